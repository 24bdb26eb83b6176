import exceljs from 'exceljs'
import type { TextBuilder } from './build.ts'
import { fromMargin, markInSheetMargins } from './margins.ts'
import { CannotRead } from './refusals.ts'
import { type SheetCell, writeSheet } from './sheet.ts'
import type { IntakeLimits, Said } from './types.ts'
import { closeZip, openZip, xmlOf, type Parts } from './zip.ts'

/** The parts that hold words; drawings, comments, pivots and macros stay packed. */
const isWanted = (name: string): boolean =>
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml|xl\/sharedStrings\.xml|xl\/styles\.xml)$/i.test(name)

const ignoreNodes = ['dataValidations', 'conditionalFormatting', 'extLst', 'drawing', 'legacyDrawing', 'picture', 'tableParts', 'hyperlinks', 'headerFooter', 'rowBreaks', 'colBreaks']

/** Date formats that Excel numbers but does not write down; a Chinese Excel uses them for "3月" and "3月5日". */
const chineseDates: readonly [ids: readonly number[], own: number, code: string][] = [
  [[27, 36, 50, 52, 57], 927, 'yyyy年m月'],
  [[28, 29, 51, 53, 54, 58], 928, 'm月d日'],
  [[30, 31], 931, 'yyyy年m月d日'],
]

function withDateFormats(styles: string): string {
  let out = styles
  let added = ''
  for (const [ids, own, code] of chineseDates) {
    const marked = new RegExp(`(<xf [^>]*numFmtId=")(?:${ids.join('|')})"`, 'g')
    if (!marked.test(out) || ids.some(id => out.includes(`<numFmt numFmtId="${id}"`))) continue
    out = out.replace(marked, `$1${own}"`)
    added += `<numFmt numFmtId="${own}" formatCode="${code}"/>`
  }
  if (!added) return out
  return /<numFmts[^>]*[^/]>/.test(out)
    ? out.replace(/<numFmts[^>]*>/, all => all + added)
    : out.replace(/<numFmts[^>]*\/>/, '').replace(/<styleSheet[^>]*>/, all => `${all}<numFmts count="3">${added}</numFmts>`)
}

/** A day as its format shows it: year, month or day are left out where the format leaves them out. */
function dayText(value: Date, format: string): string {
  const form = format.replace(/\[[^\]]*\]/g, '').replace(/"[^"]*"/g, '').toLowerCase()
  const hasYear = form.includes('y') || form.includes('e')
  const hasDay = form.includes('d')
  const hasMonth = /m/.test(form.replace(/h+[^a-z]*m+|m+[^a-z]*s/g, ''))
  const [year, month, day] = [value.getUTCFullYear(), value.getUTCMonth() + 1, value.getUTCDate()]
  if (!hasYear && !hasMonth && !hasDay) return value.toISOString().slice(11, 16)
  if (!hasYear && !hasMonth) return `${day}日`
  return `${hasYear ? `${year}年` : ''}${hasMonth || hasDay ? `${month}月` : ''}${hasDay ? `${day}日` : ''}`
}

const numberText = (value: number, format: string): string =>
  /%/.test(format) ? `${Number((value * 100).toPrecision(12))}%` : String(Number(value.toPrecision(15)))

type Plain = { text: string; isMissing?: true; isError?: true }

/** What a cell shows. */
export function plain(value: exceljs.CellValue, format: string): Plain {
  if (value === null || value === undefined) return { text: '' }
  if (typeof value === 'string') return { text: value }
  if (typeof value === 'number') return { text: numberText(value, format) }
  if (typeof value === 'boolean') return { text: value ? '是' : '否' }
  if (value instanceof Date) return { text: dayText(value, format) }
  if ('richText' in value) return { text: value.richText.map(part => part.text).join('') }
  if ('hyperlink' in value) return plain(value.text as exceljs.CellValue, format)
  if ('error' in value) return { text: value.error, isError: true }
  if ('formula' in value || 'sharedFormula' in value)
    return value.result === undefined || value.result === null ? { text: '', isMissing: true } : plain(value.result as exceljs.CellValue, format)
  return { text: '' }
}

const isPlainName = (name: string): boolean => /^(?:sheet|工作表)\s*\d*$/i.test(name.trim())

interface Sheet {
  readonly cells: SheetCell[]
  readonly missing: string[]
  readonly errors: string[]
  readonly hidden: number
}

function readSheet(sheet: exceljs.Worksheet): Sheet {
  const merged = new Map<exceljs.Cell, { bottom: number; right: number }>()
  const own: { cell: exceljs.Cell; row: number; column: number; text: string }[] = []
  const found: Sheet = { cells: [], missing: [], errors: [], hidden: 0 }
  let hidden = 0
  sheet.eachRow((row, rowAt) => {
    if (row.hidden) return void hidden++
    row.eachCell((cell, column) => {
      if (cell.isMerged && cell.master !== cell) {
        const reach = merged.get(cell.master) ?? { bottom: 0, right: 0 }
        merged.set(cell.master, { bottom: Math.max(reach.bottom, rowAt), right: Math.max(reach.right, column) })
        return
      }
      const { text, isMissing, isError } = plain(cell.value, cell.numFmt ?? '')
      if (isMissing) found.missing.push(cell.address)
      if (isError) found.errors.push(cell.address)
      own.push({ cell, row: rowAt, column, text })
    })
  })
  for (const { cell, row, column, text } of own) {
    const reach = merged.get(cell)
    found.cells.push({ row, column, bottom: Math.max(row, reach?.bottom ?? 0), right: Math.max(column, reach?.right ?? 0), text })
  }
  return { ...found, hidden }
}

const some = (cells: readonly string[], by = '、'): string => cells.slice(0, 3).join(by)

/** Opens a workbook of which every part was measured first; `parts` are those that were read. */
export async function openWorkbook(bytes: Buffer, limits: IntakeLimits): Promise<{ workbook: exceljs.Workbook; parts: Parts }> {
  const parts = openZip(bytes, isWanted, limits)
  for (const part of parts.values()) xmlOf(part)
  const styles = parts.get('xl/styles.xml')
  if (styles) parts.set('xl/styles.xml', Buffer.from(withDateFormats(xmlOf(styles))))
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(closeZip(parts) as never, { ignoreNodes })
  return { workbook, parts }
}

/** Reads a workbook: the visible sheets in order, what the cells show, formulas by the results that were saved with them. */
export async function readXlsx(bytes: Buffer, limits: IntakeLimits, builder: TextBuilder): Promise<Said[]> {
  const { workbook, parts } = await openWorkbook(bytes, limits)
  const mark = markInSheetMargins(parts)
  const said: Said[] = mark ? [fromMargin(mark)] : []
  const visible = workbook.worksheets.filter(sheet => sheet.state === 'visible')
  const unseen = workbook.worksheets.filter(sheet => sheet.state !== 'visible').map(sheet => sheet.name)
  if (unseen.length) said.push({ zh: `隐藏的工作表没有读取：${unseen.join('、')}。`, en: `Hidden sheets were not read: ${unseen.join(', ')}.` })
  const read = visible.map(sheet => ({ name: sheet.name, ...readSheet(sheet) }))
  const missing = read.flatMap(sheet => sheet.missing)
  const filled = read.flatMap(sheet => sheet.cells).filter(cell => cell.text.trim()).length
  if (missing.length && missing.length >= filled) throw new CannotRead('formulas', some(missing, ', '))
  if (missing.length)
    said.push({
      zh: `${some(missing)}等 ${missing.length} 个单元格是公式而没有计算结果，按空白读取；请在 Excel 或 WPS 中打开并保存后重新上传，或自行补上。`,
      en: `${missing.length} cells (${some(missing, ', ')}) hold a formula without a saved result and were read as empty. Open and save the file in Excel or WPS and upload it again, or fill them in.`,
    })
  const errors = read.flatMap(sheet => sheet.errors)
  if (errors.length) said.push({ zh: `${some(errors)}的公式结果是错误值，请核对。`, en: `The formulas in ${some(errors, ', ')} give an error. Please check.` })
  const hidden = read.reduce((sum, sheet) => sum + sheet.hidden, 0)
  if (hidden) said.push({ zh: `有 ${hidden} 行被隐藏，没有读取。`, en: `${hidden} hidden rows were not read.` })
  if (mark) builder.line(mark.trim())
  for (const { name, cells } of read) {
    if (!cells.some(cell => cell.text.trim())) continue
    if (!isPlainName(name)) builder.line(name)
    writeSheet(cells, builder)
  }
  return said
}

import { refuse, type Refusal } from '@zhitong/kernel'
import { decode } from '../../intake/encoding.ts'
import { cellsOf } from '../../intake/csv.ts'
import { readFileAsText } from '../../intake/index.ts'
import { intakeLimits } from '../../intake/types.ts'
import { openWorkbook, plain } from '../../intake/xlsx.ts'
import type { Column } from './columns.ts'
import { plainHeading } from './headings.ts'

/** A register as it was found in a file. `row` is the row as the sheet numbers it, from 1. */
export interface Register {
  readonly ok: true
  readonly headings: readonly string[]
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[]
}

/** So many rows in one file; a district has a few hundred a year. They enter in one transaction, for which everybody else waits. */
const mostRows = 2_000

const limits = { ...intakeLimits, inflatedBytes: 40 * 1024 * 1024, textBytes: 20 * 1024 * 1024 }

interface Grid { readonly row: number; readonly cells: string[]; readonly merged: ReadonlySet<number> }

/** Every cell that a merge covers says what the merge says: a session written once over forty rows is that of all forty. */
async function sheetsOf(bytes: Buffer): Promise<Grid[][]> {
  const { workbook } = await openWorkbook(bytes, limits)
  return workbook.worksheets.filter(sheet => sheet.state === 'visible').map(sheet => {
    const grid: Grid[] = []
    sheet.eachRow({ includeEmpty: false }, (row, at) => {
      if (row.hidden) return
      const cells: string[] = []
      const merged = new Set<number>()
      row.eachCell({ includeEmpty: true }, (cell, column) => {
        const { master } = cell
        cells[column - 1] = plain(master.value, master.numFmt ?? '').text.trim()
        if (cell.isMerged && String(master.row) === String(cell.row) && master !== cell) merged.add(column - 1)
      })
      if (cells.some(text => text)) grid.push({ row: at, cells: Array.from(cells, text => text ?? ''), merged })
    })
    return grid
  })
}

const csvGrid = (text: string): Grid[] =>
  cellsOf(text).map((cells, n) => ({ row: n + 1, cells: cells.map(cell => cell.replace(/^'(?=[=+\-@\t\r])/, '').trim()), merged: new Set<number>() })).filter(({ cells }) => cells.some(text => text))

function jsonGrid(text: string, columns: readonly Column[]): Grid[] | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  if (!Array.isArray(value) || value.some(one => typeof one !== 'object' || one === null || Array.isArray(one))) return undefined
  const said = [...new Set(value.flatMap(one => Object.keys(one as object)))]
  const titles = new Map(columns.map(column => [column.key, column.zh]))
  const textOf = (cell: unknown): string => (cell === null || cell === undefined ? '' : Array.isArray(cell) ? cell.join('、') : typeof cell === 'boolean' ? (cell ? '是' : '否') : String(cell))
  const none = new Set<number>()
  return [
    { row: 0, cells: said.map(key => titles.get(key) ?? key), merged: none },
    ...value.map((one, n) => ({ row: n + 1, cells: said.map(key => textOf((one as Record<string, unknown>)[key]).trim()), merged: none })),
  ]
}

/** Finds the headings: the row near the top with the most cells that name a column, and the one below where it is divided. */
function register(grid: readonly Grid[], columns: readonly Column[]): Register | undefined {
  const names = new Set(columns.flatMap(column => [column.zh, column.en, ...column.called].map(plainHeading)))
  const fit = ({ cells }: Grid): number => new Set(cells.map(plainHeading).filter(text => names.has(text))).size
  let at = -1
  let most = 1
  for (const [n, line] of grid.slice(0, 15).entries()) if (fit(line) > most) [at, most] = [n, fit(line)]
  if (at < 0) return undefined
  let [top, bottom] = [grid[at]!, grid[at]!]
  // 办理情况 over 主办、会办、答复日期: whichever of the two rows fits better, both are the heading.
  if (top.merged.size > 0 && grid[at + 1]) [bottom, at] = [grid[at + 1]!, at + 1]
  else if (at > 0 && grid[at - 1]!.merged.size > 0 && grid[at - 1]!.cells.filter(Boolean).length > 2) top = grid[at - 1]!
  const width = Math.max(top.cells.length, bottom.cells.length)
  const headings = Array.from({ length: width }, (_, n) => [...new Set([top.cells[n] ?? '', bottom.cells[n] ?? ''].map(text => text.replace(/\s+/g, '')))].filter(Boolean).join('／'))
  const rows = grid.slice(at + 1).filter(({ cells }) => cells.filter(Boolean).length > 1 && !/^(合计|总计|小计|注[:：]|备注[:：]|填表|制表)/.test(cells.find(Boolean)!))
  return { ok: true, headings, rows: rows.map(({ row, cells }) => ({ row, cells: Array.from({ length: width }, (_, n) => cells[n] ?? '') })) }
}

const say = (zh: string, en: string): Refusal => refuse('register', zh, en)

/**
 * Reads a register from an Excel, CSV or JSON file, whatever it is called. It is opened first in a thread with limits, so
 * that a file made to hurt is refused there; then its cells are read as they stand, line breaks and all.
 */
export async function readRegister(bytes: Buffer, name: string, columns: readonly Column[]): Promise<Register | Refusal> {
  const start = bytes.subarray(0, 64).toString('utf8').replace(/^\ufeff/, '').trimStart()
  const isJson = start.startsWith('[')
  if (!isJson) {
    const checked = await readFileAsText(new Uint8Array(bytes), name, limits)
    if (!checked.ok) return refuse(checked.code, `${checked.zh}${checked.what.zh}`, `${checked.en} ${checked.what.en}`)
    if (checked.kind !== 'xlsx' && checked.kind !== 'csv' && checked.kind !== 'text') return say('这不是表格文件，没有导入。请用 Excel（.xlsx）、CSV 或者本系统导出的 JSON。', 'This is no table; nothing was imported. Use Excel (.xlsx), CSV, or JSON as exported here.')
  }
  const isSheet = bytes[0] === 0x50 && bytes[1] === 0x4b
  const grids = isSheet ? await sheetsOf(bytes) : isJson ? [jsonGrid(decode(new Uint8Array(bytes)).text, columns)] : [csvGrid(decode(new Uint8Array(bytes)).text)]
  const found = grids.flatMap(grid => (grid ? [register(grid, columns)] : [])).find(one => one !== undefined)
  if (!found) return say('没有找到表头：前 15 行里没有一行写着标题、代表、提出日期这样的列名。请核对文件。', 'No headings were found: none of the first 15 rows names columns such as title, deputy or date. Check the file.')
  if (found.rows.length === 0) return say('表头下面没有内容，没有导入。请核对文件。', 'There is nothing below the headings. Check the file.')
  if (found.rows.length > mostRows) return say(`有 ${found.rows.length} 行，一次至多 ${mostRows} 行。请按年度分成几个文件。`, `There are ${found.rows.length} rows; ${mostRows} at most at a time. Divide the file by years.`)
  return found
}

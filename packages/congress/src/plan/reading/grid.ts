import { closedText } from './view.ts'
import type { PlanCell, PlanTable, Range } from './source.ts'

/** A cell as the rules see it: its folded text, where it stands, and whether it stands in this row or reaches in from above. */
export type Cell = { text: string; from: number; to: number; own: boolean }
/** A table with every place filled, and its range in the source. */
export type Grid = { rows: Cell[][]; from: number; to: number }

const none: Cell = { text: '', from: 0, to: 0, own: false }

/** A file's table with its merged cells spread over the places they cover. */
export const gridOf = (table: PlanTable, folded: string): Grid => {
  const rows: Cell[][] = []
  table.rows.forEach((cells, r) => {
    const row = (rows[r] ??= [])
    let column = 0
    for (const cell of cells) {
      while (row[column]) column++
      spread(rows, cell, r, column, folded)
      column += Math.max(1, cell.colSpan ?? 1)
    }
  })
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  for (const row of rows) for (let c = 0; c < width; c++) row[c] ??= none
  return { rows: ownOnly(rows), from: table.range[0], to: table.range[1] }
}

const spread = (rows: Cell[][], cell: PlanCell, r: number, column: number, folded: string): void => {
  const [from, to] = cell.range
  const text = closedText(folded.slice(from, to).replace(/\s+/g, ' ').trim())
  const high = Math.min(Math.max(1, cell.rowSpan ?? 1), 2000)
  const wide = Math.min(Math.max(1, cell.colSpan ?? 1), 200)
  for (let down = 0; down < high; down++) {
    const row = (rows[r + down] ??= [])
    for (let right = 0; right < wide; right++) row[column + right] = { text, from, to, own: down === 0 }
  }
}

/** Cells repeated by a reader that expands merges itself reach in from above, too. */
const ownOnly = (rows: Cell[][]): Cell[][] => rows.map((row, r) => row.map((cell, c) => {
  const above = rows[r - 1]?.[c]
  return above && cell.text !== '' && above.from === cell.from && above.to === cell.to ? { ...cell, own: false } : cell
}))

const headerLike = /序号|议题|内容|项目|时间|月份|方式|形式|责任|承办|牵头|负责|单位|部门|委员会|备注|类别|事项|名称|会议|听取审议|执法检查|专题询问|视察|调研|工作评议/g

type Row = { cells: Cell[]; from: number; to: number }

/**
 * The tables in a plain text: lines of the same number of fields between tabs, bars, commas or wide gaps, below a line
 * that names at least two columns.
 */
export const gridsIn = (source: string, folded: string): Grid[] => {
  const grids: Grid[] = []
  const lines = rangesOfLines(folded)
  for (let i = 0; i < lines.length; i++) {
    const [from, to] = lines[i]!
    if (to - from < 5 || to - from > 400) continue
    const line = folded.slice(from, to)
    const by = separatorOf(source.slice(from, to))
    if (!by) continue
    if ((line.match(headerLike)?.length ?? 0) < 2) {
      const bare = headless(source, folded, lines, i, by)
      if (!bare) continue
      grids.push(bare)
      i += bare.rows.length - 1
      continue
    }
    const head = fields(source, folded, [from, to], by)
    if (head.cells.length < 2 || head.cells.some(cell => cell.text.length > 20)) continue
    const rows: Row[] = [head]
    let j = i + 1
    for (; j < lines.length; j++) {
      let [start, end] = lines[j]!
      if (folded.slice(start, end).trim() === '') { if (by === 'bar' || by === 'gap') break; continue }
      if (by === 'bar' && /^[\s|:：\-—]+$/.test(folded.slice(start, end))) continue
      if (by === 'comma') for (let more = 0; more < 20 && odd(source.slice(start, end)) && j + 1 < lines.length; more++) end = lines[++j]![1]
      const row = fields(source, folded, [start, end], by)
      if (by === 'gap' ? row.cells.length < 2 : row.cells.length < Math.max(2, head.cells.length - (by === 'tab' ? 3 : 1))) break
      if (row.cells.length > head.cells.length && by === 'gap') break
      while (row.cells.length < head.cells.length) {
        if (by === 'gap') row.cells.unshift(none)
        else row.cells.push(none)
      }
      rows.push(row)
    }
    if (rows.length < 2) continue
    grids.push({ rows: rows.map(row => row.cells), from, to: rows[rows.length - 1]!.to })
    i = j - 1
  }
  return grids
}

/** Three numbered or dated lines or more of the same fields between tabs or commas are a table that lost its head. */
const headless = (source: string, folded: string, lines: readonly Range[], at: number, by: Separator): Grid | null => {
  if (by !== 'tab' && by !== 'comma') return null
  if (!/^\s*(?:\d{1,3}|1?\d月|[一二三四五六七八九十]{1,2}月|第?[一二三四]季度)\s*[\t,，]/.test(folded.slice(lines[at]![0], lines[at]![0] + 12))) return null
  const rows: Row[] = []
  for (let i = at; i < lines.length; i++) {
    const [from, to] = lines[i]!
    if (to - from > 400 || separatorOf(source.slice(from, to)) !== by) break
    const row = fields(source, folded, [from, to], by)
    if (row.cells.length < 3 || (rows.length > 0 && row.cells.length !== rows[0]!.cells.length)) break
    rows.push(row)
  }
  return rows.length < 3 ? null : { rows: rows.map(row => row.cells), from: rows[0]!.from, to: rows[rows.length - 1]!.to }
}

const rangesOfLines = (folded: string): Range[] => {
  const out: Range[] = []
  for (let start = 0; start <= folded.length;) {
    const newline = folded.indexOf('\n', start)
    const end = newline < 0 ? folded.length : newline
    out.push([start, end])
    start = end + 1
  }
  return out
}

type Separator = 'tab' | 'bar' | 'comma' | 'gap'
const separatorOf = (line: string): Separator | null => {
  if (/[|｜│]/.test(line)) return 'bar'
  if (line.includes('\t')) return 'tab'
  if ((line.match(/,/g)?.length ?? 0) >= 1 && !/[。，]/.test(line)) return 'comma'
  if (/\S(?: {2,}|\u3000+)\S/.test(line)) return 'gap'
  return null
}

const odd = (line: string) => ((line.match(/"/g)?.length ?? 0) & 1) === 1

const fields = (source: string, folded: string, [from, to]: Range, by: Separator): Row => {
  const cells: Cell[] = []
  const add = (start: number, end: number) => {
    while (start < end && /[\s"]/.test(source[start]!)) start++
    while (end > start && /[\s"]/.test(source[end - 1]!)) end--
    cells.push({ text: closedText(folded.slice(start, end).replace(/\s+/g, ' ')), from: start, to: end, own: end > start })
  }
  let start = from
  let quoted = false
  for (let i = from; i < to; i++) {
    const c = source[i]!
    if (c === '"' && by === 'comma') quoted = !quoted
    const wide = by === 'gap' && (c === ' ' || c === '\u3000') && (source[i + 1] === ' ' || source[i + 1] === '\u3000' || c === '\u3000')
    const here = by === 'tab' ? c === '\t' : by === 'bar' ? c === '|' || c === '｜' || c === '│' : by === 'comma' ? c === ',' && !quoted : wide && i > start
    if (!here) continue
    add(start, i)
    if (by === 'gap') while (i + 1 < to && /[ \u3000]/.test(source[i + 1]!)) i++
    start = i + 1
  }
  add(start, to)
  if (by === 'bar' && cells.length && cells[0]!.text === '') cells.shift()
  if (by === 'bar' && cells.length && cells[cells.length - 1]!.text === '') cells.pop()
  if (by === 'gap') while (cells.length && cells[0]!.text === '') cells.shift()
  return { cells, from, to }
}

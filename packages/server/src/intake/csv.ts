import { TextBuilder } from './build.ts'
import type { Said } from './types.ts'

/** Splits into rows of cells by RFC 4180; null when a quoted cell is never closed. Linear in the text. */
function split(text: string, by: string, quotes: boolean): string[][] | null {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at <= text.length) {
    let cell = ''
    if (quotes && text[at] === '"') {
      let from = at + 1
      for (;;) {
        const close = text.indexOf('"', from)
        if (close < 0) return null
        cell += text.slice(from, close)
        at = close + 1
        if (text[at] !== '"') break
        cell += '"'
        from = at + 1
      }
    }
    let end = at
    while (end < text.length && text[end] !== by && text[end] !== '\n') end++
    row.push(cell + text.slice(at, end))
    if (end >= text.length || text[end] === '\n') {
      rows.push(row)
      row = []
    }
    if (end >= text.length) break
    at = end + 1
  }
  return rows
}

/** The separator that gives the first lines the most even columns. */
function separator(text: string): string {
  const lines = text.slice(0, 20_000).split('\n').filter(line => line.trim()).slice(0, 20)
  let best = ','
  let most = 0
  for (const by of [',', '\t', ';', '，']) {
    const counts = lines.map(line => line.split(by).length - 1)
    const usual = [...counts].sort((a, b) => a - b)[counts.length >> 1] ?? 0
    const score = usual === 0 ? 0 : counts.filter(count => count === usual).length * 10 + usual
    if (score > most) [best, most] = [by, score]
  }
  return best
}

/** A row with one filled cell before the header, or after the last row, is a line of text (a title, a note), not a row. */
export const isLineRow = (row: readonly string[]): boolean => row.filter(cell => cell.trim()).length === 1

/** The cells of a separated file as they are, row by row; quotation marks that never close are ordinary characters. */
export function cellsOf(text: string): string[][] {
  const by = separator(text)
  return split(text, by, true) ?? split(text, by, false)!
}

/** Reads a comma, tab or semicolon separated file: one table, with the lines above and below it as text. */
export function readCsv(text: string, builder: TextBuilder): Said[] {
  const by = separator(text)
  const whole = split(text, by, true)
  const rows = (whole ?? split(text, by, false)!).filter(row => row.some(cell => cell.trim()))
  let first = 0
  while (first < rows.length && isLineRow(rows[first]!)) first++
  let last = rows.length
  while (last > first && isLineRow(rows[last - 1]!) && rows[last - 1]!.findIndex(cell => cell.trim()) === 0) last--
  const asLine = (row: string[]): void => builder.line(row.map(cell => cell.trim()).join(''))
  rows.slice(0, first).forEach(asLine)
  const width = Math.max(0, ...rows.slice(first, last).map(row => row.findLastIndex(cell => cell.trim()) + 1))
  builder.table(rows.slice(first, last).map(row => Array.from({ length: width }, (_, at) => ({ text: row[at] ?? '' }))))
  rows.slice(last).forEach(asLine)
  return whole
    ? []
    : [{ zh: '表格里有没有成对的引号，引号按普通字符读取，请核对各列。', en: 'A quotation mark in the table is never closed; quotation marks were read as ordinary characters. Please check the columns.' }]
}

import type { LooseCell, TextBuilder } from './build.ts'
import { type Grid, gridsOf } from './pdf-grid.ts'
import { cellText, linesOf, type Run } from './pdf-lines.ts'
import type { Rule } from './pdf-rules.ts'

interface PageTable {
  readonly page: number
  /** Left edges of its columns in points: a table that goes on over the page has the same ones. */
  readonly edges: number[]
  readonly rows: LooseCell[][]
}
/** What stands on a page, in the order in which it is read. */
export type PagePart = string | PageTable

const holds = (box: Grid['box'], run: Run): boolean => {
  const [x, y] = [run.x + run.width / 2, run.y + run.size * 0.35]
  return x >= box.x1 && x <= box.x2 && y >= box.y1 && y <= box.y2
}

function tableOf(page: number, grid: Grid, runs: readonly Run[]): PageTable {
  const rows: LooseCell[][] = Array.from({ length: grid.rows }, () => [])
  let left = [...runs]
  for (const field of grid.fields) {
    const own = left.filter(run => holds(field.box, run))
    if (own.length) left = left.filter(run => !own.includes(run))
    rows[field.row]!.push({ text: cellText(own), rowSpan: field.bottom - field.row + 1, colSpan: field.right - field.column + 1 })
  }
  return { page, edges: [...new Set(grid.fields.map(field => field.box.x1))].sort((a, b) => a - b), rows }
}

/** Lines and tables of one page, numbered from 1. */
export function partsOf(page: number, runs: readonly Run[], rules: readonly Rule[]): PagePart[] {
  let free = [...runs]
  const placed: { y: number; part: PagePart }[] = []
  for (const grid of gridsOf(rules)) {
    const inside = free.filter(run => holds(grid.box, run))
    const table = tableOf(page, grid, inside)
    // A frame around a text has lines too; a table has words in at least half of its rows and in two columns.
    if (table.rows.filter(row => row.some(cell => cell.text)).length * 2 < grid.rows || !table.rows.some(row => row.filter(cell => cell.text).length > 1)) continue
    const taken = new Set(inside)
    free = free.filter(run => !taken.has(run))
    placed.push({ y: grid.box.y2, part: table })
  }
  for (const line of linesOf(free)) placed.push({ y: line.y, part: line.text })
  return placed.sort((a, b) => b.y - a.y).map(({ part }) => part)
}

const isPageNumber = (line: string): boolean => /^[\s—–―·.-]*(?:第?\s*\d{1,4}\s*页?)(?:\s*[/／,，]?\s*共?\s*\d{1,4}\s*页?)?[\s—–―·.-]*$/.test(line)
const goesOn = (before: PageTable, after: PageTable): boolean =>
  after.page === before.page + 1 && before.edges.length === after.edges.length && before.edges.every((edge, at) => Math.abs(edge - after.edges[at]!) < 6)
const asText = (row: readonly LooseCell[] | undefined): string => (row ?? []).map(cell => cell.text).join('\t')

/** Writes the parts of all pages. A table that goes on over the page is one table, its head and the page number said once. */
export function writeParts(parts: readonly PagePart[], builder: TextBuilder): void {
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at]!
    if (typeof part === 'string') {
      builder.line(part)
      continue
    }
    const rows = [...part.rows]
    for (let last = part; ; ) {
      let next = at + 1
      while (typeof parts[next] === 'string' && isPageNumber(parts[next] as string)) next++
      const more = parts[next]
      if (typeof more !== 'object' || !goesOn(last, more)) break
      rows.push(...(asText(more.rows[0]) === asText(rows[0]) ? more.rows.slice(1) : more.rows))
      at = next
      last = more
    }
    builder.table(rows)
  }
}

import type { LooseCell, TextBuilder } from './build.ts'

/** A cell of a sheet with a text or a merge: rows and columns from 1, `bottom` and `right` the last it covers. */
export interface SheetCell {
  readonly row: number
  readonly column: number
  readonly bottom: number
  readonly right: number
  readonly text: string
}

const isIn = (sorted: readonly number[], from: number, to: number): number => sorted.filter(at => at >= from && at <= to).length

/**
 * Writes a sheet as lines and one table. Rows and columns without a text of their own go, and spans shrink with them;
 * a row with a single text above the first full row (a title) or below the last one (a note) is a line.
 */
export function writeSheet(cells: readonly SheetCell[], builder: TextBuilder): void {
  const rows = Map.groupBy(cells.filter(cell => cell.text.trim()), cell => cell.row)
  const kept = [...rows.keys()].sort((a, b) => a - b)
  const isLine = (row: number | undefined): boolean => row !== undefined && rows.get(row)!.length === 1
  let first = 0
  while (first < kept.length && isLine(kept[first])) first++
  const left = Math.min(...kept.slice(first).flatMap(row => rows.get(row)!.map(cell => cell.column)))
  let last = kept.length
  while (last > first && isLine(kept[last - 1]) && rows.get(kept[last - 1]!)![0]!.column === left) last--
  const line = (row: number): void => builder.line(rows.get(row)![0]!.text)
  kept.slice(0, first).forEach(line)
  builder.table(tableOf(kept.slice(first, last), rows, cells))
  kept.slice(last).forEach(line)
}

function tableOf(kept: readonly number[], rows: Map<number, SheetCell[]>, cells: readonly SheetCell[]): LooseCell[][] {
  const columns = [...new Set(kept.flatMap(row => rows.get(row)!.map(cell => cell.column)))].sort((a, b) => a - b)
  const covered = new Set<string>()
  for (const cell of cells) {
    if (cell.bottom === cell.row && cell.right === cell.column) continue
    for (const row of kept) {
      if (row < cell.row || row > cell.bottom) continue
      for (const column of columns) if (column >= cell.column && column <= cell.right && (row !== cell.row || column !== cell.column)) covered.add(`${row} ${column}`)
    }
  }
  return kept.map(row => {
    const own = new Map(rows.get(row)!.map(cell => [cell.column, cell]))
    return columns.flatMap((column): LooseCell[] => {
      const cell = own.get(column)
      if (cell) return [{ text: cell.text, rowSpan: isIn(kept, cell.row, cell.bottom), colSpan: isIn(columns, cell.column, cell.right) }]
      return covered.has(`${row} ${column}`) ? [] : [{ text: '' }]
    })
  })
}

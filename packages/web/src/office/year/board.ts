import type { MatterRow } from '@zhitong/server/contract'

export const progresses = ['ended', 'going', 'soon', 'ahead', 'late', 'dropped'] as const
export type Progress = (typeof progresses)[number]

/** The first and last planned month; nothing where none is planned. */
export function span(row: MatterRow): [from: number, to: number] | undefined {
  if (row.months.length === 0) return undefined
  return [Math.min(...row.months.map(([from]) => from)), Math.max(...row.months.map(([, to]) => to))]
}

/**
 * How an item stands, by evidence: it ended with papers or matters that ended, it ended with nothing, a clock is late or
 * near, it has papers or its months have begun, or it lies ahead. `month` is the present month of the board's year: 0
 * before it, 13 after it.
 */
export function progressOf(row: MatterRow, month: number): Progress {
  const evidence = row.evidence.papers + row.evidence.ended > 0
  if (row.final) return evidence ? 'ended' : 'dropped'
  if (row.due?.now === 'late') return 'late'
  if (row.due?.now === 'soon' || row.due?.now === 'today') return 'soon'
  const from = span(row)?.[0]
  return evidence || (from !== undefined && from <= month) ? 'going' : 'ahead'
}

/** Where an item stands in the lane: its months, its line, and how many months its words may take. */
export interface Placed {
  row: MatterRow
  from: number
  to: number
  line: number
  room: number
  /** Its words would leave the year: they end with its last month and begin so many months before its first. */
  back: number
}

const near = new Set(['late', 'soon', 'today'])

/** Months that the words of an item take at the board's width: 13 px a character, 86 px a month, the mark, and the day where one is near. */
function monthsFor({ title, due }: MatterRow): number {
  const wide = (text: string): number => [...text].reduce((n, c) => n + (c.charCodeAt(0) > 255 ? 13 : 7), 0)
  const note = due && near.has(due.now) ? wide(due.title?.zh ?? '') + 72 : 0
  return Math.max(1, Math.ceil((wide(title) + note + 28) / 86))
}

/** Packs items into lines so that words do not run into one another; a title never claims more than `most` months. */
export function pack(rows: readonly MatterRow[], most = 4): Placed[] {
  const lines: number[] = []
  const placed: Placed[] = []
  const items = rows
    .flatMap(row => {
      const months = span(row)
      return months ? [{ row, from: months[0], to: months[1] }] : []
    })
    .toSorted((a, b) => a.from - b.from || b.to - a.to || (a.row.item ?? 0) - (b.row.item ?? 0))
  for (const item of items) {
    const words = Math.min(most, monthsFor(item.row))
    const start = item.from + words > 13 && item.to - item.from + 1 < words ? Math.max(1, item.to - words + 1) : item.from
    const end = Math.max(item.to, Math.min(12, start + words - 1))
    let line = lines.findIndex(last => last < start)
    if (line === -1) line = lines.push(0) - 1
    lines[line] = end
    placed.push({ ...item, line: line + 1, room: 0, back: item.from - start })
  }
  // Words may run on until the next item of their line.
  return placed.map(item => {
    const next = placed.filter(other => other.line === item.line && other.from > item.from).reduce((least, other) => Math.min(least, other.from - other.back), 13)
    return { ...item, room: item.back > 0 ? item.to - item.from + 1 + item.back : next - item.from }
  })
}

export interface Group {
  key: string
  title: string
  rows: MatterRow[]
}

/** Items in groups; those in `order` first and so ordered, the rest by size; what has no group last. */
export function groups(rows: readonly MatterRow[], keyOf: (row: MatterRow) => { key: string; title: string } | undefined, none: string, order: readonly string[] = []): Group[] {
  const found = new Map<string, Group>()
  for (const row of rows) {
    const { key, title } = keyOf(row) ?? { key: '', title: none }
    const group = found.get(key) ?? { key, title, rows: [] }
    group.rows.push(row)
    found.set(key, group)
  }
  const rank = (group: Group): number => (group.key === '' ? 1e6 : order.includes(group.key) ? order.indexOf(group.key) : 1e3 - group.rows.length)
  return [...found.values()].toSorted((a, b) => rank(a) - rank(b))
}

/** The months moved so that the first of them is `to`; what would leave the year is cut at December. */
export function moved(months: readonly (readonly [number, number])[], to: number): [number, number][] {
  const from = months.length > 0 ? Math.min(...months.map(([first]) => first)) : to
  const by = to - from
  return months.length === 0
    ? [[to, to]]
    : months.flatMap(([a, b]): [number, number][] => (a + by > 12 || b + by < 1 ? [] : [[Math.max(1, a + by), Math.min(12, b + by)]]))
}

/** Share of the year that has gone at a day, 0–1. */
export function goneOf(day: string): number {
  const [y, m, d] = day.split('-').map(Number)
  const start = Date.UTC(y!, 0, 1)
  return (Date.UTC(y!, m! - 1, d!) - start) / (Date.UTC(y! + 1, 0, 1) - start)
}

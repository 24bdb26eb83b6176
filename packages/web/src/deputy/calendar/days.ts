import type { InboxRow, MatterRow } from '@zhitong/server/contract'

/** A day on which something is due of what concerns me. */
export interface Dated { day: string; id: string; title: string; what: { zh: string; en: string }; who: { zh: string; en: string } | undefined; mine: boolean; late: boolean }

/** What waits for me and what others owe to what I raised, by day; one line for a matter and its day. */
export function datesOf(mine: readonly InboxRow[], raised: readonly MatterRow[]): Dated[] {
  const own = mine.flatMap((row): Dated[] => (row.due ? [{ day: row.due.day, id: row.matter.id, title: row.matter.title, what: row.stepTitle, who: undefined, mine: true, late: row.due.now === 'late' }] : []))
  const known = new Set(own.map(one => `${one.id} ${one.day}`))
  const theirs = raised.flatMap((row): Dated[] => (row.due && !row.final && !known.has(`${row.id} ${row.due.day}`) ? [{ day: row.due.day, id: row.id, title: row.title, what: row.due.title, who: row.owner ?? undefined, mine: false, late: row.due.now === 'late' }] : []))
  return [...own, ...theirs].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

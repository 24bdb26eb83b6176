import type { InboxRow } from '@zhitong/server/contract'
import { addDays } from '../../shared/day.ts'

/** One day of the diary; without a day, what has no term. */
export interface DueDay {
  day: string | null
  rows: InboxRow[]
}

/** Which rows are wanted: all, my own, those of one whom I stand in for, or all put together by matter. */
export type Filter = { show: 'all' | 'mine' | 'matter' } | { show: 'acting'; who: string }

export const wanted = (rows: readonly InboxRow[], filter: Filter): InboxRow[] =>
  rows.filter(row => {
    if (filter.show === 'mine') return row.insteadOf === null
    if (filter.show === 'acting') return row.insteadOf?.id === filter.who
    return true
  })

/** By day, the earliest first; what has no day last. */
export function byDay(rows: readonly InboxRow[]): DueDay[] {
  const days = new Map<string | null, InboxRow[]>()
  for (const row of rows) {
    const day = row.due?.day ?? null
    days.set(day, [...(days.get(day) ?? []), row])
  }
  return [...days].map(([day, list]) => ({ day, rows: list })).toSorted((a, b) => (a.day ?? '9999').localeCompare(b.day ?? '9999'))
}

/** By matter, each with its steps. */
export function byMatter(rows: readonly InboxRow[]): { id: string; title: string; rows: InboxRow[] }[] {
  const matters = new Map<string, { id: string; title: string; rows: InboxRow[] }>()
  for (const row of rows) {
    const { id, title } = row.matter
    const matter = matters.get(id) ?? { id, title, rows: [] }
    matter.rows.push(row)
    matters.set(id, matter)
  }
  return [...matters.values()]
}

/** Days that lie further ahead than `ahead` days fold into one line. */
export function fold(days: readonly DueDay[], today: string, ahead = 45): { near: DueDay[]; later: DueDay[] } {
  const limit = addDays(today, ahead)
  const far = (day: DueDay): boolean => day.day !== null && day.day > limit
  return { near: days.filter(day => !far(day)), later: days.filter(far) }
}

/** The name under which a row is put aside. */
export const nameOf = (row: InboxRow): string => `${row.matter.id}.${row.step}`

const key = 'zhitong.aside'

/** What was put aside today; tomorrow it is back by itself. */
export function asideToday(today: string, storage: Storage = localStorage): string[] {
  try {
    const kept = JSON.parse(storage.getItem(key) ?? '{}') as { day?: string; names?: string[] }
    return kept.day === today ? (kept.names ?? []) : []
  } catch {
    return []
  }
}

export const putAside = (names: readonly string[], today: string, storage: Storage = localStorage): void =>
  storage.setItem(key, JSON.stringify({ day: today, names }))

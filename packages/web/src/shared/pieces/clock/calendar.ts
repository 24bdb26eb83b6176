import type { Explanation } from '@zhitong/server/contract'
import { addDays, daysBetween, weekdayOf } from '../../day.ts'

/** One day of the proof. */
export interface Square {
  day: string
  kind: 'start' | 'counted' | 'off' | 'end' | 'none'
  /** The how-manieth counted day. */
  n?: number
  /** The holiday's name where a run of days off begins. */
  off?: { zh: string; en: string }
  makeUp: boolean
  today: boolean
}
/** A row of seven days from Monday, or a gap of so many weeks that were left out. */
export type Week = { days: Square[] } | { gap: number }

/** Longest proof drawn whole; of a longer one the first and last weeks. */
const most = 6

/** The real calendar around a span: days numbered, days off struck, make-up days marked. */
export function weeks(why: Explanation, today: string): Week[] {
  const first = why.from < why.due ? why.from : why.due
  const last = why.from < why.due ? why.due : why.from
  const monday = addDays(first, -weekdayOf(first))
  const sunday = addDays(last, 6 - weekdayOf(last))
  const counted = new Map(why.days.map(day => [day.date, day.n]))
  const skipped = new Map(why.skipped.map(day => [day.date, day]))
  const madeUp = new Set(why.madeUp.map(day => day.date))
  const plain = why.span?.unit === 'day'
  const square = (day: string): Square => {
    const off = skipped.get(day)
    const before = skipped.get(addDays(day, -1))
    const n = counted.get(day) ?? (plain && day > first && day <= last ? daysBetween(first, day) : undefined)
    const kind = day === why.due ? 'end' : day === why.from ? 'start' : off ? 'off' : n !== undefined ? 'counted' : 'none'
    return {
      day,
      kind,
      ...(n === undefined ? {} : { n }),
      ...(off?.kind === 'holiday' && before?.zh !== off.zh ? { off } : {}),
      makeUp: madeUp.has(day),
      today: day === today,
    }
  }
  const rows: Week[] = []
  for (let day = monday; day <= sunday; day = addDays(day, 7)) {
    rows.push({ days: Array.from({ length: 7 }, (_, i) => square(addDays(day, i))) })
  }
  if (rows.length <= most) return rows
  return [...rows.slice(0, 2), { gap: rows.length - 4 }, ...rows.slice(-2)]
}

/** Days in runs, as people say them: 10月1日—7日 becomes one piece. */
export function runs(days: readonly { date: string; zh: string; en: string }[]): { from: string; to: string; zh: string; en: string; n: number }[] {
  const found: { from: string; to: string; zh: string; en: string; n: number }[] = []
  for (const day of days) {
    const last = found.at(-1)
    if (last && last.zh === day.zh && addDays(last.to, 1) === day.date) {
      last.to = day.date
      last.n += 1
    } else found.push({ from: day.date, to: day.date, zh: day.zh, en: day.en, n: 1 })
  }
  return found
}

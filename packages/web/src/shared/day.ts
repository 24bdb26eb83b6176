import type { Language } from './language/index.ts'

/** Dates as people say them. Days are legal days in Asia/Shanghai, `2026-03-14`, and never meet a time zone here. */
const weekdays = { zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'], en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] }
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const parts = (day: string): [number, number, number] => {
  const [y, m, d] = day.slice(0, 10).split('-').map(Number)
  return [y!, m!, d!]
}
const stamp = (day: string): number => {
  const [y, m, d] = parts(day)
  return Date.UTC(y, m - 1, d)
}

/** 3月14日 / 14 Mar; with its year where that is not the year of `today`. */
export function sayDay(day: string, language: Language, today?: string): string {
  const [y, m, d] = parts(day)
  const other = today !== undefined && parts(today)[0] !== y
  if (language === 'zh') return `${other ? `${y}年` : ''}${m}月${d}日`
  return `${d} ${months[m - 1]}${other ? ` ${y}` : ''}`
}

/** 2018年3月14日 / 14 Mar 2018. */
export function sayFull(day: string, language: Language): string {
  const [y] = parts(day)
  return language === 'zh' ? `${y}年${sayDay(day, 'zh')}` : `${sayDay(day, 'en')} ${y}`
}

export const sayWeekday = (day: string, language: Language): string => weekdays[language][new Date(stamp(day)).getUTCDay()]!

/** 3月14日 周三 / Wed 14 Mar. */
export const sayWithWeekday = (day: string, language: Language, today?: string): string =>
  language === 'zh'
    ? `${sayDay(day, 'zh', today)} ${sayWeekday(day, 'zh')}`
    : `${sayWeekday(day, 'en')} ${sayDay(day, 'en', today)}`

export const addDays = (day: string, n: number): string => new Date(stamp(day) + n * 86_400_000).toISOString().slice(0, 10)

/** Days from one day to another; negative when it lies before. */
export const daysBetween = (from: string, to: string): number => Math.round((stamp(to) - stamp(from)) / 86_400_000)

/** 0 Monday … 6 Sunday. */
export const weekdayOf = (day: string): number => (new Date(stamp(day)).getUTCDay() + 6) % 7

/** The clock time of an instant as the office reads it. */
export const sayTime = (instant: string): string =>
  new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(instant))

/** The legal day of an instant. */
export const dayOf = (instant: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(instant))

/** Planned months: 5—9月, 全年 / May–Sep, all year. */
export function sayMonths(ranges: readonly (readonly [number, number])[], language: Language): string {
  const one = ([from, to]: readonly [number, number]): string => {
    if (from === 1 && to === 12) return language === 'zh' ? '全年' : 'all year'
    if (language === 'zh') return from === to ? `${from}月` : `${from}—${to}月`
    return from === to ? months[from - 1]! : `${months[from - 1]}–${months[to - 1]}`
  }
  if (ranges.length === 12 && ranges.every(([from, to]) => from === to)) return language === 'zh' ? '每月' : 'every month'
  // What follows on without a gap is one range to people.
  const joined: [number, number][] = []
  for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1)
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to)
    else joined.push([from, to])
  }
  return joined.map(one).join(language === 'zh' ? '、' : ', ')
}

export const sayMonth = (month: number, language: Language): string => (language === 'zh' ? `${month}月` : months[month - 1]!)

import { laws } from '@zhitong/congress/laws'
import { planTypesEn, type PlanType } from '@zhitong/congress'
import { lawOf } from '@zhitong/kernel'
import { html, type Html, type Piece } from './html.ts'

export type Language = 'zh' | 'en'
export interface Text { readonly zh: string; readonly en: string }

const weekdays = { zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'], en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] }
const monthsEn = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const parts = (day: string): [number, number, number] => day.slice(0, 10).split('-').map(Number) as [number, number, number]

/** 3月14日 / 14 Mar; with its year where that is not the year of `today`. Days are legal days and meet no time zone here. */
export function sayDay(day: string, language: Language, today?: string): string {
  const [y, m, d] = parts(day)
  const other = today !== undefined && parts(today)[0] !== y
  return language === 'zh' ? `${other ? `${y}年` : ''}${m}月${d}日` : `${d} ${monthsEn[m - 1]}${other ? ` ${y}` : ''}`
}

/** 3月14日 周三 / Wed 14 Mar. */
export function sayWithWeekday(day: string, language: Language, today?: string): string {
  const [y, m, d] = parts(day)
  const weekday = weekdays[language][new Date(Date.UTC(y, m - 1, d)).getUTCDay()]!
  return language === 'zh' ? `${sayDay(day, 'zh', today)} ${weekday}` : `${weekday} ${sayDay(day, 'en', today)}`
}

/** 2018年3月14日 / 14 Mar 2018. */
export const sayFull = (day: string, language: Language): string => sayDay(day, language, '0000-01-01')

/** A day for eyes and machines. */
export const dayHtml = (day: string, language: Language, today?: string): Html => html`<time datetime="${day}">${sayWithWeekday(day, language, today)}</time>`

export const addDays = (day: string, n: number): string => {
  const [y, m, d] = parts(day)
  return new Date(Date.UTC(y, m - 1, d + n)).toISOString().slice(0, 10)
}

/** An instant as the office reads its clock: 2026年9月27日 09:00. */
export function sayInstant(instant: Date, language: Language): string {
  const there = new Date(instant.getTime() + 8 * 3_600_000).toISOString()
  return `${sayFull(there, language)}${language === 'zh' ? ' ' : ', '}${there.slice(11, 16)}`
}

export const sayMonth = (month: number, language: Language): string => (language === 'zh' ? `${month}月` : monthsEn[month - 1]!)

/** Planned months: 5—9月, 全年 / May–Sep, all year; nothing where the plan names none. */
export function sayMonths(ranges: readonly (readonly number[])[], language: Language): string {
  const one = ([from, to]: readonly number[]): string => {
    if (from === 1 && to === 12) return language === 'zh' ? '全年' : 'all year'
    if (from === to) return sayMonth(from!, language)
    return language === 'zh' ? `${from}—${to}月` : `${monthsEn[from! - 1]}–${monthsEn[to! - 1]}`
  }
  return ranges.map(one).join(language === 'zh' ? '、' : ', ')
}

const known = laws as Readonly<Record<string, { readonly zh: string; readonly en: string; readonly title: Text }>>

/** `SUP-2024:63` as people say it: 监督法（2024）第63条, with the law's full name on demand. */
function citeHtml(cite: string, language: Language): Html {
  const key = lawOf(cite)
  const article = cite.slice(key.length + 1)
  const law = known[key]
  const year = /-(\d{4})$/.exec(key)?.[1]
  const name = law?.[language] ?? key
  const said = language === 'zh' ? `${name}${year ? `（${year}）` : ''}第${article}条` : `${name}${year ? ` (${year})` : ''} Art. ${article}`
  return html`<cite class="ground" title="${law ? law.title[language] : key}">${said}</cite>`
}

export const citesHtml = (cites: readonly string[], language: Language): Piece =>
  cites.map((cite, n) => [n > 0 && (language === 'zh' ? '、' : ', '), citeHtml(cite, language)])

/** The form of a plan item in the language of the page. */
export const sayForm = (form: string, language: Language): string => (language === 'en' ? (planTypesEn[form as PlanType] ?? form) : form)

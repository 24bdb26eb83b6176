import { isDay, type Day } from '@zhitong/kernel'
import { fieldMeta } from '../../matters/texts.ts'
import { fieldsOf } from '../../matters/said.ts'
import type { Procedure } from '@zhitong/kernel'
import type { Column } from './columns.ts'

interface Text { readonly zh: string; readonly en: string }

const numerals: Readonly<Record<string, string>> = { 〇: '0', 零: '0', 一: '1', 二: '2', 三: '3', 四: '4', 五: '5', 六: '6', 七: '7', 八: '8', 九: '9' }

/** 二〇二四年十二月三十一日 in digits. */
function digits(text: string): string {
  if (!/[〇零一二三四五六七八九十]/.test(text)) return text
  return text
    .replace(/([一二三四五六七八九]?)十([一二三四五六七八九]?)/g, (_whole, tens: string, ones: string) => `${tens ? numerals[tens] : '1'}${ones ? numerals[ones] : '0'}`)
    .replace(/[〇零一二三四五六七八九]/g, sign => numerals[sign]!)
}

/** A day in any of the ways in which offices write one; `noYear` and `wrong` where it is none. */
export function dayIn(given: string): Day | 'noYear' | 'wrong' {
  const text = digits(given.normalize('NFKC').replace(/\s*\d{1,2}:\d\d(:\d\d)?$/, '').replace(/T\d\d:.*$/, '')).replace(/\s+/g, '')
  const parts = /^(\d{4})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})日?号?$/.exec(text) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text)
  if (parts) {
    const day = `${parts[1]}-${parts[2]!.padStart(2, '0')}-${parts[3]!.padStart(2, '0')}`
    return isDay(day) ? day : 'wrong'
  }
  // A spreadsheet's own count of days, in a cell that was not formatted as a date.
  if (/^[2-6]\d{4}$/.test(text)) return new Date(Date.UTC(1899, 11, 30) + Number(text) * 86_400_000).toISOString().slice(0, 10) as Day
  return /^\d{1,2}(月|[-/.])\d{1,2}日?$/.test(text) ? 'noYear' : 'wrong'
}

/** The words of a column's values: those of the field or of the states, as the procedure has them. */
export function wordsOf(column: Column, procedure: Procedure): Readonly<Record<string, Text>> {
  if ('state' in column.at) return Object.fromEntries(Object.entries(procedure.states as Record<string, Text & { own?: true }>).filter(([, state]) => !state.own).map(([key, { zh, en }]) => [key, { zh, en }]))
  if (!('said' in column.at)) return {}
  const schema = fieldsOf(procedure, column.at.said[0]!)[column.at.field]
  return fieldMeta(schema, column.key).words ?? {}
}

const plain = (text: string): string => text.normalize('NFKC').replace(/[\s（(].*$/, '').replace(/[，。、；\s]/g, '')

/** The value that a written word means; undefined where it means none. */
export function valueOf(written: string, column: Column, procedure: Procedure): string | undefined {
  const words = wordsOf(column, procedure)
  const text = plain(written)
  const known = Object.entries(words).find(([key, word]) => [key, word.zh, word.en, ...(column.words?.[key] ?? [])].some(one => plain(one).toLowerCase() === text.toLowerCase()))
  return known?.[0]
}

export const yesIn = (written: string): boolean | undefined =>
  /^(是|同意|公开|可以|可公开|同意公开|yes|true|1|√|✓)$/i.test(written.trim()) ? true : /^(否|不|不同意|不公开|不宜公开|no|false|0|×)$/i.test(written.trim()) ? false : undefined

/** A name as it is looked for: without blanks, and without 等5人 or 代表 behind it. */
const plainName = (written: string): string => written.normalize('NFKC').replace(/\s+/g, '').replace(/等\d*[人名位]?(代表)?$/, '').replace(/(代表|同志|委员)$/, '')

/** Several names in one cell. Blanks alone divide only where every piece is as long as a name. */
export function namesIn(written: string): string[] {
  const pieces = written.normalize('NFKC').split(/[、,;；/\n\r|]+/).map(plainName).filter(Boolean)
  return [...new Set(pieces)]
}

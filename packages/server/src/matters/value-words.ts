import type { Roster } from '../roster/roster.ts'
import { elementOf, fieldMeta, shapeOf } from './texts.ts'

interface Text { readonly zh: string; readonly en: string }
const monthsEn = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const named = new Set(['organ', 'committee', 'unit', 'person', 'deputy', 'member'])

/** A legal day as people say it; with its year where that is not the year of `near`. */
export function dayWords(day: string, near?: string): Text {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const other = near?.slice(0, 4) !== day.slice(0, 4)
  return { zh: `${other ? `${year}年` : ''}${month}月${date}日`, en: `${date} ${monthsEn[month - 1]}${other ? ` ${year}` : ''}` }
}

const joined = (texts: readonly Text[]): Text => ({ zh: texts.map(text => text.zh).join('、'), en: texts.map(text => text.en).join(', ') })
const both = (text: string): Text => ({ zh: text, en: text })

function monthsWords(ranges: readonly (readonly [number, number])[]): Text {
  return joined(ranges.map(([from, to]) =>
    from === 1 && to === 12 ? { zh: '全年', en: 'all year' }
    : from === to ? { zh: `${from}月`, en: monthsEn[from - 1]! }
    : { zh: `${from}—${to}月`, en: `${monthsEn[from - 1]}–${monthsEn[to - 1]}` }))
}

const isMonths = (value: readonly unknown[]): value is [number, number][] => value.every(one => Array.isArray(one) && one.length === 2 && one.every(month => typeof month === 'number'))

/**
 * What a field was told, as people say it: enumerations and ids by their words and names, days as days. Null where there
 * is nothing to say, and where only a list or table could say it.
 */
export function valueWords(value: unknown, schema: unknown, roster: Roster, near?: string): Text | null {
  const { kind, words } = fieldMeta(schema, '')
  if (value === null || value === undefined || value === '' || kind === 'matter' || kind === 'file') return null
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' }
  if (typeof value === 'number') return both(String(value))
  if (typeof value === 'string') {
    if (words?.[value]) return words[value]
    if (kind !== undefined && named.has(kind)) return roster.name(value)
    return /^\d{4}-\d\d-\d\d$/.test(value) ? dayWords(value, near) : both(value)
  }
  if (!Array.isArray(value)) return partsWords(value as Record<string, unknown>, schema, roster, near)
  if (value.length === 0) return null
  if (kind === 'months' && isMonths(value)) return monthsWords(value)
  const element = elementOf(schema)
  const said = value.map(one => valueWords(one, kind !== undefined && named.has(kind) ? schema : element, roster, near))
  return value.some(one => typeof one === 'object') || said.includes(null) ? null : joined(said as Text[])
}

/** The named parts of one value: `承办机关 区人民政府，审议意见 ……`. */
function partsWords(value: Record<string, unknown>, schema: unknown, roster: Roster, near: string | undefined): Text | null {
  const parts = Object.entries(shapeOf(schema)).flatMap(([key, inner]) => {
    const said = valueWords(value[key], inner, roster, near)
    const { title } = fieldMeta(inner, key)
    return said ? [{ zh: `${title.zh} ${said.zh}`, en: `${title.en} ${said.en}` }] : []
  })
  return parts.length === 0 ? null : { zh: parts.map(part => part.zh).join('，'), en: parts.map(part => part.en).join(', ') }
}

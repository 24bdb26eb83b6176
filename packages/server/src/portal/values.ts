import { procedures } from '../matters/house.ts'
import { elementOf, fieldMeta, shapeOf } from '../matters/texts.ts'
import { html, type Html, type Piece } from './html.ts'
import { dayHtml, sayMonths, type Text } from './say.ts'
import { chinese, say, t, type Seen } from './seen.ts'

/** Ids say nothing to the public; the organs they stand for are named by the matter. */
const idKinds = new Set(['organ', 'committee', 'unit', 'person', 'matter', 'file'])

/** Longer texts have a page of their own. */
const longest = 3_000

/** The schema of a field as its procedure has it; undefined where the procedure has lost it. */
export function schemaOf(procedure: string, step: string, field: string): unknown {
  const rules = procedures.get(procedure)
  const act = step === 'open' ? rules?.open : (rules?.steps as Record<string, { input?: unknown }> | undefined)?.[step]
  return shapeOf(act?.input)[field]
}

const isText = (value: object): value is Text => {
  const keys = Object.keys(value)
  return keys.length === 2 && typeof (value as Text).zh === 'string' && typeof (value as Text).en === 'string'
}

/** A value in words; null where there is nothing to show. `more` is where the rest of a long text stands. */
export function valueHtml(seen: Seen, value: unknown, schema: unknown, more?: string): Piece {
  const { kind, words } = fieldMeta(schema, '')
  if (value === null || value === undefined || value === '' || (kind !== undefined && idKinds.has(kind))) return null
  if (typeof value === 'boolean') return value ? t(seen, '是', 'Yes') : t(seen, '否', 'No')
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') {
    if (words?.[value]) return say(seen, words[value])
    if (/^\d{4}-\d\d-\d\d$/.test(value)) return dayHtml(value, seen.language, seen.today)
    if (more === undefined || value.length <= longest) return chinese(seen, value)
    return html`${chinese(seen, `${value.slice(0, longest)}……`)} <a href="${more}">${t(seen, '读全文', 'Read it all')}</a>`
  }
  if (Array.isArray(value)) return listHtml(seen, value, schema, kind)
  return isText(value as object) ? say(seen, value as Text) : fieldsHtml(seen, value as Record<string, unknown>, schema)
}

function listHtml(seen: Seen, values: readonly unknown[], schema: unknown, kind: string | undefined): Piece {
  if (kind === 'months') return sayMonths(values as number[][], seen.language) || null
  const element = elementOf(schema)
  const shown = values.map(value => valueHtml(seen, value, element)).filter(piece => piece !== null)
  if (shown.length === 0) return null
  if (values.every(value => typeof value !== 'object')) return shown.map((piece, n) => [n > 0 && t(seen, '、', ', '), piece])
  return html`<ul>${shown.map(piece => html`<li>${piece}</li>`)}</ul>`
}

/** The named parts of a value; parts that the schema does not name stay where they are. */
function fieldsHtml(seen: Seen, value: Record<string, unknown>, schema: unknown): Html | null {
  const shape = shapeOf(schema)
  const parts = Object.entries(shape).flatMap(([key, inner]) => {
    const shown = valueHtml(seen, value[key], inner)
    return shown === null ? [] : [html`${say(seen, fieldMeta(inner, key).title)}${t(seen, '：', ': ')}${shown}`]
  })
  return parts.length === 0 ? null : html`${parts.map((part, n) => [n > 0 && html`<br>`, part])}`
}

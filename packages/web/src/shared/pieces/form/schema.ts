/** JSON Schema (2020-12) of an input, as the interface sends it: `x-text` names a field, `x-kind` says what an id points at. */
export interface Schema {
  type?: string | readonly string[]
  properties?: Readonly<Record<string, Schema>>
  required?: readonly string[]
  items?: Schema | false
  prefixItems?: readonly Schema[]
  enum?: readonly unknown[]
  const?: unknown
  anyOf?: readonly Schema[]
  oneOf?: readonly Schema[]
  allOf?: readonly Schema[]
  format?: string
  pattern?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  minItems?: number
  maxItems?: number
  default?: unknown
  description?: string
  examples?: readonly unknown[]
  'x-text'?: Both
  'x-hint'?: Both
  'x-unit'?: Both | string
  'x-kind'?: string
  /** The words of each value of an enum. */
  'x-words'?: Readonly<Record<string, Both>>
  'x-long'?: boolean
  [more: string]: unknown
}
export interface Both {
  zh: string
  en: string
}

export type Path = readonly (string | number)[]
export interface FieldFault extends Both {
  path: Path
}

/** How a field is filled in. */
export type Field =
  | 'text' | 'long' | 'date' | 'number' | 'integer' | 'choice' | 'boolean' | 'object' | 'months'
  | 'choices' | 'texts' | 'objects' | 'person' | 'people' | 'organ' | 'organs' | 'matter' | 'matters' | 'file' | 'files' | 'findings'

/** What is left when "or nothing" is taken away. */
export function plain(schema: Schema): Schema {
  const ways = schema.anyOf ?? schema.oneOf
  if (ways) {
    const kept = ways.filter(way => way.type !== 'null')
    if (kept.length === 1) return { ...schema, ...plain(kept[0]!), ...marks(schema) }
    const values = kept.map(way => way.const)
    if (values.every(value => value !== undefined)) return { ...schema, enum: values }
  }
  if (schema.allOf?.length === 1) return { ...plain(schema.allOf[0]!), ...marks(schema) }
  return schema
}

const marks = (schema: Schema): Partial<Schema> => Object.fromEntries(Object.entries(schema).filter(([key]) => key.startsWith('x-')))

const typeOf = (schema: Schema): string => {
  const type = Array.isArray(schema.type) ? schema.type.find(one => one !== 'null') : schema.type
  return (type as string | undefined) ?? (schema.properties ? 'object' : schema.enum ? 'string' : 'string')
}

/** Whether "or nothing" is one of the ways. */
export const nullable = (schema: Schema): boolean =>
  schema.type === 'null' || (Array.isArray(schema.type) && schema.type.includes('null')) || [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].some(nullable)

const named = (given: Schema): boolean => {
  const schema = plain(given)
  return schema['x-text'] !== undefined || given['x-text'] !== undefined || Object.values(schema.properties ?? {}).some(named) || (schema.items ? named(schema.items) : false)
}

/** A part without a name that is no plain value is not for people: it is sent as nothing. */
export const mute = (given: Schema): boolean => {
  const schema = plain(given)
  return !named(given) && ['array', 'object'].includes(typeOf(schema)) && fieldOf(schema) !== 'findings' && !schema['x-kind'] && !(schema.items && plain(schema.items)['x-kind'])
}

/** Worked out by another matter's step, never typed. */
export const within = (given: Schema): boolean => given['x-within'] === true || plain(given)['x-within'] === true

/** Nothing, in the way that a schema allows it. */
const nothing = (given: Schema): unknown => {
  if (nullable(given)) return null
  const schema = plain(given)
  if (typeOf(schema) !== 'array') return {}
  return (schema.prefixItems ?? []).map(one => (typeOf(one) === 'string' ? '' : 0))
}

/** A schema that does not ask for some of its fields. */
export function without(given: Schema, keys: readonly string[]): Schema {
  const schema = plain(given)
  return {
    ...schema,
    properties: Object.fromEntries(Object.entries(schema.properties ?? {}).filter(([key]) => !keys.includes(key))),
    required: (schema.required ?? []).filter(key => !keys.includes(key)),
  }
}

const people = new Set(['person', 'deputy', 'member', 'people'])
const organs = new Set(['organ', 'unit', 'committee', 'office', 'street', 'government'])

/** The pattern of a legal day, however it was written. */
const isDay = (schema: Schema): boolean => schema.format === 'date' || schema['x-kind'] === 'day' || (schema.pattern?.includes('\\d{4}-\\d') ?? false)

export function fieldOf(given: Schema): Field {
  const schema = plain(given)
  const kind = schema['x-kind']
  const type = typeOf(schema)
  if (type === 'array') {
    const item = schema.items ? plain(schema.items) : {}
    const itemKind = kind ?? item['x-kind']
    if (itemKind === 'months' || (item.prefixItems?.length === 2 && item.prefixItems.every(one => ['number', 'integer'].includes(typeOf(one))))) return 'months'
    if (itemKind && people.has(itemKind)) return 'people'
    if (itemKind && organs.has(itemKind)) return 'organs'
    if (itemKind === 'file') return 'files'
    if (itemKind === 'matter') return 'matters'
    if (item.enum) return 'choices'
    if (item.properties?.['decision'] && item.properties['range'] && item.properties['text']) return 'findings'
    return typeOf(item) === 'object' ? 'objects' : 'texts'
  }
  if (kind && people.has(kind)) return 'person'
  if (kind && organs.has(kind)) return 'organ'
  if (kind === 'file') return 'file'
  if (kind === 'matter') return 'matter'
  if (schema.enum) return 'choice'
  if (type === 'object') return 'object'
  if (type === 'boolean') return 'boolean'
  if (type === 'integer') return 'integer'
  if (type === 'number') return 'number'
  if (isDay(schema)) return 'date'
  return schema['x-long'] || kind === 'text' || kind === 'long' || (schema.maxLength ?? 0) > 200 ? 'long' : 'text'
}

export const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown> | null | undefined)?.[key], value)

/** The value with another one at a path; what lies on the way is made. */
export function put(value: unknown, path: Path, next: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return next
  if (typeof key === 'number') {
    const list = Array.isArray(value) ? [...(value as unknown[])] : []
    list[key] = put(list[key], rest, next)
    return list
  }
  return { ...(value as object | undefined), [key]: put((value as Record<string, unknown> | undefined)?.[key], rest, next) }
}

const empty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** What is sent: without empty optional fields, numbers as numbers. */
export function clean(given: Schema, value: unknown): unknown {
  const schema = plain(given)
  const field = fieldOf(schema)
  if (field === 'object') {
    const inside = Object.entries(schema.properties ?? {}).flatMap(([key, property]): [string, unknown][] => {
      const needed = schema.required?.includes(key) ?? false
      const held = at(value, [key])
      if (mute(property)) return needed || held !== undefined ? [[key, held ?? nothing(property)]] : []
      const said = clean(property, held ?? property.default)
      if (empty(said) && needed && nullable(property)) return [[key, null]]
      if (empty(said) && !(needed && Array.isArray(said))) return []
      return [[key, said]]
    })
    return Object.fromEntries(inside)
  }
  if (field === 'objects') return ((value as unknown[] | undefined) ?? []).map(one => clean(schema.items as Schema, one))
  if (field === 'findings') return value ?? []
  if (field === 'texts') return ((value as unknown[] | undefined) ?? []).filter(one => !empty(one))
  if (field === 'number' || field === 'integer') return empty(value) ? undefined : Number(value)
  if (field === 'boolean') return value ?? undefined
  return typeof value === 'string' ? value.trim() : value
}

/** The faults that can be seen here, each in its place; the procedure itself has the last word. */
export function faults(given: Schema, value: unknown, path: Path = [], needed = true): FieldFault[] {
  const schema = plain(given)
  const field = fieldOf(schema)
  const fault = (zh: string, en: string): FieldFault[] => [{ path, zh, en }]
  if (field === 'object') {
    if (!needed && empty(value)) return []
    return Object.entries(schema.properties ?? {}).flatMap(([key, property]) =>
      mute(property) ? [] : faults(property, at(value, [key]) ?? property.default, [...path, key], (schema.required?.includes(key) ?? false) && !nullable(property)),
    )
  }
  if (field === 'boolean' && schema.const === true && needed && value !== true) return fault('要先确认', 'Must be confirmed')
  if (empty(value)) {
    if (Array.isArray(value) || ['texts', 'objects', 'choices', 'people', 'organs', 'matters', 'months', 'files', 'findings'].includes(field)) {
      const least = schema.minItems ?? 0
      return needed && least > 0 ? fault(`至少要有 ${least} 项`, `At least ${least} needed`) : []
    }
    return needed && field !== 'boolean' ? fault('没有填', 'Not filled in') : []
  }
  switch (field) {
    case 'text':
    case 'long': {
      const length = String(value).trim().length
      if (schema.minLength !== undefined && length < schema.minLength) return fault(`至少 ${schema.minLength} 个字，现在 ${length} 个`, `At least ${schema.minLength} characters, now ${length}`)
      if (schema.maxLength !== undefined && length > schema.maxLength) return fault(`最多 ${schema.maxLength} 个字，现在 ${length} 个`, `At most ${schema.maxLength} characters, now ${length}`)
      return []
    }
    case 'number':
    case 'integer': {
      const n = Number(value)
      if (Number.isNaN(n)) return fault('要填数字', 'Must be a number')
      if (field === 'integer' && !Number.isInteger(n)) return fault('要填整数', 'Must be a whole number')
      if (schema.minimum !== undefined && n < schema.minimum) return fault(`不能小于 ${schema.minimum}`, `Not below ${schema.minimum}`)
      if (schema.maximum !== undefined && n > schema.maximum && schema.maximum < Number.MAX_SAFE_INTEGER) return fault(`不能大于 ${schema.maximum}`, `Not above ${schema.maximum}`)
      return []
    }
    case 'date':
      return /^\d{4}-\d\d-\d\d$/.test(String(value)) ? [] : fault('要填日期，例：2026年3月14日', 'Must be a date, such as 14 Mar 2026')
    case 'findings':
      return (value as { decision?: string }[]).some(one => !one.decision) ? fault('每一处都要选留着还是隐去', 'Say of each whether it is kept or masked') : []
    case 'objects':
      return (value as unknown[]).flatMap((one, i) => faults(schema.items as Schema, one, [...path, i]))
    default: {
      const n = Array.isArray(value) ? value.length : undefined
      if (n !== undefined && schema.minItems !== undefined && n < schema.minItems) return fault(`至少要有 ${schema.minItems} 项`, `At least ${schema.minItems} needed`)
      if (n !== undefined && schema.maxItems !== undefined && n > schema.maxItems) return fault(`最多 ${schema.maxItems} 项`, `At most ${schema.maxItems}`)
      return []
    }
  }
}

/** The name of a field: what the procedure calls it, or its key. */
export const nameOf = (schema: Schema, key: string): Both => {
  const text = schema['x-text'] ?? plain(schema)['x-text']
  return text ?? { zh: key, en: key }
}

/** The words for one value of an enum. */
export const wordOf = (schema: Schema, value: unknown): Both =>
  plain(schema)['x-words']?.[String(value)] ?? { zh: String(value), en: String(value) }

export const unitOf = (schema: Schema): Both | undefined => {
  const unit = plain(schema)['x-unit']
  return typeof unit === 'string' ? { zh: unit, en: unit } : unit
}

export const idOf = (form: string, path: Path): string => [form, ...path].join('-')
export const samePath = (a: Path, b: Path): boolean => a.length === b.length && a.every((key, i) => String(key) === String(b[i]))

import { day, toDay, toNumber, type Day } from '../day.ts'
import type { Schema } from '../words/index.ts'

/** A whole number from 0 up to, not including, `below`. */
export type Pick = (below: number) => number

/** The same numbers for the same seed. */
export function random(seed: number): Pick {
  let state = seed >>> 0
  return below => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

interface Definition {
  readonly type: string
  readonly format?: string
  readonly shape?: Readonly<Record<string, AnySchema>>
  readonly values?: readonly unknown[]
  readonly entries?: Readonly<Record<string, unknown>>
  readonly element?: AnySchema
  readonly innerType?: AnySchema
  readonly options?: readonly AnySchema[]
  readonly items?: readonly AnySchema[]
  readonly checks?: readonly { readonly _zod: { readonly def: Check } }[]
  readonly in?: AnySchema
  readonly keyType?: AnySchema
  readonly valueType?: AnySchema
  readonly left?: AnySchema
  readonly right?: AnySchema
}
interface AnySchema {
  readonly _zod: { readonly def: Definition; readonly bag?: Readonly<Record<string, unknown>> }
}

interface Check {
  readonly check: string
  readonly value?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly length?: number
}

/** The least and the most that the checks of a schema allow. They are read from its definition: the bag is filled late. */
function bounds(schema: AnySchema): { least: number | undefined; most: number | undefined } {
  let least: number | undefined
  let most: number | undefined
  for (const { _zod } of (schema._zod.def.checks ?? [])) {
    const { check, value, minimum, maximum, length } = _zod.def
    if (check === 'greater_than') least = value
    if (check === 'less_than') most = value
    if (check === 'min_length' || check === 'length_equals') least = minimum ?? length
    if (check === 'max_length' || check === 'length_equals') most = maximum ?? length
  }
  return { least, most }
}

function text(schema: AnySchema, pick: Pick, today: Day): string {
  const { least = 0, most = 4000 } = bounds(schema)
  const format = schema._zod.def.format ?? (schema._zod.bag?.['format'] as string | undefined)
  if (format === 'uuid' || format === 'guid')
    return `00000000-0000-4000-8000-${String(pick(1_000_000)).padStart(12, '0')}`
  if (format === 'date') return today
  if (format === 'email') return `p${pick(100)}@example.org`
  if (format === 'url') return `https://example.org/${pick(100)}`
  return `文${pick(50)}`.padEnd(Math.max(least, 0), '字').slice(0, most)
}

/**
 * A value that the schema takes, from a stream of numbers: objects, enums, lists, options, days up to 240 days ahead.
 * Throws on kinds of schema that procedures have no use for.
 */
export function value(schema: Schema<unknown> | undefined, pick: Pick, today: Day): unknown {
  return schema === undefined ? undefined : generate(schema as unknown as AnySchema, pick, today)
}

/** The schema of a day, also one that carries a title of its own. */
const isDaySchema = (schema: AnySchema): boolean =>
  (schema as unknown) === day || (schema._zod.def.type === 'custom' && (schema as unknown as Schema<unknown>).safeParse('2026-01-31').success)

function generate(schema: AnySchema, pick: Pick, today: Day): unknown {
  if (isDaySchema(schema)) return toDay(toNumber(today) + pick(240))
  const { def } = schema._zod
  switch (def.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(def.shape!)
          .map(([key, inner]) => [key, generate(inner, pick, today)] as const)
          .filter(([, made]) => made !== undefined),
      )
    case 'string':
      return text(schema, pick, today)
    case 'number':
    case 'int': {
      const { least = 0, most = least + 100 } = bounds(schema)
      return Math.min(most, Math.ceil(least) + pick(Math.max(1, Math.floor(most) - Math.ceil(least) + 1)))
    }
    case 'boolean':
      return pick(2) === 1
    case 'literal':
      return def.values![pick(def.values!.length)]
    case 'enum': {
      const options = Object.values(def.entries!)
      return options[pick(options.length)]
    }
    case 'array': {
      const { least = 1, most = Math.max(3, least) } = bounds(schema)
      return Array.from({ length: least + pick(Math.max(1, Math.min(most, least + 3) - least + 1)) }, () =>
        generate(def.element!, pick, today),
      )
    }
    case 'tuple':
      return def.items!.map(item => generate(item, pick, today))
    case 'record':
      return { [String(generate(def.keyType!, pick, today))]: generate(def.valueType!, pick, today) }
    case 'union':
      return generate(def.options![pick(def.options!.length)]!, pick, today)
    case 'optional':
      return pick(2) ? generate(def.innerType!, pick, today) : undefined
    case 'nullable':
      return pick(2) ? generate(def.innerType!, pick, today) : null
    case 'default':
    case 'prefault':
    case 'readonly':
    case 'nonoptional':
    case 'catch':
      return generate(def.innerType!, pick, today)
    case 'pipe':
      return generate(def.in!, pick, today)
    case 'intersection':
      return { ...(generate(def.left!, pick, today) as object), ...(generate(def.right!, pick, today) as object) }
    case 'unknown':
    case 'any':
      return `文${pick(50)}`
    case 'null':
      return null
    default:
      throw new Error(`No values are made for a schema of kind ${def.type}.`)
  }
}

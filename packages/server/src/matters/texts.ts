/** The title, words and kind that a field of an input was given (see `field` in the congress package). */
interface FieldMeta {
  readonly title: { zh: string; en: string }
  readonly kind?: string
  readonly words?: Readonly<Record<string, { zh: string; en: string }>>
}
interface AnySchema {
  readonly _zod?: { readonly def: { readonly shape?: Record<string, AnySchema>; readonly element?: AnySchema; readonly innerType?: AnySchema; readonly in?: AnySchema } }
  meta?: () => Record<string, unknown> | undefined
}

const shapes = new WeakMap<object, Readonly<Record<string, AnySchema>>>()
const metas = new WeakMap<object, Partial<FieldMeta>>()

/** The shape of an object schema, through what is optional, nullable or transformed. Schemas are constants: each is looked into once. */
export function shapeOf(schema: unknown): Readonly<Record<string, AnySchema>> {
  const def = (schema as AnySchema | undefined)?._zod?.def
  if (!def) return {}
  const known = shapes.get(schema as object)
  if (known) return known
  const shape = def.shape ?? (def.innerType ?? def.in ? shapeOf(def.innerType ?? def.in) : {})
  shapes.set(schema as object, shape)
  return shape
}

/** What a field is called; its own name where the schema gives none. */
export function fieldMeta(schema: unknown, name: string): FieldMeta {
  const found = schema as AnySchema | undefined
  const known = found && metas.get(found)
  const meta = known ?? metaOf(found)
  if (found && !known) metas.set(found, meta)
  return { title: { zh: name, en: name }, ...meta }
}

function metaOf(schema: AnySchema | undefined): Partial<FieldMeta> {
  const meta = schema?.meta?.() ?? {}
  const title = meta['x-text'] as FieldMeta['title'] | undefined
  const words = meta['x-words'] as FieldMeta['words']
  return { ...(title ? { title } : {}), ...(typeof meta['x-kind'] === 'string' ? { kind: meta['x-kind'] } : {}), ...(words ? { words } : {}) }
}

/** The element of a list schema. */
export const elementOf = (schema: unknown): unknown => {
  const def = (schema as AnySchema | undefined)?._zod?.def
  return def?.element ?? (def?.innerType ? elementOf(def.innerType) : undefined)
}

/** Ids say nothing to a reader of the text. */
const idKinds = new Set(['organ', 'committee', 'unit', 'person', 'deputy', 'member', 'matter', 'file'])

/** The words in a value, for search: strings at any depth, without ids; enumerations by their Chinese word. */
export function textIn(value: unknown, schema: unknown): string {
  const { kind, words } = fieldMeta(schema, '')
  if (kind !== undefined && idKinds.has(kind)) return ''
  if (typeof value === 'string') return words?.[value]?.zh ?? value
  if (Array.isArray(value)) return value.map(item => textIn(item, elementOf(schema))).filter(text => text !== '').join('\n')
  if (typeof value === 'object' && value !== null) {
    const shape = shapeOf(schema)
    return Object.entries(value).map(([key, inner]) => (key in shape ? textIn(inner, shape[key]) : '')).filter(text => text !== '').join('\n')
  }
  return ''
}

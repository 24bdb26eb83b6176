import * as z from 'zod'

const known = new WeakMap<object, Record<string, unknown>>()

/** JSON Schema (2020-12) of a step's input, from which its form is made. A day is a string of format `date`. */
export function jsonSchema(schema: unknown): Record<string, unknown> {
  const found = known.get(schema as object)
  if (found) return found
  const made = z.toJSONSchema(schema as z.ZodType, {
    unrepresentable: 'any',
    io: 'input',
    override: ({ zodSchema, jsonSchema: json }) => {
      if (zodSchema._zod.def.type !== 'custom') return
      if (!(zodSchema as unknown as z.ZodType).safeParse('2026-01-31').success) return
      json.type = 'string'
      json.format = 'date'
    },
  }) as Record<string, unknown>
  known.set(schema as object, made)
  return made
}

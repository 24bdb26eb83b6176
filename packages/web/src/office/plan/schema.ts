import type { MatterView, StepView } from '@zhitong/server/contract'
import { plain, type Schema } from '../../shared/pieces/form/schema.ts'

/** Whether a list holds items that quote a document by range: that is what a reading gives. */
const quotes = (schema: Schema): boolean => {
  const item = schema.items ? plain(schema.items) : undefined
  return item?.properties?.['quote'] !== undefined && item.properties['range'] !== undefined
}

/** The field of an input that takes what was read from a document; nothing where the step is no reading. */
export const readingField = (schema: Schema | undefined): string | undefined =>
  Object.entries(schema ? (plain(schema).properties ?? {}) : {}).find(([, property]) => quotes(plain(property)))?.[0]

export const takesReading = (step: StepView): boolean => readingField(step.input as Schema | undefined) !== undefined

/** What a schema knows of a value: keys that it does not name are left out, in lists too. */
export function fit(given: Schema, value: unknown): unknown {
  const schema = plain(given)
  if (Array.isArray(value)) return schema.items ? value.map(one => fit(schema.items as Schema, one)) : value
  if (typeof value !== 'object' || value === null || !schema.properties) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
      const property = schema.properties![key]
      if (property === undefined || inner === undefined) return []
      if (inner === null && !nullable(property)) return []
      return [[key, fit(property, inner)]]
    }),
  )
}

const nullable = (schema: Schema): boolean =>
  schema.type === 'null' || (Array.isArray(schema.type) && schema.type.includes('null')) || [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].some(nullable)

/** The reading that the record holds: what the latest step was told that took one. */
export function recorded(view: MatterView): Record<string, unknown> | undefined {
  const isReading = (fields: Record<string, unknown>): boolean =>
    Object.values(fields).some(value => Array.isArray(value) && value.length > 0 && value.every(one => typeof one === 'object' && one !== null && 'quote' in one && 'range' in one))
  const steps = view.record.filter(entry => !entry.takenBack).map(entry => entry.step).toReversed()
  const found = [...new Set([...steps, ...Object.keys(view.said)])].find(step => view.said[step] && isReading(view.said[step]))
  return found === undefined ? undefined : view.said[found]
}

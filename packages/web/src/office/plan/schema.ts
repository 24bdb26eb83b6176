import type { MatterView, StepView } from '@zhitong/server/contract'
import { fieldOf, nullable, plain, type Schema } from '../../shared/pieces/form/schema.ts'

/** Whether a list holds items that quote a document by range: that is what a reading gives. */
const quotes = (schema: Schema): boolean => {
  const item = schema.items ? plain(schema.items) : undefined
  return item?.properties?.['quote'] !== undefined && item.properties['range'] !== undefined
}

/** Whether an input takes the items of a reading, under the name that a reading gives them. */
export const isReading = (schema: Schema | undefined): boolean => {
  const items = schema ? plain(schema).properties?.['items'] : undefined
  return items !== undefined && quotes(plain(items))
}

export const takesReading = (step: StepView): boolean => isReading(step.input as Schema | undefined)

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

/** The reading that the record holds: what each step was told that took one, a later one over an earlier. */
export function recorded(view: Pick<MatterView, 'record' | 'said'>): Record<string, unknown> | undefined {
  const reads = (fields: Record<string, unknown>): boolean => Array.isArray(fields['items']) && fields['items'].some(one => typeof one === 'object' && one !== null && 'quote' in one && 'range' in one)
  const last = new Map(view.record.filter(entry => !entry.takenBack).map(entry => [entry.step, entry.seq]))
  const told = Object.entries(view.said).filter(([, fields]) => reads(fields)).toSorted(([a], [b]) => (last.get(a) ?? 0) - (last.get(b) ?? 0))
  return told.length === 0 ? undefined : Object.assign({}, ...told.map(([, fields]) => fields)) as Record<string, unknown>
}

/** What the form of a step begins with: where it checks a text before publication, the text that was read. */
export function startOf(view: Pick<MatterView, 'record' | 'said'>, step: StepView): Record<string, unknown> | undefined {
  const fields = Object.values(step.input ? (plain(step.input as Schema).properties ?? {}) : {})
  return fields.some(field => fieldOf(field) === 'findings') ? { text: recorded(view)?.['text'] } : undefined
}

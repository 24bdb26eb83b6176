import { expect, test } from 'vitest'
import * as z from 'zod'
import type { Schema } from '../../shared/pieces/form/schema.ts'
import { fit, isReading, recorded } from './schema.ts'

const Item = z.object({ subject: z.string(), quote: z.string(), range: z.tuple([z.number(), z.number()]) })
const schemaOf = (input: z.ZodType): Schema => z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Schema

test('a step that takes quoted items is a reading, whatever its name; others are not', () => {
  expect(isReading(schemaOf(z.object({ items: z.array(Item), why: z.string() })))).toBe(true)
  expect(isReading(schemaOf(z.object({ items: z.array(z.object({ quote: z.string() })), why: z.string() })))).toBe(false)
  expect(isReading(schemaOf(z.object({ added: z.array(Item) })))).toBe(false)
  expect(isReading(undefined)).toBe(false)
})

test('a correction stands over the reading that it corrects and keeps its text', () => {
  const entry = (step: string, seq: number) => ({ step, seq, takenBack: false }) as never
  const view = { record: [entry('read', 1), entry('correct', 2)], said: { correct: { items: [{ quote: 'b', range: [0, 1] }] }, read: { text: '全文', items: [{ quote: 'a', range: [0, 1] }] } } }
  expect(recorded(view)).toEqual({ text: '全文', items: [{ quote: 'b', range: [0, 1] }] })
  expect(recorded({ record: [], said: { adjust: { items: ['x'] } } })).toBeUndefined()
})

test('what a step does not know is left out, deep inside too, and unknown stays null where null is known', () => {
  const schema = schemaOf(z.object({ items: z.array(z.object({ subject: z.string(), organ: z.string().nullable(), month: z.number().optional() })) }))
  expect(fit(schema, { text: 'x', items: [{ subject: 'a', organ: null, month: null, laws: [] }] })).toEqual({ items: [{ subject: 'a', organ: null }] })
})

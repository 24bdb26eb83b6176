import { expect, test } from 'vitest'
import * as z from 'zod'
import type { Schema } from '../../shared/pieces/form/schema.ts'
import { fit, readingField } from './schema.ts'

const Item = z.object({ subject: z.string(), quote: z.string(), range: z.tuple([z.number(), z.number()]) })
const schemaOf = (input: z.ZodType): Schema => z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Schema

test('a step that takes quoted items is a reading, whatever the field is called; others are not', () => {
  expect(readingField(schemaOf(z.object({ read: z.array(Item), why: z.string() })))).toBe('read')
  expect(readingField(schemaOf(z.object({ rows: z.array(z.object({ quote: z.string() })), why: z.string() })))).toBeUndefined()
  expect(readingField(undefined)).toBeUndefined()
})

test('what a step does not know is left out, deep inside too, and unknown stays null where null is known', () => {
  const schema = schemaOf(z.object({ items: z.array(z.object({ subject: z.string(), organ: z.string().nullable(), month: z.number().optional() })) }))
  expect(fit(schema, { text: 'x', items: [{ subject: 'a', organ: null, month: null, laws: [] }] })).toEqual({ items: [{ subject: 'a', organ: null }] })
})

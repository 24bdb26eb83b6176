import { expect, test } from 'vitest'
import { clean, faults, fieldOf, mute, put, type Schema } from './schema.ts'

const schema: Schema = {
  type: 'object',
  required: ['subject', 'day', 'units', 'rows'],
  properties: {
    subject: { type: 'string', minLength: 2, maxLength: 60, 'x-text': { zh: '题目', en: 'Subject' } },
    reason: { type: 'string', maxLength: 2000 },
    day: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$' },
    count: { anyOf: [{ type: 'integer', minimum: 1, maximum: 40 }, { type: 'null' }], 'x-unit': { zh: '处', en: 'places' } },
    kind: { type: 'string', enum: ['a', 'b'] },
    units: { type: 'array', minItems: 1, items: { type: 'string', 'x-kind': 'unit' } },
    lead: { type: 'string', 'x-kind': 'deputy' },
    months: { type: 'array', 'x-text': { zh: '月份', en: 'Months' }, items: { type: 'array', prefixItems: [{ type: 'integer' }, { type: 'integer' }] } },
    rows: { type: 'array', 'x-text': { zh: '行', en: 'Rows' }, minItems: 1, items: { type: 'object', required: ['title'], properties: { title: { type: 'string' } } } },
  },
}

test('each property gets the control that fits it', () => {
  const fields = Object.fromEntries(Object.entries(schema.properties!).map(([key, property]) => [key, fieldOf(property)]))
  expect(fields).toEqual({
    subject: 'text', reason: 'long', day: 'date', count: 'integer', kind: 'choice', units: 'organs', lead: 'person', months: 'months', rows: 'objects',
  })
})

test('faults name each field that is wrong, also in the third row of a list', () => {
  const value = { subject: '短', day: '3月14日', count: 41, units: [], rows: [{ title: '一' }, { title: '二' }, {}] }
  expect(faults(schema, value).map(fault => fault.path.join('.'))).toEqual(['subject', 'day', 'count', 'units', 'rows.2.title'])
  expect(faults(schema, { subject: '够长', day: '2026-03-14', units: ['u1'], rows: [{ title: '一' }] })).toEqual([])
})

test('what is sent has no empty field and numbers as numbers', () => {
  expect(clean(schema, { subject: ' 题 ', reason: '', day: '2026-03-14', count: '12', units: ['u1'], rows: [{ title: '一', more: 1 }] })).toEqual({
    subject: '题', day: '2026-03-14', count: 12, units: ['u1'], rows: [{ title: '一' }],
  })
})

test('a value is put deep inside without touching what was there', () => {
  const before = { rows: [{ title: '一' }] }
  expect(put(before, ['rows', 1, 'title'], '二')).toEqual({ rows: [{ title: '一' }, { title: '二' }] })
  expect(before).toEqual({ rows: [{ title: '一' }] })
})

test('a part without a name is not asked for and is sent as nothing in the way that its schema allows', () => {
  const item: Schema = {
    type: 'object', required: ['subject', 'organ', 'range', 'change', 'doubts'],
    properties: {
      subject: { type: 'string', 'x-text': { zh: '事项', en: 'Subject' } },
      organ: { anyOf: [{ type: 'string' }, { type: 'null' }], 'x-text': { zh: '机关', en: 'Organ' } },
      range: { type: 'array', prefixItems: [{ type: 'number' }, { type: 'number' }] },
      change: { anyOf: [{ type: 'object', properties: { kind: { type: 'string' } } }, { type: 'null' }] },
      doubts: { type: 'array', items: { type: 'object', properties: { kind: { type: 'string' } } } },
    },
  }
  const step: Schema = { type: 'object', required: ['added'], properties: { added: { type: 'array', items: item, 'x-text': { zh: '增加的事项', en: 'Added' } } } }
  expect(Object.values(item.properties!).map(mute)).toEqual([false, false, true, true, true])
  expect(faults(step, { added: [{ subject: '视察' }] })).toEqual([])
  expect(clean(step, { added: [{ subject: '视察' }] })).toEqual({ added: [{ subject: '视察', organ: null, range: [0, 0], change: null, doubts: [] }] })
})

test('what must be confirmed is a fault until it is', () => {
  const step: Schema = { type: 'object', required: ['checked'], properties: { checked: { type: 'boolean', const: true, 'x-text': { zh: '已核对', en: 'Checked' } } } }
  expect(fieldOf(step.properties!['checked']!)).toBe('boolean')
  expect(faults(step, {})).toHaveLength(1)
  expect(faults(step, { checked: true })).toEqual([])
})

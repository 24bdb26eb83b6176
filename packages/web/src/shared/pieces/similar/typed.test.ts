import fc from 'fast-check'
import { expect, test } from 'vitest'
import { marked, typedIn, worthAsking } from './typed.ts'

const schema = {
  type: 'object',
  properties: {
    title: { type: 'string', 'x-similar': 'title' }, body: { type: 'string', 'x-similar': 'body' }, where: { type: 'string', 'x-similar': 'place' },
    withUnits: { type: 'array', items: { type: 'string' }, 'x-kind': 'unit' }, publish: { type: 'boolean' },
  },
} as const

test('only what the procedure compares by is sent, and the units that are meant', () => {
  expect(typedIn(schema, { title: ' 路灯 ', body: '不亮', where: '龙吟路', withUnits: ['u1'], publish: true })).toEqual({ title: '路灯', body: '不亮', place: '龙吟路', units: ['u1'] })
  expect(typedIn(schema, {})).toEqual({ title: '', body: '' })
})

test('a procedure that compares by nothing asks nothing', () => {
  expect(typedIn({ type: 'object', properties: { title: { type: 'string' } } }, { title: '路灯不亮' })).toBeUndefined()
  expect(typedIn(undefined, {})).toBeUndefined()
  expect(worthAsking({ title: '路灯', body: '' })).toBe(false)
})

test('marks lose no character and mark exactly what lies in a range', () => {
  fc.assert(fc.property(fc.string({ maxLength: 30 }), fc.array(fc.tuple(fc.integer({ min: -5, max: 35 }), fc.integer({ min: -5, max: 35 })), { maxLength: 5 }), (text, ranges) => {
    const pieces = marked(text, ranges)
    expect(pieces.map(piece => piece.text).join('')).toBe(text)
    const hits = pieces.flatMap(piece => Array.from({ length: piece.text.length }, () => piece.hit))
    hits.forEach((hit, n) => expect(hit).toBe(ranges.some(([from, to]) => n >= Math.max(0, from) && n < to)))
  }))
})

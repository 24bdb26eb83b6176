import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { proposal } from '../test/proposal.ts'
import { on, Scene, sm3OfNode } from '../test/scene.ts'
import { canonical, commit, dayRoot, hashEntry, verifyChain } from './record.ts'
import type { Contents, Entry } from './matter.ts'
import { sm3 } from './sm3.ts'

describe('canonical text (RFC 8785)', () => {
  test('the example of the standard', () => {
    const value = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    }
    expect(canonical(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
  })
  test('keys stand in the order of UTF-16 units', () => {
    const value = {
      '\u20ac': 'Euro',
      '\r': 'CR',
      '\ufb33': 'Dalet',
      '1': 'One',
      '\ud83d\ude00': 'Smiley',
      '\u0080': 'Control',
      '\u00f6': 'o',
    }
    expect(canonical(value)).toBe(
      '{"\\r":"CR","1":"One","\u0080":"Control","ö":"o","€":"Euro","😀":"Smiley","\ufb33":"Dalet"}',
    )
  })
  test('the order of writing does not matter, nor keys without a value; what is read back is the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const text = canonical(value)
        expect(canonical(JSON.parse(text))).toBe(text)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
    expect(canonical({ b: 1, a: undefined })).toBe('{"b":1}')
    expect(canonical({ b: 1, a: 2 })).toBe(canonical({ a: 2, b: 1 }))
  })
  test('keys with line breaks are not taken for others of the same length', () => {
    expect(canonical({ a: 1, 'b\nc': 2 })).toBe('{"a":1,"b\\nc":2}')
    expect(canonical({ 'a\nb': 1, c: 2 })).toBe('{"a\\nb":1,"c":2}')
  })
  test('what JSON has no word for is an error', () => {
    for (const value of [
      Number.NaN,
      Infinity,
      () => 1,
      Symbol('x'),
      1n,
      '\ud800',
      { a: ['x\udc00'] },
      { '\ud800': 1 },
    ]) {
      expect(() => canonical(value)).toThrow()
    }
    expect(canonical('\\ud800')).toBe('"\\\\ud800"')
    expect(canonical('😀\\')).toBe('"😀\\\\"')
  })
})

test('SM3 gives the vectors of the standard and agrees with node:crypto', () => {
  expect(sm3('abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
  expect(sm3('abcd'.repeat(16))).toBe('debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732')
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), text => sm3(text) === sm3OfNode(text)))
})

function record(): Scene {
  const scene = new Scene(proposal, { subject: '题', text: '文' }, on('2026-01-05', 'a', ['deputy']))
  scene.take('sign', undefined, on('2026-01-06', 'b', ['deputy']))
  scene.take('reword', { subject: '新题', text: '新文' }, on('2026-01-07', 'a', ['deputy']))
  return scene
}
const kinds = (entries: readonly Entry[], contents?: readonly Contents[]) =>
  verifyChain(entries, contents, sm3).map(fault => `${fault.seq} ${fault.kind}`)
const changed = <T>(list: readonly T[], at: number, change: Partial<T>): T[] =>
  list.map((one, i) => (i === at ? { ...one, ...change } : one))

describe('the chain', () => {
  test('holds as it was written, by either function', () => {
    const { entries, contents } = record()
    expect(verifyChain(entries, contents, sm3)).toEqual([])
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
    const other = new Scene(
      proposal,
      { subject: '题', text: '文' },
      { ...on('2026-01-05', 'a', ['deputy']), hash: sha256, hashName: 'sha256' },
    )
    expect(other.entries[0]).toMatchObject({ hashedWith: 'sha256' })
    expect(verifyChain(other.entries, other.contents, { sm3, sha256 })).toEqual([])
    expect(verifyChain(other.entries, other.contents, sm3).length).toBeGreaterThan(0)
  })
  test('breaks on every single change', () => {
    const { entries, contents } = record()
    expect(kinds(changed(entries, 1, { person: 'z' }))).toEqual(['2 changed'])
    expect(kinds(changed(entries, 1, { day: '2026-01-07' }))).toEqual(['2 changed'])
    expect(kinds(changed(entries, 1, { effects: [] }))).toEqual(['2 changed'])
    expect(kinds([entries[0]!, entries[2]!])).toEqual(['2 missing', '3 changed'])
    expect(kinds([entries[1]!, entries[0]!, entries[2]!]).length).toBeGreaterThan(2)
    expect(kinds(entries, changed(contents, 0, { text: { ...contents[0]!['text']!, value: '别的' } }))).toEqual([
      '1 contents',
    ])
    expect(kinds(entries, changed(contents, 0, { more: { salt: '0', value: 1 } }))).toEqual(['1 contents'])
    const rewritten = changed(entries, 1, { person: 'z' })
    const forged = changed(rewritten, 1, { hash: hashEntry(rewritten[1]!, sm3) })
    expect(kinds(forged)).toEqual(['3 changed'])
  })
  test('shows nothing of the contents: equal values have different commitments', () => {
    const { entries } = record()
    expect(JSON.stringify(entries)).not.toContain('新文')
    expect(commit('0'.repeat(32), 'x', sm3)).not.toBe(commit('1'.repeat(32), 'x', sm3))
  })
})

test('a daily root seals every matter, in any order, and the day before', () => {
  const a = { matter: 'a', entries: 3, head: 'h1' }
  const b = { matter: 'b', entries: 1, head: 'h2' }
  const root = dayRoot([a, b], 'before', sm3)
  expect(dayRoot([b, a], 'before', sm3)).toBe(root)
  for (const other of [
    dayRoot([a], 'before', sm3),
    dayRoot([{ ...a, entries: 2 }, b], 'before', sm3),
    dayRoot([{ ...a, head: 'h' }, b], 'before', sm3),
    dayRoot([a, b], 'other', sm3),
  ]) {
    expect(other).not.toBe(root)
  }
})

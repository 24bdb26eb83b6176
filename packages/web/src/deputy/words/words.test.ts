import { expect, test } from 'vitest'
import { en } from './en.ts'
import { zh } from './zh.ts'

const leaves = (value: unknown, path = ''): [string, string][] =>
  typeof value === 'function' ? [[path, String((value as (...given: unknown[]) => string)(...Array.from({ length: value.length }, (_, n) => `<${n}>`)))]]
  : typeof value === 'string' ? [[path, value]]
  : Object.entries(value as object).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`))

test('both languages say the same things, with the same words taken in', () => {
  expect(leaves(en).map(([key]) => key).toSorted()).toEqual(leaves(zh).map(([key]) => key).toSorted())
  const other = new Map(leaves(en))
  // How many there are changes an English ending, never whether the number is said.
  for (const [key, text] of leaves(zh)) expect([key, [...text.matchAll(/<\d>/g)].length > 0]).toEqual([key, other.get(key)!.includes('<')])
})

test('no English sentence holds Chinese but the name of the language', () => {
  expect(leaves(en).filter(([key, text]) => /\p{Script=Han}/u.test(text) && key !== '.other')).toEqual([])
})

import { expect, test } from 'vitest'
import { en } from './en.ts'
import { zh } from './zh.ts'

type Leaf = [key: string, text: string]
const leaves = (value: object, path = ''): Leaf[] =>
  Object.entries(value).flatMap(([key, inner]): Leaf[] => (typeof inner === 'string' ? [[`${path}${key}`, inner]] : leaves(inner as object, `${path}${key}.`)))
const holes = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(match => match[1]!).toSorted()

test('both languages say the same things', () => {
  expect(leaves(en).map(([key]) => key).toSorted()).toEqual(leaves(zh).map(([key]) => key).toSorted())
})

test('a text takes the same words into it in both languages', () => {
  const other = new Map(leaves(en))
  for (const [key, text] of leaves(zh)) expect([key, holes(other.get(key)!)]).toEqual([key, holes(text)])
})

test('no English text holds Chinese but the name of the language', () => {
  expect(leaves(en).filter(([key, text]) => /\p{Script=Han}/u.test(text) && key !== 'rail.other')).toEqual([])
})

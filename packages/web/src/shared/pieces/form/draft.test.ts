import { expect, test } from 'vitest'
import { dropAllDrafts, keepDraft, readDraft } from './draft.ts'

class Box implements Storage {
  [name: string]: unknown
  get length(): number { return Object.keys(this).length }
  key(i: number): string | null { return Object.keys(this)[i] ?? null }
  getItem(key: string): string | null { return (this[key] as string | undefined) ?? null }
  setItem(key: string, value: string): void { this[key] = value }
  removeItem(key: string): void { delete this[key] }
  clear(): void { for (const key of Object.keys(this)) delete this[key] }
}

test('what is typed is there again after a reload, and gone after signing out', () => {
  const box = new Box()
  keepDraft('m1.answer', { text: '正在解决' }, '2026-03-14T02:42:00Z', box)
  box.setItem('zhitong.language', 'en')
  expect(readDraft('m1.answer', box)).toEqual({ value: { text: '正在解决' }, at: '2026-03-14T02:42:00Z' })
  dropAllDrafts(box)
  expect(readDraft('m1.answer', box)).toBeUndefined()
  expect(box.getItem('zhitong.language')).toBe('en')
})

test('a draft that cannot be read counts as none', () => {
  const box = new Box()
  box.setItem('zhitong.draft.x', '{broken')
  expect(readDraft('x', box)).toBeUndefined()
})

import type { InboxRow, MatterRow } from '@zhitong/server/contract'
import { expect, test } from 'vitest'
import { byDay, byMatter, fold, wanted } from './inbox.ts'

const row = (id: string, day: string | null, insteadOf: string | null = null): InboxRow => ({
  matter: { id, title: `事项 ${id}` } as MatterRow,
  step: 'answer', stepTitle: { zh: '答复', en: 'Answer' },
  due: day ? { day, now: 'running', left: 1, ground: { cites: [] }, title: { zh: '答复', en: 'Answer' } } : null,
  insteadOf: insteadOf ? { id: insteadOf, kind: 'person', zh: insteadOf, en: insteadOf } : null,
})
const rows = [row('b', '2026-03-20'), row('a', null), row('c', '2026-03-14', 'gu'), row('b', '2026-06-20')]

test('the diary begins with the earliest day and ends with what has none', () => {
  expect(byDay(rows).map(day => day.day)).toEqual(['2026-03-14', '2026-03-20', '2026-06-20', null])
})

test('what lies far ahead folds, what has no day does not', () => {
  const { near, later } = fold(byDay(rows), '2026-03-14')
  expect(near.map(day => day.day)).toEqual(['2026-03-14', '2026-03-20', null])
  expect(later.map(day => day.day)).toEqual(['2026-06-20'])
})

test('mine leaves out what I do for a colleague, and acting shows only that', () => {
  expect(wanted(rows, { show: 'mine' })).toHaveLength(3)
  expect(wanted(rows, { show: 'acting', who: 'gu' }).map(one => one.matter.id)).toEqual(['c'])
  expect(byMatter(rows).find(matter => matter.id === 'b')?.rows).toHaveLength(2)
})

import type { MatterRow } from '@zhitong/server/contract'
import { expect, test } from 'vitest'
import { goneOf, groups, moved, pack, progressOf } from './board.ts'

const row = (title: string, months: [number, number][], more: Partial<MatterRow> = {}): MatterRow =>
  ({ id: title, title, months, item: 1, final: false, form: '视察', due: null, evidence: { papers: 0, ended: 0 }, ...more }) as MatterRow

test('no two titles of a line run into one another', () => {
  const rows = Array.from({ length: 60 }, (_, i) => row('区环境状况和环境保护目标'.slice(0, 2 + (i % 10)), [[1 + (i % 12), Math.min(12, 1 + (i % 12) + (i % 3))]]))
  const placed = pack(rows)
  expect(placed).toHaveLength(60)
  for (const item of placed) {
    for (const other of placed) {
      if (item !== other && item.line === other.line) expect(item.to < other.from - other.back || other.to < item.from - item.back).toBe(true)
    }
    expect(item.from - item.back + item.room).toBeLessThanOrEqual(13)
  }
})

test('the words of an item at the end of the year stay within it', () => {
  const [item] = pack([row('公共文化服务体系建设', [[12, 12]])])
  expect(item).toMatchObject({ from: 12, back: 1, room: 2 })
})

test('progress counts evidence only', () => {
  expect(progressOf(row('a', [[3, 3]], { final: true, evidence: { papers: 1, ended: 0 } }), 9)).toBe('ended')
  expect(progressOf(row('a', [[3, 3]], { final: true }), 9)).toBe('dropped')
  expect(progressOf(row('a', [[10, 12]]), 9)).toBe('ahead')
  expect(progressOf(row('a', [[10, 12]], { evidence: { papers: 1, ended: 0 } }), 9)).toBe('going')
  expect(progressOf(row('a', [[10, 12]], { due: { now: 'late' } as MatterRow['due'] }), 9)).toBe('late')
})

test('an item dragged to another month keeps its length within the year', () => {
  expect(moved([[3, 5]], 6)).toEqual([[6, 8]])
  expect(moved([[3, 3], [6, 6]], 8)).toEqual([[8, 8], [11, 11]])
  expect(moved([[9, 12]], 11)).toEqual([[11, 12]])
  expect(moved([], 4)).toEqual([[4, 4]])
})

test('groups follow the order of the forms, unsorted last', () => {
  const rows = [row('a', [], { form: null }), row('b', [], { form: '调研' }), row('c', [], { form: '视察' })]
  expect(groups(rows, one => (one.form ? { key: one.form, title: one.form } : undefined), '没有分类', ['视察', '调研']).map(group => group.title)).toEqual(['视察', '调研', '没有分类'])
})

test('the line of today lies where the day lies', () => {
  expect(goneOf('2018-01-01')).toBe(0)
  expect(goneOf('2018-09-27')).toBeCloseTo(0.737, 2)
})

import { expect, test } from 'vitest'
import { addDays, daysBetween, sayDay, sayMonths, sayWithWeekday } from './day.ts'

test('planned months are said as people say them', () => {
  expect(sayMonths([[4, 6]], 'zh')).toBe('4—6月')
  expect(sayMonths([[1, 12]], 'zh')).toBe('全年')
  expect(sayMonths([[1, 3], [4, 6]], 'zh')).toBe('1—6月')
  expect(sayMonths([[9, 9], [3, 3]], 'en')).toBe('Mar, Sep')
  expect(sayMonths(Array.from({ length: 12 }, (_, i) => [i + 1, i + 1] as [number, number]), 'zh')).toBe('每月')
  expect(sayMonths([], 'zh')).toBe('')
})

test('a day is said with its year where that is another one', () => {
  expect(sayDay('2018-03-14', 'zh', '2018-09-27')).toBe('3月14日')
  expect(sayDay('2018-03-14', 'zh', '2026-01-01')).toBe('2018年3月14日')
  expect(sayWithWeekday('2018-03-14', 'zh')).toBe('3月14日 周三')
})

test('days are counted whatever the zone of the browser', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
  expect(daysBetween('2018-09-27', '2018-10-08')).toBe(11)
})

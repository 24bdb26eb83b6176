import { expect, test } from 'vitest'
import { readYear } from './calendar.ts'

test('a year file is read, with bare days or named ones', () => {
  const file = readYear('{"year":2027,"source":"国办","holidays":["2027-01-01",{"date":"2027-02-06","zh":"春节","en":"Spring Festival"}],"makeUp":["2027-02-20"]}')
  expect(file?.holidays).toEqual([{ date: '2027-01-01', zh: '放假', en: 'holiday' }, { date: '2027-02-06', zh: '春节', en: 'Spring Festival' }])
  expect(file?.makeUp[0]?.zh).toBe('调休上班')
})

test('days of another year, impossible days and other files are refused', () => {
  expect(readYear('{"year":2027,"holidays":["2026-12-31"],"makeUp":[]}')).toBeUndefined()
  expect(readYear('{"year":2027,"holidays":["2027-13-01"],"makeUp":[]}')).toBeUndefined()
  expect(readYear('no json')).toBeUndefined()
  expect(readYear('{"year":"2027","holidays":[]}')).toBeUndefined()
})

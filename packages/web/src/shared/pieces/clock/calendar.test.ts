import type { Explanation } from '@zhitong/server/contract'
import { expect, test } from 'vitest'
import { runs, weeks } from './calendar.ts'

const off = (date: string, zh: string): Explanation['skipped'][number] => ({ date, kind: 'holiday', zh, en: zh })
const why: Explanation = {
  from: '2018-09-25', due: '2018-10-09', sign: 1, span: { unit: 'working-day', count: 7 }, counted: 7,
  days: ['2018-09-26', '2018-09-27', '2018-09-28', '2018-09-29', '2018-09-30', '2018-10-08', '2018-10-09'].map((date, i) => ({ date, n: i + 1 })),
  skipped: [1, 2, 3, 4, 5, 6, 7].map(d => off(`2018-10-0${d}`, '国庆')),
  madeUp: [{ date: '2018-09-29', zh: '调休上班', en: 'make-up' }, { date: '2018-09-30', zh: '调休上班', en: 'make-up' }],
  restDay: false, nextWorkingDay: null, provisional: false,
}

test('seven working days over the National Day are drawn as three weeks, numbered and struck', () => {
  const rows = weeks(why, '2018-09-27')
  expect(rows).toHaveLength(3)
  const days = rows.flatMap(row => ('days' in row ? row.days : []))
  expect(days[0]?.day).toBe('2018-09-24')
  expect(days.find(day => day.day === '2018-09-25')?.kind).toBe('start')
  expect(days.find(day => day.day === '2018-09-29')).toMatchObject({ kind: 'counted', n: 4, makeUp: true })
  expect(days.find(day => day.day === '2018-10-01')).toMatchObject({ kind: 'off', off: { zh: '国庆' } })
  expect(days.find(day => day.day === '2018-10-02')?.off).toBeUndefined()
  expect(days.find(day => day.day === '2018-10-09')).toMatchObject({ kind: 'end', n: 7 })
  expect(days.filter(day => day.today)).toHaveLength(1)
})

test('a span of three months keeps its first and last weeks and says how many lie between', () => {
  const rows = weeks({ ...why, from: '2018-06-20', due: '2018-09-20', days: [], skipped: [], madeUp: [], span: { unit: 'month', count: 3 } }, '2018-09-01')
  expect(rows).toHaveLength(5)
  expect(rows[2]).toEqual({ gap: 10 })
})

test('a span counted backward ends on the earlier day', () => {
  const rows = weeks({ ...why, from: '2018-10-31', due: '2018-10-24', sign: -1, days: [], skipped: [], madeUp: [] }, '2018-10-01')
  const days = rows.flatMap(row => ('days' in row ? row.days : []))
  expect(days.find(day => day.kind === 'end')?.day).toBe('2018-10-24')
  expect(days.find(day => day.kind === 'start')?.day).toBe('2018-10-31')
})

test('seven days of one holiday are said as one run', () => {
  expect(runs(why.skipped)).toEqual([{ from: '2018-10-01', to: '2018-10-07', zh: '国庆', en: '国庆', n: 7 }])
})

import { spawnSync } from 'node:child_process'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendar, loadYear, weekend, workingDayFrom } from './calendar.ts'
import { add, clockNow, count, dueDay, hasRunOut, missedOn, resumed } from './clock.ts'
import { isDay, legalDay, toDay, toNumber, type Day } from './day.ts'
import { explain, explainSurely } from './explain.ts'
import type { ClockState } from './matter.ts'
import { days, hours, months, settled, workingDays, type Span } from './span.ts'

const known = calendar()
const forward = (from: Day, span: Span, settings = {}) => count(from, span, 1, known, settings).due
const back = (from: Day, span: Span) => count(from, span, -1, known, {}).due
const dayOf2000s = fc.integer({ min: toNumber('2008-01-01'), max: toNumber('2026-06-01') }).map(toDay)

describe('counting (handbook 0.4)', () => {
  test('the trigger day is not counted, forward and back', () => {
    expect(forward('2026-01-05', days(7))).toBe('2026-01-12')
    expect(back('2026-10-31', days(7))).toBe('2026-10-24')
    expect(forward('2026-01-05', days(0))).toBe('2026-01-05')
  })
  test('months end on the same day number or the last day of the month', () => {
    expect(forward('2025-11-30', months(3))).toBe('2026-02-28')
    expect(forward('2023-11-30', months(3))).toBe('2024-02-29')
    expect(forward('2026-10-15', months(3))).toBe('2027-01-15')
    expect(back('2026-03-31', months(1))).toBe('2026-02-28')
    expect(back('2026-01-31', months(2))).toBe('2025-11-30')
    expect(forward('2026-12-31', months(12))).toBe('2027-12-31')
    expect(back('2026-01-15', months(13))).toBe('2024-12-15')
  })
  test('three working days before 8 October 2018 is 28 September', () => {
    expect(back('2018-10-08', workingDays(3))).toBe('2018-09-28')
    const why = explain('2018-10-08', workingDays(3), -1, known, {})
    expect(why.days).toEqual([
      { date: '2018-09-30', n: 1 },
      { date: '2018-09-29', n: 2 },
      { date: '2018-09-28', n: 3 },
    ])
    expect(why.skipped).toHaveLength(7)
    expect(why.skipped.every(day => day.kind === 'holiday' && day.zh === '国庆节' && day.en === 'National Day')).toBe(
      true,
    )
    expect(why.madeUp.map(day => day.date)).toEqual(['2018-09-30', '2018-09-29'])
    expect(why).toMatchObject({ counted: 3, restDay: false, nextWorkingDay: '2018-09-28', provisional: false })
  })
  test('a setting is looked up, its default holds until it is set, and an unknown one is an error', () => {
    const span: Span = { unit: 'setting', count: 0, key: 'handling', otherwise: days(15) }
    expect(forward('2026-01-01', span)).toBe('2026-01-16')
    expect(forward('2026-01-01', span, { handling: months(1) })).toBe('2026-02-01')
    expect(() => settled({ unit: 'setting', count: 0, key: 'x' }, {})).toThrow('No setting x')
  })
  test('the last day stays on a rest day unless the setting says next; backward clocks never move later', () => {
    expect(dueDay('2026-02-08', days(7), 1, known, {})).toEqual({ due: '2026-02-15', provisional: false })
    expect(dueDay('2026-02-08', days(7), 1, known, { 'rest-day': 'keep' }).due).toBe('2026-02-15')
    expect(dueDay('2026-02-08', days(7), 1, known, { 'rest-day': 'next' })).toEqual({
      due: '2026-02-24',
      provisional: false,
    })
    expect(dueDay('2026-02-22', days(7), -1, known, { 'rest-day': 'next' }).due).toBe('2026-02-15')
    expect(dueDay('2026-12-01', months(1), 1, known, { 'rest-day': 'next' })).toEqual({
      due: '2027-01-01',
      provisional: true,
    })
  })
  test('beyond the published years only weekends count, and it says so; days and months need no calendar', () => {
    expect(count('2026-12-31', workingDays(1), 1, known, {})).toEqual({ due: '2027-01-01', provisional: true })
    expect(count('2026-12-30', workingDays(1), 1, known, {})).toEqual({ due: '2026-12-31', provisional: false })
    expect(count('2007-01-04', workingDays(3), -1, known, {}).provisional).toBe(true)
    expect(count('2030-01-01', months(1), 1, known, {})).toEqual({ due: '2030-02-01', provisional: false })
    expect(explain('2026-12-31', workingDays(1), 1, known, {})).toMatchObject({
      provisional: true,
      nextWorkingDay: null,
    })
  })
})

test('a statutory day that the calendar cannot tell is refused, with what to do', () => {
  expect(explainSurely('2026-12-31', workingDays(1), 1, known, {})).toMatchObject({ ok: false, ground: 'calendar' })
  expect(explainSurely('2026-12-31', months(1), 1, known, {})).toMatchObject({ due: '2027-01-31' })
})

describe('properties of counting', () => {
  const spans = fc.oneof(fc.nat(400).map(days), fc.nat(60).map(workingDays), fc.nat(24).map(months))
  test('a longer span never ends earlier', () => {
    fc.assert(
      fc.property(
        dayOf2000s,
        fc.nat(100),
        fc.constantFrom(days, workingDays, months),
        (from, n, unit) => forward(from, unit(n + 1)) > forward(from, unit(n)),
      ),
    )
  })
  test('explained and counted agree, and each working day counted is one', () => {
    fc.assert(
      fc.property(dayOf2000s, spans, fc.constantFrom(1 as const, -1 as const), (from, span, sign) => {
        const why = explain(from, span, sign, known, {})
        expect(why.due).toBe(count(from, span, sign, known, {}).due)
        if (span.unit !== 'month') expect(why.counted).toBe(span.count)
        if (span.unit === 'working-day') {
          expect(why.days.every(day => known.isWorking(toNumber(day.date)))).toBe(true)
          expect(why.skipped.some(day => known.isWorking(toNumber(day.date)))).toBe(false)
          expect(Math.abs(toNumber(why.due) - toNumber(from))).toBe(why.counted + why.skipped.length)
        }
        expect(why.days.length).toBeLessThanOrEqual(120)
      }),
    )
  })
  test('working days back from where they led forward come to the same working day', () => {
    fc.assert(
      fc.property(dayOf2000s, fc.integer({ min: 1, max: 60 }), (from, n) => {
        const start = workingDayFrom(from, known)
        expect(add(add(start, workingDays(n), known, {}), workingDays(n), known, {}, -1)).toBe(start)
      }),
    )
  })
})

const clock = (change: Partial<ClockState> = {}): ClockState => ({
  from: '2026-03-02',
  span: days(10),
  sign: 1,
  due: '2026-03-12',
  original: '2026-03-12',
  running: true,
  late: [],
  stops: ['answer'],
  ground: { cites: [] },
  ...change,
})

describe('a clock held and let go on', () => {
  const on = (state: ClockState, day: Day, settings = {}) => resumed(state, day, known, settings)
  test('has the days left that it had', () => {
    expect(on(clock({ suspendedOn: '2026-03-05' }), '2026-03-20')).toEqual({
      due: '2026-03-27',
      provisional: false,
      span: days(7),
    })
    expect(on(clock({ suspendedOn: '2026-03-12' }), '2026-03-20')).toEqual({
      due: '2026-03-20',
      provisional: false,
      span: days(0),
    })
  })
  test('has the working days left that it had', () => {
    const working = clock({ span: workingDays(8), suspendedOn: '2026-03-05' })
    expect(on(working, '2026-04-01')).toEqual({ due: '2026-04-09', provisional: false, span: workingDays(5) })
    expect(
      on(clock({ span: { unit: 'setting', count: 0, key: 'k' }, suspendedOn: '2026-03-05' }), '2026-04-01', {
        k: workingDays(8),
      }).span,
    ).toEqual(workingDays(5))
    expect(on(working, '2026-12-29')).toMatchObject({ due: '2027-01-05', provisional: true })
  })
  test('held when it was late already, or looking back from a sitting, keeps its day', () => {
    expect(on(clock({ suspendedOn: '2026-03-13' }), '2026-03-20')).toEqual({ due: '2026-03-12', provisional: false })
    expect(on(clock({ sign: -1, suspendedOn: '2026-03-05', provisional: true }), '2026-03-20')).toEqual({
      due: '2026-03-12',
      provisional: true,
    })
    expect(on(clock(), '2026-03-05')).toMatchObject({ due: '2026-03-12' })
  })
  test('by a date that was stated, it has the days left', () => {
    const { span: _span, ...stated } = clock({ suspendedOn: '2026-03-05' })
    expect(on(stated, '2026-03-20').due).toBe('2026-03-27')
  })
  test('ends on a working day where the setting says so', () => {
    expect(on(clock({ suspendedOn: '2026-03-05' }), '2026-03-07', { 'rest-day': 'next' }).due).toBe('2026-03-16')
  })
})

describe('how a clock stands', () => {
  test.each([
    ['running', clock(), '2026-03-04', 8],
    ['soon', clock(), '2026-03-05', 7],
    ['soon', clock(), '2026-03-11', 1],
    ['today', clock(), '2026-03-12', 0],
    ['late', clock(), '2026-03-13', -1],
    ['kept', clock({ running: false, met: '2026-03-12' }), '2026-04-01', 0],
    ['keptLate', clock({ running: false, met: '2026-03-14' }), '2026-04-01', -2],
    ['kept', clock({ running: false, met: '2026-03-14', suspendedOn: '2026-03-12' }), '2026-04-01', -2],
    ['keptLate', clock({ running: false, met: '2026-03-14', suspendedOn: '2026-03-13' }), '2026-04-01', -2],
    ['kept', clock({ running: false, met: '2026-03-12', hour: '10:30' }), '2026-04-01', 0],
    ['keptLate', clock({ running: false, met: '2026-03-12', hour: '10:30', late: ['2026-03-12'] }), '2026-04-01', 0],
    ['kept', clock({ running: false, met: '2026-03-11', late: ['2026-02-12'] }), '2026-04-01', 1],
    ['held', clock({ suspendedOn: '2026-03-05' }), '2026-04-01', 7],
    ['cancelled', clock({ running: false, cancelled: true }), '2026-03-10', 2],
    ['cancelled', clock({ lapses: true }), '2026-03-13', -1],
    ['today', clock({ lapses: true }), '2026-03-12', 0],
  ] as const)('%s', (now, state, today, left) => {
    expect(clockNow(state, today)).toEqual({ now, left })
  })
  test('is missed when its day has passed, unless held in time or a right that lapses', () => {
    expect(missedOn(clock(), '2026-03-12')).toBeUndefined()
    expect(missedOn(clock(), '2026-03-13')).toBe('2026-03-12')
    expect(missedOn(clock({ suspendedOn: '2026-03-12' }), '2026-03-20')).toBeUndefined()
    expect(missedOn(clock({ suspendedOn: '2026-03-13' }), '2026-03-20')).toBe('2026-03-12')
    expect(missedOn(clock({ lapses: true }), '2026-03-20')).toBeUndefined()
  })
})

describe('hours', () => {
  const hourly = clock({ hour: '10:30' })
  test('have run out after the hour of the day, not before, and where no hour is known after the day', () => {
    expect((['10:29', '10:30', '10:31'] as const).map(hour => hasRunOut(hourly, '2026-03-12', hour))).toEqual([false, false, true])
    expect([hasRunOut(hourly, '2026-03-11', '23:59'), hasRunOut(hourly, '2026-03-13', '00:00')]).toEqual([false, true])
    expect([hasRunOut(hourly, '2026-03-12'), hasRunOut(hourly, '2026-03-13'), hasRunOut(clock(), '2026-03-12', '23:59')]).toEqual([false, true, false])
    expect(hasRunOut(clock({ hour: '10:30', suspendedOn: '2026-03-12' }), '2026-03-12', '10:31')).toBe(false)
    expect(missedOn(hourly, '2026-03-12', '10:31')).toBe('2026-03-12')
  })
  test('are whole days where the hour of the start is not known', () => {
    expect([forward('2026-03-01', hours(24)), forward('2026-03-01', hours(47)), forward('2026-03-01', hours(4))]).toEqual(['2026-03-02', '2026-03-02', '2026-03-01'])
    expect([back('2026-03-01', hours(4)), back('2026-03-01', hours(30))]).toEqual(['2026-03-01', '2026-02-28'])
    expect(count('2026-03-01', hours(24), 1, known, {}).provisional).toBe(false)
  })
})

describe('the calendar', () => {
  test('covers 2007 to the last published year', () => {
    expect(known.years[0]).toBe(2007)
    expect(known.years.at(-1)).toBe(2026)
    expect(known.years).toHaveLength(20)
    expect([known.knows(toNumber('2006-12-31')), known.knows(toNumber('2007-01-01'))]).toEqual([false, true])
    expect([known.knows(toNumber('2026-12-31')), known.knows(toNumber('2027-01-01'))]).toEqual([true, false])
  })
  test('names its holidays and the weekend days that are worked', () => {
    expect(known.holiday(toNumber('2026-02-17'))).toEqual({ zh: '春节', en: 'Spring Festival' })
    expect(known.makeUp(toNumber('2026-02-14'))).toEqual({ zh: '春节', en: 'Spring Festival' })
    expect(known.isWorking(toNumber('2026-02-14'))).toBe(true)
    expect(known.isWorking(toNumber('2026-02-17'))).toBe(false)
    expect(known.holiday(toNumber('2026-03-04'))).toBeUndefined()
    expect(known.isWorking(toNumber('1969-12-27'))).toBe(false)
  })
  test('every make-up day is a weekend day and no holiday', () => {
    for (let number = toNumber('2007-01-01'); number <= toNumber('2026-12-31'); number += 1) {
      if (known.makeUp(number)) expect([weekend(toDay(number)), known.holiday(number)]).toEqual([true, undefined])
    }
  })
  test('a loaded year is known, replaces what was known of it, and leaves the first calendar as it was', () => {
    const name = { zh: '元旦', en: "New Year's Day" }
    const more = loadYear(known, { year: 2027, holidays: { '2027-01-01': name }, makeUp: { '2027-01-03': name } })
    expect(count('2026-12-31', workingDays(1), 1, more, {})).toEqual({ due: '2027-01-03', provisional: false })
    expect(known.knows(toNumber('2027-01-01'))).toBe(false)
    const again = loadYear(more, { year: 2027, holidays: {}, makeUp: {} })
    expect(count('2026-12-31', workingDays(1), 1, again, {})).toEqual({ due: '2027-01-01', provisional: false })
    const gap = loadYear(known, { year: 2029, holidays: {}, makeUp: {} })
    expect([gap.knows(toNumber('2028-05-05')), gap.knows(toNumber('2029-05-05'))]).toEqual([false, true])
  })
  test('a year that cannot be true is an error', () => {
    const name = { zh: '元旦', en: "New Year's Day" }
    const load =
      (holidays: object, makeUp: object, year = 2027) =>
      () =>
        loadYear(known, { year, holidays, makeUp } as never)
    expect(load({ '2027-02-30': name }, {})).toThrow('no day')
    expect(load({ '2028-05-01': name }, {})).toThrow('not in 2027')
    expect(load({}, { '2027-01-04': name })).toThrow('no weekend day')
    expect(load({ '2027-01-03': name }, { '2027-01-03': name })).toThrow('both')
    expect(load({}, {}, 1999)).toThrow('No such year')
    expect(load({ '2026-12-31': name }, {})).not.toThrow()
  })
  test('gives the same answers whatever the time zone of the process', () => {
    const program = `
      import { calendar, count, explain, legalDay, months, toDay, toNumber, workingDays } from '${new URL('./index.ts', import.meta.url)}'
      const known = calendar()
      const out = []
      for (let n = toNumber('2007-01-01'); n <= toNumber('2026-11-30'); n += 1) {
        out.push(known.isWorking(n) ? 1 : 0, count(toDay(n), workingDays(5), 1, known, {}).due, count(toDay(n), months(1), -1, known, {}).due)
      }
      out.push(JSON.stringify(explain('2018-10-08', workingDays(3), -1, known, {})), legalDay('2026-03-01T15:59:59Z'), legalDay('2026-03-01T16:00:00Z'))
      console.log(out.join(' '))`
    const answers = ['UTC', 'Asia/Shanghai', 'America/New_York'].map(zone => {
      const run = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
        env: { ...process.env, TZ: zone },
        encoding: 'utf8',
        maxBuffer: 1 << 26,
      })
      expect(run.stderr).toBe('')
      return run.stdout
    })
    expect(answers[0]!.length).toBeGreaterThan(100_000)
    expect(answers[1]).toBe(answers[0])
    expect(answers[2]).toBe(answers[0])
    expect(answers[0]).toContain('2026-03-01 2026-03-02')
  }, 30_000)
})

describe('days', () => {
  test('a day that does not exist is none', () => {
    expect(
      ['2026-02-28', '2024-02-29', '2026-02-29', '2026-13-01', '2026-1-1', 'x', 20260101, undefined].map(isDay),
    ).toEqual([true, true, false, false, false, false, false, false])
  })
  test('the legal day is that of Shanghai', () => {
    expect(legalDay('2026-01-31T15:59:59.999Z')).toBe('2026-01-31')
    expect(legalDay('2026-01-31T16:00:00.000Z')).toBe('2026-02-01')
  })
  test('numbers and days are the same in both directions', () => {
    fc.assert(fc.property(fc.integer({ min: -20_000, max: 60_000 }), number => toNumber(toDay(number)) === number))
  })
})

import { describe, expect, test } from 'vitest'
import { results, run, runChild } from './testing.ts'

const due = async (args: string) => {
  const { code, out, err } = await run(['due', ...args.split(' '), '--json'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return JSON.parse(out)
}

// Days off and days worked as the yearly notices state them, written down by hand.
const working: readonly [from: string, count: number, due: string][] = [
  ['2007-02-16', 1, '2007-02-17'], // Spring Festival 18–24 February, worked on the 17th and 25th
  ['2007-02-16', 2, '2007-02-25'],
  ['2007-02-16', 3, '2007-02-26'],
  ['2008-04-30', 1, '2008-05-04'], // 1–3 May, worked on Sunday the 4th
  ['2009-09-30', 1, '2009-10-09'], // National Day with Mid-Autumn, 1–8 October
  ['2009-09-30', 2, '2009-10-10'],
  ['2009-09-30', 3, '2009-10-12'],
  ['2010-02-12', 2, '2010-02-21'], // both days of a weekend worked
  ['2011-12-30', 1, '2011-12-31'], // worked for the New Year of the next year
  ['2011-12-30', 2, '2012-01-04'],
  ['2015-09-02', 1, '2015-09-06'], // 70 years after the war, 3–5 September
  ['2018-02-14', 1, '2018-02-22'],
  ['2018-02-14', 3, '2018-02-24'],
  ['2019-04-30', 1, '2019-05-05'],
  ['2020-01-23', 1, '2020-02-03'], // Spring Festival prolonged to 2 February
  ['2022-09-30', 2, '2022-10-09'],
  ['2023-09-28', 1, '2023-10-07'],
  ['2024-10-08', 4, '2024-10-12'],
  ['2025-09-30', 3, '2025-10-11'],
  ['2026-02-13', 1, '2026-02-14'],
  ['2026-02-13', 2, '2026-02-24'],
]

const workingBack: readonly [from: string, count: number, due: string][] = [
  ['2018-10-08', 1, '2018-09-30'],
  ['2018-10-08', 3, '2018-09-28'],
  ['2009-10-12', 2, '2009-10-09'],
  ['2026-02-24', 1, '2026-02-14'],
  ['2026-02-24', 2, '2026-02-13'],
  ['2007-01-05', 1, '2007-01-04'],
]

const plain: readonly [args: string, due: string][] = [
  ['--from 2018-10-31 --days 7 --before', '2018-10-24'], // the handbook's own example
  ['--from 2025-11-30 --months 3', '2026-02-28'],
  ['--from 2023-11-30 --months 3', '2024-02-29'],
  ['--from 2024-01-31 --months 1', '2024-02-29'],
  ['--from 2024-02-29 --months 12', '2025-02-28'],
  ['--from 2024-02-29 --months 48', '2028-02-29'],
  ['--from 2024-03-31 --months 1 --before', '2024-02-29'],
  ['--from 2025-05-31 --months 3 --before', '2025-02-28'],
  ['--from 2025-01-15 --months 1 --before', '2024-12-15'],
  ['--from 2024-12-31 --months 2', '2025-02-28'],
  ['--from 2024-02-28 --days 2', '2024-03-01'],
  ['--from 2023-02-28 --days 1', '2023-03-01'],
  ['--from 2100-02-28 --days 1', '2100-03-01'], // no leap year
  ['--from 2000-02-28 --days 1', '2000-02-29'], // a leap year
  ['--from 2025-12-20 --days 30', '2026-01-19'],
  ['--from 2024-03-01 --days 1 --before', '2024-02-29'],
  ['--from 2024-03-01 --days 0', '2024-03-01'],
]

describe('zhitong due', () => {
  test.each(working)('%s and %i working days is %s', async (from, count, day) => {
    expect(await due(`--from ${from} --working-days ${count}`)).toMatchObject({ from, due: day, counted: count, restDay: false, nextWorkingDay: day })
  })

  test.each(workingBack)('%s less %i working days is %s', async (from, count, day) => {
    expect(await due(`--from ${from} --working-days ${count} --before`)).toMatchObject({ from, due: day, counted: count })
  })

  test.each(plain)('%s is %s', async (args, day) => {
    expect((await due(args)).due).toBe(day)
  })

  test('the answer names each day that was skipped, and has these keys in this order', async () => {
    const answer = await due('--from 2018-10-08 --working-days 3 --before')
    expect(Object.keys(answer)).toEqual(['from', 'due', 'counted', 'skipped', 'restDay', 'nextWorkingDay'])
    expect(answer.skipped.map((day: { date: string }) => day.date)).toEqual(
      ['07', '06', '05', '04', '03', '02', '01'].map(day => `2018-10-${day}`),
    )
    expect(new Set(answer.skipped.map((day: { why: string }) => day.why))).toEqual(new Set(['国庆节']))
    const weekend = await due('--from 2024-05-24 --working-days 1')
    expect(weekend.skipped).toEqual([
      { date: '2024-05-25', why: '星期六' },
      { date: '2024-05-26', why: '星期日' },
    ])
  })

  test('a limit that ends on a rest day stays there and names the next working day', async () => {
    expect(await due('--from 2024-04-01 --months 1')).toMatchObject({ due: '2024-05-01', restDay: true, nextWorkingDay: '2024-05-06', skipped: [] })
    expect(await due('--from 2018-09-23 --days 7')).toMatchObject({ due: '2018-09-30', restDay: false, nextWorkingDay: '2018-09-30' })
  })

  test('working days beyond the published calendar are refused; days and months go on, with rest days unknown', async () => {
    for (const args of ['--from 2026-12-30 --working-days 2', '--from 2027-01-04 --working-days 1 --before', '--from 2007-01-04 --working-days 5 --before']) {
      const refused = await run(['due', ...args.split(' ')])
      expect(refused.code, args).toBe(2)
      expect(refused.out).toBe('')
      expect(refused.err).toContain('2026')
    }
    expect(await due('--from 2026-12-30 --working-days 1')).toMatchObject({ due: '2026-12-31' })
    expect(await due('--from 2026-12-30 --days 2')).toEqual({ from: '2026-12-30', due: '2027-01-01', counted: 2, skipped: [], restDay: null, nextWorkingDay: null })
    expect(await due('--from 2026-12-30 --months 2')).toMatchObject({ due: '2027-02-28', restDay: null, nextWorkingDay: null })
    expect(await due('--from 2006-12-01 --days 3')).toMatchObject({ due: '2006-12-04', restDay: null })
  })

  test.each([
    '--from 2025-02-29 --days 1', '--from 2025-2-9 --days 1', '--from 20250209 --days 1', '--days 1', '--from 2025-02-09',
    '--from 2025-02-09 --days 1 --months 1', '--from 2025-02-09 --days 1.5', '--from 2025-02-09 --days -1', '--from 2025-02-09 --days=-1',
    '--from 2025-02-09 --days x', '--from 2025-02-09 --days 99999999', '--from 9999-12-31 --days 1', '--from 2025-02-09 --day 1',
    '--from 2025-02-09 --days 1 --days 2', '--from 2025-02-09 --days 1 more', '--from 2025-02-09 --days', '--from 2025-02-09 --days 1 --before=no',
    '--from 2025-02-09 --batch x', '--batch /nowhere/cases.jsonl',
  ])('%s is refused in a sentence of either language, with exit 2 and nothing on stdout', async args => {
    for (const lang of ['zh', 'en'] as const) {
      const { code, out, err } = await run(['due', ...args.split(' ')], lang)
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toMatch(lang === 'zh' ? /[\u4e00-\u9fff].*。\n$/ : /^[A-Z][^\u4e00-\u9fff]*\.\n$/)
    }
  })

  test('the text says the day, how it was counted, what was skipped and which weekend days were worked', async () => {
    const { out } = await run('due --from 2018-10-08 --working-days 3 --before'.split(' '))
    const lines = out.split('\n')
    expect(lines[0]).toBe('2018-09-28（星期五）')
    expect(out).toContain('往前数3个工作日')
    expect(out).toContain('2018-10-01　国庆节')
    expect(out).toContain('2018-09-30　国庆节调休上班')
    const rest = await run('due --from 2024-04-01 --months 1'.split(' '), 'en')
    expect(rest.out).toContain('2024-05-01 (Wednesday)')
    expect(rest.out).toContain('2024-05-06')
  })
})

describe('zhitong due --batch', () => {
  const cases = [
    '\ufeff{"from":"2018-10-08","workingDays":3,"before":true}',
    '{"from":"2026-12-31","workingDays":1}',
    'not json',
    '{"from":"2025-11-30","months":3}\r',
    '',
    '[1]',
    '{"from":"2025-02-30","days":1}',
    '{"from":"2025-01-01","days":1,"workingdays":2}',
    '{"from":"2025-01-01","days":7,"months":null,"before":false}',
    '{"from":"2025-01-01","days":"7"}',
    '{"from":"2025-01-01","days":7,"before":"yes"}',
    '{"from":"2025-01-01","days":8}', // no newline at the end
  ].join('\n')

  test('answers line by line in order; a refused line says why and the run goes on', async () => {
    const { code, out, err } = await run(['due', '--batch', '-'], 'zh', cases)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const answers = results(out)
    expect(answers.map(one => one.due ?? one.refused.ground)).toEqual([
      '2018-09-28', 'calendar', 'input', '2026-02-28', 'input', 'input', 'input', '2025-01-08', 'input', 'input', '2025-01-09',
    ])
    for (const { refused } of answers.filter(one => one.refused)) {
      expect(refused.zh).toMatch(/[\u4e00-\u9fff]/)
      expect(refused.en).toMatch(/^[^\u4e00-\u9fff]+$/)
    }
    expect(answers[4].due).toBeUndefined()
    expect(answers[0]).toEqual(JSON.parse((await run('due --from 2018-10-08 --working-days 3 --before --json'.split(' '))).out))
  })

  test('every day of 2007 to 2026 gets the same answer in New York, Kiritimati and Shanghai', async () => {
    const lines: string[] = []
    for (let at = Date.UTC(2007, 0, 1); at <= Date.UTC(2026, 11, 20); at += 86_400_000) {
      const from = new Date(at).toISOString().slice(0, 10)
      lines.push(JSON.stringify({ from, workingDays: 5 }), JSON.stringify({ from, months: 1, before: true }))
    }
    const zones = ['America/New_York', 'Pacific/Kiritimati', 'Asia/Shanghai', 'UTC']
    const [first, ...others] = await Promise.all(
      zones.map(TZ => runChild(['due', '--batch', '-'], { TZ }, `${lines.join('\n')}\n`)),
    )
    expect(results(first!.out)).toHaveLength(lines.length)
    for (const other of others) expect(other.out === first!.out).toBe(true)
    const known = await runChild('due --from 2018-10-08 --working-days 3 --before --json'.split(' '), { TZ: 'America/New_York' })
    expect(JSON.parse(known.out).due).toBe('2018-09-28')
  })
})

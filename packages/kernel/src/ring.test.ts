import { describe, expect, test } from 'vitest'
import { words } from '../test/house.ts'
import { yearly } from '../test/yearly.ts'
import { faults } from './check/index.ts'
import { emptyMatter } from './fold.ts'
import { nextWindow, recounted } from './ring.ts'
import { proposal } from '../test/proposal.ts'
import { ground, on, Scene, seat } from '../test/scene.ts'
import { answerPaper, draft, deputy, law, assigned, answered, withNewYear } from '../test/scenes.ts'
import { clockNow, fold, lawDay, lawTakes, recount, remindersOn, take, workingDays, type Day, type Matter } from './index.ts'

describe('clocks', () => {
  test('a wrong unit neither meets nor misses its date; the new unit has a new clock, the deputy keeps the first', () => {
    const scene = assigned()
    scene.take('giveBack', undefined, seat('2026-01-12', 'x', 'u1'))
    expect(scene.matter.clocks['answer']).toMatchObject({ running: false, cancelled: true, late: [] })
    scene.take('assign', { leadUnit: 'u4', coUnits: [] }, on('2026-01-20'))
    expect(scene.matter.clocks['answer']?.due).toBe('2026-04-20')
    expect(scene.matter.clocks['deputyWaits']?.due).toBe('2026-04-09')
  })
  test('a right that has lapsed is refused, and was in time if the act was', () => {
    const scene = assigned()
    expect(scene.matter.clocks['wrongUnit']?.due).toBe('2026-01-20')
    expect(ground(scene.try('giveBack', undefined, seat('2026-01-21', 'x', 'u1')))).toBe('lapsed')
    expect(scene.try('giveBack', undefined, { ...seat('2026-01-21', 'x', 'u1'), today: '2026-01-20' }).ok).toBe(true)
  })
  test('an extension is later than the date and within the bound, and keeps the late mark', () => {
    const scene = assigned()
    const extend = (until: Day, day: Day) => scene.try('extend', { until }, on(day))
    expect(ground(extend('2026-04-09', '2026-03-01'))).toBe('extension')
    expect(extend('2026-07-10', '2026-03-01')).toMatchObject({
      ground: 'extension',
      detail: { limit: '2026-07-09' },
      cites: ['RULES:19'],
    })
    scene.keep(extend('2026-05-01', '2026-03-01') as never)
    expect(scene.matter.clocks['answer']).toMatchObject({
      due: '2026-05-01',
      original: '2026-04-09',
      extended: ['2026-05-01'],
      late: [],
    })
    scene.keep(extend('2026-06-01', '2026-05-03') as never)
    expect(scene.matter.clocks['answer']?.late).toEqual(['2026-05-01'])
  })
  test('a clock held for ten days is due ten days later', () => {
    const scene = assigned()
    scene.take('hold', undefined, on('2026-02-01'))
    expect(scene.matter.clocks['answer']?.suspendedOn).toBe('2026-02-01')
    scene.take('goOn', undefined, on('2026-02-11'))
    expect(scene.matter.clocks['answer']).toMatchObject({ due: '2026-04-19', original: '2026-04-09' })
    expect(scene.matter.clocks['answer']?.suspendedOn).toBeUndefined()
  })
  test('days on which it was held do not count towards an extension', () => {
    const scene = assigned()
    scene.take('hold', undefined, on('2026-02-01'))
    scene.take('goOn', undefined, on('2026-06-01'))
    expect(scene.matter.clocks['answer']).toMatchObject({ due: '2026-08-07', original: '2026-04-09', held: 120 })
    expect(scene.try('extend', { until: '2026-11-08' }, on('2026-06-02'))).toMatchObject({ ground: 'extension', detail: { limit: '2026-11-07' } })
    scene.take('extend', { until: '2026-09-01' }, on('2026-06-02'))
    scene.take('hold', undefined, on('2026-06-03'))
    scene.take('goOn', undefined, on('2026-06-13'))
    expect(scene.matter.clocks['answer']).toMatchObject({ due: '2026-09-11', original: '2026-04-09', held: 130 })
    expect(scene.try('extend', { until: '2026-11-18' }, on('2026-06-14'))).toMatchObject({ detail: { limit: '2026-11-17' } })
    expect(fold(scene.entries)).toEqual(scene.matter)
  })
  test('held across the turn of months, the days left stay the same number', () => {
    const scene = assigned()
    scene.take('hold', undefined, on('2026-01-30'))
    scene.take('goOn', undefined, on('2026-02-28'))
    // 69 days were left on 30 January.
    expect(scene.matter.clocks['answer']?.due).toBe('2026-05-08')
  })
  test('what does not run cannot be extended', () => {
    const scene = assigned()
    scene.take('fixDate', { answerBy: '2026-02-20' }, on('2026-01-12', 'z', ['council']))
    expect(scene.try('extend', { until: '2026-05-01' }, on('2026-01-13'))).toMatchObject({ ground: 'extension', cites: ['RULES:19'] })
  })
  test('a clock started anew after its day had passed keeps the late mark', () => {
    const scene = assigned()
    scene.take('fixDate', { answerBy: '2026-02-20' }, on('2026-01-12', 'z', ['council']))
    scene.take('fixDate', { answerBy: '2026-03-20' }, on('2026-02-20', 'z', ['council']))
    expect(scene.matter.clocks['fixedDate']).toMatchObject({ due: '2026-03-20', late: [] })
    scene.take('fixDate', { answerBy: '2026-04-20' }, on('2026-03-23', 'z', ['council']))
    expect(scene.matter.clocks['fixedDate']).toMatchObject({ due: '2026-04-20', running: true, late: ['2026-03-20'] })
    expect(fold(scene.entries)).toEqual(scene.matter)
  })
  test('a sitting that moves keeps out no act of the days before, entered late', () => {
    const scene = assigned()
    scene.anchor('sitting', '2026-04-01', law('2026-01-14'))
    expect(take(proposal, scene.matter, 'study', undefined, { ...on('2026-01-15'), today: '2026-01-13' }).ok).toBe(true)
    expect(ground(take(proposal, scene.matter, 'study', undefined, { ...on('2026-01-10'), today: '2026-01-08' }))).toBe('before')
  })
  test('a date that a step states overrides the clock', () => {
    const scene = assigned()
    scene.take('fixDate', { answerBy: '2026-02-20' }, on('2026-01-12', 'z', ['council']))
    expect(scene.matter.clocks['fixedDate']?.due).toBe('2026-02-20')
    expect(scene.matter.clocks['answer']).toMatchObject({ running: false, cancelled: true })
  })
  test('a moved sitting moves its clocks and keeps the late mark', () => {
    const scene = assigned()
    scene.anchor('sitting', '2026-03-01', law('2026-01-12'))
    expect(scene.matter.clocks['draftSent']).toMatchObject({
      from: '2026-03-01',
      due: '2026-02-09',
      sign: -1,
      running: true,
    })
    scene.anchor('sitting', '2026-04-01', law('2026-02-12'))
    expect(scene.matter.clocks['draftSent']).toMatchObject({
      from: '2026-04-01',
      due: '2026-03-12',
      late: ['2026-02-09'],
    })
    expect(scene.matter.clocks['papersOut']?.late).toEqual([])
    scene.take('answer', { text: '……' }, { ...seat('2026-03-02', 'x', 'u1'), ...answerPaper })
    scene.anchor('sitting', '2026-05-01', law('2026-03-05'))
    expect(scene.matter.clocks['draftSent']).toMatchObject({ running: false, met: '2026-03-02', due: '2026-03-12' })
  })
  test('the window of the year runs only under the law that sets it, and a final state cancels it', () => {
    const scene = answered()
    expect(scene.matter.clocks['season']).toMatchObject({ from: '2026-06-01', due: '2026-09-30' })
    scene.take('close', undefined, on('2026-03-03', 'z', ['council']))
    expect(scene.matter.clocks['season']).toMatchObject({ running: false, met: '2026-03-03' })
    expect(new Scene(proposal, draft, deputy('2018-01-05', 'a')).matter.clocks['season']).toBeUndefined()
  })
  test('the law takes the step of a clock that has run out, the day after', () => {
    const scene = new Scene(proposal, draft, deputy('2026-01-05', 'a'))
    expect(lawTakes(proposal, scene.matter, '2026-07-05')).toEqual([])
    expect(lawTakes(proposal, scene.matter, '2026-07-06')).toEqual(['expire'])
    // Nobody looked for a month: it happened all the same on its day, and needs no reason for the late entry.
    expect(lawTakes(proposal, scene.matter, '2026-08-10')).toEqual(['expire'])
    const day = lawDay(proposal, scene.matter, 'expire', '2026-08-10')
    expect(day).toBe('2026-07-06')
    scene.take('expire', undefined, { ...law('2026-08-10'), today: day })
    expect(scene.matter.state).toBe('expired')
    expect(scene.matter.clocks['drafting']).toMatchObject({ cancelled: true, late: ['2026-07-05'] })
  })
  test('what the law does in somebody’s place, nobody was late with; done by himself too late, he was', () => {
    const clocks = { ...proposal.clocks, drafting: { ...proposal.clocks.drafting, until: ['submit', 'expire'] } }
    const deemed = { ...proposal, clocks } as never as typeof proposal
    const scene = new Scene(deemed, draft, deputy('2026-01-05', 'a'))
    const expired = take(deemed, scene.matter, 'expire', undefined, law('2026-07-06'))
    if (!expired.ok) throw new Error(expired.en)
    expect(expired.matter.clocks['drafting']).toMatchObject({ met: '2026-07-05', running: false, late: [] })
    expect(clockNow(expired.matter.clocks['drafting']!, '2026-07-06').now).toBe('kept')
    for (const who of ['b', 'c']) scene.take('sign', undefined, deputy('2026-07-06', who))
    scene.take('submit', undefined, deputy('2026-07-06', 'a'))
    expect(scene.matter.clocks['drafting']).toMatchObject({ met: '2026-07-06', late: ['2026-07-05'] })
  })
  test('a clock starts only where what was said asks for it', () => {
    expect(assigned().matter.clocks['byTheWay']).toBeUndefined()
    expect(assigned(['u2']).matter.clocks['byTheWay']).toMatchObject({ from: '2026-01-09', due: '2026-02-09' })
  })
  test('a setting counts as the congress has set it, its default otherwise', () => {
    expect(answered().matter.clocks['handling']).toMatchObject({ due: '2026-03-17', ground: { setting: 'handling' } })
    const scene = assigned()
    scene.take(
      'answer',
      { text: '……' },
      { ...seat('2026-03-02', 'x', 'u1'), ...answerPaper, settings: { handling: { unit: 'day', count: 20 } } },
    )
    expect(scene.matter.clocks['handling']?.due).toBe('2026-03-22')
  })
  test('beyond the calendar a step is not refused: the clock is provisional and counted anew when the year is loaded', () => {
    const scene = new Scene(proposal, draft, deputy('2026-12-20', 'a'))
    for (const who of ['b', 'c']) scene.take('sign', undefined, deputy('2026-12-21', who))
    scene.take('submit', undefined, deputy('2026-12-28', 'a'))
    expect(scene.matter.clocks['assignment']).toMatchObject({ due: '2027-01-06', provisional: true })
    const context = on('2026-12-29')
    expect(recount(proposal, scene.matter, context)).toBeUndefined()
    scene.keep(recount(proposal, scene.matter, { ...context, calendar: withNewYear(context.calendar) })!)
    expect(scene.matter.clocks['assignment']).toMatchObject({ due: '2027-01-07', running: true })
    expect(scene.matter.clocks['assignment']?.provisional).toBeUndefined()
    expect(fold(scene.entries)).toEqual(scene.matter)
  })
  test('a clock that is held is counted anew too when the year is loaded, and goes on with the days it then has', () => {
    const clock = clockHeld()
    const effects = recounted(clock, { ...on('2027-01-04'), calendar: withNewYear(on('2027-01-04').calendar) })
    expect(effects).toEqual([{ do: 'due', clock: 'c', why: 'recounted', due: '2027-01-07' }])
  })
  test('reminders fall on their days before the due day', () => {
    const scene = assigned()
    const on30 = remindersOn(proposal, scene.matter, '2026-03-10', on('2026-01-05').calendar, {})
    expect(on30).toMatchObject([{ clock: 'answer', due: '2026-04-09', before: { count: 30 } }])
    expect(remindersOn(proposal, scene.matter, '2026-03-11', on('2026-01-05').calendar, {})).toEqual([])
  })
})

/** Seven working days from 28 December 2026, held on the 30th, counted before the year was known. */
const clockHeld = (): Matter => ({
  ...emptyMatter('m'),
  clocks: {
    c: {
      from: '2026-12-28', span: workingDays(7), sign: 1, due: '2027-01-06', original: '2027-01-06', running: true, late: [],
      suspendedOn: '2026-12-30', provisional: true, stops: ['x'], ground: { cites: [] },
    },
  },
})

describe('windows of the year', () => {
  test('one that has not ended this year is this year’s, else the next; one over New Year ends in the next', () => {
    expect(nextWindow(['06-01', '09-30'], '2026-09-30')).toEqual({ from: '2026-06-01', due: '2026-09-30' })
    expect(nextWindow(['06-01', '09-30'], '2026-10-01')).toEqual({ from: '2027-06-01', due: '2027-09-30' })
    expect(nextWindow(['11-15', '01-31'], '2026-01-31')).toEqual({ from: '2025-11-15', due: '2026-01-31' })
    expect(nextWindow(['11-15', '01-31'], '2026-02-01')).toEqual({ from: '2026-11-15', due: '2027-01-31' })
  })
  test('met, it opens again the year after, late or not; one that is not yearly stays met', () => {
    expect(faults(yearly, words)).toEqual(['yearly: its child part speaks of parent.leadUnit, which it does not have'])
    const scene = new Scene(yearly, { units: [] }, on('2026-02-02'))
    scene.take('report', undefined, on('2026-07-01'))
    expect(scene.matter.clocks['season']).toMatchObject({ running: true, from: '2027-06-01', due: '2027-09-30', late: [] })
    expect(scene.matter.clocks['winter']).toMatchObject({ running: false, met: '2026-07-01' })
    scene.take('report', undefined, on('2027-10-08'))
    expect(scene.matter.clocks['season']).toMatchObject({ running: true, due: '2028-09-30', late: ['2027-09-30'] })
    scene.take('stop', undefined, on('2027-10-09', 'z', ['council']))
    expect(scene.matter.clocks['season']).toMatchObject({ running: false, cancelled: true, late: ['2027-09-30'] })
  })
})

test('a step of the law that awaits the children is taken when the last of them has ended', () => {
  const scene = new Scene(yearly, { units: ['u1', 'u2'] }, on('2026-02-02'))
  const [one, two] = scene.matter.children
  const states = (first: string, second: string) => [
    { ...one!, state: first },
    { ...two!, state: second },
  ]
  expect(lawTakes(yearly, scene.matter, '2026-03-01', states('delivered', 'asked'))).toEqual([])
  expect(lawTakes(yearly, scene.matter, '2026-03-01')).toEqual([])
  expect(lawTakes(yearly, scene.matter, '2026-03-01', states('delivered', 'excused'))).toEqual(['gather'])
  scene.take('gather', undefined, { ...law('2026-03-01'), children: states('delivered', 'excused') })
  expect(scene.matter.state).toBe('gathered')
  expect(lawTakes(yearly, new Scene(yearly, { units: [] }, on('2026-02-02')).matter, '2026-03-01', [])).toEqual([])
})

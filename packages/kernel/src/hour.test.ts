import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { proposal } from '../test/proposal.ts'
import { ground, on, Scene, seat } from '../test/scene.ts'
import { answerPaper, assigned, law, signed } from '../test/scenes.ts'
import { hoursFrom, isHour, legalHour } from './hour.ts'
import { anchor, clockNow, fold, hours, nextLine, take, type Hour } from './index.ts'

/** The proposal, answered at the latest four hours before the sitting, and given back within 24 hours of being assigned. */
const hourly = {
  ...proposal,
  clocks: {
    beforeIt: { before: 'sitting', by: hours(4), until: 'answer', cites: 'RULES:14' },
    wrongUnit: { after: 'assign', within: hours(24), until: 'giveBack', then: 'lapses', cites: 'RULES:14' },
    atOnce: { after: 'assign', within: hours(24), until: 'answer', cites: 'RULES:14' },
  },
} as never as typeof proposal

function handed(at: string, hour?: Hour): Scene {
  const scene = signed()
  scene.take('submit', undefined, on('2026-01-07', 'a', ['deputy']))
  scene.take('screen', { accept: true }, on('2026-01-08'))
  const context = { ...on('2026-01-09'), at, ...(hour ? { hour } : {}) }
  scene.keep(take(hourly, scene.matter, 'assign', { leadUnit: 'u1', coUnits: [] }, { ...context, said: scene.said }))
  return scene
}
const sitting = (scene: Scene, hour?: Hour) => scene.keep(anchor(hourly, scene.matter, 'sitting', '2026-01-20', law('2026-01-10'), hour))
const answers = (scene: Scene, hour: Hour, day: '2026-01-10' | '2026-01-20' = '2026-01-20') =>
  take(hourly, scene.matter, 'answer', { text: '' }, { ...seat(day, 'x', 'u1'), ...answerPaper, hour })

describe('hours', () => {
  test('are of Shanghai, and go over midnight both ways', () => {
    expect(legalHour('2026-01-09T17:30:00.000Z')).toBe('01:30')
    expect(hoursFrom('2026-03-01', '02:15', 4, -1)).toEqual({ due: '2026-02-28', hour: '22:15' })
    expect(hoursFrom('2026-12-31', '09:00', 24, 1)).toEqual({ due: '2027-01-01', hour: '09:00' })
    expect(['00:00', '23:59', '24:00', '9:00', '12:60', 12].map(isHour)).toEqual([true, true, false, false, false, false])
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 0, max: 500 }), (minute, count) => {
        const hour = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}` as Hour
        const there = hoursFrom('2026-05-05', hour, count, 1)
        expect(hoursFrom(there.due, there.hour, count, -1)).toEqual({ due: '2026-05-05', hour })
      }),
    )
  })
  test('run back from the hour of the sitting; with the sitting they move, and by whole days where its hour is not known', () => {
    const scene = handed('2026-01-09T02:00:00.000Z')
    sitting(scene)
    expect(scene.matter.clocks['beforeIt']).toMatchObject({ due: '2026-01-20' })
    expect(scene.matter.clocks['beforeIt']?.hour).toBeUndefined()
    sitting(scene, '14:30')
    expect(scene.matter.clocks['beforeIt']).toMatchObject({ due: '2026-01-20', hour: '10:30' })
    sitting(scene, '02:00')
    expect(scene.matter.clocks['beforeIt']).toMatchObject({ due: '2026-01-19', hour: '22:00' })
    expect(ground(anchor(hourly, scene.matter, 'sitting', '2026-01-20', law('2026-01-10'), '02:00'))).toBe('once')
    expect(ground(anchor(hourly, scene.matter, 'sitting', '2026-01-20', law('2026-01-10'), '25:00'))).toBe('input')
    sitting(scene)
    expect(scene.matter.clocks['beforeIt']?.hour).toBeUndefined()
    expect(scene.matter.anchorHours).toEqual({})
    expect(fold(scene.entries)).toEqual(scene.matter)
  })
  test('an act is late on the day itself when its hour has passed', () => {
    const scene = handed('2026-01-09T02:00:00.000Z')
    sitting(scene, '14:30')
    const [intime, late] = [answers(scene, '10:30'), answers(scene, '10:31')]
    if (!intime.ok || !late.ok) throw new Error('refused')
    expect(intime.matter.clocks['beforeIt']?.late).toEqual([])
    expect(late.matter.clocks['beforeIt']?.late).toEqual(['2026-01-20'])
    expect(late.entries[0]?.hour).toBe('10:31')
    const now = (answer: typeof late) => clockNow(answer.matter.clocks['beforeIt']!, '2026-01-21').now
    expect([now(intime), now(late)]).toEqual(['kept', 'keptLate'])
  })
  test('run from the hour of the act: that stated, else that of its entry', () => {
    expect(handed('2026-01-09T07:05:00.000Z').matter.clocks['atOnce']).toMatchObject({ due: '2026-01-10', hour: '15:05' })
    const stated = handed('2026-01-09T07:05:00.000Z', '09:00')
    expect(stated.matter.clocks['atOnce']).toMatchObject({ due: '2026-01-10', hour: '09:00' })
    const give = (hour: Hour) => take(hourly, stated.matter, 'giveBack', undefined, { ...seat('2026-01-10', 'x', 'u1'), hour })
    expect(give('09:00').ok).toBe(true)
    expect(give('09:01')).toMatchObject({ ground: 'lapsed', zh: expect.stringContaining('2026-01-10 09:00') })
    expect(nextLine(hourly, stated.matter, on('2026-01-09')).zh).toBe('**{leadUnit}**须在 **1月10日09:00** 前答复。')
  })
  test('a clock in days knows no hours', () => {
    expect(assigned().matter.clocks['answer']?.hour).toBeUndefined()
  })
})

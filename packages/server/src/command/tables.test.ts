import { statutoryClocks, statutoryThresholds } from '@zhitong/congress/time-limits'
import { days, final, house, months, one, open, type Procedure } from '@zhitong/kernel'
import { laws } from '@zhitong/congress/laws'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { diagramCommand } from './diagram.ts'
import { proceduresCommand } from './procedures.ts'
import { run } from './testing.ts'

const json = async (...argv: string[]) => {
  const { code, out, err } = await run([...argv, '--json'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return JSON.parse(out)
}

describe('zhitong clocks and thresholds', () => {
  test('clocks --json has every row with value, unit, articles and days in force', async () => {
    const rows = await json('clocks')
    expect(rows.map((row: { id: string }) => row.id)).toEqual(statutoryClocks.map(row => row.id))
    expect(rows[0]).toMatchObject({ id: 'C001', value: 20, unit: 'days', direction: 'before', cites: ['SUP-2006:12', 'SUP-2024:15'], from: '2007-01-01', until: null })
    expect(rows[14]).toMatchObject({ id: 'C015', value: 1, unit: 'months', until: '2024-11-08' })
    expect(rows[45]).toMatchObject({ id: 'C046', value: 7, unit: 'working-days', direction: 'after' })
    for (const row of rows) expect(Object.keys(row), row.id).toEqual(expect.arrayContaining(['id', 'title', 'value', 'unit', 'cites', 'from', 'until']))
  })

  test('thresholds --json has every row', async () => {
    const rows = await json('thresholds')
    expect(rows.map((row: { id: string }) => row.id)).toEqual(statutoryThresholds.map(row => row.id))
    expect(rows[0]).toMatchObject({ id: 'T01', relation: 'more-than', value: '1/2', unit: 'share', cites: ['ORG-2022:51'], from: '2022-03-12', until: null })
    for (const row of rows) expect(Object.keys(row), row.id).toEqual(expect.arrayContaining(['id', 'title', 'value', 'unit', 'cites', 'from', 'until']))
  })

  test.each(['clocks', 'thresholds'])('%s as text has one line a row in each language, with nothing left unsaid', async name => {
    const count = name === 'clocks' ? statutoryClocks.length : statutoryThresholds.length
    for (const lang of ['zh', 'en'] as const) {
      const { code, out } = await run([name], lang)
      expect(code).toBe(0)
      expect(out.trimEnd().split('\n')).toHaveLength(count)
      expect(out).not.toMatch(/undefined|null|NaN|\[object/)
      if (lang === 'en') expect(out).not.toMatch(/[\u4e00-\u9fff]/)
    }
  })
})

const { procedure, setting } = house({
  roles: { office: { zh: '办公室', en: 'office' } },
  laws,
  settings: { reading: { default: days(10), basis: 'practice' } },
  series: {},
  facts: {},
})
const small = procedure({
  name: 'small',
  title: { zh: '小程序', en: 'Small' },
  parties: { unit: one('unit', '主办单位', 'Lead unit') },
  anchors: { sitting: { zh: '会议', en: 'Sitting' } },
  states: { handed: open('已交办', 'Handed over'), answered: final('已答复', 'Answered') },
  open: { by: 'office', to: 'handed', input: z.object({ unit: z.string() }), names: { unit: 'unit' } },
  steps: {
    note: { zh: '备注', en: 'Note', from: 'any', by: ['unit', 'office'], input: z.object({}) },
    answer: { zh: '答复', en: 'Answer', from: 'handed', to: 'answered', by: 'unit', input: z.object({}), cites: 'SH-SUG:19' },
  },
  clocks: {
    answer: { after: 'open', within: months(3), until: 'answer', cites: ['DEP-2025:51', 'SH-SUG:19'] },
    draft: { before: 'sitting', by: days(20), until: 'answer', cites: 'SUP-2024:15' },
    reading: { after: 'open', within: setting('reading'), until: 'note' },
    summer: { during: ['06-01', '09-30'], until: 'answer', cites: 'SUP-2024:19' },
  },
  rectify: 'office',
})
const load = async (): Promise<readonly Procedure[]> => [small]
const table = [
  { name: 'procedures', load: async () => proceduresCommand(load) },
  { name: 'diagram', load: async () => diagramCommand(load) },
]

describe('zhitong procedures and diagram', () => {
  test('a procedure is printed with its states, steps and clocks, and each clock with its statutory ids', async () => {
    const { code, out } = await run(['procedures', '--json'], 'zh', undefined, table)
    expect(code).toBe(0)
    const [data] = JSON.parse(out)
    expect(data).toMatchObject({
      name: 'small',
      title: { zh: '小程序', en: 'Small' },
      states: { handed: { zh: '已交办', final: false }, answered: { final: true } },
      steps: [
        { name: 'open', from: [], to: ['handed'], by: ['office'], cites: [] },
        { name: 'note', from: ['handed'], to: [], by: ['unit', 'office'], cites: [] },
        { name: 'answer', from: ['handed'], to: ['answered'], by: ['unit'], cites: ['SH-SUG:19'] },
      ],
    })
    expect(data.clocks).toEqual([
      { name: 'answer', title: null, ids: ['C050'], after: ['open'], n: 3, unit: 'months', until: ['answer'], cites: ['DEP-2025:51', 'SH-SUG:19'] },
      { name: 'draft', title: null, ids: ['C001'], before: 'sitting', n: 20, unit: 'days', until: ['answer'], cites: ['SUP-2024:15'] },
      { name: 'reading', title: null, ids: [], after: ['open'], n: 10, unit: 'days', setting: 'reading', until: ['note'], cites: [] },
      { name: 'summer', title: null, ids: ['C013'], during: ['06-01', '09-30'], n: null, unit: 'window', until: ['answer'], cites: ['SUP-2024:19'] },
    ])
  })

  test('the diagram speaks the language of the reader', async () => {
    expect((await run(['diagram', 'small'], 'zh', undefined, table)).out).toMatch(/^stateDiagram-v2\n[^]*handed --> answered: 答复（主办单位）/)
    expect((await run(['diagram', 'small'], 'en', undefined, table)).out).toContain('handed --> answered: Answer (Lead unit)')
  })

  test('an unknown name is refused with the names that there are', async () => {
    for (const argv of [['diagram', 'nothing'], ['diagram']]) {
      const { code, out, err } = await run(argv, 'en', undefined, table)
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toContain('small')
    }
    expect((await run(['diagram', 'small', 'more'], 'zh', undefined, table)).code).toBe(2)
  })

  test('every procedure of the house is printed whole and drawn: its steps lead from and to states that it has', async () => {
    const all = await json('procedures')
    expect(all.length).toBeGreaterThan(0)
    for (const data of all) {
      const states = Object.keys(data.states)
      for (const step of data.steps) {
        for (const state of [...step.from, ...step.to]) expect(states, `${data.name}.${step.name}`).toContain(state)
        expect(step.by.length, `${data.name}.${step.name}`).toBeGreaterThan(0)
      }
      for (const clock of data.clocks) {
        expect([clock.after, clock.before, clock.during].filter(Boolean), `${data.name}.${clock.name}`).toHaveLength(1)
        expect(typeof clock.n === 'number' || clock.on || clock.during, `${data.name}.${clock.name}`).toBeTruthy()
      }
      const drawn = await run(['diagram', data.name])
      expect(drawn.code).toBe(0)
      for (const state of states) expect(drawn.out).toContain(` as ${state}\n`)
    }
    const text = await run(['procedures'])
    expect(text.out).not.toMatch(/undefined|\[object|=>/)
  })
})

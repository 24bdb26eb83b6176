import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cases } from './cases/index.ts'
import { expectedOf, matchItems } from './cases/case.ts'
import { readPlan } from './index.ts'
import { planTypes } from './types.ts'

describe('plans in many layouts', () => {
  for (const one of cases) {
    it(`reads ${one.name}`, () => {
      const reading = readPlan({ text: one.text })
      const { matches, extra, f1 } = matchItems(expectedOf(one.gold), reading.items)
      const missed = matches.filter(match => !match.item).map(match => match.expected.subject)
      expect({ f1: f1 >= 95, missed, extra: f1 >= 95 ? [] : extra.map(item => `${item.type} ${item.subject}`) }).toEqual({ f1: true, missed: [], extra: [] })
      for (const { expected, item } of matches) {
        if (expected.month !== undefined) expect([expected.subject, String(item!.month ?? '')]).toEqual([expected.subject, expected.month])
        if (expected.committee !== undefined) expect([expected.subject, item!.committee ?? '']).toEqual([expected.subject, expected.committee])
        expect([expected.subject, item!.change?.kind ?? '']).toEqual([expected.subject, expected.change ?? ''])
      }
    })
  }

  it('quotes every item exactly where it stands', () => {
    for (const one of cases) {
      for (const item of readPlan({ text: one.text }).items) {
        expect(item.quote).toBe(one.text.slice(...item.range))
        expect(item.quote.trim().length).toBeGreaterThan(1)
        expect(planTypes).toContain(item.type)
      }
    }
  })

  it('reads the same every time', () => {
    for (const one of cases) expect(readPlan({ text: one.text })).toEqual(readPlan({ text: one.text }))
  })
})

const shared = new URL('../../../../../../shared/data/plans/', import.meta.url)
const present = existsSync(shared)

describe.skipIf(!present)('the collected plans (../shared must be present)', () => {
  const score = (files: readonly URL[]) => {
    let hits = 0
    let all = 0
    for (const file of files) {
      const gold = JSON.parse(readFileSync(file, 'utf8')) as { items: { type: string; subject: string }[] }
      const { items } = readPlan({ text: readFileSync(new URL(file.href.replace('.gold.json', '.txt')), 'utf8') })
      hits += matchItems(gold.items.map(({ type, subject }) => ({ type, subject })), items).matches.filter(match => match.item).length
      all += gold.items.length + items.length
    }
    return (200 * hits) / all
  }
  it('reads the development plans with an F1 of 95 at least', () => {
    const folder = new URL('dev/', shared)
    expect(score(readdirSync(folder).filter(name => name.endsWith('.gold.json')).map(name => new URL(name, folder)))).toBeGreaterThanOrEqual(95)
  })
  it('reads the Xuhui plan of 2018 with an F1 of 95 at least', () => {
    expect(score([new URL('xuhui-2018.gold.json', shared)])).toBeGreaterThanOrEqual(95)
  })
  it('repairs what the Xuhui plan lost only where that is certain', () => {
    const reading = readPlan({ text: readFileSync(new URL('xuhui-2018.txt', shared), 'utf8') })
    expect(reading.adopted).toBe('2018-03-14')
    expect(reading.doubts.map(doubt => [doubt.printed, doubt.reading, doubt.certain])).toEqual([
      ['2018314日', '2018年3月14日', true], ['〔201710号', '〔2017〕10号', true], ['〔201722号', '〔2017〕22号', true], ['810', '8—10', false],
    ])
    expect(reading.items.find(item => item.quote.includes('810名'))?.doubts.map(doubt => doubt.reading)).toEqual(['8—10'])
  })
})
if (!present) console.info('../shared/data/plans is not here: its plans were not read')

import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { days, hours, isDay, months, workingDays } from '@zhitong/kernel'
import { describe, expect, test } from 'vitest'
import { laws, type HeldLaw } from '../laws/index.ts'
import { clockIds, statutoryClocks, statutoryThresholds, type StatutoryClock, type StatutoryThreshold } from './index.ts'

const rows: readonly (StatutoryClock | StatutoryThreshold)[] = [...statutoryClocks, ...statutoryThresholds]
const held: Readonly<Record<string, HeldLaw>> = laws

describe('statutory clocks and thresholds', () => {
  test('ids are one row after the other, none missing, none twice', () => {
    expect(statutoryClocks.map(row => row.id)).toEqual(
      Array.from({ length: 87 }, (_, i) => `C${String(i + 1).padStart(3, '0')}`),
    )
    expect(statutoryThresholds.map(row => row.id)).toEqual(
      Array.from({ length: 25 }, (_, i) => `T${String(i + 1).padStart(2, '0')}`),
    )
  })

  test('every citation names a known law and an article that it has; only practice cites nothing', () => {
    for (const row of rows) {
      if (row.cites.length === 0) expect([row.id, row.standing]).toEqual([row.id, 'practice'])
      for (const { law, article } of row.cites) {
        expect(held[law], `${row.id} ${law}`).toBeDefined()
        expect(article, row.id).toBeGreaterThanOrEqual(1)
        expect(article, row.id).toBeLessThanOrEqual(held[law]!.articles)
      }
    }
  })

  test('a row is in force no earlier than the first law that it cites, and ends when all of them have ended', () => {
    for (const row of rows) {
      if (row.from === null) {
        expect([row.id, row.nv]).toEqual([row.id, true])
        continue
      }
      expect(isDay(row.from), row.id).toBe(true)
      const cited = row.cites.map(({ law }) => held[law]!)
      expect(row.from >= cited.map(law => law.from).toSorted()[0]!, row.id).toBe(true)
      const ended = cited.every(law => law.until !== undefined)
      expect([row.id, row.until]).toEqual([row.id, ended ? cited.map(law => law.until!).toSorted().at(-1) : null])
      if (row.until !== null) expect(row.until > row.from, row.id).toBe(true)
    }
  })

  test('rules of other places, and what is only done, are settings; model rules say that they are models', () => {
    for (const row of rows) {
      const others = row.cites.every(({ law }) => held[law]!.comparator)
      expect([row.id, row.nv === true], row.id).toEqual([row.id, others])
      expect([row.id, row.standing === 'model']).toEqual([
        row.id,
        row.cites.length > 0 && row.cites.every(({ law }) => law === 'SH-SCR'),
      ])
    }
  })

  test('every row speaks both languages', () => {
    for (const row of rows) {
      for (const text of [row.title, 'anchor' in row ? row.anchor : row.of, ...(row.note ? [row.note] : [])]) {
        expect(text.zh, row.id).toMatch(/[\u4e00-\u9fff]/)
        expect(text.en, row.id).not.toMatch(/[\u4e00-\u9fff]/)
        expect(text.en.trim(), row.id).not.toBe('')
      }
    }
  })

  test('a clock of a procedure finds the rows that it carries out, by article, number, unit and direction', () => {
    const cites = ['DEP-2015:42', 'DEP-2025:51', 'SH-SUG:19']
    expect(clockIds({ within: months(3), cites })).toEqual(['C050'])
    expect(clockIds({ within: months(3), cites, extended: { atMost: months(3) } })).toEqual(['C050', 'C052'])
    expect(clockIds({ within: months(3), cites, extended: { atMost: months(2) } })).toEqual(['C050'])
    expect(clockIds({ within: months(6), cites })).toEqual(['C051'])
    expect(clockIds({ within: workingDays(7), cites: 'SH-SUG:11' })).toEqual(['C046'])
    expect(clockIds({ within: days(7), cites: 'SH-SUG:11' })).toEqual([])
    expect(clockIds({ by: days(20), cites: ['SUP-2006:12', 'SUP-2024:15'] })).toEqual(['C001'])
    expect(clockIds({ within: days(20), cites: ['SUP-2006:12'] })).toEqual([])
    expect(clockIds({ during: ['06-01', '09-30'], cites: 'SUP-2024:19' })).toEqual(['C013'])
    expect(clockIds({ by: days(0), cites: 'SH-SCR:31' })).toEqual(['C010'])
    expect(clockIds({ by: days(1), cites: 'SH-SCR:31' })).toEqual([])
    expect(clockIds({ by: hours(4), cites: 'SH-MOT:14' })).toEqual(['C063'])
    expect(clockIds({ by: { unit: 'setting', count: 0, key: 'x', otherwise: days(7) }, cites: 'CQ-APP:17' })).toEqual(['C077'])
  })
})

const book = fileURLToPath(new URL('../../../../../shared/domain/handbook.md', import.meta.url))
const present = existsSync(book)
if (!present) console.info('../shared/domain/handbook.md is not here: rows are not compared with its tables.')

const cells = (kind: string): string[][] =>
  readFileSync(book, 'utf8')
    .split('\n')
    .filter(line => new RegExp(`^\\| ${kind}\\d+ \\|`).test(line))
    .map(line => line.split('|').slice(1, -1).map(cell => cell.trim()))

/** The articles that a cell of the handbook names, without years, paragraphs and laws. */
const articles = (basis: string): number[] => {
  const bare = basis.replaceAll(/[A-Z]-20\d\d/g, '').replaceAll(/\b20\d\d\b/g, '').replaceAll(/\(\d+\)/g, '')
  const spread = bare.replaceAll(/(\d+)–(\d+)/g, (_, a, b) => Array.from({ length: b - a + 1 }, (_, i) => +a + i).join(' '))
  return [...new Set([...spread.matchAll(/\d+/g)].map(m => +m[0]))].sort((a, b) => a - b)
}
const articlesOf = (row: { cites: StatutoryClock['cites'] }): number[] =>
  [...new Set(row.cites.map(cite => cite.article))].sort((a, b) => a - b)

describe.runIf(present)('the rows and the handbook', () => {
  test('have the same ids', () => {
    expect(statutoryClocks.map(row => row.id)).toEqual(cells('C').map(row => row[0]))
    expect(statutoryThresholds.map(row => row.id)).toEqual(cells('T').map(row => row[0]))
  })

  test('have the same numbers, units and directions', () => {
    const units: Record<string, string> = {
      'day cal': 'days', 'day work': 'working-days', 'mon cal': 'months', 'hour –': 'hours', 'times –': 'times-a-year',
      'window cal': 'window', 'date cal': 'date',
    }
    for (const [i, [id, , , offset, unit, kind]] of cells('C').entries()) {
      const row = statutoryClocks[i]!
      const often = offset === 'half-yearly' || offset!.endsWith('/yr')
      expect([id, row.unit]).toEqual([id, often ? 'times-a-year' : (units[`${unit} ${kind}`] ?? 'event')])
      if (row.unit === 'window') {
        expect(offset).toBe('Jun 1–Sep 30')
        expect(row.window).toEqual(['06-01', '09-30'])
        continue
      }
      const numbers = [...offset!.matchAll(/\d+/g)].map(m => +m[0])
      expect([id, row.value]).toEqual([id, offset === 'half-yearly' ? 2 : numbers[0]])
      if (offset!.startsWith('−')) expect([id, row.direction]).toEqual([id, 'before'])
      if (offset!.startsWith('+')) expect([id, row.direction]).toEqual([id, 'after'])
      if (row.more !== undefined) expect([id, row.more]).toEqual([id, numbers[1]])
      if (row.range) expect([id, ...row.range]).toEqual([id, ...numbers])
    }
  })

  test('rest on the same articles', () => {
    let before: number[] = []
    for (const [i, row] of cells('C').entries()) {
      before = row[6] === 'same' ? before : articles(row[6]!)
      expect([row[0], ...articlesOf(statutoryClocks[i]!)]).toEqual([row[0], ...before])
    }
    for (const [i, row] of cells('T').entries()) {
      expect([row[0], ...articlesOf(statutoryThresholds[i]!)]).toEqual([row[0], ...articles(row[3]!)])
    }
  })

  test('begin and end on the same days, where the handbook has a day', () => {
    for (const [i, [id, , , , , , , from]] of cells('C').entries()) {
      const row = statutoryClocks[i]!
      if (from === 'setting') expect([id, row.from, row.nv]).toEqual([id, null, true])
      else expect([id, row.from!.startsWith(/^[\d-]+/.exec(from!)![0])]).toEqual([id, true])
      const until = /until (\d{4}-\d\d)/.exec(from!)?.[1]
      expect([id, row.until?.slice(0, 7)]).toEqual([id, until])
    }
  })

  test('mark what is not verified', () => {
    for (const [i, row] of cells('C').entries()) {
      if (row.join().includes('[NV]')) expect([row[0], statutoryClocks[i]!.nv]).toEqual([row[0], true])
    }
  })

  test('have the same thresholds', () => {
    const said = (cell: string): string[] =>
      [...cell.replaceAll(/\(45\)/g, '').matchAll(/\d+(?:\/\d+)?/g)].map(m => m[0])
    for (const [i, [id, , threshold]] of cells('T').entries()) {
      const row = statutoryThresholds[i]!
      const numbers = [row, ...(row.also ?? [])].flatMap(bound => [bound.value].flat().map(String))
      expect([id, ...numbers]).toEqual([id, ...said(threshold!)])
      if (threshold!.startsWith('>')) expect([id, row.relation]).toEqual([id, 'more-than'])
      if (threshold!.startsWith('≥')) expect([id, row.relation]).toEqual([id, 'at-least'])
      if (threshold!.startsWith('≤')) expect([id, row.relation]).toEqual([id, 'at-most'])
      expect([id, row.secret === true]).toEqual([id, threshold!.includes('secret')])
    }
  })
})

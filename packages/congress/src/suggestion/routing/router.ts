import { claimsOf, fragments, wordsOfLine } from './duties.ts'
import { dictionaryOf, gramsOf, wordsOf } from './features.ts'
import { PastCases } from './near.ts'
import { Tally } from './tally.ts'
import type { DutyList, Letter, PastCase, Proposal, Router } from './types.ts'
import { weighGrams, weighWords, type Weighed } from './weigh.ts'

const most = { units: 3, clues: 6, cases: 3 } as const
/** How alike a past case must be to be named: below, only the forms are shared. */
const alike = 0.04
/** What the most like past case of a unit adds: one that says the same in nearly the same words decides. */
const precedent = 8
/** How far apart the sums must be to be sure; found where scores and hits agree on places that were not learned from. */
const spread = 4

const rounded = (n: number): number => Math.round(n * 10_000) / 10_000

/**
 * A router that knows the duty lists and the cases given. With duty lists alone it proposes from them; every case that
 * it learns moves it. Units are those of the lists and of the cases. Where a unit's list is named twice, both count.
 */
export function trainRouter(cases: Iterable<PastCase>, duties: readonly DutyList[]): Router {
  const claims = claimsOf(duties)
  const dictionary = dictionaryOf(claims.keys())
  const pieces = claimsOf(duties, fragments)
  const dictionaryOfPieces = dictionaryOf(pieces.keys())
  const units: string[] = []
  const numbers = new Map<string, number>()
  const numberOf = (unit: string): number => {
    const known = numbers.get(unit)
    if (known !== undefined) return known
    numbers.set(unit, units.length)
    return units.push(unit) - 1
  }
  for (const { unit } of duties) numberOf(unit)
  const words = new Tally()
  const grams = new Tally()
  const past = new PastCases()
  const lines = new Map<string, { line: string; words: readonly string[] }[]>()
  for (const { unit, lines: own } of duties) {
    lines.set(unit, [...(lines.get(unit) ?? []), ...own.map(line => { const { whole, halves } = wordsOfLine(line); return { line, words: [...new Set([...whole, ...halves, ...fragments(line).map(([piece]) => piece)])] } })])
  }

  const count = (one: PastCase, times: 1 | -1) => {
    const unit = numberOf(one.unit)
    const runs = gramsOf(one)
    words.add(unit, wordsOf(one, dictionary), times)
    grams.add(unit, runs, times)
    if (times === 1) past.add(one, runs)
    else past.remove(one, runs)
  }
  const forget = (id: string): boolean => {
    const one = past.get(id)
    if (one) count(one, -1)
    return one !== undefined
  }
  const learn = (one: PastCase) => {
    forget(one.id)
    count(one, 1)
  }
  for (const one of cases) learn(one)

  function route(letter: Letter): Proposal[] {
    const firm = wordsOf(letter, dictionary)
    const used = firm.size > 0 ? firm : wordsOf(letter, dictionaryOfPieces)
    const runs = gramsOf(letter)
    const spoken = [weighWords(used, words, firm.size > 0 ? claims : pieces, units), weighGrams(runs, grams, units)]
    const near = past.like(runs, most.cases)
    const sums = units.map((unit, n) => spoken.reduce((sum, one) => sum + one.sums[n]!, precedent * (near.get(unit)?.[0]?.likeness ?? 0)))
    const top = Math.max(...sums)
    const parts = sums.map(sum => Math.exp((sum - top) / spread))
    const whole = parts.reduce((sum, part) => sum + part, 0)
    const ranked = units
      .map((unit, n) => ({ unit, n, sum: rounded(sums[n]!), score: rounded(parts[n]! / whole) }))
      .sort((a, b) => b.sum - a.sum || (a.unit < b.unit ? -1 : 1))
      .slice(0, most.units)
    return ranked.flatMap(({ unit, n, score }) => {
      const clues = cluesFor(n, spoken)
      const cases = (near.get(unit) ?? []).filter(({ likeness }) => likeness >= alike).map(({ one, likeness }) => ({ id: one.id, title: one.title, likeness: rounded(likeness) }))
      const touched = (lines.get(unit) ?? [])
        .flatMap(({ line, words }) => { const common = words.filter(word => used.has(word)); return common.length > 0 ? [{ line, words: common }] : [] })
        .sort((a, b) => b.words.length - a.words.length)
      return clues.length + cases.length + touched.length > 0 ? [{ unit, score, clues, duties: touched, cases }] : []
    })
  }

  return { learn, forget, route }
}

/** The strongest of what spoke for a unit; a run of characters inside a word already named is not said again. */
function cluesFor(unit: number, spoken: readonly Weighed[]): Proposal['clues'] {
  const speaking = spoken.flatMap(one => one.partsOf(unit)).filter(({ weight }) => weight > 0)
  const all = speaking.reduce((sum, { weight }) => sum + weight, 0)
  const named: { text: string; weight: number }[] = []
  for (const clue of speaking.sort((a, b) => b.weight - a.weight || (a.text < b.text ? -1 : 1))) {
    if (named.length === most.clues) break
    if (!named.some(({ text }) => text.includes(clue.text))) named.push({ text: clue.text, weight: rounded(clue.weight / all) })
  }
  return named
}

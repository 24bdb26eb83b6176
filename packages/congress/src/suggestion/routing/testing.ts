import type { TaxonomyRow } from './taxonomy.ts'
import type { DutyList, Letter, PastCase } from './types.ts'

/** A labelled row; `city` is the masked place it came from. */
export interface LabelledRow extends PastCase {
  readonly city: string
}

/** Labelled messages out of JSON Lines. */
export const labelledRows = (jsonl: string): LabelledRow[] =>
  jsonl.trim().split('\n').map(line => JSON.parse(line)).map(({ id, city, title, body, label1 }) => ({ id, city, title, body, unit: label1 }))

/** The table of fields out of a comma separated file without quotes. */
export const labelledTaxonomy = (csv: string): TaxonomyRow[] =>
  csv.trim().split('\n').slice(1).map(line => line.trim().split(',')).map(([level1 = '', level2 = '', level3 = '']) => [level1, level2, level3])

export interface Split {
  readonly train: readonly LabelledRow[]
  readonly test: readonly LabelledRow[]
}

/** A small seeded generator (mulberry32), so that a split can be made again. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Five folds with each label spread evenly over them; every row is tested once. */
export function stratified(rows: readonly LabelledRow[], seed: number, folds = 5): Split[] {
  const random = seeded(seed)
  const foldOf = new Map<LabelledRow, number>()
  for (const unit of [...new Set(rows.map(row => row.unit))].sort()) {
    const left = rows.filter(row => row.unit === unit)
    while (left.length > 0) foldOf.set(left.splice(Math.floor(random() * left.length), 1)[0]!, foldOf.size % folds)
  }
  return Array.from({ length: folds }, (_, fold) => ({ train: rows.filter(row => foldOf.get(row) !== fold), test: rows.filter(row => foldOf.get(row) === fold) }))
}

/** One split for each place: its rows are tested by what was learned from all others. */
export const byPlace = (rows: readonly LabelledRow[]): Split[] =>
  [...new Set(rows.map(row => row.city))].sort().map(city => ({ train: rows.filter(row => row.city !== city), test: rows.filter(row => row.city === city) }))

/**
 * Duty lists without every word that the tested rows use and the learned ones do not. Whoever wrote the lists may have
 * seen the rows; with these words struck out nothing in the lists can have come from the tested ones.
 */
export function struck(duties: readonly DutyList[], { train, test }: Split): DutyList[] {
  const whole = (rows: readonly Letter[]) => rows.map(({ title, body }) => `${title}\n${body}`).join('\n')
  const [learned, tested] = [whole(train), whole(test)]
  return duties.map(({ unit, lines }) => ({ unit, lines: lines.map(line => line.split('、').filter(word => !tested.includes(word) || learned.includes(word)).join('、')) }))
}

/**
 * The plain thing to compare with, as strong as it gets without prior knowledge: complement naive Bayes (α 0.1) on tf-idf of
 * pairs and threes of characters, the title counted five times. With bare counts and the title once it is some six points lower.
 */
export function plainBayes(train: readonly PastCase[]): (letter: Letter) => string {
  const units = [...new Set(train.map(one => one.unit))]
  const runs = ({ title, body }: Letter): Map<string, number> => {
    const count = new Map<string, number>()
    for (const [text, times] of [[title, 5], [body, 1]] as const) {
      for (const length of [2, 3]) for (let i = 0; i + length <= text.length; i++) count.set(text.slice(i, i + length), (count.get(text.slice(i, i + length)) ?? 0) + times)
    }
    return count
  }
  const counted = train.map(one => [units.indexOf(one.unit), runs(one)] as const)
  const having = new Map<string, number>()
  for (const [, count] of counted) for (const run of count.keys()) having.set(run, (having.get(run) ?? 0) + 1)
  const weighed = (count: Map<string, number>): [string, number][] => {
    const known = [...count].filter(([run]) => having.has(run)).map(([run, times]): [string, number] => [run, times * (Math.log((1 + train.length) / (1 + having.get(run)!)) + 1)])
    const length = Math.hypot(...known.map(([, weight]) => weight))
    return known.map(([run, weight]) => [run, weight / length])
  }
  const sums = new Map([...having.keys()].map(run => [run, new Float64Array(units.length)]))
  const totals = new Float64Array(units.length)
  for (const [unit, count] of counted) {
    for (const [run, weight] of weighed(count)) {
      sums.get(run)![unit]! += weight
      totals[unit]! += weight
    }
  }
  const all = totals.reduce((sum, total) => sum + total, 0)
  return letter => {
    const scores = units.map(() => 0)
    for (const [run, weight] of weighed(runs(letter))) {
      const had = sums.get(run)!
      const sum = had.reduce((one, other) => one + other, 0)
      for (let unit = 0; unit < units.length; unit++) scores[unit]! -= weight * Math.log((sum - had[unit]! + 0.1) / (all - totals[unit]! + 0.1 * having.size))
    }
    return units[scores.indexOf(Math.max(...scores))]!
  }
}

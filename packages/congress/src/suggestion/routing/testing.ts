import { existsSync, readFileSync } from 'node:fs'
import type { TaxonomyRow } from './taxonomy.ts'
import type { DutyList, Letter, PastCase } from './types.ts'

/** A labelled row; `city` is the masked place it came from. */
export interface LabelledRow extends PastCase {
  readonly city: string
}

const messages = new URL('../../../../../../shared/data/messages/', import.meta.url)

/** The labelled messages beside the project, or nothing where they are not. */
export function labelledRows(): LabelledRow[] | undefined {
  const file = new URL('labelled.jsonl', messages)
  if (!existsSync(file)) return undefined
  return readFileSync(file, 'utf8').trim().split('\n').map(line => JSON.parse(line)).map(({ id, city, title, body, label1 }) => ({ id, city, title, body, unit: label1 }))
}

/** The table of fields beside the labelled messages; only where they are. */
export const labelledTaxonomy = (): TaxonomyRow[] =>
  readFileSync(new URL('label_taxonomy.csv', messages), 'utf8').trim().split('\n').slice(1).map(line => line.trim().split(',')).map(([level1 = '', level2 = '', level3 = '']) => [level1, level2, level3])

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

/** The plain thing to compare with: complement naive Bayes on pairs and threes of characters, everything counted as it stands. */
export function plainBayes(train: readonly PastCase[]): (letter: Letter) => string {
  const runs = ({ title, body }: Letter): string[] => [2, 3].flatMap(length => Array.from({ length: Math.max(0, title.length + body.length + 2 - length) }, (_, i) => `${title}\n${body}`.slice(i, i + length)))
  const units = [...new Set(train.map(one => one.unit))]
  const counts = new Map<string, number[]>()
  const totals = units.map(() => 0)
  for (const one of train) {
    const unit = units.indexOf(one.unit)
    for (const run of runs(one)) {
      const had = counts.get(run) ?? units.map(() => 0)
      had[unit]! += 1
      totals[unit]! += 1
      counts.set(run, had)
    }
  }
  const all = totals.reduce((sum, total) => sum + total, 0)
  return letter => {
    const sums = units.map(() => 0)
    for (const run of runs(letter)) {
      const had = counts.get(run)
      if (!had) continue
      const sum = had.reduce((one, other) => one + other, 0)
      for (let unit = 0; unit < units.length; unit++) sums[unit]! -= Math.log((sum - had[unit]! + 1) / (all - totals[unit]! + counts.size))
    }
    return units[sums.indexOf(Math.max(...sums))]!
  }
}

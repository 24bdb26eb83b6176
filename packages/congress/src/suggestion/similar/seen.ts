import { spotsOf } from './spots.ts'
import { conceptsIn } from './concepts.ts'
import { gramsIn, isConcept, longest, normal, topicGrams, type Gram, type Told } from './features.ts'

/** How rare a gram is among the texts that the reader may read: natural logarithm, 0 for what stands in most. */
export type Rarity = (gram: Gram) => number

/** So much more a gram counts in a title than in a body. */
const titleCounts = 2
/** What two texts are about counts more than any pair of characters. */
const conceptCounts = 1.5

export interface Seen {
  readonly told: Told
  readonly weights: ReadonlyMap<Gram, number>
  readonly titleGrams: ReadonlySet<Gram>
  readonly sum: number
  readonly titleSum: number
  readonly places: ReadonlySet<string>
  readonly concepts: ReadonlySet<number>
  /** What the title names; where it names nothing, what the body names. */
  readonly mainly: ReadonlySet<number>
}

/** A text as it is compared with others, weighed once. */
export function see(told: Told, rarity: Rarity): Seen {
  const body = told.body.slice(0, longest)
  const place = told.place ?? ''
  const weights = new Map<Gram, number>()
  const count = (gram: Gram, times: number): void => {
    const weight = rarity(gram) * times * (isConcept(gram) ? conceptCounts : 1)
    if (weight > (weights.get(gram) ?? 0)) weights.set(gram, weight)
  }
  for (const text of [body, place]) {
    for (const { gram } of gramsIn(text)) count(gram, 1)
    for (const gram of topicGrams(text)) count(gram, 1)
  }
  const titleGrams = new Set([...gramsIn(told.title).map(({ gram }) => gram), ...topicGrams(told.title)])
  for (const gram of titleGrams) count(gram, titleCounts)
  const all = normal(`${told.title}。${body}。${place}`)
  const conceptsOf = (text: string): Set<number> => new Set(conceptsIn(text).map(({ concept }) => concept))
  const [concepts, titled] = [conceptsOf(all), conceptsOf(normal(told.title))]
  const sumOf = (grams: Iterable<Gram>): number => [...grams].reduce((sum, gram) => sum + (weights.get(gram) ?? 0), 0)
  return { told, weights, titleGrams, sum: sumOf(weights.keys()), titleSum: sumOf(titleGrams), places: spotsOf(all), concepts, mainly: titled.size > 0 ? titled : concepts }
}

import type { Claims } from './duties.ts'
import type { Features } from './features.ts'
import { amountOf, eachUnit, type Had, type Tally } from './tally.ts'

/** What speaks for the units, in natural logarithms: above 0 for, below 0 against. Units are known by their numbers. */
export interface Weighed {
  readonly sums: Float64Array
  /** What each token came to for one unit. */
  readonly partsOf: (unit: number) => { text: string; weight: number }[]
}

/** How many occurrences in past cases a line of a duty list is worth, and how many any unit is given beforehand. */
const claimed = 30
const anyUnit = 1
/** A unit's cases count as though all units had equally many, as soon as there are about this many words of them. */
const scarce = 20
/**
 * Character runs: a unit is taken to be like all others until it has had about this much, so that the first unit with
 * cases is not punished for being the only one; their weight beside the words of the trade.
 */
const likeAll = 5_000
const beside = 0.6

/**
 * Words of the trade. A word speaks for the units that claim it in their duty lists until cases say otherwise: both are
 * counted in one sum, so the lists lead at first and experience wins in the end.
 */
export function weighWords(words: Features, tally: Tally, claims: Claims, units: readonly string[]): Weighed {
  const experienced = units.filter((_, unit) => tally.total(unit) > 0).length
  const mean = tally.all / Math.max(1, experienced)
  const sums = new Float64Array(units.length)
  const parts: [string, Float64Array][] = []
  for (const [word, weight] of words) {
    const claim = claims.get(word)
    let firm = 0
    for (const firmness of claim?.values() ?? []) firm += firmness
    const share = Float64Array.from(units, unit => anyUnit + (claimed * (claim?.get(unit) ?? 0)) / Math.max(1, firm))
    eachUnit(tally.of(word) ?? [], (unit, much) => { share[unit]! += (much * mean) / (tally.total(unit) + scarce) })
    let all = 0
    for (const one of share) all += one
    for (let unit = 0; unit < share.length; unit++) {
      share[unit] = weight * Math.log((share[unit]! / all) * units.length)
      sums[unit]! += share[unit]!
    }
    parts.push([word, share])
  }
  return { sums, partsOf: unit => parts.map(([text, share]) => ({ text, weight: share[unit]! })) }
}

/**
 * Runs of characters: naive Bayes of each unit against all others, centred, and divided by the letter's length so that a long
 * letter is not surer of itself than a short one. They know what nobody thought of putting into a list.
 */
export function weighGrams(grams: Features, tally: Tally, units: readonly string[]): Weighed {
  const sums = new Float64Array(units.length)
  const known: { gram: string; weight: number; had: Had; gained: number }[] = []
  let length = 0
  let heard = 0
  for (const [gram, weight] of grams) {
    const had = tally.of(gram)
    if (!had) continue
    known.push({ gram, weight, had, gained: 0 })
    length += weight * weight
    heard += weight
  }
  if (known.length === 0) return { sums, partsOf: () => [] }
  const size = Float64Array.from(units, (_, unit) => Math.log(tally.all - tally.total(unit) + likeAll) - Math.log(tally.total(unit) + likeAll))
  /** What a unit gains that has had `much` of `all`, over one that never had any. */
  const gain = (much: number, all: number): number => {
    const usual = (likeAll * all) / tally.all
    return Math.log(((much + usual) * (all + usual)) / (usual * (all - much + usual)))
  }
  for (const one of known) {
    eachUnit(one.had, (unit, much) => {
      const gained = gain(much, one.had[0]!)
      one.gained += gained
      sums[unit]! += one.weight * gained
    })
  }
  const scale = beside / Math.sqrt(length)
  const middle = (of: Float64Array): number => of.reduce((sum, one) => sum + one, 0) / units.length
  const middleSize = middle(size)
  for (let unit = 0; unit < units.length; unit++) sums[unit]! += heard * size[unit]!
  const middleSum = middle(sums)
  for (let unit = 0; unit < units.length; unit++) sums[unit] = scale * (sums[unit]! - middleSum)
  return {
    sums,
    partsOf: unit => known.map(({ gram, weight, had, gained }) => {
      const own = amountOf(had, unit)
      return { text: gram, weight: scale * weight * ((own === 0 ? 0 : gain(own, had[0]!)) - gained / units.length + size[unit]! - middleSize) }
    }),
  }
}

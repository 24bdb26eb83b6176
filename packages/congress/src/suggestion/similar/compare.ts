import { apart } from '../wording/index.ts'
import { conceptsIn } from './concepts.ts'
import { longest, normal } from './features.ts'
import { shared, type Phrase } from './phrases.ts'
import type { Seen } from './seen.ts'

export interface Alike {
  /** 0 to 1: how much of what is rare in either text stands in the other. */
  readonly score: number
  /** Words that stand in both, the weightiest first. */
  readonly phrases: readonly Phrase[]
  /** Places named in both. */
  readonly places: readonly string[]
  /** The same thing by other words: the word here and the word there. */
  readonly named: readonly (readonly [here: string, there: string])[]
  /** Alike enough, about the same thing and nowhere else: worth proposing to be merged. A person decides. */
  readonly merge: boolean
}

/** From here on two texts are proposed as one matter; found on the first half of the labelled pairs (docs/similar.md). */
export const mergeFrom = 0.3

/** How alike two texts are; phrases and words are asked for only of those that are shown. */
export function likeTo(here: Seen, there: Seen): number {
  let both = 0
  let title = 0
  for (const [gram, weight] of here.weights) {
    const other = there.weights.get(gram)
    if (other === undefined) continue
    both += Math.min(weight, other)
    if (here.titleGrams.has(gram)) title += weight
  }
  if (here.sum === 0 || there.sum === 0) return 0
  const dice = (2 * both) / (here.sum + there.sum)
  // Whoever has typed only a title asks for texts that hold it, however long they are.
  const held = both / here.sum
  const titled = here.titleSum === 0 ? held : title / here.titleSum
  const elsewhere = here.places.size > 0 && there.places.size > 0 && ![...here.places].some(place => there.places.has(place))
  return Math.min(1, (0.4 * dice + 0.3 * held + 0.3 * titled) * (elsewhere ? 0.6 : 1))
}

/** Two texts compared, with the reasons. */
export function compare(here: Seen, there: Seen): Alike {
  const score = likeTo(here, there)
  const places = [...here.places].filter(place => there.places.has(place))
  const topicsApart = here.topics.size > 0 && there.topics.size > 0 && apart(here.topics, there.topics)
  const elsewhere = here.places.size > 0 && there.places.size > 0 && places.length === 0
  const sameThing = here.concepts.size === 0 || there.concepts.size === 0 || [...here.concepts].some(concept => there.concepts.has(concept))
  return { score, phrases: shared(here, there), places, named: namedIn(here, there), merge: score >= mergeFrom && !topicsApart && !elsewhere && sameThing }
}

/** What both name by different words. */
function namedIn(here: Seen, there: Seen): [string, string][] {
  const words = ({ told }: Seen): Map<number, string> => {
    const first = new Map<number, string>()
    for (const { concept, word } of conceptsIn(normal(`${told.title}。${told.body.slice(0, longest)}`))) if (!first.has(concept)) first.set(concept, word)
    return first
  }
  const others = words(there)
  return [...words(here)].flatMap(([concept, word]): [string, string][] => {
    const other = others.get(concept)
    return other !== undefined && other !== word ? [[word, other]] : []
  }).slice(0, 4)
}

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

/** Less alike than this, two texts are not proposed as one matter, whatever they are about. */
export const mergeFrom = 0.15
/** And so much of what either names must be named by both. Both were found on the first half of the labelled pairs (docs/similar.md). */
const namedByBoth = 0.6

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
  return { score, phrases: shared(here, there), places: [...new Set(places.map(place => inFull(place, here, there)))], named: byOtherWords(here, there), merge: score >= mergeFrom && sameThing(here, there) && sameSpot(here, there, places) }
}

/** What the title of either names is named in the other, and little else in only one of them. */
function sameThing(here: Seen, there: Seen): boolean {
  const both = [...here.concepts].filter(concept => there.concepts.has(concept)).length
  if (both === 0 || both / (here.concepts.size + there.concepts.size - both) < namedByBoth) return false
  return [...here.mainly].every(concept => there.concepts.has(concept)) && [...there.mainly].every(concept => here.concepts.has(concept))
}

/** The same place; where only one names it in full, its name stands in the other. Who names none may mean anywhere. */
const sameSpot = (here: Seen, there: Seen, places: readonly string[]): boolean =>
  places.length > 0 || (there.places.size === 0 && namedIn(here.places, there)) || (here.places.size === 0 && namedIn(there.places, here))

const namedIn = (places: ReadonlySet<string>, { told }: Seen): boolean => {
  const text = normal(`${told.title}。${told.body}`)
  return [...places].some(place => text.includes(place.slice(0, 2)))
}

const notOfAName = /[^\u4e00-\u9fa5]|[在到从和与及去于对把将的是有至请沿经我们修复改善建议关]/

/** The name of a place as far back as both texts agree on it: 天钥桥路, of which two characters and 路 were enough to find it. */
function inFull(place: string, here: Seen, there: Seen): string {
  const [mine, theirs] = [here, there].map(({ told }) => normal(`${told.title}。${told.body}。${told.place ?? ''}`)) as [string, string]
  const [at, other] = [mine.indexOf(place), theirs.indexOf(place)]
  let before = 0
  while (before < 2 && at > before && mine[at - before - 1] === theirs[other - before - 1] && !notOfAName.test(mine[at - before - 1]!)) before += 1
  return mine.slice(at - before, at + place.length)
}

/** What both name by different words. */
function byOtherWords(here: Seen, there: Seen): [string, string][] {
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

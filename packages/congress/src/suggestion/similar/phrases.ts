import { gramsIn, longest, normal, type Gram } from './features.ts'
import type { Seen } from './seen.ts'

/** Where in a text something stands, by UTF-16 units, `[from, to)`. */
export interface Where {
  readonly field: 'title' | 'body'
  readonly range: readonly [from: number, to: number]
}
/** Words that stand in both texts. */
export interface Phrase {
  readonly text: string
  readonly weight: number
  readonly here: Where
  readonly there: Where
}

const most = 6
const fields = ['title', 'body'] as const

const textOf = ({ told }: Seen, field: Where['field']): string => told[field].slice(0, longest)

/** The longest words that stand in both, no word within another one, the weightiest first. */
export function shared(here: Seen, there: Seen): Phrase[] {
  const places = new Map<Gram, Where[]>()
  const theirs = { title: normal(textOf(there, 'title')), body: normal(textOf(there, 'body')) }
  for (const field of fields) {
    for (const { gram, at } of gramsIn(textOf(there, field))) {
      const known = places.get(gram)
      const place: Where = { field, range: [at, at + 2] }
      if (known) known.push(place)
      else places.set(gram, [place])
    }
  }
  const best = new Map<string, Phrase>()
  for (const field of fields) {
    const runs = gramsIn(textOf(here, field))
    const mine = normal(textOf(here, field))
    for (let n = 0; n < runs.length;) {
      const { gram, at } = runs[n]!
      let found: Where | undefined
      let length = 0
      for (const place of (places.get(gram) ?? []).slice(0, 20)) {
        let to = 1
        // Only as far as grams go on without a gap: never over a stop or a word that every text has.
        while (runs[n + to]?.at === at + to && theirs[place.field].startsWith(mine.slice(at + to, at + to + 2), place.range[0] + to)) to += 1
        if (to > length) [length, found] = [to, place]
      }
      if (!found) { n += 1; continue }
      const text = textOf(here, field).slice(at, at + length + 1)
      let weight = 0
      for (let k = 0; k < length; k += 1) weight += here.weights.get(runs[n + k]!.gram) ?? 0
      const key = mine.slice(at, at + length + 1)
      if (weight > (best.get(key)?.weight ?? 0)) best.set(key, { text, weight, here: { field, range: [at, at + length + 1] }, there: { field: found.field, range: [found.range[0], found.range[0] + length + 1] } })
      n += length
    }
  }
  const all = [...best].sort(([, a], [, b]) => b.weight - a.weight)
  return all.filter(([key], n) => !all.slice(0, n).some(([longer]) => longer.includes(key))).slice(0, most).map(([, phrase]) => phrase)
}

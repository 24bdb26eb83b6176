import type { Range } from './source.ts'

/**
 * A stretch of the document with its hard line breaks taken out: `text` is what the rules see, and `stops` are pairs
 * (place in `text`, place in the source) where a new run of the source begins.
 */
export type View = { text: string; source: string; stops: readonly Range[] }

/** The runs of the source given, joined to one text. */
export const viewOf = (folded: string, source: string, runs: readonly Range[]): View => {
  const stops: Range[] = []
  let text = ''
  for (const [from, to] of runs) {
    stops.push([text.length, from])
    text += folded.slice(from, to)
  }
  return { text, source, stops }
}

const stopAt = (view: View, i: number): number => {
  let low = 0
  let high = view.stops.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (view.stops[middle]![0] <= i) low = middle
    else high = middle - 1
  }
  return low
}

/** Where the unit at `i` stands in the source. */
const placeOf = (view: View, i: number): number => {
  const stop = view.stops[stopAt(view, i)]
  return stop ? stop[1] + (i - stop[0]) : 0
}

/** The range in the source of [from, to) in the view. */
export const rangeOf = (view: View, from: number, to: number): Range =>
  [placeOf(view, from), to > from ? placeOf(view, to - 1) + 1 : placeOf(view, from)]

/** The source's own characters of [from, to), without the line breaks that were taken out. */
export const written = (view: View, from: number, to: number): string => {
  let out = ''
  for (let s = stopAt(view, from), i = from; i < to; s++) {
    const stop = view.stops[s]!
    const end = Math.min(to, view.stops[s + 1]?.[0] ?? to)
    out += view.source.slice(stop[1] + (i - stop[0]), stop[1] + (end - stop[0]))
    i = end
  }
  return out
}

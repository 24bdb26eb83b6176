import type { Range } from './source.ts'

/**
 * A stretch of the document with its hard line breaks taken out: `text` is what the rules see, and `stops` are pairs
 * (place in `text`, place in the source) where a new run of the source begins.
 */
export type View = { text: string; source: string; stops: readonly Range[] }

// 2026 年 4 月: blanks set beside a number for the eye. Behind a number at the head of a line they end its mark.
const beside = /(?<=\d) +(?=[一-龥（—])|(?<=[一-龥（—，：；。]) +(?=\d)/g

/** The stretch without blanks between numbers and words. */
const closed = (folded: string, [from, to]: Range): Range[] => {
  const words = folded.slice(from, to)
  if (!words.includes(' ')) return [[from, to]]
  const out: Range[] = []
  let start = from
  for (const gap of words.matchAll(beside)) {
    if (/^[ ]*\d{1,3}$/.test(words.slice(Math.max(0, gap.index - 4), gap.index)) && gap.index <= 4 && !/^ +[年月日季]/.test(words.slice(gap.index, gap.index + 6))) continue
    out.push([start, from + gap.index])
    start = from + gap.index + gap[0].length
  }
  return [...out, [start, to]]
}

/** A cell's or a line's words without those blanks, where offsets do not matter. */
export const closedText = (text: string): string => text.replace(beside, '')

/** The runs of the source given, joined to one text. */
export const viewOf = (folded: string, source: string, runs: readonly Range[]): View => {
  const stops: Range[] = []
  let text = ''
  for (const [from, to] of runs.flatMap(run => closed(folded, run))) {
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

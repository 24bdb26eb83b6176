import { fold, likeness, placesOf, runs, sentences, type Stretch } from '../wording/index.ts'
import type { Draft, Earlier } from './draft.ts'

const followsUp = /(?:去年|上年|前年|曾|第\d+号|已)[^。]{0,24}(?:答复|承诺|回复|采纳)[^。]{0,40}(?:至今|仍|没有|未|尚|又)|(?:兑现|落实)[^，。]{0,16}(?:承诺|答复)/
const trimmed = (title: string): string => title.replace(/^关于|的?(?:几点)?(?:建议|意见)$/g, '')

/**
 * The earlier suggestion that asks for the same thing in the same place, if one does. A draft that says the answer was not kept is
 * a new matter, and so is the same wish for another road.
 */
export function alreadyAnswered(draft: Draft, earlier: readonly Earlier[]): Earlier | undefined {
  if (earlier.length === 0) return undefined
  const whole = fold(`${draft.title}。${draft.body}`)
  if (sentences(whole).some(({ text }: Stretch) => followsUp.test(text))) return undefined
  const here = placesOf(whole), title = runs(trimmed(draft.title), 2), body = runs(whole, 2)
  let best: { one: Earlier; like: number } | undefined
  for (const one of earlier) {
    const other = fold(`${one.title}。${one.body}`), there = placesOf(other)
    if (here.size > 0 && there.size > 0 && ![...here].some(place => there.has(place))) continue
    // Titles on one place are alike even when they ask for different things, so the text decides.
    const like = likeness(body, runs(other, 2))
    if (like < 0.4 && !(like >= 0.35 && likeness(title, runs(trimmed(one.title), 2)) >= 0.8)) continue
    if (!best || like > best.like) best = { one, like }
  }
  return best?.one
}

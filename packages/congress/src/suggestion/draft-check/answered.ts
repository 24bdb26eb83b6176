import { fold, likeness, runs, sentences, type Stretch } from '../wording/index.ts'
import type { Draft, Earlier } from './draft.ts'

const followsUp = /(?:去年|上年|前年|曾|第\d+号|已)[^。]{0,24}(?:答复|承诺|回复|采纳)[^。]{0,40}(?:至今|仍|没有|未|尚|又)|(?:兑现|落实)[^，。]{0,16}(?:承诺|答复)/
const trimmed = (title: string): string => title.replace(/^关于|的?(?:几点)?(?:建议|意见)$/g, '')

// 天桥 is no bridge, 老旧小区 no estate: words that end like a name but are none.
const noName = /^(?:.[这各个旧宅些住本在]|我们|居民|老旧|一条|多个|附近|道[路的])|^.{2}(?:道路|马路)$/

/** Two units before the word and the word itself: enough to tell one road from another, whatever stands before its name. */
const places = (text: string): Set<string> =>
  new Set((text.match(/[\u4e00-\u9fa5\d]{2}(?:路|街道|弄|新村|小区|镇|村|苑|公园|中学|小学|河|港|浜)/g) ?? []).filter(name => !noName.test(name)))

/**
 * The earlier suggestion that asks for the same thing in the same place, if one does. A draft that says the answer was not kept is
 * a new matter, and so is the same wish for another road.
 */
export function alreadyAnswered(draft: Draft, earlier: readonly Earlier[]): Earlier | undefined {
  if (earlier.length === 0) return undefined
  const whole = fold(`${draft.title}。${draft.body}`)
  if (sentences(whole).some(({ text }: Stretch) => followsUp.test(text))) return undefined
  const here = places(whole), title = runs(trimmed(draft.title), 2), body = runs(whole, 2)
  let best: { one: Earlier; like: number } | undefined
  for (const one of earlier) {
    const other = fold(`${one.title}。${one.body}`), there = places(other)
    if (here.size > 0 && there.size > 0 && ![...here].some(place => there.has(place))) continue
    // Titles on one place are alike even when they ask for different things, so the text decides.
    const like = likeness(body, runs(other, 2))
    if (like < 0.4 && !(like >= 0.35 && likeness(title, runs(trimmed(one.title), 2)) >= 0.8)) continue
    if (!best || like > best.like) best = { one, like }
  }
  return best?.one
}

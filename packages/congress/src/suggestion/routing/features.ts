import type { Letter } from './types.ts'
import { runsOf } from './wording.ts'

/** What of a letter is counted, and how much of it: tokens with their weight. */
export type Features = ReadonlyMap<string, number>

/** A title says in ten characters what the body says in three hundred. */
const titleCounts = { words: 4, grams: 3 } as const

const longest = 8
/** A word before one of these says where, and only a little of what: 学校门口, 小区附近. */
const where = /^(?:大?门口|门前|门外|附近|旁|周边|周围|对面|楼下|边上|路口)/u
const whereCounts = 0.25
const step = 1024

/** Repetition counts less and less. In steps of 1/1024, so that sums come out the same whatever the order. */
const damped = (count: number, by = 1): number => Math.round(Math.log1p(count) * by * step) / step

/** Runs of characters by themselves: pairs everywhere, threes in the title. */
export function gramsOf(letter: Letter): Features {
  const { title, body } = runsOf(letter)
  const count = new Map<string, number>()
  const take = (run: string, length: number, times: number) => {
    for (let i = 0; i + length <= run.length; i++) {
      const gram = run.slice(i, i + length)
      count.set(gram, (count.get(gram) ?? 0) + times)
    }
  }
  for (const run of title) for (const length of [2, 3]) take(run, length, titleCounts.grams)
  for (const run of body) take(run, 2, 1)
  for (const [gram, times] of count) count.set(gram, damped(times))
  return count
}

/** Words of the trade by their first two characters, longest first. */
export type Dictionary = ReadonlyMap<string, readonly string[]>

export function dictionaryOf(words: Iterable<string>): Dictionary {
  const dictionary = new Map<string, string[]>()
  for (const word of words) {
    if (word.length < 2 || word.length > longest) continue
    const first = word.slice(0, 2)
    const same = dictionary.get(first)
    if (same) same.push(word)
    else dictionary.set(first, [word])
  }
  for (const same of dictionary.values()) same.sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  return dictionary
}

/** The words of the trade that a letter uses. The longest at a place counts alone: a 运输证 is no 运输. Longer words say more. */
export function wordsOf(letter: Letter, dictionary: Dictionary): Features {
  const { title, body } = runsOf(letter)
  const count = new Map<string, number>()
  const scan = (run: string, times: number) => {
    for (let i = 0; i < run.length - 1;) {
      const word = dictionary.get(run.slice(i, i + 2))?.find(one => run.startsWith(one, i))
      if (word !== undefined) count.set(word, (count.get(word) ?? 0) + times * (where.test(run.slice(i + word.length, i + word.length + 3)) ? whereCounts : 1))
      i += word?.length ?? 1
    }
  }
  for (const run of title) scan(run, titleCounts.words)
  for (const run of body) scan(run, 1)
  for (const [word, times] of count) count.set(word, damped(times, Math.sqrt(word.length)))
  return count
}

import { simplified } from '@zhitong/congress'

/** Folds width, case and traditional characters, so that ＡＢＣ and abc, 條例（草案） and 条例(草案) are one. */
export const folded = (text: string): string => simplified(text.normalize('NFKC').toLowerCase())

/** The words of a query, folded: each must stand in the text, whatever lies between them. */
export const wordsOf = (query: string): string[] => [...new Set(folded(query).split(/\s+/u).filter(word => word !== ''))]

/** Words as patterns for LIKE. */
export const patternsOf = (words: readonly string[]): string[] => words.map(word => `%${word.replace(/[\\%_]/g, '\\$&')}%`)

const gap = /[\s\p{P}\p{S}]+/u

/** Every character and every pair of neighbours of a text, punctuation apart: what the index holds. */
function grams(text: string): Set<string> {
  const found = new Set<string>()
  for (const run of folded(text).split(gap)) {
    const characters = [...run]
    characters.forEach((character, n) => {
      found.add(character)
      if (n > 0) found.add(characters[n - 1]! + character)
    })
  }
  found.delete('')
  return found
}

const quoted = (gram: string): string => `'${gram.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

/** The grams as PostgreSQL reads a tsvector. Each is a few bytes; positions are not needed. */
export const vector = (text: string): string => [...grams(text)].map(quoted).join(' ')

/** A query that every text with these characters in this order answers (and some that the text itself must rule out). */
export function wanted(query: string): string {
  const needed = new Set<string>()
  for (const run of folded(query).split(gap)) {
    const characters = [...run]
    if (characters.length === 1) needed.add(characters[0]!)
    for (let n = 1; n < characters.length; n += 1) needed.add(characters[n - 1]! + characters[n]!)
  }
  return [...needed].map(quoted).join(' & ')
}

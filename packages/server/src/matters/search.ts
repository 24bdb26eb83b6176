import { readerKeys } from '@zhitong/kernel'
import { laws } from '@zhitong/congress'
import type pg from 'pg'
import type { SearchHit, SearchResult } from '../contract/index.ts'
import { folded, patternsOf, wanted, wordsOf } from '../store/grams.ts'
import { inCongress } from '../store/transaction.ts'
import { rowColumns, rowOf, type StoredRow } from './row.ts'
import type { Asking } from './read.ts'

/** Matches fetched to be ranked; the index gives them in no order. */
const mostRanked = 400

interface Found { matter: string; part: string; kind: string; title: string; body: string; updated: Date }

/** The text around a hit, the hit itself between U+0001 and U+0002. */
function excerpt(body: string, word: string): string {
  const [start, end] = placeOf(body, word)
  if (end === 0) return body.slice(0, whole(body, 80))
  const from = whole(body, Math.max(0, start - 24))
  return `${from > 0 ? '…' : ''}${body.slice(from, start)}\u0001${body.slice(start, end)}\u0002${body.slice(end, whole(body, end + 56))}`
}

/** Never in the middle of a character of two units. */
const whole = (text: string, at: number): number => (at > 0 && /[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at)

/** Where in a text stands what was found in it folded: folding can make it longer (… is three dots). [0, 0] where nowhere. */
function placeOf(body: string, word: string): [start: number, end: number] {
  const all = folded(body)
  const at = all.indexOf(word)
  if (at < 0) return [0, 0]
  if (all.length === body.length) return [at, at + word.length]
  const has = (from: number, to: number): boolean => folded(body.slice(from, to)).includes(word)
  let [low, high] = [0, body.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (has(0, middle)) high = middle
    else low = middle + 1
  }
  let start = Math.max(0, low - 1)
  while (start > 0 && !has(start, low)) start -= 1
  return [start, low]
}

/** Search over matters, people, organs and laws; nobody finds or counts what they may not read. */
export async function search(pool: pg.Pool, asking: Asking, q: string, size: number): Promise<SearchResult> {
  const started = performance.now()
  const words = wordsOf(q)
  const [first] = words
  if (first === undefined) return { hits: [], total: 0, more: false, took: 0 }
  const query = folded(q.trim())
  const matters = wanted(query) === '' ? [] : await inCongress(pool, asking.congress, async client => {
    const { rows } = await client.query<Found>({
      name: 'find', text: 'select * from office.find($1::tsquery, $2, $3, $4)', values: [wanted(query), patternsOf(words), [...readerKeys(asking.reader)], mostRanked],
    })
    const best = new Map<string, Found>()
    for (const row of rows) {
      const known = best.get(row.matter)
      if (!known || weight(row) > weight(known)) best.set(row.matter, row)
    }
    const ranked = [...best.values()].sort((a, b) => score(b, query) - score(a, query) || b.updated.getTime() - a.updated.getTime())
    const top = ranked.slice(0, size)
    const { rows: shown } = await client.query<StoredRow>({
      name: 'found', text: `select ${rowColumns('$3')} from office.matter m where m.congress = $1 and m.id = any ($2::uuid[])`, values: [asking.congress, top.map(row => row.matter), [...readerKeys(asking.reader)]],
    })
    const byId = new Map(shown.map(row => [row.id, row]))
    const hits = top.flatMap((row): SearchHit[] => {
      const stored = byId.get(row.matter)
      return stored ? [{ kind: 'matter', id: row.matter, title: stored.title, excerpt: row.kind === 'sound' ? stored.title : excerpt(row.body, first), row: rowOf(stored, asking.roster, asking.today) }] : []
    })
    return [...hits, ...ranked.slice(size).map(() => undefined)]
  }, 'read')
  const people = peopleHits(asking, query)
  const all = [...people, ...matters]
  return {
    hits: all.filter(hit => hit !== undefined).slice(0, size), total: all.length, more: matters.length >= mostRanked, took: Math.round((performance.now() - started) * 10) / 10,
  }
}

/** A title says what a matter is about; its initials may be anything. */
const weight = ({ kind }: Found): number => (kind === 'title' ? 2 : kind === 'sound' ? 0 : 1)

const score = (found: Found, query: string): number => 2 * weight(found) + (folded(found.body).startsWith(query) ? 1 : 0)

/** People by name, pinyin or its initials; organs by name; laws by title. */
function peopleHits({ roster }: Asking, query: string): SearchHit[] {
  const latin = /^[a-z ]+$/.test(query)
  const plain = query.replaceAll(' ', '')
  const people = roster.rows.people.filter(person => folded(person.name).includes(query) || (latin && plain.length > 1 && (person.initials === plain || person.pinyin.startsWith(plain))))
  const organs = roster.rows.organs.filter(organ => folded(organ.zh).includes(query) || folded(organ.en).includes(query))
  const found = Object.entries(laws).filter(([, law]) => folded(law.zh).includes(query))
  const office = (person: string): string => roster.everHeldBy(person).map(held => (held.organ ? roster.name(held.organ).zh : roster.name(held.role).zh)).slice(0, 2).join('、')
  return [
    ...people.slice(0, 5).map((person): SearchHit => ({ kind: 'person', id: person.id, title: person.name, excerpt: office(person.id) })),
    ...organs.slice(0, 5).map((organ): SearchHit => ({ kind: 'organ', id: organ.id, title: organ.zh, excerpt: organ.en })),
    ...found.slice(0, 3).map(([id, law]): SearchHit => ({ kind: 'law', id, title: law.zh, excerpt: law.en })),
  ]
}

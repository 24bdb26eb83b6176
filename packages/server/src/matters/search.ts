import { readerKeys } from '@zhitong/kernel'
import { laws } from '@zhitong/congress'
import type pg from 'pg'
import type { SearchHit, SearchResult } from '../contract/index.ts'
import { folded, wanted } from '../store/grams.ts'
import { inCongress } from '../store/transaction.ts'
import { rowColumns, rowOf, type StoredRow } from './row.ts'
import type { Asking } from './read.ts'

/** Matches fetched to be ranked; the index gives them in no order. */
const mostRanked = 400

interface Found { matter: string; part: string; kind: string; title: string; body: string; updated: Date }

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&')

/** The text around a hit, the hit itself between U+0001 and U+0002. */
function excerpt(body: string, query: string): string {
  const at = folded(body).indexOf(query)
  if (at < 0) return body.slice(0, 80)
  const from = Math.max(0, at - 24)
  return `${from > 0 ? '…' : ''}${body.slice(from, at)}\u0001${body.slice(at, at + query.length)}\u0002${body.slice(at + query.length, at + query.length + 56)}`
}

/** Search over matters, people, organs and laws; nobody finds or counts what they may not read. */
export async function search(pool: pg.Pool, asking: Asking, q: string, size: number): Promise<SearchResult> {
  const started = performance.now()
  const query = folded(q.trim())
  const none = { hits: [], total: 0, more: false, took: 0 }
  if (query === '') return none
  const matters = wanted(query) === '' ? [] : await inCongress(pool, asking.congress, async client => {
    const { rows } = await client.query<Found>({
      name: 'find', text: 'select * from office.find($1::tsquery, $2, $3, $4)', values: [wanted(query), `%${escapeLike(query)}%`, [...readerKeys(asking.reader)], mostRanked],
    })
    const best = new Map<string, Found>()
    for (const row of rows) {
      const known = best.get(row.matter)
      if (!known || (known.kind !== 'title' && row.kind === 'title')) best.set(row.matter, row)
    }
    const ranked = [...best.values()].sort((a, b) => score(b, query) - score(a, query) || b.updated.getTime() - a.updated.getTime())
    const top = ranked.slice(0, size)
    const { rows: shown } = await client.query<StoredRow>({
      name: 'found', text: `select ${rowColumns} from office.matter m where m.congress = $1 and m.id = any ($2::uuid[])`, values: [asking.congress, top.map(row => row.matter)],
    })
    const byId = new Map(shown.map(row => [row.id, row]))
    const hits = top.flatMap((row): SearchHit[] => {
      const stored = byId.get(row.matter)
      return stored ? [{ kind: 'matter', id: row.matter, title: stored.title, excerpt: excerpt(row.body, query), row: rowOf(stored, asking.roster, asking.today) }] : []
    })
    return [...hits, ...ranked.slice(size).map(() => undefined)]
  }, 'read')
  const people = peopleHits(asking, query)
  const all = [...people, ...matters]
  return {
    hits: all.filter(hit => hit !== undefined).slice(0, size), total: all.length, more: matters.length >= mostRanked, took: Math.round((performance.now() - started) * 10) / 10,
  }
}

const score = (found: Found, query: string): number => (found.kind === 'title' ? 2 : 0) + (folded(found.body).startsWith(query) ? 1 : 0)

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

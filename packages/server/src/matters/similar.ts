import { readerKeys, type Contents, type Entry } from '@zhitong/kernel'
import { compare, indexed, likeTo, see, type Alike, type Seen, type Told } from '@zhitong/congress/similar'
import type pg from 'pg'
import type { SimilarList, SimilarRequest, SimilarRow } from '../contract/index.ts'
import { inCongress, type Client } from '../store/transaction.ts'
import { rowColumns, rowOf, type StoredRow } from './row.ts'
import { procedureOf } from './house.ts'
import { outcomeParts, outcomesOf, textParts } from './similar-fields.ts'
import { SimilarIndexes } from './similar-indexes.ts'
import { partsNow, toldOf } from './similar-texts.ts'
import { fieldMeta, shapeOf } from './texts.ts'
import type { Asking } from './read.ts'

const most = 10
/** So many candidates are read and compared word for word. */
const mostCompared = 40
/** Less alike than this says nothing. */
const least = 0.08

interface Stored extends StoredRow { parties: Record<string, string[]> }
interface Candidate { readonly row: Stored; readonly seen: Seen; readonly told: Told; readonly outcome: boolean }

/** Finds earlier matters similar to a text, each with its reasons; nobody sees, or is led by, what they may not read. */
export class Similar {
  readonly #pool: pg.Pool
  readonly #indexes: SimilarIndexes

  constructor(pool: pg.Pool) {
    this.#pool = pool
    this.#indexes = new SimilarIndexes(pool)
  }

  /** The ten most similar. `wait` until earlier texts were read, however long that takes. */
  async to(asking: Asking, asked: SimilarRequest, wait = false): Promise<SimilarList> {
    const started = performance.now()
    const took = (): number => Math.round((performance.now() - started) * 10) / 10
    const here: Told = { title: asked.title, body: asked.body, place: asked.place }
    const inTitle = indexed(here.title)
    const grams = new Set([...inTitle, ...indexed(here.body), ...indexed(here.place ?? '')])
    if (grams.size === 0) return { ready: true, rows: [], took: took() }
    const index = await this.#indexes.now(asking.congress, wait)
    if (!index) return { ready: false, rows: [], took: took() }
    const keys = [...readerKeys(asking.reader)]
    const { matters, rarity } = index.nearest(grams, inTitle, keys, (procedure, matter) => matter !== asked.except && (!asked.procedures || asked.procedures.includes(procedure)), mostCompared)
    if (matters.length === 0) return { ready: true, rows: [], took: took() }
    const seen = see(here, rarity)
    const rows = await inCongress(this.#pool, asking.congress, async client => {
      const found = (await candidates(client, asking.congress, matters, keys, told => see(told, rarity)))
        .map(one => ({ ...one, score: likeTo(seen, one.seen) })).filter(({ score }) => score >= least).sort((a, b) => b.score - a.score).slice(0, most)
      const outcomes = await outcomesOfAll(client, asking.congress, found.filter(({ outcome }) => outcome).map(({ row }) => row))
      return found.map(one => shown(asking, asked, one, compare(seen, one.seen), outcomes.get(one.row.id) ?? null))
    }, 'read')
    return { ready: true, rows, took: took() }
  }

  /** What is similar to a matter, by its text as this reader may read it; nothing where there is none or no right to it. */
  async toMatter(asking: Asking, id: string, procedures: readonly string[] | undefined): Promise<SimilarList | undefined> {
    const [own] = await inCongress(this.#pool, asking.congress, client => candidates(client, asking.congress, [id], [...readerKeys(asking.reader)], told => told), 'read')
    if (!own) return undefined
    return this.to(asking, { ...own.told, except: id, units: unitsOf(own.row), ...(procedures ? { procedures: [...procedures] } : {}) })
  }
}

/** The matters with the texts that these keys may read now, whatever the index holds. */
async function candidates<S>(client: Client, congress: string, ids: readonly string[], keys: readonly string[], seeing: (told: Told) => S): Promise<(Omit<Candidate, 'seen'> & { seen: S })[]> {
  const [parts, { rows }] = await Promise.all([
    partsNow(client, ids, [...textParts, ...outcomeParts], keys),
    client.query<Stored>({ name: 'similar-rows', text: `select ${rowColumns('$3')}, m.fold->'parties' as parties from office.matter m where m.congress = $1 and m.id = any ($2::uuid[]) and m.readers && $3`, values: [congress, ids, keys] }),
  ])
  const byMatter = Map.groupBy(parts, ({ matter }) => matter)
  return rows.flatMap(row => {
    const mine = byMatter.get(row.id) ?? []
    const told = toldOf(row.procedure, mine)
    const wanted = outcomesOf(row.procedure).map(({ step, field }) => `${step}.${field}`)
    return told.title === '' && told.body === '' ? [] : [{ row, told, seen: seeing(told), outcome: mine.some(({ part }) => wanted.includes(part)) }]
  })
}

interface Outcome { readonly title: { zh: string; en: string }; readonly day: string }

/** What came of matters, by the last step that says so, in its own words. */
async function outcomesOfAll(client: Client, congress: string, rows: readonly Stored[]): Promise<Map<string, Outcome>> {
  if (rows.length === 0) return new Map()
  const procedures = new Map(rows.map(row => [row.id, row.procedure]))
  const { rows: said } = await client.query<{ matter: string; body: Entry; fields: Contents }>({
    name: 'similar-outcomes',
    text: `select e.matter, e.body, c.fields from office.entry e join office.content c on c.congress = e.congress and c.matter = e.matter and c.seq = e.seq
      where e.congress = $1 and e.matter = any ($2::uuid[]) and e.body->>'step' = any ($3) order by e.matter, e.seq`,
    values: [congress, [...procedures.keys()], [...new Set(rows.flatMap(row => outcomesOf(row.procedure).map(({ step }) => step)))]],
  })
  const outcomes = new Map<string, Outcome>()
  for (const { matter, body, fields } of said) {
    const procedure = procedures.get(matter)!
    const place = outcomesOf(procedure).find(({ step }) => step === body.step)
    const value = place && fields[place.field]?.value
    if (typeof value !== 'string') continue
    const schema = shapeOf((procedureOf(procedure).steps as Record<string, { input?: unknown }>)[place!.step]?.input)[place!.field]
    outcomes.set(matter, { title: fieldMeta(schema, '').words?.[value] ?? { zh: value, en: value }, day: body.day })
  }
  return outcomes
}

/** The units that have a part in a matter. */
const unitsOf = ({ procedure, parties }: Stored): string[] =>
  Object.entries(procedureOf(procedure).parties as Record<string, { kind: string }>).flatMap(([party, { kind }]) => (kind === 'unit' ? (parties[party] ?? []) : []))

const whole = (text: string, at: number): number => (at > 0 && /[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at)

/** The body around what is shared, or its beginning. */
function excerptOf(body: string, { phrases }: Alike): { from: number; text: string } {
  const [start] = phrases.find(({ there }) => there.field === 'body')?.there.range ?? [0]
  const from = whole(body, Math.max(0, start - 30))
  return { from, text: body.slice(from, whole(body, Math.min(body.length, from + 120))) }
}

function shown(asking: Asking, asked: SimilarRequest, { row, told, score }: Candidate & { score: number }, alike: Alike, outcome: Outcome | null): SimilarRow {
  const units = unitsOf(row).filter(unit => asked.units?.includes(unit))
  return {
    matter: rowOf(row, asking.roster, asking.today), score: Math.round(score * 1000) / 1000, merge: alike.merge, title: told.title, excerpt: excerptOf(told.body, alike),
    phrases: alike.phrases.map(({ text, here, there }) => ({ text, here: { ...here, range: [...here.range] }, there: { ...there, range: [...there.range] } })),
    places: [...alike.places], named: alike.named.map(([mine, theirs]) => [mine, theirs]), units: units.map(unit => asking.roster.name(unit)), outcome,
  }
}

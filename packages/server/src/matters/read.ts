import { readerKeys, type Day, type Reader } from '@zhitong/kernel'
import type pg from 'pg'
import type { MatterList, MatterQuery, MatterView } from '../contract/index.ts'
import type { Roster } from '../roster/roster.ts'
import { loadMatters } from '../store/load.ts'
import { inCongress, type Client } from '../store/transaction.ts'
import { patternsOf, wanted, wordsOf } from '../store/grams.ts'
import type { Live } from './live.ts'
import { projected } from './project.ts'
import { rowColumns, rowOf, storedRow, type StoredRow } from './row.ts'
import { Viewer } from './view.ts'

/** Who asks, in which congress, on which day. */
export interface Asking {
  readonly congress: string
  readonly roster: Roster
  readonly reader: Reader
  readonly today: Day
  readonly at: string
}

/** Counting stops here: nobody pages through more, and the page says "more than". */
const mostCounted = 1_000

/** A matter as this reader may see it; nothing where there is none or the reader may not know of it. */
export const readMatter = (pool: pg.Pool, asking: Asking, id: string): Promise<MatterView | undefined> =>
  inCongress(pool, asking.congress, async client => {
    const loaded = (await loadMatters(client, asking.congress, [id])).get(id)
    if (!loaded) return undefined
    const viewer = new Viewer(loaded, asking.roster, asking.reader, asking.today, asking.at)
    if (!viewer.mayKnow()) return undefined
    const around = [id, ...loaded.matter.children.map(child => child.id), ...loaded.matter.links.map(link => link.to), ...(loaded.parent ? [loaded.parent] : [])]
    const keys = [...readerKeys(asking.reader)]
    const { rows } = await client.query<StoredRow>({
      name: 'around', text: `select ${rowColumns} from office.matter m where m.congress = $1 and m.id = any ($2::uuid[]) and m.readers && $3`,
      values: [asking.congress, around, keys],
    })
    const files = await filesOf(client, asking.congress, loaded.matter.papers.flatMap(paper => (paper.file === undefined ? [] : [paper.file])))
    return viewer.view({ rows, files, sealedUntil: await sealedUntil(client, asking.congress) })
  }, 'read')

const sealed = new Map<string, { until: number; day: string | null }>()

/** The last day that has a root. It changes once a day; a minute late is soon enough for a page. */
async function sealedUntil(client: Client, congress: string): Promise<string | null> {
  const known = sealed.get(congress)
  if (known && known.until > Date.now()) return known.day
  const { rows: [seal] } = await client.query<{ day: string | null }>({ name: 'sealed', text: 'select max(day) as day from office.seal where congress = $1', values: [congress] })
  const day = seal?.day ?? null
  sealed.set(congress, { until: Date.now() + 60_000, day })
  return day
}

/**
 * A matter as it was just committed. What lies around it (children, links, files) is asked for only where there is some;
 * most steps are answered from what is at hand.
 */
export async function viewOf(pool: pg.Pool, asking: Asking, one: Live, today: Day): Promise<MatterView | undefined> {
  const { matter } = one
  const seal = sealed.get(asking.congress)
  if (matter.children.length + matter.links.length > 0 || matter.papers.some(paper => paper.file !== undefined) || !seal) return readMatter(pool, asking, matter.id)
  const loaded = { matter, title: '', parent: one.parent, entries: one.entries, contents: one.contents, children: one.children, parentParties: one.parentParties }
  const viewer = new Viewer(loaded, asking.roster, asking.reader, asking.today, asking.at)
  if (!viewer.mayKnow()) return undefined
  return viewer.view({ rows: [storedRow(projected(one, today))], files: new Map(), sealedUntil: seal.day, sound: one.sound })
}

async function filesOf(client: Client, congress: string, ids: readonly string[]): Promise<Map<string, { id: string; name: string; size: number; type: string }>> {
  if (ids.length === 0) return new Map()
  const { rows } = await client.query<{ id: string; name: string; size: number; type: string }>(
    'select id, name, size, type from office.file where congress = $1 and id = any ($2::uuid[])', [congress, ids])
  return new Map(rows.map(row => [row.id, row]))
}

const sorts: Readonly<Record<MatterQuery['sort'], string>> = { due: 'm.due', updated: 'm.updated', number: 'm.number', item: 'm.item', title: 'm.title' }

/** A page of a list, filtered and sorted in the database, with its count; of what this reader may know, nothing else. */
export const listMatters = (pool: pg.Pool, asking: Asking, query: MatterQuery): Promise<MatterList> =>
  inCongress(pool, asking.congress, client => listIn(client, asking, query), 'read')

async function listIn(client: Client, asking: Asking, query: MatterQuery): Promise<MatterList> {
  const values: unknown[] = [asking.congress, readerKeys(asking.reader)]
  const where = ['m.congress = $1', 'm.readers && $2']
  const add = (condition: (n: string) => string, value: unknown): void => {
    values.push(value)
    where.push(condition(`$${values.length}`))
  }
  /** One value keeps the order of an index; several are a set. */
  const among = (column: string, given: string | undefined): void => {
    const wanted = given?.split(',') ?? []
    if (wanted.length === 1) add(n => `m.${column} = ${n}`, wanted[0])
    else if (wanted.length > 1) add(n => `m.${column} = any (${n})`, wanted)
  }
  among('procedure', query.procedure)
  among('state', query.state)
  if (query.final) add(n => `m.final = ${n}`, query.final === 'yes')
  among('form', query.form)
  if (query.year !== undefined) add(n => `m.year = ${n}`, query.year)
  if (query.committee) add(n => `m.committee = ${n}`, query.committee)
  if (query.owner) add(n => `m.owner = any (${n})`, [`id:${query.owner}`, `role:${query.owner}`])
  if (query.parent) add(n => `m.parent = ${n}`, query.parent)
  if (query.late) add(n => `m.due < ${n} and not m.final`, asking.today)
  if (query.mine) add(n => `m.readers && ${n}`, [`id:${asking.reader.person}`])
  if (query.q?.trim()) {
    add(n => `m.id in (select f.matter from office.find(${n}::tsquery, $${values.length + 1}, $2, 5000) f)`, wanted(query.q))
    values.push(patternsOf(wordsOf(query.q)))
  }
  const sort = sorts[query.sort]
  const nulls = query.order === 'desc' ? 'desc nulls last' : 'asc'
  const condition = where.join(' and ')
  values.push(query.size, (query.page - 1) * query.size)
  const page = `select m.id from office.matter m where ${condition} order by ${sort} ${nulls}, m.id limit $${values.length - 1} offset $${values.length}`
  // One question: the page and its count, the count no further than anybody pages.
  const text =
    `select ${rowColumns}, t.total from (${page}) p join office.matter m on m.congress = $1 and m.id = p.id
     cross join (select count(*)::int as total from (select 1 from office.matter m where ${condition} limit ${mostCounted + 1}) c) t
     order by ${sort} ${nulls}, m.id`
  const { rows } = await client.query<StoredRow & { total: number }>({ ...nameOf(text), text, values })
  const counted = rows[0]?.total ?? (query.page > 1 ? await countIn(client, condition, values.slice(0, -2)) : 0)
  return { rows: rows.map(row => rowOf(row, asking.roster, asking.today)), total: Math.min(counted, mostCounted), more: counted > mostCounted }
}

const names = new Map<string, { name: string }>()

/** Every connection keeps what it has prepared; combinations that nobody's pages ask for are not worth keeping. */
const mostNamed = 300

/** A statement is prepared once on each connection; there are as many as combinations of filters. */
function nameOf(text: string): { name: string } | undefined {
  const known = names.get(text)
  if (known || names.size >= mostNamed) return known
  const name = { name: `list-${names.size}` }
  names.set(text, name)
  return name
}

async function countIn(client: Client, condition: string, values: unknown[]): Promise<number> {
  const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from (select 1 from office.matter m where ${condition} limit ${mostCounted + 1}) c`, values)
  return rows[0]!.n
}

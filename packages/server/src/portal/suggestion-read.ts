import { procedures } from '../matters/house.ts'
import { wanted } from '../store/grams.ts'
import type { Client } from '../store/transaction.ts'
import { columns, likes, type Row } from './read.ts'

/** What is counted stands on these pages: what somebody raised on the one, what only grows out of another matter, promises, on the other. */
const counted = [...procedures.values()].filter(procedure => procedure.counts !== undefined)
const grows = (by: string | readonly string[]): boolean => [by].flat().every(who => who === 'parent')
export const raised = counted.filter(procedure => !grows(procedure.open.by)).map(procedure => procedure.name)
export const promised = counted.filter(procedure => grows(procedure.open.by)).map(procedure => procedure.name)

export type PromiseStanding = 'open' | 'kept' | 'overdue' | 'ended'

/** Filters of the lists; all of them stand in the address. */
export interface Asked {
  readonly q: string
  readonly year: number | null
  readonly unit: string
  readonly state: '' | 'open' | 'ended'
  /** A fact and whether it is so, to get from a number to its rows. */
  readonly fact: string
  readonly so: '' | 'yes' | 'no'
  readonly standing: '' | PromiseStanding
}

/** Where a promise stands, by its own date; `$today` is put in by whoever asks. */
const standingSql = (today: string): string => `case when ended then case when kept then 'kept' else 'ended' end when own_due < ${today} then 'overdue' else 'open' end`

/** Counting stops here: nobody pages through more. */
export const mostCounted = 1_000

/** The rows that a page asks for, last moved first, and how many there are. */
export async function listed(client: Client, congress: string, kinds: readonly string[], asked: Asked, today: string, skip: number, size: number): Promise<{ rows: Row[]; total: number }> {
  // One value keeps the order of the index; several are a set.
  const values: unknown[] = [congress, kinds.length === 1 ? kinds[0] : kinds]
  const where = ['congress = $1', kinds.length === 1 ? 'procedure = $2' : 'procedure = any ($2)']
  const add = (condition: (n: string) => string, value: unknown): void => {
    values.push(value)
    where.push(condition(`$${values.length}`))
  }
  if (asked.q !== '') {
    // Signs alone ask for nothing that is indexed, and find nothing.
    add(n => `grams @@ ${n}::tsquery`, wanted(asked.q))
    add(n => `words like all (${n}::text[])`, likes(asked.q))
  }
  if (asked.year !== null) add(n => `year = ${n}`, asked.year)
  if (asked.fact !== '') {
    add(n => `view->'facts' @> ${n}::jsonb`, JSON.stringify([{ fact: asked.fact, ...(asked.so === '' ? {} : { so: asked.so === 'yes' }), ...(asked.unit === '' ? {} : { whose: [asked.unit] }) }]))
  } else if (asked.unit !== '') add(n => `view->'organs' @> ${n}::jsonb`, JSON.stringify([{ id: asked.unit }]))
  if (asked.state !== '') add(n => `ended = ${n}`, asked.state === 'ended')
  if (asked.standing !== '') {
    values.push(today)
    const at = `$${values.length}`
    add(n => `${standingSql(at)} = ${n}`, asked.standing)
  }
  const found = `from office.published where ${where.join(' and ')}`
  const { rows: [count] } = await client.query<{ n: number }>(`select count(*)::int as n from (select 1 ${found} limit ${mostCounted + 1}) c`, values)
  const { rows } = await client.query<Row>(
    `select ${columns} from office.published p join (select id as wanted ${found} order by updated desc, id desc offset $${values.length + 1} limit $${values.length + 2}) w on p.congress = $1 and p.id = w.wanted
     order by updated desc, id desc`, [...values, skip, size])
  return { rows, total: count!.n }
}

const remembered = new Map<string, { until: number; value: Promise<unknown> }>()

/** What is counted over everything is counted once in a while (`ms`), not at every look; a failure is not remembered. */
export function nowAndThen<T>(key: string, ms: number, work: () => Promise<T>): Promise<T> {
  const known = remembered.get(key)
  if (known && known.until > Date.now()) return known.value as Promise<T>
  const value = work()
  if (ms > 0) {
    remembered.set(key, { until: Date.now() + ms, value })
    value.catch(() => remembered.delete(key))
  }
  return value
}

/** Years in which something of these kinds is public, newest first. */
export const years = async (client: Client, congress: string, kinds: readonly string[]): Promise<number[]> =>
  (await client.query<{ year: number }>('select distinct year from office.published where congress = $1 and procedure = any ($2) and year is not null order by year desc', [congress, kinds])).rows.map(row => row.year)

export interface Unit { readonly id: string; readonly zh: string; readonly en: string; readonly n: number }

/** Units to which something counts, by name: this is no ranking, and the number is only how many are public. */
export async function units(client: Client, congress: string): Promise<Unit[]> {
  const { rows } = await client.query<Unit>(
    `select o->>'id' as id, max(o->>'zh') as zh, max(o->>'en') as en, count(distinct p.id)::int as n
     from office.published p cross join lateral jsonb_array_elements(p.view->'organs') o
     where p.congress = $1 and p.procedure = any ($2) and exists (select from jsonb_array_elements(p.view->'facts') f where f->'whose' ? (o->>'id'))
     group by 1`, [congress, raised])
  const order = new Intl.Collator('zh-CN')
  return rows.sort((a, b) => order.compare(a.zh, b.zh))
}

export interface Rate { readonly fact: string; readonly organ: string; readonly year: number; readonly so: number; readonly of: number }

/** How often each fact is so, by organ and year, of what is public; and of what is shown only in sums, the sums ('' is all organs). */
export async function rates(client: Client, congress: string): Promise<Rate[]> {
  const { rows: open } = await client.query<Rate>(
    `select f->>'fact' as fact, w.organ, p.year, count(*) filter (where (f->>'so')::boolean)::int as so, count(*)::int as of
     from office.published p cross join lateral jsonb_array_elements(p.view->'facts') f cross join lateral jsonb_array_elements_text(f->'whose') w (organ)
     where p.congress = $1 and p.procedure = any ($2) group by 1, 2, 3`, [congress, [...raised, ...promised]])
  const { rows: sums } = await client.query<Rate>('select fact, organ, year, so, of_all as of from office.tallied()')
  return [...open, ...sums]
}

/** Promises by year: made, kept, open, past their date, ended otherwise. */
export async function promiseYears(client: Client, congress: string, today: string): Promise<({ readonly year: number } & Record<PromiseStanding, number>)[]> {
  const { rows } = await client.query<{ year: number; standing: PromiseStanding; n: number }>(
    `select year, ${standingSql('$3')} as standing, count(*)::int as n from office.published where congress = $1 and procedure = any ($2) and year is not null group by 1, 2`, [congress, promised, today])
  return [...Map.groupBy(rows, row => row.year)].sort(([a], [b]) => b - a).map(([year, of]) => ({
    year, open: 0, kept: 0, overdue: 0, ended: 0, ...Object.fromEntries(of.map(row => [row.standing, row.n])),
  }))
}

/** The matters out of which rows grew, by their ids. */
export async function parentsOf(client: Client, congress: string, rows: readonly Row[]): Promise<Map<string, Row>> {
  const ids = [...new Set(rows.flatMap(row => (row.parent === null ? [] : [row.parent])))]
  const found = ids.length === 0 ? [] : (await client.query<Row>(`select ${columns} from office.published where congress = $1 and id = any ($2::uuid[])`, [congress, ids])).rows
  return new Map(found.map(row => [row.id, row]))
}

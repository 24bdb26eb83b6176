import type pg from 'pg'
import type { PublishedView } from '../matters/published.ts'
import { folded, wanted } from '../store/grams.ts'
import { inCongress, type Client } from '../store/transaction.ts'
import type { Congress } from './seen.ts'

/** A public matter as the pages read it. */
export interface Row {
  readonly id: string
  readonly procedure: string
  readonly parent: string | null
  readonly year: number | null
  readonly item: number | null
  readonly title: string
  readonly form: string | null
  readonly view: PublishedView
  readonly updated: Date
}

export interface Seal {
  readonly day: string
  readonly root: string
  readonly prev: string
  readonly hashed_with: string
  readonly matters: number
  readonly entries: number
  readonly signature: string
}

export const columns = 'id, procedure, parent, year, item, title, form, view, updated'
const congressName = /^[a-z][a-z0-9-]{0,30}$/
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export const isUuid = (text: string): boolean => uuid.test(text)

/** The congresses of this installation, oldest first. */
export async function congresses(pool: pg.Pool): Promise<Congress[]> {
  return (await pool.query<Congress>('select congress, zh, en, demo from office.congresses()')).rows
}

/** Reads of one congress, in one read-only transaction; undefined where there is no such congress. */
export async function reading<T>(pool: pg.Pool, id: string, work: (client: Client, congress: Congress) => Promise<T>): Promise<T | undefined> {
  if (!congressName.test(id)) return undefined
  return inCongress(pool, id, async client => {
    const { rows: [congress] } = await client.query<Congress>('select congress, zh, en, demo from office.congress where congress = $1', [id])
    return congress ? work(client, congress) : undefined
  }, 'read')
}

const rowsOf = async (client: Client, text: string, values: readonly unknown[]): Promise<Row[]> => (await client.query<Row>(text, [...values])).rows

/** Published plans, newest year first. A year can have two (监督法 2006: one of each kind). */
export const plans = (client: Client, congress: string): Promise<Row[]> =>
  rowsOf(client, `select ${columns} from office.published where congress = $1 and procedure = 'annual-plan' order by year desc, id`, [congress])

/** The items of a year's plans in their order. */
export const items = (client: Client, congress: string, year: number): Promise<Row[]> =>
  rowsOf(client, `select ${columns} from office.published where congress = $1 and year = $2 and item is not null order by item, id limit 2000`, [congress, year])

export const matter = async (client: Client, congress: string, id: string): Promise<Row | undefined> =>
  isUuid(id) ? (await rowsOf(client, `select ${columns} from office.published where congress = $1 and id = $2`, [congress, id]))[0] : undefined

/** What grew out of a matter and is public. */
export const children = (client: Client, congress: string, id: string): Promise<Row[]> =>
  rowsOf(client, `select ${columns} from office.published where congress = $1 and parent = $2 and item is null order by id limit 50`, [congress, id])

/** What moved last, whatever it is. */
export const moved = (client: Client, congress: string, limit: number): Promise<Row[]> =>
  rowsOf(client, `select ${columns} from office.published where congress = $1 order by updated desc, id desc limit $2`, [congress, limit])

/** What the law asks for next, nearest first; where that is little, also the months that the plan itself named. */
export async function nearest(client: Client, congress: string, from: string, limit: number): Promise<Row[]> {
  const of = (grounded: boolean, size: number): Promise<Row[]> => rowsOf(
    client,
    `select ${columns} from office.published
     where congress = $1 and view->'next'->>'due' >= $2 and (jsonb_array_length(view->'next'->'cites') > 0) = $4
     order by view->'next'->>'due', item, id limit $3`,
    [congress, from, size, grounded],
  )
  const legal = await of(true, limit)
  return legal.length < limit ? [...legal, ...(await of(false, limit - legal.length))] : legal
}

/** Days that run, from `from` on, nearest first. */
export const coming = (client: Client, congress: string, from: string, limit: number): Promise<Row[]> =>
  rowsOf(
    client,
    `select ${columns} from office.published where congress = $1 and view->'next'->>'due' >= $2 order by view->'next'->>'due', id limit $3`,
    [congress, from, limit],
  )

/** Matters that ended on or after a day, last first: calendars strike their dates. */
export const ended = (client: Client, congress: string, since: string): Promise<Row[]> =>
  rowsOf(
    client,
    `select ${columns} from office.published where congress = $1 and updated >= $2::date and (view->>'final')::boolean order by updated desc, id limit 500`,
    [congress, since],
  )

/** Patterns, one for each word that was typed: all of them must be found, anywhere in what is published. */
export const likes = (text: string): string[] => folded(text).trim().split(/\s+/u).map(term => `%${term.replace(/[\\%_]/g, '\\$&')}%`)

/** All public matters, last moved first, or those in whose published words `text` is found; `skip` rows are on earlier pages. */
export async function list(client: Client, congress: string, text: string, skip: number, size: number): Promise<{ rows: Row[]; more: boolean }> {
  const rows = await rowsOf(
    client,
    `select ${columns} from office.published
     where congress = $1 and ($2::text is null or grams @@ $2::tsquery and words like all ($3::text[])) order by updated desc, id desc offset $4 limit $5`,
    [congress, text.trim() === '' ? null : wanted(text), likes(text), skip, size + 1],
  )
  return { rows: rows.slice(0, size), more: rows.length > size }
}

/** Liaison stations, by their ids. */
export const stations = async (client: Client): Promise<{ id: string; zh: string; en: string }[]> =>
  (await client.query<{ id: string; zh: string; en: string }>('select id, zh, en from office.stations()')).rows

/** Daily roots, newest first. */
export async function seals(client: Client, congress: string, skip: number, size: number): Promise<Seal[]> {
  return (await client.query<Seal>(
    'select day, root, prev, hashed_with, matters, entries, signature from office.seal where congress = $1 order by day desc offset $2 limit $3',
    [congress, skip, size],
  )).rows
}

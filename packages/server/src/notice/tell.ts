import { fold, sentenceFor, stepTitle, toldBy, type Day, type Procedure } from '@zhitong/kernel'
import type pg from 'pg'
import { keysOf } from '../matters/keys.ts'
import { procedureOf } from '../matters/house.ts'
import { uuidv7 } from '../matters/id.ts'
import type { Rosters } from '../roster/load.ts'
import type { Roster } from '../roster/roster.ts'
import { loadMatters, type Loaded } from '../store/load.ts'
import { inCongress, type Client } from '../store/transaction.ts'
import { gatewayIn, type Gateway } from './gateway.ts'
import { afterQuiet, shanghaiTime } from './hours.ts'
import { keysOfPerson, peopleByKey } from './people.ts'

export interface Text { readonly zh: string; readonly en: string }
/** Somebody to be told of one thing, once. */
export interface Telling { readonly person: string; readonly matter: string; readonly kind: 'step' | 'clock'; readonly about: string; readonly says: Text }

/** What happened longer ago was told then, or is history that was brought in. In days. */
const newsFor = 3

/** Looked at in one transaction. */
const atOnce = 200

/** What each person told of an entry is told, in their own words where the procedure has some for them. */
function tellingsOf(loaded: Loaded, seq: number, people: ReadonlyMap<string, readonly string[]>): Telling[] {
  const entry = loaded.entries[seq - 1]
  if (!entry) return []
  const procedure: Procedure = procedureOf(loaded.matter.procedure)
  const then = fold(loaded.entries.slice(0, seq))
  const general = entry.step === 'open' ? { zh: `有了新的${procedure.title.zh}`, en: `A new matter: ${procedure.title.en}` } : stepTitle(procedure, entry.step)
  const told = new Map<string, Telling>()
  for (const who of toldBy(procedure, entry.step, then)) {
    const own = sentenceFor(procedure, entry.step, who)
    for (const key of keysOf(who, procedure, then, loaded.parentParties)) {
      for (const person of people.get(key) ?? []) {
        // Whoever did it knows; whoever it was done for is told.
        if (person === entry.person && entry.onBehalfOf === undefined) continue
        if (told.has(person) && !own) continue
        told.set(person, { person, matter: loaded.matter.id, kind: 'step', about: `entry ${seq}`, says: own ?? general })
      }
    }
  }
  return [...told.values()]
}

/** Turns what the outbox holds and nobody was told of yet into notices. Returns how many rows were looked at. */
export async function tellNew(pool: pg.Pool, rosters: Rosters, congress: string, now: Date): Promise<number> {
  const roster = await rosters.of(congress)
  if (!roster) return 0
  const { day } = shanghaiTime(now)
  return inCongress(pool, congress, async client => {
    const { rows } = await client.query<{ id: number; matter: string; seq: number; at: Date }>(
      `select id, matter, seq, at from office.outbox where congress = $1 and noticed is null order by id limit ${atOnce} for update skip locked`, [congress])
    if (rows.length === 0) return 0
    const news = rows.filter(row => now.getTime() - row.at.getTime() < newsFor * 86_400_000)
    const loaded = await loadMatters(client, congress, [...new Set(news.map(row => row.matter))])
    const people = peopleByKey(roster, day)
    await write(client, congress, roster, news.flatMap(row => { const one = loaded.get(row.matter); return one ? tellingsOf(one, row.seq, people) : [] }), now, day)
    await client.query('update office.outbox set noticed = $3 where congress = $1 and id = any ($2::bigint[])', [congress, rows.map(row => row.id), now])
    return rows.length
  })
}

/** Keeps what people are told, each thing once and only what they may know of, and what goes out of the app for it. */
export async function write(client: Client, congress: string, roster: Roster, tellings: readonly Telling[], now: Date, day: Day): Promise<number> {
  if (tellings.length === 0) return 0
  const { rows: readers } = await client.query<{ id: string; readers: string[] }>('select id, readers from office.matter where congress = $1 and id = any ($2::uuid[])', [congress, [...new Set(tellings.map(one => one.matter))]])
  const may = new Map(readers.map(row => [row.id, row.readers]))
  const known = new Map<string, ReadonlySet<string>>()
  const rows = tellings.filter(({ person, matter }) => {
    const keys = known.get(person) ?? keysOfPerson(roster, person, day)
    known.set(person, keys)
    return may.get(matter)?.some(key => keys.has(key)) ?? false
  }).map(({ person, matter, kind, about, says }) => ({ id: uuidv7(), person, matter, kind, about, zh: says.zh, en: says.en }))
  const { rows: fresh } = await client.query<{ person: string; matter: string }>(
    `insert into office.notice (congress, id, person, matter, kind, about, zh, en, at)
     select $1, r.id, r.person, r.matter, r.kind, r.about, r.zh, r.en, $3 from jsonb_to_recordset($2::jsonb) as r (id uuid, person text, matter uuid, kind text, about text, zh text, en text)
     on conflict do nothing returning person, matter`, [congress, JSON.stringify(rows), now])
  await deliver(client, congress, roster, fresh, now)
  return fresh.length
}

interface Address { readonly person: string; readonly number: string | null; readonly daily: boolean }

/** By the gateway where there is a number, by a call where there is neither a number nor an account; else in the app alone. */
async function deliver(client: Client, congress: string, roster: Roster, fresh: readonly { person: string; matter: string }[], now: Date): Promise<void> {
  if (fresh.length === 0) return
  const gateway = await gatewayIn(client, congress)
  const { rows } = await client.query<Address>('select person, number, daily from office.notice_address where congress = $1 and person = any ($2)', [congress, [...new Set(fresh.map(one => one.person))]])
  const addresses = new Map(rows.map(row => [row.person, row]))
  const out = fresh.flatMap(({ person, matter }) => {
    const address = addresses.get(person)
    if (gateway?.on && address?.number) return address.daily ? [] : [{ id: uuidv7(), person, matter, via: 'gateway', next: quietIn(gateway, now) }]
    return roster.people.get(person)?.account ? [] : [{ id: uuidv7(), person, matter, via: 'call', next: now }]
  })
  await queue(client, congress, out, now)
}

const quietIn = (gateway: Gateway, now: Date): Date => afterQuiet(now, gateway.quietFrom, gateway.quietTo)

export const queue = (client: Client, congress: string, out: readonly { id: string; person: string; matter: string | null; via: string; next: Date; notices?: number }[], now: Date): Promise<unknown> =>
  client.query(
    `insert into office.notice_delivery (congress, id, person, via, state, matter, notices, next_at, at)
     select $1, r.id, r.person, r.via, 'waiting', r.matter, coalesce(r.notices, 1), r.next, $3 from jsonb_to_recordset($2::jsonb) as r (id uuid, person text, matter uuid, via text, next timestamptz, notices int)`,
    [congress, JSON.stringify(out), now])

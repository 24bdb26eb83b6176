import { calendar, loadYear, type CalendarYear } from '@zhitong/kernel'
import type pg from 'pg'
import { soundsOf } from './sounds.ts'
import { uuidv7 } from '../matters/id.ts'
import { inCongress, type Client } from '../store/transaction.ts'

/** Tells every process that the roster of a congress is to be read anew. */
const told = (client: Client, congress: string): Promise<unknown> => client.query(`select pg_notify('roster', $1)`, [congress])

export interface NewCongress { id: string; zh: string; en: string; demo?: boolean }

/** Founds a congress in this installation. Refused (false) where the id is taken. */
export async function addCongress(pool: pg.Pool, congress: NewCongress): Promise<boolean> {
  return inCongress(pool, congress.id, async client => {
    const { rowCount } = await client.query('insert into office.congress (congress, zh, en, demo) values ($1, $2, $3, $4) on conflict do nothing', [
      congress.id, congress.zh, congress.en, congress.demo ?? false])
    await told(client, congress.id)
    return rowCount === 1
  })
}

export async function addOrgans(pool: pg.Pool, congress: string, organs: readonly { id: string; kind: string; zh: string; en: string }[]): Promise<void> {
  await inCongress(pool, congress, async client => {
    await client.query(
      `insert into office.organ (congress, id, kind, zh, en) select $1, r.id, r.kind, r.zh, r.en from jsonb_to_recordset($2::jsonb) as r (id text, kind text, zh text, en text)
       on conflict (congress, id) do update set kind = excluded.kind, zh = excluded.zh, en = excluded.en`, [congress, JSON.stringify(organs)])
    await told(client, congress)
  })
}

export interface NewPerson { id?: string; name: string; account?: string | undefined }

export async function addPeople(pool: pg.Pool, congress: string, people: readonly NewPerson[]): Promise<string[]> {
  const rows = people.map(person => ({ id: person.id ?? uuidv7(), name: person.name, account: person.account ?? null, ...soundsOf(person.name) }))
  await inCongress(pool, congress, async client => {
    await client.query(
      `insert into office.person (congress, id, name, pinyin, initials, account)
       select $1, r.id, r.name, r.pinyin, r.initials, r.account from jsonb_to_recordset($2::jsonb) as r (id text, name text, pinyin text, initials text, account text)`,
      [congress, JSON.stringify(rows)])
    await told(client, congress)
  })
  return rows.map(row => row.id)
}

export interface NewRole { person: string; role: string; organ?: string | undefined; head?: boolean | undefined; term?: string | undefined; from: string; until?: string | undefined; delegatedBy?: string | undefined }

export async function giveRoles(pool: pg.Pool, congress: string, roles: readonly NewRole[], by: string): Promise<void> {
  const rows = roles.map(role => ({ ...role, id: uuidv7(), organ: role.organ ?? null, head: role.head ?? false, term: role.term ?? null, until: role.until ?? null, delegated: role.delegatedBy ?? null }))
  await inCongress(pool, congress, async client => {
    await client.query(
      `insert into office.role_held (congress, id, person, role, organ, head, term, from_day, until_day, delegated_by, given_by)
       select $1, r.id, r.person, r.role, r.organ, r.head, r.term, r."from", r.until, r.delegated, $3
       from jsonb_to_recordset($2::jsonb) as r (id uuid, person text, role text, organ text, head boolean, term text, "from" date, until date, delegated text)`,
      [congress, JSON.stringify(rows), by])
    await told(client, congress)
  })
}

/** A role ends on a day; the row stays, so that what was done under it stays explained. */
export const endRole = (pool: pg.Pool, congress: string, id: string, until: string, why: string): Promise<string | undefined> =>
  inCongress(pool, congress, async client => {
    const { rows: [row] } = await client.query<{ person: string }>(
      'update office.role_held set until_day = $3, end_why = $4 where congress = $1 and id = $2 and (until_day is null or until_day > $3) returning person', [congress, id, until, why])
    await told(client, congress)
    return row?.person
  })

export const setSetting = (pool: pg.Pool, congress: string, setting: { key: string; value: unknown; from: string; by: string; why: string }): Promise<void> =>
  inCongress(pool, congress, async client => {
    await client.query('insert into office.setting (congress, key, from_day, value, by_person, why) values ($1, $2, $3, $4, $5, $6)', [
      congress, setting.key, setting.from, JSON.stringify(setting.value), setting.by, setting.why])
    await told(client, congress)
  })

/** Loads a year of the working-day calendar. Throws the kernel's sentence where the notice cannot be true. */
export async function setCalendarYear(pool: pg.Pool, congress: string, notice: CalendarYear, source: string, by: string): Promise<void> {
  loadYear(calendar(), notice)
  await inCongress(pool, congress, async client => {
    await client.query(
      `insert into office.calendar_year (congress, year, notice, source, by_person) values ($1, $2, $3, $4, $5)
       on conflict (congress, year) do update set notice = excluded.notice, source = excluded.source, by_person = excluded.by_person, at = now()`,
      [congress, notice.year, JSON.stringify(notice), source, by])
    await told(client, congress)
  })
}

/** The matters whose clocks were counted by weekends only. */
export const provisionalMatters = (pool: pg.Pool, congress: string): Promise<string[]> =>
  inCongress(pool, congress, async client => {
    const { rows } = await client.query<{ matter: string }>('select distinct matter from office.clock where congress = $1 and running and provisional', [congress])
    return rows.map(row => row.matter)
  }, 'read')



import { readerKeys } from '@zhitong/kernel'
import type pg from 'pg'
import type { Asking } from '../matters/read.ts'
import { inCongress } from '../store/transaction.ts'

export interface NoticeRow { id: string; kind: 'step' | 'clock'; matter: string; number: string | null; title: string; parent: string | null; zh: string; en: string; at: Date; read: boolean }

/** What one person was told, the latest first; matters that may be read no more are left out. Only the person asks. */
export const noticesOf = (pool: pg.Pool, asking: Asking, page: number, size: number): Promise<{ rows: NoticeRow[]; total: number; unread: number }> =>
  inCongress(pool, asking.congress, async client => {
    const given = [asking.congress, asking.reader.person, [...readerKeys(asking.reader)]]
    const from = 'office.notice n join office.matter m on m.congress = n.congress and m.id = n.matter left join office.matter p on p.congress = m.congress and p.id = m.parent and p.readers && $3 where n.congress = $1 and n.person = $2 and m.readers && $3'
    const { rows } = await client.query<NoticeRow>(`select n.id, n.kind, n.matter, m.number, m.title, p.title as parent, n.zh, n.en, n.at, n.read_at is not null as read from ${from} order by n.at desc, n.id desc limit $4 offset $5`, [...given, size, (page - 1) * size])
    const { rows: [count] } = await client.query<{ total: number; unread: number }>(`select count(*)::int as total, (count(*) filter (where n.read_at is null))::int as unread from ${from}`, given)
    return { rows, total: count!.total, unread: count!.unread }
  }, 'read')

/** The person marks as read, some or all. */
export const markRead = (pool: pg.Pool, asking: Asking, ids: readonly string[] | undefined): Promise<unknown> =>
  inCongress(pool, asking.congress, client => client.query(
    'update office.notice set read_at = now() where congress = $1 and person = $2 and read_at is null and ($3::uuid[] is null or id = any ($3))', [asking.congress, asking.reader.person, ids ?? null]))

export interface DeliveryRow { id: string; person: string; matter: string | null; number: string | null; title: string | null; parent: string | null; notices: number; tries: number; at: Date; zh: string | null; en: string | null; phone: string | null }

const most = 500

/** What did not go out, or whom to call; what a matter is called only where the reader may know of it. */
export const deliveries = (pool: pg.Pool, asking: Asking, which: 'dead' | 'call'): Promise<DeliveryRow[]> =>
  inCongress(pool, asking.congress, async client => {
    const { rows } = await client.query<DeliveryRow>(
      `select d.id, d.person, d.matter, d.notices, d.tries, d.at, d.error_zh as zh, d.error_en as en, a.number as phone, m.number, case when m.readers && $2 then m.title end as title, p.title as parent
       from office.notice_delivery d left join office.notice_address a on a.congress = d.congress and a.person = d.person left join office.matter m on m.congress = d.congress and m.id = d.matter
       left join office.matter p on p.congress = m.congress and p.id = m.parent and p.readers && $2 where d.congress = $1 and ${which === 'dead' ? `d.via = 'gateway' and d.state = 'dead'` : `d.via = 'call' and d.state = 'waiting'`} order by d.person, d.at limit ${most}`,
      [asking.congress, [...readerKeys(asking.reader)]])
    return rows
  }, 'read')

/** A call was made, or a message that could not be sent was dealt with by hand. */
export const deliveryDone = (pool: pg.Pool, congress: string, ids: readonly string[], person: string): Promise<number> =>
  inCongress(pool, congress, async client => (await client.query(
    `update office.notice_delivery set state = 'done', done_by = $3, done_at = now() where congress = $1 and id = any ($2::uuid[]) and ((via = 'call' and state = 'waiting') or state = 'dead')`, [congress, ids, person])).rowCount ?? 0)

/** A message that could not be sent is tried again from the start. */
export const sendAgain = (pool: pg.Pool, congress: string, ids: readonly string[], now: Date): Promise<number> =>
  inCongress(pool, congress, async client => (await client.query(
    `update office.notice_delivery set state = 'waiting', tries = 0, next_at = $3 where congress = $1 and id = any ($2::uuid[]) and state = 'dead'`, [congress, ids, now])).rowCount ?? 0)

export interface AddressRow { person: string; number: string | null; daily: boolean }

export const addressesOf = (pool: pg.Pool, congress: string, person?: string): Promise<AddressRow[]> =>
  inCongress(pool, congress, async client => (await client.query<AddressRow>('select person, number, daily from office.notice_address where congress = $1 and ($2::text is null or person = $2) order by person', [congress, person ?? null])).rows, 'read')

export const setAddress = (pool: pg.Pool, congress: string, { person, number, daily }: AddressRow, by: string): Promise<unknown> =>
  inCongress(pool, congress, client => client.query(
    `insert into office.notice_address (congress, person, number, daily, by_person) values ($1, $2, $3, $4, $5)
     on conflict (congress, person) do update set number = excluded.number, daily = excluded.daily, by_person = excluded.by_person, at = now()`, [congress, person, number, daily, by]))

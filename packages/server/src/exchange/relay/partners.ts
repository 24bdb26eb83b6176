import { refuse, type Refusal } from '@zhitong/kernel'
import type pg from 'pg'
import { inCongress, type Client } from '../../store/transaction.ts'
import type { Sender } from './envelope.ts'
import { PublicKeys, type KeyFileRead } from './keys.ts'

/** Another installation as this one knows it. It may be written to and read once two people confirmed its fingerprint. */
export interface Partner {
  readonly fingerprint: string
  readonly name: string
  readonly keys: PublicKeys
  readonly by: string
  readonly at: string
  readonly retired: { readonly by: string; readonly at: string } | null
  readonly confirmed: readonly { readonly person: string; readonly at: string }[]
}

/** So many people must have compared the fingerprint. */
const needed = 2

export const isConfirmed = (partner: Partner): boolean => partner.retired === null && partner.confirmed.length >= needed

export async function partnersIn(client: Client, congress: string): Promise<Partner[]> {
  const { rows } = await client.query<{ fingerprint: string; name: string; keys: PublicKeys; by: string; at: Date; retired_by: string | null; retired_at: Date | null; confirmed: { person: string; at: string }[] | null }>(
    `select p.fingerprint, p.name, p.keys, p.by_person as by, p.at, p.retired_by, p.retired_at,
       (select jsonb_agg(jsonb_build_object('person', c.person, 'at', c.at) order by c.at) from office.exchange_confirmed c where c.congress = p.congress and c.fingerprint = p.fingerprint) as confirmed
     from office.exchange_partner p where p.congress = $1 order by p.at`, [congress])
  return rows.map(row => ({
    fingerprint: row.fingerprint, name: row.name, keys: row.keys, by: row.by, at: row.at.toISOString(),
    retired: row.retired_at === null ? null : { by: row.retired_by!, at: row.retired_at.toISOString() }, confirmed: (row.confirmed ?? []).map(one => ({ ...one, at: new Date(one.at).toISOString() })),
  }))
}

export const partnersOf = (pool: pg.Pool, congress: string): Promise<Partner[]> => inCongress(pool, congress, client => partnersIn(client, congress), 'read')

export async function senderOf(pool: pg.Pool, congress: string, fingerprint: string): Promise<Sender> {
  const partner = (await partnersOf(pool, congress)).find(one => one.fingerprint === fingerprint)
  if (!partner) return 'unknown'
  if (partner.retired) return 'retired'
  return isConfirmed(partner) ? { keys: partner.keys } : 'unconfirmed'
}

/** Notes another installation's keys. The same keys again change nothing; retired ones do not come back by themselves. */
export async function addPartner(pool: pg.Pool, congress: string, read: Extract<KeyFileRead, { ok: true }>, person: string): Promise<Refusal | undefined> {
  return inCongress(pool, congress, async client => {
    const { rows: [known] } = await client.query<{ retired: boolean }>('select retired_at is not null as retired from office.exchange_partner where congress = $1 and fingerprint = $2', [congress, read.fingerprint])
    if (known?.retired) return refuse('exchange', '这把公钥已经停用，没有登记。请对方提供现用的公钥文件。', 'This key was retired here and was not added. Ask for the key file that is in use.')
    await client.query('insert into office.exchange_partner (congress, fingerprint, name, keys, by_person) values ($1, $2, $3, $4, $5) on conflict do nothing', [congress, read.fingerprint, read.name, JSON.stringify(read.keys), person])
    return undefined
  })
}

/** One person says that the fingerprint is the one read out by the other side. The second must be somebody else. */
export async function confirmPartner(pool: pg.Pool, congress: string, fingerprint: string, person: string): Promise<Refusal | undefined> {
  return inCongress(pool, congress, async client => {
    const partner = (await partnersIn(client, congress)).find(one => one.fingerprint === fingerprint)
    if (!partner || partner.retired) return refuse('missing', '没有这把公钥，或者已经停用。请刷新页面。', 'There is no such key, or it was retired. Reload the page.')
    if (partner.confirmed.some(one => one.person === person)) return refuse('second', '您已经核对过，须由另一个人再核对一次。', 'You confirmed it already; another person must confirm it too.')
    await client.query('insert into office.exchange_confirmed (congress, fingerprint, person) values ($1, $2, $3)', [congress, fingerprint, person])
    return undefined
  })
}

/** From now on nothing is written to or read from these keys. */
export async function retirePartner(pool: pg.Pool, congress: string, fingerprint: string, person: string): Promise<boolean> {
  return inCongress(pool, congress, async client => {
    const { rowCount } = await client.query('update office.exchange_partner set retired_by = $3, retired_at = now() where congress = $1 and fingerprint = $2 and retired_at is null', [congress, fingerprint, person])
    return rowCount === 1
  })
}

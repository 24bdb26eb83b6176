import type pg from 'pg'
import { inCongress } from '../store/transaction.ts'
import { gatewayIn, sendBy, type Gateway } from './gateway.ts'
import { afterQuiet } from './hours.ts'

/** How long is waited after each try that failed, in minutes. After the last the office sees the message among the undelivered. */
export const waits = [1, 5, 15, 60, 240] as const

/** Sent in one round; the next comes a minute later. */
const atOnce = 100

interface Due { id: string; person: string; matter: string | null; notices: number; tries: number; phone: string | null; number: string | null }

export interface Out { readonly pool: pg.Pool; readonly dataDir: string; readonly url: string }

/**
 * Sends what is due. Each try is written down before it is made: a process that dies in the middle tries again later
 * instead of at once, and another process does not take the same message meanwhile.
 */
export async function sendDue({ pool, dataDir, url }: Out, congress: string, now: Date): Promise<{ sent: number; failed: number }> {
  const { gateway, due } = await inCongress(pool, congress, async client => {
    const gateway = await gatewayIn(client, congress)
    if (!gateway?.on || afterQuiet(now, gateway.quietFrom, gateway.quietTo) > now) return { gateway, due: [] }
    const { rows } = await client.query<Due>(
      `with next as (select id from office.notice_delivery where congress = $1 and via = 'gateway' and state = 'waiting' and next_at <= $2 order by next_at limit ${atOnce} for update skip locked),
         tried as (update office.notice_delivery d set tries = d.tries + 1, next_at = $2::timestamptz + interval '15 minutes' from next n where d.congress = $1 and d.id = n.id returning d.*)
       select t.id, t.person, t.matter, t.notices, t.tries, a.number as phone, m.number from tried t
         left join office.notice_address a on a.congress = t.congress and a.person = t.person left join office.matter m on m.congress = t.congress and m.id = t.matter`, [congress, now])
    return { gateway, due: rows }
  })
  let [sent, failed] = [0, 0]
  for (const one of due) {
    const done = await attempt(gateway!, one)
    if (done.ok) sent += 1
    else failed += 1
    await inCongress(pool, congress, client => client.query(
      'update office.notice_delivery set state = $3, next_at = $4, error_zh = $5, error_en = $6, done_at = $7 where congress = $1 and id = $2', [congress, one.id, ...after(gateway!, one, done)]))
  }
  return { sent, failed }

  function attempt(by: Gateway, one: Due) {
    if (!one.phone) return { ok: false, zh: '号码已经去掉。', en: 'The number was taken away.' } as const
    const place = `${url}/c/${congress}/office`
    const said = one.matter === null
      ? { number: `${one.notices}件`, link: `${place}/notices` }
      : { number: one.number ?? '1件', link: `${place}/matters/${one.matter}` }
    return sendBy(by, dataDir, { phone: one.phone, id: one.id, ...said })
  }
  function after(by: Gateway, one: Due, done: Awaited<ReturnType<typeof sendBy>>): unknown[] {
    if (done.ok) return ['sent', now, null, null, now]
    const wait = one.phone ? waits[one.tries - 1] : undefined
    if (wait === undefined) return ['dead', now, done.zh, done.en, null]
    return ['waiting', afterQuiet(new Date(now.getTime() + wait * 60_000), by.quietFrom, by.quietTo), done.zh, done.en, null]
  }
}

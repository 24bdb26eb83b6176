import type { Day } from '@zhitong/kernel'
import type { KeyObject } from 'node:crypto'
import type pg from 'pg'
import { inCongress, type Client } from '../store/transaction.ts'
import { Faults, type Fault, type Found } from './fault.ts'
import type { KeptRoot } from './kept.ts'
import { listIn, lostFaults, uuidIn } from './lost.ts'
import { matterFaults, type EntryRow, type ProjectionRow, type SealRow } from './matter.ts'
import { rootFaults } from './roots.ts'
import { byMatter, rowsOf, together } from './rows.ts'

export interface VerifyOptions {
  /** Roots that somebody else kept. */
  readonly kept?: readonly KeptRoot[]
  /** Checks the signatures of daily roots; without it they are left unchecked. */
  readonly key?: KeyObject | undefined
  /** Only these congresses; all when left out. */
  readonly only?: readonly string[]
  /** How many faults are told; all are counted. */
  readonly most?: number
}

/** What the record came to. */
export interface Verified {
  readonly congresses: readonly { readonly congress: string; readonly matters: number; readonly entries: number; readonly roots: number }[]
  readonly matters: number
  readonly entries: number
  readonly roots: number
  /** How many roots kept elsewhere it was compared with. */
  readonly kept: number
  readonly signatures: 'checked' | 'unchecked'
  readonly faults: readonly Fault[]
  /** How many there are in all. */
  readonly faulty: number
}

export const congressesIn = async (pool: pg.Pool): Promise<string[]> =>
  (await pool.query<{ congress: string }>('select congress from office.congresses()')).rows.map(row => row.congress)

/**
 * Checks the whole record of every congress, each in one snapshot, beside a server that goes on working: every chain with
 * its contents, what the entries come to against what is shown, what later rows name against what is there, files, daily
 * roots, and roots that somebody else kept. Memory grows by some hundred bytes a matter, never with the entries.
 */
export async function verifyRecord(pool: pg.Pool, { kept = [], key, only, most = 20 }: VerifyOptions = {}): Promise<Verified> {
  const faults = new Faults(most)
  const known = await congressesIn(pool)
  const congresses: Verified['congresses'][number][] = []
  for (const congress of known.filter(id => only?.includes(id) ?? true)) {
    const fault = (found: Found, matter?: string): void => faults.add({ congress, ...(matter === undefined ? {} : { matter }), ...found })
    congresses.push({ congress, ...(await verifyCongress(pool, congress, key, kept.filter(one => one.congress === congress), fault)) })
  }
  for (const congress of new Set(kept.map(one => one.congress))) {
    if (!known.includes(congress)) faults.add({ congress, what: 'kept', zh: `这里没有人大“${congress}”，而它的日根另存过。`, en: `There is no congress “${congress}” here, but roots of it were kept elsewhere.` })
  }
  const sum = (of: 'matters' | 'entries' | 'roots'): number => congresses.reduce((all, one) => all + one[of], 0)
  return {
    congresses, matters: sum('matters'), entries: sum('entries'), roots: sum('roots'), kept: kept.length, signatures: key ? 'checked' : 'unchecked',
    faults: faults.first, faulty: faults.count,
  }
}

const entriesText = `select e.matter, e.seq, e.at, e.body, c.fields
  from office.entry e left join office.content c on c.congress = e.congress and c.matter = e.matter and c.seq = e.seq
  where e.congress = $1 order by e.matter, e.seq`
const projectionText = 'select id as matter, seq, state, fold from office.matter where congress = $1 order by id'
const headsText = `select matter, day, entries, head from (
    select ${uuidIn('h->>0')} as matter, s.day, h->1 as entries, h->>2 as head from office.seal s cross join lateral ${listIn('s.heads')} h where s.congress = $1
  ) named where matter is not null order by matter, day`

async function verifyCongress(pool: pg.Pool, congress: string, key: KeyObject | undefined, kept: readonly KeptRoot[], fault: (found: Found, matter?: string) => void) {
  return inCongress(pool, congress, async client => {
    await client.query('set transaction isolation level repeatable read')
    const { rows: [last] } = await client.query<{ day: Day | null }>('select max(day) as day from office.seal where congress = $1', [congress])
    const counted = await matters(client, congress, last?.day ?? undefined, fault)
    await lostFaults(client, congress, fault)
    return { ...counted, roots: await rootFaults(client, congress, key, kept, fault) }
  }, 'read')
}

async function matters(client: Client, congress: string, sealed: Day | undefined, fault: (found: Found, matter?: string) => void) {
  let entries = 0
  let count = 0
  const lists = together(
    byMatter(rowsOf<EntryRow>(client, 'entries', entriesText, [congress])),
    byMatter(rowsOf<ProjectionRow>(client, 'projections', projectionText, [congress], 100)),
    byMatter(rowsOf<SealRow>(client, 'heads', headsText, [congress])),
  )
  for await (const { matter, of: [own = [], shown = [], heads = []] } of lists) {
    if (own.length > 0) count += 1
    entries += own.length
    for (const found of matterFaults(own as EntryRow[], shown[0] as ProjectionRow | undefined, heads as SealRow[], sealed)) fault(found, matter)
  }
  return { matters: count, entries }
}

import { commit, fold, hashEntry, type Contents, type Entry } from '@zhitong/kernel'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { Database } from '../database/index.ts'
import type { TestDatabase } from '../database/testing.ts'
import { keepFile } from '../store/files.ts'
import { seal, sealKey } from '../jobs/seal.ts'
import { hashes } from '../matters/hashing.ts'
import { finishRedactions } from '../matters/redaction.ts'
import { publishedPlan, TestOffice } from '../matters/testing.ts'
import type { Fault } from './fault.ts'
import type { KeptRoot } from './kept.ts'
import { sealPublicKey } from './roots.ts'
import { verifyRecord } from './verify.ts'

/** Runs work as the owner of the tables, who may do anything to them. */
export async function asOwner<T>(database: Database, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(database.owner)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

export const sql = (database: Database, text: string, values: unknown[] = []): Promise<pg.QueryResult> => asOwner(database, client => client.query(text, values))

export interface Told { readonly office: TestOffice; readonly plan: string; readonly item: string; readonly file: string }

/** A congress in which some days have passed: a plan with a file, an item under way, a content let go, every day but the last sealed. */
export async function someDays(test: TestDatabase, congress: string): Promise<Told> {
  const { database } = test
  const office = await TestOffice.found(test, congress)
  const { plan, children: [item] } = await publishedPlan(office)
  await office.on('2026-03-03').taken('clerk', item!, 'assign', { committeeId: 'urban', owner: 'urban' })
  await office.on('2026-03-05').taken('urban', item!, 'start')
  const { id: file } = await keepFile(database.app, congress, 'urban', '检查报告.txt', Buffer.from('检查了三个街道。'))
  await office.taken('urban', item!, 'addEvidence', { what: '检查报告' }, { papers: [{ paper: 'evidence', file }] })
  await office.taken('urban', item!, 'replan', { months: [[5, 6]], ground: '误写了居民的电话 13800000000' })
  const { seq } = await office.stored(item!)
  await office.perform('head', { do: 'redact', matter: item!, seq, entry: seq, field: 'ground', ground: '个人信息保护法第四十七条' } as never)
  await finishRedactions(database, congress, item)
  await sealUntil(database, congress, '2026-03-07')
  await office.on('2026-03-07').taken('urban', item!, 'addEvidence', { what: '补充材料' }, { papers: [{ paper: 'evidence' }] })
  return { office, plan, item: item!, file }
}

export const sealUntil = (database: Database, congress: string, day: string): Promise<number> =>
  seal(database.app, congress, day as never, sealKey(database.dataDir).key)

/** The faults of one congress, of all that there are. */
export async function faultsOf(database: Database, congress: string, kept?: readonly KeptRoot[]): Promise<Fault[]> {
  const { faults } = await verifyRecord(database.app, { key: sealPublicKey(database.dataDir), only: [congress], ...(kept ? { kept } : {}) })
  return faults.filter(fault => fault.congress === congress)
}

export const rootsOf = async (database: Database, congress: string): Promise<KeptRoot[]> =>
  (await sql(database, 'select congress, day, root from office.seal where congress = $1 order by day', [congress])).rows as KeptRoot[]

/** Rewrites a record as somebody would who owns the database, the programs and the key: everything fits again. */
export async function rewrite(database: Database, congress: string, matter: string, seq: number, field: string, value: unknown): Promise<void> {
  await asOwner(database, async client => {
    const { rows } = await client.query<{ body: Entry }>('select body from office.entry where congress = $1 and matter = $2 order by seq', [congress, matter])
    const { rows: [beside] } = await client.query<{ fields: Contents }>('select fields from office.content where congress = $1 and matter = $2 and seq = $3', [congress, matter, seq])
    const { salt } = beside!.fields[field]!
    const bodies: Entry[] = []
    for (const { body } of rows) {
      const changed = { ...body, prev: bodies.at(-1)?.hash ?? '', ...(body.seq === seq ? { commits: { ...body.commits, [field]: commit(salt, value, hashes.sm3) } } : {}) }
      bodies.push({ ...changed, hash: hashEntry(changed, hashes.sm3) })
    }
    for (const body of bodies) await client.query('update office.entry set body = $4 where congress = $1 and matter = $2 and seq = $3', [congress, matter, body.seq, body])
    await client.query('update office.content set fields = fields || $4 where congress = $1 and matter = $2 and seq = $3', [congress, matter, seq, { [field]: { salt, value } }])
    await client.query('update office.matter set fold = $3 where congress = $1 and id = $2', [congress, matter, fold(bodies)])
    await client.query('delete from office.seal where congress = $1', [congress])
  })
  await sealUntil(database, congress, '2026-03-07')
}

export const keyFile = (database: Database): string => readFileSync(join(database.dataDir, 'seal.key'), 'utf8')

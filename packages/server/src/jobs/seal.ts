import { dayRoot, toDay, toNumber, type Day, type SealedMatter } from '@zhitong/kernel'
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { keepPrivate } from '../database/index.ts'
import { hashes } from '../matters/hashing.ts'
import { inCongress, type Client } from '../store/transaction.ts'

/** The installation's key for daily roots (Ed25519), made when it is first needed and kept beside the data. */
export function sealKey(dataDir: string): { key: KeyObject; publicKey: string } {
  const file = join(dataDir, 'seal.key')
  if (!existsSync(file)) keepPrivate(file, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }))
  const key = createPrivateKey(readFileSync(file))
  return { key, publicKey: createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64') }
}

/** The instant at which a legal day ends in Shanghai. */
const endOf = (day: Day): string => new Date((toNumber(day) + 1) * 86_400_000 - 8 * 3_600_000).toISOString()

/** Every matter as it stood at the end of a day: how many entries, and the hash of the last. */
async function standingAt(client: Client, congress: string, day: Day): Promise<SealedMatter[]> {
  const { rows } = await client.query<SealedMatter>(
    `select distinct on (e.matter) e.matter, e.seq as entries, e.body->>'hash' as head from office.entry e
     where e.congress = $1 and e.at < $2::timestamptz order by e.matter, e.seq desc`,
    [congress, endOf(day)],
  )
  return rows
}

/** The matters that moved on each of the days after one, as they stood at that day's end. */
async function movedAfter(client: Client, congress: string, after: Day, until: Day): Promise<Map<Day, SealedMatter[]>> {
  const { rows } = await client.query<SealedMatter & { day: Day }>(
    `select distinct on (day, e.matter) (e.at at time zone 'Asia/Shanghai')::date as day, e.matter, e.seq as entries, e.body->>'hash' as head from office.entry e
     where e.congress = $1 and e.at >= $2::timestamptz and e.at < $3::timestamptz order by day, e.matter, e.seq desc`,
    [congress, endOf(after), endOf(toDay(toNumber(until) - 1))],
  )
  const days = new Map<Day, SealedMatter[]>()
  for (const { day, ...matter } of rows) days.set(day, [...(days.get(day) ?? []), matter])
  return days
}

/** Seals every day that has ended and is not sealed yet; returns how many. A day without a matter has no root. */
export async function seal(pool: pg.Pool, congress: string, until: Day, key: KeyObject): Promise<number> {
  return inCongress(pool, congress, async client => {
    await client.query('select pg_advisory_xact_lock(hashtext($1))', [`seal ${congress}`])
    const { rows: [last] } = await client.query<{ day: Day; root: string }>('select day, root from office.seal where congress = $1 order by day desc limit 1', [congress])
    const { rows: [first] } = await client.query<{ day: Day | null }>(
      `select min((at at time zone 'Asia/Shanghai')::date) as day from office.entry where congress = $1`, [congress])
    if (!first?.day) return 0
    const before = last?.day ?? toDay(toNumber(first.day) - 1)
    const standing = new Map((await standingAt(client, congress, before)).map(matter => [matter.matter, matter]))
    const moved = await movedAfter(client, congress, before, until)
    let prev = last?.root ?? ''
    let sealed = 0
    for (let number = toNumber(before) + 1; number < toNumber(until); number += 1) {
      const day = toDay(number)
      const today = moved.get(day) ?? []
      for (const matter of today) standing.set(matter.matter, matter)
      const matters = [...standing.values()]
      const root = dayRoot(matters, prev, hashes.sm3)
      await client.query(
        'insert into office.seal (congress, day, root, prev, hashed_with, matters, entries, heads, signature) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
        [congress, day, root, prev, 'sm3', matters.length, matters.reduce((sum, matter) => sum + matter.entries, 0), JSON.stringify(today.map(({ matter, entries, head }) => [matter, entries, head])),
          sign(null, Buffer.from(`${congress}\n${day}\n${root}`), key).toString('base64')])
      prev = root
      sealed += 1
    }
    return sealed
  })
}

import { dayRoot, toDay, toNumber, type Day, type SealedMatter } from '@zhitong/kernel'
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { hashes } from '../matters/hashing.ts'
import { inCongress, type Client } from '../store/transaction.ts'

/** The installation's key for daily roots (Ed25519), made when it is first needed and kept beside the data. */
export function sealKey(dataDir: string): { key: KeyObject; publicKey: string } {
  const file = join(dataDir, 'seal.key')
  if (!existsSync(file)) writeFileSync(file, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })
  const key = createPrivateKey(readFileSync(file))
  return { key, publicKey: createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64') }
}

/** The instant at which a legal day ends in Shanghai. */
export const endOf = (day: Day): string => new Date((toNumber(day) + 1) * 86_400_000 - 8 * 3_600_000).toISOString()

/** Every matter as it stood at the end of a day: how many entries, and the hash of the last. */
export async function standingAt(client: Client, congress: string, day: Day): Promise<(SealedMatter & { today: boolean })[]> {
  const { rows } = await client.query<{ matter: string; entries: number; head: string; today: boolean }>(
    `select distinct on (e.matter) e.matter, e.seq as entries, e.body->>'hash' as head, e.at >= $3::timestamptz as today
     from office.entry e where e.congress = $1 and e.at < $2::timestamptz order by e.matter, e.seq desc`,
    [congress, endOf(day), endOf(toDay(toNumber(day) - 1))],
  )
  return rows
}

/** Seals every day that has ended and is not sealed yet; returns how many. A day without a matter has no root. */
export async function seal(pool: pg.Pool, congress: string, until: Day, key: KeyObject): Promise<number> {
  return inCongress(pool, congress, async client => {
    await client.query('select pg_advisory_xact_lock(hashtext($1))', [`seal ${congress}`])
    const { rows: [last] } = await client.query<{ day: Day; root: string }>('select day, root from office.seal where congress = $1 order by day desc limit 1', [congress])
    const { rows: [first] } = await client.query<{ day: Day | null }>(
      `select min((at at time zone 'Asia/Shanghai')::date) as day from office.entry where congress = $1`, [congress])
    if (!first?.day) return 0
    let prev = last?.root ?? ''
    let sealed = 0
    for (let number = last ? toNumber(last.day) + 1 : toNumber(first.day); number < toNumber(until); number += 1) {
      const day = toDay(number)
      const matters = await standingAt(client, congress, day)
      const root = dayRoot(matters, prev, hashes.sm3)
      const heads = matters.filter(matter => matter.today).map(({ matter, entries, head }) => [matter, entries, head])
      await client.query(
        'insert into office.seal (congress, day, root, prev, hashed_with, matters, entries, heads, signature) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
        [congress, day, root, prev, 'sm3', matters.length, matters.reduce((sum, matter) => sum + matter.entries, 0), JSON.stringify(heads),
          sign(null, Buffer.from(`${congress}\n${day}\n${root}`), key).toString('base64')])
      prev = root
      sealed += 1
    }
    return sealed
  })
}

import type { Day, HashName } from '@zhitong/kernel'
import { createPublicKey, verify, type KeyObject } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashes } from '../matters/hashing.ts'
import type { Client } from '../store/transaction.ts'
import type { Found } from './fault.ts'
import type { KeptRoot } from './kept.ts'
import { rowsOf } from './rows.ts'
import { Standing } from './standing.ts'

interface SealRow {
  day: Day
  root: string
  prev: string
  hashed_with: HashName
  matters: number
  entries: number
  heads: unknown
  signature: string
}

/** The public half of the installation's key for daily roots; nothing where this folder has none. Never makes one. */
export function sealPublicKey(dataDir: string): KeyObject | undefined {
  const file = join(dataDir, 'seal.key')
  return existsSync(file) ? createPublicKey(readFileSync(file)) : undefined
}

type Head = [matter: string, entries: number, head: string]
const isHead = (head: unknown): head is Head =>
  Array.isArray(head) && head.length === 3 && typeof head[0] === 'string' && Number.isInteger(head[1]) && typeof head[2] === 'string'
/** What somebody changed may be of any shape. */
const headsOf = ({ heads }: SealRow): Head[] | undefined => (Array.isArray(heads) && heads.every(isHead) ? heads : undefined)

/** Whether a root was signed by this key. */
const signed = (congress: string, { day, root, signature }: SealRow, key: KeyObject): boolean =>
  verify(null, Buffer.from(`${congress}\n${day}\n${root}`), key, Buffer.from(signature, 'base64'))

/**
 * Works out every daily root of a congress anew from what each day sealed, and compares it with the one stored, with the
 * signature and with roots that somebody else kept. Tells how many there are.
 */
export async function rootFaults(client: Client, congress: string, key: KeyObject | undefined, kept: readonly KeptRoot[], fault: (found: Found) => void): Promise<number> {
  const standing = new Standing()
  const open = new Map(kept.map(one => [one.day, one.root]))
  let prev = ''
  let roots = 0
  for await (const row of rowsOf<SealRow>(client, 'roots', 'select day, root, prev, hashed_with, matters, entries, heads, signature from office.seal where congress = $1 order by day', [congress], 8)) {
    roots += 1
    const { day } = row
    const say = (what: 'root' | 'kept', zh: string, en: string): void => fault({ what, day, zh, en })
    const heads = headsOf(row)
    for (const [matter, entries, head] of heads ?? []) standing.put(matter, entries, head)
    const known = heads !== undefined && Object.hasOwn(hashes, row.hashed_with)
    if (row.prev !== prev) say('root', `${day}的日根没有接续前一日。`, `The root of ${day} does not follow that of the day before.`)
    else if (!known || standing.root(prev, row.hashed_with) !== row.root || standing.matters !== row.matters || standing.entries !== row.entries) {
      say('root', `${day}的日根与所封存的内容不符。`, `The root of ${day} is not that of what it seals.`)
    } else if (key && !signed(congress, row, key)) say('root', `${day}的日根签名无效。`, `The signature of the root of ${day} is not that of this installation.`)
    const other = open.get(day)
    if (other !== undefined && other !== row.root) {
      say('kept', `${day}的日根与另存的不同：该日以前的记录被整体改写过。`, `The root of ${day} is not the one kept elsewhere: the record up to that day was rewritten.`)
    }
    open.delete(day)
    prev = row.root
  }
  for (const day of [...open.keys()].sort()) {
    fault({ what: 'kept', day, zh: `另存的${day}日根在这里没有：该日的记录缺失。`, en: `There is no root of ${day} here, but one was kept elsewhere: the record of that day is gone.` })
  }
  return roots
}

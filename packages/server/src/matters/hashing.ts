import { createHash, randomFillSync } from 'node:crypto'
import type { Hash, HashName } from '@zhitong/kernel'

/** The hash functions that entries may name, from OpenSSL. */
export const hashes: Readonly<Record<HashName, Hash>> = {
  sm3: text => createHash('sm3').update(text).digest('hex'),
  sha256: text => createHash('sha256').update(text).digest('hex'),
}

const pool = Buffer.alloc(16 * 512)
let used = pool.length

/** A fresh salt of 128 random bits, in hexadecimal. */
export function salt(): string {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  used += 16
  return pool.toString('hex', used - 16, used)
}

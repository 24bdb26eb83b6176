import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose'
import * as z from 'zod'
import { keepPrivate } from '../../database/index.ts'

/** The format of our key and relay files. A higher one is refused until this program is updated. */
export const fileFormat = 1

const Public = z.object({ kty: z.literal('OKP'), crv: z.enum(['Ed25519', 'X25519']), x: z.string().regex(/^[\w-]{43}$/) })
/** The public keys of an installation: `sign` (Ed25519) proves who wrote, `seal` (X25519) is what others encrypt to. */
export const PublicKeys = z.object({ sign: Public.extend({ crv: z.literal('Ed25519') }), seal: Public.extend({ crv: z.literal('X25519') }) })
export type PublicKeys = z.infer<typeof PublicKeys>

/** The small file in which public keys travel. */
const KeyFile = z.object({ zhitong: z.literal('exchange-key'), format: z.number().int(), name: z.string().trim().min(1).max(100), keys: PublicKeys })

export interface OwnKeys {
  readonly keys: PublicKeys
  readonly fingerprint: string
  readonly sign: JWK
  readonly seal: JWK
}

/**
 * What two people read to each other: forty digits, in eight groups of five, of the hash over both keys. 132 bits: nobody
 * finds other keys with the same.
 */
async function fingerprintOf(keys: PublicKeys): Promise<string> {
  const thumbs = [await calculateJwkThumbprint(keys.sign), await calculateJwkThumbprint(keys.seal)]
  const digits = (BigInt(`0x${createHash('sha256').update(thumbs.join('.')).digest('hex')}`) % 10n ** 40n).toString().padStart(40, '0')
  return digits.match(/.{5}/g)!.join(' ')
}

const fileOf = (dataDir: string, congress: string): string => join(dataDir, 'exchange', `${congress}.json`)
const Kept = z.object({ sign: z.looseObject({ d: z.string() }), seal: z.looseObject({ d: z.string() }) })
const publicOf = (jwk: JWK): unknown => ({ kty: jwk.kty, crv: jwk.crv, x: jwk.x })

async function own(sign: JWK, seal: JWK): Promise<OwnKeys> {
  const keys = PublicKeys.parse({ sign: publicOf(sign), seal: publicOf(seal) })
  return { keys, fingerprint: await fingerprintOf(keys), sign, seal }
}

/** This congress's keys; nothing where none were made here yet. */
export async function ownKeys(dataDir: string, congress: string): Promise<OwnKeys | undefined> {
  const file = fileOf(dataDir, congress)
  if (!existsSync(file)) return undefined
  const { sign, seal } = Kept.parse(JSON.parse(readFileSync(file, 'utf8')))
  return own(sign as JWK, seal as JWK)
}

/** Makes this congress's keys where there are none. They lie beside the data (0600), never in the database or a backup. */
export async function makeKeys(dataDir: string, congress: string): Promise<OwnKeys> {
  const known = await ownKeys(dataDir, congress)
  if (known) return known
  const signing = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
  const sealing = await generateKeyPair('ECDH-ES', { crv: 'X25519', extractable: true })
  const [sign, seal] = [await exportJWK(signing.privateKey), await exportJWK(sealing.privateKey)]
  mkdirSync(join(dataDir, 'exchange'), { recursive: true, mode: 0o700 })
  keepPrivate(fileOf(dataDir, congress), JSON.stringify({ sign, seal }))
  return own(sign, seal)
}

/** The key file that is given to the other side. */
export const keyFile = (name: string, { keys }: OwnKeys): string => `${JSON.stringify({ zhitong: 'exchange-key', format: fileFormat, name, keys }, null, 2)}\n`

export type KeyFileRead = { readonly ok: true; readonly name: string; readonly keys: PublicKeys; readonly fingerprint: string } | { readonly ok: false; readonly why: 'unreadable' | 'newer' }

/** Reads the key file of another installation; keys that are no points of their curves are no keys. */
export async function readKeyFile(text: string): Promise<KeyFileRead> {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return { ok: false, why: 'unreadable' }
  }
  const { zhitong, format } = (value ?? {}) as { zhitong?: unknown; format?: unknown }
  if (zhitong === 'exchange-key' && typeof format === 'number' && format > fileFormat) return { ok: false, why: 'newer' }
  const file = KeyFile.safeParse(value)
  if (!file.success) return { ok: false, why: 'unreadable' }
  try {
    await importJWK(file.data.keys.sign, 'EdDSA')
    await importJWK(file.data.keys.seal, 'ECDH-ES')
  } catch {
    return { ok: false, why: 'unreadable' }
  }
  return { ok: true, name: file.data.name, keys: file.data.keys, fingerprint: await fingerprintOf(file.data.keys) }
}

import type { Refusal } from '@zhitong/kernel'
import { CompactEncrypt, CompactSign, compactDecrypt, compactVerify, decodeProtectedHeader, importJWK } from 'jose'
import { fileFormat, type OwnKeys, type PublicKeys } from './keys.ts'
import { unopened } from './refusals.ts'

/** The largest file that is opened, in bytes. */
export const largestRelay = 20 * 1024 * 1024

const typ = 'zhitong-relay'

/**
 * Signs (JWS, Ed25519), then encrypts to the receiver (JWE, ECDH-ES over X25519 with AES-256-GCM). Whom it is for stands in
 * what is signed as well, so that a receiver cannot pass it on as if it had been written to somebody else.
 */
export async function sealed(text: string, from: OwnKeys, to: { readonly fingerprint: string; readonly keys: PublicKeys }): Promise<string> {
  const signed = await new CompactSign(new TextEncoder().encode(text))
    .setProtectedHeader({ alg: 'EdDSA', kid: from.fingerprint, typ, to: to.fingerprint })
    .sign(await importJWK(from.sign, 'EdDSA'))
  const file = await new CompactEncrypt(new TextEncoder().encode(signed))
    .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM', kid: to.fingerprint, typ, format: fileFormat })
    .encrypt(await importJWK(to.keys.seal, 'ECDH-ES'))
  return `${file}\n`
}

export interface Opened { readonly ok: true; readonly text: string; readonly from: string }

/** What is known of a sender by its fingerprint: the keys, where two people confirmed them. */
export type Sender = { readonly keys: PublicKeys } | 'unknown' | 'unconfirmed' | 'retired'

/** Opens a file that is for these keys and from a confirmed sender; anything else is a sentence that says what to do. */
export async function openedFile(bytes: Uint8Array, own: OwnKeys | undefined, senderOf: (fingerprint: string) => Promise<Sender>): Promise<Opened | Refusal> {
  if (bytes.length > largestRelay) return unopened.size
  const file = new TextDecoder().decode(bytes).replace(/^\ufeff/, '').trim()
  const header = headerOf(file)
  if (!header || header['typ'] !== typ) return unopened.unreadable
  if (typeof header['format'] !== 'number') return unopened.unreadable
  if (header['format'] > fileFormat) return unopened.newer
  if (!own) return unopened.noKeys
  if (header['kid'] !== own.fingerprint) return unopened.recipient
  let signed: string
  try {
    const { plaintext } = await compactDecrypt(file, await importJWK(own.seal, 'ECDH-ES'), { keyManagementAlgorithms: ['ECDH-ES'], contentEncryptionAlgorithms: ['A256GCM'] })
    signed = new TextDecoder().decode(plaintext)
  } catch {
    return unopened.changed
  }
  const inner = headerOf(signed)
  if (!inner || inner['typ'] !== typ || typeof inner['kid'] !== 'string') return unopened.unreadable
  if (inner['to'] !== own.fingerprint) return unopened.recipient
  const sender = await senderOf(inner['kid'])
  if (typeof sender === 'string') return unopened[sender]
  try {
    const { payload } = await compactVerify(signed, await importJWK(sender.keys.sign, 'EdDSA'), { algorithms: ['EdDSA'] })
    return { ok: true, text: new TextDecoder().decode(payload), from: inner['kid'] }
  } catch {
    return unopened.changed
  }
}

function headerOf(token: string): Record<string, unknown> | undefined {
  try {
    return decodeProtectedHeader(token) as Record<string, unknown>
  } catch {
    return undefined
  }
}

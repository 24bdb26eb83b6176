import { createCipheriv, createDecipheriv, createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { Transform, type TransformCallback } from 'node:stream'

/** Begins every file, so that another one is told apart before anything else. */
const magic = 'ZHITONG-BACKUP\n'
export const formatVersion = 1
const chunk = 1 << 20
const tagBytes = 16
const longestHead = 4096

/** Stands in the clear at the beginning of the file; `mac` is over the rest of it and tells a wrong passphrase. */
interface Head {
  readonly format: number
  readonly made: string
  readonly kdf: { readonly n: number; readonly r: number; readonly p: number; readonly salt: string }
  readonly nonce: string
  readonly mac: string
}

/** Why a file cannot be read, as a sentence in both languages. */
export class BackupError extends Error {
  readonly zh: string
  constructor(zh: string, en: string) {
    super(en)
    this.zh = zh
  }
}
const altered = (): BackupError => new BackupError('备份文件不完整或被改动过，什么也没有写入。请换一份备份。', 'The backup is incomplete or was altered; nothing was written. Use another copy.')

/** 128 MiB and some tenths of a second for each try at the passphrase. */
const cost = { n: 2 ** 17, r: 8, p: 1 }

function keysOf(passphrase: string, { n, r, p, salt }: Head['kdf']): Promise<{ cipher: Buffer; mac: Buffer }> {
  return new Promise((done, failed) => {
    scrypt(passphrase.normalize('NFC'), Buffer.from(salt, 'hex'), 64, { N: n, r, p, maxmem: 256 * n * r }, (error, key) =>
      error ? failed(error) : done({ cipher: key.subarray(0, 32), mac: key.subarray(32) }))
  })
}

const macOf = ({ mac: _mac, ...rest }: Omit<Head, 'mac'> & { mac?: string }, key: Buffer): Buffer => createHmac('sha256', key).update(JSON.stringify(rest)).digest()

/** Each chunk has a nonce of its own; the last one is marked in it, so that a cut file cannot pass for a whole one. */
function nonceOf(prefix: Buffer, count: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  prefix.copy(nonce, 0, 0, 7)
  nonce.writeUInt32BE(count, 7)
  nonce[11] = last ? 1 : 0
  return nonce
}

/** Encrypts a stream with a passphrase: AES-256-GCM by chunks of 1 MiB, under a key that scrypt makes. */
export async function sealing(passphrase: string, made: string, work: Omit<Head['kdf'], 'salt'> = cost): Promise<Transform> {
  const kdf = { ...work, salt: randomBytes(16).toString('hex') }
  const keys = await keysOf(passphrase, kdf)
  const prefix = randomBytes(7)
  const bare = { format: formatVersion, made, kdf, nonce: prefix.toString('hex') }
  const head = Buffer.from(`${magic}${JSON.stringify({ ...bare, mac: macOf(bare, keys.mac).toString('hex') })}\n`)
  let count = 0
  let waiting: Buffer[] = []
  let size = 0
  const sealed = (plain: Buffer, last: boolean): Buffer => {
    const cipher = createCipheriv('aes-256-gcm', keys.cipher, nonceOf(prefix, count, last))
    cipher.setAAD(head)
    count += 1
    const body = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
    const length = Buffer.alloc(4)
    length.writeUInt32BE(body.length)
    return Buffer.concat([length, body])
  }
  const stream = new Transform({
    transform(part: Buffer, _encoding, done) {
      waiting.push(part)
      size += part.length
      if (size > chunk) {
        let all = Buffer.concat(waiting)
        // One byte stays behind at least: only the end of the stream tells which chunk is the last.
        for (; all.length > chunk; all = all.subarray(chunk)) this.push(sealed(all.subarray(0, chunk), false))
        waiting = [all]
        size = all.length
      }
      done()
    },
    flush(done) {
      this.push(sealed(Buffer.concat(waiting), true))
      done()
    },
  })
  stream.push(head)
  return stream
}

/** Reads bytes as they come, a given number at a time. */
class Taking {
  #parts: Buffer[] = []
  size = 0
  add(part: Buffer): void {
    this.#parts.push(part)
    this.size += part.length
  }
  look(): Buffer {
    if (this.#parts.length > 1) this.#parts = [Buffer.concat(this.#parts)]
    return this.#parts[0] ?? Buffer.alloc(0)
  }
  take(bytes: number): Buffer {
    const all = this.look()
    this.#parts = [all.subarray(bytes)]
    this.size -= bytes
    return all.subarray(0, bytes)
  }
}

/** Opens what `sealing` made. Fails with a `BackupError` on another file, a wrong passphrase, a changed or missing byte. */
export function opening(passphrase: string): Transform {
  const taking = new Taking()
  let keys: { cipher: Buffer; mac: Buffer } | undefined
  let head: Buffer | undefined
  let prefix = Buffer.alloc(0)
  let count = 0
  let ended = false
  const begin = async (): Promise<boolean> => {
    const line = taking.look().indexOf(10, magic.length)
    if (line < 0 && taking.size < longestHead) return false
    if (line < 0 || line > longestHead || !begins(taking.look())) throw foreign()
    head = Buffer.from(taking.take(line + 1))
    const read = readHead(head.subarray(magic.length).toString())
    prefix = Buffer.from(read.nonce, 'hex')
    keys = await keysOf(passphrase, read.kdf)
    if (!timingSafeEqual(macOf(read, keys.mac), Buffer.from(read.mac, 'hex'))) {
      throw new BackupError('口令不对（或者备份文件的开头被改动过），什么也没有写入。请核对口令。', 'The passphrase is wrong (or the head of the file was altered); nothing was written. Check the passphrase.')
    }
    return true
  }
  const open = (body: Buffer): Buffer => {
    for (const last of [false, true]) {
      const decipher = createDecipheriv('aes-256-gcm', keys!.cipher, nonceOf(prefix, count, last))
      decipher.setAAD(head!)
      decipher.setAuthTag(body.subarray(body.length - tagBytes))
      const plain = decipher.update(body.subarray(0, body.length - tagBytes))
      try {
        decipher.final()
      } catch {
        continue
      }
      count += 1
      ended = last
      return plain
    }
    throw altered()
  }
  /** Bytes of the next chunk; 0 while its length is not known. */
  let needed = 0
  async function work(stream: Transform): Promise<void> {
    if (!keys && !(await begin())) return
    for (;;) {
      if (needed === 0) {
        if (taking.size < 4) return
        needed = taking.take(4).readUInt32BE(0)
        if (ended || needed < tagBytes || needed > chunk + tagBytes) throw altered()
      }
      if (taking.size < needed) return
      stream.push(open(taking.take(needed)))
      needed = 0
    }
  }
  const then = (stream: Transform, done: TransformCallback): void => { work(stream).then(() => done(), done) }
  return new Transform({
    transform(part: Buffer, _encoding, done) {
      taking.add(part)
      then(this, done)
    },
    flush(done) {
      done(ended && taking.size === 0 && needed === 0 ? null : head || begins(taking.look()) ? altered() : foreign())
    },
  })
}

const begins = (bytes: Buffer): boolean => bytes.subarray(0, magic.length).toString('latin1') === magic
const foreign = (): BackupError => new BackupError('这不是直通的备份文件。请核对文件。', 'This is no backup of Zhitong. Check that it is the right file.')

function readHead(text: string): Head {
  let head: Head
  try {
    head = JSON.parse(text) as Head
  } catch {
    throw altered()
  }
  const { n, r, p } = head.kdf ?? {}
  if (Number.isInteger(head.format) && head.format > formatVersion) {
    throw new BackupError('这份备份是更新版本的直通做的。请先升级。', 'This backup was made by a newer Zhitong. Update first.')
  }
  // Bounds, so that a forged file cannot ask for all memory.
  const fair = head.format === formatVersion && Number.isInteger(n) && n >= 2 && n <= 2 ** 20 && r === 8 && p === 1
    && /^[0-9a-f]{14}$/.test(head.nonce) && /^[0-9a-f]{64}$/.test(head.mac) && /^[0-9a-f]{32}$/.test(head.kdf.salt)
  if (!fair) throw altered()
  return head
}

import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { BackupError, opening, sealing } from './sealed.ts'

const passphrase = '春天的第一场雨下在了南岸'
const plain = randomBytes((1 << 20) * 3 + 12_345)

/** Cut into pieces of sizes that fit no chunk. */
function* pieces(bytes: Buffer, size: number): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
/** A cheap key, so that many can be tried here; the first test takes the real one. */
const cheap = { n: 16, r: 8, p: 1 }
const sealed = async (bytes: Buffer, work: typeof cheap | undefined = cheap): Promise<Buffer> =>
  buffer(Readable.from(pieces(bytes, 70_001)).pipe(await sealing(passphrase, '2026-03-01T00:00:00.000Z', work)))
const opened = async (bytes: Buffer, by = passphrase, size = 99_991): Promise<Buffer> => {
  const parts: Buffer[] = []
  await pipeline(Readable.from(pieces(bytes, size)), opening(by), async source => { for await (const part of source) parts.push(part as Buffer) })
  return Buffer.concat(parts)
}

describe('a sealed file', () => {
  let file: Buffer
  let starts: number[]
  beforeAll(async () => {
    file = await sealed(plain)
    starts = []
    for (let at = file.indexOf(10, 15) + 1; at < file.length; at += 4 + file.readUInt32BE(at)) starts.push(at)
  })
  const refused = async (bytes: Buffer, en: RegExp, by = passphrase): Promise<void> => {
    const error = await opened(bytes, by).then(() => undefined, (thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(BackupError)
    expect((error as Error).message).toMatch(en)
  }

  test('opens to the same bytes, in whatever pieces it comes, and shows nothing of them', async () => {
    expect(starts).toHaveLength(4)
    expect((await opened(file)).equals(plain)).toBe(true)
    expect((await opened(file.subarray(0, file.length), passphrase, 1 << 22)).equals(plain)).toBe(true)
    const words = Buffer.from('秘密的内容'.repeat(50))
    const whole = await buffer(Readable.from([words]).pipe(await sealing(passphrase, '2026-03-01T00:00:00.000Z')))
    expect(whole.toString('latin1')).toContain('"n":131072')
    expect(whole.includes(Buffer.from('秘密'))).toBe(false)
    expect((await opened(whole)).equals(words)).toBe(true)
  })
  test.each([0, 1, (1 << 20) - 1, 1 << 20, (1 << 20) + 1])('of %d bytes opens whole', async size => {
    expect((await opened(await sealed(plain.subarray(0, size)))).equals(plain.subarray(0, size))).toBe(true)
  })
  test('does not open with another passphrase', () => refused(file, /passphrase is wrong/, `${passphrase} `))
  test('opens with the same passphrase in another form of Unicode', async () => {
    const bytes = await buffer(Readable.from([plain.subarray(0, 10)]).pipe(await sealing('caf\u00e9 caf\u00e9 caf\u00e9', 'x', cheap)))
    expect(await opened(bytes, 'cafe\u0301 cafe\u0301 cafe\u0301')).toHaveLength(10)
  })
  test('cut anywhere is refused, at the end of a chunk too', async () => {
    for (const at of [...starts.slice(1), starts[0]! + 2, starts[2]! + 7, file.length - 1, starts[0]!, 20]) await refused(file.subarray(0, at), /incomplete or was altered/)
  })
  test('with one changed bit anywhere is refused', async () => {
    for (const at of [starts[0]! - 3, starts[0]! + 3, starts[0]! + 100, starts[1]!, starts[2]! + 5000, file.length - 1]) {
      const changed = Buffer.from(file)
      changed[at]! ^= 1
      await refused(changed, /altered/)
    }
  })
  test('with chunks left out, swapped or repeated is refused', async () => {
    const parts = starts.map((at, n) => file.subarray(at, starts[n + 1]))
    const head = file.subarray(0, starts[0])
    for (const order of [[0, 2, 3], [1, 0, 2, 3], [0, 1, 1, 2, 3], [0, 1, 2, 3, 3], [3]]) await refused(Buffer.concat([head, ...order.map(n => parts[n]!)]), /altered/)
  })
  test('cannot be made to ask for all memory, nor taken for another file', async () => {
    await refused(Buffer.from(file.toString('latin1').replace('"n":16,', '"n":9999999999,'), 'latin1'), /altered/)
    await refused(Buffer.from(file.toString('latin1').replace('"format":1', '"format":2'), 'latin1'), /newer/)
    await refused(Buffer.from('PK\u0003\u0004 something else altogether, and long enough to be looked at\n'), /no backup/)
    await refused(Buffer.alloc(0), /no backup/)
    await refused(Buffer.alloc(100_000, 'ZHITONG-BACKUP'), /no backup/)
  })
})

import { deflateSync, crc32 } from 'node:zlib'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { cleanPhoto } from './clean.ts'
import { sniff } from './sniff.ts'

/** 96 by 64 pixels, the left half blue, made with heif-enc from a JPEG whose EXIF names a device and a place. */
const heic = Buffer.from(
  'AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAYBtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAABAAAANGlsb2MAAAAAREAAAgABAAAAAAGkAAEAAAAAAAAAMQACAAAAAAHVAAEAAAAAAAABEgAAADhpaW5mAAAAAAACAAAAFWluZmUCAAAAAAEAAGh2YzEAAAAAFWluZmUCAAABAAIAAEV4aWYAAAAAv2lwcnAAAAChaXBjbwAAAHVodmNDAQNwAAAAAAAAAAAAHvAA/P34+AAADwMgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQCEAAQAoQgEBA3AAAAMAkAAAAwAAAwAeoDCBBZbqSSmubAgAAAMACAAAAwAIQCIAAQAHRAHBcrAiQAAAABRpc3BlAAAAAAAAAGAAAABAAAAAEHBpeGkAAAAAAwgICAAAABZpcG1hAAAAAAAAAAEAAQOBAoMAAAAaaXJlZgAAAAAAAAAOY2RzYwACAAEAAQAAAUttZGF0AAAALSgBr1jZhFDpJf//f2vI/Jx7/5dpTxdqFp8s1cJdWXIdvTnjD+jkawUnCX9u9wAAAABJSSoACAAAAAgADwECAAwAAAB+AAAAEgEDAAEAAAABAAAAGgEFAAEAAABuAAAAGwEFAAEAAAB2AAAAKAEDAAEAAAACAAAAEwIDAAEAAAABAAAAaYcEAAEAAACKAAAAJYgEAAEAAADYAAAAAAAAADhjAADoAwAAOGMAAOgDAABTZWNyZXRQaG9uZQAGAACQBwAEAAAAMDIxMAGRBwAEAAAAAQIDAACgBwAEAAAAMDEwMAGgAwABAAAA//8AAAKgBAABAAAAYAAAAAOgBAABAAAAQAAAAAAAAAACAAEAAgACAAAATgAAAAIABQADAAAA9gAAAAAAAAAfAAAAAQAAAAsAAAABAAAAAAAAAAEAAAA=',
  'base64',
)

const pixels = (width: number, height: number): Promise<Buffer> => {
  const raw = Buffer.alloc(width * height * 3, 200)
  // The left half is blue, so that a picture that was turned can be told.
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width / 2; x += 1) raw.set([20, 40, 200], (y * width + x) * 3)
  return sharp(raw, { raw: { width, height, channels: 3 } }).png().toBuffer()
}
const camera = { IFD0: { Make: 'SecretPhone', Model: 'X' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 11/1 0/1' } }
const jpegOf = async (bytes: Buffer) => {
  const done = await cleanPhoto(bytes)
  if (!done.ok) throw new Error(done.en)
  return done.bytes
}
/** An image that unpacks to far more than it weighs. */
function pngBomb(side: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data])
    const head = Buffer.alloc(4)
    head.writeUInt32BE(data.length)
    const tail = Buffer.alloc(4)
    tail.writeUInt32BE(crc32(body))
    return Buffer.concat([head, body, tail])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.set([1, 0, 0, 0, 0], 8)
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(1_000_000))), chunk('IEND', Buffer.alloc(0))])
}

test('JPEG, PNG, WebP, AVIF and HEIC become a plain JPEG; place and device are gone before anybody sees it', async () => {
  const png = await pixels(96, 64)
  const made = {
    jpeg: await sharp(png).withExif(camera).jpeg().toBuffer(), png: await sharp(png).withExif(camera).png().toBuffer(),
    webp: await sharp(png).withExif(camera).webp().toBuffer(), avif: await sharp(png).withExif(camera).avif().toBuffer(), heic,
  }
  for (const [kind, bytes] of Object.entries(made)) {
    expect(sniff(bytes)).toBe(kind)
    expect(bytes.includes('SecretPhone'), kind).toBe(true)
    const clean = await jpegOf(bytes)
    const about = await sharp(clean).metadata()
    expect([about.format, about.width, about.height], kind).toEqual(['jpeg', 96, 64])
    expect(about.exif ?? about.xmp ?? about.iptc, kind).toBeUndefined()
    expect(clean.includes('SecretPhone')).toBe(false)
    const { data } = await sharp(clean).raw().toBuffer({ resolveWithObject: true })
    expect(data[2]! > data[0]! + 80, `${kind}: the left is blue`).toBe(true)
  }
})

test('a photograph stands upright as it was taken, is no larger than 2048 pixels, and glass becomes white paper', async () => {
  const turned = await sharp(await pixels(60, 40)).withMetadata({ orientation: 6 }).jpeg().toBuffer()
  expect(await sharp(await jpegOf(turned)).metadata()).toMatchObject({ width: 40, height: 60 })
  expect(await sharp(await jpegOf(await pixels(5_000, 2_500))).metadata()).toMatchObject({ width: 2048, height: 1024 })
  const glass = await sharp({ create: { width: 20, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } }).png().toBuffer()
  expect((await sharp(await jpegOf(glass)).raw().toBuffer())[0]).toBeGreaterThan(250)
}, 120_000)

test('a film, a program called .jpg, a PDF, an archive, a drawing: each is told for what it is', async () => {
  const padded = (head: string): Buffer => Buffer.concat([Buffer.from(head, 'latin1'), Buffer.alloc(64)])
  const ftyp = (brand: string): Buffer => padded(`\x00\x00\x00\x18ftyp${brand}\x00\x00\x02\x00`)
  for (const [bytes, fault, word] of [
    [ftyp('mp42'), 'video', '录像'], [ftyp('qt  '), 'video', '录像'], [ftyp('M4A '), 'video', '录音'], [padded('MZ\x90\x00'), 'program', '程序'], [padded('\x7fELF'), 'program', '程序'],
    [padded('%PDF-1.7'), 'pdf', 'PDF'], [padded('PK\x03\x04'), 'archive', '压缩包'], [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'picture', 'JPEG'],
    [Buffer.from('ordinary words, no picture'), 'unknown', '不是照片'], [Buffer.alloc(0), 'empty', '空的'], [Buffer.alloc(20 * 1024 * 1024 + 1), 'tooBig', '20 MB'],
  ] as const) {
    const answer = await cleanPhoto(bytes)
    expect(answer).toMatchObject({ ok: false, fault })
    expect(answer.ok ? '' : answer.zh).toContain(word)
  }
})

test('a broken photograph and one that unpacks to a thousand times its weight are refused, and the next one is read', async () => {
  const whole = await sharp(await pixels(900, 600)).jpeg().toBuffer()
  expect(await cleanPhoto(whole.subarray(0, whole.length / 2))).toMatchObject({ ok: false, fault: 'damaged' })
  expect(await cleanPhoto(heic.subarray(0, 500))).toMatchObject({ ok: false, fault: 'damaged' })
  expect(await cleanPhoto(pngBomb(50_000))).toMatchObject({ ok: false, fault: 'tooWide' })
  expect(await cleanPhoto(pngBomb(9_000))).toMatchObject({ ok: false, fault: 'damaged' })
  expect((await cleanPhoto(whole)).ok).toBe(true)
}, 120_000)

test('what takes too long or too much is ended', async () => {
  const large = await pixels(4_000, 3_000)
  expect(await cleanPhoto(large, { ms: 30 })).toMatchObject({ ok: false, fault: 'timeout' })
  if (process.platform === 'linux') expect(await cleanPhoto(large, { memoryMb: 40 })).toMatchObject({ ok: false, fault: 'memory' })
})

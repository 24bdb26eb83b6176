/**
 * Zip archives, opened with suspicion. Every part is inflated here, under limits; the libraries then get an archive
 * that was packed anew from those parts and so cannot inflate anything that was not measured.
 */
import { crc32, inflateRawSync } from 'node:zlib'
import { CannotRead } from './refusals.ts'
import type { IntakeLimits } from './types.ts'

export type Parts = Map<string, Buffer>

interface Entry {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly at: number
}

const endMark = 0x06054b50
const entryMark = 0x02014b50
const localMark = 0x04034b50

/** The central directory. Throws `damaged` where it does not hold together, `encrypted` where a part has a password. */
export function directory(zip: Buffer, limits: IntakeLimits): Entry[] {
  const from = Math.max(0, zip.length - 65_557)
  let end = -1
  for (let at = zip.length - 22; at >= from; at--) {
    if (zip.readUInt32LE(at) === endMark) {
      end = at
      break
    }
  }
  if (end < 0) throw new CannotRead('damaged')
  const total = zip.readUInt16LE(end + 10)
  // 0xffff says "more, see the Zip64 record": far more than any document has.
  if (total > limits.zipEntries) throw new CannotRead('bomb')
  const entries: Entry[] = []
  let at = zip.readUInt32LE(end + 16)
  for (let n = 0; n < total; n++) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== entryMark) throw new CannotRead('damaged')
    const flags = zip.readUInt16LE(at + 8)
    if (flags & 1) throw new CannotRead('encrypted')
    const nameLength = zip.readUInt16LE(at + 28)
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/'),
      method: zip.readUInt16LE(at + 10),
      packed: zip.readUInt32LE(at + 20),
      size: zip.readUInt32LE(at + 24),
      at: zip.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return entries
}

function judged(inflated: number, packed: number, limits: IntakeLimits): void {
  if (inflated > limits.inflatedBytes) throw new CannotRead('bomb')
  if (inflated > 10 * 1024 * 1024 && inflated > packed * limits.inflationRatio) throw new CannotRead('bomb')
}

function content(zip: Buffer, entry: Entry, room: number): Buffer {
  if (entry.at + 30 > zip.length || zip.readUInt32LE(entry.at) !== localMark) throw new CannotRead('damaged')
  const start = entry.at + 30 + zip.readUInt16LE(entry.at + 26) + zip.readUInt16LE(entry.at + 28)
  const packed = zip.subarray(start, start + entry.packed)
  if (packed.length !== entry.packed) throw new CannotRead('damaged')
  if (entry.method === 0) return packed
  if (entry.method !== 8) throw new CannotRead('damaged')
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, room) })
  } catch (error) {
    throw new CannotRead((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'bomb' : 'damaged')
  }
}

/**
 * The parts that `wanted` names, inflated. The sizes that the directory declares are judged first, then the real ones
 * while inflating, so a directory that lies helps nobody.
 */
export function openZip(zip: Buffer, wanted: (name: string) => boolean, limits: IntakeLimits): Parts {
  const entries = directory(zip, limits)
  judged(entries.reduce((sum, entry) => sum + entry.size, 0), zip.length, limits)
  const parts: Parts = new Map()
  let inflated = 0
  for (const entry of entries) {
    if (entry.name.endsWith('/') || !wanted(entry.name)) continue
    const part = content(zip, entry, limits.inflatedBytes - inflated + 1)
    inflated += part.length
    judged(inflated, zip.length, limits)
    parts.set(entry.name, part)
  }
  return parts
}

/** A zip archive of the parts, stored without packing. */
export function closeZip(parts: Parts): Buffer {
  const files: Buffer[] = []
  const list: Buffer[] = []
  let at = 0
  for (const [name, part] of parts) {
    const named = Buffer.from(name)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(0x0800, 2)
    shared.writeUInt32LE(0x21_0000, 6)
    shared.writeUInt32LE(crc32(part), 10)
    shared.writeUInt32LE(part.length, 14)
    shared.writeUInt32LE(part.length, 18)
    shared.writeUInt16LE(named.length, 22)
    const local = Buffer.alloc(4)
    local.writeUInt32LE(localMark)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(entryMark)
    entry.writeUInt16LE(20, 4)
    shared.copy(entry, 6, 0, 24)
    entry.writeUInt32LE(at, 42)
    files.push(local, shared, named, part)
    list.push(entry, named)
    at += 30 + named.length + part.length
  }
  const central = Buffer.concat(list)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(endMark)
  end.writeUInt16LE(parts.size, 8)
  end.writeUInt16LE(parts.size, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...files, central, end])
}

/** A part as XML text; a document type, which no Office file has, is refused: it is how entities explode. */
export function xmlOf(part: Buffer): string {
  const text = part[0] === 0xff && part[1] === 0xfe ? part.toString('utf16le') : part.toString('utf8')
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new CannotRead('bomb')
  return text
}

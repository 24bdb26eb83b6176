/** What is read as a photograph. */
export type PhotoKind = 'jpeg' | 'png' | 'webp' | 'heic' | 'avif'
/** What is known and is none. */
export type NoPhoto = 'video' | 'program' | 'pdf' | 'archive' | 'picture' | 'unknown'

const text = (bytes: Buffer, from: number, to: number): string => bytes.toString('latin1', from, to)

/** Brands of the container that photographs, films and sound share (ISO/IEC 14496-12): the first that is known decides. */
const heic = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'])
const avif = new Set(['avif', 'avis'])

function brand(bytes: Buffer): PhotoKind | 'video' {
  const length = Math.min(bytes.readUInt32BE(0), bytes.length, 200)
  const brands = [text(bytes, 8, 12)]
  for (let at = 16; at + 4 <= length; at += 4) brands.push(text(bytes, at, at + 4))
  // `mif1` alone says only that it is a picture; which one, the other brands say.
  if (brands.some(one => avif.has(one))) return 'avif'
  return brands.some(one => heic.has(one)) ? 'heic' : 'video'
}

const starts = (bytes: Buffer, ...heads: string[]): boolean => heads.some(head => text(bytes, 0, head.length) === head)

/** What a file is by its content; its name is never asked. */
export function sniff(bytes: Buffer): PhotoKind | NoPhoto {
  if (bytes.length < 16) return 'unknown'
  if (starts(bytes, '\xff\xd8\xff')) return 'jpeg'
  if (starts(bytes, '\x89PNG\r\n\x1a\n')) return 'png'
  if (starts(bytes, 'RIFF')) return text(bytes, 8, 12) === 'WEBP' ? 'webp' : text(bytes, 8, 12) === 'AVI ' ? 'video' : 'unknown'
  if (text(bytes, 4, 8) === 'ftyp') return brand(bytes)
  if (starts(bytes, '\x1aE\xdf\xa3', 'FLV\x01', 'OggS', '\x00\x00\x01\xba', '\x00\x00\x01\xb3', '0&\xb2u\x8ef\xcf\x11') || /^(moov|mdat|wide|free)$/.test(text(bytes, 4, 8))) return 'video'
  if (starts(bytes, 'MZ', '\x7fELF', '\xcf\xfa\xed\xfe', '\xca\xfe\xba\xbe', '#!', 'dex\n')) return 'program'
  if (bytes.subarray(0, 1024).includes('%PDF-')) return 'pdf'
  if (starts(bytes, 'PK\x03\x04', 'PK\x05\x06', 'Rar!', '7z\xbc\xaf', '\x1f\x8b', 'BZh', '\xfd7zXZ')) return 'archive'
  if (starts(bytes, 'GIF8', 'BM', 'II*\x00', 'MM\x00*', '8BPS') || /<svg[\s>]/i.test(text(bytes, 0, 1024))) return 'picture'
  return 'unknown'
}

const photos = new Set<string>(['jpeg', 'png', 'webp', 'heic', 'avif'])
export const isPhoto = (kind: PhotoKind | NoPhoto): kind is PhotoKind => photos.has(kind)

/** Was it sent as a picture, by its name? Then it is refused as one, whatever it is. */
export const namedAsPhoto = (name: string): boolean => /\.(jpe?g|png|webp|hei[cf]|avif|gif|bmp|tiff?)$/i.test(name.trim())

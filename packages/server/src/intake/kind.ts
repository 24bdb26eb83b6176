import { CannotRead } from './refusals.ts'
import type { FileKind, IntakeLimits } from './types.ts'
import { directory } from './zip.ts'

/** The end of a file's name, without the dot, in small letters; '' where there is none. */
const ending = (name: string): string => /\.([a-z0-9]{1,8})$/i.exec(name.trim())?.[1]?.toLowerCase() ?? ''

const starts = (bytes: Buffer, ...heads: string[]): boolean => heads.some(head => bytes.subarray(0, head.length).toString('latin1') === head)

const isImage = (bytes: Buffer): boolean =>
  starts(bytes, '\x89PNG', '\xff\xd8\xff', 'GIF8', 'II*\0', 'MM\0*', '\0\0\x01\0') ||
  (starts(bytes, 'BM') && bytes.length > 26 && bytes.readUInt32LE(2) === bytes.length) ||
  (starts(bytes, 'RIFF') && bytes.toString('latin1', 8, 12) === 'WEBP') ||
  (bytes.toString('latin1', 4, 8) === 'ftyp' && /^(heic|heix|mif1|avif)/.test(bytes.toString('latin1', 8, 12)))

/** Office files before 2007 and of WPS, and password-protected ones of today, are all compound files. */
function refuseCompound(bytes: Buffer): never {
  throw new CannotRead(bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encrypted' : 'oldOffice')
}

const known = new Map([
  ['word/document.xml', 'docx'],
  ['xl/workbook.xml', 'xlsx'],
] as const)

/** What a zip archive is, by the parts in it. */
function zipKind(bytes: Buffer, limits: IntakeLimits): 'docx' | 'xlsx' {
  const names = directory(bytes, limits).map(entry => entry.name)
  for (const name of names) {
    const kind = known.get(name as 'word/document.xml')
    if (kind) return kind
  }
  if (names.includes('[Content_Types].xml')) {
    if (names.some(name => /^word\/document\d*\.xml$/.test(name))) return 'docx'
    throw new CannotRead('unsupported', names.some(name => name.startsWith('ppt/')) ? 'PowerPoint' : 'Office')
  }
  if (names.includes('OFD.xml')) throw new CannotRead('unsupported', 'OFD')
  if (names.includes('mimetype') && names.includes('content.xml')) throw new CannotRead('unsupported', 'OpenDocument')
  throw new CannotRead('archive')
}

/**
 * What a file is by its first bytes: a document kind, or 'text' for what has to be decoded first.
 * Throws the refusal of every format that is known and not read.
 */
export function kindOfBytes(bytes: Buffer, limits: IntakeLimits): 'pdf' | 'docx' | 'xlsx' | 'text' {
  if (starts(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) refuseCompound(bytes)
  if (starts(bytes, 'PK\x03\x04', 'PK\x05\x06')) return zipKind(bytes, limits)
  // Some programs write a few bytes before the mark; readers accept it within the first kilobyte.
  if (bytes.subarray(0, 1024).includes('%PDF-')) return 'pdf'
  if (isImage(bytes)) throw new CannotRead('image')
  if (starts(bytes, 'Rar!', '7z\xbc\xaf\x27\x1c', '\x1f\x8b', 'BZh', '\xfd7zXZ')) throw new CannotRead('archive')
  if (starts(bytes, '{\\rtf')) throw new CannotRead('unsupported', 'RTF')
  return 'text'
}

const tags = /<\/?(?:html|head|body|div|p|table|tr|td|h[1-6]|ul|ol|li|span|br|meta)\b[^<>]{0,500}>/gi

/** A comma or tab table: every one of the first lines has the same number of separators, and more than one. */
function looksLikeCsv(text: string): boolean {
  const lines = text.slice(0, 20_000).split('\n').filter(line => line.trim()).slice(0, 30)
  const counts = new Set(lines.map(line => line.split(',').length))
  return lines.length >= 3 && counts.size === 1 && [...counts][0]! >= 3
}

const looksLikeMarkdown = (head: string): boolean => /^#{1,6} \S/m.test(head) || /^\|?\s*:?-{3,}:?\s*\|[\s|:-]*$/m.test(head)

/**
 * What a decoded text is: its own signs first, the name only where they leave it open.
 * A web page that an office system named .doc is a web page; a .csv without columns is a text.
 */
export function kindOfText(text: string, name: string): Exclude<FileKind, 'pdf' | 'docx' | 'xlsx'> {
  const head = text.slice(0, 50_000)
  const opening = head.trimStart().slice(0, 200).toLowerCase()
  if (opening.startsWith('mime-version:') || /^content-type: multipart/m.test(opening)) throw new CannotRead('unsupported', 'MHT')
  if (opening.startsWith('<?xml') && /<\?mso-application|<pkg:package|<w:worddocument/i.test(head.slice(0, 2000))) throw new CannotRead('unsupported', 'Word XML')
  const end = ending(name)
  const marked = head.match(tags)?.length ?? 0
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,150}-->\s*)?<(?:!doctype html|html)\b/.test(opening) || (/^x?html?$/.test(end) && marked > 0)) return 'html'
  if (opening.startsWith('<') && marked > 3) return 'html'
  if (end === 'md' || end === 'markdown' || (end !== 'csv' && looksLikeMarkdown(head))) return 'markdown'
  return looksLikeCsv(head) || (/^(?:csv|tsv)$/.test(end) && /[,\t;，]/.test(head)) ? 'csv' : 'text'
}

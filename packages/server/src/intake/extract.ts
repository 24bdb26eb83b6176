import { TextBuilder } from './build.ts'
import { decode } from './encoding.ts'
import { kindOfBytes, kindOfText } from './kind.ts'
import { CannotRead, unreadable } from './refusals.ts'
import type { Extracted, FileKind, IntakeLimits, Said, Unreadable } from './types.ts'

const formats = { pdf: 'PDF', docx: 'Word', xlsx: 'Excel' } as const

async function read(bytes: Buffer, name: string, limits: IntakeLimits): Promise<Extracted> {
  const builder = new TextBuilder(limits.textBytes)
  const done = (kind: FileKind, encoding: string | null, warnings: Said[], text = builder.text()): Extracted => {
    if (Buffer.byteLength(text) > limits.textBytes) throw new CannotRead('tooLong')
    if (!/[\p{L}\p{N}]/u.test(text)) throw new CannotRead('noText')
    return { ok: true, kind, text, tables: builder.tables, encoding, warnings }
  }
  const format = kindOfBytes(bytes, limits)
  // Each library is loaded only for the files that need it.
  if (format === 'pdf') return done('pdf', null, await (await import('./pdf.ts')).readPdf(bytes, limits, builder))
  if (format === 'docx') return done('docx', null, await (await import('./docx.ts')).readDocx(bytes, limits, builder))
  if (format === 'xlsx') return done('xlsx', null, await (await import('./xlsx.ts')).readXlsx(bytes, limits, builder))
  const { text, encoding, warnings } = decode(bytes)
  if (!text.trim()) throw new CannotRead('empty')
  const kind = kindOfText(text, name)
  if (kind === 'html') {
    if (text.length > 4 * limits.textBytes) throw new CannotRead('tooLong')
    ;(await import('./html.ts')).readHtml(text, builder)
    return done(kind, encoding, warnings)
  }
  if (kind === 'csv') return done(kind, encoding, [...warnings, ...(await import('./csv.ts')).readCsv(text, builder)])
  return done(kind, encoding, warnings, text)
}

/** The format that a file claims by its first bytes, for the sentence about a damaged one. */
const claimed = (bytes: Buffer): string => {
  if (bytes.subarray(0, 1024).includes('%PDF-')) return formats.pdf
  return bytes.includes('word/') ? formats.docx : bytes.includes('xl/') ? formats.xlsx : 'Office'
}

/** Reads a file where it stands, without a time or memory limit; `readFileAsText` does this inside a worker. */
export async function extract(bytes: Buffer, name: string, limits: IntakeLimits): Promise<Extracted | Unreadable> {
  try {
    return await read(bytes, name, limits)
  } catch (error) {
    if (error instanceof CannotRead) return unreadable(error.code, limits, error.detail || (error.code === 'damaged' ? claimed(bytes) : ''))
    // Whatever else a library throws on a file, the file is not what it says it is.
    return unreadable('damaged', limits, claimed(bytes))
  }
}

import type { PlanTable } from './table.ts'

/** A sentence in both languages of the product. */
export interface Said {
  readonly zh: string
  readonly en: string
}

export type FileKind = 'text' | 'markdown' | 'html' | 'docx' | 'pdf' | 'xlsx' | 'csv'

/** A file as text. Ranges of the tables are UTF-16 units of `text`; `encoding` is null for formats that carry their own. */
export interface Extracted {
  readonly ok: true
  readonly kind: FileKind
  readonly text: string
  readonly tables: PlanTable[]
  readonly encoding: string | null
  readonly warnings: Said[]
}

/** Why a file is not read. Nothing of it was kept; `what` says what the person can do. */
export interface Unreadable extends Said {
  readonly ok: false
  readonly code: RefusalCode
  readonly what: Said
}

export type RefusalCode =
  | 'empty'
  | 'tooBig'
  | 'tooLong'
  | 'bomb'
  | 'scanned'
  | 'garbled'
  | 'encrypted'
  | 'oldOffice'
  | 'image'
  | 'archive'
  | 'unsupported'
  | 'binary'
  | 'damaged'
  | 'formulas'
  | 'noText'
  | 'timeout'
  | 'memory'
  | 'busy'

/** What one file may cost. Sizes in bytes, `textBytes` measured in UTF-8, time in milliseconds, memory in MB (2^20 bytes). */
export interface IntakeLimits {
  readonly fileBytes: number
  readonly textBytes: number
  readonly inflatedBytes: number
  /** Inflated size over packed size, judged from 10 MB inflated on. */
  readonly inflationRatio: number
  readonly zipEntries: number
  readonly pdfPages: number
  readonly ms: number
  readonly memoryMb: number
}

export const intakeLimits: IntakeLimits = {
  fileBytes: 20 * 1024 * 1024,
  textBytes: 5 * 1024 * 1024,
  inflatedBytes: 100 * 1024 * 1024,
  inflationRatio: 200,
  zipEntries: 5_000,
  pdfPages: 2_000,
  ms: 30_000,
  memoryMb: 512,
}

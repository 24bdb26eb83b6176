import type { Text } from '@zhitong/kernel'
import type { GroundKey } from '../grounds.ts'

/** A suggestion that is being written. Of attachments only the names are read. */
export interface Draft {
  readonly title: string
  readonly body: string
  readonly attachments?: readonly string[]
}

/** A suggestion already answered that was found similar, with the number and the date by which it is quoted. */
export interface Earlier {
  readonly title: string
  readonly body: string
  readonly number: string
  /** YYYY-MM-DD */
  readonly answeredOn: string
}

/** The seven grounds of SH-SUG Art 8 and what else is better said before sending than after. */
export type DraftKind = GroundKey | 'personal' | 'several' | 'no-proposal' | 'answered'

/** Words of the draft, by UTF-16 units: `[from, to)` of the title, of the body, or of the name of attachment `at`. */
export interface Quote {
  readonly in: 'title' | 'body' | 'attachment'
  readonly at?: number
  readonly from: number
  readonly to: number
  readonly text: string
}

/** What the deputy is told before sending, and may pass over. */
export interface DraftRemark {
  readonly kind: DraftKind
  /** One of the seven grounds on which the office may return the text or treat it as a letter (SH-SUG Art 8). */
  readonly ground: boolean
  readonly quote: Quote
  readonly cite: string
  readonly say: Text
  /** The number of the suggestion already answered. */
  readonly earlier?: string
}

/** What a text holds that may not go public unseen; a second person confirms or strikes each one. */
export type FindingKind = 'mobile' | 'telephone' | 'idCard' | 'bankCard' | 'email' | 'address' | 'name' | 'plate'

/** `range` is [start, end) in UTF-16 units of the text that was searched; `quote` is what stands there. */
export interface Finding {
  readonly kind: FindingKind
  readonly quote: string
  readonly range: [start: number, end: number]
  readonly why: { readonly zh: string; readonly en: string }
}

/** A finding before its sentence: kind and place, and a remark for its sentence. */
export interface Found {
  readonly kind: FindingKind
  readonly start: number
  readonly end: number
  /** The number is marked as one, but its check digit says that it is mistyped. */
  readonly isDoubtful?: boolean
}

/** The same text with full-width figures, letters and signs as plain ones; every place stays where it is. */
export const flat = (text: string): string =>
  text.replace(/[！-～　\u2010-\u2015]/g, sign => (sign === '　' ? ' ' : sign < '！' ? '-' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0)))

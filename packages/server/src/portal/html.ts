/** Markup that is known to be safe: made by `html`, or checked by `raw`. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
  toString(): string {
    return this.text
  }
}

/** What may stand in a template: markup as it is, everything else as text; lists are joined, nothing is left out silently but these. */
export type Piece = Html | string | number | null | undefined | false | readonly Piece[]

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

// Control characters are no text, and no XML parser takes them.
// oxlint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g

/** Text without what neither HTML nor XML may hold. */
export const printable = (text: string): string => text.toWellFormed().replace(control, '')

/** Text as it may stand in markup and in quoted attributes. */
export const escaped = (text: string): string => printable(text).replace(/[&<>"']/g, sign => entities[sign]!)

function written(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return ''
  if (piece instanceof Html) return piece.text
  if (typeof piece === 'object') return piece.map(written).join('')
  return escaped(String(piece))
}

/** Markup with holes: whatever stands in a hole is escaped unless it is markup made the same way. Attributes must be quoted. */
export function html(parts: TemplateStringsArray, ...pieces: Piece[]): Html {
  let text = parts[0]!
  for (const [n, piece] of pieces.entries()) text += written(piece) + parts[n + 1]!
  return new Html(text)
}

export const none = new Html('')

/** A stretch of a text by UTF-16 units, `[from, to)` of the whole. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** Full-width letters, digits and brackets as their ASCII twins, one unit for one, so that every place in the text stays where it is. */
export const fold = (text: string): string => text.replace(/[\uFF01-\uFF5E]/g, unit => ('，；：！？'.includes(unit) ? unit : String.fromCharCode(unit.charCodeAt(0) - 0xFEE0)))

// A text without a full stop is cut all the same, so that no expression ever looks at more than this many units at once.
const longest = 400

/** The second half of a pair that writes one rare character; a cut never falls before it. */
const low = (unit: number): boolean => unit >= 0xDC00 && unit <= 0xDFFF

/** The text cut after each of `stops`, each piece without blanks at its ends, none longer than 400 units. */
function cut(text: string, stops: string, offset: number): Stretch[] {
  const pieces: Stretch[] = []
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !stops.includes(text[at]!) && (at - start < longest || low(text.charCodeAt(at)))) continue
    const piece = text.slice(start, at)
    const trimmed = piece.trim()
    if (trimmed !== '') {
      const from = offset + start + piece.indexOf(trimmed)
      pieces.push({ from, to: from + trimmed.length, text: trimmed })
    }
    start = at < text.length && stops.includes(text[at]!) ? at + 1 : at
  }
  return pieces
}

/** Sentences of a folded text. */
export const sentences = (text: string): Stretch[] => cut(text, '。！？!?；;\n\r', 0)

/** Clauses of one sentence, their places counted as the sentence's are. */
export const clauses = (sentence: Stretch): Stretch[] => cut(sentence.text, '，,：:', sentence.from)

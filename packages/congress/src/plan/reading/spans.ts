/** A stretch [from, to) of a folded paragraph. */
export type Span = { from: number; to: number }

const openers = '《“（〔「『'
const closers = '》”）〕」』'

/**
 * The stretch cut at the given stops, but not inside brackets and quotation marks. A bracket that never closes within
 * the stretch (lost in copying) protects nothing after 60 characters.
 */
export const cut = (text: string, span: Span, stops: string): Span[] => {
  const out: Span[] = []
  let from = span.from
  let open = ''
  let opened = 0
  for (let i = span.from; i < span.to; i++) {
    const c = text[i]!
    if (openers.includes(c)) {
      if (open === '') opened = i
      if (open.length < 8) open += c
    } else if (closers.includes(c)) {
      // a closing bracket closes what was left open inside it, too
      const at = open.lastIndexOf(openers[closers.indexOf(c)]!)
      if (at >= 0) open = open.slice(0, at)
    } else if (stops.includes(c) && (open === '' || i - opened > 60 || c === '。')) {
      open = ''
      if (i > from) out.push({ from, to: i })
      from = i + 1
    }
  }
  if (span.to > from) out.push({ from, to: span.to })
  return out
}

/** The stretch without blanks and stray stops at both ends. */
export const trimmed = (text: string, span: Span): Span => {
  let { from, to } = span
  while (from < to && ' \t\n，。；、：.·'.includes(text[from]!)) from++
  while (to > from && ' \t\n，。；、：.'.includes(text[to - 1]!)) to--
  return { from, to }
}

/**
 * The text with everything inside 《》, quotation marks and brackets blanked out, same length: for rules that must not look
 * there. “回头看” is a form of work, not a name.
 */
export const bare = (text: string): string =>
  text.replace(/《[^《》]{0,80}》|“[^“”]{0,60}”|（[^（）]{0,80}）/g, inner => inner === '“回头看”' ? inner : inner[0] + '＿'.repeat(inner.length - 2) + inner[inner.length - 1])

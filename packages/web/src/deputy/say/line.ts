/** The longest line that a list shows whole. */
const longest = 30

/** What was seen, in one line, as long as nobody wrote one: the first sentence, or its beginning. */
export function firstLine(text: string): string {
  const first = text.trim().split(/[。！？!?\n]/, 1)[0]!.trim()
  const letters = [...first]
  return letters.length <= longest ? first : `${letters.slice(0, longest - 1).join('')}…`
}

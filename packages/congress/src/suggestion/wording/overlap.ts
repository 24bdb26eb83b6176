const meant = /[\p{L}\p{N}]+/gu

/** The letters and digits of a text alone, each with its place, so that a comma changed here or there does not count. */
function bare(text: string): { text: string; at: number[] } {
  const at: number[] = [], kept: string[] = []
  for (const { 0: run, index } of text.matchAll(meant)) {
    kept.push(run)
    for (let n = 0; n < run.length; n++) at.push(index + n)
  }
  return { text: kept.join(''), at }
}

/** Runs of `size` units of a text without its punctuation. */
export function runs(text: string, size: number): Set<string> {
  const kept = (text.match(meant) ?? []).join('')
  const found = new Set<string>()
  for (let n = 0; n + size <= kept.length; n++) found.add(kept.slice(n, n + size))
  return found
}

/** How much two sets have in common, 0 to 1 (Dice). */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0
  for (const one of a) if (b.has(one)) both += 1
  return a.size + b.size === 0 ? 0 : (2 * both) / (a.size + b.size)
}

/** The share of `text` that stands in `other` too, in runs of four, and the longest stretch of it; linear in both. */
export function sameText(text: string, other: ReadonlySet<string>): { share: number; from: number; to: number } {
  const { text: kept, at } = bare(text)
  let covered = 0, coveredTo = 0, start = 0, best = { from: 0, to: 0 }
  for (let n = 0; n + 4 <= kept.length; n++) {
    if (!other.has(kept.slice(n, n + 4))) { start = n + 1; continue }
    covered += n + 4 - Math.max(n, coveredTo)
    coveredTo = n + 4
    if (n + 4 - start > best.to - best.from) best = { from: start, to: n + 4 }
  }
  return { share: kept.length === 0 ? 0 : covered / kept.length, from: at[best.from] ?? 0, to: best.to === 0 ? 0 : at[best.to - 1]! + 1 }
}

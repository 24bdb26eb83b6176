/** What stands before a paragraph: how deep it is (smaller is higher) and how long the mark is. */
export type Mark = { level: number; length: number }

/** Levels: chapters 1, 一、 2, （一） 3, 1. 4, （1） 5, ① 6, dashes and dots 7; without a mark 9. */
export const unmarked = 9

const marks: readonly [number, RegExp][] = [
  [1, /^第[一二三四五六七八九十\d]{1,3}(?:章|部分|篇|节|编)[、：. ]?\s*/],
  [2, /^[一二三四五六七八九十]{1,3}(?:、|\.(?!\d))\s*/],
  [3, /^（[一二三四五六七八九十]{1,3}）[、.]?\s*/],
  [4, /^\d{1,3}(?:、|\.(?!\d)|\)| (?=[^\d月年]))\s*/],
  [5, /^（\d{1,3}）[、.]?\s*/],
  [5, /^\d{1,3}）\s*/],
  [6, /^[①-⑳⑴-⒇]\s*/],
  [7, /^(?:——?|\*(?!\*)|[-+•·●○◎◉◆◇■□▪▫▶▷▸→★☆※►➤➢✓✔√❖✦⚫⬤])\s*(?=\S)/],
]

/** The mark at the head of a paragraph, or null. A number that counts (3月, 5项) is none. */
export const markOf = (text: string): Mark | null => {
  for (const [level, mark] of marks) {
    const found = mark.exec(text)
    if (found) return { level, length: found[0].length }
  }
  return null
}

/** The hashes of a Markdown heading, and how long they are. */
export const hashes = (text: string): Mark | null => {
  const found = /^(#{1,6})\s+/.exec(text)
  return found ? { level: found[1]!.length / 10 + 1, length: found[0].length } : null
}

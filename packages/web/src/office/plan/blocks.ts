/** The source text as it is laid out: paragraphs, cut where items and doubts begin and end. Offsets are UTF-16 units of the text. */
export interface Piece {
  from: number
  to: number
  /** Which items and doubts, by their number in the list, lie over it. */
  items: number[]
  doubts: number[]
  /** Those that begin here and show their number. */
  begins: number[]
  beginsDoubt: number[]
}
export interface Block {
  kind: 'title' | 'h2' | 'h3' | 'p'
  from: number
  to: number
  pieces: Piece[]
}
/** A run of paragraphs without any item is folded into one line. */
export type Part = { kind: 'block'; block: Block } | { kind: 'fold'; blocks: Block[] }

type Range = readonly [number, number]

/** How a plan is called; where the reader names no title, the first short line that ends so. */
const called = /(工作要点|工作安排|工作计划|监督计划|计划|要点|安排)$/

const kindOf = (line: string, title: string | null, head: boolean): Block['kind'] => {
  const text = line.trim()
  if (title === null && head && text.length > 5 && text.length < 50 && called.test(text)) return 'title'
  if (title && head && text.length > 3 && text.length < 80 && text.replaceAll(/\s/g, '') === title.replaceAll(/\s/g, '')) return 'title'
  if (text.length < 60 && /^[一二三四五六七八九十]+、/.test(text) && !/[。；]$/.test(text)) return 'h2'
  return text.length < 60 && /^[（(][一二三四五六七八九十]+[）)]/.test(text) && !/[。；]$/.test(text) ? 'h3' : 'p'
}

/** Cuts one paragraph at the borders of what lies over it. */
function cut(from: number, to: number, over: readonly { n: number; range: Range; doubt: boolean }[]): Piece[] {
  const borders = new Set([from, to])
  for (const { range } of over) for (const at of range) if (at > from && at < to) borders.add(at)
  const sorted = [...borders].toSorted((a, b) => a - b)
  return sorted.slice(0, -1).map((start, i) => {
    const end = sorted[i + 1]!
    const here = over.filter(one => one.range[0] < end && one.range[1] > start)
    const begin = here.filter(one => Math.max(one.range[0], from) === start)
    const numbers = (list: typeof here, doubt: boolean): number[] => list.filter(one => one.doubt === doubt).map(one => one.n)
    return {
      from: start, to: end, items: numbers(here, false), doubts: numbers(here, true),
      begins: numbers(begin.filter(one => one.range[0] === start), false), beginsDoubt: numbers(begin.filter(one => one.range[0] === start), true),
    }
  })
}

/** Lays a text out in one pass over its lines: the marks are walked along with them. */
export function layOut(text: string, items: readonly { range: Range }[], doubts: readonly { range: Range }[], title: string | null): Part[] {
  const marks = [...items.map(({ range }, n) => ({ n, range, doubt: false })), ...doubts.map(({ range }, n) => ({ n, range, doubt: true }))]
    .filter(({ range }) => range[1] > range[0])
    .toSorted((a, b) => a.range[0] - b.range[0])
  const parts: Part[] = []
  let next = 0
  let open: typeof marks = []
  const titled = title && text.includes(title) ? title : null
  let found = false
  for (let from = 0; from <= text.length;) {
    const end = text.indexOf('\n', from)
    const to = end === -1 ? text.length : end
    while (next < marks.length && marks[next]!.range[0] < to) open.push(marks[next++]!)
    const over = open.filter(mark => mark.range[1] > from)
    open = over.filter(mark => mark.range[1] > to)
    if (text.slice(from, to).trim() !== '') {
      const kind = kindOf(text.slice(from, to), titled, !found && from < 1000)
      if (kind === 'title') found = true
      const block = { kind, from, to, pieces: cut(from, to, over) }
      const last = parts.at(-1)
      if (kind !== 'p' || over.length > 0) parts.push({ kind: 'block', block })
      else if (last?.kind === 'fold') last.blocks.push(block)
      else parts.push({ kind: 'fold', blocks: [block] })
    }
    from = to + 1
  }
  return parts
}

/** A run of text on a page: `x` and `y` of its start in points (origin bottom left), its width and the size of its letters. */
export interface Run {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

interface Line {
  y: number
  size: number
  readonly runs: Run[]
}

const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f\u2018-\u201d\u2014\u2026]/

/** Old compatibility forms of characters that some fonts give back (⼀ for 一, 金 for 金). */
const usual = (text: string): string => text.replace(/[\u2e80-\u2fdf\uf900-\ufaff]/g, sign => sign.normalize('NFKC'))

function toLines(runs: readonly Run[]): Line[] {
  const lines: Line[] = []
  for (const run of [...runs].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const last = lines.at(-1)
    // A raised or lowered small figure belongs to the line that it stands in.
    if (last && last.y - run.y < 0.5 * Math.max(Math.min(last.size, run.size), 1)) {
      last.runs.push(run)
      last.size = Math.max(last.size, run.size)
    } else lines.push({ y: run.y, size: run.size, runs: [run] })
  }
  for (const line of lines) line.runs.sort((a, b) => a.x - b.x)
  return lines
}

function joined(line: Line): string {
  let out = ''
  let end = 0
  for (const run of line.runs) {
    const gap = run.x - end
    if (out) {
      const isWide = wide.test(out.at(-1)!) && wide.test(run.text[0]!)
      if (gap > 2.2 * line.size) out += '\t'
      else if (gap > (isWide ? 0.8 : 0.2) * line.size) out += ' '
    }
    out += run.text
    end = Math.max(end, run.x + run.width)
  }
  return out
}

/** A printed line and the height at which it stands. */
export interface PrintedLine {
  readonly y: number
  readonly text: string
}

/**
 * The lines of a page, top to bottom. Wide gaps are tabs, and a first-line indent of about two characters comes out as
 * two full-width spaces, because a plan reader tells paragraphs by it.
 */
export function linesOf(runs: readonly Run[]): PrintedLine[] {
  const lines = toLines(runs.map(run => ({ ...run, text: usual(run.text) })).filter(run => run.text.trim()))
  const left = Math.min(...lines.map(line => line.runs[0]!.x))
  return lines.map(line => {
    const indent = (line.runs[0]!.x - left) / Math.max(line.size, 1)
    return { y: line.y, text: (indent > 1.5 && indent < 2.6 ? '　　' : '') + joined(line).trim() }
  })
}

/** The text of a cell: its lines are only how it was wrapped, so Chinese joins without a space. */
export const cellText = (runs: readonly Run[]): string =>
  linesOf(runs).reduce((text, line) => {
    const next = line.text.trim()
    return text + (text && !(wide.test(text.at(-1)!) || wide.test(next[0]!)) ? ' ' : '') + next
  }, '')

import type { Range } from './source.ts'
import { markOf } from './marks.ts'

/** A line of the document without its outer blanks; `blank` when nothing stands on it, `noise` when it is no part of the plan. */
export type Line = { from: number; to: number; blank: boolean; noise: boolean; indented: boolean }

// Page numbers, and what a web page or a gazette leaves around a text.
const pageNumber = /^(?:[—\-·.~ ]{0,6}(?:第 ?)?\d{1,4}(?: ?页)?(?: ?[/，、] ?(?:共 ?)?\d{1,4}(?: ?页)?)?[—\-·.~ ]{0,6}|(?:page|p\.) ?\d{1,4}(?: ?(?:of|\/) ?\d{1,4})?|第[一二三四五六七八九十百]{1,4}页)$/i
const crumbs = /^(?:\S{1,40}\.(?:png|jpg|jpeg|gif|ico)(?: |$)|首页 ?[>》/]|(?:您?(?:当前|现在)?的?位置|字号|字体|浏览次数|阅读次数|点击(?:次数|数|率)|访问量|分享到|扫一扫|责任编辑|编辑|审核|来源|信息来源|作者|供稿|发布(?:时间|日期|机构|单位)|发文日期|成文日期|索引号|主题分类|日期|时间|更新时间) ?：|【?(?:打印|关闭|返回|大 中 小|字体)|(?:上|下)一[篇条]|版权所有|Copyright|.{0,20}ICP备)/i

/** The lines of a folded text, in order, with what is no part of the plan marked. */
export const linesOf = (text: string): Line[] => {
  const lines: Line[] = []
  for (let start = 0; start <= text.length;) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    let from = start
    let to = end
    while (from < to && text.charCodeAt(from) <= 32) from++
    while (to > from && text.charCodeAt(to - 1) <= 32) to--
    const short = to - from <= 80 ? text.slice(from, to) : ''
    lines.push({ from, to, blank: from === to, noise: short !== '' && (pageNumber.test(short) || crumbs.test(short)), indented: from - start >= 2 })
    start = end + 1
  }
  repeated(text, lines)
  return lines
}

/** A short line that comes back on three pages or more beside page numbers is a running head. */
const repeated = (text: string, lines: Line[]) => {
  const seen = new Map<string, Line[]>()
  lines.forEach((line, i) => {
    if (line.blank || line.noise || line.to - line.from > 40) return
    const near = [i - 2, i - 1, i + 1, i + 2].some(j => lines[j]?.noise)
    if (!near) return
    const words = text.slice(line.from, line.to)
    seen.set(words, [...(seen.get(words)?.slice(-99) ?? []), line])
  })
  for (const same of seen.values()) if (same.length >= 3) for (const line of same.slice(1)) line.noise = true
}

const widthOf = (text: string, line: Line): number => {
  let width = 0
  for (let i = line.from; i < line.to; i++) width += text.charCodeAt(i) < 0x2000 ? 0.5 : 1
  return width
}

const ends = (text: string, line: Line) => '。；！？：）'.includes(text[line.to - 1]!)

/**
 * The lines joined to paragraphs: each a list of runs. A document counts as hard-wrapped when most lines that end in
 * the middle of a sentence are about equally wide; only then is a full line carried on by the next one.
 */
export const paragraphs = (text: string, lines: readonly Line[]): Range[][] => {
  const shown = lines.map(line => (line.blank || line.noise ? 0 : widthOf(text, line)))
  const wrap = wrapWidth(text, lines, shown)
  const out: Range[][] = []
  let open = false
  let pageBreak = false
  lines.forEach((line, i) => {
    if (line.noise) { pageBreak = true; return }
    if (line.blank) { if (!pageBreak && !nextIsNoise(lines, i)) open = false; return }
    const opens = !open || line.indented || markOf(text.slice(line.from, Math.min(line.to, line.from + 40))) !== null
    if (opens) out.push([[line.from, line.to]])
    else out[out.length - 1]!.push([line.from, line.to])
    open = wrap > 0 && shown[i]! >= wrap - 2.5 && !(ends(text, line) && shown[i]! < wrap - 1)
    pageBreak = false
  })
  return out
}

const nextIsNoise = (lines: readonly Line[], i: number) => {
  let j = i + 1
  while (j < lines.length && lines[j]!.blank && j < i + 4) j++
  return lines[j]?.noise ?? false
}

/** The width at which the document was wrapped, 0 when it was not. */
const wrapWidth = (text: string, lines: readonly Line[], width: readonly number[]): number => {
  const counts = new Map<number, number>()
  let broken = 0
  let sentences = 0
  lines.forEach((line, i) => {
    if (line.blank || line.noise || width[i]! < 12) return
    const nextShown = lines[i + 1]
    if (ends(text, line) || !nextShown || nextShown.blank || nextShown.indented) { sentences++; return }
    broken++
    const w = Math.round(width[i]!)
    counts.set(w, (counts.get(w) ?? 0) + 1)
  })
  if (broken < 3 || broken * 5 < sentences) return 0
  let best = 0
  let most = 0
  for (const w of counts.keys()) {
    let near = 0
    for (let d = -2; d <= 1; d++) near += counts.get(w + d) ?? 0
    if (near > most || (near === most && w > best)) { most = near; best = w }
  }
  const longest = width.reduce((a, b) => Math.max(a, b), 0)
  return most * 10 >= broken * 6 && longest <= best + 4 ? best : 0
}

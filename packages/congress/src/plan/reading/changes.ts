import type { Range } from './source.ts'
import type { Span } from './spans.ts'
import { distinct, timesIn } from './times.ts'
import type { ChangeKind } from './types.ts'

/** A sentence of a notice taken apart: what was done, what stood before, where the item itself is named, and its new time. */
export type Changed = { kind: ChangeKind; was: string | null; body: Span; months: Range[] | null }

const postponed = /(?:推迟|延期|延后|延迟|顺延|提前|调整|变更|改)(?:至|到|为|在|于|进行)(?=[^，。]{0,6}(?:月|季度|年|下半年))|推迟(?:举行|进行|开展)?|延期|延后|延至/
const cancelled = /取消|不再(?:安排|开展|进行|列入|组织|听取|审议|单独)+|撤销|暂缓(?:安排|开展|进行)?|停止开展/
const added = /(?:新增|增加|增列|补充|追加)(?:安排|列入|开展)?(?:一项|[1-9一二三四五六]项)?(?:议题|内容|项目|监督项目)?(?:：|为：)?/
const merged = /合并(?:为一项|成一项|为|成|进行|开展|听取(?:和审议)?)?|并入/
const original = /(?:原(?:定|计划|安排|拟|列入|拟定)(?:于|在)?|由|从)/

/** What a sentence changes in an earlier plan, or null. Spans are in the paragraph. */
export const changeIn = (text: string, sentence: Span): Changed | null => {
  const opening = /^.{0,160}?(?:调整|变更|修改|改动)(?:如下|情况如下)?：/.exec(text.slice(sentence.from, Math.min(sentence.to, sentence.from + 400)))
  if (opening && opening[0].length < sentence.to - sentence.from - 6) return changeIn(text, { from: sentence.from + opening[0].length, to: sentence.to })
  const words = text.slice(sentence.from, Math.min(sentence.to, sentence.from + 400))
  const at = (from: number, to: number): Span => ({ from: sentence.from + from, to: sentence.from + to })
  const join = merged.exec(words)
  if (join) return mergedIn(words, join, at)
  const gone = cancelled.exec(words)
  if (gone) {
    const before = words.slice(0, gone.index)
    const ahead = before.replace(/^.*?(?:情况|原因|需要|安排|研究)，/, '').replace(/[，：\d.、（）一二三四五六七八九十是将]/g, '').replace(/(?:经|因|由于|根据|决定|主任会议)[^，]*/g, '')
    // 检查……实施情况，因法律正在修订，今年不再开展
    const named = /^(.{6,}?)，(?:因|由于|鉴于)/.exec(before)?.[1]
    const body = named ? at(0, named.length) : ahead.length >= 5 ? at(0, gone.index) : at(gone.index + gone[0].length, clauseEnd(words, gone.index + gone[0].length))
    const was = wasIn(text.slice(body.from, body.to))
    return { kind: 'cancelled', was: was.text, body: unwrapped(text, body), months: null }
  }
  const later = postponed.exec(words)
  if (later) {
    const right = words.slice(later.index + later[0].length)
    const body = at(0, later.index)
    const was = wasIn(text.slice(body.from, body.to))
    const times = timesIn(right)
    return { kind: 'postponed', was: was.text, body: unwrapped(text, body), months: times[0] ? distinct(times[0].months) : null }
  }
  const more = added.exec(words)
  if (more && more.index <= 40) {
    const named = /^，?即：?/.exec(words.slice(more.index + more[0].length))?.[0].length ?? 0
    const body = at(more.index + more[0].length + named, words.length)
    return { kind: 'added', was: null, body, months: null }
  }
  return null
}

const clauseEnd = (words: string, from: number): number => {
  const comma = words.indexOf('，', from)
  return comma < 0 ? words.length : comma
}

/** The time that stood in the plan before. */
const wasIn = (body: string): { text: string | null; months: Range[] | null } => {
  const time = timesIn(body)[0]
  return time ? { text: body.slice(time.from, time.to), months: distinct(time.months) } : { text: null, months: null }
}

/** Without 将, 原定于6月, 由8月: what is left names the item. */
const unwrapped = (text: string, span: Span): Span => {
  let { from, to } = span
  const words = () => text.slice(from, to)
  // 因……，将X推迟: the ground is no part of the item.
  const ground = /^(.*?)(?:因|由于|鉴于|根据|经|为)[^，]{0,60}(?:，|$)/.exec(words())
  if (ground && ground[1]!.length > 6 && ground[1]!.endsWith('，')) to = from + ground[1]!.length - 1
  else if (ground?.[0].endsWith('，')) from += ground[0].length
  const ahead = /^[ ，、：]*(?:[一二三四五六七八九十\d]{1,2}[、.])?(?:决定|拟|同意)?(?:将|把)?/.exec(words())
  if (ahead) from += ahead[0].length
  const fixed = new RegExp(`^(?:${original.source})?`).exec(words())
  const time = timesIn(words().slice(0, 40)).find(one => one.from <= (fixed?.[0].length ?? 0) + 6)
  if (time && time.from <= (fixed?.[0].length ?? 0) + 1) {
    from += time.to
    const rest = /^(?:份)?(?:的)?(?:第[^，]{1,6}次)?(?:区|县|市)?(?:人大)?(?:常委会会议|主任会议|常委会|会议)?(?:上)?(?:的)?/.exec(words())
    if (rest) from += rest[0].length
  } else if (fixed?.[0] && fixed[0] !== '由' && fixed[0] !== '从') from += fixed[0].length
  const said = /(?:开展|进行|举行|听取|审议|安排)?(?:的)?(?:，)?(?:现|拟|决定|同意|应|需)*$/.exec(words())
  if (said?.[0] && to - from - said[0].length > 4) to -= said[0].length
  const tail = /(?:，)?(?:的)?(?:时间)?(?:，)?(?:由|从|自|原定于?|原计划于?)?[^，的]{0,12}$/.exec(words())
  if (tail && timesIn(tail[0]).length) {
    const shorter = /(?:，)?(?:的)?(?:时间)?(?:，)?(?:由|从|自|原定于?|原计划于?)$/.exec(words().slice(0, words().length - tail[0].length + (timesIn(tail[0])[0]!.from)))
    const cutAt = to - tail[0].length + timesIn(tail[0])[0]!.from - (shorter?.[0].length ?? 0)
    if (cutAt > from + 3) to = cutAt
  }
  while (to > from && '，、：的'.includes(text[to - 1]!)) to--
  return { from, to }
}

const mergedIn = (words: string, join: RegExpExecArray, at: (from: number, to: number) => Span): Changed => {
  const before = /^.*?(?:将|把|对)?/.exec(words)!
  const from = /^(?:.*?，)?(?:将|把)/.exec(words)?.[0].length ?? (before[0].length === words.length ? 0 : 0)
  const left = words.slice(from, join.index).replace(/(?:两|三|四|\d)(?:项|个)(?:议题|报告|内容|工作|项目)?$/, '')
  const after = join.index + join[0].length
  const rest = words.slice(after)
  const stop = rest.search(/，|$/)
  const named = /(?:为|成|并入)$/.test(join[0]) ? rest.slice(0, stop).replace(/^(?:一项|一个)?(?:议题|报告)?/, '') : ''
  const times = timesIn(rest)
  const body = named.length >= 4 ? at(after + rest.indexOf(named), after + rest.indexOf(named) + named.length) : at(from, from + left.length)
  return { kind: 'merged', was: left.trim() || null, body, months: times[0] ? distinct(times[0].months) : null }
}

import { type Span, cut, trimmed } from './spans.ts'

const money = /决算|预算|计划|审计|债务|国有资产|财政收支/
const law = /(?:法|条例|规定|办法|决定)(?:》|$|（)/

/**
 * What one form is about, taken apart into what will be followed separately: 听取A、B、C情况的报告 is three, a list of
 * laws one each, 决算和预算执行 two. Short words between 、 (教育、卫生事业) are one subject and stay together.
 */
export const subjectsIn = (text: string, object: Span): Span[] => {
  const laws = between(text, object, /》(?:等)?(?:、|和|与|及|以及)?《/g, match => match[0].indexOf('》') + 1)
  const parts = laws.flatMap(span => listed(text, span))
  return parts.flatMap(span => accounts(text, span)).map(span => trimmed(text, span)).filter(span => span.to - span.from > 1)
}

const between = (text: string, span: Span, joint: RegExp, keep: (match: RegExpMatchArray) => number): Span[] => {
  const out: Span[] = []
  let from = span.from
  for (const match of text.slice(span.from, span.to).matchAll(joint)) {
    const at = span.from + match.index!
    out.push({ from, to: at + keep(match) })
    from = at + match[0].length - (match[0].endsWith('《') ? 1 : 0)
  }
  return [...out, { from, to: span.to }]
}

/** At 、 when every part can stand alone. */
const listed = (text: string, span: Span): Span[] => {
  const parts = cut(text, span, '、')
  if (parts.length < 2) return [span]
  const words = parts.map(part => text.slice(part.from, part.to).replace(/等?(?:工作|情况|报告|的|问题|课题|等)+$/, ''))
  const alone = (word: string) => word.length >= 4 || (law.test(word) && word.length >= 3) || money.test(word)
  return words.every(alone) && !words.some(word => /^(?:批评|意见|建议|议案)/.test(word)) ? parts : [span]
}

// 其他财政收支 belongs to the audit of the budget; 国民经济 to the plan.
const joint = /(?<=决算|预算|计划|审计|债务|资产|草案|情况|报告|执行|调整|整改|）)(?:的)?(?:、|和|与|及|以及)(?!其他|其它|其整改|整改|编制|管理|执行|调整|草案|财政收支|其)/g

/** 决算、预算执行和计划 are separate reports even where no 、 stands. */
const accounts = (text: string, span: Span): Span[] => {
  if (!money.test(text.slice(span.from, span.to))) return [span]
  const parts = between(text, span, joint, () => 0)
  return parts.length > 1 && parts.every(part => money.test(text.slice(part.from, part.to))) ? parts : [span]
}

import { type Span, cut, trimmed } from './spans.ts'

const money = /决算|预算|计划|规划|审计|债务|国有资产|财政收支/
const law = /(?:法|条例|规定|办法|决定)(?:》|$|（)/

/**
 * What one form is about, taken apart into what will be followed separately: 听取A、B、C情况的报告 is three, a list of
 * laws one each, 决算和预算执行 two. Short words between 、 (教育、卫生事业) are one subject and stay together.
 */
export const subjectsIn = (text: string, object: Span): Span[] => {
  const laws = between(outside(text), object, /》(?:等)?(?:、|和|与|及|以及)?《/g, match => match[0].indexOf('》') + 1)
  const parts = laws.flatMap(span => speakers(text, span)).flatMap(span => reports(text, span)).flatMap(span => listed(text, span))
  return parts.flatMap(span => accounts(text, span)).map(span => trimmed(text, span)).filter(span => span.to - span.from > 1)
}

/** “一法一条例”（《甲法》《乙条例》） is one. */
const outside = (text: string) => text.replace(/（[^（）]{0,120}）/g, inner => '（'.padEnd(inner.length, '＿'))

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

// 区法院未成年人司法保护和区检察院检察听证情况: each court and each procuratorate reports for itself
const speaks = '(?:本|我)?[省市区县州旗]?(?:自治[县州旗])?(?:中级|高级)?(?:人民)?(?:法院|检察院|监委|监察委(?:员会)?|政府)'
const another = new RegExp(`(?:、|和|与|及|以及)(?=${speaks}(?!、|和|与|及|的|工作报告).{4})`, 'g')
const speakers = (text: string, span: Span): Span[] => {
  if (!new RegExp(`^${speaks}.{4}`).test(text.slice(span.from, span.to))) return [span]
  const parts = between(text, span, another, () => 0)
  return parts.every(part => part.to - part.from >= 8) ? parts : [span]
}

/** A刑事审判工作报告和B检察工作报告: each has its own end. */
const reports = (text: string, span: Span): Span[] => {
  const parts = between(text, span, /(?<=.{4}(?:报告|汇报))(?:、|和|与|及|以及)(?=[^、和与及]{4,}(?:报告|汇报|情况|方案|草案)(?:（[^（）]*）)?(?:$|、|和|与|及))(?!其)/g, () => 0)
  const whole = parts.length > 1 ? parts.filter(part => !congressReport.test(text.slice(part.from, part.to))) : parts
  return whole.length ? whole : [span]
}
// heard by the congress itself, once a year: no special report of the standing committee
export const congressReport = /^[一-龥]{0,6}(?:政府|人大(?:常委会|主席团)?|常委会|主席团|法院|检察院|“?两院”?)工作报告$/

// 县卫健局、县疾控中心关于……: two who report together on one thing
const reporter = /^[^关于、《》“”]{2,12}(?:局|委|办|院|政府|府|中心|所|部|会|公司|站|队|银行|处|厅|单位|部门)$/

/** At 、 when every part can stand alone. */
const listed = (text: string, span: Span): Span[] => {
  if (/述职|履职|等重大(?:事项|决策)/.test(text.slice(span.from, span.to))) return [span]
  const parts = cut(text, span, '、').reduceRight<Span[]>((later, part) => {
    const next = later[0]
    return next && reporter.test(text.slice(part.from, part.to)) && /^[^、《》]{2,16}关于/.test(text.slice(next.from, next.to)) ? [{ from: part.from, to: next.to }, ...later.slice(1)] : [part, ...later]
  }, [])
  if (parts.length < 2) return [span]
  const words = parts.map(part => text.slice(part.from, part.to).replace(/等(?:人民群众|群众|社会|各方|代表|人民)[^，。、]{0,12}$/, '').replace(/等?(?:工作|情况|报告|汇报|通报|的|问题|课题|等)+$/, ''))
  const alone = (word: string) => word.length >= 4 || (law.test(word) && word.length >= 3) || money.test(word)
  if (words.every(word => reporter.test(word))) return [span]
  return words.every(alone) && !words.some(word => /^(?:批评|意见|建议|议案)/.test(word)) ? parts : [span]
}

// 其他财政收支 belongs to the audit of the budget; 国民经济 to the plan.
const joint = /(?<=决算|预算|计划|审计|审计工作|债务|资产|草案|情况|报告|执行|调整|整改|）)(?:的)?(?:、|和|与|及|以及)(?!(?:全[区县市州省旗镇乡]|本级)?其他|其它|其整改|整改|编制|管理|执行|调整|草案|财政收支|其)/g

/** 决算、预算执行和计划 are separate reports even where no 、 stands. */
const accounts = (text: string, span: Span): Span[] => {
  if (!money.test(text.slice(span.from, span.to))) return [span]
  const parts = between(text, span, joint, () => 0)
  return parts.length > 1 && parts.every(part => money.test(text.slice(part.from, part.to))) ? parts : [span]
}

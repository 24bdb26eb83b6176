import type { Act, Make, Topic } from './act.ts'
import type { Form } from './classify.ts'
import { anyForm, conduct, formOf, hearVerb, reportEnd } from './forms.ts'
import type { Lead } from './lead.ts'
import type { Span } from './spans.ts'
import { elsewhere, measured, watched } from './turns.ts'

const preposition = /^(?:继续|重点|还|并)?(?:对(?!应|口|照|外|比|此|标)|就(?!业|医(?![疗药保患])|近|餐|诊|地)|围绕|针对|聚焦|紧扣|关注|紧盯|以(?!上|下|来|及|外|内|此)|结合|聚力|瞄准|(?:选取|选择|选定)(?=[^，]{4,}(?:题目?|方面|领域)(?:开展|进行|组织)))/
const topicOnly = /(?:为(?:切入点|切入口|抓手|目标|契机|导向|主线|引领|基础|依托|指导|载体|统领|牵引|中心)|相结合)$/
const conductThen = new RegExp(`${conduct}(?:了|好)?(?:的)?(?:一次|一轮|1次|\\d+次|[两二三四]次|多种形式的|一系列)?`, 'g')

/** A clause is looked at no further than this: real ones are shorter, and a text without stops stays linear. */
export const longest = 600

/** The acts of one clause, or its topic, or nothing. `bare` is the paragraph with names in marks blanked out. */
export const actsIn = (text: string, bare: string, clause: Span, lead: Lead, nouns: boolean): Act[] | Topic | null => {
  const span = { from: clause.from, to: Math.min(clause.to, clause.from + longest) }
  // 开展调研并向主任会议提交报告: what comes of it is no work of its own
  const yields = /(?:，|、)?(?:并|同时)(?:向|形成|提出|撰写|提交)[^，]{0,30}(?:报告|意见|建议)(?=$|，)/.exec(bare.slice(lead.from, span.to))
  if (yields && yields.index >= 4) span.to = lead.from + yields.index
  const rest = bare.slice(lead.from, span.to)
  if (rest.length < 2) return null
  const act = (form: Form, from: number, to: number, also: Form[] = [], event = false): Act =>
    ({ form, object: to - from > 0 ? { from: lead.from + from, to: lead.from + to } : null, lead, clause, also, event })
  const before = preposition.exec(rest)
  const forms = [...rest.matchAll(anyForm)]
  if (before) return measured(rest, before[0], act) ?? aboutFirst(rest, before[0].length, forms, act, lead)
  const turn = watched(rest, lead) ?? elsewhere(rest, act, lead)
  if (turn) return turn
  const heard = hearing(rest, forms, act, lead)
  if (heard) return heard
  const named = formFirst(rest, forms, act, lead) ?? conducted(rest, forms, act, lead)
  if (named) return named
  // 2023年度备案审查工作情况报告: the year belongs to the name
  const years = /\d{4}年度?$/.exec(bare.slice(Math.max(span.from, lead.from - 6), lead.from))?.[0].length ?? 0
  return nouns || /^(?:配合|协助|参与|参加)/.test(bare.slice(span.from, span.from + 2)) ? nounOnly(rest, text.slice(lead.from, span.to), forms, act, years) : null
}

const end = (match: RegExpMatchArray) => match.index! + match[0].length
const endsAct = /^(?:的)?(?:工作|活动|组|行动|监督|情况|等|会议?|座谈|和|与|并|、|，|及|后|，|（|$)/

/** 对……开展……, 就……进行……, 围绕……调研. */
const aboutFirst = (rest: string, after: number, forms: RegExpMatchArray[], make: Make, lead: Lead): Act[] | Topic | null => {
  for (const verb of rest.matchAll(conductThen)) {
    const next = forms.find(form => form.index! >= end(verb) && form.index! - end(verb) <= 8)
    if (!next || verb.index! <= after) continue
    const others = [formOf(next), ...forms.filter(form => form.index! > next.index!).map(formOf)]
    return [make(formOf(next), after, verb.index!, others.slice(1), lead.deputies)]
  }
  const heard = [...rest.matchAll(hearVerb)].find(verb => verb.index! > after + 1 && verb[0].startsWith('听取'))
  if (heard) {
    const object = rest.slice(end(heard))
    return [make(/汇报|通报/.test(object) ? 'brief' : 'hear', after, heard.index!)]
  }
  // 围绕城市总体规划等重大事项作出决议决定
  const decided = /^(.{4,40}?)(?:适时|依法)?[作做]出(?:相应|相关)?(?:的)?(?:决议|决定)/.exec(rest.slice(after))
  if (decided && /重大|规划/.test(decided[1]!)) return [make('重大事项', after, after + decided[1]!.length)]
  const last = forms.findLast(form => form.index! > after + 1 && endsAct.test(rest.slice(end(form))))
  if (last) return [make(formOf(last), after, last.index!, [], lead.deputies)]
  if (/^(?:以|结合)/.test(rest) && !/^结合(?:(?:听取|审议).*(?:报告|汇报)|.*报告的审议)$/.test(rest) && !/为(?:主题|重点|题|内容)$/.test(rest)) return null
  if (topicOnly.test(rest)) return null
  const how = /(?:开展|进行|实施)[^，]{0,8}监督$/.exec(rest)
  return { topic: { from: lead.from + after, to: lead.from + (how && how.index > after + 1 ? how.index : rest.length) } }
}

const alongside = /(?:，|、|；)?(?:并|且|同时|同步|一并)(?:就|对|开展|进行|组织|作出|做出|依法|提出|形成|测评|票决|表决|接受|听取|审议|评议|实施|适时|结合|督促|通过|请)|、(?=(?:组织|开展|进行)[^，、]{0,6}(?:询问|评议|测评|视察|调研))/

// 村建办专题汇报, 市政府有关工作情况的报告
const speaker = /^(?:[^，。、《》关于情况]{1,8}(?:政府|部门|单位|局|委|办|站|所|中心|院)[、和及]?){1,6}(?:(?:的|作)(?:有关|相关|专题|专项|评估|整改)?|有关|相关|专题|专项|上述|该项|评估|整改)(?:工作)?(?:进展)?(?:情况)?(?:的)?(?:专题|专项)?(?:工作)?(?:报告|汇报|介绍)$/

/** 听取……的报告, 审查批准……. */
const hearing = (rest: string, forms: RegExpMatchArray[], make: Make, lead: Lead): Act[] | null => {
  const verb = [...rest.matchAll(hearVerb)].find(found => found.index === 0 || (found[0].startsWith('听取') && found.index! <= 30 && !/[的为把将]$|运用|采取|结合|通过/.test(rest.slice(0, found.index!))))
  if (!verb) return null
  const from = end(verb)
  const cutAt = alongside.exec(rest.slice(from))
  const to = cutAt ? from + cutAt.index : rest.length
  const object = rest.slice(from, to)
  if (/(?:方式|形式|手段|渠道)$/.test(object)) return null
  if (/^[、，和及]|^(?:有关|相关)?(?:报告|汇报|意见|情况)$/.test(object) || object.length < 2) return null
  // the report of the inspection that the plan just named
  if (/^(?:的)?(?:[^，。《]{0,10}(?:执法)?检查组(?:的)?(?:执法检查)?(?:情况)?(?:的)?报告|执法检查(?:情况)?(?:的)?报告)$/.test(object)) return [{ ...make('执法检查', 0, 0), said: { from: lead.from + from, to: lead.from + to } }]
  // 审议监察和司法委员会的调研报告: what the committee adds to the item just named
  if (/^(?:的)?[^，。《]{0,16}(?:委员会|工委|专委|[调检视审]\S组|委)(?:的)?(?:专题)?(?:关于)?(?:[^，。《]{0,8})?(?:调研|视察|检查|审查|初审|评估)(?:情况|结果)?(?:的)?(?:报告|意见)$/.test(object)) return []
  // 听取市政府有关工作情况的报告, 听取村建办专题汇报: who speaks, about what was just named
  if (speaker.test(object)) return [{ ...make(/汇报|介绍/.test(object) ? 'brief' : 'hear', 0, 0), said: { from: lead.from + from, to: lead.from + to } }]
  const inquiry = cutAt ? forms.find(form => form.index! >= to && ['询问', '专题询问'].includes(formOf(form))) : undefined
  // 听取和审议相关工作情况报告: about what was just named
  if (/^(?:的)?(?:(?:相关|有关|上述|该|其|此)(?:项)?(?:专项)?(?:工作)?(?:进展|落实)?(?:情况)?(?:的)?(?:专项|综合|工作)*|专项(?:工作)?)(?:报告|汇报)$/.test(object)) return [make(inquiry ? '专题询问' : /汇报/.test(object) ? 'brief' : 'hear', 0, 0)]
  if (/(?:意见|建议|诉求|呼声|心声|反映|要求)(?:和(?:意见|建议|要求))?$/.test(object) && !/研究处理|落实|办理/.test(object)) return null
  const brief = /(?:汇报|通报|介绍)(?:（[^（）]*）)?$/.test(object) || (lead.council && !/审议/.test(verb[0]))
  if (inquiry) return [make('专题询问', from, to)]
  return [make(brief ? 'brief' : 'hear', from, to)]
}

/** 视察……, 检查……, 评议……: the form is the verb. */
const formFirst = (rest: string, forms: RegExpMatchArray[], make: Make, lead: Lead): Act[] | null => {
  const first = forms[0]
  if (!first || first.index! > 0) return null
  let from = end(first)
  const second = forms[1]
  if (second && /^(?:和|、|与|及|或)$/.test(rest.slice(from, second.index!))) from = end(second)
  const object = rest.slice(from)
  const cutAt = alongside.exec(object)
  const to = cutAt ? from + cutAt.index : rest.length
  if (/^(?:和|与|、|及|组|工作|活动|制度|机制|计划|方案|报告|意见|结果|质量|成果|之风|常态|方式)/.test(object)) return null
  return [make(formOf(first), from, to, [], lead.deputies)]
}

/** 开展……专题调研, 组织……集中视察. */
const conducted = (rest: string, forms: RegExpMatchArray[], make: Make, lead: Lead): Act[] | null => {
  const verb = [...rest.matchAll(conductThen)].find(found => found.index === 0)
  if (!verb || !forms.length) return null
  const from = end(verb)
  const first = forms.find(form => form.index! >= from)
  if (!first) return null
  const between = rest.slice(from, first.index)
  if (/培训|学习|讲座/.test(rest.slice(from, forms[forms.length - 1]!.index))) return null
  if (/^(?:现场|实地|联合|不定期|定期|全面|多轮|分组)+$/.test(between) && end(first) === rest.length) return [make(formOf(first), 0, 0, [], lead.deputies)]
  const also = forms.filter(form => form.index! > first.index!).map(formOf)
  if ((first.index ?? 0) === from) {
    const object = rest.slice(end(first)).replace(/^(?:活动|工作)/, '')
    if (object === '' || /^[（]/.test(object)) return [make(formOf(first), 0, 0, [], lead.deputies || /代表|持证|会前|年中|年终/.test(first[0]))]
    if (/^(?:组|行动)$/.test(object)) return [make(formOf(first), 0, 0)]
    if (/^(?:和|、|与)/.test(object)) return forms[1] && also.length && endsAct.test(rest.slice(end(forms[forms.length - 1]!))) && !lead.deputies ? [make(formOf(first), 0, 0, also)] : null
    if (/^(?:制度|机制|计划|方案|之风|方式|成果|质量|水平)/.test(object)) return null
    return [make(formOf(first), end(first) + (rest.length - end(first) - object.length), rest.length)]
  }
  let i = forms.length - 1
  if (forms[i]!.index! <= from || !/^(?:工作|活动|组|行动|监督|试点|会)?(?:等工作|等活动)?(?:（[^）]*）)?$/.test(rest.slice(end(forms[i]!)))) return null
  while (i > 0 && forms[i - 1]!.index! > from && /^(?:工作|活动)?(?:和|与|及|、)$/.test(rest.slice(end(forms[i - 1]!), forms[i]!.index))) i--
  return [make(formOf(forms[i]!), from, forms[i]!.index!, forms.slice(i + 1).map(formOf), lead.deputies)]
}

/** In lists and notices: 关于……的报告, ……专题询问, without a verb. */
const nounOnly = (rest: string, whole: string, forms: RegExpMatchArray[], make: Make, years: number): Act[] | null => {
  if (/^(?:结果|情况)|(?:向[^，]{1,20}|提交|提请|形成|提出|撰写|起草)[^，]{0,10}报告$/.test(rest)) return null
  if (reportEnd.test(rest)) return [make(/(?:汇报|通报)(?:（[^（）]*）)?$/.test(whole) ? 'brief' : 'hear', -years, rest.length)]
  const examined = /^(.{4,}?)(?:审查|审议)(?:（[^（）]*）)?$/.exec(rest)
  if (examined && /(?:执行|收支|草案|方案|预算|决算|计划)(?:情况)?$/.test(examined[1]!)) return [make('hear', -years, examined[1]!.length)]
  const last = forms.findLast(form => form.index! > 1 && /^(?:工作|活动|项目|议题)?(?:（[^）]*）)?$/.test(rest.slice(end(form))))
  if (last) return [make(formOf(last), 0, last.index!)]
  return null
}

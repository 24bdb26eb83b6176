import { committeeIn } from './committee.ts'
import type { Draft } from './draft.ts'
import { appointmentSteps } from './soft.ts'
import type { Span } from './spans.ts'
import type { Block } from './structure.ts'

/** The items of one sentence put in order: each piece of work once, a heading or a sitting not beside what happens there. */
export const finish = (all: Draft[], block: Block, sentence: Span): Draft[] => {
  const drafts = once(all)
  const words = block.text.slice(sentence.from, sentence.to)
  const committee = drafts.length ? committeeIn(words) : null
  for (const draft of drafts) {
    draft.committee ??= committee
    if (draft.type === '任免' && draft.soft) draft.subject = appointment(words, draft.subject)
    else if (draft.type === '任免') draft.subject = /人事/.test(draft.subject) ? '人事任免' : draft.subject
  }
  // 召开……会议，审查……: the sitting is where it happens; 五是抓好任后监督，听取……: the first words are the heading.
  // 听取A，审查批准B（7月）: one time at the end holds for both
  const dated = drafts.filter(draft => draft.months !== null)
  if (dated.length === 1 && drafts.length > 1 && (words.match(/（[^（）]{0,60}月[^（）]{0,12}）/g) ?? []).length === 1 && /月[^（）]{0,12}）$/.test(words.replace(/[。；\s]+$/, ''))) for (const draft of drafts) draft.months ??= dated[0]!.months
  const [first, second] = drafts
  // 落实……办法，评议……: by which rule it is done
  if (first?.soft && first.type === '制度机制' && second && !second.soft && /^(?:落实|贯彻|执行|按照|根据)/.test(block.text.slice(first.from))) return drafts.slice(1)
  if (first?.soft && second && ((first.type === '大会筹备' && /^(?:召开|召集)/.test(block.text.slice(first.from))) || (!second.soft && !/^(?:组织|开展|举办|召开|邀请|参加|听取|讨论)/.test(block.text.slice(first.from)) && first.to - first.from <= (/^\s*[一二三四五六七八九十]+[是要]/.test(words) ? 14 : 9)))) {
    second.from = first.from
    for (const draft of drafts) draft.months ??= first.months
    return drafts.slice(1)
  }
  return drafts
}

/** The year of final accounts: one a year. */
const account = (subject: string): string | null => (/决算/.test(subject) && !/审计/.test(subject) ? /(?:19|20)\d\d|上一?年/.exec(subject)?.[0] ?? null : null)

/** 听取决算草案的报告，审查批准决算: one piece of work, told twice in one sentence. */
const once = (drafts: readonly Draft[]): Draft[] => drafts.reduce<Draft[]>((kept, draft) => {
  const core = draft.subject.replace(/草案|方案|[（）]/g, '')
  const twin = kept.find(one => one.type === draft.type && !(one.soft && !draft.soft && draft.type === '代表建议') && (one.subject.replace(/草案|方案|[（）]/g, '').includes(core) || (draft.type === '备案审查') || (draft.soft && draft.type === '决算/预算' && /决算/.test(draft.subject) && /决算/.test(one.subject)) || (account(draft.subject) !== null && account(draft.subject) === account(one.subject)) || /^(?:本?行政区域|区域|全[区县市州镇乡])?(?:内)?(?:的)?重大事项$/.test(draft.subject)))
  if (!twin) return [...kept, draft]
  if (draft.type === '备案审查' && /能力|制度/.test(twin.subject)) twin.subject = draft.subject
  if (account(draft.subject) !== null && draft.soft && account(twin.subject) === null) twin.subject = draft.subject
  twin.to = Math.max(twin.to, draft.to)
  twin.months ??= draft.months
  return kept
}, [])

const appointment = (words: string, own: string): string => {
  const named = /(?:做好|抓好|办理|有序|依法)[^，。]{0,6}人事任免/.test(words)
  const system = /[^，。、]{2,24}?(?:谈话|报告|承诺|公示|考试|考核|评议)制度/.exec(words)
  const steps = appointmentSteps(words)
  if (steps.length >= 2) return `${/任免程序/.test(words) ? '任免程序' : '人事任免'}：${steps.join('、')}`
  if (system) return own
  if (named) return steps.length ? `人事任免：${steps.join('、')}` : '人事任免'
  return /人事(?:任免|事项|案)/.test(words) && own.length <= 10 && !/、/.test(own) ? '人事任免' : own
}

const year = /^(?:(?:19|20)\d\d年度?|上一?年度?|本年度|今年|当年)?(?:上半年|下半年|前三季度)?(?:本级|[区县市州镇乡]级|全[区县市州镇乡]|[区县市州镇乡]本级)?/
/** 上半年计划、预算执行情况: each account gets the year and 执行 that they share in the sentence. */
export const completed = (drafts: Draft[], parts: readonly string[]): void => {
  if (drafts.length !== parts.length || !parts.every(part => /决算|预算|计划|审计|债务|国有资产/.test(part))) return
  const shared = year.exec(parts[0]!)![0]
  const done = parts.map(part => /((?:上半年|半年|年中|前三季度)?执行)(?:情况)?(?:的)?(?:报告)?$/.exec(part)?.[1]).find(found => found !== undefined)
  drafts.forEach((draft, i) => {
    if (shared && i > 0 && !/(?:19|20)\d\d年|年度|半年/.test(parts[i]!)) draft.subject = shared + draft.subject
    if (done && /(?:预算|计划)$/.test(draft.subject)) draft.subject += done
  })
}

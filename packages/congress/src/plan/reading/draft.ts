import { type Form, typeOf } from './classify.ts'
import { committeeIn } from './committee.ts'
import { organName } from './organ.ts'
import type { Range } from './source.ts'
import type { Span } from './spans.ts'
import { trimmed } from './spans.ts'
import type { Block, Context } from './structure.ts'
import { lawsIn, subjectOf } from './subject.ts'
import { distinct, timesIn } from './times.ts'
import type { PlanChange, PlanType } from './types.ts'
import { written } from './view.ts'

/** An item on its way: spans are in its paragraph until the end. */
export type Draft = {
  type: PlanType
  key: string
  subject: string
  organ: string | null
  committee: string | null
  months: Range[] | null
  laws: string[]
  block: Block
  from: number
  to: number
  object: Span | null
  change: PlanChange | null
  soft: boolean
  guessed: boolean
  /** where the item stands when that is more than its paragraph: a row of a table */
  range?: Range
}

/** What a whole document says about its items: the kind of an oral report there, its month words. */
export type House = { brief: PlanType; level: string | null; notice: boolean }

/** Where the card would say no more than the object of a verb, the form belongs to its name. */
const named = (type: PlanType, subject: string): string => {
  if (type === '备案审查' && !/备案/.test(subject)) return `${subject}备案审查`
  if (type === '审计' && subject.endsWith('情况的审计')) return subject.replace(/情况的审计$/, '审计')
  if (type === '审计' && /^(?:\d{4}年度?)?审计(?:工作)?$/.test(subject)) return `${subject.replace(/工作$/, '')}工作报告`
  if (type === '工作评议' && /^[“”两名\d]*(?:法官|检察官|两官|“两官”)/.test(subject) && !/履职|工作/.test(subject)) return `${subject}履职`
  if (type === '代表活动' && subject.endsWith('代表')) return `${subject}述职评议`
  return subject
}

const squeeze = (text: string) => text.replace(/[\s*|]+/g, '')

/** The brackets at the end of an object that hold its time or who is in charge, taken off. */
export const withoutDetails = (text: string, object: Span): { object: Span; months: Range[] | null; committee: string | null } => {
  let span = trimmed(text, object)
  let months: Range[] | null = null
  let committee: string | null = null
  for (let found = /（([^（）]{1,40})）$/.exec(text.slice(span.from, span.to)); found; found = /（([^（）]{1,40})）$/.exec(text.slice(span.from, span.to))) {
    const times = timesIn(found[1]!)
    const who = committeeIn(found[0])
    if (!times.length && !who && !/牵头|负责|承办|会议|季度|委$|工委/.test(found[1]!)) break
    if (times.length) months = distinct(times.flatMap(time => time.months))
    committee ??= who
    span = trimmed(text, { from: span.from, to: span.from + found.index })
  }
  return { object: span, months, committee }
}

/** An item with a form of supervision, from the stretch that says what it is about. */
export const supervised = (block: Block, house: House, form: Form, object: Span, whole: Span, ahead: Context): Draft => {
  const details = withoutDetails(block.text, object)
  const { span, organ } = subjectOf(block.text, details.object, form)
  const full = block.text.slice(details.object.from, details.object.to)
  const many = /^[“”一两府委院各有关部门的]*(?:专项)?(?:工作)?报告(\d+|[一二三四五六七八九十]+)(?:项|个|份|次)$/.exec(block.text.slice(span.from, span.to))
  const subject = many ? `工作报告合计${many[1]}项` : squeeze(written(block.view, span.from, span.to))
  const found = typeOf(form, full, house.brief)
  // what is heard under the power to decide is a matter for decision
  const type = found === '听取和审议专项工作报告' && /决定权|重大事项/.test(ahead.title) ? '重大事项' : found
  return {
    type, key: '', subject: named(type, subject),
    organ: organ ? organName(squeeze(written(block.view, organ.from, organ.to)).replace(/^“|”$/g, '')) : ahead.organ,
    committee: details.committee, months: details.months, laws: lawsIn(full),
    block, from: whole.from, to: whole.to, object: details.object, change: null, soft: false, guessed: false,
  }
}

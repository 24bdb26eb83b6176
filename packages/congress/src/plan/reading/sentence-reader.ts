import type { Act, Topic } from './act.ts'
import { actsIn, longest } from './acts.ts'
import { type Form, typeOf } from './classify.ts'
import { type Draft, type House, supervised, withoutDetails } from './draft.ts'
import { reportEnd } from './forms.ts'
import { completed } from './finish.ts'
import { leadOf } from './lead.ts'
import { checkedForm, contents, counted, deputies, dwelt, empty, introduced, listed, projects, same, unnamed, withoutCount } from './phrases.ts'
import type { Range } from './source.ts'
import { addSoft } from './soft-cards.ts'
import { type Soft, cardBody, softIn } from './soft.ts'
import { type Span, cut, trimmed } from './spans.ts'
import { congressReport, subjectsIn } from './split.ts'
import type { Block, Context } from './structure.ts'
import { distinct, timesIn } from './times.ts'
import { written } from './view.ts'

// Forms in which each subject is a piece of work of its own; an inspection tour or an appraisal of A and B is one.
const splits = new Set<Form>(['hear', 'brief', '调研', '执法检查', '视察'])

/** Reads a sentence clause by clause, remembering what it is about, when, and what came before. */
export class SentenceReader {
  readonly drafts: Draft[] = []
  block: Block
  sentence: Span
  ahead: Context
  house: House
  topic: Span | null = null
  /** how many items were read when the topic was set */
  topicAt = 0
  watched = false
  start: number
  months: Range[] | null = null
  /** 听取和审议6个报告：A，B, C: the form of what follows */
  listing: Form | null = null
  prior: Draft | null
  constructor(block: Block, sentence: Span, ahead: Context, house: House, prior: Draft | null) {
    this.prior = prior
    this.block = block
    this.sentence = sentence
    this.ahead = ahead
    this.house = house
    this.start = sentence.from
  }

  clause(clause: Span, nouns: boolean): void {
    const { text, bare } = this.block
    const span = withoutCount(text, trimmed(text, clause))
    if (span.to - span.from < 2) return
    const lead = leadOf(bare, { from: span.from, to: Math.min(span.to, span.from + longest) })
    if (this.drafts.length && !this.drafts[this.drafts.length - 1]!.soft && dwelt.test(text.slice(span.from, span.from + 12))) return
    // 7月 审查批准决算；听取审计工作报告: a time that stands before the whole line holds for all of it
    if (lead.time && span.from === this.block.from && this.months === null && ' ，'.includes(text[lead.time.to] ?? '。')) this.months = distinct(lead.time.months)
    if (lead.time && lead.from >= span.to) { this.time(lead.time.months); return }
    const last = this.drafts[this.drafts.length - 1]
    const goesOn = last !== undefined && !last.soft && reportEnd.test(bare.slice(span.from, span.to))
    // 开展联合视察，视察内容为……: the tour gets its name
    const content = contents.exec(text.slice(span.from, span.from + 16))
    const tour = this.drafts[this.drafts.length - 1]
    if (content && tour && !tour.soft) {
      const named = supervised(this.block, this.house, 'hear', { from: span.from + content[0].length, to: span.to }, span, this.ahead)
      tour.subject = named.subject
      tour.to = span.to
      return
    }
    const intro = this.listing ? introduced.exec(text.slice(span.from, span.to))?.[0].length ?? 0 : 0
    if (this.listing && intro) { this.listed(this.listing, { from: span.from + intro, to: span.to }, span); return }
    const found = actsIn(text, bare, span, lead, nouns || goesOn || this.listing !== null)
    if (found && !Array.isArray(found)) {
      const done = /开展|进行|组织|做好|实行/.test(bare.slice(span.from, span.to)) || (span.to >= this.sentence.to - 1 && /开好|办好|召开|加强|健全|完善|建立|落实/.test(bare.slice(span.from, span.to))) ? softIn(text, bare, span, lead, this.ahead.political) : null
      if (done) this.soft(done)
      else this.about(found, span)
      return
    }
    if (found?.length) {
      const before = this.drafts.length
      const listed = this.listing
      for (const act of found) this.act(act, span)
      if (this.drafts.length > before || this.listing !== listed) return
    }
    if (this.listing && span.to - span.from >= 4 && !lead.time) {
      this.listed(this.listing, span, span)
      return
    }
    // 围绕……等重大事项，适时作出决议决定
    if (this.topic && /^[^，]{0,6}作出(?:相应|相关|有关)?(?:的)?(?:决议|决定)/.test(text.slice(span.from, span.to)) && /重大|规划|预算|事项/.test(text.slice(this.topic.from, this.topic.to))) {
      this.push('重大事项', this.topic, { from: this.start, to: span.to }, null, { months: null, committee: null })
      return
    }
    const soft = softIn(text, bare, span, lead, this.ahead.political, nouns, !last?.soft && /代表/.test(this.ahead.title + text.slice(0, 24)))
    if (soft) this.soft(soft)
    else this.detail(span)
  }

  listed(form: Form, body: Span, span: Span): void {
    for (const part of subjectsIn(this.block.text, body)) this.push(form, part, span, null, { months: null, committee: null })
  }

  /** 加强政府债务审查监督, and no more: what the law has reported every year is a promise by itself. */
  close(): void {
    if (!this.topic || !this.watched || this.topicAt !== this.drafts.length) return
    const draft = supervised(this.block, this.house, 'hear', this.topic, { from: this.start, to: this.sentence.to }, this.ahead)
    if (draft.type === '政府债务' || draft.type === '国有资产') this.drafts.push({ ...draft, months: draft.months ?? this.months })
  }

  about(found: Topic, span: Span): void {
    this.watched = found.watched === true
    this.topic = found.topic
    this.topicAt = this.drafts.length
    this.start = span.from
  }

  act(act: Act, span: Span): void {
    const last = this.drafts[this.drafts.length - 1]
    const before = last && !last.soft ? last.object : null
    if (last?.soft && last.type === '民生实事' && act.object && projects.test(this.block.text.slice(act.object.from, act.object.to))) { last.to = span.to; return }
    // 审议执法检查报告: of an inspection that stands elsewhere; alone in its line it is all there is
    if (act.said && act.form === '执法检查') {
      if (!last && this.prior?.block !== this.block) this.whole(act.form, act.said, span, act)
      return
    }
    if (!act.object && !this.topic && this.block.text[span.to] === '：' && span.to - span.from <= 14) {
      this.listing = act.form
      return
    }
    if (!act.object && this.prior && !last && this.refersBack()) {
      this.drafts.push({ ...this.prior, type: act.form === 'hear' ? this.prior.type : act.form === 'brief' ? this.house.brief : act.form, from: span.from, to: span.to, block: this.block, months: act.lead.time ? distinct(act.lead.time.months) : null, change: null })
      return
    }
    const object = act.object ?? (act.form === 'hear' || act.form === 'brief' || act.form === '专题询问' ? (this.topicAt === this.drafts.length ? this.topic ?? before : before ?? this.topic) : this.topic ?? before)
    const form = act.form === 'brief' && this.ahead.sitting && !act.lead.council ? 'hear' : act.form === 'hear' && (this.ahead.council || this.ahead.form === 'brief') && !/审议/.test(this.block.text.slice(span.from, span.to)) ? 'brief' : /执法检查/.test(this.block.text.slice(span.from, span.to)) ? act.form : checkedForm(act.form, this.block.text, object)
    if (!object && act.said) {
      // the sentence before may have named it
      if (this.prior && !this.prior.soft && this.prior.block === this.block && /有关|相关/.test(this.block.text.slice(act.said.from, act.said.to))) this.drafts.push({ ...this.prior, type: typeOf(form, this.prior.subject, this.house.brief), from: span.from, to: span.to, months: act.lead.time ? distinct(act.lead.time.months) : this.months, change: null })
      else this.whole(form, act.said, span, act)
      return
    }
    if (!object) {
      if (act.event || this.ahead.months) this.event(act, span)
      return
    }
    if (last && !act.object && last.object && same(last.object, object) && last.type === form) { last.to = span.to; return }
    // 听取……的报告，并进行民主评议: how the same is done
    if (last && !act.object && object === before && (form === '工作评议' || form === '述职评议') && last.from < span.from && !/视察|调研/.test(last.type)) { last.to = span.to; return }
    // 开展2次专题询问: a total, and about nothing that was named
    if (last && !act.object && object === before && /^(?:全年)?(?:开展|进行|组织)(?:[2-9]|[二两三四五六七八九])(?:次|项|场)/.test(this.block.text.slice(act.lead.from, span.to))) return
    if (last && !act.object && object === before) {
      const beside = this.drafts.filter(draft => !draft.soft && draft.type === last.type && draft.from === last.from)
      this.drafts.push({ ...last, type: typeOf(form, last.subject, this.house.brief), subject: beside.map(draft => draft.subject).join('、'), from: span.from, to: span.to, months: act.lead.time ? distinct(act.lead.time.months) : last.months })
      return
    }
    if (act.object && counted.test(this.block.text.slice(object.from, object.to)) && listed.test(this.block.text.slice(span.to, span.to + 10))) {
      this.listing = form
      return
    }
    const whole = { from: act.object || !this.topic ? span.from : this.start, to: span.to }
    const outside = withoutDetails(this.block.text, object)
    const each = /、(?:就|对)/.test(this.block.text.slice(outside.object.from, outside.object.to))
    const followed = form === '跟踪监督' ? cut(this.block.text, outside.object, '、') : []
    const several = followed.length > 1 && followed.every(part => this.block.text.slice(part.from, part.to).endsWith('情况'))
    const parts = each || several ? cut(this.block.text, outside.object, '、') : splits.has(form) && !(form === '视察' && (act.event || !/等?(?:开展|进行|组织)/.test(this.block.text.slice(outside.object.to, span.to)))) ? subjectsIn(this.block.text, outside.object) : [outside.object]
    const tail = withoutDetails(this.block.text, span)
    outside.months ??= tail.months
    outside.committee ??= tail.committee
    for (const part of parts) this.push(form, part, whole, act, outside)
    if (parts.length > 1) completed(this.drafts.slice(-parts.length), parts.map(part => this.block.text.slice(part.from, part.to)))
    for (const also of act.also) if (also !== form) this.push(also, outside.object, whole, act, outside)
    this.start = span.to
  }

  refersBack(): boolean {
    return /上述|前述|该(?:项|报告|议题)|此项/.test(this.block.text.slice(this.sentence.from, this.sentence.to))
  }

  push(form: Form, part: Span, whole: Span, act: Act | null, details: { months: Range[] | null; committee: string | null }): void {
    const draft = supervised(this.block, this.house, form, part, whole, this.ahead)
    if (draft.subject.length < 2 || empty.test(draft.subject) || counted.test(draft.subject) || (form === '跟踪监督' && unnamed.test(draft.subject)) || (form === '跟踪监督' && this.ahead.political) || (form === 'hear' && congressReport.test(this.block.text.slice(part.from, part.to)))) return
    draft.months ??= details.months ?? (act?.lead.time ? distinct(act.lead.time.months) : this.months)
    draft.committee ??= details.committee
    this.drafts.push(draft)
  }

  /** A tour or survey that says no more than that it takes place. */
  event(act: Act, span: Span): void {
    const body = cardBody(this.block.text, { from: act.lead.time ? act.lead.time.to : span.from, to: span.to })
    const who = deputies.exec(this.block.text.slice(body.from, body.to))?.[0].length ?? 0
    this.whole(act.form, { from: body.from + who, to: body.to }, span, act)
  }

  /** An item whose card keeps the words as they stand. */
  whole(form: Form, body: Span, span: Span, act: Act): void {
    const draft = supervised(this.block, this.house, form, body, span, this.ahead)
    draft.subject = written(this.block.view, body.from, body.to).replace(/\s+/g, '')
    if (congressReport.test(draft.subject) && !/、/.test(draft.subject)) return
    if (draft.subject.length < 4 || /^(?:会前|前期|专题|集中|有关|相关|组织|开展)+(?:调研|检查)?$/.test(draft.subject)) return
    draft.months ??= act.lead.time ? distinct(act.lead.time.months) : this.months
    this.drafts.push(draft)
  }

  soft(soft: Soft): void {
    addSoft(this.drafts, soft, this.block, this.ahead, this.sentence, this.months)
  }

  time(months: Range[]): void {
    const waiting = this.drafts.filter(draft => draft.months === null)
    if (waiting.length) for (const draft of waiting) draft.months = distinct(months)
    else this.months = distinct(months)
  }

  detail(span: Span): void {
    const times = timesIn(this.block.text.slice(span.from, Math.min(span.to, span.from + 80)))
    if (!times.length) return
    // 2月下旬举行的第二十六次会议，听取……
    if (!this.drafts.length && times[0]!.from <= 4) this.months = distinct(times[0]!.months)
    for (const draft of this.drafts) draft.months ??= distinct(times[0]!.months)
  }
}

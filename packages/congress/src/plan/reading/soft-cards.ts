import { type Draft, withoutDetails } from './draft.ts'
import type { Soft } from './soft.ts'
import type { Range } from './source.ts'
import { type Span, trimmed } from './spans.ts'
import type { Block, Context } from './structure.ts'
import { lawsIn } from './subject.ts'
import { distinct } from './times.ts'
import { written } from './view.ts'

/** Adds a promise without a form of supervision: on the card of the one before it when both are one piece of work. */
export const addSoft = (drafts: Draft[], soft: Soft, block: Block, ahead: Context, sentence: Span, months: Range[] | null): void => {
  const { text, view } = block
  const survey = soft.type === '联系群众' ? /全[区县市州镇乡]大调研|大调研|调研|调查研究/.exec(ahead.title.slice(ahead.title.indexOf('，') + 1)) : null
  const last = drafts[drafts.length - 1]
  // 收集社情民意: part of the contact already named
  if (soft.type === '联系群众' && last?.soft && last.type === '信息化平台' && /^(?:收集|征求|倾听|听取|反映)/.test(text.slice(soft.clause.from))) { last.to = soft.clause.to; return }
  const laws = lawsIn(text.slice(soft.clause.from, soft.clause.to))
  const clause = text.slice(soft.clause.from, soft.clause.to)
  const apart = last !== undefined && (
    (soft.type === '民族立法' && laws.length > 0 && last.laws.length > 0) ||
    (soft.type === '联系群众' && held.test(clause) && (held.test(text.slice(last.from)) || clause.endsWith('活动'))) ||
    // 开展“双联双促”活动，完善代表接待选民制度: a campaign and a rule
    (soft.type === '联系群众' && text.slice(last.from, last.to).endsWith('活动') && /^(?:完善|建立|健全|落实|推进)/.test(clause)))
  if (last?.soft && !apart && last.type === soft.type && (last.key === soft.key || soft.carriesOn)) {
    const end = soft.clause.to
    const more = written(view, soft.body.from, soft.body.to).replace(/\s+/g, '')
    // 落实《……办法》，由……联系……: the card names the work, not the paper it follows
    if (soft.carriesOn && /^《[^》]*》$/.test(last.subject)) last.subject = more
    else if (last.to - last.from <= 8 && last.to !== soft.clause.to && general.test(last.subject)) last.subject = more
    else if (!soft.carriesOn && !/^(?:每|其中|同时|并)/.test(more) && last.subject.length < 40) last.subject += `，${more}`
    last.to = end
    return
  }
  if (soft.type === '工作要点' && /^[^，]{0,2}(?:根据|为|依据|按照|结合)/.test(text.slice(sentence.from, sentence.from + 6))) return
  if (soft.carriesOn && last?.soft && /^(?:通过|使|让|以|为)/.test(text.slice(soft.clause.from, soft.clause.from + 2))) return
  const body = withoutDetails(text, soft.body)
  drafts.push({
    type: survey ? '调研' : soft.type, key: soft.key, subject: (survey ? `${survey[0]}：` : '') + cardOf(soft, written(view, body.object.from, body.object.to).replace(/\s+/g, '')), organ: null, committee: null,
    months: null, laws, block, from: trimmed(text, soft.clause).from, to: soft.clause.to,
    object: null, change: null, soft: true, guessed: false,
  })
  drafts[drafts.length - 1]!.months = body.months ?? (soft.lead.time ? distinct(soft.lead.time.months) : months)
}

const cardOf = (soft: Soft, words: string): string => {
  const approved = soft.type === '决算/预算' ? /批准(.{4,}?)的?(?:决议|决定)/.exec(words)?.[1] : undefined
  if (approved) return approved
  const counted = /^(.{4,}?)(?:\d{1,2}|[一二两三四五六])(?:期|次|场|轮|批)(?:以上|左右)?$/.exec(words)?.[1]
  if (counted && !/[每不]/.test(words)) return counted
  const found = soft.type === '民生实事' ? /(?:民生实事|为民办实事|实事)(?:项目)?(.*)$/.exec(words) : null
  return found?.[1] && found[1].length > 1 ? `民生实事项目：${found[1]}` : words
}

// 加强……, 强化……培训: opening words that the next clause makes concrete
const general = /^.{2,6}$/
const held = /^[ ]*(?:组织|开展|举办|建立|设立)/

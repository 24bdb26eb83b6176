import { type Changed, changeIn } from './changes.ts'
import { type Draft, type House, supervised } from './draft.ts'
import { finish } from './finish.ts'
import { SentenceReader } from './sentence-reader.ts'
import type { Range } from './source.ts'
import { type Span, bare as bareOf, cut, trimmed } from './spans.ts'
import type { Block, Context } from './structure.ts'

const past = /(?:听取|审议|开展|组织|通过|进行|召开|完成|作出|检查|制定|印发)了/
const told = /^(?:.{0,12}[讯） ])?(?:近日|日前|会议(?:强调|指出|要求|认为|听取)|\d{1,2}月\d{1,2}日，)|(?:强调|指出|认为)，/

/** The items of one sentence. `list` is true where a line may be an item without a verb. */
export const readSentence = (block: Block, sentence: Span, ahead: Context, house: House, list: boolean, news: boolean, prior: Draft | null, carry: Carry): Draft[] => {
  const { text } = block
  const words = text.slice(sentence.from, Math.min(sentence.to, sentence.from + 60))
  if ((news && told.test(words)) || past.test(words)) return []
  if (house.notice || /原定|原计划|原安排/.test(text.slice(sentence.from, sentence.to)) || ahead.change) {
    const changed = changeIn(text, sentence)
    if (changed) return changedItems(block, sentence, changed, ahead, house)
  }
  const reader = new SentenceReader(block, sentence, ahead, house, prior)
  reader.months = carry.months
  for (const clause of clausesOf(text, sentence)) reader.clause(clause, list || (ahead.change !== null))
  reader.close()
  carry.months = reader.months
  return finish(reader.drafts, block, sentence)
}

// 听取……的报告并作出“七五”普法决议: the decision is a piece of work of its own
const decides = /并(?=作出(?!相应|相关|有关|批准)[^，。]{4,40}(?:决议|决定))/

const clausesOf = (text: string, sentence: Span): Span[] => cut(text, sentence, '，：').flatMap(clause => {
  const found = decides.exec(text.slice(clause.from, Math.min(clause.to, clause.from + 200)))
  return found && found.index >= 4 ? [{ from: clause.from, to: clause.from + found.index }, { from: clause.from + found.index + 1, to: clause.to }] : [clause]
})

/** The time said at the head of a row of sentences: 6月召开第二十八次会议，听取A；听取B. */
export type Carry = { months: Range[] | null }

const changedItems = (marked: Block, sentence: Span, changed: Changed, ahead: Context, house: House): Draft[] => {
  // “……的报告”合并为“……的报告”: the marks only frame a title
  const text = marked.text.slice(0, sentence.from) + marked.text.slice(sentence.from, sentence.to).replace(/[“”](?=[^“”]{0,3}(?:区|县|市|州|政府|关于|法院|检察院))|(?<=报告|汇报)”|“(?=[^“”]{4,40}(?:调研|视察|检查|询问|评议)”)|(?<=[^“”]{4}(?:调研|视察|检查|询问|评议))”/g, ' ') + marked.text.slice(sentence.to)
  const block: Block = { ...marked, text, bare: bareOf(text) }
  const reader = new SentenceReader(block, sentence, ahead, house, null)
  const clauses = cut(block.text, changed.body, '，：')
  for (const clause of clauses) reader.clause(clause, true)
  if (!reader.drafts.length) {
    const span = trimmed(block.text, clauses[0] ?? changed.body)
    const after = block.text.slice(changed.body.to, sentence.to)
    if (span.to - span.from >= 4) reader.drafts.push({ ...supervised(block, house, ahead.form ?? (/视察/.test(after) ? '视察' : /调研/.test(after) ? '调研' : 'hear'), span, span, ahead), guessed: ahead.form === null })
  }
  const drafts = changed.kind === 'merged' && reader.drafts.length > 1 ? [joined(reader.drafts)] : reader.drafts
  for (const draft of drafts) {
    draft.change = { kind: changed.kind, was: changed.was }
    if (changed.kind === 'postponed' && changed.months) draft.months = changed.months
    else draft.months ??= changed.months
    const span = trimmed(block.text, sentence)
    draft.from = Math.min(draft.from, span.from)
    draft.to = Math.max(draft.to, span.to)
  }
  return finish(drafts, block, sentence)
}

const joined = (drafts: Draft[]): Draft => ({ ...drafts[0]!, subject: drafts.map(draft => draft.subject).join('、'), laws: [...new Set(drafts.flatMap(draft => draft.laws))] })

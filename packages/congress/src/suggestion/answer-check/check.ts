import { date, fold, goodWill, ourselves, owner, runs, sameText, type Stretch } from '../wording/index.ts'
import type { AnswerKind, AnswerRemark, Answered, Asked } from './answer.ts'
import { type Fact, factsOf, withoutFormula } from './facts.ts'
import { relatedTo } from './relation.ts'
import { told } from './remarks.ts'

export interface AnswerChecked {
  readonly remarks: readonly AnswerRemark[]
  readonly hollow: boolean
}

const thanks = /感谢|谢谢|收悉|高度重视|理解[与和]支持|关心[和与]?支持|宝贵意见|耐心等待|中肯|赞同|参考价值|针对性|前瞻性|欢迎[^，。]{0,8}(?:提出|监督)|重要意义|重要的?(?:组成部分|举措|基础|标志)|系统工程|千家万户|共同努力|共同责任|切身利益/
const someday = /条件成熟|适时|早日|尽早|近期|尽快|逐步|视情|择机/
const refused = /无法|不能|暂不|不具备|不宜|不予/
const sameShare = 0.8
// In a short answer 已 or 了 alone is taken at its word. In a page a lone figure or a lone act is decoration.
const shortAnswer = 120
const holds = (facts: readonly Fact[]): boolean => facts.some(fact => fact.weight === 3) || facts.filter(fact => fact.weight === 2).length >= 2

/** Dates and quantities, by which a new answer differs from an old one that is written on the same pattern. */
const figures = (text: string): Set<string> => new Set(text.match(/\d[\d.:]*|[一二三四五六七八九十]+月/g))

/**
 * Reads an answer before its unit signs it and says what a deputy would miss in it. It proposes only: nothing is refused for a remark.
 *
 * An answer is `hollow` when one of two things holds:
 * 1. it is the text of an earlier answer again: four fifths of its characters stand in one in runs of four, and it has no date and
 *    no figure that the earlier one had not; or
 * 2. none of its sentences states a fact about what was asked. A fact is an act done that can be seen; or an act to come with a
 *    date, a quantity or somebody who sees to it; or the reason why not, with its rule, its condition or who refused. Good will,
 *    thanks, what the office did with the letter itself, and figures of other years or of the whole district are none. In a page
 *    (more than 120 characters) it takes one act that is over or has its figure or date, or one reason, or two lesser facts.
 *
 * So two sentences can be an honest answer, and two pages a hollow one. Missing dates and owners are remarks, not hollowness.
 * Only characters are compared, in time linear in the text (SH-SUG Art 18 asks for an answer that is concrete and clear).
 */
export function checkAnswer(answer: Answered, asked: Asked): AnswerChecked {
  const text = fold(answer.text), remarks: AnswerRemark[] = []
  const remark = (kind: AnswerKind, at?: { from: number; to: number }, same?: AnswerRemark['same']): void => {
    remarks.push({ kind, ...told[kind], ...(at ? { quote: { from: at.from, to: at.to, text: answer.text.slice(at.from, at.to) } } : {}), ...(same ? { same } : {}) })
  }
  const repeats = repeated(text, asked.earlierAnswers ?? [])
  if (repeats) remark('repeated', repeats, { earlier: repeats.earlier, share: repeats.share })

  const read = factsOf(text), about = relatedTo(asked), behind = [...read.facts, ...read.background]
  // A short answer speaks of its matter once and then goes on: what follows a sentence about it is about it too.
  let on = false
  const related = read.facts.filter(fact => (on = about(withoutFormula(fact.text)) || (on && fact.text.length < 40)))
  const facts = withoutFormula(text).length > shortAnswer && !holds(related) ? [] : related
  const nothing = facts.length === 0
  const done = facts.some(fact => fact.what === 'done'), reason = facts.find(fact => fact.what === 'reason')
  const dated = date.test(text) || answer.promises.some(promise => promise.by)

  if (nothing) {
    if (behind.length > 0) remark('off-topic', behind[0])
    else if (mostlyThanks(read.sentences)) remark('attitude', read.sentences.find(sentence => thanks.test(sentence.text)))
    else remark('no-measure', read.sentences.find(sentence => goodWill.test(sentence.text)))
  }
  const intends = read.sentences.find(sentence => /将|拟|计划|下一步|今后|研究/.test(sentence.text))
  if (answer.result === 'solved' && !done && intends) remark('contradiction', intends)
  if ((answer.result === 'being-solved' || answer.result === 'planned')) {
    if (reason && facts.every(fact => fact.what === 'reason') && refused.test(reason.text)) remark('contradiction', reason)
    if (!dated) remark('no-date', read.sentences.find(sentence => someday.test(sentence.text)))
    if (!owner.test(text) && !ourselves.test(text)) remark('no-owner')
  }
  if (answer.result === 'reference' && !reason) remark('no-reason')
  for (const promise of answer.promises) if (!promise.by) remark('promise-without-date', placeOf(text, promise.what))
  return { remarks, hollow: nothing || (repeats?.nothingNew ?? false) }
}

function repeated(text: string, earlierAnswers: readonly string[]): { earlier: number; share: number; from: number; to: number; nothingNew: boolean } | undefined {
  let most: ReturnType<typeof repeated>
  for (const [earlier, other] of earlierAnswers.entries()) {
    const folded = fold(other), same = sameText(text, runs(folded, 4))
    if (same.share < sameShare || same.share <= (most?.share ?? 0)) continue
    const before = figures(folded)
    most = { earlier, ...same, nothingNew: [...figures(text)].every(figure => before.has(figure)) }
  }
  return most
}

const mostlyThanks = (all: readonly Stretch[]): boolean => all.filter(sentence => thanks.test(sentence.text)).length * 2 >= all.length

function placeOf(text: string, words: string): { from: number; to: number } | undefined {
  const from = text.indexOf(fold(words))
  return from < 0 || words === '' ? undefined : { from, to: from + words.length }
}

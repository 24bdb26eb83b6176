import { details } from './details.ts'
import { type Draft, type House, supervised } from './draft.ts'
import { completed } from './finish.ts'
import { unmarked } from './marks.ts'
import { dwelt } from './phrases.ts'
import { type Carry, readSentence } from './sentence.ts'
import { cut, trimmed } from './spans.ts'
import { subjectsIn } from './split.ts'
import type { Block } from './structure.ts'
import { distinct, timesIn } from './times.ts'

// 拟于4月提请常委会会议审议
const timed = /^[ ]*(?:报告|该报告|检查报告)?(?:拟|计划|预计)?(?:安排)?(?:于|在|定于)[^，]{1,12}(?:月|季度)[^，]{0,4}(?:提请|提交|举行|召开|安排|进行)[^，]{0,30}/
const events = /^(?:组织|开展|举办|召开|做好|抓好|听取|审议|讨论|督办)/
const counted = /^[ ]*第?[一二三四五六七八九十]{1,3}(?:是|要)/

// the head of a table that lost its lines
const columnHead = /^(?:\s*(?:序号|会议|议题|时间|月份|内容|项目|方式|形式|报告单位|责任单位|责任部门|承办单位|牵头单位|备注)\s*){2,}$/

/** The items of one paragraph or cell, with what its headings say of them. */
export const readBlock = (block: Block, house: House, news: boolean, prior: Draft | null, cell = false): Draft[] => {
  const { ahead, text } = block
  const list = cell || block.level < unmarked && (block.level > 2 || ahead.months !== null)
  const inList = list || (block.level === unmarked && ahead.pure && text.length - block.from <= 60)
  const out: Draft[] = []
  let open: Draft[] = []
  let carry: Carry = { months: null }
  for (const sentence of cut(text, { from: block.from, to: text.length }, '。；！？')) {
    if (text[sentence.from - 1] !== '；') carry = { months: null }
    if (open.length && dwelt.test(text.slice(sentence.from, sentence.from + 12)) && !/[；，]$/.test(text[sentence.from - 1] ?? '')) {
      details(text.slice(sentence.from, Math.min(sentence.to, sentence.from + 200)), open)
      for (const draft of open) if (draft.to < sentence.to) draft.to = sentence.to
      continue
    }
    const all = readSentence(block, sentence, ahead, house, inList && (ahead.form !== null || list), news, out[out.length - 1] ?? prior, carry)
    const here = text.slice(sentence.from, sentence.from + 6)
    const next = text.slice(sentence.to + 1, sentence.to + 7)
    const titledByCount = counted.test(here) && sentence.to < text.length - 6 && !counted.test(next) && sentence.to - sentence.from <= 18 && text[sentence.to] === '。'
    // （一）密切联系群众。落实……: the first short sentence is the paragraph's heading
    const titled = sentence.from <= block.from + 1 && block.level < unmarked && !cell && sentence.to - sentence.from <= 16 && text[sentence.to] === '。' && sentence.to < text.length - 6
    const tail = open.length ? timed.exec(text.slice(sentence.from, Math.min(sentence.to, sentence.from + 60)))?.[0] : undefined
    if (tail) for (const draft of open) draft.months ??= distinct(timesIn(tail).flatMap(time => time.months))
    const found = open.some(draft => draft.type === '决算/预算') && all.every(draft => draft.soft && /^(?:并)?作出批准/.test(draft.subject)) ? [] : titled || titledByCount ? all.filter(draft => !draft.soft && draft.subject !== '重大事项') : all
    if (found.length) { open = found; for (const one of found) out.push(one) } else if (open.length) {
      const words = text.slice(sentence.from, Math.min(sentence.to, sentence.from + 200))
      if (details(words, open)) for (const draft of open) if (draft.to < sentence.to) draft.to = sentence.to
    }
  }
  // under 专题调研, 改革和完善预算审查监督制度情况 is what is studied
  const subjectOnly = ahead.pure && ahead.form !== null && inList && out.every(draft => draft.soft) && !events.test(text.slice(block.from, block.from + 8)) && /情况(?:（[^（）]*）)?$/.test(text)
  if (subjectOnly) out.length = 0
  if (!out.length && inList && !columnHead.test(text) && ahead.pure && ahead.form !== null) {
    const first = trimmed(text, cut(text, { from: block.from, to: text.length }, cell ? '。；' : '，。；')[0] ?? { from: block.from, to: text.length })
    if (first.to - first.from >= 2 && first.to - first.from <= 80) {
      // 上半年计划、预算执行情况 are two reports; other things named in one line stay together
      const parts = subjectsIn(text, first)
      const accounts = parts.length > 1 && parts.every(part => /计划|预算|决算|审计/.test(text.slice(part.from, part.to)))
      const made = (accounts ? parts : [first]).map(part => supervised(block, house, ahead.form!, part, { from: first.from, to: text.length }, ahead))
      if (accounts) completed(made, parts.map(part => text.slice(part.from, part.to)))
      details(text.slice(first.to, first.to + 200), made)
      for (const draft of made) out.push(draft)
    }
  }
  for (const draft of out) {
    if (ahead.pure && ahead.form && ahead.form !== 'hear' && ahead.form !== 'brief' && draft.type === '听取和审议专项工作报告' && !/听取|审议/.test(text.slice(draft.from, draft.to))) draft.type = ahead.form
    draft.months ??= ahead.months
    draft.committee ??= ahead.committee
    if (ahead.change && !draft.change) {
      const own = draft.months?.[0]
      const gone = ahead.change === 'cancelled'
      draft.change = { kind: ahead.change, was: gone && own ? (own[0] === own[1] ? `${own[0]}月` : `${own[0]}—${own[1]}月`) : null }
      if (gone) draft.months = null
    }
  }
  return out
}

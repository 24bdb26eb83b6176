import { committeeIn } from './committee.ts'
import { type Draft, type House, supervised } from './draft.ts'
import { unmarked } from './marks.ts'
import { organName } from './organ.ts'
import { type Carry, readSentence } from './sentence.ts'
import { completed, dwelt } from './sentence-reader.ts'
import { cut, trimmed } from './spans.ts'
import { subjectsIn } from './split.ts'
import { type Block, type Context, contextOf, labelOf, nothing } from './structure.ts'
import { readTable } from './tables.ts'
import { distinct, timesIn } from './times.ts'

type Above = { level: number; context: Context; label: Label | null }
/** Labels of one kind follow each other; of two kinds, the later stands inside the earlier: 4月, then 第三次会议. */
type Label = 'time' | 'sitting' | 'other'

/** The items of all paragraphs, each under what its headings say. */
export const walk = (blocks: readonly Block[], skip: Set<number>, house: House, news: boolean, folded: string, source: string): Draft[] => {
  const drafts: Draft[] = []
  let above: Above[] = []
  let last: Draft[] = []
  let lastAt = -2
  let headAt = -1
  blocks.forEach((block, i) => {
    if (skip.has(i)) return
    if (block.table) {
      const found = readTable(block.table, folded, source, merged(above), house, (one, place, inList) => readBlock(one, place, news, null, inList))
      if (found) for (const one of found) drafts.push(one)
      return
    }
    const owned = subjectField.exec(block.text.slice(block.from, block.from + 40))
    const names = owned !== null && (block.level !== unmarked || lastAt < headAt)
    if (!names && lastAt >= 0 && field.test(block.text.slice(block.from, block.from + 40))) {
      particulars(block.text.slice(block.from, block.from + 300), last)
      return
    }
    if (lastAt === i - 1 && block.level === unmarked && held.test(block.text.slice(block.from, block.from + 60))) {
      details(block.text.slice(block.from, block.from + 200), last, true)
      return
    }
    const next = nextOf(blocks, skip, i)
    const words = block.text.slice(block.from, Math.min(block.text.length, block.from + 120))
    const label = names ? 0 : labelOf(words)
    let from = block.from + (names ? owned![0].length : 0)
    if (label > 0) {
      const alone = from + label >= block.text.length
      const level = block.level !== unmarked ? block.level : alone && next && next.level <= 2 && first.test(next.text) ? next.level - 0.5 : 2.5
      const context = contextOf(words.slice(0, label).replace(/[：\s]+$/, ''))
      const kind: Label = context.sitting || context.council ? 'sitting' : context.months ? 'time' : 'other'
      const same = above.findIndex(one => one.level > level || (one.level === level && (one.label === kind || one.label === null)))
      if (same >= 0) above = above.slice(0, same)
      above.push({ level, context, label: kind })
      from += label
      if (from >= block.text.length) return
    } else if (!names && isHeading(block, words, next, above.some(one => one.label === 'time' || one.label === 'sitting' || one.context.sitting || one.context.council))) {
      const level = block.level === unmarked ? 2.2 : block.level
      above = above.filter(one => one.level < level)
      above.push({ level, context: contextOf(words.replace(/[。：\s]+$/, '')), label: null })
      headAt = i
      return
    }
    const level = label > 0 ? unmarked : block.level
    const ahead = merged(above.filter(one => one.level < level || one.label !== null))
    if (ahead.review) return
    const form = names ? contextOf(owned![1]!).form ?? ahead.form : ahead.form
    const found = readBlock({ ...block, from, ahead: names && form ? { ...ahead, form, pure: true } : ahead }, house, news, last[last.length - 1] ?? null, names)
    if (found.length) {
      for (const one of found) drafts.push(one)
      last = found
      lastAt = i
    } else if (lastAt === i - 1 && block.level > 4) {
      const said = block.text.slice(from, from + 200)
      if ((detail.test(said) || block.text.length - from <= 60) && details(said, last, true)) lastAt = i
    }
  })
  return drafts
}

const nextOf = (blocks: readonly Block[], skip: Set<number>, i: number): Block | undefined => {
  let j = i + 1
  while (j < blocks.length && skip.has(j)) j++
  return blocks[j]
}

const merged = (above: readonly Above[]): Context => above.reduce<Context>((all, { context }) => ({
  months: context.months ?? all.months,
  form: context.form ?? all.form,
  pure: context.form ? context.pure : all.pure,
  committee: context.committee ?? all.committee,
  organ: context.organ ?? all.organ,
  change: context.change ?? all.change,
  council: context.council || all.council,
  sitting: context.sitting || (all.sitting && !context.council),
  political: context.political || all.political,
  review: context.review || all.review,
  title: context.title,
}), nothing)

// 时间安排：, 承办单位：, 主要内容：— the particulars of the item above.
const field = /^(?:[（(]?\d[)）.、])?(?:拟|计划|建议|具体|主要|责任|承办|牵头|报告|汇报|检查|监督|视察|调研|询问|评议|组织|时间|配合|参加|重点|工作|完成|实施|联系|审议|安排){0,3}(?:机关|单位|部门|委室|委员会|机构|工委|内容|重点|时间|安排|方式|形式|要求|目的|人员|对象|主体|步骤|背景|依据|负责人|备注|时限|领导|会议|范围)(?:安排)?：/
// 视察内容：……: the particular that is the item's own name
const subjectField = /^((?:视察|调研|检查|询问|评议|审议|监督|听取|报告|汇报|跟踪|活动|执法检查|专题询问|议题|项目|课题)?(?:内容|课题|议题|项目|主题|题目|名称|对象|法律|法规|事项)(?:名称)?)：\s*/
const organField = /(?:报告|汇报|提请|实施|受检|被[^，。：]{2})(?:机关|单位|部门|主体)：\s*([^，。；\s]{2,20})/

// numbering that begins anew under each month
const first = /^(?:一|1|（一）|（1）)[、.）]?/
const promise = /(?:听取|审议).{4,}(?:报告|汇报)|《|(?:对|就|围绕).{4,}(?:开展|进行)|(?:报告|汇报)$/
const held = /^(?:会前[^，。]{2,20}，)?(?:报告|该报告)?(?:拟|计划|预计)?(?:安排|定)?(?:于|在)[^，。]{0,6}月/
const detail = /^(?:主要|重点|监督|检查|报告|视察|调研|询问|评议)?(?:内容|重点|目的|要求|时间|安排|方式|对象|责任|承办|牵头|负责|参加|组织|实施|步骤)[^，。]{0,8}：|^(?:由|拟于|计划于|安排在|时间)/

const isHeading = (block: Block, words: string, next: Block | undefined, dated: boolean): boolean => {
  if (block.hash && block.level < 2) return true
  const whole = block.text.length - block.from <= 60
  if (!whole || /[；，]$/.test(words)) return false
  const plain = words.replace(/[。：\s*]+$/, '')
  if (/。/.test(plain)) return false
  if (!next) return false
  const deeper = (next.level === unmarked && labelOf(next.text.slice(next.from, next.from + 80)) > 0 ? 2.5 : next.level) > block.level
  if (block.level === unmarked ? plain.length > 24 || words.endsWith('。') : !deeper && !words.endsWith('：')) return false
  const context = contextOf(plain)
  if (block.level === unmarked) {
    return words.endsWith('：') || (!dated && context.pure && context.form !== null && !/情况/.test(plain)) || context.committee !== null || context.organ !== null || context.change !== null && plain.length <= 10
  }
  if (words.endsWith('：')) return deeper || context.pure
  if (!deeper) return false
  if (context.pure && context.form !== null) return true
  if (words.endsWith('。')) return false
  const below = next.text.slice(next.from, next.from + 40)
  if (field.test(below) || (next.level === unmarked && held.test(below))) return false
  return !(promise.test(plain) && (next.level === unmarked ? detail.test(below) || /(?:报告|汇报|执法检查|专题询问)$/.test(plain) : detail.test(below)))
}

// 拟于4月提请常委会会议审议
const timed = /^[ ]*(?:报告|该报告|检查报告)?(?:拟|计划|预计)?(?:安排)?(?:于|在|定于)[^，]{1,12}(?:月|季度)[^，]{0,4}(?:提请|提交|举行|召开|安排|进行)[^，]{0,30}/
const events = /^(?:组织|开展|举办|召开|做好|抓好|听取|审议|讨论|督办)/
const counted = /^[ ]*第?[一二三四五六七八九十]{1,3}(?:是|要)/

// the head of a table that lost its lines
const columnHead = /^(?:\s*(?:序号|会议|议题|时间|月份|内容|项目|方式|形式|报告单位|责任单位|责任部门|承办单位|牵头单位|备注)\s*){2,}$/

const readBlock = (block: Block, house: House, news: boolean, prior: Draft | null, cell = false): Draft[] => {
  const { ahead, text } = block
  const list = cell || block.level < unmarked && (block.level > 2 || ahead.months !== null)
  const inList = list || (block.level === unmarked && ahead.pure && text.length - block.from <= 60)
  const out: Draft[] = []
  let open: Draft[] = []
  let carry: Carry = { months: null }
  for (const sentence of cut(text, { from: block.from, to: text.length }, '。；！？')) {
    if (text[sentence.from - 1] !== '；') carry = { months: null }
    if (open.length && dwelt.test(text.slice(sentence.from, sentence.from + 12)) && !/[；，]$/.test(text[sentence.from - 1] ?? '')) {
      details(text.slice(sentence.from, Math.min(sentence.to, sentence.from + 200)), open, true)
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
      if (details(words, open, true)) for (const draft of open) if (draft.to < sentence.to) draft.to = sentence.to
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
      details(text.slice(first.to, first.to + 200), made, true)
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

const particulars = (words: string, drafts: readonly Draft[]): void => {
  details(words, drafts, true)
  const times = /时间|时限|安排|会议/.test(words.slice(0, 12)) ? timesIn(words.slice(0, 60)) : []
  const organ = organField.exec(words)?.[1]
  for (const draft of drafts) {
    if (times.length) draft.months ??= distinct(times[0]!.months)
    if (organ) draft.organ = organName(organ)
  }
}

/** A sentence that only says when, or who is in charge, belongs to what stands before it. */
const details = (words: string, drafts: readonly Draft[], near: boolean): boolean => {
  if (!near || !drafts.length) return false
  const times = timesIn(words.slice(0, 80))
  const committee = committeeIn(words)
  const says = times.length > 0 && /^.{0,16}?(?:安排|时间|拟|计划|定于|于|在|月|季度|上半年|下半年|会议|进行|开展)/.test(words)
  if (says) for (const draft of drafts) draft.months ??= distinct(times[0]!.months)
  if (committee) for (const draft of drafts) draft.committee ??= committee
  return says || committee !== null
}

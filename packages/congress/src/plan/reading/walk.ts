import { details, particulars } from './details.ts'
import type { Draft, House } from './draft.ts'
import { unmarked } from './marks.ts'
import { readBlock } from './paragraph.ts'
import { type Block, type Context, contextOf, labelOf, nothing } from './structure.ts'
import { readTable } from './tables.ts'

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
      details(block.text.slice(block.from, block.from + 200), last)
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
      if ((detail.test(said) || block.text.length - from <= 60) && details(said, last)) lastAt = i
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
  const following = next.text.slice(next.from, next.from + 80)
  const deeper = (next.level !== unmarked ? next.level : labelOf(following) > 0 ? 2.5 : /^.{2,14}：$/.test(following) ? 2.2 : next.level) > block.level
  if (block.level === unmarked ? plain.length > 24 || words.endsWith('。') : !deeper && !words.endsWith('：')) return false
  const context = contextOf(plain)
  if (block.level === unmarked) {
    return words.endsWith('：') || ((!dated || /^(?!听取|审议|审查).{2,10}$/.test(plain.replace(/（[^（）]*）/g, ''))) && context.pure && context.form !== null && !/情况/.test(plain)) || context.committee !== null || context.organ !== null || context.change !== null && plain.length <= 10
  }
  if (words.endsWith('：')) return deeper || context.pure
  if (!deeper) return false
  if (context.pure && context.form !== null) return true
  if (words.endsWith('。')) return false
  const below = next.text.slice(next.from, next.from + 40)
  if (field.test(below) || (next.level === unmarked && held.test(below))) return false
  return !(promise.test(plain) && (next.level === unmarked ? detail.test(below) || /(?:报告|汇报|执法检查|专题询问)$/.test(plain) : detail.test(below)))
}

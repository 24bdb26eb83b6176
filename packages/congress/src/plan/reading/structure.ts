import type { Form } from './classify.ts'
import { committeeAlone, committeeIn } from './committee.ts'
import { anyForm, formOf } from './forms.ts'
import { hashes, markOf, unmarked } from './marks.ts'
import type { Range } from './source.ts'
import { bare as bareOf } from './spans.ts'
import { distinct, timesIn } from './times.ts'
import type { ChangeKind } from './types.ts'
import type { Grid } from './grid.ts'
import { type View, viewOf } from './view.ts'

/** A paragraph: what it says from `from` (after its mark), how deep it stands, and the headings' word for what is not said. */
export type Block = { view: View; text: string; bare: string; from: number; level: number; hash: boolean; ahead: Context; table?: Grid }

/** What headings above a paragraph say about everything below them. */
export type Context = {
  months: Range[] | null
  form: Form | null
  /** the heading is nothing but the form: each line below is about something */
  pure: boolean
  committee: string | null
  organ: string | null
  change: ChangeKind | null
  council: boolean
  /** a sitting of the standing committee: what it hears there is a report, however it is called */
  sitting: boolean
  political: boolean
  review: boolean
  title: string
}

export const nothing: Context = { months: null, form: null, pure: false, committee: null, organ: null, change: null, council: false, sitting: false, political: false, review: false, title: '' }

/** The paragraphs as blocks, without context yet. */
export const blocksOf = (folded: string, source: string, runs: readonly (readonly Range[])[]): Block[] =>
  runs.map(run => {
    const view = viewOf(folded, source, run)
    const hash = hashes(view.text.slice(0, 40))
    let from = hash?.length ?? 0
    const mark = markOf(view.text.slice(from, from + 40))
    if (mark) from += mark.length
    // **bold** is no mark of depth
    while (view.text[from] === '*' || view.text[from] === ' ') from++
    return { view, text: view.text, bare: bareOf(view.text), from, level: mark?.level ?? (hash ? hash.level : unmarked), hash: hash !== null, ahead: nothing }
  })

const hearing = /听取|听审|审议|报告|审查(?:和)?批准/
const money = /计划|预算|决算|审计|(?:财政?经济?|财经|经济工作)监督/
const sitting = /第[一二三四五六七八九十百\d]{1,4}次[^，。]{0,10}会议|常委会会议|主任会议|主席团会议/

/** What a heading or a label says for what stands below it. */
export const contextOf = (heading: string): Context => {
  const title = heading.replace(/^【([^【】]*)】$/, '$1')
  const plain = bareOf(title.replace(/“?[一两]府(?:一委)?两院”?|“两院”/g, '政府'))
  const forms = [...plain.matchAll(anyForm)]
  const reduced = title.replace(/[（(].*?[）)]/g, '')
  const left = plain
    .replace(/（[^（）]*）/g, '')
    .replace(/听取(?:和|并|、)?审议|听取|听审|审议|财政?经济?(?=监督|工作)|类$|审查(?:和)?批准|报告|汇报|专项|工作|监督|下列|以下|如下|项目|议题|计划|预算|决算|审计|国有资产|政府债务|规范性文件|开展|组织|进行|认真|依法|关于|有关|事项|方面|法律法规|实施情况|常委会|主任会议|人民政府|政府|“?[一两]府[一两]?委?[一两]院”?|代表|人大|委员会|全年|年度|\d+[项次个件]|[一二三四五六七八九十]+[项次个件]|及|和|与|、|的|等|情况|：|:/g, '')
    .replace(anyForm, '')
  const names = left.trim().length <= 2
  const times = title.length <= 40 ? timesIn(title) : []
  const isHear = hearing.test(plain) || (money.test(plain) && names)
  return {
    ...nothing,
    months: times.length && !money.test(reduced) ? distinct(times.flatMap(time => time.months)) : null,
    form: (/主任会议/.test(plain) && (/听取|汇报|报告/.test(plain)) ? 'brief' : isHear ? (/汇报/.test(plain) && !/审议/.test(plain) ? 'brief' : 'hear') : forms[0] ? formOf(forms[0]) : null),
    pure: names,
    committee: committeeAlone(reduced) ?? committeeIn(title),
    organ: organAlone.test(reduced.replace(/[：:]/g, '')) ? reduced.replace(/[：:]/g, '').replace('人民政府', '政府') : null,
    change: changeOf(title),
    council: /主任会议/.test(plain),
    sitting: sitting.test(plain) && !/主任会议|主席团|主席会议/.test(plain),
    political: /坚持党的|党的(?:全面)?领导|政治(?:方向|建设|站位|引领|机关|能力|属性|立场)|正确(?:的)?(?:政治)?方向|理论武装|党(?:的)?建(?:设)?|从严治党|思想政治|党风廉政/.test(plain),
    review: /(?:工作|情况|主要)?回顾|(?:上|去|过去)一?年(?:的)?(?:主要)?工作(?:总结|情况)?|工作总结|工作要求|有关要求|几点要求|组织领导|保障措施|指导思想|总体要求|基本原则/.test(plain),
    title,
  }
}

const organAlone = /^(?:本|我)?(?:区|县|市|州|旗|镇|乡)?(?:人民政府|政府|(?:中级)?人民法院|法院|人民检察院|检察院|监察委员会|监委)$/

const changeOf = (title: string): ChangeKind | null => {
  if (title.length > 24) return null
  if (/推迟|延期|延后|调整时间|时间调整|顺延/.test(title)) return 'postponed'
  if (/取消|撤销|不再/.test(title)) return 'cancelled'
  if (/新增|增加|增列|补充(?!意见)/.test(title)) return 'added'
  if (/合并/.test(title)) return 'merged'
  return null
}

/** A label of time or sitting before or above its items: 3月：, 【2月】, 第六次会议（2月下旬）, 第一季度. Its length, or 0. */
export const labelOf = (marked: string): number => {
  // **三月**: bold is no part of it
  const text = marked.replace(/[*\s]+$/, '')
  const framed = /^【([^【】]{1,40})】：?/.exec(text)
  if (framed) return framed[0].length
  const colon = /^([^，。；：]{1,40})：/.exec(text)
  const label = colon ? colon[1]! : text.length <= 40 && !/[。；，]$/.test(text) ? text : ''
  if (!label) return 0
  const whole = colon ? colon[0].length : marked.length
  if (isLabel(label)) return whole
  return 0
}

// 主要议题： says nothing but that the items follow.
const agenda = /^(?:会议|主要|建议|拟定?|初步|审议){0,3}(?:议题|议程|事项)(?:安排)?(?:如下)?$/

const isLabel = (label: string): boolean => {
  if (organAlone.test(label) || committeeAlone(label) !== null || agenda.test(label)) return true
  if (/^(?:拟|决定)?(?:推迟|延期|延后|调整|取消|撤销|新增|增加|增列|补充|合并)+(?:的)?(?:时间)?(?:监督|审议|调研)?(?:事项|议题|项目|内容)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})?(?:项|个|件)?$/.test(label)) return true
  const clean = label.replace(/^\d{4}年/, '').replace(/（[^（）]{0,30}）/g, inner => (timesIn(inner).length ? '' : inner))
  if (sitting.test(clean) && clean.replace(/(?:召开)?(?:区|县|市|州|旗|镇|乡)?(?:十?[一二三四五六七八九十百]+届|第[一二三四五六七八九十百]+届)?(?:人大|人民代表大会)?(?:常委会|常务委员会|主席团)?/g, '').replace(/第[一二三四五六七八九十百\d]{1,4}次(?:常委会|主任|主席团|全体)*会议?|(?:常委会|主任|主席团)会议|召开|拟|建议|议题|主要|议程|：| /g, '').replace(/[（）]/g, '').length <= 6 && !/听取|审议/.test(clean)) return true
  const times = timesIn(clean)
  if (!times.length) return false
  let left = clean
  for (const time of [...times].toReversed()) left = left.slice(0, time.from) + left.slice(time.to)
  return left.replace(/工作|安排|计划|要点|活动|主要|重点|任务|议题|事项|内容|（|）|、|及|：| |—|-|~|份/g, '').length === 0
}

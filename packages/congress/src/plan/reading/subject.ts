import type { Form } from './classify.ts'
import type { Span } from './spans.ts'
import { trimmed } from './spans.ts'

const level = '(?:区|县|市|州|盟|旗|镇|乡|省|自治州|自治县|自治旗|街道)'
const organWord = '(?:人民政府|政府|人民法院|法院|人民检察院|检察院|监察委员会|监委|监察委|街道办事处|办事处|管委会|管理委员会)'

// Who reports, at the head of the object. With 关于 any short name counts; without it only the organs that report by law.
const reporterAbout = /^(?:听取)?((?:“[^”]{2,12}”|[^，。；、《》“”关就对]{1,24}?|[^，。；《》“”关就对]{1,30}?)(?:及其(?:有关|相关)?(?:部门|派出机构))?)(?:所作的|作的|提交的|提出的|提请的)?关于/
const reporterPlain = new RegExp(`^((?:“[^”]{2,12}”)|(?:本|我|[^，。、《》“”\\d]{0,6})?${level}${organWord}(?:(?:、|和|及)(?:${level})?${organWord})*(?:及其有关部门|有关部门|相关部门)?)(?:的|所作的)?(?!性|债务|采购|购买|投资)(?=.{2})`)

const heads = new RegExp('^(?:' + [
  '（\\d{1,2}）', '(?:选取|选择|选定|确定)(?=.{4})',
  '(?:[^，。、《]{0,8}(?:人大)?常委会)?第[一二三四五六七八九十百\\d]{1,5}次(?:常委会|主任)?会议(?:对|关于|审议)', '关于', '有关', '对(?!外|口|接|台)', '就(?!业|医(?![疗药保患])|近|餐|诊|地)', '围绕', '针对', '(?:本|我|全|辖)(?:区|县|市|州|盟|旗|镇|乡|省|街道|自治县|自治州|自治旗)(?:域)?(?:的)?(?!属|级)', '辖区(?:内)?(?:的)?', '贯彻(?:落实|执行|实施)?(?=《|“)', '实施(?=《)', '执行(?=《)', '落实(?=《)',
  '推进(?=.{6})(?!预算)', '开展', '上年度(?=.*审议意见)', '上年(?!度)(?=.*(?:审议|检查))', '部分(?=中小|区)', '：', '的',
].join('|') + ')')

const tails: readonly RegExp[] = [
  /(?<=》|法|条例|规定|办法|决定|决议|”|）)(?:的)?(?:贯彻|实施|执行|落实)+(?:的)?(?:有关|具体|进展|工作)?(?:情况)?(?:的)?(?:专项|工作)*(?:报告|汇报)?$/,
  /(?:的)?(?:有关|相关|进展)?(?:工作)?(?:进展|推进|开展)?情况(?:的)?(?:专项|工作)*(?:报告|汇报|通报|说明)$/,
  /(?:的)?(?:专项|专题)?(?:工作)?(?:的)?(?<!综合|评估|年度|述职|履职|政府工作)(?:报告|汇报|通报)$/,
  /(?:等)?(?:工作|有关|相关|重点)?(?:情况|问题|课题|议题|方面|(?<!重大)事项|主题|为主题|为重点|为题|为课题)$/,
  /(?:工作)?等(?:工作|方面|内容|情况|项目|领域)*$/,
  /等(?:人民群众|群众|社会|各方|代表|人民)[^，。、]{0,12}$/,
  /(?:等)?[两二三四五六七八\d]{1,2}(?:个|项)(?:题目|课题|主题|专题|方面|议题|重点|问题|领域|项目)$/,
  /(?<=.{4})（《[^（）]*》[^（）]*）$/,
  /(?:专项)?(?:工作)?报告的审议$/,
  /(?<=决算|预算|计划)\d{1,2}(?:个|项|件)$/,
  /(?:的)?(?:工作)$/,
  /(?:并|且|后|分别)?(?:组织|进行|开展)$|分别$|等[两二三四五六\d]{1,2}[项个部次件]?$/,
  /(?<=意见|决议|建议|决定|问题)(?:研究处理|办理|处理|研究)?(?:情况)?(?:的)?落实$/,
  /[的、，：和与]$/,
  /（(?:草案|书面|暂定|暂名)）$/,
]

export type Trimmed = { span: Span; organ: Span | null }

/** The subject as a person would write it on a card: without who reports, without 关于……情况的报告. */
export const subjectOf = (text: string, object: Span, form: Form): Trimmed => {
  let span = trimmed(text, object)
  let organ: Span | null = null
  const reporter = (found: RegExpExecArray | null, take: boolean) => {
    if (!found || organ) return
    organ = { from: span.from + found[0].indexOf(found[1]!), to: span.from + found[0].indexOf(found[1]!) + found[1]!.length }
    if (take && span.to - span.from - found[0].length > 1) span = trimmed(text, { from: span.from + found[0].length, to: span.to })
  }
  const heardFirst = form !== 'hear' && form !== 'brief' && /^(?:听取(?:和|并|、)?(?:审议)?|审议|审查)(?!意见)(?=.{6,}(?:报告|汇报)$)/.exec(text.slice(span.from, span.to))
  if (heardFirst) span = { from: span.from + heardFirst[0].length, to: span.to }
  const rest = () => text.slice(span.from, Math.min(span.to, span.from + 80))
  if (heardFirst || form === 'hear' || form === 'brief' || form === '跟踪监督') {
    if (!/^(?:关于|有关|“[^”]*”(?!关于))/.test(rest())) reporter(reporterAbout.exec(rest()), true)
    if (!organ && !rest().startsWith('关于')) reporter(reporterPlain.exec(rest()), !/办事处/.test(rest().slice(0, 12)) && /政府/.test(reporterPlain.exec(rest())?.[1] ?? ''))
  }
  for (let found = heads.exec(rest()); found && span.to - span.from - found[0].length >= 2; found = heads.exec(rest())) span = { from: span.from + found[0].length, to: span.to }
  const own = form === 'hear' || form === 'brief' ? null : new RegExp(`(?:的|情况)?(?:开展)?(?:专题|集中|代表)?${form}$`).exec(text.slice(span.from, span.to))
  if (own && own.index >= 2 && !/^\d{4}年度?$/.test(text.slice(span.from, span.from + own.index))) span = { from: span.from, to: span.from + own.index }
  for (let turn = 0, cutOne = true; cutOne && turn < 5; turn++) {
    cutOne = false
    for (const tail of tails) {
      const start = Math.max(span.from, span.to - 40)
      const found = tail.exec(text.slice(start, span.to))
      if (!found || !found[0]) continue
      const left = start + found.index - span.from
      // 执行工作 and 审计工作 are names; a longer subject does without 工作.
      const kept = left < 4 && found[0].startsWith('工作') ? 2 : 0
      if (left < 2 || /^(?:各项|有关|常委会)*审议意见$/.test(text.slice(span.from, start + found.index)) && /落实/.test(found[0]) || kept === found[0].length) continue
      span = { from: span.from, to: start + found.index + kept }
      cutOne = true
    }
  }
  return { span: trimmed(text, span), organ }
}

const lawName = /《([^《》]{2,80})》/g
/** The laws, regulations and decisions named in 《》. */
export const lawsIn = (text: string): string[] =>
  [...new Set([...text.matchAll(lawName)].map(match => match[1]!).filter(name => /(?:法|条例|规定|办法|细则|规则|决定|决议|意见|章程|条令|守则|标准|办法（试行）|（试行）|（修正案?）|（草案）)$/.test(name)))]

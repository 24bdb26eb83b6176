import type { Form } from './classify.ts'
import { type Span, trimmed } from './spans.ts'

/** 一是, 二要: they count, and belong to no item. */
export const withoutCount = (text: string, span: Span): Span => {
  const count = /^(?:\d{1,2}(?:、|\.(?!\d))|（\d{1,2}）|[①-⑳]|第?[一二三四五六七八九十]{1,3}(?:是|要|则)|其[一二三四五]是?，?|首先|其次|再次|最后)(?:要)?/.exec(text.slice(span.from, span.from + 8))
  return count ? trimmed(text, { from: span.from + count[0].length, to: span.to }) : span
}

export const deputies = /^(?:部分|全体|各级|本级|[省市区县州旗镇乡、]){0,4}(?:人大)?代表(?:小组)?(?:开展|进行)?(?=.{4})/
/** 重点检查……, 主要了解……: what is looked at most in the item just named. */
export const dwelt = /^[ ]*(?:重点|主要|着重)(?:检查|视察|调研|了解|报告|询问|监督|审议|听取|围绕|就|对|关注|察看|评议|汇报|评估)/
export const unnamed = /^(?:各项|常委会|有关)?(?:审议意见|决议决定|决议、决定|建议意见)(?:的)?(?:研究处理|落实|办理|执行|整改)*(?:情况)?$/
// 对2023年项目开展视察: the livelihood projects just named
export const projects = /^(?:\d{4}年度?|上年度?|本年度?|票决)*(?:实施)?项目$/
export const contents = /^(?:视察|调研|检查|询问|评议|主要|重点)(?:的)?(?:内容|主题|课题|题目|对象|议题)(?:为|是)/
export const empty = /^(?:人大)?(?:代表|委员|组成人员)$|^(?:[省市区县州旗]政府)?提请的(?:有关|重大)*事项$|^(?:会前|前期|届中|会后)(?:组织|开展|进行)*$|^(?:建议)?(?:办理|评议|评选)(?:结果|情况|意见)$|^(?:上级|[区县市州旗]?人大(?:常委会)?)(?:的)?(?:交办|安排|部署|布置|组织)|^(?:有关|相关|上述|各项|专项|工作|情况|活动|报告|一次|多种形式|集中|专题|重点|年度|等)+(?:工作|报告|情况|活动|问题|内容|部门)*$/
// 听取报告8项，内容涉及A、B: what was counted is named
export const introduced = /^(?:(?:主题|议题|题目|内容|分别|主要|具体)(?:分别)?)?(?:是|为|涉及|包括|涵盖|有)：?(?:对|就|围绕|检查|视察|调研|听取)?/
export const listed = new RegExp(`^(?:：|，${introduced.source.slice(1)})`)
export const counted = /^(?:专项|工作)*(?:报告|议题)(?:共)?\d{1,3}(?:项|个|件)$|^(?:\d{1,3}|[一二三四五六七八九十两]{1,3})(?:项|个|次|件|部|场|批)(?:以上|左右)?(?:的)?(?:专项|工作)*(?:报告|法律法规|法律|法规|议题)?(?:的)?(?:贯彻)?(?:实施|执行)?(?:情况)?$/
export const same = (a: Span, b: Span) => a.from === b.from && a.to === b.to
/** To inspect is 执法检查 only where a law, a decision or a resolution is looked at. */
export const checkedForm = (form: Form, text: string, object: Span | null): Form =>
  form === '执法检查' && object && !/执法/.test(text.slice(object.from, object.to + 16)) && !/《|法|条例|规定|办法|决议|决定|普法/.test(text.slice(object.from, object.to)) ? '视察' : form

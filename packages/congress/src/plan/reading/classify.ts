import type { PlanType } from './types.ts'

/** How something is looked into: the words of a form, before the subject has its say. */
export type Form = 'hear' | 'brief' | PlanType

type Rule = [PlanType, RegExp, RegExp?]

/**
 * What a report or a bill is about decides before the form does (a report on accounts is 决算/预算, however it is heard).
 * The first rule that fits holds; the second pattern takes a rule back.
 */
const bySubject: readonly Rule[] = [
  ['审计', /审计/, /审计(?:局|机关|部门)/],
  ['民族立法', /自治条例|单行条例|民族立法/],
  ['备案审查', /备案审查|规范性文件备案|备案(?:工作|情况)/],
  ['代表建议', /(?:代表|大会|闭会|重点|所提|人大|会议)[^，。]{0,24}(?:建议|议案|批评|书面意见)[^，。]{0,14}(?:办理|督办|处理|答复|落实|交办)|(?:议案|建议|书面意见)[、和]?(?:批评和意见|建议|意见)?[^，。]{0,6}(?:办理|督办|交办)|议案(?:审议结果|办理)/],
  ['大会筹备', /常委会工作报告|大会(?:建议)?(?:议程|日程|主席团)|(?:人代会|人民代表大会)[^，。]{0,10}(?:议程|日程|筹备)|召开[^，。]{0,20}(?:人大|人民代表大会|人代会)[^，。]{0,12}(?:会议)?(?:的)?(?:决定|事项|议案|方案)|(?:人大|人民代表大会)[^，。]{0,8}次会议[^，。]{0,8}(?:议程|名单|列席|事项|决定|筹备)/],
  ['跟踪监督', /(?:审议意见|检查(?:报告|发现|反馈|意见|整改)|评议意见|询问意见|决议|决定|调研(?:报告)?建议)[^，。]{0,16}(?:研究处理|落实|办理|整改|执行|处理|反馈)|(?:落实|办理|处理|执行)[^，。]{0,24}(?:审议意见|检查报告|评议意见|执法检查[^，。]{0,4}意见)|(?:发现|反馈|提出|指出|查出)(?:的)?(?:突出)?问题[^，。]{0,10}整改|“?回头看”?/, /普法|民生实事/],
  ['国有资产', /国有资产|国有自然资源|国资(?:管理|监管|报告|专项|综合|监督)|国有(?:企业|金融|行政事业)[^，。]{0,8}资产/],
  ['政府债务', /(?:政府|地方|专项|隐性|举借)[^，。]{0,10}债务|债务(?:限额|管理|风险|情况)|债券资金/],
  ['民生实事', /民生实事|为民办实事|实事项目/],
  ['任免', /任免|任命|免职|辞去|辞职|宪法宣誓|人事事项|人事议案|人事案/, /代表辞|述职|履职情况的?报告/],
  ['补选与资格', /补选|代表资格|资格审查|代表辞|代表变动/],
  ['决算/预算', /决算|调整[^，。]{0,10}预算|预算的(?:议案|决定|决议)|预算(?:(?:上半年|半年|年中|前三季度)?执行|草案|调整|编制|收支|安排|变更|方案|报告|完成|及|、|和|$)|(?:部门|财政|政府|一般公共|全口径|本级|区级|县级|市级)预算|财政收支|预决算|财政预|收支情况|转移支付资金|财政资金使用/, /预算绩效管理(?:工作|改革)?|预算法/],
  ['计划', /国民经济(?:和|与)?社会发展|(?:半年|季度|全年|年度?|月)(?:本级|全?[区县市州镇乡])?经济(?:和|与)?社会发展|计划(?:上半年|半年|年中|前三季度)?(?:执行|草案|完成|编制|调整|及|、|和|$)|规划纲要|“?十[一二三四五六七八]五”?(?:[^，。]{0,14})规划|五年规划|规划(?:实施)?[^，。]{0,6}(?:中期)?评估/, /(?:工作|监督|立法|培训|行动|活动|学习|年度|全年)计划$/],
  ['重大事项', /重大(?:行政)?决策|重大事项|重大(?:建设|投资|政府投资)项目(?:计划|安排)?(?:的)?(?:议案|决定)|(?:国土空间|城市|城乡|总体)[^，。]{0,6}规划(?:（[^（）]*）)?》?(?:的?（?草案|的议案|（草案）|草案|编制|修编|方案)/, /请示报告/],
  ['述职评议', /述职|履职(?:情况)?(?:的)?报告|(?:负责人|局长|主任|院长|检察长|法官|检察官|副[区县市镇乡]长|任命人员|任命干部|组成人员)[^，。]{0,10}(?:履行职责|履职)(?:情况|报告)?/, /代表(?:向选民|述职|履职|[^，。]{0,6}述职)/],
  ['代表活动', /代表(?:履职|述职)(?:情况)?(?:的)?(?:报告)?$/],
  ['工作要点', /工作要点|(?:年度)?(?:监督|工作|立法|代表工作|主席团工作|年度|全年)计划$|年度工作(?:计划|安排)|监督(?:工作)?计划/],
]

/** The type that the subject alone gives to a report, or null. */
const typeOfSubject = (subject: string): PlanType | null => {
  for (const [type, fits, not] of bySubject) if (fits.test(subject) && !(not?.test(subject))) return type
  return null
}

// Forms in which what is looked at does not change the kind of work, except where it checks an earlier finding.
const keeps = new Set<Form>(['执法检查', '专题询问', '询问', '视察', '调研', '工作评议', '述职评议'])

// What the law has reported every year stays that, also when it is followed up.
const bound = new Set<PlanType>(['审计', '代表建议', '政府债务', '国有资产', '备案审查', '决算/预算', '民生实事'])

/** The type of an item from its form and subject; `brief` is a hearing of an oral report below the sitting. */
export const typeOf = (form: Form, subject: string, brief: PlanType): PlanType => {
  const own = typeOfSubject(subject)
  if (form === 'hear') return own ?? (/执法检查(?:组)?(?:的|关于)?[^，。]{0,40}报告?$|执法检查(?:情况)?(?:的)?报告|^(?:关于)?检查《/.test(subject) ? '执法检查' : '听取和审议专项工作报告')
  if (form === 'brief') return own ?? brief
  // Judges and procurators are appraised for their work; the duty report is that of those whom the committee appointed.
  if (form === '述职评议' && /法官|检察官|“?两官”?|法检|“?两院”?(?:工作)?人员|审判人员/.test(subject)) return '工作评议'
  if (form === '述职评议' && /代表(?:向(?:原选区)?选民|向(?:人大)?常委会)?$/.test(subject)) return '代表活动'
  if (form === '调研' && own === '民族立法') return own
  if (form === '视察' && own === '代表建议' && /^代表?.{0,20}办理(?:进度|情况|进展)?$/.test(subject)) return own
  if (form === '跟踪监督') return own !== null && bound.has(own) ? own : /(?:代表[^，。]{0,10}|重点)(?:建议|议案)|议案/.test(subject) ? '代表建议' : '跟踪监督'
  if (keeps.has(form)) return form
  return form
}

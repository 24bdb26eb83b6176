import type { Form } from './classify.ts'

/** The words for each form of supervision, the longer and more special before the shorter. */
export const formWords: readonly [Form, string][] = [
  ['跟踪监督', '(?:持续|连续|常态化|全程)?跟踪(?:监督|检查|督查|督办|问效|督促|评估|调研|视察|推进|落实|审议|询问)(?:检查)?|“?回头看”?(?:检查|监督|活动)?|跟踪(?=审议|上|落实)|接续监督'],
  ['执法检查', '(?:法律法规(?:实施)?|联动|专项|上下联动)?执法检查|执法调研|(?<![督自跟踪抽资备案体])(?:专项|重点|联动|集中|上下联动)?检查'],
  ['专题询问', '专题(?:询问|问询)|联组询问'],
  ['询问', '(?<!专题)(?:现场|专项|工作)?询问|质询|约见(?:询问)?'],
  ['述职评议', '述职(?:和|与|、)?(?:测评)?(?:评议)?|履职(?:情况)?评议|任后(?:监督)?(?:述职)?评议|履职(?:情况)?(?:满意度)?测评'],
  ['工作评议', '(?:专项|专题|部门|年度|集中)?(?:工作)?评议'],
  ['视察', '(?:集中|专题|专项|重点|年中|年终|会前|暗访|明察|代表|委员|巡回|持证|小组|明察暗访)*视察(?:调研|检查|察看)?|(?:实地)?(?:察看|考察)'],
  ['调研', '(?:专题|课题|重点|立法|监督|集中|专项|实地|前期|会前|联合|蹲点|协同|深入|大|深度|系列|跟进|系统)*(?:调研|调查研究|调查)(?:视察|考察|课题|座谈)?(?!员)'],
  ['备案审查', '备案审查'],
]

/** All form words as one expression; each match tells its form by `formOf`. */
export const anyForm = new RegExp(formWords.map(([, words]) => `(${words})`).join('|'), 'g')

/** The form that a match of `anyForm` stands for. */
export const formOf = (match: RegExpMatchArray): Form => formWords[match.slice(1).findIndex(group => group !== undefined)]![0]

/** Verbs with which a report, a bill or a draft is taken up at a sitting. */
export const hearVerb = new RegExp(
  '听取(?:并?(?:和|与|并|、|及)?(?:审议|审查|讨论|评议|询问|研究)(?!意见))?(?:和|并|、)?(?:批准|审议)?(?:通过)?|听审|' +
  '(?<!备案|资格|预算|财政|监督|初步|合法性|计划|规范性文件)(?:初步|重点)?(?:审议|审查)(?!意见|监督|质量|发言|结果|工作|能力|职责|制度|程序|机制|水平|委员)(?:(?:和|并|、|与)?(?:审查|批准|通过|决定|讨论|表决|作出))*|' +
  '(?:讨论|研究)(?:(?:和|并|、|与)?(?:决定|通过|审议|制定|确定))+|(?<![讨])(?:审定|票决|表决通过)', 'g')

/** What a hearing ends in. */
export const reportEnd = /(?:的)?(?:专项|专题|工作|综合|书面|口头)*(?:报告|汇报|通报|说明|情况介绍)(?:（[^（）]*）)?$/

/** The verbs that carry a form: 开展……调研, 就……进行询问. */
export const conduct = '(?:组织(?:代表|委员)?(?:开展|进行|实施)|继续(?:开展|进行)|开展(?:好|一次)?|进行|实施|启动|组织|举行|成立|作好|做好|抓好|搞好|加强|实行|强化|深化|完成|推进|探索|列入|纳入|作为)'

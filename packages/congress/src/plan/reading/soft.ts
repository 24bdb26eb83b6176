import type { PlanType } from './types.ts'
import { type Lead, mannerOf } from './lead.ts'
import { type Span, trimmed } from './spans.ts'

/**
 * Work that has no form of supervision: training, contact with voters, suggestions, appointments, systems. A clause
 * holds such a promise when it begins with a verb of doing and names a concrete thing; aims (提高……水平) are none.
 * `key` tells promises of one type in one sentence apart; without `verb` the thing is enough by itself.
 */
type Rule = { type: PlanType; key: string; is: RegExp; not?: RegExp; free?: true }

const rules: readonly Rule[] = [
  { type: '民生实事', key: '', is: /民生实事|为民办实事|实事项目/, free: true },
  { type: '跟踪监督', key: '', is: /^(?:继续)?(?:督促|推动|抓好|跟踪|狠抓|强化|加强|持续|做好)+(?:[^，。]{0,6})?(?:落实|整改|办理)[^，。]{4,40}(?:审议意见|检查(?:发现|反馈|指出)的?问题)|^(?:督促|推动)[^，。]{4,40}(?:审议意见|执法检查(?:发现)?[^，。]{0,6}问题)[^，。]{0,8}(?:落实|整改)/, not: /机制|制度|办法|^.{0,8}(?:各项|常委会)审议意见/ },
  { type: '民族立法', key: '', is: /自治条例|单行条例|民族立法|立法后评估|立法调研/, free: true },
  { type: '民族立法', key: '', is: /(?:制定|修订|修改|起草|审议|废止|提请|报批)[^，。]{0,30}(?:条例|地方性法规)|《[^》]*自治[县州旗][^》]*条例》[^，。]{0,10}(?:起草|论证|审议|修订|制定|立法)/, not: /议事规则|工作条例|代表法|细则/ },
  { type: '补选与资格', key: '补选', is: /补选|出缺/, free: true },
  { type: '补选与资格', key: '资格', is: /代表资格|资格审查|代表信息库|终止代表/, free: true },
  { type: '制度机制', key: '基层', is: /(?:街工委|街道工委|专工委|街道人大|乡镇人大|镇街人大|基层人大|县乡人大)[^，。]{0,24}(?:联动|联手|培训|指导|规范化|报告工作|工作制度|程序|机制|建设)|(?:联系|指导|加强|规范|推进)[^，。]{0,10}(?:街道|乡|镇|苏木|街|基层|县乡)人大(?:街?工委)?(?:的)?工作/, not: /代表|培训班/ },
  { type: '制度机制', key: '基层联动', is: /(?:专工委|工委)[^，。]{0,40}(?:联动|联手)/ },
  { type: '决算/预算', key: '决议', is: /作出[^，。]{0,6}批准[^，。]{0,20}(?:决算|预算)[^，。]{0,8}(?:决议|决定)/, free: true },
  { type: '重大事项', key: '决议', is: /作出(?!相应|相关|有关|决议|决定)[^，。]{4,40}(?:决议|决定)/, free: true },
  { type: '重大事项', key: '程序', is: /重大(?:行政)?(?:决策|事项)[^，。]{0,14}(?:程序|规定|办法|目录|清单|议题|范围|报告|制度)/, not: /机制|请示报告|个人有关事项/ },
  { type: '重大事项', key: '机制', is: /重大(?:行政)?(?:决策|事项)[^，。]{0,24}(?:机制|沟通会|协调会)|(?:讨论|作出|依法|行使)[^，。]{0,6}(?:决定)?重大事项(?:决定)?(?!决定权)/, not: /请示报告|个人有关事项|决定权/ },
  { type: '任免', key: '', is: /^(?:有关|其他)?人事(?:任免)?(?:事项|议案|案)?$|^(?:人事)?任免(?:事项|案|议案)?$/, free: true },
  { type: '任免', key: '', is: /任免|法律考试|任前公示|承诺公示|宪法宣誓|任前(?:法律|考|审|了解)|任中监督|任后考|被任命(?:干部|人员)|任后监督|选举任免|供职(?:报告|发言)|表态发言/, not: /任免权|述职|任免等?(?:各项|法定|重要)?(?:职权|职责|职能|权力)/ },
  { type: '述职评议', key: '', is: /(?:负责人|局长|主任|[院所镇乡区县]长|主席|人员|干部|检察长)[^，。、]{0,14}述职|述职(?:评议|测评)|履职(?:评议|测评)|任后(?:述职|评议)/, not: /(?:评议|测评|述职)(?:工作)?(?:办法|制度|机制|方案|规定)|代表[^，。]{0,8}述职/, free: true },
  { type: '信息化平台', key: '', is: /(?:建议|履职|代表)[^，。]{0,10}(?:系统|小程序|APP|平台|应用|一网通”?|云平台|掌上通”?)$/i },
  { type: '代表建议', key: '', is: /优秀(?:代表)?建议|(?:督办|办理|交办|办结|答复|转办|下达|分解|分办|移交)[^，。]{0,24}(?:建议|议案|书面意见)|(?:建议|议案|书面意见)[^，。]{0,20}(?:督办|领办|办理|交办|办结|面商|面复|推进会|座谈会|见面会|“回头看”|满意度)/, not: /^(?:征求|提出|撰写)|(?:提高|提升)(?:代表)?(?:议案|建议)+的?(?:撰写|提出|质量)|审议意见/, free: true },
  { type: '工作要点', key: '', is: /(?:讨论|通过|制定|审定|研究|印发|确定|编制|审议)[^，。]{0,20}(?:工作要点|监督(?:工作)?计划|年度(?:工作)?(?:计划|安排)|议题计划|工作计划)/, not: /落实|如下|本计划|特制/ },
  { type: '大会筹备', key: '', is: /(?:筹备|筹办|组织召开|召开|召集|开好|服务|决定召开)[^，。]{0,24}(?:人民代表大会|人代会|镇人大|乡人大|人大)(?:第?[^，。]{0,8}次)?(?:年中|年终|年末|中期)?(?:会议|全体会议|例会|$)|(?:人民代表大会|人代会|大会|[次届]会议)[^，。]{0,14}(?:筹备|筹办|准备)/, not: /常委会(?:第[^，。]{1,6}次)?会议|常务委员会|主任会议|主席团会议|精神|列席|机关|座谈/ },
  { type: '大会筹备', key: '选举', is: /换届选举(?:工作)?|代表(?:的)?选举/, not: /换届选举(?:以来|后)/ },
  { type: '代表活动', key: '列席', is: /^(?:坚持|继续|做好|组织)?邀请[^，。]{0,10}代表[^，。]{0,6}列席/ },
  { type: '代表活动', key: '', is: /开放日|代表(?:沙龙|大?讲堂|论坛|小组|联组|议事[会厅]|议政会|活动日|行动|主题)|列席[^，。]{0,8}(?:会议|常委会)|征询代表|代表[^，。]{0,8}(?:履职培训(?!班)|联系社区活动|主题活动|实践活动|小组活动|视察活动|集中活动|联组活动|年中活动|向选民述职|述职活动|述职|列席|风采|讲坛|评选|培训活动)|年中活动|闭会期间[^，。]{0,6}活动|(?:代表|人大)[^，。]{0,6}(?:主题|系列|专题)活动|代表履职[“]?.?(?:档案|考核|积分|评价|管理|登记)|旁听|(?:评选|表彰|表扬)[^，。]{0,12}代表/, not: /教育活动|代表大会/ },
  { type: '代表活动', key: '', is: /(?:组织|动员|发动|引导|号召)[^，。]{0,10}代表[^，。]{0,20}(?:活动|竞赛|行动|比赛)|“[^”]*代表[^”]*”(?:主题|实践|系列|专项|专题|大)*活动|代表[^，。]{0,40}联系社区活动|邀请[^，。]{0,10}代表[^，。]{0,4}(?:(?:参加|参与)[^，。]{3,}|列席)/, not: /教育活动|培训|学习|走访选民活动|联络站|接待/ },
  { type: '学习培训', key: '培训', is: /培训|轮训|(?:研讨|研修|学习|读书|提升|进修|讲习|专题)班|夜校|学堂/, not: /街道人大|培训机构|职业(?:技能)?培训/ },
  { type: '学习培训', key: '教育', is: /学习宣传|(?:宪法|法治|普法)宣传(?:周|月|日)?|(?:集中|主题|学习|专题|警示|史学习)教育|主题活动/, not: /整改|回头看/ },
  { type: '学习培训', key: '学习', is: /(?:组织|开展|参加)[^，。]{0,14}学习(?!教育|贯彻)[^，。]{0,20}(?:法》|条例》|法律|法规|业务|知识|理论|办法》)/ },
  { type: '学习培训', key: '讲座', is: /讲座|集体学习|学法|专题学习|学习(?:交流|研讨|考察)会?|理论学习中心组|集中学习|(?:履职|初任|任职|任前)学习|考察学习|学习考察|外出(?:考察|学习)|参观学习/ },
  { type: '信息化平台', key: '', is: /信息化|数字人大|智慧人大|智慧平台|APP|小程序|直通车|网上(?:平台|代表)|(?:信息|网络|数字|智能|履职|监督|线上|管理|服务|大数据)(?:服务|管理|履职|综合)?(?:平台|系统)|联网平台|公众号/i, not: /预算联网|信息化(?:产业|发展)/ },
  { type: '决算/预算', key: '', is: /预算(?:审查)?(?:联网)?监督|预算联网|预算审查(?:监督)?(?:改革|重点)?|全口径预算/, not: /监督(?:工作)?(?:计划|情况)/ },
  { type: '联系群众', key: '', is: /接待(?:日|选民|群众|代表|来访|活动)|接访(?:日|活动|群众)|代表之家|“?家[、·]?站[、·]?点”?|联络站|联络点|代表(?:家站|工作室|活动室|驿站)|联系(?:选民|群众|代表|人民|选区|沟通|社区|走访|基层|制度|点)|联系[^，。]{1,14}(?:代表|群众|选民)|双联|“?[两双三]联系”?|结对|联系(?:走访)?活动|走访活动|(?:听|察|访|集|汇)民[意情声]|(?:倾听|听取)[^，。]{0,6}(?:群众|选民|民)[^，。]{0,2}(?:声音|心声)|(?:代表|选民|群众)(?:与|同|和)(?:人民)?(?:选民|群众|代表)[^，。]{0,6}联系|代表[^，。]{0,6}(?:进|入|驻)(?:[“”家站点室]|社区|网格|选区)|向(?:原?选区)?选民报告|(?:走访|走进|走近|深入)(?!慰问)[^，。]{0,14}(?:选民|群众|企业|企事业|社区|居民|代表|选区|农户|村)|信访(?:接待|件|督办|工作)|(?:听取|倾听|征求|收集|反映)[^，。]{0,24}(?:群众|选民|代表|居民)[^，。]{0,12}(?:意见|建议|诉求|呼声)|来信来访|民意(?:直通|征集)|社情民意/, not: /信访工作法治化|企业家|(?:立法|预算)[^，。]{0,4}联系点/ },
  { type: '制度机制', key: '', is: /咨询组|专家库|智库|力量配置|议事规则|工作规则|人员配备|机构设置|工作(?:条例|规程|规范|流程)|(?:修订|制定|出台|完善|健全|建立|规范|探索|落实|实行|推行|优化)[^，。]{0,30}(?:制度|机制|办法|规则|规定|规程|细则|清单)/, not: /纪律|党建|党组|廉|作风|民主集中制|请示报告|(?:完善|健全|规范)(?:各项|相关|工作|有关|内部)*(?:制度|机制|程序)$|人民代表大会制度|代表大会制度|意识形态|责任制|(?:学习|会议|考勤|财务|保密|值班)制度$/ },
]

const campaign = /^(?:继续|深入|扎实)*(?:开展|组织|举办)[^，。]{0,6}“[^”]+”[^，。]{0,6}(?:活动|行动|竞赛|比武)$/
const ofDeputies: Rule = { type: '代表活动', key: '', is: /活动|行动|竞赛|比武/ }

const doing = /^(?:迭代|筹建|研发|开发|提升|提高|建立|健全|完善|落实|探索|规范|推进|推行|推动|组织|开展|举办|举行|召开|召集|加强|加大|强化|深化|优化|做好|抓好|做实|做优|搞好|办好|办优|制定|制订|修订|修改|出台|设立|设置|聘请|拓宽|拓展|畅通|密切|督办|坚持|严格|实行|实施|邀请|更新|筹备|筹办|搭建|打造|建设|建好|用好|推广|启用|升级|发挥|丰富|扩大|选准|总结|编制|讨论|研究|通过|审议|审查|表决|决定|依法|听取|参加|参与|走访|走进|走近|深入|接待|联系|倡导|支持|保障|配齐|配强|引入|引进|创新|承办|办理|交办|重新|定期|每|印发|确定|审定|安排|准备|服务|开好|起草|提请|报批|协助|交流|倾听|征求|收集|受理|改进|充实|成立|把好|任免|投票|选举|补选|评选|表彰|运用|依托|试行|试点|上线|开通|完成|继续|启动|常态化|对|向|为|全覆盖|进行)/
const aims = /^(?:提高|提升|增强|促进|确保|保障|使|让|努力|引导|为|充分调动|营造|推动(?!代表建议|.*(?:制度|机制|平台))|以|把握|树立|不断|牢固|更)/
// Clauses that carry on what the clause before them began.
const carriesOn = /^(?:由|通过|每月|每季|每年|定期|并|使|让|以|为)/

export type Soft = { type: PlanType; key: string; clause: Span; lead: Lead; body: Span; carriesOn: boolean }

/** The promise without a form of supervision in a clause, or null. `political` clauses stand under Party work: only events count; a `listed` line needs no verb. */
export const softIn = (text: string, bare: string, clause: Span, lead: Lead, political: boolean, listed = false, deputies = false): Soft | null => {
  const span = trimmed(bare, { from: clause.from, to: Math.min(clause.to, clause.from + 300) })
  const words = text.slice(lead.from < span.to ? lead.from : span.from, span.to)
  const all = text.slice(span.from, span.to)
  if (words.length < 3) return null
  const fits = rules.filter(one => one.is.test(all) && !one.not?.test(all))
  // 开展“三亮三比”活动, under a heading about deputies
  if (!fits.length && deputies && campaign.test(all)) fits.push(ofDeputies)
  // 完善代表联系选民、代表述职制度: what is named first
  const contact = fits[0]?.type === '代表活动' && !all.endsWith('活动') ? fits.find(one => one.type === '联系群众') : undefined
  const endOf = (one: Rule) => { const found = one.is.exec(all)!; return found.index + found[0].length }
  const rule = contact && endOf(contact) < endOf(fits[0]!) ? contact : fits[0]
  if (!rule) return null
  if (political && rule.type !== '学习培训') return null
  const begins = words.replace(/^(?:在|由|以|通过|利用|依托|结合|围绕|向|为)[^，]{1,30}?(?=设立|建立|开展|举办|组织|召开|牵头|联系|接待|督办|听取|推进|参加|参与|走进|做好|加强|开好|召开|办好)/, '').replace(/^牵头/, '')
  if (!rule.free && !listed && ![begins, words, all].some(one => doing.test(one)) && !/^由|代表向选民/.test(all)) return null
  if (/^(?:也|还要|从而|进而|切实使)/.test(all)) return null
  // 提高建议办理质量 as a point of its own is a promise; as what follows from another it is an aim
  const opens = !'，：'.includes(text[span.from - 1] ?? '。')
  const stands = opens && ((rule.type === '代表建议' && /办理/.test(all)) || (rule.type === '联系群众' && /联络站|代表之家|家站|工作室/.test(all)))
  if (aims.test(all) && !carriesOn.test(all) && !stands) return null
  const type = rule.type === '述职评议' && /法官|检察官|“?两官”?/.test(all) ? '工作评议' : rule.type
  return { type, key: rule.key, clause, lead, body: cardBody(text, { from: lead.time ? lead.time.to : span.from + (all.startsWith('由') ? 1 : 0), to: span.to }), carriesOn: carriesOn.test(all) }
}

const verbs = /^(?:由|把|对)?(?:建立健全|建立|健全|完善|落实|探索|规范|推进|推行|推动|组织召开|组织开展|组织|开展好|开展|举办|举行|召开|加强|加大|强化|深化|优化|做好|抓好|做实|做优|搞好|办好|实行|实施|坚持|严格|听取|讨论决定|讨论通过|讨论|审议通过|审议|总结|选准)(?:对|好|有关|相关|了)?(?=.{3})/
const ends = /(?:等)?(?:工作|活动|制度|力度)$/

/** The clause without its verb and closing words: what would be written on a card. */
export const cardBody = (text: string, span: Span): Span => {
  let { from, to } = trimmed(text, span)
  for (let turn = 0; turn < 3; turn++) {
    from += mannerOf(text.slice(from, to))
    const verb = verbs.exec(text.slice(from, Math.min(to, from + 40)))
    if (verb && to - from - verb[0].length >= 4) from += verb[0].length
  }
  if (text.slice(from, to).endsWith('工作') && to - from > 6 && ends.test(text.slice(from, to))) to -= 2
  return trimmed(text, { from, to })
}

/** The steps of an appointment that a sentence names: they make the card of an item that names no more than 任免. */
export const appointmentSteps = (text: string): string[] =>
  [...new Set([...text.matchAll(/初审|法律(?:知识)?考试|承诺公示|任前公示|任前发言|供职发言|表态发言|宪法宣誓|任前(?:审查|考察)/g)].map(match => match[0]))]

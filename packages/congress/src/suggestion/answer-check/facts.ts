import { act, amount, clauses, date, goodWill, owner, sentences, unseen, type Stretch } from '../wording/index.ts'

/** What a sentence of an answer says that can be held against the world: an act done, an act to come, or why not. */
export interface Fact extends Stretch {
  readonly what: 'done' | 'to-come' | 'reason'
  /** How much it holds: 1 the mere mark of what is over (已、了), 2 a figure, a date or an act, 3 an act that is over or has its figure or date, or a reason. */
  readonly weight: 1 | 2 | 3
}

// What frames an answer: the opening that repeats the suggestion's title and number, the line to call, the date it was signed.
// They would lend it topics, dates and figures that it has not.
const title = /[“《"]?关于[^。；，]{0,60}?(?:的)?(?:建议|意见|提案|留言|问题)[”》"]?/.source
const formula = new RegExp([
  '^[^，。；]{0,24}?(?:代表[：:]|[您你]好[！!，,：:]?)',
  `(?:您|你|代表|来信人|网友)[^，。；]{0,24}(?:提出|所提|反映|建议|反馈)的?[^，。；]{0,40}(?:的建议|建议|问题|意见)(?:[^，。；]{0,6}收悉)?`, `${title}[^，。；]{0,6}(?:已)?收悉`,
  '现[^，。；]{0,10}(?:答复|回复)如下', '(?:您|你)的?(?:建议|意见|留言|来信)[^，。；]{0,4}(?:已)?收悉', '经研究',
  '第[\\d〇一二三四五六七八九十]+号(?:代表)?(?:建议|提案)?', '[\\d一二三四五六七八九十]+届[^，。；]{0,6}次(?:会议)?', '(?:联系)?(?:电话|热线)[：:]?[\\d－-]+', '(?<!\\d)0\\d{2,3}[－-]\\d+', '[〔﹝\\[(（]20\\d\\d[〕﹞\\])）]\\d+号',
].join('|'), 'g')
const signature = /^(?:[\p{L}\d（）() ]{0,25}?)(?:20\d\d|二[〇○零][〇○零一二三四五六七八九]{2})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日?$/u

const done = /已|均已|业经|[完建修装改补]成了?|了(?![解])|起(?!到|来|草)|目前|现(?:由|有|正)|修好|装好|到位|正(?:在)?[^，]{0,8}(?:施工|改造|招标|安装|审批|办理)|恢复了?/
const coming = /将|拟|计划|下一步|今后|争取|力争|届时|准备|待|后续|预计|前(?:完成|建成|公布|出台|开工|启用|落实)|下阶段|打算/
/** What an office says it did with the letter itself; nothing outside the office has changed. */
const inward = /列为重点|转(?:给|交|至|相关|有关|请)|召开|研究|责成|部署|思路|(?:充分|予以|已被?|全部|认真)(?:吸收)?采纳|纳入[^，。；]{0,8}(?:议事|重要|日程|重点|统筹|总体)|纳入(?:了)?(?:工作|考核)|列入[^，。；]{0,6}(?:重要|议事|工作日程)|领导小组|专班|专题|制定(?:了)?(?:工作)?方案$|沟通|会商|吸纳|吸收|融入|形成[^，。；]{0,8}(?:意见|共识|方案|思路|清单)|工作(?:小)?组|联系(?!人|电话)|对接|协调|讨论|调研|听取|学习|汇报|衔接|座谈|收悉|收到|收集|上报|重视|跟踪办理|跟进|过问|关心/
/** What an office does before anything changes for anybody; it needs a quantity to count. */
const soft = /组织|现场|查看|维护了|履行|协作|处置|投诉|举报|答复|报告|通知|告知|反映|反馈|踏勘|勘[察查]|调查|核实|了解|摸底|排查|梳理|走访|组织人员|宣[讲传教]|动员|号召|引导|倡议|提醒|督促|要求|认为|表示|检查|巡查|交办|督办|会同|牵头|商请|致函|询问|征求|建议|知晓|掌握|留意|记录|关心|进行了?$/

const why = /因|故(?!障|事|意)|所以|导致|政策|管辖|属(?!于全)|依法|依条例|合法|资金|由于|按照?《|根据《|依照|依据|依《|属于|须|需经|需由|未达|未获|达不到|未通过|不足|不符|不符合|规定|禁止|红线|权属|产权|限制|限高|客流|地下|管线|没有[^，。；]{0,20}(?:房屋|用地|空间|条件|场地|权限|职权|编制)|同意率|复函|批复|职权|法定|承重|规范要求|标准为|国家标准/
const not = /达不到|没有[^，。；]{0,6}(?:权|政策)|无政策|未制定|不归|不存在|尚未(?:出台|制定)|暂无|无权|需另|难以(?:实施|实现|解决|安排|满足)|不能|无法|不予|暂不|不宜|不具备|未能|无权|不同意|尚不|不可以|不得|不再|没有[^，。；]{0,20}(?:房屋|用地|空间|条件|场地|权限|职权)|不(?:属于|在)[^，。；]{0,12}(?:职权|权限|范围)|不(?:设|增|改|建|调整|恢复|延长)/
/** Reasons that fit everything are none. */
const anyReason = /涉及面广|多方面因素|多种因素|综合考虑|客观原因|历史原因|条件(?:所限|限制|尚不成熟|暂不成熟)|实际情况|各种原因|成因复杂|诸多|有关规定|相关规定|相关政策|有关政策/
const background = /^(?:近年来|多年来|长期以来|一直以来|去年以来|[“"]?十[三四五六]五[”"]?(?:以来|期间)|20\d\d年(?:度|以来)?[，,]?(?:[我全本]|[^，。；]{0,16}共))|截至20\d\d年底|保有量|总数|全长|日均|年均|红线宽度|建成于|始建于|地处|历经|共接待|(?:举办|开展|组织)(?:了)?[^，。；]{0,4}各类|一系列|(?:通过|颁布|出台|实施|修订)了?《|起施行|为[^，。；]{0,12}提供了|第[一二三四五六七八九十百]+条的?规定，?$|印发|贯彻|落实[^，。；]{0,24}(?:部署|精神|要求)|时间表|(?:全区|我区|全市|本市)[^，。；]{0,20}(?:共有|现有|共设|设有|已有|拥有|累计|总量|总数|率|满意)|同比|获评|荣获/
/** Aspect of what is over: the only grammar that this reading knows. */
const over = /已|[^为除]了(?!解|然|如|结)|完(?:$|[，。、])|[装修铺建换划搬拆种]好|均|都能|到账|到位/

const tests = (pattern: RegExp, text: string): boolean => pattern.test(text)

const empty = (clause: string): boolean => tests(inward, clause) || tests(goodWill, clause) || tests(unseen, clause) || tests(background, clause)

/**
 * Slogans are few and known; what can be done in a district is not. So a clause without good will, praise or office talk is taken at
 * its word as soon as it has a figure, a date or the mark of what is over; one with them needs an act that can be seen as well.
 */
function read(sentence: Stretch): Pick<Fact, 'what' | 'weight'> | undefined {
  if (tests(signature, sentence.text)) return undefined
  const text = sentence.text.replace(formula, '')
  if (tests(not, text) && tests(why, text) && (!tests(anyReason, text) || tests(amount, text) || tests(/《/, text))) return { what: 'reason', weight: 3 }
  const when = tests(date, text), much = tests(amount, text), who = tests(owner, text)
  let what: Fact['what'] | undefined, weight: Fact['weight'] = 1
  const parts = clauses({ ...sentence, text }).map(clause => ({ clause: clause.text, plain: !empty(clause.text) }))
  // Where most of a sentence is good will, a figure in it is decoration unless it belongs to an act.
  const talk = parts.filter(part => !part.plain).length * 2 > parts.length
  for (const { clause, plain } of parts) {
    if (clause.length < 4 || tests(background, clause)) continue
    const hard = tests(act, clause), own = tests(inward, clause)
    const figure = tests(amount, clause) || tests(date, clause), finished = tests(over, clause)
    let held: boolean
    if (!plain) held = hard && (own ? tests(amount, clause) && finished : figure)
    else if (talk) held = hard && (figure || finished)
    else if (tests(soft, clause) && !hard) held = tests(amount, clause)
    else held = figure || finished || (hard && (when || much || who || tests(done, clause)))
    if (!held) continue
    const is = finished || (tests(done, clause) && !tests(coming, clause)) || (plain && !tests(coming, text)) ? 'done' : 'to-come'
    what = what === 'done' ? what : is
    weight = Math.max(weight, (hard && (figure || finished)) || (finished && tests(date, clause)) ? 3 : hard || figure ? 2 : 1) as Fact['weight']
  }
  return what && { what, weight }
}

/** The facts in an answer, and the sentences that only look back on other years or on the whole district. */
export function factsOf(text: string): { facts: Fact[]; background: Fact[]; sentences: Stretch[] } {
  const all = sentences(text), facts: Fact[] = [], behind: Fact[] = []
  for (const sentence of all) {
    const fact = read(sentence)
    if (fact) (tests(background, sentence.text) ? behind : facts).push({ ...sentence, ...fact })
  }
  return { facts, background: behind, sentences: all }
}

/** The text without the formula that quotes the suggestion's title. */
export const withoutFormula = (text: string): string => text.replace(formula, '')

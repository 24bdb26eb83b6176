import { act, amount, clauses, date, goodWill, looseAct, owner, sentences, type Stretch } from '../wording/index.ts'

/** What a sentence of an answer says that can be held against the world: an act done, an act to come, or why not. */
export interface Fact extends Stretch {
  readonly what: 'done' | 'to-come' | 'reason'
}

// The opening that repeats the suggestion's title, the greeting and the thanks; they would lend the answer topics that it has not.
const formula = /(?:您|你|代表)[^，。；]{0,8}(?:提出|所提|反映|建议)的?[^，。；]{0,40}(?:的建议|问题|意见)|(?:您|你|代表)?[^，。；]{0,12}(?:提出|所提|反映)的?[“《"]?关于[^。；]{0,60}?的(?:建议|问题|意见)[^，。；]{0,6}(?:已)?收悉|关于[^。；，]{0,60}(?:的建议|问题|意见)[^，。；]{0,6}(?:已)?收悉|现(?:将办理情况)?答复如下|(?:您|你)的?(?:建议|意见)[^，。；]{0,4}(?:已)?收悉|经研究/

const done = /已|均已|业经|[完建修装改补]成了?|了(?![解])|起(?!到|来|草)|目前|现(?:由|有|正)|修好|装好|到位|正(?:在)?[^，]{0,8}(?:施工|改造|招标|安装|审批|办理)|恢复了?/
const coming = /将|拟|计划|下一步|今后|争取|力争|届时|准备|待|后续|预计|前(?:完成|建成|公布|出台|开工|启用|落实)|下阶段|打算/
/** What an office says it did with the letter itself; nothing outside the office has changed. */
const inward = /列为重点|转(?:给|交|至|相关|有关|请)|召开[^，。；]{0,8}会|专题研究|责成|部署|明确(?:了)?(?:工作)?思路|高度重视|(?:充分|予以|已被?|全部|认真)(?:吸收)?采纳|纳入(?:了)?(?:工作|议事|重要|日常|总体)|列入(?:了)?(?:重要|议事|工作日程)|成立(?:了)?[^，。；]{0,10}(?:领导小组|专班)|制定(?:了)?(?:工作)?方案$/
const why = /因|属(?!于全)|依法|依条例|合法|资金|由于|按照?《|根据《|依照|依据|依《|属于|须|需经|需由|未达|未获|达不到|未通过|不足|不符|不符合|规定|禁止|红线|权属|产权|限制|限高|客流|地下|管线|没有[^，。；]{0,20}(?:房屋|用地|空间|条件|场地|权限|职权|编制)|同意率|复函|批复|职权|法定|承重|规范要求|标准为|国家标准/
const not = /达不到|暂无|无权|需另|难以(?:实施|实现|解决|安排|满足)|不能|无法|不予|暂不|不宜|不具备|未能|无权|不同意|尚不|不可以|不得|不再|没有[^，。；]{0,20}(?:房屋|用地|空间|条件|场地|权限|职权)|不(?:属于|在)[^，。；]{0,12}(?:职权|权限|范围)|不(?:设|增|改|建|调整|恢复|延长)/
/** Reasons that fit everything are none. */
const anyReason = /涉及面广|多方面因素|多种因素|综合考虑|客观原因|历史原因|条件(?:所限|限制|尚不成熟|暂不成熟)|实际情况|各种原因|成因复杂|诸多|有关规定|相关规定|相关政策|有关政策/
const background = /^(?:近年来|多年来|长期以来|一直以来|去年以来|20\d\d年(?:以来)?[，,]?[我全本]|(?:据统计|全区|我区|全市|本市)[^，。；]{0,20}(?:共有|累计|总量|总数|达标率|覆盖率|满意))/

const tests = (pattern: RegExp, text: string): boolean => pattern.test(text)

function kindOf(sentence: Stretch): Fact['what'] | undefined {
  const text = sentence.text.replace(formula, '')
  if (tests(not, text) && tests(why, text) && (!tests(anyReason, text) || tests(amount, text) || tests(/《/, text))) return 'reason'
  const when = tests(date, text), much = tests(amount, text), who = tests(owner, text)
  let what: Fact['what'] | undefined
  for (const clause of clauses({ ...sentence, text })) {
    const hard = tests(act, clause.text) && !tests(inward, clause.text)
    const loose = tests(looseAct, clause.text) && tests(amount, clause.text) && !tests(inward, clause.text)
    if (!hard && !loose) continue
    const is = tests(done, clause.text) && !tests(coming, clause.text) ? 'done' : 'to-come'
    const wished = tests(goodWill, clause.text)
    const held = wished ? tests(amount, clause.text) || (hard && tests(date, clause.text)) : is === 'done' || when || much || who
    if (held) what = what === 'done' ? what : is
  }
  return what
}

/** The facts in an answer, and the sentences that only look back on other years or on the whole district. */
export function factsOf(text: string): { facts: Fact[]; background: Fact[]; sentences: Stretch[] } {
  const all = sentences(text), facts: Fact[] = [], behind: Fact[] = []
  for (const sentence of all) {
    const what = kindOf(sentence)
    if (what) (tests(background, sentence.text) ? behind : facts).push({ ...sentence, what })
  }
  return { facts, background: behind, sentences: all }
}

/** The text without the formula that quotes the suggestion's title. */
export const withoutFormula = (text: string): string => text.replace(formula, '')

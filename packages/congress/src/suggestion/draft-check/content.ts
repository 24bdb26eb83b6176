import { act, addTopics, amount, apart, asks, clauses, goodWill, sentences, topicsOf, unseen, type Stretch, type Topic } from '../wording/index.ts'

const slogan = /站位|凝心聚力|狠抓|新作为|再上|群众|实事|意义|关系到|事关|希望政府|引起(?:足够)?重视|多关心|与时俱进|时代|战略|大局|使命|担当|机遇|挑战|越来越好|更好|更上|总的来说|高质量|深化改革|进一步|不断|加强|优化|重视|统一思想|认识|齐抓共管|合力|落到实处|落实好|新局面|贡献|增强|动力|坚持|切实|改善民生|大力|推动|推进|促进|提升|提高|完善|健全|弘扬|发扬|努力|全面|同意|没有意见|无意见|支持|高度|抓好|做好|美好|和谐|繁荣|稳定|发展|水平|建设/
const place = /[\u4e00-\u9fa5]{2}(?:路|街(?!道)|弄|新村|小区|街道|镇|村|苑|公园|桥|车站|铁站|交站|医院|中学|小学|大楼|菜场|广场|步道|河|港|浜)/
const trouble = /缺(?!乏领导)|破损|磨没|漏|堵|坏|没有(?!意见)|不足|不够|不便|不亮|乱|脏|臭|慢|难(?!免)|投诉|隐患|脱落|塌|烂|裂|锈|积水|拥挤|拥堵|排队|重复|扰民|占用|事故|摔|枯死|失灵|太(?:少|小|窄|高|短|长|远|陡)|过(?:高|低|窄|长|短|陡|小|少)|危险|无人|无处|不符|不明|不了解|不知道|不会|不公开|不透明|不及时|不统一|差(?!距)/

const hollow = (clause: string): boolean => slogan.test(clause) || goodWill.test(clause) || unseen.test(clause)

/** Clauses that say something that can be seen, counted or done. */
const concrete = (clause: string): boolean =>
  amount.test(clause) || place.test(clause) || trouble.test(clause) || (!hollow(clause) && (act.test(clause) || topicsOf(clause).size > 0))

/**
 * A draft of good wishes alone: no place, no trouble, no number, nothing to be done, and hardly a clause that is not a slogan (SH-SUG
 * Art 8, item 6). Slogans are few and known, what can be wrong in a district is not: so what is not a slogan gets the benefit.
 */
export function isEmpty(title: string, body: readonly Stretch[]): boolean {
  const said = body.flatMap(clauses).map(({ text }) => text)
  if (said.some(concrete) || (said.length > 0 && place.test(title) && act.test(title))) return false
  const own = said.filter(text => text.length >= 5 && !hollow(text)).length
  return own < 2 && own * 2 <= Math.max(said.length, 1)
}

const lead = /^(?:在|于|对|将|把|由|为|给|向|从|请)[^，。]{0,20}|^(?:尽快|立即|逐步|统一|重新|适当)/

/** Whether the draft asks for something, in words of asking or by beginning with what is to be done. */
export function proposes(title: string, body: readonly Stretch[]): boolean {
  if (act.test(title.replace(/情况|问题/g, ''))) return true
  return body.some(sentence => asks.test(sentence.text) || clauses(sentence).some(({ text }) => {
    const rest = text.replace(/^[一二三四五六\d]+[、.]|^[一二三四五]是/, '')
    const begun = act.exec(rest)
    return begun !== null && (begun.index === 0 || (lead.test(rest) && !/已|了|曾|过/.test(rest)))
  }))
}

const scholarly = /摘要[：:]|关键词[：:]|参考文献|文献综述|本文|学术界|学界|理论框架|分析框架|理论模型|实证(?:检验|分析|研究)|结构方程|内涵与外延|概念界定|国外学者|回归分析|话语理论|理论研究|研究综述|假说|范式/g
const selling = /研发的?[“"「]|(?:公司|厂家|企业)(?:自主)?(?:研发|生产|推出|开发)|发明专利|自主知识产权|本产品|该产品|性能优于|优于同类|价格优惠|优惠价|欢迎[^，。]{0,8}(?:选购|洽谈|订购|合作|咨询)|厂家可?(?:提供)?|免费试用|独家|(?:推广|采购|使用|引进|选用)[^，。]{0,6}[“"「][^”"」]{1,12}[”"」]|品牌|领先水平|填补[^，。]{0,6}空白|市场前景/g

/** Signs of a paper or of an advertisement; two different ones are needed, as each word alone stands in honest suggestions too. */
export function promotes(text: string): Stretch | undefined {
  for (const signs of [scholarly, selling]) {
    const hits = [...text.matchAll(signs)]
    const second = hits.find(hit => hit[0] !== hits[0]?.[0])
    if (hits[0] && second) return { from: hits[0].index, to: hits[0].index + hits[0][0].length, text: hits[0][0] }
  }
  return undefined
}

const numbered = /(?:^|[，,：:。；\s])(?:[（(]?[一二三四五六七八九十]{1,2}[）)、.是要]|[（(]?\d{1,2}[）)、.](?!\d)|第[一二三四五六](?:[，,、]|是|个))/g
const besides = /^(?:另外|此外|还有|再有|顺便|附带|另)(?:[，,]|再|说|一)?/
const anotherMatter = /(?:另外|此外|顺便|再|还有)[^，。]{0,6}(?:反映|提|说|讲)?[^，。]{0,3}(?:一个|个|一件|几个)(?:别的|其他)?(?:问题|事情?|建议)/

/** The place where a second matter begins, if the draft holds several that have nothing to do with one another (SH-SUG Art 6). */
export function secondMatter(title: string, body: string): Stretch | undefined {
  const about = topicsOf(title)
  const marks = [...body.matchAll(numbered)].slice(0, 60)
  const items = marks.map((mark, n) => ({ from: mark.index, text: body.slice(mark.index, Math.min(marks[n + 1]?.index ?? body.length, mark.index + 600)) }))
  const known = items.map(item => ({ ...item, topics: topicsOf(item.text) })).filter(item => item.topics.size > 0)
  const strange = known.length >= 2 && known.every((one, n) => known.slice(n + 1).every(other => apart(one.topics, other.topics)))
  if (strange && about.size !== 1 && known.every(item => asks.test(item.text) || act.test(item.text))) return { from: known[1]!.from, to: known[1]!.from + known[1]!.text.length, text: known[1]!.text }
  const before = new Set<Topic>()
  for (const [n, sentence] of sentences(body).entries()) {
    const more = n > 0 && (anotherMatter.test(sentence.text) || (besides.test(sentence.text) && about.size !== 1 && asks.test(sentence.text)))
    const topics = more ? topicsOf(sentence.text) : before
    if (more && topics.size > 0 && apart(topics, before)) return sentence
    addTopics(before, sentence.text)
  }
  return undefined
}

import type { Span } from './spans.ts'
import { type Time, timesIn } from './times.ts'

/** What stands before the act itself in a clause: words of order and manner, the time, who does it. */
export type Lead = { from: number; time: Time | null; council: boolean; deputies: boolean }

const place = '(?:全国|全|本|我|各|省|市|区|县|州|旗|盟|镇|乡|街道)*'
const manner = new RegExp('^(?:' + [
  '第?[一二三四五六七八九十]{1,3}(?:是|要)(?:要|将)?', '其[一二三四五]是?', '（\\d{1,2}）', '[①-⑳⑴-⒇]', '\\d{1,2}[、.](?!\\d)', '（[一二三四五六七八九十]{1,3}）',
  '首先|其次|再次|最后|此外|另外|同时|为此|按照计划|按照安排|根据(?:工作)?安排|按照(?:工作|年度)?(?:计划|安排|部署)|经主任会议(?:研究|讨论)?(?:同意|决定)?',
  '还|又|并|且|也|要|将|拟|应|再|需|已|仍|把|共|计划|安排|准备|打算|考虑',
  '适时|继续|进一步|深入|认真|切实|扎实|积极|重点(?!建议|议案)|有序|精心|稳步|全面|大力|及时|依法|定期|不断|持续|着力|严格|适当|首次|统筹|创新|集中力量|高质量|高标准|有效|充分|更好|更加|主动|牢牢|坚决|从严|紧紧|紧密|分批|分期|分类|分层|分级|分别|轮流|联合|牵头|协助|配合|会同|参与|委托|坚持',
  '在(?:市|区|县|州|省|上级|党)[^，]{0,12}(?:部署|领导|指导)下',
  '专题(?=听取|审议)',
  '(?:做好|做实|抓好|搞好)(?=听取|审议|审查)', '分[^，、分]{1,4}(?=举办|开展|组织|进行)',
  '\\d{4}年度?', '(?:今|本|当)年',
].join('|') + ')')
const whoever = new RegExp('^(?:' + [
  `(?:由|请|邀请|组织|安排|委托|协助|配合|会同|与|和|发动|带领|在|于)?${place}(?:人大常委会|人大主席团|人民代表大会常务委员会|常务委员会|常委会|主任会议|主席团会议?|主席会议|专门委员会|各?(?:专)?工委|人大街道工委|街道工委|党组会?|机关)(?:和|与|及|各)?(?:组成人员|各?委员会|全体会议|主任|领导|党组|会议|办公室|会)*(?:第?[一二三四五六七八九十\\d]{1,3}次(?:常委会)?(?:会议|全体会议)?)?(?:上|期间|前)?(?:要|将|拟|应)?`,
  `(?:组织好?|邀请|安排|发动|动员|带领|由)(?:部分|全体|[驻在][一-龥]{1,3}(?=全国|省|市|区|县|州)|驻${place}|辖区(?:内)?(?:的)?|各级|本级|所属)?(?:(?:常委会|主席团)?(?:组成人员|成员|委员)|(?:${place}[、和]){0,3}${place}(?:四级|三级|两级|五级)?(?:人大)?代表(?:小组|中心组|专业小组)?)(?:(?:和|与|及|、)(?:部分|全体)?${place}(?:人大)?(?:代表|专家|组成人员|委员)(?:小组)?)*(?=对|就|围绕|针对|开展|进行|集中|专题|会前|年中|年终|视察|调研|检查|考察|察看|评议|听取|实地|赴|到)`,
  `(?:配合|协助|会同|联合|邀请|接受|参加)?(?:(?:全国|上级|自治区|自治州|自治县|[省市区县州旗镇乡])+(?:两级|三级)?人大(?:常委会)?[、和及与]?){1,4}(?:[一-龥]{1,8}(?:委员会|工委|委))?(?:联合|共同|统一)?(?=开展|调研|视察|检查|听取|做好|进行|对|就|组织|完成|实施)`,
  '由[^，。、]{2,16}(?:委员会|委|工委|办公室|室)(?:牵头|负责|具体|组织)*(?=开展|组织|进行|对|就|围绕|听取)',
  '(?:赴|到|前往)[^，]{1,12}(?=开展|调研|考察)',
].join('|') + ')')

/** How many units of words of manner (进一步, 认真) stand at the head of a text. */
export const mannerOf = (text: string): number => {
  let at = 0
  for (let found = manner.exec(text); found && found[0].length > 0 && at + found[0].length < text.length - 3; found = manner.exec(text.slice(at))) at += found[0].length
  return at
}

const timeStart = /[\d一二三四五六七八九十第上下年每双单逢岁全]/

/** Skips what stands before the act; `text` is the bare folded paragraph. */
export const leadOf = (text: string, span: Span): Lead => {
  let from = span.from
  let time: Time | null = null
  let council = false
  let deputies = false
  for (let turn = 0; turn < 12; turn++) {
    while (from < span.to && ' ，、：。；—-'.includes(text[from]!)) from++
    const rest = text.slice(from, Math.min(span.to, from + 90))
    const first = /^(?:安排)?(?:拟)?(?:定)?(?:在|于)?(?:每年|\d{4}年|今年|本年)?/.exec(rest)![0].length
    const at = timeStart.test(rest.slice(first, first + 1)) ? timesIn(rest.slice(first, first + 40)).find(t => t.from === 0) : undefined
    if (at) {
      time ??= { ...at, from, to: from + first + at.to }
      from += first + at.to
      const tail = /^(?:期间|左右|前|后|定期|适时|集中|(?:的)?(?:区|县|市)?(?:人大)?常委会(?:会议|例会)?(?:上)?(?=听|审|，|$))/.exec(text.slice(from, span.to))
      if (tail) from += tail[0].length
      continue
    }
    const who = whoever.exec(rest)
    if (who && who[0].length > 0) {
      council ||= /主任会议|主席会议/.test(who[0])
      deputies ||= /代表/.test(who[0])
      from += who[0].length
      continue
    }
    const how = manner.exec(rest)
    if (!how || !how[0].length) break
    from += how[0].length
  }
  return { from, time, council, deputies }
}

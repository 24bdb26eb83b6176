import type { Stretch } from '../wording/index.ts'

const number = /(?<!\d)(?:[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dXx]|[3-6]\d{15,18}|1[3-9]\d{9}|1[3-9]\d[- ]\d{4}[- ]\d{4})(?!\d)/
const room = /\d{1,4}(?:弄|号楼?|幢|栋)[\d号弄幢栋楼单元之-]{0,12}\d{1,4}室/
const illness = /(?:患有?|确诊(?:为)?|得了|身患)[^，。；]{0,6}(?:精神|痴呆|艾滋|癌|抑郁|尿毒|白血病|乙肝|肿瘤|残疾|结核|帕金森)/
const person = /[\u4e00-\u9fa5](?:阿婆|阿姨|老伯|伯伯|大爷|大妈|爷叔|奶奶|爷爷|先生|女士|某某|某(?!些|个|种|一|公司|小区))|(?:居民|住户|村民|业主|学生|患者|选民)[\u4e00-\u9fa5]{2,3}(?=[，,（(])|同志/
const ownLine = /(?:本人|我的?|代表)[^，。]{0,6}(?:电话|手机|联系方式)|联系人[：:]?本人/

/** Data by which a third person would be known once the suggestion is published: numbers, a home, an illness with a name. */
export function personalIn(sentence: Stretch): Stretch | undefined {
  const at = (hit: RegExpExecArray | null): Stretch | undefined => hit ? { from: sentence.from + hit.index, to: sentence.from + hit.index + hit[0].length, text: hit[0] } : undefined
  if (ownLine.test(sentence.text)) return undefined
  return at(number.exec(sentence.text)) ?? at(room.exec(sentence.text)) ?? (person.test(sentence.text) ? at(illness.exec(sentence.text)) : undefined)
}

import { simplified } from '../../plan/index.ts'
import { bare, fold } from '../wording/index.ts'
import { conceptsIn } from './concepts.ts'

/** What is compared: a title, a body, and where it is, if that is said apart. */
export interface Told {
  readonly title: string
  readonly body: string
  readonly place?: string | undefined
}

/** Words that every such text has, whatever it is about. What remains between them is not joined. */
const boilerplate = new RegExp([
  '关于', '的?(?:几点|若干|具体)?(?:建议|意见|提案|议案)', '(?:希望|请|建议|恳请|要求)?(?:有关|相关|主管|职能)(?:部门|单位)', '(?:高度|足够)重视', '进一步', '切实', '加大力度', '积极推进', '统筹(?:协调|推进|考虑)', '广大(?:居民|群众|市民)',
  '(?:居民|群众|市民)(?:反映|反响)(?:强烈|较大)?', '近年来', '随着.{0,12}?的(?:发展|提高|推进)', '存在(?:一些|以下|不少)?(?:问题|不足)', '主要(?:问题|原因)', '现状', '为此', '因此', '尽快(?:解决|处理|研究)?', '予以', '加强(?:管理|监管|协调|宣传)', '明确(?:时限|责任)', '列出计划', '按期反馈', '具体(?:情况|措施)如下', '谢谢', '您好', '代表',
].join('|'), 'g')

/** A text as it is compared: one kind of writing, unit for unit as long as it was, so that every place stays where it is. */
export const normal = (text: string): string => simplified(fold(text)).replace(/[A-Z]/g, unit => unit.toLowerCase())

/** A gram is two units as one number; what a text is about lies above them, where no letter lies. */
export type Gram = number
const conceptBase = 0xe000_0000
export const isConcept = (gram: Gram): boolean => gram >= conceptBase && gram < conceptBase + 0x10_0000
const gramOf = (text: string, at: number): Gram => text.charCodeAt(at) * 0x1_0000 + text.charCodeAt(at + 1)

interface Run { readonly gram: Gram; readonly at: number }

/** The grams of one text with their places, in order; none across a stop or a word that every text has. */
export function gramsIn(text: string): Run[] {
  const plain = normal(text).replace(boilerplate, found => '\n'.repeat(found.length))
  const { text: kept, at } = bare(plain)
  const found: Run[] = []
  for (let n = 0; n + 1 < kept.length; n += 1) if (at[n + 1] === at[n]! + 1) found.push({ gram: gramOf(kept, n), at: at[n]! })
  return found
}

/** What a text is about: the concepts its words name. */
export const topicGrams = (text: string): Set<Gram> => new Set(conceptsIn(normal(text)).map(({ concept }) => conceptBase + concept))

/** Longer texts are compared by their beginning: what is asked for stands there. */
export const longest = 2_000

/** Every gram of a text once, those of what it is about included: what an index holds. */
export function indexed(text: string): Set<Gram> {
  const cut = text.slice(0, longest)
  const grams = topicGrams(cut)
  for (const { gram } of gramsIn(cut)) grams.add(gram)
  return grams
}

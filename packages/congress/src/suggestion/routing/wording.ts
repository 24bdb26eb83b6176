import type { Letter } from './types.ts'

/**
 * Forms of address, politeness and request: in every letter, whatever it is about. Longer ones first, so that none
 * leaves a piece of itself behind.
 */
const form = new RegExp([
  '尊敬的', '各位领导', '有关部门', '相关部门', '有关领导', '有关单位', '相关单位', '领导', '书记', '市长', '县长', '区长', '省长', '代表', '政府',
  '您好', '你好', '谢谢', '感谢', '此致', '敬礼', '请问', '咨询', '投诉', '反映', '建议', '希望', '关于', '恳请', '请求', '强烈', '要求', '举报', '呼吁', '盼望', '期待', '恳求', '跪求', '敬请', '质疑', '再谈', '追问', '答复', '回复',
  '为什么', '什么时候', '什么', '为何', '何时', '能否', '是否', '可否', '能不能', '是不是', '怎么办', '怎么', '怎样', '如何', '哪里', '多少', '问题', '情况', '尽快', '解决', '进行', '有关', '相关', '以及', '但是', '因为', '所以', '如果', '可以', '已经', '现在', '目前', '一直', '一个', '没有', '不是', '就是', '还是', '这样', '这个', '那个', '自己', '大家', '我们', '你们', '他们', '本人', '网友', '市民', '群众', '百姓',
].join('|'), 'gu')

/** Particles and pronouns: no word of substance goes across them. */
const particle = /[的了吗呢吧啊呀哦这那们很我你他她它您]/gu

/** Codes that stand for places where names were masked (A市, K8县), and masked or ordinary letters and numbers. */
const masked = /[A-Z]\d{0,3}\s*(?:省|市|州|县|区|镇|乡)?/giu

/** What ends in a word for a place and is none: 小区, 超市, 城镇, 下乡. */
const kinds = '(?<!(?:[小社校景园城市地郊山片厂病辖学库新矿灾林禁街房住宿]区|发区|业区|宅区|护区|[超夜股上门城都楼集菜花早贸]市|[城集市村乡]镇|[城家故老返下]乡))'
/** A name of two or three characters before the word for its kind, where a name can stand: at the start or after a preposition. */
const place = new RegExp(`(?<=^|[\\s在到对由位于从至])(?:\\p{Script=Han}{2,3}(?:自治区|自治州|街道|[省市县区镇乡])${kinds})+`, 'gmu')

/** Letters in one shape: full and half width alike, and only runs of characters that can carry meaning, with blanks between. */
export function substance(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/西地省/gu, ' ')
    .replace(masked, ' ')
    .replace(form, ' ')
    .replace(particle, ' ')
    .replace(/[^\p{Script=Han}]+/gu, ' ')
    .replace(place, ' ')
    .trim()
}

/** Only so much of a body is read: what a letter is about stands in its beginning, and 100,000 characters must not stop a desk. */
const read = 3_000

/** Title and body apart, each as the runs of characters that carry meaning. */
export const runsOf = ({ title, body }: Letter): { title: string[]; body: string[] } => ({
  title: substance(title.slice(0, read)).split(' ').filter(Boolean),
  body: substance(body.slice(0, read)).split(' ').filter(Boolean),
})

import { placesOf } from '../wording/index.ts'

const more = /[\u4e00-\u9fa5]{2}(?:社区(?!卫生|活动|食堂)|花园|广场(?!舞)|医院|菜场|大厦|商场|站)/g
// 人民医院 and 公交站 are called so everywhere.
const anywhere = /^(?:.?[本各该我们每全这那有去来进到前门在设在置]|公交|地铁|车|巴士|候车|加油|充电|人民|社区|大型|农贸|附近|周边|老旧|综合|购物|一站|换乘|联络|网|哺乳|工作|志愿)/

/** The names of places in a text, estates and squares among them: more than the roads and rivers that an answer is checked for. */
export function spotsOf(text: string): Set<string> {
  const spots = placesOf(text)
  for (const [spot] of text.matchAll(more)) if (!anywhere.test(spot)) spots.add(spot)
  return spots
}

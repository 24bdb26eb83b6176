import type { Range } from './source.ts'

/** When something is planned: pairs of first and last month, and where in the text that stands. */
export type Time = { months: Range[]; from: number; to: number }

const number = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])'
const part = '(?:份|上旬|中旬|下旬|初|中|底|末)?'
const day = '(?:\\d{1,2}日)?(?:前|左右|之前|以前)?'
const month = new RegExp(
  `(?<![\\d一二三四五六七八九十第])(${number})(?:月${part}${day})?(?:[—~\\-至到]{1,2}(?:次年)?(${number})月${part}${day}|((?:[、和及与]${number}(?:月${part})?){0,11}?))(?<=月${part}${day})(?!\\d)`, 'g')
const quarterWord = '[一二三四1-4]'
const quarter = new RegExp(`第?(${quarterWord})(?:、(${quarterWord}))?(?:、(${quarterWord}))?(?:(?:季度)?(?:[—~\\-至到]|—— )第?(${quarterWord}))?(?:个)?季度(?:[、和及与]第?(${quarterWord})季度)?(?:初|末|中)?`, 'g')
const half = /(?<![度年]\d{0,2})(上半年|下半年|年初|年中|年底|年末|岁末|全年|年内|每个?月(?:份)?|每季度|每个季度|每两个?月|双月|逢双月|单月)/g

const digits: Record<string, number> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10, 十一: 11, 十二: 12 }
const valueOf = (text: string) => digits[text] ?? Number(text)
const each = (...list: number[]): Range[] => list.map(m => [m, m])
const all = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
const words: Record<string, Range[]> = {
  上半年: [[1, 6]], 下半年: [[7, 12]], 年初: [[1, 3]], 年中: [[6, 7]], 年底: [[12, 12]], 年末: [[12, 12]], 岁末: [[12, 12]], 全年: [[1, 12]], 年内: [[1, 12]],
  每月: each(...all), 每个月: each(...all), 每月份: each(...all), 每季度: [[1, 3], [4, 6], [7, 9], [10, 12]], 每个季度: [[1, 3], [4, 6], [7, 9], [10, 12]],
  每两月: each(2, 4, 6, 8, 10, 12), 每两个月: each(2, 4, 6, 8, 10, 12), 双月: each(2, 4, 6, 8, 10, 12), 逢双月: each(2, 4, 6, 8, 10, 12), 单月: each(1, 3, 5, 7, 9, 11),
}
const threeMonths = (q: number): Range => [q * 3 - 2, q * 3]

// 上半年计划执行情况: there the half-year is what the report is about, not when it is heard.
const subjectAfter = /^(?:度)?(?:区级|县级|市级|本级)?(?:的)?(?:国民|经济|计划|预算|财政|决算|工作|执行|审计|全区|全县|全市|“?一府|各项|收支|落实|履职|总结|民生)/

/** The times named in a short folded text, in order of standing. */
export const timesIn = (text: string): Time[] => {
  const found: Time[] = []
  if (/[月季年]/.test(text) === false) return found
  for (const match of text.matchAll(month)) {
    const from = match.index
    // A day of another kind: when something was passed or printed.
    if (/\d{4}年$/.test(text.slice(Math.max(0, from - 5), from)) && /日/.test(match[0])) continue
    const first = valueOf(match[1]!)
    const last = match[2] ? valueOf(match[2]) : null
    const more = match[3] ? [...match[3].matchAll(new RegExp(number, 'g'))].map(m => valueOf(m[0])) : []
    const months: Range[] = last !== null ? [[first, last < first ? 12 : last]] : each(first, ...more)
    found.push({ months, from, to: from + match[0].length })
  }
  for (const match of text.matchAll(quarter)) {
    const list = [match[1], match[2], match[3], match[5]].filter(q => q !== undefined).map(valueOf)
    const months: Range[] = match[4] ? [[list[0]! * 3 - 2, valueOf(match[4]) * 3]] : list.map(threeMonths)
    if (!subjectAfter.test(text.slice(match.index + match[0].length))) found.push({ months, from: match.index, to: match.index + match[0].length })
  }
  for (const match of text.matchAll(half)) {
    const to = match.index + match[0].length
    if (subjectAfter.test(text.slice(to, to + 12))) continue
    if (found.some(time => match.index >= time.from && to <= time.to)) continue
    found.push({ months: words[match[0]]!, from: match.index, to })
  }
  found.sort((a, b) => a.from - b.from)
  // 6月和12月 is one time with two months
  return found.reduce<Time[]>((list, time) => {
    const last = list[list.length - 1]
    if (!last || !/^[、和及与]$/.test(text.slice(last.to, time.from))) return [...list, time]
    last.months.push(...time.months)
    last.to = time.to
    return list
  }, [])
}

/** The one month, when exactly one is named. */
export const oneMonth = (months: readonly Range[]): number | null =>
  months.length === 1 && months[0]![0] === months[0]![1] ? months[0]![0] : null

/** The months without repetition, in the order in which they were named. */
export const distinct = (months: readonly Range[]): Range[] =>
  months.filter((one, i) => months.findIndex(other => other[0] === one[0] && other[1] === one[1]) === i)

import { dayFrom, dayOf } from './repairs.ts'
import type { Block } from './structure.ts'

export type Head = { title: string | null; congress: string | null; year: number | null; adopted: string | null; skip: Set<number>; notice: boolean; news: boolean }

const titleEnd = /(?:工作要点|要点|监督(?:工作)?计划|工作计划|活动计划|计划|安排(?:表)?|议题[^，。]{0,6}(?:计划|安排|表|清单)?|一览表?|月历|日历|项目表|计划表|清单|方案|通知|决定|意见|安排意见|日程(?:表)?)(?:的?(?:通知|通告|公告|决定|说明))?(?:（[^（）]{1,14}）)?$/
const body = /(?:人民代表大会|人大)(?:常务委员会|常委会|主席团)?/

/** Title, congress, year and day of adoption from the first paragraphs; `skip` are the paragraphs used up by them. */
export const headOf = (blocks: readonly Block[]): Head => {
  const first = blocks.slice(0, 14)
  const skip = new Set<number>()
  let title: string | null = null
  for (let i = 0; i < first.length && title === null; i++) {
    const text = clean(first[i]!)
    if (first[i]!.table && !body.test(text)) continue
    if (text.length > 70 || /[。；]/.test(text) || (first[i]!.level <= 3 && !first[i]!.hash && i > 0)) continue
    if (titleEnd.test(text) && (body.test(text) || /\d{4}|[〇零○]/.test(text) || i === 0)) { title = text; if (!first[i]!.table) skip.add(i) }
    else if (i + 1 < first.length && body.test(text) && text.length < 40 && first[i + 1]!.level === 9 && !first[i + 1]!.table && !body.test(clean(first[i + 1]!)) && titleEnd.test(clean(first[i + 1]!)) && clean(first[i + 1]!).length < 40) {
      title = text + clean(first[i + 1]!)
      skip.add(i).add(i + 1)
    }
  }
  title = /印发[《〈](.{4,60}?)[》〉]/.exec(title ?? '')?.[1] ?? title
  const adopted = adoptedIn(first, skip)
  first.forEach((block, i) => { if (title !== null && clean(block) === title) skip.add(i) })
  const opening = first.map(block => block.text).join('')
  const places = [title ?? '', opening.slice(0, 400), blocks.slice(-4).map(block => block.text).join('\n')]
  const names = places.map(congressIn).filter(found => found !== null)
  const congress = names.find(found => !/^[区县市州旗镇乡]?人/.test(found)) ?? names[0] ?? null
  const year = yearIn(title ?? '') ?? yearIn(opening.slice(0, 600)) ?? (adopted ? Number(adopted.slice(0, 4)) : null)
  const notice = /(?:调整|变更|修改|增补|补充)/.test(title ?? '') || /(?:作|作出|做|做出|进行)(?:如下|以下|适当|部分)+(?:的)?(?:调整|变更|修改)|调整如下|作适当调整|予以调整|(?:作出|进行|予以)(?:以下|如下|适当|部分)?调整/.test(opening.slice(0, 1500))
  const news = /^(?:本报讯|.{0,12}讯[ （(]|记者)/.test(opening)
  return { title, congress, year, adopted, skip, notice, news }
}

const clean = (block: Block) => block.text.slice(block.from).replace(/[\s*#]/g, '').replace(/^(?:附件?\d?：?|附：)/, '')

const name = /([一-龥]{1,24}?(?:自治区|自治州|自治县|自治旗|新区|开发区|省|市|区|县|旗|盟|州|镇|乡|街道)?(?:第?[一二三四五六七八九十]{1,3}届)?(?:人民代表大会常务委员会|人大常委会|人大主席团|人民代表大会主席团|人民代表大会|人大)(?:[一-龥]{0,8}?(?:街道|镇|乡|开发区|园区)?(?:工作委员会|工委)(?!会议))?)/

/** The body whose plan it is, as printed, without the term. */
const congressIn = (text: string): string | null => {
  const found = name.exec(text.replace(/\s/g, ''))?.[1]
  if (!found) return null
  const plain = found.replace(/^(?:关于(?:印发|调整|转发|变更)?|印发|附件?\d?|近日|日前|本报讯|经)+/, '').replace(/第?[一二三四五六七八九十]{1,3}届/, '').replace(/^.*(?:日|，|讯|年度?)/, '')
  return plain.length >= 4 && !/^(?:人大|人民代表大会)/.test(plain) ? plain : null
}

const hanDigits = '〇○零一二三四五六七八九'
const yearIn = (text: string): number | null => {
  const plain = /((?:19|20)\d\d)(?:年|(?=\D|$))/.exec(text.replace(/\s/g, ''))?.[1]
  if (plain) return Number(plain)
  const han = /(二[〇○零Oo0][〇○零一二三四五六七八九Oo0]{2})年/.exec(text)?.[1]
  return han ? Number([...han].map(c => { const i = hanDigits.indexOf(c); return i < 0 || i < 3 ? 0 : i - 2 }).join('')) : null
}

const date = /((?:19|20)\d\d年?\d{1,2}月?\d{1,2}日|二[〇○零][〇○零一二三四五六七八九]{2}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)/g

const adoptedIn = (first: readonly Block[], skip: Set<number>): string | null => {
  let text = ''
  const starts = first.map(block => { const start = text.length; text += block.text.replace(/\s/g, '').slice(0, 400); return start })
  for (const match of text.matchAll(date)) {
    const after = text.slice(match.index, match.index + 90)
    const verb = /(?:通过|审议同意|研究同意|讨论同意|审定|批准)/.exec(after.split('。')[0]!)
    if (!verb || /发布|印发/.test(after.slice(0, verb.index))) continue
    const end = match.index + verb.index
    const ends = starts.map((start, i) => [start, starts[i + 1] ?? text.length] as const)
    ends.forEach(([from, to], i) => { if (from <= end && to > match.index && to - from < 90 && !/[。；]./.test(first[i]!.text)) skip.add(i) })
    return isoOf(match[1]!)
  }
  return null
}

const isoOf = (printed: string): string | null => {
  if (printed.startsWith('二')) {
    const [year, month, day] = printed.split(/[年月日]/)
    return dayOf([...year!].map(c => Math.max(0, hanDigits.indexOf(c) - 2)).join(''), String(hanNumber(month!)), String(hanNumber(day!)))[0]?.iso ?? null
  }
  const parts = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(printed)
  if (parts) return dayOf(parts[1]!, parts[2]!, parts[3]!)[0]?.iso ?? null
  const days = dayFrom(printed)
  return days?.length === 1 ? days[0]!.iso : null
}

const hanNumber = (text: string): number => {
  const value = (c: string | undefined) => (c ? Math.max(0, hanDigits.indexOf(c) - 2) : 0)
  const ten = text.indexOf('十')
  if (ten < 0) return value(text)
  return (ten === 0 ? 1 : value(text[ten - 1])) * 10 + value(text[ten + 1])
}

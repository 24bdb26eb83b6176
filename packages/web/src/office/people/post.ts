import type { Language } from '../../shared/language/index.ts'

/** What somebody holds: 主任会议·常委会主任; said once where organ and role are the same words. */
export function post(organ: string | null | undefined, role: string, dot: string): string {
  if (!organ) return role
  const within = (long: string, short: string): boolean => {
    const [words, begins] = [long.toLowerCase(), short.toLowerCase()]
    return words === begins || words.endsWith(/[a-z]/.test(begins) ? ` ${begins}` : begins) || words.startsWith(`${begins} `)
  }
  return within(organ, role) ? organ : within(role, organ) ? role : organ + dot + role
}

const digits = '零一二三四五六七八九'

/** 一 to 九十九 as a number; undefined where it is none. */
function chineseNumber(text: string): number | undefined {
  const [, tens = '', ten = '', ones = ''] = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(text) ?? []
  if (ten === '') return tens !== '' && ones === '' ? digits.indexOf(tens) : undefined
  return (tens === '' ? 1 : digits.indexOf(tens)) * 10 + (ones === '' ? 0 : digits.indexOf(ones))
}

/** 第九届 / term 9; a term named otherwise keeps its name. */
export function sayTerm(term: string, language: Language): string {
  const n = language === 'en' ? chineseNumber(/^第(.+)届$/.exec(term)?.[1] ?? '') : undefined
  return n === undefined ? term : `term ${n}`
}

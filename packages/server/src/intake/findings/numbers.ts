import type { Found } from './finding.ts'

const figures = (text: string): string => text.replace(/[^\dXx]/g, '')

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
/** Check digit of a citizen number: ISO 7064 MOD 11-2, GB 11643-1999. */
function isCitizenNumber(number: string): boolean {
  if (!/^[1-8]\d{16}[\dXx]$/.test(number)) return false
  const sum = weights.reduce((total, weight, at) => total + weight * Number(number[at]), 0)
  return '10X98765432'[sum % 11] === number[17]!.toUpperCase()
}

const isDay = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1880 && year < 2100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** Luhn's sum, by which card numbers are checked. */
function isCardNumber(number: string): boolean {
  let sum = 0
  for (let at = 0; at < number.length; at++) {
    const figure = Number(number[number.length - 1 - at]) * (at % 2 ? 2 : 1)
    sum += figure > 9 ? figure - 9 : figure
  }
  return sum % 10 === 0
}

const before = (text: string, at: number, words: RegExp): boolean => words.test(text.slice(Math.max(0, at - 14), at))
const citizenWords = /(?:身份证|公民身份|证件)(?:件)?(?:号码|号)?[^\d\n]{0,4}$/
const cardWords = /(?:卡号|账号|帐号|账户|帐户)[^\d\n]{0,4}$/
const phoneWords = /(?:电话|传真|手机|热线|座机|联系方式|tel|Tel|TEL)[^\d\n]{0,6}$/

/** Long runs of figures, single spaces or hyphens between them: citizen numbers and bank cards. */
export function* longNumbers(text: string): Generator<Found> {
  for (const match of text.matchAll(/(?<![\dA-Za-z.])\d(?:[ -]?\d){11,23}[Xx]?(?![\dA-Za-z])/g)) {
    const [start, end] = [match.index, match.index + match[0].length]
    const number = figures(match[0])
    const isMarked = before(text, start, citizenWords)
    if (number.length === 18 && isDay(Number(number.slice(6, 10)), Number(number.slice(10, 12)), Number(number.slice(12, 14)))) {
      if (isCitizenNumber(number)) yield { kind: 'idCard', start, end }
      else if (isMarked) yield { kind: 'idCard', start, end, isDoubtful: true }
      if (isCitizenNumber(number) || isMarked) continue
    }
    if (number.length === 15 && isMarked && isDay(1900 + Number(number.slice(6, 8)), Number(number.slice(8, 10)), Number(number.slice(10, 12)))) {
      yield { kind: 'idCard', start, end }
      continue
    }
    if (/[Xx]/.test(number)) continue
    const isCard = /^62\d{14,17}$|^(?:4\d|5[1-5]|35|37)\d{14}$/.test(number) && isCardNumber(number)
    if (isCard || before(text, start, cardWords)) yield { kind: 'bankCard', start, end }
  }
}

/** Mobile and fixed telephone numbers. Service numbers such as 12345 and 110 are public and no finding. */
export function* telephones(text: string): Generator<Found> {
  for (const match of text.matchAll(/(?<![\d.])(?:(?:\+|00)86[ -]?)?1[3-9]\d(?:\d{8}|([ -])\d{4}\1\d{4})(?![\d.]\d|\d)(?!元|万|亿|份|吨|人次)/g))
    yield { kind: 'mobile', start: match.index, end: match.index + match[0].length }
  const fixed = /(?<![\d.])(?:\((?:010|02\d|0[3-9]\d{2})\) ?|(?:(?:\+|00)86[ -]?)?(?:010|02\d|0[3-9]\d{2})[ -]{0,2})[2-8]\d{6,7}(?:[-转]\d{1,5})?(?![\d.]\d|\d)(?!元|万|亿)/g
  for (const match of text.matchAll(fixed)) yield { kind: 'telephone', start: match.index, end: match.index + match[0].length }
  for (const match of text.matchAll(/(?<!\d)[48]00[ -]\d{3,4}[ -]\d{3,4}(?!\d)/g)) yield { kind: 'telephone', start: match.index, end: match.index + match[0].length }
  // Without an area code only where a word before it says so: eight figures are also amounts, days and file numbers.
  for (const match of text.matchAll(/(?<![\d-])[2-8]\d{3}[ -]?\d{3,4}(?:[-转]\d{1,5})?(?!\d)/g))
    if (before(text, match.index, phoneWords)) yield { kind: 'telephone', start: match.index, end: match.index + match[0].length }
}

/** E-mail addresses and licence plates. */
export function* marks(text: string): Generator<Found> {
  for (const match of text.matchAll(/(?<![\w.%+-])[\w.%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}/g)) {
    const tail = match[0].slice(match[0].lastIndexOf('.') + 1)
    if (/^[A-Za-z]{2,}$/.test(tail)) yield { kind: 'email', start: match.index, end: match.index + match[0].length }
  }
  const plate = /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·•. -]?(?:[A-HJ-NP-Z0-9]{5,6}|[A-HJ-NP-Z0-9]{4}[挂学警港澳领使])(?![A-Za-z0-9])/g
  for (const match of text.matchAll(plate)) {
    if ((match[0].match(/\d/g)?.length ?? 0) >= 2) yield { kind: 'plate', start: match.index, end: match.index + match[0].length }
  }
}

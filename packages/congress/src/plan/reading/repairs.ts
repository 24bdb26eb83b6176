import type { Doubt } from './types.ts'

/** Every place where signs were lost in copying, read back where only one reading is possible, and always reported. */
export const repairs = (text: string, source: string): Doubt[] => {
  const found: Doubt[] = []
  const add = (kind: Doubt['kind'], at: number, length: number, reading: string | null, certain: boolean, zh: string, en: string) =>
    found.push({ kind, printed: source.slice(at, at + length), reading, certain, range: [at, at + length], zh, en })
  for (const match of text.matchAll(lostDate)) {
    const day = dayFrom(match[0])
    if (day === null) continue
    const printed = source.slice(match.index, match.index + match[0].length)
    if (day.length === 1) add('date', match.index, match[0].length, day[0]!.zh, true, `“${printed}”缺字，只能是${day[0]!.zh}，已按此读。`, `"${printed}" lost signs; it can only be ${day[0]!.iso} and is read so.`)
    else add('date', match.index, match[0].length, null, false, `“${printed}”缺字，可能是${day.map(d => d.zh).join('或')}，请对照原件填写。`, `"${printed}" lost signs; it may be ${day.map(d => d.iso).join(' or ')}. Please look at the original.`)
  }
  for (const match of text.matchAll(/〔((?:19|20)\d\d)(\d{1,4})号/g)) {
    const printed = source.slice(match.index, match.index + match[0].length)
    const reading = `〔${match[1]}〕${match[2]}号`
    add('document-number', match.index, match[0].length, reading, true, `文号“${printed}”缺括号，已读作“${reading}”。`, `The document number "${printed}" lost a bracket; it is read as "${reading}".`)
  }
  for (const match of text.matchAll(/(?<![\d.第〔])(\d{3,4})(?=[名项次个人户天场])/g)) {
    const reading = lostRange(match[1]!)
    if (!reading) continue
    add('number', match.index, match[0].length, reading, false, `“${match[0]}”像是“${reading}”丢了连接号，请对照原件。`, `"${match[0]}" looks like "${reading}" without its dash. Please look at the original.`)
  }
  return found.sort((a, b) => a.range[0] - b.range[0])
}

const lostDate = /(?<!\d)(?:19|20)\d\d年?\d{1,2}月?\d{1,2}日/g
const whole = /^\d{4}年\d{1,2}月\d{1,2}日$/

type Day = { iso: string; zh: string }

/** The days that "2018314日" can be; null when nothing is missing. */
export const dayFrom = (printed: string): Day[] | null => {
  if (whole.test(printed)) return null
  const year = printed.slice(0, 4)
  const rest = printed.slice(4).replace('年', '').replace('日', '')
  const pairs: [string, string][] = rest.includes('月')
    ? [rest.split('月') as [string, string]]
    : [1, 2].filter(n => n < rest.length).map(n => [rest.slice(0, n), rest.slice(n)])
  const days = pairs.flatMap(([m, d]) => dayOf(year, m, d))
  return days.length ? days : null
}

/** A day of the calendar, or nothing; a leading zero is no month or day by itself. */
export const dayOf = (year: string, month: string, day: string): Day[] => {
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  if (m < 1 || m > 12 || d < 1 || d > new Date(Date.UTC(y, m, 0)).getUTCDate()) return []
  return [{ iso: `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`, zh: `${y}年${m}月${d}日` }]
}

/** "810" as "8—10", when the two halves make a small rising range; null otherwise. */
const lostRange = (digits: string): string | null => {
  const split = digits.length === 3 ? 1 : 2
  const [low, high] = [Number(digits.slice(0, split)), Number(digits.slice(split))]
  const small = digits.length === 3 ? low >= 3 && high >= 10 && high - low <= 7 : low >= 10 && high - low <= 5
  return small && high > low && digits[split] !== '0' ? `${low}—${high}` : null
}

import { toNumber, type Day, type Explanation } from '@zhitong/kernel'
import type { Due } from './due-case.ts'
import type { Language } from './command.ts'

const weekdays = {
  zh: ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const

const weekday = (day: Day, lang: Language): string => weekdays[lang][(((toNumber(day) + 4) % 7) + 7) % 7]!
const units = {
  day: { zh: '日', en: 'day' },
  'working-day': { zh: '个工作日', en: 'working day' },
  month: { zh: '个月', en: 'month' },
  hour: { zh: '小时', en: 'hour' },
  setting: { zh: '', en: '' },
} as const

/** How the count went, before its result: the length, the direction, what is not counted. */
function counting(e: Explanation, lang: Language): string {
  const unit = units[e.span.unit][lang]
  const month = e.span.unit === 'month'
  if (lang === 'zh') {
    const rule = month ? '止于同一日，没有同一日的止于月末' : '起算当日不计'
    return `自${e.from}（${weekday(e.from, lang)}）起，往${e.sign === 1 ? '后' : '前'}数${e.span.count}${unit}，${rule}。`
  }
  const rule = month ? 'to the same day number or the month’s last day' : 'the first day itself not counted'
  const many = e.span.count === 1 ? '' : 's'
  return `From ${e.from} (${weekday(e.from, lang)}), ${e.span.count} ${unit}${many} ${e.sign === 1 ? 'on' : 'back'}, ${rule}.`
}

function restLine(e: Explanation, due: Due, lang: Language): string | undefined {
  if (due.restDay === null) {
    return lang === 'zh'
      ? '这一天的节假日安排尚未公布，是否休息日未知。'
      : 'The calendar of that day is not published; whether it is a rest day is unknown.'
  }
  if (!due.restDay) return undefined
  if (e.sign === -1) return lang === 'zh' ? '这一天是休息日；往前数的期限不往后移。' : 'It is a rest day; a limit counted back never moves later.'
  const next = due.nextWorkingDay ?? (lang === 'zh' ? '（未公布）' : '(not published)')
  return lang === 'zh'
    ? `这一天是休息日；不顺延。本级设定为顺延的，是${next}。`
    : `It is a rest day and stays. Where the congress has set that limits move, it is ${next}.`
}

/** The answer as sentences: the day, how it was counted, every day skipped and why, every weekend day that was worked. */
export function dueText(e: Explanation, due: Due, lang: Language): string {
  const zh = lang === 'zh'
  const rest = restLine(e, due, lang)
  const lines = [`${e.due}${zh ? `（${weekday(e.due, lang)}）` : ` (${weekday(e.due, lang)})`}`, counting(e, lang)]
  lines.push(zh ? `共数${e.counted}日。` : `${e.counted} ${e.counted === 1 ? 'day' : 'days'} counted.`)
  if (due.skipped.length > 0) {
    lines.push(zh ? '跳过：' : 'Skipped:', ...due.skipped.map(day => `  ${day.date}${zh ? '　' : '  '}${day.why}`))
  }
  if (e.madeUp.length > 0) {
    lines.push(zh ? '周末上班，计入：' : 'Weekend days that are worked, and count:')
    lines.push(...e.madeUp.map(day => `  ${day.date}${zh ? '　' : '  '}${day[lang]}`))
  }
  if (rest !== undefined) lines.push(rest)
  return `${lines.join('\n')}\n`
}

import {
  days, explainSurely, isDay, months, refuse, toNumber, workingDays,
  type Calendar, type Explanation, type Refusal, type Span,
} from '@zhitong/kernel'
import { isRefusal, type Case } from './batch.ts'
import type { Language } from './command.ts'

const spans = { workingDays, days, months } as const
type Unit = keyof typeof spans
const units = Object.keys(spans) as Unit[]

/** No time limit is longer than a hundred years; a longer one is a slip. */
const most: Readonly<Record<Unit, number>> = { workingDays: 36_525, days: 36_525, months: 1_200 }

/** The keys that a case may have. */
export const dueKeys = ['from', ...units, 'before'] as const

/** What `zhitong due` answers: `due` is where the count ends, rest day or not; null is unknown. */
export interface Due {
  readonly from: string
  readonly due: string
  readonly counted: number
  readonly skipped: readonly { readonly date: string; readonly why: string }[]
  readonly restDay: boolean | null
  /** The first working day on or after `due`. */
  readonly nextWorkingDay: string | null
}

function spanOf(one: Case): Span | Refusal {
  const given = units.filter(unit => one[unit] !== undefined)
  const unit = given[0]
  if (unit === undefined || given.length > 1) {
    return refuse(
      'input',
      '请给出工作日、日、月三者之一，且只给一个（--working-days、--days、--months）。',
      'Give one of working days, days and months, and only one (--working-days, --days, --months).',
    )
  }
  const count = one[unit]
  if (!Number.isSafeInteger(count) || (count as number) < 0 || (count as number) > most[unit]) {
    return refuse(
      'input',
      `期限须为0到${most[unit]}的整数；往前数请用 --before。`,
      `The length must be a whole number from 0 to ${most[unit]}; to count back use --before.`,
    )
  }
  return spans[unit](count as number)
}

/** Explains the due day of a case, or refuses it (`input`, `calendar`). */
export function explainCase(one: Case, known: Calendar): Explanation | Refusal {
  const { from, before } = one
  if (!isDay(from)) {
    return refuse('input', '起算日须是存在的日期，写作 2026-01-31。', 'The day to count from must exist and be written 2026-01-31.')
  }
  if (before !== undefined && typeof before !== 'boolean') {
    return refuse('input', 'before 只能是 true 或 false。', 'before can only be true or false.')
  }
  const span = spanOf(one)
  if (isRefusal(span)) return span
  const explained = explainSurely(from, span, before ? -1 : 1, known, {})
  if (!isRefusal(explained) && !isDay(explained.due)) {
    return refuse('input', '算出的日期超出了四位数年份；请核对起算日。', 'The day falls beyond four-digit years. Check the day to count from.')
  }
  return explained
}

/** The answer as data. Beyond the published calendar nobody knows whether a day is worked. */
export function dueOf(explained: Explanation, lang: Language, calendar: Calendar): Due {
  const known = calendar.knows(toNumber(explained.due))
  return {
    from: explained.from,
    due: explained.due,
    counted: explained.counted,
    skipped: explained.skipped.map(day => ({ date: day.date, why: day[lang] })),
    restDay: known ? explained.restDay : null,
    nextWorkingDay: known ? explained.nextWorkingDay : null,
  }
}

import { weekend, workingDayFrom, type Calendar } from './calendar.ts'
import { count } from './clock.ts'
import { toDay, toNumber, type Day } from './day.ts'
import { refuse, type Refusal } from './refusal.ts'
import { settled, type Settings, type Span } from './span.ts'
import type { Text } from './text.ts'

/** Why a due day is that day. `due` stands where the count ends, rest day or not. */
export interface Explanation {
  readonly from: Day
  readonly due: Day
  /** As the law or setting has it, a setting looked up. */
  readonly span: Span
  readonly sign: 1 | -1
  /** How many days were counted. */
  readonly counted: number
  /** The days counted, with their numbers; the last 120 of a long count. */
  readonly days: readonly { readonly date: Day; readonly n: number }[]
  /** Working days only: days passed over, and why. */
  readonly skipped: readonly ({ readonly date: Day; readonly kind: 'weekend' | 'holiday' } & Text)[]
  /** Working days only: weekend days that count because they are worked. */
  readonly madeUp: readonly ({ readonly date: Day } & Text)[]
  /** Whether the due day is a rest day. */
  readonly restDay: boolean
  /** The first working day on or after the due day; absent beyond the published calendar. */
  readonly nextWorkingDay: Day | null
  /** Counted beyond the published calendar, by weekends only. */
  readonly provisional: boolean
}

const mostDays = 120
const saturday = { zh: '星期六', en: 'Saturday' }
const sunday = { zh: '星期日', en: 'Sunday' }

/** Explains a due date: every day counted, every day skipped with its name, every weekend day that is worked. */
export function explain(from: Day, span: Span, sign: 1 | -1, calendar: Calendar, settings: Settings): Explanation {
  const real = settled(span, settings)
  const { due, provisional } = count(from, real, sign, calendar, settings)
  const working = real.unit === 'working-day'
  const days: { date: Day; n: number }[] = []
  const skipped: Explanation['skipped'][number][] = []
  const madeUp: Explanation['madeUp'][number][] = []
  const end = toNumber(due)
  let counted = 0
  for (let number = toNumber(from) + sign; sign * (end - number) >= 0; number += sign) {
    const date = toDay(number)
    if (working && !calendar.isWorking(number)) {
      const holiday = calendar.holiday(number)
      const name = holiday ?? ((number + 4) % 7 === 6 ? saturday : sunday)
      skipped.push({ date, kind: holiday ? 'holiday' : 'weekend', zh: name.zh, en: name.en })
      continue
    }
    counted += 1
    days.push({ date, n: counted })
    const made = working && weekend(date) ? calendar.makeUp(number) : undefined
    if (made) madeUp.push({ date, zh: `${made.zh}调休上班`, en: `Worked for ${made.en}` })
  }
  const next = workingDayFrom(due, calendar)
  return {
    from,
    due,
    span: real,
    sign,
    counted,
    days: days.slice(-mostDays),
    skipped,
    madeUp,
    restDay: !calendar.isWorking(end),
    nextWorkingDay: calendar.knows(toNumber(next)) && calendar.knows(end) ? next : null,
    provisional,
  }
}

/**
 * As `explain`, refused (`calendar`) where the count runs beyond the published calendar: a statutory day that rests on
 * guesses is not told. (A clock in a matter stands as provisional instead.)
 */
export function explainSurely(
  from: Day,
  span: Span,
  sign: 1 | -1,
  calendar: Calendar,
  settings: Settings,
): Explanation | Refusal {
  const explained = explain(from, span, sign, calendar, settings)
  if (!explained.provisional) return explained
  const first = calendar.years[0]!
  const last = calendar.years.at(-1)!
  return refuse(
    'calendar',
    `国务院办公厅公布的节假日安排只到${last}年（自${first}年起），算不准超出部分的工作日；请在该年安排公布后载入日历再算。`,
    `The published calendar covers ${first} to ${last}; working days beyond it cannot be told. Load the year when its notice is out, then count again.`,
    { detail: { first, last } },
  )
}

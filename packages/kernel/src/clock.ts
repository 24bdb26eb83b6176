import { workingDayFrom, type Calendar } from './calendar.ts'
import { toDay, toNumber, type Day } from './day.ts'
import type { Hour } from './hour.ts'
import type { ClockState } from './matter.ts'
import { settled, type Settings, type Span } from './span.ts'

/** A day counted out, and whether the calendar was known all the way. */
export interface Counted {
  readonly due: Day
  readonly provisional: boolean
}

/** The same day number so many months on, or the month's last day: 30 November and 3 months is the last of February. */
function addMonths(day: Day, count: number): Day {
  const month = +day.slice(0, 4) * 12 + (+day.slice(5, 7) - 1) + count
  const year = Math.floor(month / 12)
  const last = new Date(Date.UTC(year, (month % 12) + 1, 0)).getUTCDate()
  return toDay(Date.UTC(year, month % 12, Math.min(+day.slice(8, 10), last)) / 86_400_000)
}

function addWorkingDays(day: Day, count: number, sign: 1 | -1, calendar: Calendar): Counted {
  let number = toNumber(day)
  let provisional = false
  for (let left = count; left > 0;) {
    number += sign
    if (!calendar.knows(number)) provisional = true
    if (calendar.isWorking(number)) left -= 1
  }
  return { due: toDay(number), provisional }
}

/**
 * Counts a span from a day, forward or back. The trigger day is not counted: 「N日内」 ends on trigger + N, 「N日前」 on
 * anchor − N. The last day stays where it falls, rest day or not.
 */
export function count(from: Day, span: Span, sign: 1 | -1, calendar: Calendar, settings: Settings): Counted {
  const { unit, count: length } = settled(span, settings)
  if (unit === 'working-day') return addWorkingDays(from, length, sign, calendar)
  if (unit === 'hour') return { due: toDay(toNumber(from) + sign * Math.floor(length / 24)), provisional: false }
  const due = unit === 'month' ? addMonths(from, sign * length) : toDay(toNumber(from) + sign * length)
  return { due, provisional: false }
}

/** The day `count` comes to. */
export const add = (from: Day, span: Span, calendar: Calendar, settings: Settings, sign: 1 | -1 = 1): Day =>
  count(from, span, sign, calendar, settings).due

/**
 * The due day of a clock: counted, and moved to the next working day where the setting `rest-day` is `next`. Backward
 * clocks never move later, and working days never end on a rest day.
 */
export function dueDay(from: Day, span: Span, sign: 1 | -1, calendar: Calendar, settings: Settings): Counted {
  const counted = count(from, span, sign, calendar, settings)
  if (sign === -1 || settings['rest-day'] !== 'next') return counted
  const due = workingDayFrom(counted.due, calendar)
  return { due, provisional: counted.provisional || !calendar.knows(toNumber(due)) }
}

/** What is left of a clock that was stopped for a while: a day or a number of working days, counted from the day it goes on. */
export function resumed(clock: ClockState, on: Day, calendar: Calendar, settings: Settings): Counted & { span?: Span } {
  const since = clock.suspendedOn ?? on
  // The anchor has not moved, and what was already late when it stopped stays late.
  if (clock.sign === -1 || since > clock.due) return { due: clock.due, provisional: clock.provisional === true }
  if (clock.span && settled(clock.span, settings).unit === 'working-day') {
    let left = 0
    for (let number = toNumber(since) + 1; number <= toNumber(clock.due); number += 1) {
      if (calendar.isWorking(number)) left += 1
    }
    const span: Span = { unit: 'working-day', count: left }
    return { ...count(on, span, 1, calendar, settings), span }
  }
  const span: Span = { unit: 'day', count: toNumber(clock.due) - toNumber(since) }
  return { ...dueDay(on, span, 1, calendar, settings), span }
}

/** Whether a clock has run out by this day and, where law counts hours, this hour of it. A held one stands still. */
export function hasRunOut(clock: ClockState, on: Day, hour?: Hour): boolean {
  if (clock.suspendedOn) return clock.suspendedOn > clock.due
  return on > clock.due || (on === clock.due && clock.hour !== undefined && (hour ?? '') > clock.hour)
}

/** The due day that has passed unmet by then, if it has. A clock that lapses is never late. */
export const missedOn = (clock: ClockState, on: Day, hour?: Hour): Day | undefined =>
  !clock.lapses && hasRunOut(clock, on, hour) ? clock.due : undefined

export type ClockNow = 'running' | 'soon' | 'today' | 'late' | 'kept' | 'keptLate' | 'held' | 'cancelled'

/** So many days before the due day a clock is `soon`. */
export const soonDays = 7

/**
 * How a clock stands on a day, and the days left to its due day (negative when late; at the time it was met, held or
 * the day asked about). A right that lapsed counts as cancelled: nobody was late.
 */
export function clockNow(clock: ClockState, today: Day): { readonly now: ClockNow; readonly left: number } {
  const until = (day: Day): number => toNumber(clock.due) - toNumber(day)
  if (clock.cancelled) return { now: 'cancelled', left: until(today) }
  if (clock.met)
    return { now: metLate(clock, clock.met) ? 'keptLate' : 'kept', left: until(clock.met) }
  if (clock.suspendedOn) return { now: 'held', left: until(clock.suspendedOn) }
  const left = until(today)
  if (left < 0) return { now: clock.lapses ? 'cancelled' : 'late', left }
  if (left === 0) return { now: 'today', left }
  return { now: left <= soonDays ? 'soon' : 'running', left }
}

/** Met after its day, or on it after its hour. */
export const metLate = (clock: ClockState, met: Day): boolean =>
  met > clock.due ? !heldInTime(clock) : clock.late.includes(met)

const heldInTime = (clock: ClockState): boolean => clock.suspendedOn !== undefined && clock.suspendedOn <= clock.due

import type { Calendar } from './calendar.ts'
import { add } from './clock.ts'
import type { Day } from './day.ts'
import type { Matter } from './matter.ts'
import { rulesOf } from './rules.ts'
import type { Settings, Span } from './span.ts'
import type { Procedure } from './words/index.ts'

export interface Reminder {
  readonly clock: string
  readonly due: Day
  /** How long before. */
  readonly before: Span
}

/** The reminders that fall on a day: running clocks, each so long before its due day as its ladder says. */
export function remindersOn(
  procedure: Procedure<any>,
  matter: Matter,
  day: Day,
  calendar: Calendar,
  settings: Settings,
): readonly Reminder[] {
  const rules = rulesOf(procedure)
  return Object.entries(matter.clocks).flatMap(([clock, state]) =>
    state.running && !state.suspendedOn
      ? (rules.clocks[clock]?.remind ?? [])
          .filter(before => add(state.due, before, calendar, settings, -1) === day)
          .map(before => ({ clock, due: state.due, before }))
      : [],
  )
}

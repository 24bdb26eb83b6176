import { dueDay, missedOn, resumed } from './clock.ts'
import type { Context } from './context.ts'
import { toDay, toNumber, type Day } from './day.ts'
import { hourOf, hoursFrom, type Hour } from './hour.ts'
import { citesFor, inForce } from './law.ts'
import type { ClockState, Effect, Ground, Matter, StartEffect } from './matter.ts'
import type { LooseClock, Rules } from './rules.ts'
import { settled, type Span } from './span.ts'
import { list } from './text.ts'

type Said = Readonly<Record<string, unknown>>

/** A date that a step states: `route.answerBy`. */
export function statedDay(field: string, said: Said): Day | undefined {
  const dot = field.indexOf('.')
  const input = said[field.slice(0, dot)] as Readonly<Record<string, Day | undefined>> | undefined
  return input?.[field.slice(dot + 1)]
}

const groundOf = (rule: LooseClock, matter: Matter): Ground => {
  const span = rule.within ?? rule.by
  return {
    cites: citesFor(matter, rule.cites),
    ...(span?.unit === 'setting' && span.key !== undefined ? { setting: span.key } : {}),
    ...(rule.basis ? { basis: rule.basis } : {}),
  }
}

const late = (clock: ClockState, context: Context): { late?: Day } => {
  const missed = missedOn(clock, context.today, hourOf(context))
  return missed === undefined ? {} : { late: missed }
}

/** The next window that has not ended on that day; one that spans the turn of the year ends in the year after it began. */
export function nextWindow(during: readonly [from: string, to: string], day: Day): { from: Day; due: Day } {
  const [from, to] = during
  const turns = to < from ? 1 : 0
  let year = +day.slice(0, 4) - turns
  while (`${year + turns}-${to}` < day) year += 1
  return { from: `${year}-${from}` as Day, due: `${year + turns}-${to}` as Day }
}

function startOf(
  clock: string,
  rule: LooseClock,
  matter: Matter,
  dates: { from: Day; due: Day; hour?: Hour; sign: 1 | -1; span?: Span; provisional?: boolean },
): StartEffect {
  return {
    do: 'start',
    clock,
    from: dates.from,
    ...(dates.span ? { span: dates.span } : {}),
    sign: dates.sign,
    due: dates.due,
    ...(dates.hour === undefined ? {} : { hour: dates.hour }),
    ...(dates.provisional ? { provisional: true as const } : {}),
    ...(rule.then === 'lapses' ? { lapses: true as const } : {}),
    stops: list(rule.until),
    ground: groundOf(rule, matter),
  }
}

/** Where a span leads from a day, to the hour where it is in hours and the hour is known. */
function counted(from: Day, hour: Hour | undefined, span: Span, sign: 1 | -1, context: Context) {
  return span.unit === 'hour' && hour !== undefined
    ? { ...hoursFrom(from, hour, span.count, sign), provisional: false }
    : dueDay(from, span, sign, context.calendar, context.settings)
}

/** A clock that starts on this day, if its date can be told. */
export function started(
  clock: string,
  rule: LooseClock,
  matter: Matter,
  from: Day,
  said: Said,
  context: Context,
): StartEffect | undefined {
  if (rule.within) {
    const span = settled(rule.within, context.settings)
    const hour = from === context.today ? hourOf(context) : undefined
    return startOf(clock, rule, matter, { from, span, sign: 1, ...counted(from, hour, span, 1, context) })
  }
  if (rule.on !== undefined) {
    const due = typeof rule.on === 'function' ? rule.on(said) : statedDay(rule.on, said)
    return due === undefined ? undefined : startOf(clock, rule, matter, { from, due, sign: 1 })
  }
  return rule.during ? startOf(clock, rule, matter, { ...nextWindow(rule.during, from), sign: 1 }) : undefined
}

/** What the step does to a clock that runs: stops, cancels, extends, holds, lets go on. */
function touched(
  clock: string,
  rule: LooseClock,
  state: ClockState,
  name: string,
  ended: boolean,
  said: Said,
  context: Context,
): Effect | undefined {
  const { today } = context
  // What the law does at the end of a clock is done in time.
  const byLaw = rule.then === name && context.actor.person === 'law'
  if (state.stops.includes(name)) return { do: 'stop', clock, ...(byLaw ? { on: state.due } : { on: today, ...late(state, context) }) }
  if (ended || list(rule.cancelledBy).includes(name)) return { do: 'cancel', clock, ...late(state, context) }
  if (rule.extended?.by.startsWith(`${name}.`)) {
    const due = statedDay(rule.extended.by, said)
    return due === undefined ? undefined : { do: 'due', clock, why: 'extended', due, ...late(state, context) }
  }
  if (rule.suspended?.by === name && !state.suspendedOn) return { do: 'suspend', clock, on: today }
  if (rule.suspended?.until === name && state.suspendedOn) {
    const { due, span, provisional } = resumed(state, today, context.calendar, context.settings)
    return {
      do: 'resume',
      clock,
      from: span ? today : state.from,
      ...(span ? { span } : {}),
      due,
      ...(provisional ? { provisional: true as const } : {}),
    }
  }
  return undefined
}

const holds = (rule: LooseClock, said: Said, { settings, today }: Context): boolean =>
  rule.when?.({ said, settings, today }) ?? true

/** Whether the step starts this clock. */
function starts(rule: LooseClock, state: ClockState | undefined, name: string, stopped: boolean): boolean {
  if (rule.startsOnce && state) return false
  if (rule.during) return name === 'open' || (rule.everyYear === true && stopped)
  return list(rule.after).includes(name)
}

/**
 * The clocks that a step starts, stops, moves. A final state cancels what still runs and starts nothing. A clock that
 * overrides another keeps it from running.
 */
export function ring(
  rules: Rules,
  before: Matter,
  name: string,
  ended: boolean,
  said: Said,
  context: Context,
): Effect[] {
  const effects: Effect[] = []
  const starting: StartEffect[] = []
  const overridden = new Set<string>()
  for (const clock in rules.clocks) {
    const rule = rules.clocks[clock]!
    if (!inForce(rule.under, before)) continue
    const state = before.clocks[clock]
    const change = state?.running ? touched(clock, rule, state, name, ended, said, context) : undefined
    if (change) effects.push(change)
    const over = change?.do === 'stop' || change?.do === 'cancel'
    let running = state?.running === true && !over
    if (!ended && starts(rule, state, name, change?.do === 'stop') && holds(rule, said, context)) {
      // A window met this year opens again after its end, not on the day it was met.
      const from = rule.during && state ? dayAfter(state.due) : context.today
      const start = started(clock, rule, before, from, said, context)
      if (start) {
        // Started anew while it ran, it was not met: a day that has passed stays marked.
        starting.push(state?.running && !over ? { ...start, ...late(state, context) } : start)
        running = true
      }
    }
    if (running && rule.overrides) overridden.add(rule.overrides)
  }
  for (const clock of overridden) {
    const state = before.clocks[clock]
    const touchedNow = effects.some(
      effect => (effect.do === 'stop' || effect.do === 'cancel') && effect.clock === clock,
    )
    if (state?.running && !touchedNow) effects.push({ do: 'cancel', clock, ...late(state, context) })
  }
  for (const start of starting) if (!overridden.has(start.clock)) effects.push(start)
  return effects
}

const dayAfter = (day: Day): Day => toDay(toNumber(day) + 1)

/** The anchor has a day, or another: clocks that look back from it start or move. What was met stays met. */
export function moved(rules: Rules, matter: Matter, anchor: string, day: Day, context: Context, hour?: Hour): Effect[] {
  const effects: Effect[] = []
  for (const clock in rules.clocks) {
    const rule = rules.clocks[clock]!
    if (rule.before !== anchor || !rule.by || !inForce(rule.under, matter) || !holds(rule, context.said, context)) continue
    const state = matter.clocks[clock]
    if (state && !state.running) continue
    if (!state && list(rule.until).some(step => matter.taken[step] !== undefined)) continue
    const span = settled(rule.by, context.settings)
    const { provisional, ...end } = counted(day, hour, span, -1, context)
    const mark = provisional ? { provisional: true as const } : {}
    effects.push(
      state
        ? { do: 'due', clock, why: 'moved', from: day, ...end, ...mark, ...late(state, context) }
        : startOf(clock, rule, matter, { from: day, span, sign: -1, ...end, provisional }),
    )
  }
  return effects
}

/** Clocks counted by weekends only, counted anew with the calendar as it is now known. */
export function recounted(matter: Matter, context: Context): Effect[] {
  const effects: Effect[] = []
  for (const [clock, state] of Object.entries(matter.clocks)) {
    if (!state.running || !state.provisional || !state.span) continue
    const { due, provisional } = dueDay(state.from, state.span, state.sign, context.calendar, context.settings)
    if (due === state.due && provisional) continue
    effects.push({ do: 'due', clock, why: 'recounted', due, ...(provisional ? { provisional: true as const } : {}) })
  }
  return effects
}

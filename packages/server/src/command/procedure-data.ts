import { clockIds, unitOf } from '@zhitong/congress/time-limits'
import { list, type List, type Procedure, type Span, type Text } from '@zhitong/kernel'

/** A clock of a procedure as it is written, with plain names. */
interface WrittenClock extends Partial<Text> {
  readonly after?: List<string>
  readonly within?: Span
  readonly on?: string | ((seen: never) => unknown)
  readonly before?: string
  readonly by?: Span
  readonly during?: readonly [from: string, to: string]
  readonly until: List<string>
  readonly cites?: List<string>
  readonly extended?: { readonly atMost: Span; readonly cites?: List<string> }
}
interface WrittenAct {
  readonly by: List<string>
  readonly cites?: List<string>
  readonly from?: List<string>
  readonly to?: string | Readonly<Record<string, unknown>>
}
interface Written {
  readonly name: string
  readonly title: Text
  readonly states: Readonly<Record<string, Text & { readonly final: boolean }>>
  readonly open: WrittenAct
  readonly steps: Readonly<Record<string, Text & WrittenAct>>
  readonly clocks: Readonly<Record<string, WrittenClock>>
}

/** A step as printed: every state from which it leads and to which it can; none in `to` where the matter stays. */
interface StepData {
  readonly name: string
  readonly title: Text
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly by: readonly string[]
  readonly cites: readonly string[]
}

/** A clock as printed. `n` and `unit` of a setting are its default; `n` is null for a stated date and a window. */
export interface ClockData {
  readonly name: string
  readonly title: Text | null
  /** The statutory clocks that it carries out. */
  readonly ids: readonly string[]
  readonly after?: readonly string[]
  readonly before?: string
  readonly during?: readonly [from: string, to: string]
  /** The field of a step that states the day, or `worked-out` where the procedure works it out from what was said. */
  readonly on?: string
  readonly n: number | null
  readonly unit: string | null
  readonly setting?: string
  readonly until: readonly string[]
  readonly cites: readonly string[]
}

export interface ProcedureData {
  readonly name: string
  readonly title: Text
  readonly states: Readonly<Record<string, Text & { readonly final: boolean }>>
  readonly steps: readonly StepData[]
  readonly clocks: readonly ClockData[]
}

function stepData(name: string, title: Text, act: WrittenAct, living: readonly string[]): StepData {
  const { to } = act
  return {
    name,
    title,
    from: act.from === 'any' ? living : list(act.from),
    to: to === undefined ? [] : typeof to === 'string' ? [to] : Object.keys(to),
    by: list(act.by),
    cites: list(act.cites),
  }
}

function clockData(name: string, clock: WrittenClock): ClockData {
  const span = clock.within ?? clock.by
  const counted = span ? unitOf(span) : null
  return {
    name,
    title: clock.zh !== undefined && clock.en !== undefined ? { zh: clock.zh, en: clock.en } : null,
    ids: clockIds(clock),
    ...(clock.after === undefined ? {} : { after: list(clock.after) }),
    ...(clock.before === undefined ? {} : { before: clock.before }),
    ...(clock.during === undefined ? {} : { during: clock.during }),
    ...(clock.on === undefined ? {} : { on: typeof clock.on === 'string' ? clock.on : 'worked-out' }),
    n: counted?.value ?? null,
    unit: counted?.unit ?? (clock.during ? 'window' : clock.on === undefined ? null : 'date'),
    ...(span?.key === undefined ? {} : { setting: span.key }),
    until: list(clock.until),
    cites: list(clock.cites),
  }
}

/** A procedure as data; its opening is the first of the steps, from no state, under the name `open`. */
export function procedureData(procedure: Procedure): ProcedureData {
  const { name, title, states, open, steps, clocks } = procedure as unknown as Written
  const living = Object.keys(states).filter(state => !states[state]!.final)
  return {
    name,
    title: { zh: title.zh, en: title.en },
    states: Object.fromEntries(
      Object.entries(states).map(([key, { zh, en, final }]) => [key, { zh, en, final }]),
    ),
    steps: [
      stepData('open', { zh: '提出', en: 'Open' }, open, living),
      ...Object.entries(steps).map(([key, step]) => stepData(key, { zh: step.zh, en: step.en }, step, living)),
    ],
    clocks: Object.entries(clocks).map(([key, clock]) => clockData(key, clock)),
  }
}

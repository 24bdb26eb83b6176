import { mayClerk } from './anchor.ts'
import type { Context, GivenPaper, Taken } from './context.ts'
import { isDay, type Day } from './day.ts'
import { taken } from './enter.ts'
import { parsed } from './input.ts'
import { inForce } from './law.ts'
import type { Effect, Matter } from './matter.ts'
import { blank } from './open.ts'
import { refuse, type Refusal } from './refusal.ts'
import { moved, started } from './ring.ts'
import { rulesOf, type Rules } from './rules.ts'
import type { Procedure } from './words/index.ts'

/** A matter as it stood elsewhere. */
export interface Elsewhere {
  readonly state: string
  /** What it was opened with, in the shape of this procedure's opening. */
  readonly opening: unknown
  readonly parties: Readonly<Record<string, readonly string[]>>
  /** The real day from which each running clock counts. */
  readonly clocks?: Readonly<Record<string, Day>>
  readonly anchors?: Readonly<Record<string, Day>>
  readonly signed?: Readonly<Record<string, readonly string[]>>
  readonly papers?: readonly (GivenPaper & { readonly number?: string })[]
  readonly number?: string
  /** Steps already taken there: what is `once` is not taken again, what waits for a release is released. */
  readonly taken?: readonly string[]
  /** The real day of each step taken there, where it is known. */
  readonly days?: Readonly<Record<string, Day>>
  /** What those steps were told, each in the shape of its input: later guards read it as if it had been said here. */
  readonly said?: Readonly<Record<string, unknown>>
  /** The day on which it really began; the law of that day holds (`context.laws`). */
  readonly started: Day
  readonly ground: string
}

const wrong = (path: string, zh: string, en: string): Refusal =>
  refuse('takeover', `${zh}请更正后再接续。`, `${en} Correct it and take the matter over again.`, {
    fields: [{ path: [path], zh, en }],
  })

function unknownNames(rules: Rules, from: Elsewhere): Refusal | undefined {
  const tables = [
    ['parties', from.parties, rules.parties, '有关方', 'party'],
    ['clocks', from.clocks ?? {}, rules.clocks, '期限', 'clock'],
    ['anchors', from.anchors ?? {}, rules.anchors, '日期', 'anchor'],
    ['signed', from.signed ?? {}, rules.signatures, '签名', 'list'],
  ] as const
  for (const [path, given, known, zh, en] of tables) {
    for (const name of Object.keys(given))
      if (!(name in known)) return wrong(path, `没有“${name}”这一${zh}。`, `There is no ${en} “${name}”.`)
  }
  const paper = from.papers?.find(one => !(one.paper in rules.papers))
  if (paper) return wrong('papers', `没有“${paper.paper}”这一文书。`, `There is no paper “${paper.paper}”.`)
  const step = from.taken?.find(one => !(one in rules.steps))
  if (step !== undefined) return wrong('taken', `没有“${step}”这一环节。`, `There is no step “${step}”.`)
  for (const [path, given] of [['days', from.days ?? {}], ['said', from.said ?? {}]] as const) {
    const untaken = Object.keys(given).find(one => one !== 'open' && !from.taken?.includes(one))
    if (untaken !== undefined) return wrong(path, `环节“${untaken}”没有办过。`, `The step “${untaken}” was not taken there.`)
  }
  return undefined
}

/** The series from which a matter of this procedure has its number, whichever step gives it. */
const seriesOf = (rules: Rules): string =>
  [rules.open, ...Object.values(rules.steps)].find(act => act.numbers !== undefined)?.numbers ?? ''

function datesWrong(from: Elsewhere, context: Context): Refusal | undefined {
  const days = [['started', from.started], ...Object.entries(from.clocks ?? {}), ...Object.entries(from.days ?? {})] as const
  for (const [name, day] of days) {
    if (!isDay(day)) return wrong(name, `“${name}”的日期${day}不存在。`, `${name}: there is no ${day}.`)
    if (day > context.entered)
      return wrong(name, `“${name}”的日期${day}还没有到。`, `${name}: ${day} is still to come.`)
    if (day < from.started)
      return wrong(
        name,
        `“${name}”的日期${day}早于事项开始之日${from.started}。`,
        `${name}: ${day} is before the matter began on ${from.started}.`,
      )
  }
  const sitting = Object.entries(from.anchors ?? {}).find(([, day]) => !isDay(day))
  return sitting
    ? wrong(sitting[0], `“${sitting[0]}”的日期不存在。`, `${sitting[0]}: there is no such day.`)
    : undefined
}

/** What steps were told there, checked like any input; the faults name the step. */
function saidThere(rules: Rules, from: Elsewhere): { ok: true; data: Record<string, unknown> } | Refusal {
  const data: Record<string, unknown> = {}
  for (const [step, given] of Object.entries(from.said ?? {})) {
    const input = parsed(rules.steps[step]!.input, given)
    if (!input.ok) return { ...input, fields: (input.fields ?? []).map(field => ({ ...field, path: ['said', step, ...field.path] })) }
    data[step] = input.data
  }
  return { ok: true, data }
}

/** One entry holds it all: a field of a later step stands under `step.field`, so that each keeps its own readers. */
const underSteps = (said: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(said).flatMap(([step, input]) => Object.entries((input ?? {}) as object).map(([field, value]) => [`${step}.${field}`, value])))

/**
 * A matter that began elsewhere enters at its state, in one entry so marked, with its real dates, parties and papers
 * (接续). Clocks run from the real days; one that has run out is late. All or nothing is the store's, row by row this.
 */
export function takeover(procedure: Procedure<any>, id: string, from: Elsewhere, context: Context): Taken | Refusal {
  const rules = rulesOf(procedure)
  if (!mayClerk(rules, context))
    return refuse(
      'by',
      '接续由有权更正的人员办理，请转请其办理。',
      'Taking over is for those who may rectify. Ask them.',
    )
  if (from.ground.trim() === '') return wrong('ground', '没有说明接续的依据。', 'The ground of taking over is missing.')
  if (!rules.states[from.state])
    return wrong('state', `没有“${from.state}”这一阶段。`, `There is no state “${from.state}”.`)
  const refused = unknownNames(rules, from) ?? datesWrong(from, context)
  if (refused) return refused
  const input = parsed(rules.open.input, from.opening)
  if (!input.ok) return input
  const said = saidThere(rules, from)
  if (!said.ok) return said

  const steps = ['open', ...(from.taken ?? [])]
  // What was done elsewhere is done: a clock that looks back from the sitting does not start for it.
  const matter: Matter = { ...blank(rules, id, context), taken: Object.fromEntries(steps.map(step => [step, 1])) }
  const effects: Effect[] = [
    { do: 'open', procedure: rules.name, law: context.laws },
    { do: 'takeover', started: from.started, taken: steps, ...(from.days ? { days: from.days } : {}) },
    { do: 'enter', state: from.state },
    ...Object.entries(from.parties).map(([party, ids]) => ({ do: 'name', party, ids }) as const),
    ...Object.entries(from.signed ?? {}).flatMap(([list, signers]) =>
      signers.map(who => ({ do: 'sign', list, who }) as const),
    ),
    ...(from.number === undefined
      ? []
      : [{ do: 'number', series: seriesOf(rules), number: from.number } as const]),
    ...(from.papers ?? []).map(paper => ({ do: 'paper', version: 1, ...paper }) as const),
  ]
  const running = rules.states[from.state]!.final ? [] : clocksOf(rules, matter, from, { ...said.data, open: input.data }, context)
  if (!Array.isArray(running)) return running
  return taken(matter, context, 'takeover', { ...(input.data as object), ...underSteps(said.data), ground: from.ground }, [
    ...effects,
    ...running,
  ])
}

function clocksOf(
  rules: Rules,
  matter: Matter,
  from: Elsewhere,
  said: Readonly<Record<string, unknown>>,
  context: Context,
): Effect[] | Refusal {
  const effects: Effect[] = []
  for (const [name, day] of Object.entries(from.clocks ?? {})) {
    if (!inForce(rules.clocks[name]!.under, matter))
      return wrong(
        'clocks',
        `按本事项适用的法律版本没有期限“${name}”。`,
        `Under the version of the law that holds for this matter there is no clock “${name}”.`,
      )
    const start = started(name, rules.clocks[name]!, matter, day, { ...context.said, ...said }, context)
    if (!start)
      return wrong(
        'clocks',
        `期限“${name}”不能由起算日推算，请填写相应的日期。`,
        `Clock “${name}” cannot be counted from a day; give the day that it depends on.`,
      )
    effects.push(start)
  }
  for (const [name, day] of Object.entries(from.anchors ?? {})) {
    effects.push({ do: 'anchor', anchor: name, day }, ...moved(rules, matter, name, day, context))
  }
  return effects
}

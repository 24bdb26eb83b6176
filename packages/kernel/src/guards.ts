import type { Context } from './context.ts'
import { toNumber, type Day } from './day.ts'
import type { Outcome } from './decision.ts'
import { hasRunOut } from './clock.ts'
import { hourOf } from './hour.ts'
import { lawActor, mayTake, whoTitles } from './entitlement.ts'
import { citesFor, inForce } from './law.ts'
import type { ClockState, Matter } from './matter.ts'
import { refuse, type Refusal } from './refusal.ts'
import type { LooseAct, LooseSeen, LooseStep, Rules } from './rules.ts'
import { signaturesRefuse } from './signatures.ts'
import { list, type Text } from './text.ts'

const lateEntryDays = 3

/** What guards, routes and openers see of one attempt. */
export function seenBy(
  rules: Rules,
  matter: Matter,
  context: Context,
  said: Readonly<Record<string, unknown>>,
  input: unknown,
  outcome: Outcome | undefined,
): LooseSeen {
  const parties: Record<string, readonly string[]> = {}
  for (const party in rules.parties) parties[party] = matter.parties[party] ?? []
  const { today, actor, known, settings } = context
  return {
    input,
    said,
    parties,
    state: matter.state,
    today,
    actor,
    outcome,
    known,
    took: context.took ?? matter.took,
    taken: matter.taken,
    signed: matter.signed,
    due: dueDays(matter),
    settings,
    follows: context.carried === true || actor.person === lawActor.person,
  }
}

const dueDays = (matter: Matter): Record<string, Day> => {
  const due: Record<string, Day> = {}
  for (const clock in matter.clocks) if (matter.clocks[clock]!.running) due[clock] = matter.clocks[clock]!.due
  return due
}

/** An act lies neither in the future nor before the one it rests on; entered late, it says why. */
export function datesRefuse(matter: Matter | undefined, context: Context): Refusal | undefined {
  const { today, entered, lateGround, settings } = context
  if (today > entered) {
    return refuse(
      'future',
      `${today}还没有到，请填写实际发生的日期。`,
      `${today} is still to come. Enter the day on which it took place.`,
      { detail: { today, entered } },
    )
  }
  if (matter && today < matter.day) {
    return refuse(
      'before',
      `上一环节发生在${matter.day}，本环节不能早于它，请核对日期。`,
      `The step before took place on ${matter.day}; this one cannot be earlier. Check the day.`,
      { detail: { today, before: matter.day } },
    )
  }
  // The law is never late with its own step: whoever enters it may be.
  if (today === entered || lateGround?.trim() || context.actor.person === 'law') return undefined
  const set = settings['late-entry-days']
  const most = typeof set === 'number' ? set : lateEntryDays
  const days = toNumber(entered) - toNumber(today)
  return days <= most
    ? undefined
    : refuse(
        'lateEntry',
        `补录已过${days}天（超过${most}天），请说明补录原因。`,
        `It is entered ${days} days after the act (more than ${most}). Say why.`,
        { detail: { days, most } },
      )
}

/** Whose step it is, and not on behalf of somebody where it is personal. */
function actorRefused(
  act: LooseAct,
  title: Text,
  rules: Rules,
  matter: Matter,
  context: Context,
): Refusal | undefined {
  if (!mayTake(act, rules, matter, context)) {
    const who = whoTitles(list(act.by), rules)
    return refuse(
      'by',
      `“${title.zh}”由${who.zh}办理，请转请其办理。`,
      `“${title.en}” is for ${who.en}. Ask them to take it.`,
      {
        cites: citesFor(matter, act.cites),
        detail: { by: list(act.by) },
      },
    )
  }
  if (act.personal && context.actor.onBehalfOf !== undefined) {
    return refuse(
      'personal',
      `“${title.zh}”须由本人办理，不能代录；请本人登录办理。`,
      `“${title.en}” is personal and cannot be entered for somebody. Ask the person to sign in.`,
    )
  }
  return undefined
}

function stateRefused(rules: Rules, matter: Matter, step: LooseStep, cites: readonly string[]): Refusal | undefined {
  const state = rules.states[matter.state]!
  const from = list(step.from)
  if (step.from === 'any' ? !state.final : from.includes(matter.state)) return undefined
  if (state.final) {
    return refuse(
      'closed',
      `事项已结束（${state.zh}），不能再办理“${step.zh}”；确有错误的，请有权人员更正。`,
      `The matter has ended (${state.en}); “${step.en}” is no longer possible. If that was a mistake, have it rectified.`,
      { cites },
    )
  }
  const zh = from.map(name => `“${rules.states[name]?.zh ?? name}”`).join('、')
  const en = from.map(name => `“${rules.states[name]?.en ?? name}”`).join(', ')
  return refuse(
    'state',
    `事项现处“${state.zh}”，“${step.zh}”须在${zh}阶段办理，请先完成前面的环节。`,
    `The matter stands at “${state.en}”; “${step.en}” belongs to ${en}. Take the steps before it first.`,
    { cites, detail: { state: matter.state, from } },
  )
}

const dueText = ({ due, hour }: ClockState): string => (hour === undefined ? due : `${due} ${hour}`)

function lapsed(rules: Rules, matter: Matter, name: string, step: LooseStep, context: Context): Refusal | undefined {
  for (const clock in rules.clocks) {
    const rule = rules.clocks[clock]!
    const state = matter.clocks[clock]
    if (rule.then !== 'lapses' || !state?.running || !state.stops.includes(name)) continue
    if (state.suspendedOn || step.by === 'law' || !hasRunOut(state, context.today, hourOf(context))) continue
    return refuse(
      'lapsed',
      `“${step.zh}”的期限已于${dueText(state)}届满，不能再办理；如发生在期限内，请填写实际日期。`,
      `The time for “${step.en}” ran out on ${dueText(state)}. If it took place in time, enter the real day.`,
      { cites: citesFor(matter, rule.cites), detail: { clock, due: state.due } },
    )
  }
  return undefined
}

function childrenAwaited(rules: Rules, matter: Matter, step: LooseStep, context: Context): Refusal | undefined {
  for (const name in step.awaits) {
    const states = list(step.awaits[name])
    for (const child of matter.children) {
      if (child.name !== name) continue
      const state = context.children?.find(known => known.id === child.id)?.state
      if (state !== undefined && states.includes(state)) continue
      const title = rules.children[name]?.title ?? { zh: name, en: name }
      return refuse(
        'awaits',
        `还有“${title.zh}”没有办完，请待其办完后再办理“${step.zh}”。`,
        `A “${title.en}” is still open. Take “${step.en}” when it is done.`,
        {
          cites: citesFor(matter, step.cites),
          detail: { child: child.id, state },
        },
      )
    }
  }
  return undefined
}

/** Everything that can refuse a step before its input is read. */
export function refusedBefore(rules: Rules, matter: Matter, name: string, context: Context): Refusal | undefined {
  const step = rules.steps[name]
  if (!step)
    return refuse(
      'step',
      `没有“${name}”这一环节，请刷新页面后重试。`,
      `There is no step “${name}”. Reload the page and try again.`,
    )
  if (!inForce(step.under, matter)) {
    return refuse(
      'law',
      `按本事项适用的法律版本，没有“${step.zh}”这一环节，请按现行可办环节办理。`,
      `Under the version of the law that holds for this matter there is no “${step.en}”. Take one of the steps that it has.`,
      { detail: { under: step.under } },
    )
  }
  const refused = actorRefused(step, step, rules, matter, context)
  if (refused) return refused
  const cites = citesFor(matter, step.cites)
  const state = stateRefused(rules, matter, step, cites)
  if (state) return state
  if (step.once && matter.taken[name] !== undefined) {
    return refuse(
      'once',
      `“${step.zh}”只办理一次，已在第${matter.taken[name]}条记录办理，无须重复。`,
      `“${step.en}” is taken once, and entry ${matter.taken[name]} did. Nothing is left to do.`,
      { cites },
    )
  }
  return (
    datesRefuse(matter, context) ??
    lapsed(rules, matter, name, step, context) ??
    childrenAwaited(rules, matter, step, context) ??
    signaturesRefuse(rules, matter, name, step, context)
  )
}

/** The first guard that does not hold. */
export function needsRefuse(
  act: LooseAct,
  seen: LooseSeen,
  matter: { readonly law: readonly string[] },
): Refusal | undefined {
  if (!act.needs) return undefined
  for (const need of act.needs) {
    if (inForce(need.under, matter) && !need.holds(seen))
      return refuse('needs', need.zh, need.en, { cites: citesFor(matter, need.cites ?? act.cites) })
  }
  return undefined
}

/** Made once: making an error costs more than a guard, and nobody reads where this one came from. */
const inputRead = new Error('The guard reads the input.')

/** The first guard that fails whatever the input: those that read the input are left for the step itself. */
export function needsRefuseAlready(
  act: LooseAct,
  seen: LooseSeen,
  matter: { readonly law: readonly string[] },
): Refusal | undefined {
  if (!act.needs) return undefined
  const blind = Object.defineProperty({ ...seen }, 'input', {
    get: () => {
      if (act.input) throw inputRead
      return undefined
    },
  })
  for (const need of act.needs) {
    try {
      const refused = needsRefuse({ ...act, needs: [need] }, blind, matter)
      if (refused) return refused
    } catch (error) {
      if (error !== inputRead) throw error
    }
  }
  return undefined
}

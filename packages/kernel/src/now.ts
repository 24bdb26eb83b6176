import type { ChildState, Context } from './context.ts'
import { toDay, toNumber, type Day } from './day.ts'
import { actsAs } from './entitlement.ts'
import { needsRefuseAlready, refusedBefore, seenBy } from './guards.ts'
import { inForce } from './law.ts'
import type { ClockState, Matter } from './matter.ts'
import type { Refusal } from './refusal.ts'
import { rulesOf, statesBefore, type LooseStep, type Rules } from './rules.ts'
import { askedToFollow } from './succession.ts'
import { list } from './text.ts'
import type { Procedure } from './words/index.ts'

/** A step that this actor may take, or could expect to take but is refused, with the ground. */
export interface StepNow {
  readonly step: string
  readonly refusal?: Refusal
}

/** The steps that leave from this state under the law of this matter. */
export const stepsHere = (rules: Rules, matter: Matter): readonly (readonly [name: string, step: LooseStep])[] =>
  Object.entries(rules.steps).filter(
    ([, step]) => inForce(step.under, matter) && statesBefore(rules, step).includes(matter.state),
  )

/**
 * The steps of this actor from here: those he may take, and those refused already now, whatever he fills in. Steps of
 * people unrelated to him are left out, so that no refusal tells him of them.
 */
export function stepsNow(procedure: Procedure<any>, matter: Matter, context: Context): readonly StepNow[] {
  const rules = rulesOf(procedure)
  const { actor, parentParties } = context
  const found: StepNow[] = []
  for (const [name, step] of stepsHere(rules, matter)) {
    if (!list(step.by).some(who => actsAs(who, rules, matter, actor, parentParties) !== undefined)) continue
    const refusal =
      refusedBefore(rules, matter, name, context) ??
      needsRefuseAlready(step, seenBy(rules, matter, context, context.said, undefined, undefined), matter)
    found.push(refusal ? { step: name, refusal } : { step: name })
  }
  if (askedToFollow(rules, matter, context) !== undefined) found.push({ step: 'succeed' }, { step: 'decline' })
  return found
}

const ranOut = (clock: ClockState | undefined, today: Day): boolean =>
  clock?.running === true && !clock.suspendedOn && today > clock.due

/** Children that a law's step awaits have all come to where it awaits them. */
function childrenDone(matter: Matter, step: LooseStep, children: readonly ChildState[]): boolean {
  const awaited = Object.entries(step.awaits ?? {})
  return (
    awaited.length > 0 &&
    awaited.every(([name, states]) => {
      const own = matter.children.filter(child => child.name === name)
      return (
        own.length > 0 &&
        own.every(child => list(states).includes(children.find(one => one.id === child.id)?.state ?? ''))
      )
    })
  )
}

/** The steps that clocks bring about which have run out, each with the day after its clock's, the earliest first. */
function ranOutSteps(rules: Rules, matter: Matter, today: Day): readonly (readonly [step: string, day: Day])[] {
  return Object.keys(rules.clocks)
    .flatMap(clock => {
      const { then } = rules.clocks[clock]!
      const state = matter.clocks[clock]
      return then !== undefined && ranOut(state, today) ? [[then, toDay(toNumber(state!.due) + 1)] as const] : []
    })
    .sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0))
}

/**
 * The day on which the law takes a step: the day after its clock ran out, however late somebody looks, but not before
 * the last act. What its children's end brings about it takes today.
 */
export function lawDay(procedure: Procedure<any>, matter: Matter, step: string, today: Day): Day {
  const day = ranOutSteps(rulesOf(procedure), matter, today).find(([name]) => name === step)?.[1]
  return day === undefined ? today : day < matter.day ? matter.day : day
}

/**
 * The steps that the law itself takes on this day: clocks that have run out and name one, in the order of their days,
 * and, where the states of the children are given, steps that await them. Take each with `lawActor`, on its `lawDay`.
 */
export function lawTakes(
  procedure: Procedure<any>,
  matter: Matter,
  today: Day,
  children?: readonly ChildState[],
): readonly string[] {
  const rules = rulesOf(procedure)
  const here = new Map(stepsHere(rules, matter))
  const due = new Set(ranOutSteps(rules, matter, today).map(([step]) => step).filter(step => here.has(step)))
  for (const [name, step] of here) {
    if (children && list(step.by).includes('law') && childrenDone(matter, step, children)) due.add(name)
  }
  return [...due]
}

import { lawOf } from '../law.ts'
import { kernelSteps, statesAfter, statesBefore, type LooseStep, type Rules } from '../rules.ts'
import { list } from '../text.ts'

/** Every state that can be reached from one, itself included. */
export function reach(
  rules: Rules,
  from: string,
  steps: readonly LooseStep[] = Object.values(rules.steps),
): ReadonlySet<string> {
  const seen = new Set([from])
  const left = [from]
  for (let state = left.pop(); state !== undefined; state = left.pop()) {
    for (const step of steps) {
      if (!statesBefore(rules, step).includes(state)) continue
      for (const to of statesAfter(step)) {
        if (seen.has(to)) continue
        seen.add(to)
        left.push(to)
      }
    }
  }
  return seen
}

/** The versions of laws that steps and clocks name in `under`. */
export const versions = (rules: Rules): readonly string[] => [
  ...new Set([...Object.values(rules.steps), ...Object.values(rules.clocks)].flatMap(one => list(one.under))),
]

/** The steps that exist in a matter under one of those versions (`undefined`: only those that always exist). */
const stepsUnder = (rules: Rules, version: string | undefined): readonly LooseStep[] =>
  Object.values(rules.steps).filter(step => step.under === undefined || step.under === version)

function statesUnder(rules: Rules, version: string | undefined): string[] {
  const steps = stepsUnder(rules, version)
  const faults: string[] = []
  for (const state of new Set(statesAfter(rules.open).flatMap(first => [...reach(rules, first, steps)]))) {
    if (rules.states[state]!.final) continue
    if (![...reach(rules, state, steps)].some(to => rules.states[to]!.final)) {
      faults.push(`from ${state} no final state can be reached${version === undefined ? '' : ` under ${version}`}`)
    }
  }
  return faults
}

/** States, routes and names: reached, left, not left again, and reserved words. */
export function graphFaults(rules: Rules): string[] {
  const faults: string[] = []
  const reached = new Set(statesAfter(rules.open).flatMap(first => [...reach(rules, first)]))
  for (const state in rules.states) {
    if (!reached.has(state)) faults.push(`state ${state} cannot be reached`)
  }
  const under = versions(rules)
  for (const version of under.length > 0 ? under : [undefined]) faults.push(...statesUnder(rules, version))
  for (const [name, step] of Object.entries(rules.steps)) {
    if (name in kernelSteps) faults.push(`step ${name} has a name of the kernel`)
    if (statesBefore(rules, step).length === 0) faults.push(`step ${name} leads from nowhere`)
    const leaving = statesBefore(rules, step).filter(
      state => rules.states[state]?.final && statesAfter(step).some(to => to !== state),
    )
    for (const state of leaving) faults.push(`final state ${state} is left again by ${name}`)
    if (typeof step.to === 'object') {
      const last = Object.values(step.to).at(-1)
      if (!last || last.length > 0) faults.push(`the route of ${name} does not end with otherwise`)
    }
    for (const [child, states] of Object.entries(step.awaits ?? {})) {
      const known = rules.children[child] as { states: Record<string, { final: boolean }> } | undefined
      for (const state of list(states))
        if (!known?.states[state]?.final) faults.push(`${name} awaits ${child} in ${state}, which is not final`)
    }
    for (const [child, carried] of Object.entries(step.carries ?? {})) {
      const known = rules.children[child] as { steps: Record<string, LooseStep> } | undefined
      const step = known?.steps[carried]
      if (!step) faults.push(`${name} carries ${child}.${carried}, which is no step`)
      if (step?.input && !step.input.safeParse(undefined).success)
        faults.push(`${name} carries ${child}.${carried}, which asks for an input that nobody gives`)
    }
  }
  return faults
}

/** Whether a citation is of that law: `SUP-2024:52` of `SUP-2024`. */
export const isOf = (cite: string, law: string): boolean => lawOf(cite) === law

import type { Refusal } from '../refusal.ts'
import { rulesOf, statesAfter, type Rules } from '../rules.ts'
import { list } from '../text.ts'
import type { Procedure } from '../words/index.ts'
import { random, type Pick } from './generate.ts'
import { brokenPromises } from './promises.ts'
import { walk, type WalkOptions } from './walk.ts'

export { random, value, type Pick } from './generate.ts'
export { brokenPromises } from './promises.ts'
export { walk, type Walk, type WalkOptions } from './walk.ts'

export interface Walked {
  readonly walks: number
  readonly entries: number
  /** How often each step was taken. */
  readonly steps: Readonly<Record<string, number>>
  /** Steps that no walk took, those of the kernel's own apart. */
  readonly untaken: readonly string[]
  /** Pairs of steps taken one after the other, as `assign answer`. */
  readonly pairs: ReadonlySet<string>
  /** One refusal for each ground met. */
  readonly refusals: ReadonlyMap<string, Refusal>
  /** Promises of the kernel that a walk broke, each with the seed that shows it. */
  readonly broken: readonly string[]
}

/**
 * Walks a procedure many times with generated input and actors, leads each walk to the steps taken least so far, and
 * checks what the kernel promises. The same seed makes the same walks.
 */
export function walkAll(
  procedure: Procedure<any>,
  options: WalkOptions & { readonly walks: number; readonly seed: number },
): Walked {
  const rules = rulesOf(procedure)
  const steps: Record<string, number> = Object.fromEntries(Object.keys(rules.steps).map(step => [step, 0]))
  const pairs = new Set<string>()
  const refusals = new Map<string, Refusal>()
  const broken: string[] = []
  const tried = new Map<string, number>()
  let entries = 0
  for (let i = 0; i < options.walks; i += 1) {
    const seed = options.seed + i
    const pick = random(seed)
    const walked = walk(procedure, pick, { prefer: possible => rare(rules, possible, tried, pick), ...options })
    entries += walked.entries.length
    walked.steps.forEach((step, at) => {
      if (step in steps) steps[step]! += 1
      if (at > 0) pairs.add(`${walked.steps[at - 1]} ${step}`)
    })
    for (const [ground, refusal] of walked.refusals) refusals.set(ground, refusal)
    broken.push(...brokenPromises(procedure, walked, pick).map(promise => `${rules.name}, seed ${seed}: ${promise}`))
  }
  const untaken = Object.keys(steps).filter(
    step => steps[step] === 0 && !list(rules.steps[step]!.by).some(who => who === 'parent' || who === 'link'),
  )
  return { walks: options.walks, entries, steps, untaken, pairs, refusals, broken }
}

/** Steps that lead on are tried more, those that end the matter less, so that walks go deep; lists must fill. */
function lean(rules: Rules, step: string): number {
  const { signs, unsigns, rewords } = rules.steps[step]!
  if (signs) return 400
  if (unsigns || rewords) return 1
  const after = statesAfter(rules.steps[step]!)
  if (after.length === 0) return 4
  return after.some(state => !rules.states[state]!.final) ? 12 : 1
}

/** One of the possible steps, the less likely the more often it was tried in all walks so far. */
function rare(rules: Rules, possible: readonly string[], tried: Map<string, number>, pick: Pick): string {
  const weights = possible.map(step => Math.ceil((100_000 * lean(rules, step)) / (1 + (tried.get(step) ?? 0))))
  let at = pick(weights.reduce((sum, weight) => sum + weight, 0))
  const chosen = possible[weights.findIndex(weight => (at -= weight) < 0)]!
  tried.set(chosen, (tried.get(chosen) ?? 0) + 1)
  return chosen
}

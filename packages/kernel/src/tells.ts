import type { Matter } from './matter.ts'
import { rulesOf, statesBefore, type LooseAct, type Rules } from './rules.ts'
import { list, type Text } from './text.ts'
import { inForce } from './law.ts'
import type { Procedure } from './words/index.ts'

const nobody = new Set(['law', 'ballot', 'parent', 'link'])

/** Whom an act tells: as it says, else the parties and those who can act next. */
export function tellsOf(rules: Rules, act: LooseAct, after: Matter): readonly string[] {
  const own = act.tells
  if (own !== undefined) return typeof own === 'object' && !Array.isArray(own) ? Object.keys(own) : list(own as string)
  const told = new Set(Object.keys(rules.parties).filter(party => after.parties[party]?.length))
  for (const step of Object.values(rules.steps)) {
    if (step.signs || !inForce(step.under, after) || !statesBefore(rules, step).includes(after.state)) continue
    for (const who of list(step.by)) if (!nobody.has(who)) told.add(who)
  }
  return [...told]
}

/** The sentence that a step has of its own for one of those it tells, if it has one. */
export function sentenceFor(procedure: Procedure<any>, step: string, who: string): Text | undefined {
  const rules = rulesOf(procedure)
  const tells = (step === 'open' ? rules.open : rules.steps[step])?.tells
  return tells && typeof tells === 'object' && !Array.isArray(tells) ? (tells as Record<string, Text>)[who] : undefined
}

/** Whom a step tells that was just taken: words of the procedure, resolved against the matter after it. The kernel's own steps tell the parties. */
export function toldBy(procedure: Procedure<any>, step: string, after: Matter): readonly string[] {
  const rules = rulesOf(procedure)
  const act = step === 'open' ? rules.open : rules.steps[step]
  if (act) return tellsOf(rules, act, after)
  return step === 'anchor' || step === 'rectify' ? Object.keys(rules.parties).filter(party => after.parties[party]?.length) : []
}

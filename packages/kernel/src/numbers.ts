import type { Context } from './context.ts'
import type { Effect, Entry, Matter } from './matter.ts'
import { refuse, type Refusal } from './refusal.ts'
import { papersMade, rulesOf, type LooseAct, type Rules } from './rules.ts'
import { list } from './text.ts'
import type { Procedure } from './words/index.ts'

function series(rules: Rules, act: LooseAct): readonly string[] {
  const papers = [...list(act.brings), ...list(act.mayBring), ...papersMade(act).map(([paper]) => paper)]
  const found = [act.numbers, ...papers.map(paper => rules.papers[paper]?.numbers)]
  return [...new Set(found.filter(one => one !== undefined))]
}

/**
 * The series of which a step (or `open`) may take the next number. One number of a series serves the whole step: the
 * letter bears the number of its matter.
 */
export function numbersNeeded(procedure: Procedure<any>, step: string): readonly string[] {
  const rules = rulesOf(procedure)
  const act = step === 'open' ? rules.open : rules.steps[step]
  return act ? series(rules, act) : []
}

/** The facts that the store must find out before a step (or `open`). */
export function factsNeeded(procedure: Procedure<any>, step: string): readonly string[] {
  const rules = rulesOf(procedure)
  return list((step === 'open' ? rules.open : rules.steps[step])?.asks)
}

/** The series of which these entries used a number, so that a register without gaps gives out no other. */
export function numbersUsed(procedure: Procedure<any>, entries: readonly Entry[]): readonly string[] {
  const rules = rulesOf(procedure)
  const used = new Set<string>()
  for (const entry of entries) {
    for (const effect of entry.effects) {
      if (effect.do === 'number') used.add(effect.series)
      if (effect.do === 'paper' && effect.number !== undefined) used.add(rules.papers[effect.paper]!.numbers!)
    }
  }
  return [...used]
}

/** A number that the register did not give. */
export function numbersRefuse(rules: Rules, act: LooseAct, context: Context): Refusal | undefined {
  const missing = series(rules, act).find(one => !context.numbers?.[one])
  return missing === undefined
    ? undefined
    : refuse(
        'numbers',
        `编号簿“${missing}”没有给出编号，请稍后重试或联系管理员。`,
        `The register “${missing}” gave no number. Try again, or ask the administrator.`,
        { detail: { series: missing } },
      )
}

/** The matter's own number. What has one of the series keeps it, submitted again or not, so that the register has no gap. */
export const numberEffects = (act: LooseAct, matter: Matter, context: Context): Effect[] =>
  act.numbers === undefined || act.numbers === matter.numberOf
    ? []
    : [{ do: 'number', series: act.numbers, number: context.numbers![act.numbers]! }]

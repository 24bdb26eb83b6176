import type { Context } from './context.ts'
import { subject } from './entitlement.ts'
import { citesFor } from './law.ts'
import type { Effect, Matter } from './matter.ts'
import { refuse, type Refusal } from './refusal.ts'
import { statesBefore, type LooseSignatures, type LooseStep, type Rules } from './rules.ts'
import { list } from './text.ts'

/** How many signatures a list takes. A share is of those who hold the role today, rounded up. */
function signaturesNeeded(signatures: LooseSignatures, context: Context): number {
  if (typeof signatures.atLeast === 'number') return signatures.atLeast
  const holders = Number(context.holders?.[signatures.who] ?? context.known['members'])
  if (!Number.isInteger(holders)) throw new Error(`The context does not say how many hold the role ${signatures.who}.`)
  const [part, of] = signatures.atLeast.share
  return Math.ceil((holders * part) / of)
}

/** Those whose agreement a joint step takes. */
const joint = (matter: Matter, of: string): readonly string[] => matter.signed[of] ?? matter.parties[of] ?? []

/** Under which id the actor is one of them. */
const jointId = (matter: Matter, of: string, context: Context): string | undefined =>
  joint(matter, of).find(id => id === subject(context.actor) || context.actor.seats.includes(id))

/** What the lists of a step refuse: signing twice, withdrawing what was not signed, too few signatures, not one of them. */
export function signaturesRefuse(
  rules: Rules,
  matter: Matter,
  name: string,
  step: LooseStep,
  context: Context,
): Refusal | undefined {
  const who = subject(context.actor)
  if (step.signs && matter.signed[step.signs]?.includes(who)) {
    return refuse('signatures', '已经签名，无须重复。', 'The signature is there already; nothing is left to do.')
  }
  if (step.unsigns && !matter.signed[step.unsigns]?.includes(who)) {
    return refuse('signatures', '没有签过名，无可撤回。', 'There is no signature to withdraw.')
  }
  if (step.signed) {
    const rule = rules.signatures[step.signed]!
    const need = signaturesNeeded(rule, context)
    const has = matter.signed[step.signed]?.length ?? 0
    if (has < need) {
      return refuse(
        'signatures',
        `签名${has}人，须有${need}人以上；还差${need - has}人，请继续征集。`,
        `${has} signed where ${need} are needed; ask ${need - has} more.`,
        { cites: citesFor(matter, rule.cites), detail: { has, need } },
      )
    }
  }
  if (step.jointly && !context.carried) {
    const id = jointId(matter, step.jointly.of, context)
    if (id === undefined) {
      return refuse(
        'jointly',
        `“${step.zh}”由签名人或有关各方共同决定，您不在其中。`,
        `“${step.en}” is for those who signed or are concerned together; you are not one of them.`,
      )
    }
    // Where those who had not agreed are gone, it takes no more than saying so again.
    if (matter.agreed[name]?.includes(id) && !agreement(matter, name, step, context).complete) {
      return refuse('jointly', '您已表示同意，请等待其他人。', 'You have agreed already; it waits for the others.', {
        detail: { agreed: matter.agreed[name] },
      })
    }
  }
  return undefined
}

/** What the step does to the lists. */
export function signatureEffects(matter: Matter, step: LooseStep, context: Context): Effect[] {
  const who = subject(context.actor)
  const effects: Effect[] = []
  if (step.signs) effects.push({ do: 'sign', list: step.signs, who })
  if (step.unsigns) effects.push({ do: 'unsign', list: step.unsigns, who })
  if (step.rewords) {
    effects.push({ do: 'unsignAll', list: step.rewords })
    if (matter.signed[step.rewords]?.includes(who)) effects.push({ do: 'sign', list: step.rewords, who })
  }
  return effects
}

/** Whether a joint step takes effect with this agreement, and the effect that says so. */
export function agreement(
  matter: Matter,
  name: string,
  step: LooseStep,
  context: Context,
): { complete: boolean; effects: Effect[] } {
  if (!step.jointly || context.carried) return { complete: true, effects: [] }
  const all = joint(matter, step.jointly.of)
  const id = jointId(matter, step.jointly.of, context)!
  const agreed = new Set([...(matter.agreed[name] ?? []).filter(one => all.includes(one)), id])
  const share = step.jointly.share === 'all' ? agreed.size === all.length : agreed.size * 2 > all.length
  const complete = share && agreed.size >= (step.jointly.atLeast ?? 0)
  return { complete, effects: [complete ? { do: 'agreed', step: name } : { do: 'agree', step: name, who: id }] }
}

/** What some have agreed to falls away where the step can no longer be taken: a second answer asks everybody anew. */
export const agreementsEnded = (rules: Rules, matter: Matter, taken: string, to: string): Effect[] =>
  Object.keys(matter.agreed)
    .filter(name => name !== taken)
    .filter(name => !rules.steps[name] || !statesBefore(rules, rules.steps[name]).includes(to))
    .map(step => ({ do: 'unagree', step }))

/** Whoever signs no more, or is asked to sign another text, has not agreed to anything as a signer either. */
export const unsignedAgreements = (rules: Rules, matter: Matter, effects: readonly Effect[]): Effect[] =>
  effects.flatMap((effect): Effect[] => {
    if (effect.do !== 'unsign' && effect.do !== 'unsignAll') return []
    const who = effect.do === 'unsign' ? effect.who : undefined
    return Object.keys(matter.agreed)
      .filter(step => rules.steps[step]?.jointly?.of === effect.list)
      .filter(step => who === undefined || matter.agreed[step]!.includes(who))
      .map(step => ({ do: 'unagree', step, ...(who === undefined ? {} : { who }) }))
  })

/** The step that the law takes because a list fell below its number. */
export function below(
  rules: Rules,
  matter: Matter,
  listName: string | undefined,
  context: Context,
): string | undefined {
  if (listName === undefined) return undefined
  const rule = rules.signatures[listName]!
  if (!rule.below || !list(rule.below.while).includes(matter.state)) return undefined
  return (matter.signed[listName]?.length ?? 0) < signaturesNeeded(rule, context) ? rule.below.take : undefined
}

/** The lists whose number has been tested: from then on loss of office changes nothing. */
export const submitted = (rules: Rules, matter: Matter, listName: string): boolean =>
  Object.entries(rules.steps).some(([name, step]) => step.signed === listName && matter.taken[name] !== undefined)

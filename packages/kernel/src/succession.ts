import type { Context, Taken } from './context.ts'
import { taken } from './enter.ts'
import { subject } from './entitlement.ts'
import { datesRefuse } from './guards.ts'
import type { Effect, Matter } from './matter.ts'
import { refuse, type Refusal } from './refusal.ts'
import type { Rules } from './rules.ts'

/** The kernel's steps by which a signer follows a lead who withdrew. */
export const isSuccession = (step: string): step is 'succeed' | 'decline' => step === 'succeed' || step === 'decline'

const leadsKnown = new WeakMap<Rules, ReadonlyMap<string, string>>()

/** The parties that lead a list, each with that list. */
export function leads(rules: Rules): ReadonlyMap<string, string> {
  const known = leadsKnown.get(rules)
  if (known) return known
  const found = new Map(Object.entries(rules.signatures).flatMap(([name, { lead }]) => (lead === undefined ? [] : [[lead, name] as const])))
  leadsKnown.set(rules, found)
  return found
}

/** A lead whose signature goes leaves the lead vacant. */
export function leadVacated(rules: Rules, matter: Matter, effects: readonly Effect[]): Effect[] {
  const vacated: Effect[] = []
  for (const effect of effects) {
    if (effect.do !== 'unsign') continue
    for (const [party, list] of leads(rules)) {
      if (list === effect.list && matter.parties[party]?.includes(effect.who))
        vacated.push({ do: 'vacate', party, who: effect.who })
    }
  }
  return vacated
}

/** Who is asked to follow: the first signer in order who has not declined. */
export function follower(rules: Rules, matter: Matter, party: string): string | undefined {
  const declined = matter.vacant[party]
  const list = leads(rules).get(party)
  if (!declined || list === undefined) return undefined
  return (matter.signed[list] ?? []).find(who => !declined.includes(who) && !matter.parties[party]?.includes(who))
}

/** The party to which the actor is asked to follow now. */
export const askedToFollow = (rules: Rules, matter: Matter, context: Context): string | undefined =>
  Object.keys(matter.vacant).find(party => follower(rules, matter, party) === subject(context.actor))

/** The next signer accepts the lead, or declines and the one after is asked. Only in person. */
export function succession(
  rules: Rules,
  matter: Matter,
  step: 'succeed' | 'decline',
  context: Context,
): Taken | Refusal {
  const refused = datesRefuse(matter, context)
  if (refused) return refused
  if (rules.states[matter.state]?.final) {
    return refuse('closed', '事项已结束，无须接任。', 'The matter has ended; nobody needs to follow.')
  }
  const party = askedToFollow(rules, matter, context)
  if (party === undefined) {
    return refuse(
      'by',
      '现在没有请您接任的事项；由排在前面的签名人先作答。',
      'You are not asked to follow now; the signer before you answers first.',
    )
  }
  if (context.actor.onBehalfOf !== undefined) {
    return refuse(
      'personal',
      '是否接任须由本人决定，请本人登录办理。',
      'Whether to follow is personal. Ask the person to sign in.',
    )
  }
  const who = subject(context.actor)
  const effects: Effect[] = step === 'succeed' ? [{ do: 'name', party, ids: [who] }] : [{ do: 'decline', party, who }]
  return { ...taken(matter, context, step, undefined, effects), tells: [party] }
}

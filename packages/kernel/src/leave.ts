import { mayClerk } from './anchor.ts'
import type { Context, Taken } from './context.ts'
import { taken } from './enter.ts'
import { datesRefuse } from './guards.ts'
import type { Effect, Matter } from './matter.ts'
import { refuse, type Refusal } from './refusal.ts'
import { rulesOf, type Rules } from './rules.ts'
import { submitted, unsignedAgreements } from './signatures.ts'
import { leadVacated, leads } from './succession.ts'
import type { Procedure } from './words/index.ts'

/**
 * Until a list was submitted the signature of one who leaves office falls away; afterwards it stands, and the rights of
 * a lead stay with the person. A party held by virtue of office (`member`) needs a successor.
 */
export function leaveEffects(rules: Rules, matter: Matter, person: string): Effect[] {
  const unsigned: Effect[] = []
  for (const name in rules.signatures) {
    if (matter.signed[name]?.includes(person) && !submitted(rules, matter, name))
      unsigned.push({ do: 'unsign', list: name, who: person })
  }
  const leading = leads(rules)
  const vacated: Effect[] = []
  for (const party in rules.parties) {
    if (rules.parties[party]!.kind !== 'member' || leading.has(party)) continue
    if (matter.parties[party]?.includes(person)) vacated.push({ do: 'vacate', party, who: person })
  }
  return [...unsigned, ...leadVacated(rules, matter, unsigned), ...unsignedAgreements(rules, matter, unsigned), ...vacated]
}

/** A person lost the office on `context.today`. Refused (`state`) where that changes nothing. */
export function leave(procedure: Procedure<any>, matter: Matter, person: string, context: Context): Taken | Refusal {
  const rules = rulesOf(procedure)
  if (!mayClerk(rules, context))
    return refuse(
      'by',
      '离任由有权更正的人员登记，请转请其办理。',
      'Leaving office is recorded by those who may rectify. Ask them.',
    )
  if (context.today > context.entered)
    return refuse(
      'future',
      '离任日期不能晚于今天，请待其离任后登记。',
      'The day is still to come. Record it when the person has left.',
    )
  const effects = rules.states[matter.state]?.final ? [] : leaveEffects(rules, matter, person)
  if (effects.length === 0)
    return refuse(
      'state',
      '此人离任不影响本事项，无须登记。',
      'That this person left office changes nothing here; nothing is left to do.',
    )
  const vacant = effects.flatMap(effect => (effect.do === 'vacate' ? [effect.party] : []))
  return taken(matter, context, 'leave', { who: person }, effects, {
    tells: [...vacant, ...Object.keys(rules.signatures)],
  })
}

/** Names the successor of a party whose holder left office. A lead is followed by the next signer (`succeed`) instead. */
export function successor(
  procedure: Procedure<any>,
  matter: Matter,
  party: string,
  id: string,
  context: Context,
): Taken | Refusal {
  const rules = rulesOf(procedure)
  if (!mayClerk(rules, context))
    return refuse(
      'by',
      '接任人由有权更正的人员登记，请转请其办理。',
      'A successor is named by those who may rectify. Ask them.',
    )
  if (!(party in matter.vacant))
    return refuse('state', '该方并未空缺，无须指定接任人。', 'Nobody left this party; no successor is needed.')
  if (leads(rules).has(party))
    return refuse(
      'by',
      '领衔人由下一位签名人接任，请其本人答复。',
      'The next signer follows a lead. That person answers.',
    )
  const refused = datesRefuse(matter, context)
  if (refused) return refused
  const ids = [...(matter.parties[party] ?? []), id]
  return taken(matter, context, 'succeed', undefined, [{ do: 'name', party, ids }], { tells: [party] })
}

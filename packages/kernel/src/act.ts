import type { Context, Taken } from './context.ts'
import { subject } from './entitlement.ts'
import type { Effect, Matter } from './matter.ts'
import { numberEffects } from './numbers.ts'
import { paperEffects } from './papers.ts'
import type { LooseAct, LooseSeen, Rules } from './rules.ts'
import { list, type List } from './text.ts'

type Fields = Readonly<Record<string, List<string> | undefined>>

function naming(act: LooseAct, seen: LooseSeen): Effect[] {
  const effects: Effect[] = []
  for (const party in act.names) {
    const from = act.names[party]!
    const ids =
      from === 'actor'
        ? subject(seen.actor)
        : typeof from === 'function'
          ? from(seen)
          : (seen.input as Fields | undefined)?.[from]
    if (ids !== undefined) effects.push({ do: 'name', party, ids: list(ids) })
  }
  return effects
}

function linking(act: LooseAct, seen: LooseSeen): Effect[] {
  const effects: Effect[] = []
  for (const link in act.links) {
    for (const to of list((seen.input as Fields | undefined)?.[act.links[link]!]))
      effects.push({ do: 'link', link, to })
  }
  return effects
}

/** The steps that follow on the matters linked by this act. */
const handing = (act: LooseAct, seen: LooseSeen): Taken['hands'] =>
  Object.entries(act.hands ?? {}).flatMap(([link, { step, input }]) => {
    const field = act.links?.[link]
    const ids = field === undefined ? [] : list((seen.input as Fields | undefined)?.[field])
    return ids.map(to => ({ to, step, input: input?.(seen) }))
  })

/** What an opening and a step have in common once nothing refuses them: parties, number, papers, links, children. */
export function actEffects(
  rules: Rules,
  matter: Matter,
  act: LooseAct,
  seen: LooseSeen,
  context: Context,
): { readonly effects: Effect[]; readonly opens: Taken['opens']; readonly carries: Taken['carries']; readonly hands: Taken['hands'] } {
  const names = naming(act, seen)
  const effects = [
    ...names,
    ...numberEffects(act, matter, context),
    ...linking(act, seen),
    ...paperEffects(rules, matter, act, seen, context),
  ]
  const opens: Taken['opens'][number][] = []
  if (act.opens) {
    // Children are opened by the parties as they are after this step.
    const parties = { ...seen.parties }
    for (const name of names) if (name.do === 'name') parties[name.party] = name.ids
    for (const name in act.opens) {
      for (const opening of act.opens[name]!({ ...seen, parties })) {
        const id = context.id()
        opens.push({ name, id, opening })
        effects.push({ do: 'child', name, id })
      }
    }
  }
  const carries = matter.children.flatMap(child => {
    const step = act.carries?.[child.name]
    return step === undefined ? [] : [{ child: child.name, id: child.id, step }]
  })
  return { effects, opens, carries, hands: handing(act, seen) }
}

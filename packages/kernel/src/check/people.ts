import type { Words } from '../house.ts'
import { isRole } from '../entitlement.ts'
import { rulesOf, statesAfter, statesBefore, type LooseAct, type Rules } from '../rules.ts'
import { list } from '../text.ts'
import { reach } from './graph.ts'

const reserved = new Set(['law', 'ballot', 'public', 'parent', 'link', 'receipt', 'actor', 'any'])

/** The parties that must have been named in a state, whichever way led there. */
function namedIn(rules: Rules): ReadonlyMap<string, ReadonlySet<string>> {
  const names = (act: LooseAct) => Object.keys(act.names ?? {})
  const known = new Map<string, Set<string>>(statesAfter(rules.open).map(first => [first, new Set(names(rules.open))]))
  for (let changed = true; changed;) {
    changed = false
    for (const step of Object.values(rules.steps)) {
      for (const from of statesBefore(rules, step)) {
        const before = known.get(from)
        if (!before) continue
        for (const to of statesAfter(step)) {
          if (to === from) continue
          const after = new Set([...before, ...names(step)])
          const old = known.get(to)
          const both = old ? new Set([...old].filter(party => after.has(party))) : after
          if (!old || both.size !== old.size) {
            known.set(to, both)
            changed = true
          }
        }
      }
    }
  }
  return known
}

const partyOf = (who: string, rules: Rules): string | undefined => {
  const party = who.endsWith('.head') ? who.slice(0, -'.head'.length) : who
  return party in rules.parties ? party : undefined
}

/** Whether a step of a child, or its opening, can follow from a step of the parent. */
function parentWords(rules: Rules): string[] {
  const faults: string[] = []
  for (const child of Object.values(rules.children).map(rulesOf)) {
    const acts: readonly LooseAct[] = [child.open, ...Object.values(child.steps)]
    for (const who of acts.flatMap(act => [...list(act.by), ...tellsOf(act)])) {
      if (!who.startsWith('parent.')) continue
      const party = who.slice('parent.'.length).replace(/\.head$/, '')
      if (!(party in rules.parties)) faults.push(`its child ${child.name} speaks of ${who}, which it does not have`)
    }
  }
  return faults
}

const tellsOf = (act: LooseAct): readonly string[] =>
  act.tells === undefined
    ? []
    : typeof act.tells === 'object' && !Array.isArray(act.tells)
      ? Object.keys(act.tells)
      : list(act.tells as string)

/**
 * Where signatures can be withdrawn after their number was tested, something follows when too few are left: the law ends
 * it, somebody may end it in the same way, or the number is tested again.
 */
function unwatched(rules: Rules, name: string): string[] {
  const steps = Object.values(rules.steps)
  const tested = new Set(
    steps.filter(step => step.signed === name).flatMap(step => statesAfter(step)).flatMap(state => [...reach(rules, state)]),
  )
  const { below } = rules.signatures[name]!
  const end = below && rules.steps[below.take] ? statesAfter(rules.steps[below.take]!) : []
  const met = steps.filter(step => step.signed === name || statesAfter(step).some(state => end.includes(state)))
  const watched = [...list(below?.while), ...met.flatMap(step => statesBefore(rules, step))]
  return [...new Set(steps.filter(step => step.unsigns === name).flatMap(step => statesBefore(rules, step)))]
    .filter(state => tested.has(state) && !rules.states[state]?.final && !watched.includes(state))
    .map(state => `signatures of ${name} can be withdrawn in ${state}, and nothing follows when too few are left`)
}

/** Parties are filled before they act, roles exist, lists can be signed, the law takes what is left to it. */
export function peopleFaults(rules: Rules, words: Words): string[] {
  const faults: string[] = parentWords(rules)
  const acts: readonly (readonly [string, LooseAct])[] = [['open', rules.open], ...Object.entries(rules.steps)]
  const names = new Set(acts.flatMap(([, act]) => Object.keys(act.names ?? {})))
  for (const party in rules.parties) {
    if (reserved.has(party)) faults.push(`party ${party} has a reserved name`)
    if (!names.has(party)) faults.push(`nobody ever becomes ${party}`)
    if (party in rules.signatures) faults.push(`${party} is a party and a list`)
  }
  for (const role of [
    ...list(rules.rectify),
    ...acts.flatMap(([, act]) => list(act.by).filter(who => isRole(who, rules))),
  ]) {
    if (!(role in words.roles)) faults.push(`there is no role ${role}`)
  }
  const signed = new Set(acts.map(([, act]) => act.signs))
  for (const [name, rule] of Object.entries(rules.signatures)) {
    if (!signed.has(name)) faults.push(`nobody can sign ${name}`)
    faults.push(...unwatched(rules, name))
    if (!(rule.who in words.roles)) faults.push(`${name} is signed by ${rule.who}, which is no role`)
  }
  const known = namedIn(rules)
  for (const [name, step] of Object.entries(rules.steps)) {
    const by = list(step.by)
    if (by.length === 0) faults.push(`nobody may take ${name}`)
    if (by.includes('ballot') !== (step.ballot !== undefined)) faults.push(`${name} is by ballot on one side only`)
    if (by.every(who => who === 'law') && !lawWould(rules, name)) faults.push(`the law never takes ${name}`)
    for (const state of statesBefore(rules, step)) {
      const entitled = by.some(who => {
        const party = partyOf(who, rules)
        return party === undefined || (known.get(state)?.has(party) ?? true)
      })
      if (!entitled) faults.push(`in ${state} nobody is yet entitled to ${name}`)
    }
  }
  return faults
}

/** Some clock, list or awaited children make the law take this step, or a step of the parent carries it. */
const lawWould = (rules: Rules, step: string): boolean =>
  Object.values(rules.clocks).some(clock => clock.then === step) ||
  Object.values(rules.signatures).some(list => list.below?.take === step) ||
  rules.steps[step]!.awaits !== undefined ||
  list(rules.open.by).includes('parent')

import type { Context } from './context.ts'
import type { Matter } from './matter.ts'
import type { LooseAct, Rules } from './rules.ts'
import { list, type Text } from './text.ts'
import type { Actor } from './words/index.ts'

/** What the law itself does: the end of a clock, a number lost, the children's end. */
export const lawActor: Actor = { person: 'law', roles: [], seats: [] }

const head = '.head'
const parent = 'parent.'

/** The person whose act it is: the one represented, if staff enter it. */
export const subject = (actor: Actor): string => actor.onBehalfOf ?? actor.person

const among = (ids: readonly string[] | undefined, actor: Actor): string | undefined =>
  ids?.find(id => id === subject(actor) || actor.seats.includes(id))

/**
 * Under which id the actor is this: the party's id, the signer's, the role's name; undefined if he is not. A word is
 * read as a party first, then as a list, then as a role; what is not yet named is nobody.
 */
export function actsAs(
  who: string,
  rules: Rules,
  matter: Matter,
  actor: Actor,
  parentParties: Context['parentParties'],
): string | undefined {
  if (who === 'law') return actor.person === who ? who : undefined
  // A vote has no hands: somebody in charge records it on its behalf.
  if (who === 'ballot') return subject(actor) === who ? who : undefined
  const inner = who.startsWith(parent) ? who.slice(parent.length) : who
  const parties = inner === who ? matter.parties : (parentParties ?? {})
  if (inner.endsWith(head)) {
    const ids = parties[inner.slice(0, -head.length)]
    return ids?.find(id => actor.seats.includes(id + head))
  }
  if (inner !== who) return among(parties[inner], actor)
  if (who in rules.parties) return among(matter.parties[who], actor)
  if (who in rules.signatures) return matter.signed[who]?.includes(subject(actor)) ? subject(actor) : undefined
  return actor.roles.includes(who) ? who : undefined
}

/** Whether the actor may take this act: one of those in `by`, or carried here by a step of the parent. */
export function mayTake(act: LooseAct, rules: Rules, matter: Matter, context: Context): boolean {
  if (context.carried) return true
  const { actor, parentParties } = context
  if (typeof act.by === 'string') return actsAs(act.by, rules, matter, actor, parentParties) !== undefined
  return act.by.some(who => actsAs(who, rules, matter, actor, parentParties) !== undefined)
}

/** What a word is called: the party's title, the role's, the signers. */
export function whoTitle(who: string, rules: Rules): Text {
  if (who === 'law') return { zh: '法律规定', en: 'the law' }
  if (who === 'ballot') return { zh: '表决', en: 'a vote' }
  if (who === 'parent') return { zh: '原事项', en: 'the parent matter' }
  if (who === 'link') return { zh: '有关联的事项', en: 'a linked matter' }
  if (who === 'receipt') return { zh: '持回执的人', en: 'whoever holds the receipt' }
  if (who === 'public') return { zh: '社会公众', en: 'the public' }
  if (who.startsWith(parent)) return { zh: '原事项有关方', en: 'a party of the parent matter' }
  if (who.endsWith(head)) {
    const organ = whoTitle(who.slice(0, -head.length), rules)
    return { zh: `${organ.zh}负责人`, en: `head of ${organ.en}` }
  }
  if (who in rules.signatures) return { zh: '签名人', en: 'signers' }
  return rules.parties[who] ?? rules.roles[who] ?? { zh: who, en: who }
}

/** The titles of several, as a sentence lists them. */
export function whoTitles(whos: readonly string[], rules: Rules): Text {
  const titles = whos.map(who => whoTitle(who, rules))
  return { zh: titles.map(title => title.zh).join('、'), en: titles.map(title => title.en).join(', ') }
}

/** Roles whose office it is: they take steps as a role (signing apart) or rectify. They may know the matter throughout. */
export function inCharge(rules: Rules): readonly string[] {
  const known = chargeOf.get(rules)
  if (known) return known
  const roles = new Set<string>(list(rules.rectify))
  for (const step of Object.values(rules.steps)) {
    if (step.signs) continue
    for (const who of list(step.by)) if (isRole(who, rules)) roles.add(who)
  }
  const found = [...roles]
  chargeOf.set(rules, found)
  return found
}
const chargeOf = new WeakMap<Rules, readonly string[]>()

const notRoles = new Set(['law', 'ballot', 'parent', 'link', 'public', 'receipt'])

/** Whether a word of this procedure means a role. */
export const isRole = (who: string, rules: Rules): boolean =>
  !notRoles.has(who) &&
  !(who in rules.parties) &&
  !(who in rules.signatures) &&
  !who.startsWith(parent) &&
  !who.endsWith(head)

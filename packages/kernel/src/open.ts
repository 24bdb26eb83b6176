import { actEffects } from './act.ts'
import type { Context, Taken } from './context.ts'
import { taken } from './enter.ts'
import { subject, whoTitles } from './entitlement.ts'
import { emptyMatter } from './fold.ts'
import { datesRefuse, needsRefuse, seenBy } from './guards.ts'
import { parsed } from './input.ts'
import { citesFor } from './law.ts'
import type { Effect, Matter } from './matter.ts'
import { numbersRefuse } from './numbers.ts'
import { papersRefuse } from './papers.ts'
import { refuse, type Refusal } from './refusal.ts'
import { ring } from './ring.ts'
import { routeOf, rulesOf, type Rules } from './rules.ts'
import { tellsOf } from './tells.ts'
import { list } from './text.ts'
import type { Names, Procedure } from './words/index.ts'

/** Before its first entry a matter has only its law. */
export const blank = (rules: Rules, id: string, context: Context): Matter => ({
  ...emptyMatter(id, context.today),
  procedure: rules.name,
  law: context.laws,
})

/** Nobody is a party yet, so a word that is also a party's means the role. Otherwise a parent's step opens, or the law. */
function mayOpen(rules: Rules, context: Context): boolean {
  const { actor } = context
  return list(rules.open.by).some(who =>
    who === 'parent' || who === 'law'
      ? actor.person === 'law' || context.carried === true
      : who in rules.roles && actor.roles.includes(who),
  )
}

function openRefused(rules: Rules, matter: Matter, context: Context): Refusal | undefined {
  const act = rules.open
  const { zh, en } = rules.title
  if (!mayOpen(rules, context)) {
    const who = whoTitles(list(act.by), rules)
    return refuse(
      'by',
      `“${zh}”由${who.zh}提出，请转请其提出。`,
      `“${en}” is opened by ${who.en}. Ask them to open it.`,
      { cites: citesFor(matter, act.cites), detail: { by: list(act.by) } },
    )
  }
  if (act.personal && context.actor.onBehalfOf !== undefined) {
    return refuse(
      'personal',
      `“${zh}”须由本人提出，不能代录；请本人登录办理。`,
      `“${en}” is opened in person only. Ask the person to sign in.`,
    )
  }
  return datesRefuse(undefined, context)
}

/** Signatures given elsewhere come with the matter; else the opener signs by opening. */
function signing(act: Rules['open'], input: unknown, context: Context): Effect[] {
  const given = Object.entries(act.signed ?? {}).flatMap(([of, field]) =>
    list((input as Record<string, readonly string[] | undefined> | undefined)?.[field]).map(who => ({ do: 'sign', list: of, who }) as const),
  )
  if (given.length > 0 || !act.signs) return given
  return [{ do: 'sign', list: act.signs, who: subject(context.actor) }]
}

/**
 * Opens a matter. The opening is a step like the others, under the name `open`. For a child pass the law as the actor,
 * or the actor of the parent's step with `carried`.
 */
export function openMatter<N extends Names>(
  procedure: Procedure<N>,
  id: string,
  opening: N['opening'],
  context: Context,
): Taken | Refusal {
  const rules = rulesOf(procedure)
  const matter = blank(rules, id, context)
  const act = rules.open
  const refused = openRefused(rules, matter, context)
  if (refused) return refused
  const input = parsed(act.input, opening)
  if (!input.ok) return input
  const said = { open: input.data }
  const unplaced = seenBy(rules, matter, context, said, input.data, undefined)
  const to = routeOf(act, unplaced)!
  const seen = { ...unplaced, state: to }
  const stopped =
    needsRefuse(act, seen, matter) ?? papersRefuse(rules, matter, act, context) ?? numbersRefuse(rules, act, context)
  if (stopped) return stopped
  const acted = actEffects(rules, matter, act, seen, context)
  const effects: Effect[] = [
    { do: 'open', procedure: rules.name, law: context.laws },
    { do: 'enter', state: to },
    ...signing(act, input.data, context),
    ...acted.effects,
    ...ring(rules, matter, 'open', false, said, context),
  ]
  const done = taken(matter, context, 'open', input.data, effects, acted)
  return { ...done, tells: tellsOf(rules, act, done.matter) }
}

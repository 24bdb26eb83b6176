import type { Context, Taken } from './context.ts'
import { apply } from './fold.ts'
import type { Contents, Effect, Entry, Matter } from './matter.ts'
import { commit, hashEntry } from './record.ts'

const nothing: Contents = {}

/** Writes one entry: the input becomes contents with a commitment for each field, the effects what came of it. */
function enter(
  matter: Matter,
  context: Context,
  step: string,
  input: unknown,
  effects: readonly Effect[],
): { readonly entry: Entry; readonly contents: Contents } {
  const fields: Record<string, unknown> = { ...context.notes, ...(input as object | undefined) }
  if (context.lateGround !== undefined && context.today < context.entered) fields['lateGround'] = context.lateGround
  const contents: Record<string, { salt: string; value: unknown }> = {}
  const commits: Record<string, string> = {}
  for (const field of Object.keys(fields)) {
    const value = fields[field]
    if (value === undefined) continue
    const salt = context.salt()
    contents[field] = { salt, value }
    commits[field] = commit(salt, value, context.hash)
  }
  const { person, onBehalfOf } = context.actor
  const body: Omit<Entry, 'hash'> = {
    matter: matter.id,
    seq: matter.seq + 1,
    prev: matter.head,
    at: context.at,
    day: context.today,
    ...(context.hour === undefined ? {} : { hour: context.hour }),
    step,
    person,
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    ...(context.carried ? { carried: true as const } : {}),
    commits,
    effects,
    hashedWith: context.hashName ?? 'sm3',
  }
  return {
    entry: { ...body, hash: hashEntry(body, context.hash) },
    contents: Object.keys(commits).length ? contents : nothing,
  }
}

/** One entry as the answer to a step, with the matter after it. */
export function taken(
  matter: Matter,
  context: Context,
  step: string,
  input: unknown,
  effects: readonly Effect[],
  more: Partial<Pick<Taken, 'opens' | 'carries' | 'hands' | 'tells'>> = {},
): Taken {
  const { entry, contents } = enter(matter, context, step, input, effects)
  return {
    ok: true,
    entries: [entry],
    contents: [contents],
    matter: apply(matter, entry),
    opens: more.opens ?? [],
    carries: more.carries ?? [],
    hands: more.hands ?? [],
    tells: more.tells ?? [],
  }
}

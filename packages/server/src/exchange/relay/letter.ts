import { exchanges } from '@zhitong/congress'
import { canonical, kept, mayRead, type Day, type Procedure, type Refusal } from '@zhitong/kernel'
import { createHash } from 'node:crypto'
import * as z from 'zod'
import { valuesOf } from '../../matters/said.ts'
import type { Roster } from '../../roster/roster.ts'
import type { Loaded } from '../../store/load.ts'
import { unsent } from './refusals.ts'

const Head = { id: z.uuid(), version: z.number().int().min(1), date: z.string().regex(/^\d{4}-\d\d-\d\d$/), from: z.string(), to: z.string(), procedure: z.string() }
/** What is inside a file: a matter sent on, or the answer to one; `id` is that of the matter sent on. */
export const Letter = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('relay'), ...Head, recipient: z.string(), fields: z.record(z.string(), z.unknown()) }),
  z.strictObject({ kind: z.literal('answer'), ...Head, steps: z.array(z.strictObject({ step: z.string(), day: z.string().regex(/^\d{4}-\d\d-\d\d$/), input: z.record(z.string(), z.unknown()).optional() })).min(1) }),
])
export type Letter = z.infer<typeof Letter>

export type Exchange = (typeof exchanges)[number]

export const sendsOf = (procedure: string): Exchange | undefined => exchanges.find(one => one.sends.name === procedure)
export const opensOf = (procedure: string): Exchange | undefined => exchanges.find(one => one.opens.name === procedure)

/** Those in charge of what is sent and of what is received: they export and import. */
export const exchangeRoles: readonly string[] = [...new Set(exchanges.flatMap(one => [one.sends.rectify, one.opens.rectify].flat() as string[]))]

/** What a letter says apart from the day on which it was written: the same again is the same letter. */
export const contentHash = (letter: Letter): string => {
  const { date: _date, ...said } = letter
  return createHash('sha256').update(canonical(said)).digest('hex')
}

interface Names { readonly from: string; readonly to: string; readonly date: Day }

/**
 * A matter as it is sent on: of its opening exactly the fields that its procedure names readers for, and that the
 * recipient may read. A field without readers of its own is the house's and stays.
 */
export function relayLetter(exchange: Exchange, loaded: Loaded, roster: Roster, names: Names): Letter | Refusal {
  const { matter, entries, contents, parentParties } = loaded
  const procedure = exchange.sends as unknown as Procedure
  const recipient = matter.parties[exchange.recipient]?.[0]
  if (recipient === undefined) return unsent.matter
  const reader = { person: recipient, roles: [], seats: [] }
  const opening = kept(entries).find(entry => entry.step === 'open')
  const values = opening ? valuesOf(contents[opening.seq - 1] ?? {}) : {}
  const released = Object.keys((procedure.open as { readers?: object }).readers ?? {}).filter(field => field in values && mayRead(procedure, matter, 'open', field, reader, parentParties))
  return {
    kind: 'relay', id: matter.id, version: 1, ...names, procedure: procedure.name, recipient: roster.name(recipient).zh,
    fields: Object.fromEntries(released.map(field => [field, values[field]])),
  }
}

/** What was answered so far to a matter received, as it goes back: every answering step with its day. */
export function answerLetter(exchange: Exchange, loaded: Loaded, id: string, names: Names): Letter | Refusal {
  const answers: readonly string[] = exchange.answers
  const steps = kept(loaded.entries).filter(entry => answers.includes(entry.step)).map(entry => {
    const input = valuesOf(loaded.contents[entry.seq - 1] ?? {})
    // What stands beside the form (why it was entered late) is the house's own.
    const own = Object.fromEntries(Object.entries(input).filter(([field]) => field !== 'lateGround' && field !== 'confirmed'))
    return { step: entry.step, day: entry.day, ...(Object.keys(own).length > 0 ? { input: own } : {}) }
  })
  return steps.length === 0 ? unsent.nothing : { kind: 'answer', id, version: steps.length, ...names, procedure: exchange.sends.name, steps }
}

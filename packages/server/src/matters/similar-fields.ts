import type { Procedure } from '@zhitong/kernel'
import { procedures } from './house.ts'
import { shapeOf } from './texts.ts'

type Role = 'title' | 'body' | 'place' | 'outcome'
interface Place { readonly step: string; readonly field: string; readonly role: Role }

/** What a procedure says of its fields: by which its matters are compared (`x-similar`), and what came of them. */
function placesOf(procedure: Procedure): Place[] {
  const acts: [string, { input?: unknown; aside?: unknown }][] = [['open', procedure.open as { input?: unknown }], ...Object.entries(procedure.steps as Record<string, { input?: unknown; aside?: unknown }>)]
  return acts.flatMap(([step, act]) => Object.entries(shapeOf(act.input)).flatMap(([field, schema]): Place[] => {
    const role = schema.meta?.()?.['x-similar'] as Role | undefined
    // A draft beside the course of the matter is no outcome.
    return role === undefined || (role === 'outcome' && act.aside) ? [] : [{ step, field, role }]
  }))
}

const all = new Map([...procedures].flatMap(([name, procedure]): [string, Place[]][] => {
  const places = placesOf(procedure)
  return places.some(({ role }) => role === 'title') ? [[name, places]] : []
}))
const partOf = ({ step, field }: Place): string => `${step}.${field}`
const partsOf = (wanted: (role: Role) => boolean): string[] => [...new Set([...all.values()].flat().filter(({ role }) => wanted(role)).map(partOf))]

/** The procedures whose matters are compared. */
export const compared: readonly string[] = [...all.keys()]
/** The parts of the search index that are compared, and those that say what came of a matter. */
export const textParts: readonly string[] = partsOf(role => role !== 'outcome')
export const outcomeParts: readonly string[] = partsOf(role => role === 'outcome')

const orders = new Map([...all].map(([name, places]) => [name, new Map(places.map((place, n) => [partOf(place), { ...place, n }]))]))

/** What a part is to a matter of this procedure, and its turn: what a later step says stands for what an earlier one said. */
export const placeOf = (procedure: string, part: string): (Place & { readonly n: number }) | undefined => orders.get(procedure)?.get(part)

/** The steps that say what came of a matter, with the field that says it. */
export const outcomesOf = (procedure: string): readonly Place[] => (all.get(procedure) ?? []).filter(({ role }) => role === 'outcome')

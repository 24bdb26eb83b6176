import { house } from '@zhitong/congress'
import type { Procedure, Words } from '@zhitong/kernel'

const byName = new Map<string, Procedure>()
const remember = (procedure: Procedure): void => {
  if (byName.has(procedure.name)) return
  byName.set(procedure.name, procedure)
  for (const child of Object.values(procedure.children as Record<string, Procedure>)) remember(child)
}
for (const procedure of house.procedures) remember(procedure as Procedure)

/** Every procedure of the house, children included. */
export const procedures: ReadonlyMap<string, Procedure> = byName
export const words: Words = house.words

/** The procedure of a matter that the record holds. A record never names one that the house has lost. */
export function procedureOf(name: string): Procedure {
  const found = byName.get(name)
  if (!found) throw new Error(`The house has no procedure ${name}.`)
  return found
}

import type { Procedure } from '@zhitong/kernel'

interface Entry {
  name: string
  title: { zh: string; en: string }
}

/** Every procedure of the house, fetched once: their steps, ballots and states are many, the first picture needs none. */
export const house = async (): Promise<readonly Procedure[]> => {
  const congress = (await import('@zhitong/congress')) as object as { procedures?: readonly Procedure[] }
  return congress.procedures ?? []
}

/** One entry for each procedure that stands by itself; those that only live below another are reached from it. */
export async function navigation(): Promise<Entry[]> {
  const procedures = await house()
  const children = new Set(procedures.flatMap(procedure => Object.values(procedure.children as Record<string, Procedure>).map(child => child.name)))
  return procedures.filter(procedure => !children.has(procedure.name)).map(({ name, title }) => ({ name, title }))
}

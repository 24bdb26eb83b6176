import { kept, type Contents, type Entry } from '@zhitong/kernel'

/** The values of an entry's fields, without their salts. */
export const valuesOf = (contents: Contents): Record<string, unknown> =>
  Object.fromEntries(Object.entries(contents).map(([field, { value }]) => [field, value]))

/** What each step was last told, by its name; entries taken back count no more. `contents` stand in the order of the entries. */
export function saidOf(entries: readonly Entry[], contents: readonly Contents[]): Record<string, unknown> {
  const said: Record<string, unknown> = {}
  for (const [step, values] of saidInOrder(entries, contents)) said[step] = values
  return said
}

/** The kept entries with what each said. */
export const saidWithEntry = (entries: readonly Entry[], contents: readonly Contents[]): [entry: Entry, values: Record<string, unknown>][] =>
  kept(entries).map(entry => [entry, valuesOf(contents[entry.seq - 1] ?? {})])

/** What the kept entries said, in their order, with the step that said it. A matter taken over was opened by its `takeover`. */
export const saidInOrder = (entries: readonly Entry[], contents: readonly Contents[]): [step: string, values: Record<string, unknown>][] =>
  saidWithEntry(entries, contents).map(([entry, values]) => [entry.step === 'takeover' ? 'open' : entry.step, values])

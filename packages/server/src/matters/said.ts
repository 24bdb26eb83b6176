import { kept, saidBy, type Contents, type Entry, type Procedure } from '@zhitong/kernel'
import { shapeOf } from './texts.ts'

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

/**
 * What the kept entries said, in their order, with the step that said it. A matter taken over was opened by its
 * `takeover`, which also holds what later steps had said elsewhere.
 */
export const saidInOrder = (entries: readonly Entry[], contents: readonly Contents[]): [step: string, values: Record<string, unknown>][] =>
  kept(entries).flatMap(entry => {
    const values = valuesOf(contents[entry.seq - 1] ?? {})
    return entry.step === 'takeover' ? byStep(values) : [[entry.step, values]]
  })

function byStep(values: Readonly<Record<string, unknown>>): [step: string, values: Record<string, unknown>][] {
  const said = new Map<string, Record<string, unknown>>([['open', {}]])
  for (const [field, value] of Object.entries(values)) {
    const [step, name] = saidBy('takeover', field)
    said.set(step, { ...said.get(step), [name]: value })
  }
  return [...said]
}

/** The schemas of what an entry of this step can hold, by field; those of a takeover stand under `step.field` after the opening's. */
export function fieldsOf(procedure: Procedure, step: string): Readonly<Record<string, unknown>> {
  const steps = procedure.steps as Record<string, { input?: unknown } | undefined>
  if (step === 'open') return shapeOf(procedure.open.input)
  if (step !== 'takeover') return shapeOf(steps[step]?.input)
  return {
    ...shapeOf(procedure.open.input),
    ...Object.fromEntries(Object.entries(steps).flatMap(([name, act]) => Object.entries(shapeOf(act?.input)).map(([field, schema]) => [`${name}.${field}`, schema]))),
  }
}

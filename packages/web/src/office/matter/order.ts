import type { StepView } from '@zhitong/server/contract'
import type { Entry } from '../navigation.ts'

/** 0 leads on, 1 stays, 2 ends the matter, 3 leads back. */
export function wayOf(entry: Entry, state: string, step: string): 0 | 1 | 2 | 3 {
  const states = Object.keys(entry.states)
  const leads = entry.leads[step] ?? []
  const now = states.indexOf(state)
  if (leads.every(to => to === state)) return 1
  const on = leads.filter(to => states.indexOf(to) > now)
  if (on.length === 0) return 3
  return on.every(to => entry.ends.includes(to)) ? 2 : 0
}

/** Steps as people look for them: what the matter waits for first; then what leads on, stays, ends, leads back; each in the order of the procedure. */
export function inOrder(steps: readonly StepView[], entry: Entry | undefined, state: string): StepView[] {
  if (!entry) return [...steps]
  const place = Object.keys(entry.leads)
  const rank = (step: string): number => wayOf(entry, state, step) + (entry.asides.includes(step) ? 4 : 0)
  return steps.toSorted((a, b) => rank(a.step) - rank(b.step) || place.indexOf(a.step) - place.indexOf(b.step))
}

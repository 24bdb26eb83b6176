import type { Context, Taken } from './context.ts'
import { taken } from './enter.ts'
import type { Matter } from './matter.ts'
import { recounted } from './ring.ts'
import { rulesOf } from './rules.ts'
import type { Procedure } from './words/index.ts'

/** Provisional clocks counted anew after a year of the calendar was loaded; nothing where nothing changes. */
export function recount(procedure: Procedure<any>, matter: Matter, context: Context): Taken | undefined {
  if (rulesOf(procedure).states[matter.state]?.final) return undefined
  const effects = recounted(matter, context)
  return effects.length === 0 ? undefined : taken(matter, context, 'recount', undefined, effects)
}

import type { Outcome } from '../decision.ts'
import type { Guard } from './names.ts'

export type * from './names.ts'
export type * from './child.ts'
export type * from './step.ts'
export type * from './clock.ts'
export * from './procedure.ts'

/** A guard declared apart, to be shared by several steps. */
export const guard = <X>(zh: string, en: string, holds: (seen: X) => boolean, cites?: string): Guard<X> => ({
  zh,
  en,
  holds,
  ...(cites === undefined ? {} : { cites }),
})
/** A route or paper that depends on the vote having carried. */
export const carried = (seen: { readonly outcome: Outcome | undefined }): boolean => seen.outcome?.carried === true
/** The last way of a route. */
export const otherwise = (): boolean => true

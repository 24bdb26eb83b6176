import { refuse, type Refusal } from '@zhitong/kernel'
import type { Roster } from './roster.ts'

/** A change of roles as it is asked for; days are `YYYY-MM-DD`. */
export interface Asked {
  readonly person: string
  readonly role: string
  readonly organ?: string | undefined
  readonly head?: boolean | undefined
  readonly from: string
  readonly until?: string | undefined
  readonly delegatedBy?: string | undefined
}

/** Elected mandates are exercised in person: nobody votes or deliberates by proxy. */
const mandates: ReadonlySet<string> = new Set(['deputy', 'sc-member'])

/** Whether somebody lends what is their own: nobody lends for others, and every loan has a last day. */
export const lendsOwn = (change: Asked, by: string | undefined): boolean => by !== undefined && change.delegatedBy === by && change.until !== undefined

/** Why a role may not be lent so, whoever enters it: only what the lender holds, no longer than the lender holds it. */
export function lendingFault(roster: Roster, change: Asked): Refusal | undefined {
  const { delegatedBy, from, until } = change
  if (delegatedBy === undefined) return undefined
  if (until === undefined) return refuse('input', '委托必须有结束日期。', 'A delegation has a last day. Enter it.')
  if (mandates.has(change.role)) return refuse('personal', '代表和常委会组成人员的职务由本人履行，不能委托。请本人办理。', 'The mandate of a deputy or a member is exercised in person and cannot be lent.')
  if (delegatedBy === change.person) return refuse('own', '不能委托给本人，请选择另一人。', 'Nobody lends a role to themselves. Choose somebody else.')
  const own = roster.everHeldBy(delegatedBy).some(held =>
    held.delegatedBy === null && held.role === change.role && held.from <= from && (held.until === null || until <= held.until) &&
    (change.organ === undefined ? change.head !== true : held.organ === change.organ && (held.head || change.head !== true)))
  return own ? undefined : refuse(
    'lending', '委托人在这段时间里没有担任这一职务，不能委托。只能委托本人担任的职务，并且不超过本人的任期；受委托担任的职务不能再委托。',
    'The lender does not hold this role for all of that time. One lends only what one holds, within one’s own term, and never what was lent.')
}

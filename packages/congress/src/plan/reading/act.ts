import type { Form } from './classify.ts'
import type { Lead } from './lead.ts'
import type { Span } from './spans.ts'

/** One form of work in a clause and what it is about; `object` is null when the clause does not say it. */
export type Act = {
  form: Form
  object: Span | null
  lead: Lead
  clause: Span
  also: Form[]
  event: boolean
  /** who is to report, where the clause says no more than that */
  said?: Span
}

/** Makes an act of the clause; the places count from where its lead ends. */
export type Make = (form: Form, from: number, to: number, also?: Form[], event?: boolean) => Act

/** A clause that only says what the next one is about: 围绕……, 就……; `watched` when it says that this is supervised. */
export type Topic = { topic: Span; watched?: true }

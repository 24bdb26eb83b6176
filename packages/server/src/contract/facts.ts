import * as z from 'zod'
import { ClockNow } from './clock.ts'
import { MatterRow } from './matter.ts'
import { Day, Ground, Name, Text } from './words.ts'

/** The four facts of several matters, counted: never one rate, never a rank. */
export const FactCount = z.object({
  /** Asked for an answer; answered, in time or late; not yet answered; past its day now. */
  counted: z.number(), answered: z.number(), inTime: z.number(), late: z.number(), waiting: z.number(), overdue: z.number(),
  /** By class of the last answer. */
  classes: z.record(z.string(), z.number()),
  /** Promises: made, kept, still open, open past their day, ended otherwise. */
  promised: z.number(), kept: z.number(), open: z.number(), openLate: z.number(), ended: z.number(),
  /** Ratings that the reader may read; by word of attitude and of result. */
  rated: z.number(), dissatisfied: z.number(), attitude: z.record(z.string(), z.number()), result: z.record(z.string(), z.number()),
})
export type FactCount = z.infer<typeof FactCount>

export const FactCounts = z.object({
  procedure: z.string(),
  title: Text,
  /** The words of each class, of attitude and of result, in the order of the form. */
  classes: z.array(z.object({ word: z.string(), title: Text })),
  grades: z.array(z.object({ word: z.string(), title: Text })),
  years: z.array(z.object({ year: z.number(), count: FactCount })),
  /** In the year asked for, or over all of them; in the order of names. */
  units: z.array(z.object({ unit: Name, count: FactCount })),
  total: FactCount,
  /** The procedures whose matters are its promises. */
  promises: z.array(z.string()),
  today: Day,
})
export type FactCounts = z.infer<typeof FactCounts>

/** A clock that runs, with the matter whose it is. */
export const RunningClock = z.object({
  matter: MatterRow, clock: z.string(), title: Text, due: Day, now: ClockNow, left: z.number(), who: z.array(Name), ground: Ground, extended: z.number(),
})
export type RunningClock = z.infer<typeof RunningClock>
export const RunningClocks = z.object({ rows: z.array(RunningClock), more: z.boolean() })
export type RunningClocks = z.infer<typeof RunningClocks>

/** A row with what its steps were last told, as far as the reader may see it, and when each step was last taken. */
export const SaidRow = z.object({
  row: MatterRow,
  said: z.record(z.string(), z.record(z.string(), z.unknown())),
  /** Every step's last words, as people say them. */
  words: z.record(z.string(), z.record(z.string(), Text)),
  parties: z.record(z.string(), z.array(Name)),
  signed: z.array(Name),
  last: z.record(z.string(), z.object({ day: Day, seq: z.number(), person: Name })),
})
export type SaidRow = z.infer<typeof SaidRow>
export const SaidList = z.object({ rows: z.array(SaidRow), total: z.number(), more: z.boolean() })
export type SaidList = z.infer<typeof SaidList>

/** Units put forward for a matter, best first, each with its reasons; they propose and do not decide. */
export const UnitProposals = z.array(z.object({
  unit: Name,
  /** How much of what spoke for any unit spoke for this one, 0 to 1; no probability of being right. */
  score: z.number(),
  clues: z.array(z.string()),
  duties: z.array(z.object({ line: z.string(), words: z.array(z.string()) })),
  /** Past cases that the reader may know of. */
  cases: z.array(z.object({ id: z.uuid(), title: z.string(), likeness: z.number() })),
}))
export type UnitProposals = z.infer<typeof UnitProposals>

const Remark = z.object({ kind: z.string(), say: Text, cite: z.string(), /** The words that speak for it, where some do. */ quote: z.string() })
/** What the checks notice in a text before it is accepted, and in a drafted answer before it is signed; proposals only. */
export const Remarks = z.object({
  draft: z.array(Remark.extend({ ground: z.boolean() })),
  answer: z.object({ hollow: z.boolean(), remarks: z.array(Remark) }).nullable(),
})
export type Remarks = z.infer<typeof Remarks>

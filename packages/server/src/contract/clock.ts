import * as z from 'zod'
import { Day, Ground, Name, Text } from './words.ts'

/** Why a due day is that day: what was counted and what was skipped. */
export const Explanation = z.object({
  from: Day,
  due: Day,
  sign: z.union([z.literal(1), z.literal(-1)]),
  span: z.object({ unit: z.enum(['day', 'working-day', 'month', 'setting']), count: z.number() }).optional(),
  counted: z.number(),
  days: z.array(z.object({ date: Day, n: z.number() })),
  skipped: z.array(z.object({ date: Day, kind: z.enum(['weekend', 'holiday']), zh: z.string(), en: z.string() })),
  madeUp: z.array(z.object({ date: Day, zh: z.string(), en: z.string() })),
  restDay: z.boolean(),
  nextWorkingDay: Day.nullable(),
  provisional: z.boolean(),
})
export type Explanation = z.infer<typeof Explanation>

export const ClockNow = z.enum(['running', 'soon', 'today', 'late', 'kept', 'keptLate', 'held', 'cancelled'])
export type ClockNow = z.infer<typeof ClockNow>

export const ClockView = z.object({
  clock: z.string(),
  title: Text,
  now: ClockNow,
  due: Day,
  /** Days left; negative when late. */
  left: z.number(),
  /** The day on which it was met, if it was. */
  met: Day.optional(),
  /** Days that were missed before the date moved or was extended; they stay. */
  late: z.array(Day),
  /** Who must act. */
  who: z.array(Name),
  /** The steps that end it. */
  until: z.array(Text),
  /** What happens at the end: nothing but red, the right lapses, or the law takes a step. */
  then: Text.optional(),
  extended: z.array(Day),
  /** What it starts from, in words: the step or the anchor, and its day. */
  start: z.object({ zh: z.string(), en: z.string(), day: Day }).optional(),
  ground: Ground,
  why: Explanation.optional(),
})
export type ClockView = z.infer<typeof ClockView>

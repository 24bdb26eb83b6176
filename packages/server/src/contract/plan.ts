import * as z from 'zod'

export const DoubtRead = z.object({
  kind: z.string(),
  printed: z.string(),
  reading: z.string().nullable(),
  certain: z.boolean(),
  range: z.tuple([z.number(), z.number()]),
  zh: z.string(),
  en: z.string(),
})
export type DoubtRead = z.infer<typeof DoubtRead>

export const ItemRead = z.object({
  type: z.string(),
  subject: z.string(),
  organ: z.string().nullable(),
  committee: z.string().nullable(),
  month: z.number().nullable(),
  months: z.array(z.tuple([z.number(), z.number()])),
  laws: z.array(z.string()),
  quote: z.string(),
  range: z.tuple([z.number(), z.number()]),
  change: z.object({ kind: z.enum(['postponed', 'cancelled', 'added', 'merged']), was: z.string().nullable() }).nullable(),
  doubts: z.array(DoubtRead),
})
export type ItemRead = z.infer<typeof ItemRead>

/** What was read from an uploaded plan document; nothing is stored until the plan's step `read` is taken with it. */
export const PlanRead = z.object({
  file: z.object({ id: z.string(), name: z.string(), size: z.number(), type: z.string(), sha256: z.string() }),
  text: z.string(),
  encoding: z.string(),
  warnings: z.array(z.object({ zh: z.string(), en: z.string() })),
  title: z.string().nullable(),
  congress: z.string().nullable(),
  year: z.number().nullable(),
  adopted: z.string().nullable(),
  items: z.array(ItemRead),
  doubts: z.array(DoubtRead),
  took: z.number(),
})
export type PlanRead = z.infer<typeof PlanRead>

/** What the check before publication found in a text. */
export const Finding = z.object({ kind: z.string(), text: z.string(), range: z.tuple([z.number(), z.number()]), zh: z.string(), en: z.string() })
export type Finding = z.infer<typeof Finding>

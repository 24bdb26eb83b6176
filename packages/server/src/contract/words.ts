import * as z from 'zod'

/** A text in both languages of the interface. */
export const Text = z.object({ zh: z.string(), en: z.string() })
export type Text = z.infer<typeof Text>

/** A legal day in Asia/Shanghai, written 2026-01-31. */
/** No 30 February: neither a clock nor a database can take it. */
const isDay = (text: string): boolean => {
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}
export const Day = z.string().regex(/^\d{4}-\d\d-\d\d$/).refine(isDay)
export type Day = z.infer<typeof Day>

/** What a date, a refusal or a button rests on: articles (`SH-SUG:14`), a local setting, or practice. */
export const Ground = z.object({
  cites: z.array(z.string()),
  setting: z.string().optional(),
  basis: z.literal('practice').optional(),
})
export type Ground = z.infer<typeof Ground>

/** A refusal is an answer: what is wrong, what to do, and the article it rests on. Nothing was changed. */
export const Refused = z.object({
  refused: z.object({
    ground: z.string(),
    zh: z.string(),
    en: z.string(),
    cites: z.array(z.string()).optional(),
    /** For ground `input`: where each fault is. */
    fields: z.array(z.object({ path: z.array(z.union([z.string(), z.number()])), zh: z.string(), en: z.string() })).optional(),
    detail: z.unknown().optional(),
  }),
})
export type Refused = z.infer<typeof Refused>

/** A person or an organ by name, as pages show them. */
export const Name = z.object({ id: z.string(), kind: z.enum(['person', 'organ', 'role', 'law']), zh: z.string(), en: z.string() })
export type Name = z.infer<typeof Name>

import * as z from 'zod'
import { field } from '../fields.ts'
import { Months, type PlannedMatter } from '../planned.ts'
import { planTypes, planTypesEn } from './types.ts'

const words = Object.fromEntries(planTypes.map(type => [type, [type, planTypesEn[type]] as const]))

const Doubt = z.object({
  kind: z.string(), printed: z.string(), reading: z.string().nullable(), certain: z.boolean(),
  range: z.tuple([z.number(), z.number()]), zh: z.string(), en: z.string(),
})

/** An item as it was read from the document and corrected beside it. `range` is in UTF-16 units of the text. */
export const PlanItem = z.object({
  type: field(z.enum(planTypes), '形式', 'Form', { words }),
  subject: field(z.string().min(1), '事项', 'Subject'),
  organ: field(z.string().nullable(), '报告或受检查机关', 'Organ'),
  committee: field(z.string().nullable(), '负责的专工委', 'Committee'),
  organId: field(z.string().optional(), '机关（名册）', 'Organ (roster)', { kind: 'organ' }),
  committeeId: field(z.string().optional(), '专工委（名册）', 'Committee (roster)', { kind: 'committee' }),
  months: field(Months, '月份', 'Months', { kind: 'months' }),
  laws: field(z.array(z.string()), '依据的法律法规', 'Laws'),
  quote: field(z.string(), '原文', 'Quotation', { long: true }),
  range: z.tuple([z.number(), z.number()]),
  change: z.object({ kind: z.enum(['postponed', 'cancelled', 'added', 'merged']), was: z.string().nullable() }).nullable(),
  doubts: z.array(Doubt),
})
export type PlanItem = z.infer<typeof PlanItem>

/** The opening of the matter that an item promises. `item` counts from 1. */
export const plannedMatter = (item: PlanItem, number: number, year: number): PlannedMatter => ({
  subject: item.subject,
  form: item.type,
  item: number,
  year,
  months: item.months,
  organ: item.organ,
  committee: item.committee,
  ...(item.organId ? { organId: item.organId } : {}),
  ...(item.committeeId ? { committeeId: item.committeeId } : {}),
  laws: item.laws,
  quote: item.quote,
})

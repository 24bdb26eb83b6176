import type { Day } from '@zhitong/kernel'
import * as z from 'zod'
import { field } from './fields.ts'

/** Planned months: ranges of months of the plan's year, 1–12, both included. */
export const Months = z.array(z.tuple([z.number().int().min(1).max(12), z.number().int().min(1).max(12)]))

/** What a matter is opened with when its plan is adopted, whatever its procedure. */
export const PlannedMatter = z.object({
  subject: field(z.string().min(1), '事项', 'Subject'),
  form: field(z.string(), '形式', 'Form'),
  item: field(z.number().int(), '第几项', 'Item number'),
  year: field(z.number().int(), '年度', 'Year'),
  months: field(Months, '月份', 'Months', { kind: 'months' }),
  organ: field(z.string().nullable(), '机关', 'Organ'),
  committee: field(z.string().nullable(), '专工委', 'Committee'),
  organId: field(z.string().optional(), '机关（名册）', 'Organ (roster)', { kind: 'organ' }),
  committeeId: field(z.string().optional(), '专工委（名册）', 'Committee (roster)', { kind: 'committee' }),
  laws: field(z.array(z.string()), '法律法规', 'Laws'),
  quote: field(z.string(), '计划原文', 'Quotation', { long: true }),
})
export type PlannedMatter = z.infer<typeof PlannedMatter>

/** The last day of the last planned month; nothing where the plan names no month. */
export function lastDay(months: readonly (readonly number[])[] | undefined, year: number): Day | undefined {
  if (!months?.length) return undefined
  const month = Math.max(...months.map(([, to]) => to!))
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return `${year}-${String(month).padStart(2, '0')}-${last}` as Day
}

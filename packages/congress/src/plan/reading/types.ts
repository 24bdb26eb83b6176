import type { Range } from './source.ts'

/** The thirty kinds of promise that a plan can hold, in the order in which the interface lists them. */
export const planTypes = [
  '听取和审议专项工作报告', '计划', '决算/预算', '审计', '国有资产', '政府债务', '执法检查', '专题询问', '询问', '跟踪监督',
  '视察', '调研', '工作评议', '述职评议', '备案审查', '重大事项', '任免', '补选与资格', '代表活动', '联系群众',
  '代表建议', '民生实事', '民族立法', '主任会议听取汇报', '专题汇报', '大会筹备', '信息化平台', '学习培训', '制度机制', '工作要点',
] as const
export type PlanType = (typeof planTypes)[number]

/**
 * Something repaired or unclear: what is printed, how it is read (null when nothing is offered), whether that is
 * certain, where it stands, and a sentence for the person who checks it.
 */
export type Doubt = {
  kind: 'date' | 'document-number' | 'number' | 'type' | 'subject' | 'month' | 'change' | 'title' | 'year'
  printed: string
  reading: string | null
  certain: boolean
  range: Range
  zh: string
  en: string
}

export type ChangeKind = 'postponed' | 'cancelled' | 'added' | 'merged'
/** What a later notice did to an item: `was` is the earlier time, or the earlier items that were merged; null when not said. */
export type PlanChange = { kind: ChangeKind; was: string | null }

/**
 * One promise of a plan. `month` is set when exactly one month is named, `months` are pairs of first and last month
 * (quarters, ranges, every month); unknown is null. `quote === text.slice(...range)`, in UTF-16 units of the given text.
 */
export type PlanItemRead = {
  type: PlanType
  subject: string
  organ: string | null
  committee: string | null
  month: number | null
  months: Range[]
  laws: string[]
  quote: string
  range: Range
  change: PlanChange | null
  doubts: Doubt[]
}

/** A plan document as it was read. `adopted` is YYYY-MM-DD. */
export type PlanReading = {
  title: string | null
  congress: string | null
  year: number | null
  adopted: string | null
  items: PlanItemRead[]
  doubts: Doubt[]
}

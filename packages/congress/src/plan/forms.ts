import type { PlannedMatter } from '../planned.ts'
import { plannedMatter, type PlanItem } from './item.ts'

/** Forms that have a procedure of their own. Every other form is held by the general plan item until it has one. */
const procedures: Readonly<Record<string, string>> = { 听取和审议专项工作报告: 'special-report' }

const generalProcedure = 'plan-item'

/** The openings, for one procedure, of those items whose form it serves; items are numbered on from `before`. */
export const opensFor = (procedure: string, items: readonly PlanItem[], year: number, before = 0): PlannedMatter[] =>
  items.flatMap((item, n) => ((procedures[item.type] ?? generalProcedure) === procedure && item.change?.kind !== 'cancelled' ? [plannedMatter(item, before + n + 1, year)] : []))

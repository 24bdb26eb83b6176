import { budget } from './budget.ts'
import { budgetAfter } from './budget-after.ts'
import { elections } from './elections.ts'
import { filingReview } from './filing-review.ts'
import type { StatutoryClock } from './limit.ts'
import { idsOf, type ClockOfProcedure } from './match.ts'
import { motions } from './motions.ts'
import { sittings } from './sittings.ts'
import { suggestions } from './suggestions.ts'
import { supervision } from './supervision.ts'
import type { StatutoryThreshold } from './threshold.ts'
import { committeeThresholds, committeeThresholdsLater } from './thresholds-committee.ts'
import { congressThresholds } from './thresholds-congress.ts'
import { electionThresholds, sizeThresholds } from './thresholds-elections.ts'
import { yearly } from './yearly.ts'

/** C001…: every time limit that law, model rules or practice set for a district congress, in order. */
export const statutoryClocks: readonly StatutoryClock[] = [
  ...supervision,
  ...budget,
  ...budgetAfter,
  ...filingReview,
  ...suggestions,
  ...motions,
  ...elections,
  ...sittings,
  ...yearly,
]

/** T01…: how many it takes, in order. */
export const statutoryThresholds: readonly StatutoryThreshold[] = [
  ...committeeThresholds,
  ...congressThresholds,
  ...electionThresholds,
  ...committeeThresholdsLater,
  ...sizeThresholds,
].toSorted((a, b) => (a.id < b.id ? -1 : 1))

/** The ids of the statutory clocks that a clock of a procedure carries out. */
export const clockIds = (clock: ClockOfProcedure): readonly string[] => idsOf(clock, statutoryClocks)

export { unitOf, type ClockOfProcedure } from './match.ts'
export type { Article, LimitDirection, LimitUnit, StatutoryClock } from './limit.ts'
export type { Bound, StatutoryThreshold } from './threshold.ts'

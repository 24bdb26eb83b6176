import { opinion } from './contact/index.ts'
import { words } from './house.ts'
import { motion, motionConsultation, motionHandling } from './motion/index.ts'
import { annualPlan, instruction, planItem, reportUpward } from './plan/index.ts'
import { coHandling, handlingReport, handlingYear, leadPart, press, promise, receivedRelay, relay, suggestion } from './suggestion/index.ts'
import { deliberationOpinion, interpellation, specialReport } from './supervision/index.ts'

/** Every procedure of the house. The checks of the kernel run over this list, so a new one is tested the day it is added. */
export const procedures = [
  annualPlan, planItem, specialReport, deliberationOpinion, interpellation, suggestion, coHandling, leadPart, promise, press, relay, receivedRelay, motion, motionConsultation, motionHandling, opinion, handlingYear, handlingReport, instruction, reportUpward,
] as const

/** The institution: its procedures and the words in which they are written. */
export const house = { procedures, words } as const

export { words }
export { duties } from './duties.ts'
export { laws } from './laws/index.ts'
export * from './plan/index.ts'
export { officeDesk, unitDesk } from './suggestion/index.ts'
export { checkAnswer, checkDraft, exchanges, fourFacts, grounds } from './suggestion/index.ts'
export type { AnswerChecked, Answered, AnswerRemark, Asked, Draft, DraftRemark, Earlier, GroundKey } from './suggestion/index.ts'
export { statutoryClocks, statutoryThresholds } from './time-limits/index.ts'

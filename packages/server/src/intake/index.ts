/** Files become text and tables, and texts are searched for what must not go public unseen. */
export { readFileAsText } from './read.ts'
export { intakeLimits } from './types.ts'
export type { Extracted, FileKind, IntakeLimits, RefusalCode, Said, Unreadable } from './types.ts'
export type { PlanCell, PlanTable } from './table.ts'

/** Files become text and tables, and texts are searched for what must not go public unseen. */
export { readFileAsText } from './read.ts'

export type { Extracted,  IntakeLimits,   Unreadable } from './types.ts'
export type {  PlanTable } from './table.ts'

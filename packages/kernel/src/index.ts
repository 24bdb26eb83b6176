// The words in which procedures are written.
export * from './words/index.ts'
export * from './house.ts'
export * from './duty.ts'
export * from './text.ts'
export * from './day.ts'
export * from './span.ts'
export { type Hour } from './hour.ts'

// A matter's life.
export * from './context.ts'
export * from './refusal.ts'
export type * from './matter.ts'
export { openMatter } from './open.ts'
export { carry, take } from './take.ts'
export { anchor } from './anchor.ts'
export { rectify } from './rectify.ts'
export { redact } from './redact.ts'
export { leave, successor } from './leave.ts'
export { takeover, type Elsewhere } from './takeover.ts'
export { recount } from './recount.ts'
export { lawActor } from './entitlement.ts'
export { factsNeeded, numbersNeeded, numbersUsed } from './numbers.ts'

// What can be read from it.
export { apply, emptyMatter, fold, kept } from './fold.ts'
export { lawDay, lawTakes, stepsNow, type StepNow } from './now.ts'
export { nextLine, type NextLine, type Wait } from './next.ts'
export { remindersOn, type Reminder } from './remind.ts'
export { cardOf, type CardShown } from './card.ts'
export * from './read.ts'
export { factsNow, type FactsNow } from './facts.ts'
export { countsOf, type CountedFact } from './counts.ts'
export { citesFor, lawOf, lawsOn } from './law.ts'
export { sentenceFor, toldBy } from './tells.ts'
export { kernelSteps, stepTitle } from './rules.ts'
export { whoTitle } from './whose.ts'

// Time, votes, the record.
export { calendar, loadYear, weekend, workingDayFrom, type Calendar, type CalendarYear } from './calendar.ts'
export { add, clockNow, count, dueDay, soonDays, type ClockNow, type Counted } from './clock.ts'
export { explain, explainSurely, type Explanation } from './explain.ts'
export * from './decision.ts'
export * from './record.ts'
export * from './sm3.ts'

// Checks and pictures of procedures.
export { faults } from './check/index.ts'
export { diagram } from './diagram.ts'

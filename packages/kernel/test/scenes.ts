import { lawActor, loadYear, type Calendar, type Day } from '../src/index.ts'
import { proposal } from './proposal.ts'
import { on, Scene, seat } from './scene.ts'

export const draft = { subject: '垃圾分类', text: '……', year: 2026 }
export const deputy = (day: Day, person: string) => on(day, person, ['deputy'])
export const law = (day: Day) => on(day, 'law', [], { actor: lawActor })

/** Opened by a, signed by b and c. */
export function signed(): Scene {
  const scene = new Scene(proposal, draft, deputy('2026-01-05', 'a'))
  scene.take('sign', undefined, deputy('2026-01-06', 'b'))
  scene.take('sign', undefined, deputy('2026-01-06', 'c'))
  return scene
}
export function assigned(coUnits: readonly string[] = []): Scene {
  const scene = signed()
  scene.take('submit', undefined, deputy('2026-01-07', 'a'))
  scene.take('screen', { accept: true, leader: 'm1' }, on('2026-01-08'))
  scene.take('assign', { leadUnit: 'u1', coUnits }, on('2026-01-09'))
  return scene
}
export const answerPaper = { papers: [{ paper: 'answer', signer: 'head-of-u1', file: 'f1' }] }
export function answered(): Scene {
  const scene = assigned()
  scene.take('answer', { text: '……' }, { ...seat('2026-03-02', 'clerk-u1', 'u1'), ...answerPaper })
  return scene
}
/** The calendar with a year more, of which only New Year's Day is off. */
export const withNewYear = (known: Calendar): Calendar =>
  loadYear(known, { year: 2027, holidays: { '2027-01-01': { zh: '元旦', en: "New Year's Day" } }, makeUp: {} })

import { addOrgans, addPeople, giveRoles } from '../roster/change.ts'
import type { TestOffice } from './testing.ts'

const organs = [
  { id: 'personnel', kind: 'committee', zh: '人事代表工作委员会', en: 'Personnel' },
  { id: 'housing', kind: 'unit', zh: '区房屋管理局', en: 'Housing' },
  { id: 'water', kind: 'unit', zh: '区水务局', en: 'Water' },
]
const people: [id: string, name: string, role: string, organ?: string, head?: true][] = [
  ['personnel-clerk', '顾若兰', 'personnel-committee', 'personnel'], ['personnel-second', '韩立新', 'personnel-committee', 'personnel'],
  ['government-office', '庄文清', 'government-office'],
  ['unit-head', '郑伟华', 'unit', 'greening', true], ['housing-clerk', '何平', 'unit', 'housing'], ['housing-head', '何立', 'unit', 'housing', true], ['water-clerk', '江流', 'unit', 'water'],
  ['second-deputy', '丁佩文', 'deputy'],
]

/** Adds to the small congress whoever has a part in a suggestion: the deputies' office, the government office, units and their heads. */
export async function forSuggestions(office: TestOffice): Promise<void> {
  const { app } = office.test.database
  await addOrgans(app, office.congress, organs)
  await addPeople(app, office.congress, people.map(([id, name]) => ({ id, name })))
  await giveRoles(app, office.congress, people.map(([person, , role, organ, head]) => ({ person, role, ...(organ ? { organ } : {}), ...(head ? { head } : {}), from: '2020-01-01' })), 'head')
  office.rosters.forget(office.congress)
}

export const promiseOf = (what: string, by: string) => ({ what, measure: '列入年度计划', by, proof: '完工照片' })

/** A suggestion up to the answer with which it comes to `promises`; from a deputy to the greening unit, housing beside it. */
export async function answeredSuggestion(office: TestOffice, on: { opened: string; assigned: string; answered: string }, promises: readonly ReturnType<typeof promiseOf>[] = [], title = '关于改造垃圾投放点的建议'): Promise<string> {
  office.on(on.opened)
  const id = await office.open('deputy', 'suggestion', { title, body: '投放点设施陈旧，建议改造并公布清运时间。', publish: true })
  await office.taken('deputy', id, 'submit')
  await office.taken('personnel-clerk', id, 'accept')
  office.on(on.assigned)
  await office.taken('personnel-clerk', id, 'assign', { channel: 'government', leadUnit: 'greening', parts: [], coUnits: ['housing'], facing: 'urban' })
  await office.taken('unit', id, 'receive')
  office.on(on.answered)
  await office.taken('unit', id, 'contact', { how: 'visit', who: '代表、分管负责人', note: '同意逐处列出时间' })
  const co = (await office.view('personnel-clerk', id))!.children.find(child => child.procedure === 'co-handling')!
  await office.taken('housing-clerk', co.id, 'deliver', { opinion: '同意' })
  await office.taken('unit-head', id, 'answer', { result: promises.length > 0 ? 'being-solved' : 'solved', text: '已研究，分批改造。', promises: [...promises], publish: true })
  return id
}

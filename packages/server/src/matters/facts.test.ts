import { afterAll, beforeAll, expect, test } from 'vitest'
import { countFacts, runningClocks } from './statistics.ts'
import { saidList } from './said-list.ts'
import { listMatters } from './read.ts'
import { startEmbeddedTest, TestOffice } from './testing.ts'
import { answeredSuggestion, forSuggestions, promiseOf } from './testing-suggestions.ts'
import { MatterQuery, type FactCounts } from '../contract/index.ts'

let office: TestOffice
beforeAll(async () => {
  office = await TestOffice.found(await startEmbeddedTest())
  await forSuggestions(office)
})
afterAll(() => office?.test.stop())

const counts = async (person: string, year?: number): Promise<FactCounts> => (await countFacts(office.test.database.app, await office.asking(person), 'suggestion', year))!
const rows = async (person: string, query: object): Promise<string[]> =>
  (await listMatters(office.test.database.app, await office.asking(person), MatterQuery.parse({ size: 100, ...query }))).rows.map(row => row.title)

test('an answer ten days early with two promises, one kept, is told as four facts and never as one', async () => {
  const id = await answeredSuggestion(office, { opened: '2026-03-02', assigned: '2026-03-06', answered: '2026-05-27' }, [promiseOf('改造十二处', '2026-09-30'), promiseOf('公布清运时间', '2026-06-30')])
  const { facts, children } = (await office.view('deputy', id))!
  expect(facts).toMatchObject({ answered: { on: '2026-05-27', times: 1, early: 10, late: false, due: null, class: { zh: '正在解决' } }, promised: { n: 2 }, delivered: { n: 0, of: 2, due: '2026-06-30', overdue: false }, satisfied: null })
  expect(facts!.promised.titles.toSorted()).toEqual(['公布清运时间', '改造十二处'])
  const second = children.find(child => child.title === '公布清运时间')!
  expect(second.of).toMatchObject({ id, title: '关于改造垃圾投放点的建议' })
  office.on('2026-06-20')
  await office.taken('unit', second.id, 'prove', { done: '已在每处张贴清运时间', on: '2026-06-19' }, { papers: [{ paper: 'proof' }] })
  await office.taken('unit', second.id, 'tell', { how: '书面告知' })
  await office.taken('deputy', second.id, 'confirm')
  expect((await office.view('deputy', id))!.facts!.delivered).toEqual({ n: 1, of: 2, due: '2026-09-30', overdue: false })
})

test('a rating is a fact for those who may read it: the unit learns of it, and counts it, when handling opens anew', async () => {
  const id = await answeredSuggestion(office, { opened: '2026-03-03', assigned: '2026-03-09', answered: '2026-06-12' }, [], '关于增设座椅的建议')
  await office.taken('deputy', id, 'rate', { attitude: 'satisfied', result: 'not-satisfied', reasons: '没有写数量' })
  const facts = async (person: string) => (await office.view(person, id))!.facts!
  expect((await facts('deputy')).satisfied).toMatchObject({ attitude: { zh: '满意' }, result: { zh: '不满意' }, dissatisfiedWith: ['result'], on: '2026-06-12' })
  expect((await facts('personnel-clerk')).satisfied).not.toBeNull()
  for (const person of ['unit', 'unit-head', 'government-office']) expect((await facts(person)).satisfied, person).toBeNull()
  expect((await facts('unit')).answered).toMatchObject({ early: -3, late: true })
  expect((await counts('personnel-clerk')).total).toMatchObject({ counted: 2, answered: 2, inTime: 1, late: 1, rated: 1, dissatisfied: 1, attitude: { satisfied: 1 }, result: { 'not-satisfied': 1 } })
  expect((await counts('unit')).total).toMatchObject({ counted: 2, answered: 2, rated: 0, dissatisfied: 0, attitude: {}, result: {} })
  expect(await rows('personnel-clerk', { fact: 'dissatisfied' })).toEqual(['关于增设座椅的建议'])
  for (const fact of ['rated', 'satisfied', 'dissatisfied']) expect(await rows('unit', { fact }), fact).toEqual([])
  await office.taken('personnel-clerk', id, 'rehandle', { finding: '应写明数量' })
  expect((await facts('unit')).satisfied).toMatchObject({ result: { zh: '不满意' } })
  expect((await counts('unit')).total).toMatchObject({ rated: 1, dissatisfied: 1 })
  expect(await rows('unit', { fact: 'dissatisfied' })).toEqual(['关于增设座椅的建议'])
  expect((await facts('deputy')).answered).toMatchObject({ times: 1, due: '2026-07-12', overdue: false })
})

test('each figure leads to its rows, by unit and year; a draft and a suggestion nobody was asked about count nowhere', async () => {
  office.on('2026-06-15')
  await office.open('deputy', 'suggestion', { title: '没有提交的建议', body: '草稿', publish: false })
  const all = await counts('personnel-clerk')
  expect(all.years.map(({ year, count }) => [year, count.counted])).toEqual([[2026, 2]])
  expect(all.units.map(({ unit, count }) => [unit.zh, count.counted])).toEqual([['区绿化市容局', 2]])
  expect(all.classes.map(one => one.title.zh)).toEqual(['解决采纳', '正在解决', '计划解决', '留作参考'])
  expect(all.total.classes).toEqual({ 'being-solved': 1, solved: 1 })
  expect(all.total).toMatchObject({ promised: 2, kept: 1, open: 1, openLate: 0, ended: 0 })
  expect(await rows('personnel-clerk', { fact: 'kept', unit: 'greening', since: 2026 })).toEqual(['公布清运时间'])
  expect(await rows('personnel-clerk', { fact: 'open' })).toEqual(['改造十二处'])
  expect(await rows('personnel-clerk', { fact: 'inTime' })).toEqual(['关于改造垃圾投放点的建议'])
  expect(await rows('personnel-clerk', { fact: 'late', class: 'solved' })).toEqual(['关于增设座椅的建议'])
  expect(await rows('personnel-clerk', { fact: 'counted', since: 2025 })).toEqual([])
  office.on('2026-10-01')
  expect((await counts('personnel-clerk')).total).toMatchObject({ openLate: 1, overdue: 1 })
  expect(await rows('personnel-clerk', { fact: 'openLate' })).toEqual(['改造十二处'])
  expect(await rows('personnel-clerk', { fact: 'overdue' })).toEqual(['关于增设座椅的建议'])
  expect((await counts('stranger')).total.counted).toBe(0)
  expect((await counts('water-clerk')).total.counted).toBe(0)
})

test('clocks that run stand in the order of their days with who must act, and only those of matters one may know of', async () => {
  office.on('2026-06-20')
  const { rows: all } = await runningClocks(office.test.database.app, await office.asking('personnel-clerk'), 'suggestion', undefined)
  expect(all.map(row => row.due)).toEqual(all.map(row => row.due).toSorted())
  expect(all.find(row => row.clock === 'secondAnswer')).toMatchObject({ due: '2026-07-12', who: [{ zh: '区绿化市容局负责人' }], ground: { cites: ['SH-SUG:21'] } })
  expect(all.find(row => row.clock === 'promised')?.matter).toMatchObject({ title: '改造十二处', of: { title: '关于改造垃圾投放点的建议' } })
  expect((await runningClocks(office.test.database.app, await office.asking('water-clerk'), 'suggestion', undefined)).rows).toEqual([])
  const soon = await runningClocks(office.test.database.app, await office.asking('personnel-clerk'), 'suggestion', '2026-07-12')
  expect(soon.rows.every(row => row.due <= '2026-07-12')).toBe(true)
})

test('a form begins with what was said before, as far as its reader may see it, and names the papers that may come', async () => {
  office.on('2026-06-22')
  const id = await office.open('deputy', 'suggestion', { title: '关于路灯的建议', body: '请检查路灯。', publish: true })
  await office.taken('deputy', id, 'reword', { title: '关于修复路灯的建议', body: '请检查路灯。', publish: true })
  const step = async (person: string, name: string) => (await office.view(person, id))!.steps.find(one => one.step === name)
  expect((await step('deputy', 'reword'))!.begins).toEqual({ title: '关于修复路灯的建议', body: '请检查路灯。', publish: true })
  await office.taken('deputy', id, 'submit')
  await office.taken('personnel-clerk', id, 'accept')
  await office.taken('personnel-clerk', id, 'assign', { channel: 'government', leadUnit: 'greening', parts: [], coUnits: [] })
  await office.taken('unit', id, 'receive')
  expect((await step('unit', 'contact'))!.mayBring).toEqual([{ paper: 'contactRecord', title: { zh: '沟通材料', en: 'Record of contact' } }])
  await office.taken('unit', id, 'draftAnswer', { result: 'solved', text: '已经修好。', promises: [], publish: true })
  expect((await step('unit-head', 'answer'))!.begins).toMatchObject({ result: 'solved', text: '已经修好。' })
  const { rows: said } = await saidList(office.test.database.app, await office.asking('unit'), MatterQuery.parse({ procedure: 'suggestion', state: 'handling' }))
  expect(said).toMatchObject([{ said: { draftAnswer: { text: '已经修好。' } }, words: { draftAnswer: { result: { zh: '解决采纳' } } }, parties: { leadUnit: [{ zh: '区绿化市容局' }] }, last: { draftAnswer: { day: '2026-06-22', person: { zh: '郑伟民' } } } }])
  const { rows: seen } = await saidList(office.test.database.app, await office.asking('personnel-clerk'), MatterQuery.parse({ procedure: 'suggestion', state: 'handling' }))
  expect(seen[0]!.said['draftAnswer']).toBeUndefined()
})

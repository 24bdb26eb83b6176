import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestDatabase } from '../database/testing.ts'
import { addPeople, giveRoles } from '../roster/change.ts'
import { keepFile } from '../store/files.ts'
import { dutiesOf } from './duties.ts'
import { startEmbeddedTest, TestOffice } from './testing.ts'

let database: TestDatabase
let office: TestOffice
beforeAll(async () => {
  database = await startEmbeddedTest()
  office = await TestOffice.found(database, 'duties')
  await addPeople(database.database.app, office.congress, [{ id: 'gu', name: '顾晓雯' }])
  await giveRoles(database.database.app, office.congress, [{ person: 'gu', role: 'personnel-committee', from: '2020-01-01' }], 'head')
  office.rosters.forget(office.congress)
})
afterAll(async () => database.stop())

test('what the law asks for every year is shown with what is missing, for every unit that handles something', async () => {
  office.on('2026-03-02')
  const standing = async (duty: string) => (await dutiesOf(database.database.app, await office.asking('gu'))).filter(one => one.duty === duty)
  expect(await standing('handling-meeting')).toMatchObject([{ holder: null, left: 1, done: [] }])
  expect(await standing('unit-report')).toEqual([])
  const suggestion = await office.open('deputy', 'suggestion', { title: '加灯', body: '太暗', publish: true })
  await office.taken('deputy', suggestion, 'submit')
  await office.taken('gu', suggestion, 'accept')
  await office.taken('gu', suggestion, 'assign', { channel: 'government', leadUnit: 'greening', parts: [], coUnits: [] })
  const year = await office.open('gu', 'handling-year', { title: '代表建议办理工作', year: 2026 })
  await office.taken('gu', year, 'meet', { where: '会议中心', present: '承办单位' })
  await office.taken('gu', year, 'askReports', { period: 'mid-year', due: '2026-06-30', to: 'office', reporters: ['greening'] })
  expect(await standing('handling-meeting')).toMatchObject([{ left: 0, done: [{ day: '2026-03-02' }] }])
  expect(await standing('unit-report')).toMatchObject([{ holder: { id: 'greening' }, left: 2, asked: 1, done: [] }])
  const report = (await office.view('gu', year))!.children[0]!.id
  office.on('2026-06-20')
  await office.taken('unit', report, 'deliver', undefined, { papers: [{ paper: 'report', signer: 'unit', file: await fileOf() }] })
  expect(await standing('unit-report')).toMatchObject([{ left: 1, asked: 0, done: [{ day: '2026-06-20' }] }])
  expect(await standing('committee-report')).toMatchObject([{ holder: null, left: 2 }])
})

test('whoever may see none of it counts none of it', async () => {
  const seen = await dutiesOf(database.database.app, await office.asking('stranger'))
  expect(seen.flatMap(one => one.done)).toEqual([])
  expect(seen.some(one => one.duty === 'unit-report')).toBe(false)
})

const fileOf = async (): Promise<string> => (await keepFile(database.database.app, office.congress, 'unit', '报告.txt', Buffer.from('报告'))).id

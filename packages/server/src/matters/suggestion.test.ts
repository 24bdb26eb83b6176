import type { Day } from '@zhitong/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestDatabase } from '../database/testing.ts'
import { watchClocks } from '../jobs/watch.ts'
import { addPeople, giveRoles } from '../roster/change.ts'
import { startEmbeddedTest, TestOffice } from './testing.ts'

let database: TestDatabase
let office: TestOffice
const deputies = Array.from({ length: 10 }, (_, n) => `d${n}`)
beforeAll(async () => {
  database = await startEmbeddedTest()
  office = await TestOffice.found(database, 'suggest')
  const more: [id: string, roles: { role: string; organ?: string; head?: boolean }[]][] = [
    ['gu', [{ role: 'personnel-committee' }, { role: 'secretariat' }]], ['city', [{ role: 'city-deputy' }]],
    ['boss', [{ role: 'unit', organ: 'greening', head: true }]], ...deputies.map(id => [id, [{ role: 'deputy' }]] as [string, { role: string }[]]),
  ]
  await addPeople(database.database.app, office.congress, more.map(([id]) => ({ id, name: id })))
  await giveRoles(database.database.app, office.congress, more.flatMap(([person, roles]) => roles.map(role => ({ person, ...role, from: '2020-01-01' }))), 'head')
  office.rosters.forget(office.congress)
})
afterAll(async () => database.stop())

const text = { title: '加一盏灯', body: '路口太暗，请加一盏灯。', publish: true }
const assignment = { channel: 'government', leadUnit: 'greening', parts: [], coUnits: [] }
async function submitted(deputy: string): Promise<string> {
  const matter = await office.open(deputy, 'suggestion', text)
  await office.taken(deputy, matter, 'submit')
  return matter
}

test('a merge keeps every signer in the suggestion that goes on; into a matter that cannot take it, nothing is done at all', async () => {
  office.on('2026-03-02')
  const [one, two] = [await submitted('d0'), await submitted('d1')]
  const opinion = await office.open('d2', 'opinion', { title: '灯', body: '太暗', channel: 'phone' })
  const wrong = await office.take('gu', two, 'merge', { into: opinion, why: '同一处' })
  expect(wrong).toMatchObject({ ok: false, ground: 'link' })
  expect((await office.stored(two)).state).toBe('submitted')
  await office.taken('gu', two, 'merge', { into: one, why: '同一处' })
  const view = (await office.view('gu', one))!
  expect(view.parties.find(party => party.party === 'joined')!.names.map(name => name.id)).toEqual(['d1'])
  expect((await office.view('d1', one))!.row.id).toBe(one)
})

test('a draft is in nobody’s list but its author’s and the invited deputies’', async () => {
  const draft = await office.open('d0', 'suggestion', { ...text, invited: ['d1'] })
  expect([await office.view('d1', draft), await office.view('gu', draft), await office.view('d2', draft)].map(view => view !== undefined)).toEqual([true, false, false])
})

test('a motion converted brings a suggestion with its lead, its ten signers and a number of its own', async () => {
  office.on('2026-03-02')
  const motion = await office.open('d0', 'motion', { title: '修改停车规定', basis: '案据', plan: '方案', kind: 'rule', invited: deputies.slice(1) })
  for (const deputy of deputies.slice(1)) await office.taken(deputy, motion, 'cosign')
  await office.taken('d0', motion, 'file')
  await office.taken('d0', motion, 'convert', { publish: true })
  const suggestion = (await office.view('d0', motion))!.children[0]!.id
  await office.taken('gu', suggestion, 'accept')
  const view = (await office.view('gu', suggestion))!
  expect([view.parties.find(party => party.party === 'lead')!.names.map(name => name.id), view.row.number]).toEqual([['d0'], '〔2026〕1号'])
  expect(view.clocks.find(clock => clock.clock === 'assignmentOfConverted')!.due).toBe('2026-03-11')
})

test('the watch receives for a unit that does not acknowledge, on the day after the second working day', async () => {
  office.on('2026-03-02')
  const matter = await submitted('d3')
  await office.taken('gu', matter, 'accept')
  await office.taken('gu', matter, 'assign', assignment)
  office.on('2026-03-20')
  await watchClocks(database.database.app, office.commits, office.congress, office.today)
  const entry = (await office.view('gu', matter))!.record.find(one => one.step === 'receive')!
  expect([entry.kind, entry.day]).toEqual(['law', '2026-03-05' as Day])
})

test('the unit finds no word of a rating in its view until the second handling opens', async () => {
  office.on('2026-03-02')
  const matter = await submitted('d4')
  await office.taken('gu', matter, 'accept')
  await office.taken('gu', matter, 'assign', assignment)
  await office.taken('unit', matter, 'receive')
  await office.taken('unit', matter, 'contact', { how: 'call', who: '代表', note: '已说明' })
  await office.taken('boss', matter, 'answer', { result: 'solved', text: '灯已安装。', promises: [], publish: true })
  await office.taken('d4', matter, 'rate', { attitude: 'satisfied', result: 'not-satisfied', reasons: '亮度绝密词不够' })
  const seen = async (person: string): Promise<boolean> => /绝密词|not-satisfied|不满意/.test(JSON.stringify((await office.view(person, matter))!.record) + JSON.stringify((await office.view(person, matter))!.said))
  expect([await seen('gu'), await seen('boss'), await seen('unit')]).toEqual([true, false, false])
  await office.taken('gu', matter, 'rehandle', { finding: '再看' })
  expect([await seen('boss'), await seen('unit')]).toEqual([true, true])
})

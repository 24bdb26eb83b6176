import { suggestion } from '@zhitong/congress/suggestion'
import type { MatterView } from '@zhitong/server/contract'
import { stepsNow, type Day } from '@zhitong/kernel'
import { expect, test } from 'vitest'
import { Office } from '../../../congress/src/testing.ts'
import { openingRefused, stepRefused } from './rules.ts'
import type { Here } from './session.ts'

const people = { lu: { roles: ['deputy'] }, clerk: { roles: ['personnel-committee'] }, handler: { roles: ['unit'], seats: ['greening'] }, head: { roles: ['unit'], seats: ['greening', 'greening.head'] } }
const here = { congress: 'demo', account: 'a', name: '陆文娟', person: 'lu', today: '2026-03-02', roles: [{ role: 'deputy', title: { zh: '代表', en: 'deputy' }, organ: null, until: null, delegatedBy: null }] } as Here
const text = { title: '关于路灯的建议', body: '北门两盏路灯坏了。', publish: true }

/** What the server would show of a matter: its state, parties and record. */
const shown = (office: Office, id: string): MatterView => {
  const { matter, said, entries } = office.held.get(id)!
  return {
    row: { id, procedure: matter.procedure, seq: matter.seq, state: matter.state, number: matter.number ?? null } as never, cites: matter.law, said: said as never,
    parties: Object.entries(matter.parties).map(([party, ids]) => ({ party, title: { zh: party, en: party }, names: ids.map(one => ({ id: one, kind: 'person', zh: one, en: one })) })),
    clocks: [], record: entries.map(entry => ({ seq: entry.seq, step: entry.step, day: entry.day, person: { id: entry.person, kind: 'person', zh: '', en: '' }, takenBack: false, fields: [] })),
  } as never
}

test('what the page would refuse of an opening is what the procedure refuses, each fault at its field', () => {
  expect(openingRefused(here, 'suggestion', text)).toBeUndefined()
  expect(openingRefused(here, 'suggestion', { title: '关于路灯' })).toMatchObject({ ground: 'input', fields: [{ path: ['body'] }, { path: ['publish'] }] })
  expect(openingRefused({ ...here, roles: [] }, 'suggestion', text)).toMatchObject({ ground: 'by' })
  expect(openingRefused(here, 'opinion', { title: '路灯', body: '不亮', channel: 'phone' })).toBeUndefined()
  expect(openingRefused(here, 'opinion', { title: '路'.repeat(61), body: '不亮', channel: 'phone' })).toMatchObject({ fields: [{ path: ['title'] }] })
  expect(openingRefused(here, 'opinion', { title: '路灯', body: '\ud800', channel: 'phone' })).toMatchObject({ fields: [{ path: ['body'] }] })
})

test('a rating without its reason is refused on the page in the words and on the article of the procedure', () => {
  const office = new Office('2026-03-02' as Day, people)
  const id = office.open('lu', suggestion, text)
  office.take('lu', id, 'submit')
  office.take('clerk', id, 'accept')
  office.take('clerk', id, 'assign', { channel: 'other', leadUnit: 'greening', parts: [], coUnits: [] })
  office.take('handler', id, 'receive')
  office.take('handler', id, 'contact', { how: 'call', who: '代表', note: '商定' })
  office.take('head', id, 'answer', { result: 'solved', text: '已更换', promises: [], publish: true })
  for (const input of [{ attitude: 'satisfied', result: 'not-satisfied' }, { attitude: 'not-satisfied', result: 'satisfied', reasons: ' ' }, { attitude: 'satisfied' }, {}]) {
    const real = office.try('lu', id, 'rate', input)
    expect(stepRefused(here, shown(office, id), 'rate', input)).toMatchObject({ ground: (real as { ground: string }).ground, zh: (real as { zh: string }).zh })
  }
  expect(stepRefused(here, shown(office, id), 'rate', { attitude: 'satisfied', result: 'not-satisfied', reasons: '没有写时间' })).toBeUndefined()
})

test('what the server offers a deputy is never held back on the page when it is filled in as the procedure asks', () => {
  const office = new Office('2026-03-02' as Day, people)
  const id = office.open('lu', suggestion, text)
  const inputs: Record<string, unknown> = { invite: { deputies: ['xu'] }, reword: text, confide: { matter: '情况' } }
  const offered = stepsNow(suggestion, office.of(id), { actor: { person: 'lu', roles: ['deputy'], seats: [] }, at: '2026-03-02T02:00:00.000Z', today: '2026-03-02', entered: '2026-03-02', calendar: undefined, settings: office.settings, known: {}, said: office.held.get(id)!.said, laws: ['SH-SUG'] } as never).filter(step => !step.refusal).map(step => step.step)
  expect(offered).toEqual(expect.arrayContaining(['invite', 'reword', 'submit', 'drop', 'confide']))
  for (const step of offered) expect([step, stepRefused(here, shown(office, id), step, inputs[step])]).toEqual([step, undefined])
})

import type { Day } from '@zhitong/kernel'
import { expect, test } from 'vitest'
import { Office } from '../testing.ts'
import { motion } from './motion.ts'

const deputies = Array.from({ length: 14 }, (_, n) => `d${n}`)
const people = {
  ...Object.fromEntries(deputies.map(id => [id, { roles: ['deputy'] }])),
  gu: { roles: ['personnel-committee'] }, mi: { roles: ['secretariat', 'presidium'] }, cmt: { roles: ['committee'], seats: ['urban'] }, gov: { roles: ['organ'], seats: ['government', 'government.head'] },
}
const text = { title: '关于修改停车管理规定的议案', basis: '规定施行十年，情况变化很大。', plan: '修改第三章，增加错时共享。', kind: 'rule' }

/** Filed by ten deputies. */
function filed(o: Office, signers = 10): string {
  const id = o.open('d0', motion, { ...text, invited: deputies.slice(1) })
  for (const deputy of deputies.slice(1, signers)) o.take(deputy, id, 'cosign')
  o.take('d0', id, 'file')
  return id
}
/** Refused by the presidium. */
function refused(o: Office, signers = 10): string {
  const id = filed(o, signers)
  o.take('mi', id, 'refer', { committee: 'urban' })
  o.take('cmt', id, 'opine', { proposal: 'refuse', heard: '已听取' })
  o.take('mi', id, 'decide', { decision: 'refuse', reason: '属于行政机关职权' })
  return id
}
const office = (today: Day = '2026-03-02'): Office => new Office(today, people)
const ground = (done: { ok: boolean; ground?: string; zh?: string }): string => (done.ok ? 'taken' : `${done.ground}: ${done.zh}`)
const carried = { count: { members: 38, present: 36, for: 35, against: 0, abstain: 1 } }

test('a motion takes ten deputies: with nine it cannot be filed', () => {
  const o = office()
  const id = o.open('d0', motion, { ...text, invited: deputies.slice(1) })
  for (const deputy of deputies.slice(1, 9)) o.take(deputy, id, 'cosign')
  expect(ground(o.try('d0', id, 'file'))).toContain('还差1人')
  o.take('d9', id, 'cosign')
  o.take('d0', id, 'file')
  expect(o.of(id).state).toBe('filed')
})

test('between sessions it goes to its committee within fifteen days, and the opinion comes within thirty; in a session neither clock runs', () => {
  const o = office()
  const id = filed(o)
  expect(o.of(id).clocks['referral']!.due).toBe('2026-03-17')
  o.take('gu', id, 'refer', { committee: 'urban' })
  expect(o.of(id).clocks['opinion']!.due).toBe('2026-04-01')
  o.settings['session'] = 'in-session'
  const other = filed(o)
  o.take('mi', other, 'refer', { committee: 'urban' })
  expect(o.of(other).clocks).toEqual({})
})

test('when signatures withdrawn leave fewer than ten, the handling ends by itself', () => {
  const o = office()
  const id = filed(o)
  o.take('d3', id, 'uncosign')
  expect([o.of(id).state, o.of(id).took['end']]).toEqual(['ended', 'law'])
})

test('on the agenda of the congress it ends below ten only when the presidium agrees', () => {
  const o = office()
  const id = filed(o)
  o.take('mi', id, 'refer', { committee: 'urban' })
  o.take('cmt', id, 'opine', { proposal: 'agenda', heard: '已听取' })
  o.take('mi', id, 'decide', { decision: 'agenda' })
  expect(ground(o.try('mi', id, 'endOnAgenda'))).toContain('十人以上')
  o.take('d3', id, 'uncosign')
  expect(o.of(id).state).toBe('agenda')
  o.take('mi', id, 'endOnAgenda')
  expect(o.of(id).state).toBe('ended')
})

test('what is not taken as a motion gets written reasons; an objection takes more than half of its deputies and at least ten', () => {
  const o = office()
  const id = filed(o, 12)
  o.take('mi', id, 'refer', { committee: 'urban' })
  o.take('cmt', id, 'opine', { proposal: 'refuse', heard: '已听取' })
  expect(ground(o.try('mi', id, 'decide', { decision: 'refuse' }))).toContain('书面说明理由')
  o.take('mi', id, 'decide', { decision: 'refuse', reason: '属于行政机关职权' })
  // Seven of twelve are more than half, but not ten.
  for (const deputy of deputies.slice(0, 9)) o.take(deputy, id, 'object')
  expect(o.of(id).state).toBe('refused')
  o.take('d9', id, 'object')
  expect(o.of(id).state).toBe('objected')
  o.take('mi', id, 'reconsider', { decision: 'after', reason: '复议后交闭会后审议' })
  expect(o.of(id).state).toBe('referred')
})

test('converted to a suggestion it keeps lead, signers and link, and the answer is counted from the assignment', () => {
  const o = office()
  const id = refused(o)
  o.take('d0', id, 'convert', { publish: true })
  const suggestion = o.children(id, 'suggestion')[0]!
  expect([o.of(id).state, o.of(suggestion).state, o.of(suggestion).parties['lead'], o.of(suggestion).signed['signers']!.length]).toEqual(['converted', 'submitted', ['d0'], 10])
  expect(o.of(suggestion).clocks['assignmentOfConverted']!.due).toBe('2026-03-11')
  o.take('gu', suggestion, 'accept')
  o.until('2026-03-09')
  o.take('gu', suggestion, 'assign', { channel: 'government', leadUnit: 'transport', parts: [], coUnits: [] })
  expect(o.of(suggestion).clocks['answer']!.due).toBe('2026-06-09')
})

test('after the session: organs are asked within fifteen days and answer within thirty, the report comes in three months, a handling not agreed to is reported again in one', () => {
  const o = office()
  const id = filed(o)
  o.take('mi', id, 'refer', { committee: 'urban' })
  o.take('cmt', id, 'opine', { proposal: 'after', heard: '已听取' })
  o.take('mi', id, 'decide', { decision: 'after' })
  o.take('gu', id, 'begin', { closed: '2026-03-02' })
  expect([o.of(id).clocks['consultation']!.due, o.of(id).clocks['report']!.due]).toEqual(['2026-03-17', '2026-06-02'])
  o.take('cmt', id, 'consult', { organs: ['government'] })
  const asked = o.children(id, 'motionConsultation')[0]!
  expect(o.of(asked).clocks['opinion']!.due).toBe('2026-04-01')
  expect(ground(o.try('gov', asked, 'answer', undefined, { papers: [{ paper: 'opinion', file: 'f', signer: 'gov' }] }))).toContain('领衔代表')
  o.take('gov', asked, 'hearLead', { note: '已听取说明' })
  o.take('gov', asked, 'answer', undefined, { papers: [{ paper: 'opinion', file: 'f', signer: 'gov' }] })
  o.take('cmt', id, 'report', { adopted: '采纳两条' }, { papers: [{ paper: 'report', file: 'r' }] })
  const decision = { sitting: '第十五次会议', leadInvited: true, route: 'hand', organs: ['government'] }
  o.take('ballot', id, 'resolve', decision, carried)
  const handling = o.children(id, 'motionHandling')[0]!
  expect(o.of(handling).clocks['report']!.due).toBe('2026-06-02')
  const paper = { papers: [{ paper: 'report', file: 'h', signer: 'gov' }] }
  o.take('gov', handling, 'report', { plan: '责任部门、措施、时间' }, paper)
  o.take('ballot', handling, 'deliberate', { sitting: '第十八次会议' }, { count: { members: 38, present: 36, for: 12, against: 20, abstain: 4 } })
  expect([o.of(handling).state, o.of(handling).clocks['second']!.due]).toEqual(['again', '2026-04-02'])
  o.take('gov', handling, 'report', { plan: '重新制定的方案' }, paper)
  o.take('ballot', handling, 'deliberate', { sitting: '第十九次会议' }, carried)
  expect(o.of(id).state).toBe('closed')
})

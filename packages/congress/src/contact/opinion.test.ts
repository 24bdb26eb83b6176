import { fieldAudience, mayRead, nextLine, type Day } from '@zhitong/kernel'
import { expect, test } from 'vitest'
import { Office } from '../testing.ts'
import { opinion } from './opinion.ts'

const people = {
  lu: { roles: ['deputy'] }, ke: { roles: ['station'], seats: ['street-1'] }, wang: { roles: ['unit'], seats: ['street-office'] }, gu: { roles: ['personnel-committee'] },
}
const office = (): Office => new Office('2026-03-02' as Day, people)
const text = { title: '路灯不亮', body: '北门两盏路灯坏了。', channel: 'station' as const }

const exits = [
  ['answer', { reply: '已修好' }, 'answered'], ['useAsMaterial', { reply: '作为素材' }, 'material'], ['useAsClue', { reply: '作为线索' }, 'clue'],
  ['toPetition', { why: 'case', reply: '请向法院反映' }, 'petition'], ['notTaken', { reply: '不属本区' }, 'declined'],
] as const
test.each(exits)('an opinion leaves by “%s” only when the giver is told, and its clock stops there', (step, input, state) => {
  const o = office()
  const id = o.open('ke', opinion, text)
  const { reply: _reply, ...silent } = input
  expect(o.try('ke', id, step, silent)).toMatchObject({ ok: false, ground: 'input' })
  o.take('ke', id, step, input)
  expect([o.of(id).state, o.of(id).clocks['reply']!.running, fieldAudience(opinion, o.of(id), step, 'reply').includes('receipt')]).toEqual([state, false, true])
})

test('what goes to the subdistrict or the hotline comes back with a result that is told as well', () => {
  const o = office()
  const id = o.open('ke', opinion, text)
  o.take('ke', id, 'toHotline', { ticket: '12345-0032', reply: '已转12345' })
  expect([o.of(id).state, o.of(id).clocks['reply']!.running]).toEqual(['hotline', true])
  o.take('ke', id, 'report', { done: '已更换', reply: '两盏路灯已更换' })
  expect(o.of(id).state).toBe('done')
})

test('a petition leaves to a channel with clocks of its own: none of ours goes on', () => {
  const o = office()
  const id = o.open('ke', opinion, text)
  o.take('ke', id, 'toPetition', { why: 'petition', reply: '已转信访部门，由其按规定答复' })
  expect(Object.values(o.of(id).clocks).some(clock => clock.running)).toBe(false)
})

test('who gave it and how to reach them is read by those who entered it and keep the station, by no unit', () => {
  const o = office()
  const id = o.open('ke', opinion, { ...text, giver: '张先生', contact: '手机' })
  o.take('ke', id, 'toStreet', { street: 'street-office', reply: '已交街道' })
  const reads = (person: keyof typeof people, field: string) => mayRead(opinion, o.of(id), 'open', field, { person, seats: [], ...people[person] })
  expect([reads('ke', 'contact'), reads('wang', 'contact'), reads('wang', 'body')]).toEqual([true, false, true])
})

test('a deputy passes on what a resident said and stays with it; the desk is waited for, and the deputy may answer on the spot', () => {
  const o = office()
  const id = o.open('lu', opinion, { ...text, channel: 'phone' })
  expect([o.of(id).parties['deputy'], o.of(id).state]).toEqual([['lu'], 'received'])
  const waits = nextLine(opinion, o.of(id), { today: o.today }).waits.map(wait => wait.who)
  expect(waits).not.toContain('deputy')
  expect(waits).toContain('station')
  o.take('lu', id, 'answerHere', { reply: '当场说明了安排' })
  expect([o.of(id).state, o.of(id).clocks['reply']!.running]).toEqual(['answered', false])
})

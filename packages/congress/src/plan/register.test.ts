import { calendar, lawsOn, openMatter, sm3, take, type Context, type Day, type Procedure } from '@zhitong/kernel'
import { expect, test } from 'vitest'
import { words } from '../house.ts'
import { instruction } from './instruction.ts'
import { reportUpward } from './report-upward.ts'

let counted = 0
const on = (today: Day, said: Record<string, unknown> = {}): Context => ({
  actor: { person: 'clerk', roles: ['office'], seats: [] }, at: `${today}T02:00:00.000Z`, today, entered: today, calendar: calendar(), settings: {}, known: {}, said,
  laws: lawsOn(words.laws, today), numbers: { instruction: '〔2026〕1号', report: '〔2026〕1号' }, hash: sm3, salt: () => '00'.repeat(16), id: () => `child-${counted++}`,
})
function opened(procedure: Procedure, input: unknown, today: Day) {
  const done = openMatter(procedure, 'm', input, on(today))
  if (!done.ok) throw new Error(done.en)
  return done.matter
}

const deployment = { subject: '加强备案审查', source: '市人大常委会', dated: '2026-01-05' as Day, year: 2026, text: '各区要提高审查能力。' }

test('an instruction from above ends with the items that answer it, or with the reason why none does', () => {
  const matter = opened(instruction, deployment, '2026-01-08')
  expect(matter.clocks['mapping']).toMatchObject({ due: '2026-02-07', running: true })
  expect(take(instruction, matter, 'map', { matters: [] }, on('2026-01-20'))).toMatchObject({ ok: false, ground: 'input' })
  expect(take(instruction, matter, 'map', { matters: ['00000000-0000-7000-8000-000000000001'] }, on('2026-01-20'))).toMatchObject({
    ok: true, matter: { state: 'mapped', links: [{ link: 'implements' }], clocks: { mapping: { met: '2026-01-20' } } },
  })
  expect(take(instruction, matter, 'noAction', { reason: '' }, on('2026-01-20'))).toMatchObject({ ok: false, ground: 'input' })
  expect(take(instruction, matter, 'noAction', { reason: '不属本级职权' }, on('2026-01-20'))).toMatchObject({ ok: true, matter: { state: 'noAction' } })
})

test('a request goes up before what it concerns takes place, never after; a report may follow', () => {
  const input = { subject: '召开第十五次会议', kind: 'request' as const, to: '区委', year: 2026, event: '2026-04-10' as Day }
  const matter = opened(reportUpward, input, '2026-03-20')
  expect(matter.clocks['beforeEvent']).toMatchObject({ due: '2026-04-10' })
  const send = (kind: 'request' | 'report', day: Day) => {
    const said = { open: { ...input, kind } }
    return take(reportUpward, kind === 'request' ? matter : opened(reportUpward, said.open, '2026-03-20'), 'send', undefined, { ...on(day, said), papers: [{ paper: 'report' }] })
  }
  expect(send('request', '2026-04-09')).toMatchObject({ ok: true, matter: { state: 'sent' } })
  expect(send('request', '2026-04-10')).toMatchObject({ ok: false, ground: 'needs' })
  expect(send('report', '2026-04-12')).toMatchObject({ ok: true })
})

test('a request waits for its reply; a report may be filed without one', () => {
  const request = { subject: '事项', kind: 'request' as const, to: '区委', year: 2026 }
  const said = { open: request }
  const sent = take(reportUpward, opened(reportUpward, request, '2026-03-20'), 'send', undefined, { ...on('2026-03-21', said), papers: [{ paper: 'report' }] })
  if (!sent.ok) throw new Error(sent.en)
  expect(take(reportUpward, sent.matter, 'note', undefined, on('2026-03-25', said))).toMatchObject({ ok: false, ground: 'needs' })
  expect(take(reportUpward, sent.matter, 'reply', { reply: '同意。', dated: '2026-03-24' }, on('2026-03-25', said))).toMatchObject({ ok: true, matter: { state: 'replied' } })
})

import type { StepView } from '@zhitong/server/contract'
import { expect, test } from 'vitest'
import type { Entry } from '../navigation.ts'
import { inOrder, wayOf } from './order.ts'

const text = { zh: '', en: '' }
const plan: Entry = {
  name: 'plan', title: text, alone: true, ballots: ['adopt'], froms: {}, stepTitles: {}, asides: ['correct', 'withdraw', 'sendBack'], open: {}, steps: {}, ends: ['withdrawn'],
  states: { read: text, council: text, passed: text, adopted: text, withdrawn: text },
  leads: { correct: [], sendBack: ['read'], adopt: ['adopted', 'council'], withdraw: ['withdrawn'] },
}
const step = (name: string): StepView => ({ step: name, title: text, cites: [], brings: [], mayBring: [], personal: false })

test('what leads on comes first, what ends or leads back never', () => {
  expect(inOrder(['sendBack', 'withdraw', 'correct', 'adopt'].map(step), plan, 'passed').map(one => one.step)).toEqual(['adopt', 'correct', 'withdraw', 'sendBack'])
})

test('a vote that may also send the matter back leads on', () => {
  expect(wayOf(plan, 'passed', 'adopt')).toBe(0)
  expect(wayOf(plan, 'passed', 'sendBack')).toBe(3)
  expect(wayOf(plan, 'passed', 'withdraw')).toBe(2)
})

test('what the matter waits for comes before what is merely possible, even where it ends the matter', () => {
  const item: Entry = { ...plan, asides: ['reassign', 'cancel'], ends: ['done', 'cancelled'], states: { going: text, done: text, cancelled: text }, leads: { reassign: [], finish: ['done'], cancel: ['cancelled'] } }
  expect(inOrder(['reassign', 'cancel', 'finish'].map(step), item, 'going').map(one => one.step)).toEqual(['finish', 'reassign', 'cancel'])
})

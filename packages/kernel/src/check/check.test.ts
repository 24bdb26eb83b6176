import { describe, expect, test } from 'vitest'
import { part, proposal } from '../../test/proposal.ts'
import { words } from '../../test/house.ts'
import { faults } from './index.ts'

const changed = (change: Record<string, unknown>): string[] => faults({ ...proposal, ...change } as never, words)
const step = (name: keyof typeof proposal.steps, change: Record<string, unknown>) => ({
  steps: { ...proposal.steps, [name]: { ...proposal.steps[name], ...change } },
})
const clock = (name: keyof typeof proposal.clocks, change: Record<string, unknown>) => ({
  clocks: { ...proposal.clocks, [name]: { ...proposal.clocks[name], ...change } },
})

describe('model checks', () => {
  test('a sound procedure has no faults', () => {
    expect(faults(proposal, words)).toEqual([])
    expect(faults(part, words)).toEqual([])
  })
  test.each([
    [
      'a state that nothing leads to',
      { states: { ...proposal.states, limbo: { zh: '空', en: 'Limbo', final: true } } },
      'state limbo cannot be reached',
    ],
    [
      'a dead end',
      step('close', { to: 'answered', from: 'answered' }),
      'from voted no final state can be reached under ACT-2024',
    ],
    [
      'a final state that is left again',
      step('release', { to: 'answered' }),
      'final state closed is left again by release',
    ],
    [
      'a route without otherwise',
      step('screen', { to: { rejected: (x: unknown) => !x } }),
      'the route of screen does not end with otherwise',
    ],
    ['a role that the house does not have', step('close', { by: 'concil' }), 'there is no role concil'],
    [
      'a party that nobody becomes',
      { parties: { ...proposal.parties, judge: { zh: '法官', en: 'Judge', kind: 'person', many: false } } },
      'nobody ever becomes judge',
    ],
    [
      'a party with a reserved name',
      { parties: { ...proposal.parties, law: { zh: '法', en: 'Law', kind: 'person', many: false } } },
      'party law has a reserved name',
    ],
    [
      'a party asked to act before it is named',
      step('submit', { by: 'leadUnit' }),
      'in draft nobody is yet entitled to submit',
    ],
    ['a step of the law that the law never takes', step('close', { by: 'law' }), 'the law never takes close'],
    ['a ballot on one side only', step('vote', { ballot: undefined }), 'vote is by ballot on one side only'],
    ['a list that nobody can sign', step('back', { signs: undefined }), 'nobody can sign backers'],
    ['a clock that rests on nothing', clock('deputyWaits', { basis: undefined }), 'clock deputyWaits rests on nothing'],
    [
      'a clock that can never be met',
      clock('handling', { until: 'submit' }),
      'clock handling, started in answered, can never be met',
    ],
    [
      'clocks that override in a circle',
      clock('answer', { overrides: 'fixedDate' }),
      'clock fixedDate overrides itself',
    ],
    [
      'a clock that ends in a step which the law may not take',
      clock('drafting', { then: 'submit' }),
      'clock drafting ends in submit, which the law may not take',
    ],
    ['a paper that nobody brings', step('answer', { brings: undefined }), 'paper answer is never brought or made'],
    ['a child that nobody opens', step('assign', { opens: undefined }), 'child part is never opened'],
    [
      'a child awaited in a state that is not final',
      step('answer', { awaits: { part: 'asked' } }),
      'answer awaits part in asked, which is not final',
    ],
    [
      'a carried step that is none',
      step('release', { carries: { part: 'vanish' } }),
      'release carries part.vanish, which is no step',
    ],
    [
      'a carried step that asks for an input',
      { children: { part: { ...part, steps: { ...part.steps, publish: { ...part.steps.publish, input: proposal.steps.answer.input } } } } },
      'release carries part.publish, which asks for an input that nobody gives',
    ],
    [
      'a right whose lapse shuts the only way on',
      clock('wrongUnit', { until: ['giveBack', 'answer', 'withdraw'] }),
      'when clock wrongUnit lapses, nothing leads on from assigned',
    ],
    [
      'signatures that fall below their number unwatched',
      { signatures: { ...proposal.signatures, signers: { ...proposal.signatures.signers, below: undefined } } },
      'signatures of signers can be withdrawn in submitted, and nothing follows when too few are left',
    ],
    [
      'readers of a field that is not asked for',
      step('answer', { readers: { txt: 'public' } }),
      'answer has readers of txt, which it does not ask for',
    ],
    [
      'a card of a field that is not asked for',
      { card: { title: 'subjct' } },
      'its card shows subjct, which the opening does not ask for',
    ],
    [
      'an article that does not exist',
      step('assign', { cites: 'RULES:30' }),
      'steps.assign cites RULES:30, which has 29 articles',
    ],
    [
      'a law that does not exist',
      step('assign', { cites: 'RULE:3' }),
      'steps.assign cites RULE:3, a law that the house does not have',
    ],
    [
      'a guard under a law that does not exist',
      step('assign', { needs: [{ zh: '甲', en: 'A', under: 'ACT-2042', holds: () => true }] }),
      'steps.assign.needs.0 exists under ACT-2042, a law that the house does not have',
    ],
    ['a text in one language', step('close', { en: '' }), 'steps.close has no text in en'],
    [
      'a step under a version that cites another',
      step('study', { cites: 'RULES:3' }),
      'study exists under ACT-2024 and cites none of it',
    ],
    [
      'a step that cites one version of a law by which the procedure varies',
      step('answer', { cites: 'ACT-2006:11' }),
      'answer cites no article of ACT-2024',
    ],
    [
      'a step with a name of the kernel',
      { steps: { ...proposal.steps, rectify: proposal.steps.close } },
      'step rectify has a name of the kernel',
    ],
  ])('finds %s', (_what, change, fault) => {
    expect(changed(change)).toContain(`proposal: ${fault}`)
  })
  test('a child that speaks of a party which the parent lacks is found', () => {
    const { leadUnit: _gone, ...parties } = proposal.parties
    expect(changed({ parties })).toContain('proposal: its child part speaks of parent.leadUnit, which it does not have')
  })
})

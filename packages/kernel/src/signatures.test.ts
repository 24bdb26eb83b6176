import { describe, expect, test } from 'vitest'
import { proposal } from '../test/proposal.ts'
import { ground, on, Scene } from '../test/scene.ts'
import { draft, deputy, signed, assigned, answered } from '../test/scenes.ts'
import { leave, nextLine, stepsNow, successor } from './index.ts'

describe('signatures', () => {
  test('too few signatures say how many are missing', () => {
    const scene = new Scene(proposal, draft, deputy('2026-01-05', 'a'))
    const refused = scene.try('submit', undefined, deputy('2026-01-06', 'a'))
    expect(refused).toMatchObject({ ground: 'signatures', detail: { has: 1, need: 3 }, cites: ['RULES:5'] })
  })
  test('nobody signs twice or withdraws what was not signed', () => {
    const scene = signed()
    expect(ground(scene.try('sign', undefined, deputy('2026-01-07', 'b')))).toBe('signatures')
    expect(ground(scene.try('unsign', undefined, deputy('2026-01-07', 'z')))).toBe('by')
  })
  test('a changed text asks every signer again but the one who changed it', () => {
    const scene = signed()
    scene.take('reword', draft, deputy('2026-01-07', 'a'))
    expect(scene.matter.signed['signers']).toEqual(['a'])
  })
  test('below the number after submission the law ends it at once', () => {
    const scene = signed()
    scene.take('submit', undefined, deputy('2026-01-07', 'a'))
    const done = scene.take('unsign', undefined, deputy('2026-01-08', 'b'))
    expect(done.entries.map(entry => [entry.step, entry.person])).toEqual([
      ['unsign', 'b'],
      ['end', 'law'],
    ])
    expect(scene.matter.state).toBe('ended')
  })
  test('a lead who withdraws is followed by the next signer in order who accepts', () => {
    const scene = signed()
    scene.take('sign', undefined, deputy('2026-01-06', 'd'))
    scene.take('unsign', undefined, deputy('2026-01-07', 'a'))
    expect(scene.matter.parties['lead']).toEqual([])
    expect(nextLine(proposal, scene.matter, on('2026-01-07')).zh).toContain('下一位签名人')
    expect(ground(scene.try('succeed', undefined, deputy('2026-01-08', 'c')))).toBe('by')
    expect(stepsNow(proposal, scene.matter, deputy('2026-01-08', 'b')).map(now => now.step)).toContain('succeed')
    scene.take('decline', undefined, deputy('2026-01-08', 'b'))
    scene.take('succeed', undefined, deputy('2026-01-08', 'c'))
    expect(scene.matter.parties['lead']).toEqual(['c'])
    expect(scene.matter.vacant).toEqual({})
    expect(scene.try('submit', undefined, deputy('2026-01-09', 'c')).ok).toBe(true)
  })
  test('who leaves office before submission no longer signs; afterwards the signature stands', () => {
    const before = signed()
    before.keep(leave(proposal, before.matter, 'b', on('2026-01-07')))
    expect(before.matter.signed['signers']).toEqual(['a', 'c'])
    const after = signed()
    after.take('submit', undefined, deputy('2026-01-07', 'a'))
    expect(ground(leave(proposal, after.matter, 'b', on('2026-01-08')))).toBe('state')
  })
  test('a party held by office needs a successor when its holder leaves', () => {
    const scene = assigned()
    scene.keep(leave(proposal, scene.matter, 'm1', on('2026-01-12')))
    expect(scene.matter.parties['presser']).toEqual([])
    expect(nextLine(proposal, scene.matter, on('2026-01-12')).zh).toContain('督办人空缺')
    scene.keep(successor(proposal, scene.matter, 'presser', 'm2', on('2026-01-13')))
    expect(scene.matter.parties['presser']).toEqual(['m2'])
    expect(scene.matter.vacant).toEqual({})
  })
  test('all signers withdraw it together; more than half protest together', () => {
    const scene = signed()
    scene.take('withdraw', undefined, deputy('2026-01-07', 'a'))
    expect(ground(scene.try('withdraw', undefined, deputy('2026-01-07', 'a')))).toBe('jointly')
    scene.take('withdraw', undefined, deputy('2026-01-07', 'b'))
    expect(scene.matter.state).toBe('draft')
    expect(scene.matter.taken['withdraw']).toBeUndefined()
    scene.take('withdraw', undefined, deputy('2026-01-07', 'c'))
    expect(scene.matter.state).toBe('withdrawn')
    const other = answered()
    other.take('protest', undefined, deputy('2026-03-03', 'a'))
    expect(other.matter.state).toBe('answered')
    other.take('protest', undefined, deputy('2026-03-03', 'c'))
    expect(other.matter.state).toBe('assigned')
    expect(other.matter.agreed).toEqual({})
  })
  test('when the last who had not agreed is gone, those who had agreed can still carry it', () => {
    const scene = signed()
    scene.take('withdraw', undefined, deputy('2026-01-07', 'b'))
    scene.take('withdraw', undefined, deputy('2026-01-07', 'c'))
    expect(ground(scene.try('withdraw', undefined, deputy('2026-01-08', 'b')))).toBe('jointly')
    scene.take('unsign', undefined, deputy('2026-01-08', 'a'))
    expect(stepsNow(proposal, scene.matter, deputy('2026-01-08', 'b')).find(now => now.step === 'withdraw')).toEqual({ step: 'withdraw' })
    scene.take('withdraw', undefined, deputy('2026-01-08', 'b'))
    expect(scene.matter).toMatchObject({ state: 'withdrawn', agreed: {} })
  })
  test('who protested against one answer has not protested against the next; a wish to withdraw stays', () => {
    const scene = answered()
    scene.take('protest', undefined, deputy('2026-03-03', 'a'))
    scene.take('vote', { due: '2026-06-01' }, on('2026-03-04', 'clerk', ['member'], { actor: { person: 'clerk', roles: [], seats: [], onBehalfOf: 'ballot' }, count: { members: 30, present: 30, for: 20, against: 10, abstain: 0 } }))
    expect(scene.matter).toMatchObject({ state: 'voted', agreed: {} })
    const other = signed()
    other.take('withdraw', undefined, deputy('2026-01-07', 'b'))
    other.take('submit', undefined, deputy('2026-01-08', 'a'))
    expect(other.matter.agreed).toEqual({ withdraw: ['b'] })
  })
})

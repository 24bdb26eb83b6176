import { describe, expect, test } from 'vitest'
import { part, proposal } from '../test/proposal.ts'
import { ground, on, Scene, seat } from '../test/scene.ts'
import { answerPaper, deputy, law, signed, assigned, answered } from '../test/scenes.ts'
import { carry, numbersNeeded, numbersUsed, sentenceFor, take } from './index.ts'

describe('papers, numbers, children, votes', () => {
  test('a paper missing, unsigned or strange is refused', () => {
    const at = seat('2026-03-02', 'x', 'u1')
    expect(ground(assigned().try('answer', { text: '' }, at))).toBe('papers')
    expect(assigned().try('answer', { text: '' }, { ...at, papers: [{ paper: 'answer' }] })).toMatchObject({
      ground: 'papers',
      cites: ['ACT-2024:14'],
    })
    expect(ground(assigned().try('hold', undefined, { ...on('2026-03-02'), papers: [{ paper: 'letter' }] }))).toBe(
      'papers',
    )
  })
  test('papers carry version, file, signer and number', () => {
    expect(answered().matter.papers).toEqual([
      { paper: 'letter', seq: 6, version: 1, number: '〔2026〕1号' },
      { paper: 'answer', seq: 7, version: 1, file: 'f1', signer: 'head-of-u1' },
    ])
  })
  test('the register is asked for the numbers that a step may need, and told those it used', () => {
    expect(numbersNeeded(proposal, 'assign')).toEqual(['letter'])
    expect(numbersNeeded(proposal, 'submit')).toEqual(['proposal'])
    const scene = signed()
    expect(ground(scene.try('submit', undefined, { ...deputy('2026-01-07', 'a'), numbers: {} }))).toBe('numbers')
    scene.take('submit', undefined, deputy('2026-01-07', 'a'))
    expect(scene.matter.number).toBe('第1号')
    expect(numbersUsed(proposal, scene.last.entries)).toEqual(['proposal'])
  })
  test('an answer waits for the parts of others', () => {
    const scene = assigned(['u2', 'u3'])
    expect(scene.matter.children).toHaveLength(2)
    const children = scene.matter.children.map((child, i) => ({ ...child, state: i ? 'delivered' : 'asked' }))
    const at = { ...seat('2026-03-02', 'x', 'u1'), ...answerPaper }
    expect(ground(scene.try('answer', { text: '' }, { ...at, children }))).toBe('awaits')
    expect(ground(scene.try('answer', { text: '' }, at))).toBe('awaits')
    expect(
      scene.try('answer', { text: '' }, { ...at, children: children.map(child => ({ ...child, state: 'excused' })) })
        .ok,
    ).toBe(true)
  })
  test('a step carries the step of its children, as the same actor and by force of the rules', () => {
    const scene = assigned(['u2'])
    const [child] = scene.matter.children
    const own = new Scene(part, { unit: 'u2' }, law('2026-01-09'), child!.id)
    const children = [{ ...child!, state: 'delivered' }]
    scene.take('answer', { text: '' }, { ...seat('2026-03-02', 'x', 'u1'), ...answerPaper, children })
    const done = scene.take('release', undefined, on('2026-03-03', 'k'))
    expect(done.carries).toEqual([{ child: 'part', id: child!.id, step: 'publish' }])
    const carriedHere = carry(part, own.matter, 'publish', on('2026-03-03', 'k', []))
    expect(carriedHere.ok && carriedHere.entries[0]).toMatchObject({ person: 'k', carried: true })
    expect(ground(take(part, own.matter, 'publish', undefined as never, on('2026-03-03', 'k', [])))).toBe('by')
  })
  test('a vote decides by its rule, makes its paper only if carried, and refuses an impossible count', () => {
    const scene = answered()
    const vote = (count: object | undefined, known: object = {}) =>
      scene.try('vote', { due: '2026-06-01' }, {
        ...on('2026-03-03', 'ballot', []),
        ...(count ? { count } : {}),
        known: { failedVotes: 0, ...known },
      } as never)
    expect(ground(vote(undefined))).toBe('ballot')
    expect(ground(vote({ members: 30, present: 31, for: 1, against: 0, abstain: 0 }))).toBe('ballot')
    expect(ground(vote({ members: 30, present: 30, for: 16, against: 0, abstain: 0 }, { failedVotes: 2 }))).toBe(
      'needs',
    )
    const lost = vote({ members: 30, present: 30, for: 15, against: 10, abstain: 5 })
    expect(lost.ok && [lost.matter.state, lost.matter.papers.length]).toEqual(['answered', 2])
    const won = vote({ members: 30, present: 30, for: 16, against: 10, abstain: 4 })
    expect(won.ok && [won.matter.state, won.matter.papers.length, won.matter.outcome?.needed]).toEqual(['voted', 3, 16])
  })
  test('a step tells those whom it names, in their own sentence, else the parties and who can act next', () => {
    const scene = signed()
    scene.take('submit', undefined, deputy('2026-01-07', 'a'))
    expect(scene.last.tells).toEqual(['office'])
    expect(sentenceFor(proposal, 'submit', 'office')).toEqual({ zh: '收到一件议案', en: 'A proposal came in' })
    scene.take('screen', { accept: true }, on('2026-01-08'))
    expect(scene.last.tells).toEqual(expect.arrayContaining(['lead', 'office']))
  })
})

import { describe, expect, test } from 'vitest'
import { proposal } from '../test/proposal.ts'
import { ground, on, seat } from '../test/scene.ts'
import { answerPaper, draft } from '../test/scenes.ts'
import { fold, take, takeover, type Day } from './index.ts'

describe('takeover', () => {
  const elsewhere = {
    state: 'assigned',
    opening: draft,
    parties: { lead: ['a'], leadUnit: ['u1'] },
    clocks: { answer: '2026-01-09' as Day },
    anchors: { sitting: '2026-05-31' as Day },
    papers: [{ paper: 'letter', number: '〔2026〕7号', file: 'f7' }],
    number: '第7号',
    taken: ['submit', 'screen', 'assign'],
    started: '2025-12-20' as Day,
    ground: '原系统移交',
  }
  test('a running matter enters at its state with its real dates', () => {
    const done = takeover(proposal, 'm7', elsewhere, on('2026-04-12'))
    if (!done.ok) throw new Error(done.en)
    const { matter } = done
    expect(matter).toMatchObject({ state: 'assigned', number: '第7号', started: '2025-12-20', day: '2026-04-12' })
    expect(matter.clocks['answer']).toMatchObject({ from: '2026-01-09', due: '2026-04-09', running: true })
    expect(matter.clocks['draftSent']?.due).toBe('2026-05-11')
    expect(matter.papers[0]).toMatchObject({ paper: 'letter', number: '〔2026〕7号', version: 1 })
    expect(fold(done.entries)).toEqual(matter)
    expect(
      take(proposal, matter, 'answer', { text: '' }, { ...seat('2026-04-13', 'x', 'u1'), ...answerPaper }),
    ).toMatchObject({ ok: true })
  })
  test('what was done elsewhere starts no clock, and the number keeps its series', () => {
    const taken = [...elsewhere.taken, 'answer']
    const done = takeover(proposal, 'm7', { ...elsewhere, state: 'answered', clocks: {}, taken }, on('2026-04-12'))
    if (!done.ok) throw new Error(done.en)
    expect(done.matter.clocks['draftSent']).toBeUndefined()
    expect(done.matter.clocks['papersOut']?.running).toBe(true)
    expect(done.matter.numberOf).toBe('proposal')
    expect(fold(done.entries)).toEqual(done.matter)
  })
  test('a clock that another version of the law has is refused', () => {
    const clocks = { season: '2025-12-20' as Day }
    expect(takeover(proposal, 'm7', { ...elsewhere, clocks }, { ...on('2026-04-12'), laws: ['ACT-2006', 'RULES'] })).toMatchObject({ ground: 'takeover', fields: [{ path: ['clocks'] }] })
    expect(takeover(proposal, 'm7', { ...elsewhere, clocks }, on('2026-04-12')).ok).toBe(true)
  })
  test.each([
    ['state', { state: 'nowhere' }],
    ['parties', { parties: { boss: ['x'] } }],
    ['clocks', { clocks: { tick: '2026-01-09' } }],
    ['papers', { papers: [{ paper: 'note' }] }],
    ['taken', { taken: ['fly'] }],
    ['started', { started: '2026-02-30' }],
    ['answer', { clocks: { answer: '2027-01-01' } }],
    ['answer', { clocks: { answer: '2025-12-01' } }],
    ['ground', { ground: '' }],
  ])('what is wrong with %s is said', (path, change) => {
    const refused = takeover(proposal, 'm7', { ...elsewhere, ...change } as never, on('2026-04-12'))
    expect(refused).toMatchObject({ ok: false, ground: 'takeover', fields: [{ path: [path] }] })
  })
  test('an opening that the form would refuse is refused', () => {
    expect(ground(takeover(proposal, 'm7', { ...elsewhere, opening: {} }, on('2026-04-12')))).toBe('input')
    expect(ground(takeover(proposal, 'm7', elsewhere, on('2026-04-12', 'x', [])))).toBe('by')
  })
})

import { describe, expect, test } from 'vitest'
import { proposal } from '../test/proposal.ts'
import { ground, on, seat } from '../test/scene.ts'
import { answerPaper, draft } from '../test/scenes.ts'
import { fieldAudience, fold, saidBy, take, takeover, type Day } from './index.ts'

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
  test('what was said elsewhere is said: later guards read it, each field has its own readers, its day is kept', () => {
    const taken = ['submit', 'screen', 'assign', 'answer', 'rate']
    const said = { assign: { leadUnit: 'u1', coUnits: ['u2'] }, answer: { text: '已办' }, rate: { grade: 'not satisfied', reasons: '没有办' } }
    const days = { assign: '2026-01-09', answer: '2026-03-02' } as const
    const done = takeover(proposal, 'm7', { ...elsewhere, state: 'answered', clocks: {}, taken, said, days }, on('2026-04-12'))
    if (!done.ok) throw new Error(`${done.en} ${JSON.stringify(done.fields)}`)
    const values = Object.fromEntries(Object.entries(done.contents[0]!).map(([field, { value }]) => [field, value]))
    expect(values).toMatchObject({ ...draft, 'assign.leadUnit': 'u1', 'answer.text': '已办', 'rate.grade': 'not satisfied', ground: '原系统移交' })
    expect(done.entries[0]!.effects).toContainEqual({ do: 'takeover', started: '2025-12-20', taken: ['open', ...taken], days })
    // What the unit may not read before the release it may not read here either, and what is sealed stays so.
    const audienceOf = (field: string) => fieldAudience(proposal, done.matter, 'takeover', field)
    expect(audienceOf('rate.grade')).not.toContain('id:u1')
    expect(audienceOf('rate.reasons')).toBe('sealed')
    expect(audienceOf('answer.text')).toContain('id:u1')
    expect(audienceOf('subject')).toContain('public')
    expect(saidBy('takeover', 'rate.grade')).toEqual(['rate', 'grade'])
    expect(fold(done.entries)).toEqual(done.matter)
  })
  test('a clock that looks back at what was said there starts', () => {
    const done = takeover(proposal, 'm7', { ...elsewhere, taken: [...elsewhere.taken, 'fixDate'], said: { fixDate: { answerBy: '2026-05-06' } }, clocks: { fixedDate: '2026-02-01' as Day } }, on('2026-04-12'))
    expect(done.ok && done.matter.clocks['fixedDate']?.due).toBe('2026-05-06')
  })
  test('what was said by a step not taken, in another shape, or on a day that is not, is refused by name', () => {
    const tried = (change: object) => takeover(proposal, 'm7', { ...elsewhere, ...change } as never, on('2026-04-12'))
    expect(tried({ said: { answer: { text: 'x' } } })).toMatchObject({ ground: 'takeover', fields: [{ path: ['said'] }] })
    expect(tried({ days: { answer: '2026-01-10' } })).toMatchObject({ ground: 'takeover', fields: [{ path: ['days'] }] })
    expect(tried({ days: { assign: '2025-01-10' } })).toMatchObject({ ground: 'takeover', fields: [{ path: ['assign'] }] })
    expect(tried({ said: { assign: { leadUnit: 7, coUnits: [] } } })).toMatchObject({ ground: 'input', fields: [{ path: ['said', 'assign', 'leadUnit'] }] })
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

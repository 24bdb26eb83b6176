import { describe, expect, test } from 'vitest'
import { part, proposal } from '../test/proposal.ts'
import { on, Scene, seat } from '../test/scene.ts'
import {
  audience,
  calendar,
  cardOf,
  citesFor,
  countsOf,
  diagram,
  duty,
  dutyState,
  fieldAudience,
  lawActor,
  lawsOn,
  mayRead,
  mayReadPaper,
  months,
  paperAudience,
  publicFields,
  stepTitle,
  take,
  whoTitle,
  type Day,
} from './index.ts'
import { words } from '../test/house.ts'

const deputy = (day: Day, person: string) => on(day, person, ['deputy'])
function rated(): Scene {
  const scene = new Scene(proposal, { subject: '题', text: '文', year: 2026 }, deputy('2026-01-05', 'a'))
  for (const who of ['b', 'c']) scene.take('sign', undefined, deputy('2026-01-06', who))
  scene.take('submit', undefined, deputy('2026-01-07', 'a'))
  scene.take('screen', { accept: true }, on('2026-01-08'))
  scene.take('assign', { leadUnit: 'u1', coUnits: [] }, on('2026-01-09'))
  scene.take('answer', { text: '答' }, { ...seat('2026-03-02', 'x', 'u1'), papers: [{ paper: 'answer', signer: 'h' }] })
  scene.take('rate', { grade: 'not satisfied', reasons: '理由' }, deputy('2026-03-03', 'a'))
  return scene
}
const reader = (person: string, roles: string[] = [], seats: string[] = []) => ({ person, roles, seats })

describe('who may read', () => {
  test('a rating is hidden from the unit until it is released, its reasons from everybody for ever', () => {
    const scene = rated()
    const may = (field: string, who: ReturnType<typeof reader>) => mayRead(proposal, scene.matter, 'rate', field, who)
    const unit = reader('x', [], ['u1'])
    expect([
      may('grade', reader('a')),
      may('grade', reader('k', ['office'])),
      may('grade', unit),
      may('grade', reader('nobody')),
    ]).toEqual([true, true, false, false])
    scene.take('release', undefined, on('2026-03-04'))
    expect([may('grade', unit), may('grade', reader('nobody'))]).toEqual([true, true])
    for (const who of [reader('a'), unit, reader('k', ['office'])]) expect(may('reasons', who)).toBe(false)
    expect(fieldAudience(proposal, scene.matter, 'rate', 'reasons')).toBe('sealed')
    scene.rectify(scene.matter.seq - 1, on('2026-03-05'))
    expect(may('grade', unit)).toBe(false)
  })
  test('either of two steps releases it, and what is said anew waits for the next of them', () => {
    const { once: _once, ...rate } = proposal.steps.rate
    const again = { ...proposal, steps: { ...proposal.steps, rate } } as never as typeof proposal
    const scene = rated()
    const unit = reader('x', [], ['u1'])
    const may = (seq?: number) => mayRead(again, scene.matter, 'rate', 'grade', unit, undefined, seq)
    const first = scene.matter.seq
    expect(may()).toBe(false)
    for (const who of ['a', 'b']) scene.take('protest', undefined, deputy('2026-03-04', who))
    expect(may()).toBe(true)
    scene.take('answer', { text: '再答' }, { ...seat('2026-03-20', 'x', 'u1'), papers: [{ paper: 'answer', signer: 'h' }] })
    scene.keep(take(again, scene.matter, 'rate', { grade: 'satisfied' }, deputy('2026-03-21', 'a')))
    expect([may(), may(first)]).toEqual([false, true])
    scene.take('release', undefined, on('2026-03-22'))
    expect([may(), may(first)]).toEqual([true, true])
  })
  test('what nothing is said about is for parties, signers and the office in charge', () => {
    const { matter } = rated()
    const may = (who: ReturnType<typeof reader>) => mayRead(proposal, matter, 'open', 'text', who)
    expect([may(reader('a')), may(reader('c')), may(reader('x', [], ['u1'])), may(reader('k', ['office']))]).toEqual([
      true,
      true,
      true,
      true,
    ])
    expect([may(reader('d', ['deputy'])), may(reader('nobody'))]).toEqual([false, false])
  })
  test('while a list is open, those who may sign it can read what they would sign', () => {
    const { matter } = new Scene(proposal, { subject: '题', text: '文' }, deputy('2026-01-05', 'a'))
    expect(mayRead(proposal, matter, 'open', 'text', reader('d', ['deputy']))).toBe(true)
  })
  test('a paper is read by those it names, publicly once released', () => {
    const scene = rated()
    expect(mayReadPaper(proposal, scene.matter, 'answer', reader('x', [], ['u1']))).toBe(true)
    expect(mayReadPaper(proposal, scene.matter, 'answer', reader('nobody'))).toBe(false)
    scene.take('release', undefined, on('2026-03-04'))
    expect(paperAudience(proposal, scene.matter, 'answer')).toContain('public')
  })
  test('a child is read by a party of its parent', () => {
    const { matter } = new Scene(part, { unit: 'u2' }, on('2026-01-09', 'law', [], { actor: lawActor }))
    const parents = { leadUnit: ['u1'] }
    expect(mayReadPaper(part, matter, 'remarks', reader('x', [], ['u1']), parents)).toBe(true)
    expect(mayReadPaper(part, matter, 'remarks', reader('x', [], ['u3']), parents)).toBe(false)
    expect(audience(part, matter, parents)).toEqual(expect.arrayContaining(['id:u2', 'id:u1', 'role:office']))
  })
  test('public fields are those said and public now, and make the matter known to the public', () => {
    const scene = rated()
    expect(publicFields(proposal, scene.matter)).toEqual([{ step: 'open', field: 'subject' }])
    expect(audience(proposal, scene.matter)).toEqual(
      expect.arrayContaining(['public', 'role:office', 'role:council', 'id:a', 'id:u1']),
    )
    scene.take('release', undefined, on('2026-03-04'))
    expect(publicFields(proposal, scene.matter)).toContainEqual({ step: 'rate', field: 'grade' })
  })
})

test('the card shows what was said last', () => {
  expect(
    cardOf(proposal, [{ subject: '旧题', text: '', year: 2026 }, undefined, { subject: '新题', text: '' }]),
  ).toEqual({ title: '新题', year: 2026 })
  expect(cardOf(part, [{ unit: 'u' }])).toEqual({ title: '会办' })
})

test('a matter cites the articles of its own version of the law', () => {
  expect(citesFor({ law: lawsOn(words.laws, '2018-01-08') }, ['ACT-2006:9', 'ACT-2024:12'], words.laws)).toEqual([
    'ACT-2006:9',
  ])
  expect(citesFor({ law: lawsOn(words.laws, '2024-11-08') }, ['ACT-2006:9', 'ACT-2024:12'])).toEqual(['ACT-2024:12'])
  expect(lawsOn(words.laws, '2024-11-07')).toEqual(['ACT-2006', 'RULES'])
  expect(lawsOn(words.laws, '2006-12-31')).toEqual([])
})

test('steps and words have their titles', () => {
  expect(stepTitle(proposal, 'assign')).toEqual({ zh: '交办', en: 'Assign' })
  expect(stepTitle(proposal, 'rectify').zh).toBe('更正')
  expect(whoTitle(proposal, 'leadUnit.head').zh).toBe('主办单位负责人')
  expect(whoTitle(proposal, 'office').en).toBe('office')
})

test('the diagram has every state, every step and its ends', () => {
  const text = diagram(proposal)
  expect(text.startsWith('stateDiagram-v2\n')).toBe(true)
  for (const state in proposal.states) expect(text).toContain(` as ${state}\n`)
  expect(text).toContain('  draft --> submitted: 提出（领衔人）')
  expect(text).toContain('  closed --> [*]')
  expect(diagram(proposal, 'en')).toContain('[*] --> draft: Proposal (deputy)')
})

describe('what is counted', () => {
  const counted = (scene: Scene) => Object.fromEntries(countsOf(proposal, scene.matter, scene.said).map(({ fact, so, open }) => [fact, [so, open]]))
  test('a fact counts once its step was taken, to the party that it names, each fact apart', () => {
    const scene = rated()
    expect(counted(scene)).toEqual({ replied: [true, 'public'], shared: [false, 'public'], done: [false, 'public'], content: [false, 'no'] })
    expect(countsOf(proposal, scene.matter, scene.said)[0]!.whose).toEqual(['u1'])
    const fresh = new Scene(proposal, { subject: '题', text: '文', year: 2026 }, deputy('2026-01-05', 'a'))
    expect(countsOf(proposal, fresh.matter, fresh.said)).toEqual([])
    expect(countsOf(part, fresh.matter, {})).toEqual([])
  })
  test('what is counted of a field is no more open than the field', () => {
    const scene = rated()
    scene.take('release', undefined, on('2026-03-04'))
    expect(counted(scene)['content']).toEqual([false, 'public'])
    const grade = { only: ['lead', 'office'], until: ['release', 'protest'], then: ['leadUnit'] } as const
    const inside: typeof proposal = { ...proposal, steps: { ...proposal.steps, rate: { ...proposal.steps.rate, readers: { grade, reasons: 'sealed' } } } }
    expect(countsOf(inside, scene.matter, scene.said).find(one => one.fact === 'content')!.open).toBe('sums')
    expect(countsOf(inside, rated().matter, scene.said).find(one => one.fact === 'content')!.open).toBe('no')
  })
})

describe('duties', () => {
  const base = { zh: '会议', en: 'Sitting', opens: 'meeting', met: 'held', cites: 'ACT-2024:51', of: 'congress' } as const
  const sitting = duty({ ...base, name: 'sitting', rhythm: { within: months(2) } })
  const contact = duty({ ...base, name: 'contact', rhythm: { times: 2, every: months(12) } })
  test('a sitting is owed within two months of the last', () => {
    expect(dutyState(sitting, ['2026-01-10'], '2026-01-01', '2026-03-10', calendar())).toMatchObject({
      due: '2026-03-10',
      missing: 0,
      opens: true,
    })
    expect(dutyState(sitting, ['2026-01-10'], '2026-01-01', '2026-03-11', calendar()).missing).toBe(1)
    expect(dutyState(sitting, [], '2026-01-01', '2026-02-01', calendar())).toMatchObject({
      from: '2026-01-01',
      due: '2026-03-01',
    })
  })
  test('two contacts a year: what is left this year and what lacked in years past', () => {
    const state = dutyState(
      contact,
      ['2024-05-01', '2025-03-01', '2025-09-01', '2026-02-01'],
      '2024-01-01',
      '2026-11-23',
      calendar(),
    )
    expect(state).toEqual({ from: '2026-01-01', due: '2026-12-31', done: 1, left: 1, missing: 1, opens: true })
  })
})

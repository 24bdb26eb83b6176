import {
  anchor, calendar, carry, clockNow, fold, lawsOn, lawTakes, leave, mayReadPaper, openMatter, sm3, take,
  type Actor, type Context, type Contents, type Day, type Entry, type Matter, type Procedure, type Refusal, type Taken,
} from '@zhitong/kernel'
import { describe, expect, test } from 'vitest'
import { words } from '../house.ts'
import { deliberationOpinion, interpellation, specialReport } from './index.ts'

let made = 0
const by = (person: string, roles: string[] = [], ...seats: string[]): Actor => ({ person, roles, seats })
const office = by('clerk', ['office'])
const council = by('chair', ['council'])
const member = (person: string) => by(person, ['sc-member'])
const organ = (id = 'gov') => by(`clerk-${id}`, [], id)
const law = by('law')

/** One matter lived from day to day, as a store keeps it. */
class Life {
  readonly entries: Entry[] = []
  said: Record<string, unknown> = {}
  matter!: Matter
  opens: Taken['opens'] = []
  readonly procedure: Procedure
  readonly begun: Day

  constructor(procedure: Procedure, opening: unknown, actor: Actor, today: Day, more: Partial<Context> = {}) {
    this.procedure = procedure
    this.begun = today
    this.keep(openMatter(procedure, `m${(made += 1)}`, opening, this.context(actor, today, more)))
  }
  context(actor: Actor, today: Day, more: Partial<Context> = {}): Context {
    return {
      actor, at: `${today}T02:00:00.000Z`, today, entered: today, calendar: calendar(), settings: {}, known: {}, said: this.said,
      laws: lawsOn(words.laws, this.begun), numbers: Object.fromEntries(Object.keys(words.series).map(series => [series, '〔2026〕1号'])),
      hash: sm3, salt: () => (made += 1).toString(16).padStart(32, '0'), id: () => `child-${(made += 1)}`, ...more,
    }
  }
  keep(done: Taken | Refusal): void {
    if (!done.ok) throw new Error(`${done.ground}: ${done.en}`)
    this.entries.push(...done.entries)
    done.entries.forEach((entry, i) => (this.said = { ...this.said, [entry.step]: values(done.contents[i]!) }))
    this.matter = done.matter
    this.opens = done.opens
    expect(fold(this.entries)).toEqual(this.matter)
  }
  try(step: string, actor: Actor, today: Day, input?: unknown, more: Partial<Context> = {}): Taken | Refusal {
    return take(this.procedure, this.matter, step as never, input as never, this.context(actor, today, more))
  }
  take(step: string, actor: Actor, today: Day, input?: unknown, more: Partial<Context> = {}): void {
    this.keep(this.try(step, actor, today, input, more))
  }
  sits(day: Day, today: Day, name = 'sitting'): void {
    this.keep(anchor(this.procedure, this.matter, name, day, this.context(law, today)))
  }
}
const values = (contents: Contents): Record<string, unknown> =>
  Object.fromEntries(Object.entries(contents).map(([field, { value }]) => [field, value]))
const refusedFor = (answer: Taken | Refusal): string => (answer.ok ? 'taken' : answer.ground)

describe('a special report', () => {
  const planned = { subject: '生活垃圾分类', form: '听取和审议专项工作报告', item: 3, year: 2026, months: [[5, 5]], organ: '区人民政府', committee: '城建环保委', laws: [], quote: '……' }
  const charge = { organId: 'gov', organKind: 'government', committeeId: 'urban', source: 'concern' }
  const paper = (name: string, signer?: string) => ({ papers: [{ paper: name, file: 'f', ...(signer ? { signer } : {}) }] })

  /** Planned on the 2nd of March for a sitting at the end of May, its draft sent. */
  function drafted(sent: Day): Life {
    const report = new Life(specialReport, planned, office, '2026-03-02')
    report.take('charge', office, '2026-03-02', charge)
    report.sits('2026-05-28', '2026-03-03')
    report.take('prepare', office, '2026-03-10')
    report.take('sendPoints', office, '2026-04-01', undefined, paper('points'))
    report.take('sendDraft', organ(), sent, undefined, paper('draft'))
    return report
  }
  function heard(): Life {
    const report = drafted('2026-05-08')
    report.take('deliver', organ(), '2026-05-18', undefined, paper('report', 'mayor'))
    report.take('distribute', office, '2026-05-21')
    report.take('hear', office, '2026-05-28', { reporter: '吴思远', delegated: true })
    return report
  }

  test('runs 20, 10 and 7 days back from the sitting', () => {
    const { clocks } = drafted('2026-05-08').matter
    expect([clocks['draft'], clocks['report'], clocks['members']].map(clock => clock?.due)).toEqual(['2026-05-08', '2026-05-18', '2026-05-21'])
    expect(clockNow(clocks['draft']!, '2026-06-01').now).toBe('kept')
  })
  test('a sitting that moves moves the three dates, and what was late by then stays marked beside what is kept', () => {
    const report = drafted('2026-05-10')
    expect(report.matter.clocks['draft']?.late).toEqual(['2026-05-08'])
    report.sits('2026-06-25', '2026-05-20')
    expect(report.matter.clocks['draft']).toMatchObject({ met: '2026-05-10', due: '2026-05-08', late: ['2026-05-08'] })
    expect(report.matter.clocks['report']).toMatchObject({ due: '2026-06-15', late: ['2026-05-18'], running: true })
    expect(report.matter.clocks['members']).toMatchObject({ due: '2026-06-18', late: [] })
    report.take('deliver', organ(), '2026-06-15', undefined, paper('report', 'mayor'))
    // The draft missed its day, the report was missed once and then kept: separate facts.
    expect(report.matter.clocks['report']).toMatchObject({ met: '2026-06-15', late: ['2026-05-18'] })
    expect(clockNow(report.matter.clocks['report']!, '2026-07-01').now).toBe('kept')
  })
  test('planned anew after its month has passed, the plan’s date keeps its late mark', () => {
    const report = new Life(specialReport, planned, office, '2026-03-02')
    report.take('replan', office, '2026-06-03', { months: [[7, 7]], ground: '会期调整' })
    expect(report.matter.clocks['planned']).toMatchObject({ due: '2026-07-31', late: ['2026-05-31'] })
  })
  test('the report without its head’s signature is void; only the government may send a deputy', () => {
    const report = drafted('2026-05-08')
    expect(refusedFor(report.try('deliver', organ(), '2026-05-18', undefined, paper('report')))).toBe('papers')
    report.take('charge', office, '2026-05-18', { ...charge, organKind: 'court' })
    report.take('deliver', organ(), '2026-05-18', undefined, paper('report', 'president'))
    report.take('distribute', office, '2026-05-21')
    const hear = (delegated: boolean) => report.try('hear', office, '2026-05-28', { reporter: '某某', delegated })
    expect([refusedFor(hear(true)), refusedFor(hear(false))]).toEqual(['needs', 'taken'])
  })
  test('opinions to two organs are two matters, each with its own clock; a resolution’s date stands in the place of three months', () => {
    const without = heard()
    const opinions = { opinions: [{ organ: 'gov', text: '甲' }, { organ: 'court', text: '乙' }] }
    without.take('sendOpinions', office, '2026-06-05', opinions)
    const children = without.opens.map(({ opening }) => new Life(deliberationOpinion, opening, law, '2026-06-05', { parentParties: without.matter.parties }))
    expect(children.map(child => child.matter.parties['organ'])).toEqual([['gov'], ['court']])
    expect(children.map(child => child.matter.clocks['handling']?.due)).toEqual(['2026-09-05', '2026-09-05'])
    children[0]!.take('consult', organ(), '2026-08-20', undefined, paper('handlingDraft'))
    children[0]!.take('deliver', organ(), '2026-08-25', undefined, paper('handlingReport', 'mayor'))
    expect([children[0]!.matter.clocks['handling']?.met, children[1]!.matter.clocks['handling']?.running]).toEqual(['2026-08-25', true])

    const resolved = heard()
    const votes = { count: { members: 38, present: 36, for: 20, against: 10, abstain: 6 } }
    resolved.take('resolve', { ...office, onBehalfOf: 'ballot' }, '2026-05-28', { due: '2026-12-31' }, votes)
    expect(resolved.matter).toMatchObject({ state: 'resolved', outcome: { carried: true, needed: 20 } })
    resolved.take('sendOpinions', office, '2026-06-05', opinions)
    const child = new Life(deliberationOpinion, resolved.opens[0]!.opening, law, '2026-06-05', { parentParties: resolved.matter.parties })
    expect(child.matter.clocks['resolution']).toMatchObject({ due: '2026-12-31', running: true })
    expect(child.matter.clocks['handling']).toBeUndefined()
  })
  test('twenty of thirty-eight carry it, nineteen do not: of all members, not of those present', () => {
    const votes = (inFavour: number) => ({ count: { members: 38, present: 30, for: inFavour, against: 0, abstain: 30 - inFavour } })
    const lost = heard()
    lost.take('resolve', { ...office, onBehalfOf: 'ballot' }, '2026-05-28', { due: '2026-12-31' }, votes(19))
    expect(lost.matter.state).toBe('heard')
    expect(lost.matter.papers.some(one => one.paper === 'resolution')).toBe(false)
  })
  test('it closes only when every organ has delivered', () => {
    const report = heard()
    report.take('sendOpinions', office, '2026-06-05', { opinions: [{ organ: 'gov', text: '甲' }, { organ: 'court', text: '乙' }] })
    const children = (first: string, second: string) => report.matter.children.map((child, i) => ({ ...child, state: [first, second][i]! }))
    expect(refusedFor(report.try('close', council, '2026-09-10', undefined, { children: children('accepted', 'handling') }))).toBe('awaits')
    expect(refusedFor(report.try('close', council, '2026-09-10', undefined, { children: children('accepted', 'accepted') }))).toBe('taken')
  })
  test('report and opinions become public by a second person, drafts and points never', () => {
    const report = heard()
    report.take('sendOpinions', office, '2026-06-05', { opinions: [{ organ: 'gov', text: '甲' }] })
    const opinion = new Life(deliberationOpinion, report.opens[0]!.opening, law, '2026-06-05', { parentParties: report.matter.parties })
    const anybody = { person: '', roles: [], seats: [] }
    const open = () => ['report', 'draft', 'points'].map(name => mayReadPaper(specialReport, report.matter, name, anybody))
    expect(refusedFor(report.try('publish', office, '2026-06-08'))).toBe('needs')
    expect([...open(), mayReadPaper(deliberationOpinion, opinion.matter, 'letter', anybody)]).toEqual([false, false, false, false])
    report.take('publish', by('head', ['office-head']), '2026-06-08')
    opinion.keep(carry(deliberationOpinion, opinion.matter, 'publish', opinion.context(by('head'), '2026-06-08')))
    expect([...open(), mayReadPaper(deliberationOpinion, opinion.matter, 'letter', anybody)]).toEqual([true, false, false, true])
  })
  test('under the law of 2006 there is no study of the committee, no follow-up and no supervisory commission; its own articles are cited', () => {
    const old = new Life(specialReport, { ...planned, year: 2018 }, office, '2018-03-14')
    expect(refusedFor(old.try('charge', office, '2018-03-15', { ...charge, organKind: 'supervision' }))).toBe('needs')
    old.take('charge', office, '2018-03-15', charge)
    old.sits('2018-05-30', '2018-03-16')
    old.take('prepare', office, '2018-04-02')
    expect(refusedFor(old.try('printStudy', by('x', [], 'urban'), '2018-04-10', undefined, paper('study')))).toBe('law')
    expect(old.matter.clocks['draft']?.ground.cites).toEqual(['SUP-2006:12'])
    expect(refusedFor(new Life(specialReport, planned, office, '2026-03-02').try('charge', office, '2026-03-02', { ...charge, organKind: 'supervision' }))).toBe('taken')
  })
})

describe('an interpellation', () => {
  const draft = { addressee: 'gov', subject: '区政府：停车', question: '为何', content: '……' }
  const route = { form: 'written', answerBy: '2026-04-20' }
  const answer = (signer?: string) => ({ papers: [{ paper: 'answer', file: 'f', ...(signer ? { signer } : {}) }] })
  function submitted(...signers: string[]): Life {
    const matter = new Life(interpellation, draft, member('a'), '2026-03-20')
    for (const signer of signers) matter.take('sign', member(signer), '2026-03-21')
    matter.take('submit', member('a'), '2026-03-23')
    return matter
  }
  function answered(): Life {
    const matter = submitted('b', 'c', 'd')
    matter.take('route', council, '2026-03-25', route)
    matter.take('answerInWriting', organ(), '2026-04-10', undefined, answer('mayor'))
    return matter
  }

  test('takes three members in office on the day it is submitted', () => {
    const matter = new Life(interpellation, draft, member('a'), '2026-03-20')
    matter.take('sign', member('b'), '2026-03-21')
    expect(refusedFor(matter.try('submit', member('a'), '2026-03-22'))).toBe('signatures')
    matter.take('sign', member('c'), '2026-03-22')
    matter.keep(leave(interpellation, matter.matter, 'c', matter.context(office, '2026-03-22')))
    expect(refusedFor(matter.try('submit', member('a'), '2026-03-23'))).toBe('signatures')
    matter.take('sign', member('d'), '2026-03-23')
    matter.take('submit', member('a'), '2026-03-23')
    expect(refusedFor(leave(interpellation, matter.matter, 'd', matter.context(office, '2026-03-24')))).toBe('state')
  })
  test('a signer who withdraws ends it only when fewer than three are left; a lead is followed by the next who accepts', () => {
    const four = submitted('b', 'c', 'd')
    four.take('unsign', member('a'), '2026-03-24')
    expect(four.matter).toMatchObject({ state: 'submitted', parties: { lead: [] } })
    four.keep(take(interpellation, four.matter, 'decline' as never, undefined as never, four.context(member('b'), '2026-03-24')))
    four.keep(take(interpellation, four.matter, 'succeed' as never, undefined as never, four.context(member('c'), '2026-03-24')))
    expect(four.matter.parties['lead']).toEqual(['c'])
    four.take('unsign', member('d'), '2026-03-25')
    expect(four.matter.state).toBe('ended')
    expect(four.entries.at(-1)).toMatchObject({ step: 'end', person: 'law' })
  })
  test('the council chooses among the forms of answer, and the other form is refused', () => {
    const matter = submitted('b', 'c')
    expect(refusedFor(matter.try('route', council, '2026-03-25', { ...route, form: 'committee' }))).toBe('needs')
    matter.take('route', council, '2026-03-25', { ...route, form: 'sitting' })
    expect(refusedFor(matter.try('answerInWriting', organ(), '2026-04-10', undefined, answer('mayor')))).toBe('needs')
    matter.take('answerOrally', office, '2026-04-10', { byHead: true, minutes: '……' })
    expect(matter.matter.clocks['answer']).toMatchObject({ met: '2026-04-10', late: [] })
  })
  test('a written answer without the head’s signature is void', () => {
    const matter = submitted('b', 'c')
    matter.take('route', council, '2026-03-25', route)
    expect(refusedFor(matter.try('answerInWriting', organ(), '2026-04-10', undefined, answer()))).toBe('papers')
  })
  test('more than half of the signers, not of the committee, ask for a second answer, which has its own date', () => {
    const matter = answered()
    matter.take('askAgain', member('a'), '2026-04-12')
    matter.take('askAgain', member('b'), '2026-04-12')
    expect(matter.matter.state).toBe('answered')
    expect(refusedFor(matter.try('askAgain', member('z'), '2026-04-12'))).toBe('by')
    matter.take('askAgain', member('d'), '2026-04-13')
    expect(matter.matter.state).toBe('unsatisfied')
    matter.take('orderSecondAnswer', council, '2026-04-15', { answerBy: '2026-05-06' })
    expect(matter.matter.clocks['secondAnswer']).toMatchObject({ due: '2026-05-06', running: true })
    matter.take('answerInWriting', organ(), '2026-05-07', undefined, answer('mayor'))
    expect(matter.matter).toMatchObject({ state: 'closed' })
    expect(matter.matter.clocks['secondAnswer']?.late).toEqual(['2026-05-06'])
    expect(lawTakes(interpellation, matter.matter, '2026-05-08')).toEqual([])
  })
  test('is answered at the latest before the next sitting closes', () => {
    const matter = submitted('b', 'c')
    matter.sits('2026-04-28', '2026-03-24', 'nextSittingCloses')
    expect(matter.matter.clocks['atTheLatest']).toMatchObject({ due: '2026-04-28', ground: { cites: ['SH-SCR:31'] } })
  })
})

import { fieldAudience, mayRead, type Day } from '@zhitong/kernel'
import { describe, expect, test } from 'vitest'
import { Office } from '../testing.ts'
import { suggestion } from './suggestion.ts'

const people = {
  lu: { roles: ['deputy'] }, xu: { roles: ['deputy'] }, ding: { roles: ['deputy'] },
  gu: { roles: ['personnel-committee'], seats: ['personnel'] }, shen: { roles: ['personnel-committee'], seats: ['personnel'] }, mi: { roles: ['secretariat'] },
  gov: { roles: ['government-office'], seats: ['government-office'] }, zheng: { roles: ['unit'], seats: ['greening', 'greening.head'] }, wu: { roles: ['unit'], seats: ['greening'] },
  fang: { roles: ['unit'], seats: ['housing', 'housing.head'] }, jiao: { roles: ['unit'], seats: ['transport', 'transport.head'] }, boss: { roles: ['vice-chair'] }, city: { roles: ['city-deputy'] },
}
const office = (today: Day = '2026-03-02'): Office => new Office(today, people)
const text = { title: '关于改造生活垃圾分类投放点的建议', body: '投放点破损，建议分批改造，明确时限。', publish: true }
const assignment = { channel: 'government', leadUnit: 'greening', parts: [], coUnits: ['housing'], facing: 'urban' }
const answer = { result: 'being-solved', text: '已列入年度改造计划，分两批实施，六月底前完成第一批。', publish: true, promises: [{ what: '完成第一批十二处改造', measure: '列入年度维护项目', by: '2026-10-31', proof: '完工照片' }] }

/** Draft, signed by a second deputy, submitted, accepted, assigned. */
function assigned(o: Office, more: object = {}): string {
  const id = o.open('lu', suggestion, { ...text, invited: ['xu'] })
  o.take('xu', id, 'cosign')
  o.take('lu', id, 'submit')
  o.take('gu', id, 'accept')
  o.take('gu', id, 'assign', { ...assignment, ...more })
  return id
}
/** Received, talked over, the co-handler heard, answered. */
function answered(o: Office, given: object = answer): string {
  const id = assigned(o)
  o.take('wu', id, 'receive')
  o.take('wu', id, 'contact', { how: 'visit', who: '陆代表、局长', note: '商定分两批改造' })
  o.take('fang', o.children(id, 'coHandling')[0]!, 'deliver', { opinion: '同意配合' })
  o.take('zheng', id, 'answer', given)
  return id
}
const ground = (done: { ok: boolean; ground?: string; zh?: string }): string => (done.ok ? 'taken' : `${done.ground}: ${done.zh}`)

describe('before it is handed in', () => {
  test('a draft is its author’s: no office knows of it, an invited deputy does', () => {
    const o = office()
    const id = o.open('lu', suggestion, { ...text, invited: ['xu'] })
    const reads = (person: string, roles: string[]) => mayRead(suggestion, o.of(id), 'open', 'body', { person, roles, seats: [] })
    expect([reads('lu', ['deputy']), reads('xu', ['deputy']), reads('ding', ['deputy']), reads('gu', ['personnel-committee'])]).toEqual([true, true, false, false])
  })
  test('a changed text asks every signer again but the one who changed it', () => {
    const o = office()
    const id = o.open('lu', suggestion, { ...text, invited: ['xu'] })
    o.take('xu', id, 'cosign')
    o.take('lu', id, 'reword', { ...text, body: '改写' })
    expect(o.of(id).signed['signers']).toEqual(['lu'])
  })
  test('nobody fills in a lead or signers for others', () => {
    const o = office()
    expect(() => o.open('lu', suggestion, { ...text, cosigners: ['xu', 'ding'] })).toThrow('confirm for themselves')
  })
})

describe('receiving and assigning', () => {
  test('between sessions it is assigned within seven working days; in a session the secretariat receives and no such clock runs', () => {
    const o = office('2026-02-09')
    const id = o.open('lu', suggestion, text)
    o.take('lu', id, 'submit')
    // Spring Festival of 2026 lies between: 15 to 23 February are holidays, 14 and 28 February are worked.
    expect(o.of(id).clocks['assignment']!.due).toBe('2026-02-25')
    expect(ground(o.try('mi', id, 'accept'))).toContain('会议期间由大会秘书处')
    o.settings['session'] = 'in-session'
    const other = o.open('lu', suggestion, text)
    o.take('lu', other, 'submit')
    expect(o.of(other).clocks['assignment']).toBeUndefined()
    o.take('mi', other, 'accept')
    expect(o.of(other).state).toBe('accepted')
  })
  test('what is not accepted says on which of the seven grounds and what becomes of it', () => {
    const o = office()
    const id = o.open('lu', suggestion, text)
    o.take('lu', id, 'submit')
    expect(ground(o.try('gu', id, 'refuse', { ground: 'power', explanation: '属于市级职权', then: 'relay' }))).toContain('转请哪几位')
    o.take('gu', id, 'refuse', { ground: 'power', explanation: '属于市级职权', then: 'relay', cityDeputies: ['city'] })
    expect(o.of(id).state).toBe('relaying')
    const relay = o.children(id, 'relay')[0]!
    o.take('city', relay, 'takeUp')
    o.take('city', relay, 'raise', { number: '市十六届二次第0312号' })
    o.take('city', relay, 'report', { result: '市级部门已列入计划' })
    expect(o.of(id).state).toBe('relayed')
  })
  test('a relay that no city deputy answers lapses, and the suggestion is told so', () => {
    const o = office()
    const id = o.open('lu', suggestion, text)
    o.take('lu', id, 'submit')
    o.take('gu', id, 'refuse', { ground: 'power', explanation: '属于市级职权', then: 'relay', cityDeputies: ['city'] })
    o.until('2026-04-01')
    expect(o.of(o.children(id, 'relay')[0]!).state).toBe('asked')
    o.until('2026-04-02')
    expect([o.of(o.children(id, 'relay')[0]!).state, o.of(id).state]).toEqual(['lapsed', 'relayed'])
  })
  test('a merge keeps every signer: they stand in the suggestion that goes on and may read its answer', () => {
    const o = office()
    const one = o.open('lu', suggestion, { ...text, invited: ['xu'] })
    o.take('xu', one, 'cosign')
    o.take('lu', one, 'submit')
    const two = o.open('ding', suggestion, text)
    o.take('ding', two, 'submit')
    o.take('gu', two, 'merge', { into: one, why: '同一处投放点' })
    expect([o.of(two).state, o.of(one).parties['joined']]).toEqual(['merged', ['ding']])
  })
  test('a unit that does not acknowledge has received it after two working days', () => {
    const o = office()
    const id = assigned(o)
    expect(o.of(id).clocks['receipt']!.due).toBe('2026-03-04')
    o.until('2026-03-05')
    expect([o.of(id).state, o.of(id).took['receive']]).toEqual(['handling', 'law'])
  })
  test('a wrong unit returns it within seven working days, agreed by the office; the new unit has a clock of its own, the deputy’s date stays', () => {
    const o = office()
    const id = assigned(o)
    const first = o.of(id).clocks['answer']!.due
    o.take('wu', id, 'receive')
    o.until('2026-03-10')
    o.take('wu', id, 'askReturn', { why: '属房管职责' })
    o.take('gov', id, 'agreeReturn')
    expect([o.of(id).state, o.of(id).clocks['answer']!.cancelled, o.of(o.children(id, 'coHandling')[0]!).state]).toEqual(['accepted', true, 'reassigned'])
    o.until('2026-03-12')
    o.take('gu', id, 'assign', { ...assignment, leadUnit: 'housing', coUnits: [] })
    expect([first, o.of(id).clocks['answer']!.due, o.of(id).clocks['deputyWaits']!.due]).toEqual(['2026-06-02', '2026-06-12', '2026-06-02'])
  })
  test('after seven working days the right to return it is gone', () => {
    const o = office()
    const id = assigned(o)
    o.take('wu', id, 'receive')
    o.until('2026-03-12')
    expect(ground(o.try('wu', id, 'askReturn', { why: '不属职责' }))).toContain('lapsed')
  })
  test('a dispute goes to a named decider, and only that person decides', () => {
    const o = office()
    const id = assigned(o)
    o.take('wu', id, 'askReturn', { why: '不属职责' })
    o.take('gu', id, 'refer', { decider: 'boss', dispute: '两家都认为不属自己' })
    expect(ground(o.try('gu', id, 'decide', assignment))).toContain('by:')
    o.take('boss', id, 'decide', { ...assignment, leadUnit: 'transport', coUnits: ['housing'] })
    expect([o.of(id).state, o.of(id).parties['leadUnit']]).toEqual(['assigned', ['transport']])
  })
  test('several lead units have parts of their own, and the answer waits until all of them agree', () => {
    const o = office()
    const id = assigned(o, { parts: [{ unit: 'transport', content: '道路占用部分' }], coUnits: [] })
    o.take('wu', id, 'receive')
    o.take('wu', id, 'contact', { how: 'call', who: '陆代表', note: '说明分工' })
    expect(ground(o.try('zheng', id, 'answer', answer))).toContain('分办')
    o.take('jiao', o.children(id, 'leadPart')[0]!, 'agree', { opinion: '本部分已办' })
    o.take('zheng', id, 'answer', answer)
    expect(o.of(id).state).toBe('answered')
  })
  test('a unit has one part only', () => {
    const o = office()
    const id = o.open('lu', suggestion, text)
    o.take('lu', id, 'submit')
    o.take('gu', id, 'accept')
    expect(ground(o.try('gu', id, 'assign', { ...assignment, coUnits: ['greening'] }))).toContain('一种办理责任')
  })
})

describe('handling and answering', () => {
  test('an answer needs a contact with the deputy since the assignment, the co-handlers, the head’s hand, and promises with dates', () => {
    const o = office()
    const id = assigned(o)
    o.take('wu', id, 'receive')
    o.take('wu', id, 'contact', { how: 'visit', who: '陆代表', note: '商定' })
    expect(ground(o.try('zheng', id, 'answer', answer))).toContain('会办')
    o.take('fang', o.children(id, 'coHandling')[0]!, 'deliver', { opinion: '同意' })
    expect(ground(o.try('wu', id, 'answer', answer))).toContain('by:')
    expect(ground(o.try('zheng', id, 'answer', { ...answer, promises: [] }))).toContain('逐条列为承诺')
    expect(ground(o.try('zheng', id, 'answer', { ...answer, promises: [{ ...answer.promises[0], by: '2026-01-01' }] }))).toContain('完成日期已过')
    expect(o.try('zheng', id, 'answer', { ...answer, promises: [{ what: '改造', measure: '列入计划', proof: '照片' }] })).toMatchObject({ ok: false, ground: 'input' })
    o.take('zheng', id, 'answer', answer)
    expect(o.children(id, 'promise')).toHaveLength(1)
  })
  test('without a recorded contact there is no answer', () => {
    const o = office()
    const id = assigned(o, { coUnits: [] })
    o.take('wu', id, 'receive')
    expect(ground(o.try('zheng', id, 'answer', answer))).toContain('应与代表沟通')
  })
  test('more time is asked for before the date, consented to by the government office, granted up to three months, and the deputy’s date moves with it', () => {
    const o = office()
    const id = assigned(o)
    o.take('wu', id, 'receive')
    expect(ground(o.try('gu', id, 'grantExtension', { until: '2026-08-01' }))).toContain('须先书面申请')
    o.until('2026-05-20')
    o.take('wu', id, 'askExtension', { until: '2026-08-31', why: '需跨部门协调' })
    expect(ground(o.try('gu', id, 'grantExtension', { until: '2026-08-31' }))).toContain('政府办')
    o.take('gov', id, 'consentExtension')
    expect(o.try('gu', id, 'grantExtension', { until: '2026-09-03' })).toMatchObject({ ok: false, ground: 'extension' })
    const granted = o.take('gu', id, 'grantExtension', { until: '2026-09-02' })
    expect([o.of(id).clocks['answer']!.due, granted.tells]).toEqual(['2026-09-02', ['lead', 'signers', 'leadUnit']])
  })
  test('after the date nobody can ask for more time any more', () => {
    const o = office()
    const id = assigned(o)
    o.take('wu', id, 'receive')
    o.until('2026-06-03')
    expect(ground(o.try('wu', id, 'askExtension', { until: '2026-08-01', why: '难' }))).toContain('期限届满前提出')
  })
  test('two units answer at once: the first answer stands, the second is told so', () => {
    const o = office()
    const id = answered(o)
    expect(ground(o.try('zheng', id, 'answer', answer))).toContain('state:')
  })
  test('after a withdrawal by all signers nothing can be answered; one signer alone withdraws nothing', () => {
    const o = office()
    const id = assigned(o)
    o.take('wu', id, 'receive')
    o.take('lu', id, 'withdraw')
    expect(o.of(id).state).toBe('handling')
    o.take('xu', id, 'withdraw')
    expect([o.of(id).state, o.of(o.children(id, 'coHandling')[0]!).state]).toEqual(['withdrawn', 'withdrawn'])
    expect(ground(o.try('zheng', id, 'answer', answer))).toContain('closed:')
  })
})

describe('rating, second handling, promises', () => {
  const reads = (o: Office, id: string, step: string, field: string, person: string, said?: number) => {
    const { roles = [], seats = [] } = people[person as keyof typeof people] as { roles?: string[]; seats?: string[] }
    return mayRead(suggestion, o.of(id), step, field, { person, roles, seats }, undefined, said)
  }
  test('attitude and result are rated apart; dissatisfaction needs one sentence', () => {
    const o = office()
    const id = answered(o)
    expect(ground(o.try('lu', id, 'rate', { attitude: 'satisfied', result: 'not-satisfied' }))).toContain('一句话')
    o.take('lu', id, 'rate', { attitude: 'satisfied', result: 'not-satisfied', reasons: '没有说清运时间' })
    expect(o.of(id).state).toBe('rated')
  })
  test('nobody rates for the deputy', () => {
    const o = office()
    const id = answered(o)
    expect(ground(o.try('gu', id, 'rate', { attitude: 'satisfied', result: 'satisfied' }, { onBehalfOf: 'lu' }))).toContain('personal')
  })
  test('the office reads a rating at once; the unit when the second handling opens; the second rating waits for its own release', () => {
    const o = office()
    const id = answered(o)
    o.take('lu', id, 'rate', { attitude: 'satisfied', result: 'not-satisfied', reasons: '没有说清运时间' })
    const first = o.of(id).taken['rate']!
    expect([reads(o, id, 'rate', 'result', 'gu'), reads(o, id, 'rate', 'result', 'zheng')]).toEqual([true, false])
    expect(o.of(id).state).toBe('rated')
    o.take('gu', id, 'rehandle', { finding: '应说明清运时间' })
    expect(reads(o, id, 'rate', 'result', 'zheng')).toBe(true)
    o.take('wu', id, 'contact', { how: 'site', who: '陆代表、局长', note: '看了三处' })
    o.take('zheng', id, 'answer', { ...answer, text: '补充：每日六点前清运，名单附后。' })
    o.take('lu', id, 'rate', { attitude: 'satisfied', result: 'basically' })
    expect([reads(o, id, 'rate', 'result', 'zheng'), reads(o, id, 'rate', 'result', 'zheng', first)]).toEqual([false, true])
  })
  test('a satisfied deputy and a dissatisfied one look the same to the unit until the release', () => {
    const states = (['satisfied', 'not-satisfied'] as const).map(result => {
      const o = office()
      const id = answered(o)
      o.take('lu', id, 'rate', { attitude: 'satisfied', result, reasons: '理由' })
      return o.of(id).state
    })
    expect(states[0]).toBe(states[1])
  })
  test('a second answer is due in one month and says something new after another contact', () => {
    const o = office()
    const id = answered(o)
    o.take('lu', id, 'rate', { attitude: 'not-satisfied', result: 'not-satisfied', reasons: '没来看过' })
    o.take('gu', id, 'rehandle', { finding: '应现场查看' })
    expect(o.of(id).clocks['secondAnswer']!.due).toBe('2026-04-02')
    expect(ground(o.try('zheng', id, 'answer', answer))).toContain('应与代表沟通')
    o.take('wu', id, 'contact', { how: 'site', who: '陆代表', note: '看了' })
    expect(ground(o.try('zheng', id, 'answer', answer))).toContain('内容相同')
  })
  test('a dissatisfied deputy without a second handling is told what the study found', () => {
    const o = office()
    const id = answered(o)
    o.take('lu', id, 'rate', { attitude: 'satisfied', result: 'not-satisfied', reasons: '太慢' })
    expect(ground(o.try('gu', id, 'conclude', {}))).toContain('研究并把结果告知代表')
    o.take('gu', id, 'conclude', { told: '已排入九月，不能再提前' })
    expect(o.of(id).state).toBe('following')
  })
  test('an answer that nobody rates goes on to follow-up and counts as not rated, never as satisfied', () => {
    const o = office()
    const id = answered(o)
    o.until('2026-05-02')
    expect([o.of(id).state, o.of(id).taken['rate']]).toEqual(['following', undefined])
  })
  test('it closes only when every promise was kept, and a promise is kept only when proven and the deputy was told and did not dispute it', () => {
    const o = office()
    const id = answered(o)
    o.take('lu', id, 'rate', { attitude: 'satisfied', result: 'satisfied' })
    o.take('gu', id, 'conclude', {})
    const promise = o.children(id, 'promise')[0]!
    expect(ground(o.try('gu', id, 'close'))).toContain('承诺事项')
    expect(ground(o.try('wu', promise, 'tell', { how: '已完工' }))).toContain('state:')
    expect(o.try('wu', promise, 'prove', { done: '十二处完工', on: '2026-03-02' })).toMatchObject({ ok: false, ground: 'papers' })
    o.take('wu', promise, 'prove', { done: '十二处完工', on: '2026-03-02' }, { papers: [{ paper: 'proof', file: 'f' }] })
    o.take('wu', promise, 'tell', { how: '十二处已完工，照片附后' })
    o.take('lu', promise, 'dispute', { why: '三处没有做' })
    expect(o.of(promise).state).toBe('standing')
    o.take('wu', promise, 'prove', { done: '补做三处', on: '2026-03-02' }, { papers: [{ paper: 'proof', file: 'g' }] })
    o.take('wu', promise, 'tell', { how: '补做完成' })
    o.until('2026-03-18')
    expect(o.of(promise).state).toBe('kept')
    o.take('gu', id, 'close')
    expect(o.of(id).state).toBe('closed')
  })
  test('a promise lives over the turn of the year, and a date put off does not make the first one unmissed', () => {
    const o = office()
    const id = answered(o)
    const promise = o.children(id, 'promise')[0]!
    o.take('wu', promise, 'reschedule', { to: '2027-03-31', why: '招标流标' })
    o.until('2027-01-05')
    const { clocks, state, taken } = o.of(promise)
    expect([state, clocks['promised']!.due, clocks['firstDate']!.due, taken['carryOver'] !== undefined, clocks['year']!.due]).toEqual(['standing', '2027-03-31', '2026-10-31', true, '2027-12-31'])
  })
  test('content and result become public by steps of their own, each by a second person, and never against the deputy’s wish', () => {
    const o = office()
    const id = answered(o)
    o.take('gu', id, 'checkContent', { title: text.title, body: '隐去地址后的正文' })
    expect(fieldAudience(suggestion, o.of(id), 'checkContent', 'body')).not.toContain('public')
    expect(ground(o.try('gu', id, 'publishContent'))).toContain('另一人')
    o.take('shen', id, 'publishContent')
    expect(fieldAudience(suggestion, o.of(id), 'checkContent', 'body')).toContain('public')
    expect(fieldAudience(suggestion, o.of(id), 'open', 'body')).not.toContain('public')
    const secret = o.open('lu', suggestion, { ...text, publish: false })
    o.take('lu', secret, 'submit')
    o.take('gu', secret, 'accept')
    expect(ground(o.try('gu', secret, 'checkContent', { title: 'x', body: 'y' }))).toContain('代表不同意')
  })
  test('what a deputy tells the office privately reaches no unit', () => {
    const o = office()
    const id = answered(o)
    o.take('lu', id, 'confide', { matter: '单位打电话要求改评价' })
    expect([reads(o, id, 'confide', 'matter', 'gu'), reads(o, id, 'confide', 'matter', 'zheng'), reads(o, id, 'confide', 'matter', 'gov')]).toEqual([true, false, false])
  })
})

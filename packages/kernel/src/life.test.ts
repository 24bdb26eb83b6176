import { describe, expect, test } from 'vitest'
import { part, proposal } from '../test/proposal.ts'
import { ground, on, Scene, seat } from '../test/scene.ts'
import {
  carry,
  explain,
  fold,
  lawActor,
  lawTakes,
  leave,
  nextLine,
  numbersNeeded,
  numbersUsed,
  openMatter,
  recount,
  redact,
  remindersOn,
  sentenceFor,
  stepsNow,
  successor,
  take,
  takeover,
  verifyChain,
  weekend,
  type Day,
} from './index.ts'
import { loadYear } from './calendar.ts'

const draft = { subject: '垃圾分类', text: '……', year: 2026 }
const deputy = (day: Day, person: string) => on(day, person, ['deputy'])
const law = (day: Day) => on(day, 'law', [], { actor: lawActor })

/** Opened by a, signed by b and c. */
function signed(): Scene {
  const scene = new Scene(proposal, draft, deputy('2026-01-05', 'a'))
  scene.take('sign', undefined, deputy('2026-01-06', 'b'))
  scene.take('sign', undefined, deputy('2026-01-06', 'c'))
  return scene
}
function assigned(coUnits: readonly string[] = []): Scene {
  const scene = signed()
  scene.take('submit', undefined, deputy('2026-01-07', 'a'))
  scene.take('screen', { accept: true, leader: 'm1' }, on('2026-01-08'))
  scene.take('assign', { leadUnit: 'u1', coUnits }, on('2026-01-09'))
  return scene
}
const answerPaper = { papers: [{ paper: 'answer', signer: 'head-of-u1', file: 'f1' }] }
function answered(): Scene {
  const scene = assigned()
  scene.take('answer', { text: '……' }, { ...seat('2026-03-02', 'clerk-u1', 'u1'), ...answerPaper })
  return scene
}

describe('opening', () => {
  test('the opener becomes the lead and signs by opening', () => {
    const { matter } = new Scene(proposal, { ...draft, arisesFrom: ['m0'] }, deputy('2026-01-05', 'a'))
    expect(matter.parties['lead']).toEqual(['a'])
    expect(matter.signed['signers']).toEqual(['a'])
    expect(matter.links).toEqual([{ link: 'arises-from', to: 'm0' }])
    expect(matter.started).toBe('2026-01-05')
  })
  test('somebody without the role is refused, with whom to ask', () => {
    const refused = openMatter(proposal, 'm', draft, on('2026-01-05', 'x', ['office']))
    expect(refused).toMatchObject({ ok: false, ground: 'by', zh: '“议案”由代表提出，请转请其提出。' })
  })
  test('a child is opened by the law of its parent only', () => {
    expect(ground(openMatter(part, 'p', { unit: 'u' }, on('2026-01-05')))).toBe('by')
    expect(openMatter(part, 'p', { unit: 'u' }, law('2026-01-05')).ok).toBe(true)
    expect(openMatter(part, 'p', { unit: 'u' }, { ...on('2026-01-05'), carried: true }).ok).toBe(true)
  })
  test('a form filled in wrongly names each fault', () => {
    const refused = openMatter(proposal, 'm', { subject: '', year: 1.5 } as never, deputy('2026-01-05', 'a'))
    expect(refused).toMatchObject({ ok: false, ground: 'input' })
    if (refused.ok) return
    expect(refused.fields?.map(field => field.path.join('.'))).toEqual(['subject', 'text', 'year'])
    expect(refused.fields?.[1]).toMatchObject({ zh: '请填写此项。' })
  })
  test('a text that no database can hold is refused as a form, not thrown', () => {
    expect(ground(openMatter(proposal, 'm', { ...draft, text: '\ud800' }, deputy('2026-01-05', 'a')))).toBe('input')
    expect(ground(openMatter(proposal, 'm', { ...draft, text: 'a\0b' }, deputy('2026-01-05', 'a')))).toBe('input')
  })
})

describe('who and when', () => {
  test('a step of another state says where it belongs', () => {
    const refused = new Scene(proposal, draft, deputy('2026-01-05', 'a')).try('close', undefined, on('2026-01-06', 'z', ['council']))
    expect(refused).toMatchObject({ ok: false, ground: 'state' })
    if (!refused.ok) expect(refused.zh).toContain('“已答复”')
  })
  test('a step that does not exist, or not under this law, is refused', () => {
    const scene = assigned()
    expect(ground(scene.try('vanish', undefined, on('2026-01-10')))).toBe('step')
    const old = new Scene(proposal, draft, deputy('2018-01-05', 'a'))
    expect(ground(old.try('study', undefined, on('2018-01-06')))).toBe('law')
  })
  test('on a future day, before the act it rests on, and late without a reason it is refused', () => {
    const scene = signed()
    const at = (today: Day, entered: Day, lateGround?: string) =>
      scene.try('submit', undefined, { ...deputy(entered, 'a'), today, ...(lateGround ? { lateGround } : {}) })
    expect(ground(at('2026-01-08', '2026-01-07'))).toBe('future')
    expect(ground(at('2026-01-05', '2026-01-07'))).toBe('before')
    expect(ground(at('2026-01-07', '2026-01-11'))).toBe('lateEntry')
    expect(at('2026-01-07', '2026-01-10').ok).toBe(true)
    const late = at('2026-01-07', '2026-01-20', '纸质件遗漏')
    expect(late.ok && late.contents[0]?.['lateGround']?.value).toBe('纸质件遗漏')
    expect(late.ok && late.entries[0]?.day).toBe('2026-01-07')
  })
  test('staff enter a step for a named person, but never a personal one', () => {
    const scene = signed()
    const clerk = (person: string) => on('2026-01-07', 'clerk', ['deputy'], { actor: { person: 'clerk', roles: ['deputy'], seats: [], onBehalfOf: person } })
    expect(ground(scene.try('sign', undefined, clerk('d')))).toBe('personal')
    const done = scene.take('submit', undefined, clerk('a'))
    expect(done.entries[0]).toMatchObject({ person: 'clerk', onBehalfOf: 'a' })
  })
  test('a unit acts through those who sit in it', () => {
    expect(ground(assigned().try('giveBack', undefined, seat('2026-01-12', 'x', 'u2')))).toBe('by')
    expect(assigned().try('giveBack', undefined, seat('2026-01-12', 'x', 'u1')).ok).toBe(true)
  })
  test('a second person can be demanded', () => {
    const scene = assigned()
    scene.take('answer', { text: '……' }, { ...seat('2026-03-02', 'one', 'u1'), ...answerPaper })
    expect(ground(scene.try('release', undefined, on('2026-03-03', 'one')))).toBe('needs')
    expect(scene.try('release', undefined, on('2026-03-03', 'two')).ok).toBe(true)
  })
  test('a step that is taken once is refused the second time', () => {
    const scene = answered()
    scene.take('release', undefined, on('2026-03-03'))
    expect(ground(scene.try('release', undefined, on('2026-03-04')))).toBe('once')
  })
  test('an ended matter says so', () => {
    const scene = answered()
    scene.take('close', undefined, on('2026-03-03', 'z', ['council']))
    expect(ground(scene.try('close', undefined, on('2026-03-04', 'z', ['council'])))).toBe('closed')
  })
})

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
    expect(done.entries.map(entry => [entry.step, entry.person])).toEqual([['unsign', 'b'], ['end', 'law']])
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
})

describe('clocks', () => {
  test('a wrong unit neither meets nor misses its date; the new unit has a new clock, the deputy keeps the first', () => {
    const scene = assigned()
    scene.take('giveBack', undefined, seat('2026-01-12', 'x', 'u1'))
    expect(scene.matter.clocks['answer']).toMatchObject({ running: false, cancelled: true, late: [] })
    scene.take('assign', { leadUnit: 'u4', coUnits: [] }, on('2026-01-20'))
    expect(scene.matter.clocks['answer']?.due).toBe('2026-04-20')
    expect(scene.matter.clocks['deputyWaits']?.due).toBe('2026-04-09')
  })
  test('a right that has lapsed is refused, and was in time if the act was', () => {
    const scene = assigned()
    expect(scene.matter.clocks['wrongUnit']?.due).toBe('2026-01-20')
    expect(ground(scene.try('giveBack', undefined, seat('2026-01-21', 'x', 'u1')))).toBe('lapsed')
    expect(scene.try('giveBack', undefined, { ...seat('2026-01-21', 'x', 'u1'), today: '2026-01-20' }).ok).toBe(true)
  })
  test('an extension is later than the date and within the bound, and keeps the late mark', () => {
    const scene = assigned()
    const extend = (until: Day, day: Day) => scene.try('extend', { until }, on(day))
    expect(ground(extend('2026-04-09', '2026-03-01'))).toBe('extension')
    expect(extend('2026-07-10', '2026-03-01')).toMatchObject({ ground: 'extension', detail: { limit: '2026-07-09' }, cites: ['RULES:19'] })
    scene.keep(extend('2026-05-01', '2026-03-01') as never)
    expect(scene.matter.clocks['answer']).toMatchObject({ due: '2026-05-01', original: '2026-04-09', extended: ['2026-05-01'], late: [] })
    scene.keep(extend('2026-06-01', '2026-05-03') as never)
    expect(scene.matter.clocks['answer']?.late).toEqual(['2026-05-01'])
  })
  test('a clock held for ten days is due ten days later', () => {
    const scene = assigned()
    scene.take('hold', undefined, on('2026-02-01'))
    expect(scene.matter.clocks['answer']?.suspendedOn).toBe('2026-02-01')
    scene.take('goOn', undefined, on('2026-02-11'))
    expect(scene.matter.clocks['answer']).toMatchObject({ due: '2026-04-19', original: '2026-04-09' })
    expect(scene.matter.clocks['answer']?.suspendedOn).toBeUndefined()
  })
  test('a date that a step states overrides the clock', () => {
    const scene = assigned()
    scene.take('fixDate', { answerBy: '2026-02-20' }, on('2026-01-12', 'z', ['council']))
    expect(scene.matter.clocks['fixedDate']?.due).toBe('2026-02-20')
    expect(scene.matter.clocks['answer']).toMatchObject({ running: false, cancelled: true })
  })
  test('a moved sitting moves its clocks and keeps the late mark', () => {
    const scene = assigned()
    scene.anchor('sitting', '2026-03-01', law('2026-01-12'))
    expect(scene.matter.clocks['draftSent']).toMatchObject({ from: '2026-03-01', due: '2026-02-09', sign: -1, running: true })
    scene.anchor('sitting', '2026-04-01', law('2026-02-12'))
    expect(scene.matter.clocks['draftSent']).toMatchObject({ from: '2026-04-01', due: '2026-03-12', late: ['2026-02-09'] })
    expect(scene.matter.clocks['papersOut']?.late).toEqual([])
    scene.take('answer', { text: '……' }, { ...seat('2026-03-02', 'x', 'u1'), ...answerPaper })
    scene.anchor('sitting', '2026-05-01', law('2026-03-05'))
    expect(scene.matter.clocks['draftSent']).toMatchObject({ running: false, met: '2026-03-02', due: '2026-03-12' })
  })
  test('the window of the year runs only under the law that sets it, and a final state cancels it', () => {
    const scene = answered()
    expect(scene.matter.clocks['season']).toMatchObject({ from: '2026-06-01', due: '2026-09-30' })
    scene.take('close', undefined, on('2026-03-03', 'z', ['council']))
    expect(scene.matter.clocks['season']).toMatchObject({ running: false, met: '2026-03-03' })
    expect(new Scene(proposal, draft, deputy('2018-01-05', 'a')).matter.clocks['season']).toBeUndefined()
  })
  test('the law takes the step of a clock that has run out, the day after', () => {
    const scene = new Scene(proposal, draft, deputy('2026-01-05', 'a'))
    expect(lawTakes(proposal, scene.matter, '2026-07-05')).toEqual([])
    expect(lawTakes(proposal, scene.matter, '2026-07-06')).toEqual(['expire'])
    scene.take('expire', undefined, law('2026-07-06'))
    expect(scene.matter.state).toBe('expired')
    expect(scene.matter.clocks['drafting']).toMatchObject({ cancelled: true, late: ['2026-07-05'] })
  })
  test('a setting counts as the congress has set it, its default otherwise', () => {
    expect(answered().matter.clocks['handling']).toMatchObject({ due: '2026-03-17', ground: { setting: 'handling' } })
    const scene = assigned()
    scene.take('answer', { text: '……' }, { ...seat('2026-03-02', 'x', 'u1'), ...answerPaper, settings: { handling: { unit: 'day', count: 20 } } })
    expect(scene.matter.clocks['handling']?.due).toBe('2026-03-22')
  })
  test('beyond the calendar a step is not refused: the clock is provisional and counted anew when the year is loaded', () => {
    const scene = new Scene(proposal, draft, deputy('2026-12-20', 'a'))
    for (const who of ['b', 'c']) scene.take('sign', undefined, deputy('2026-12-21', who))
    scene.take('submit', undefined, deputy('2026-12-28', 'a'))
    expect(scene.matter.clocks['assignment']).toMatchObject({ due: '2027-01-06', provisional: true })
    const context = on('2026-12-29')
    expect(recount(proposal, scene.matter, context)).toBeUndefined()
    const known = loadYear(context.calendar, { year: 2027, holidays: { '2027-01-01': { zh: '元旦', en: "New Year's Day" } }, makeUp: {} })
    scene.keep(recount(proposal, scene.matter, { ...context, calendar: known })!)
    expect(scene.matter.clocks['assignment']).toMatchObject({ due: '2027-01-07', running: true })
    expect(scene.matter.clocks['assignment']?.provisional).toBeUndefined()
    expect(fold(scene.entries)).toEqual(scene.matter)
  })
  test('reminders fall on their days before the due day', () => {
    const scene = assigned()
    const on30 = remindersOn(proposal, scene.matter, '2026-03-10', on('2026-01-05').calendar, {})
    expect(on30).toMatchObject([{ clock: 'answer', due: '2026-04-09', before: { count: 30 } }])
    expect(remindersOn(proposal, scene.matter, '2026-03-11', on('2026-01-05').calendar, {})).toEqual([])
  })
})

describe('papers, numbers, children, votes', () => {
  test('a paper missing, unsigned or strange is refused', () => {
    const at = seat('2026-03-02', 'x', 'u1')
    expect(ground(assigned().try('answer', { text: '' }, at))).toBe('papers')
    expect(assigned().try('answer', { text: '' }, { ...at, papers: [{ paper: 'answer' }] })).toMatchObject({ ground: 'papers', cites: ['ACT-2024:14'] })
    expect(ground(assigned().try('hold', undefined, { ...on('2026-03-02'), papers: [{ paper: 'letter' }] }))).toBe('papers')
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
    expect(scene.try('answer', { text: '' }, { ...at, children: children.map(child => ({ ...child, state: 'excused' })) }).ok).toBe(true)
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
      scene.try('vote', { due: '2026-06-01' }, { ...on('2026-03-03', 'ballot', []), ...(count ? { count } : {}), known: { failedVotes: 0, ...known } } as never)
    expect(ground(vote(undefined))).toBe('ballot')
    expect(ground(vote({ members: 30, present: 31, for: 1, against: 0, abstain: 0 }))).toBe('ballot')
    expect(ground(vote({ members: 30, present: 30, for: 16, against: 0, abstain: 0 }, { failedVotes: 2 }))).toBe('needs')
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

describe('mending', () => {
  test('rectified, the matter is where it was, clocks as they were, and the record keeps everything', () => {
    const scene = signed()
    const kept = scene.matter
    scene.take('submit', undefined, deputy('2026-01-07', 'a'))
    scene.take('unsign', undefined, deputy('2026-01-08', 'b'))
    expect(scene.matter.state).toBe('ended')
    scene.rectify(kept.seq, on('2026-01-09'))
    const { seq, head, taken, took, ...back } = scene.matter
    const { seq: _seq, head: _head, taken: takenThen, took: tookThen, ...then } = kept
    expect(back).toEqual(then)
    expect(taken).toEqual({ ...takenThen, rectify: seq })
    expect(took).toEqual({ ...tookThen, rectify: 'clerk' })
    expect([scene.entries.length, scene.entries.at(-1)?.hash]).toEqual([seq, head])
    expect(verifyChain(scene.entries, scene.contents, on('2026-01-05').hash)).toEqual([])
    expect(scene.try('submit', undefined, deputy('2026-01-08', 'a')).ok).toBe(true)
  })
  test('a sitting that moved since keeps its day when a step before is taken back', () => {
    const scene = assigned()
    const { seq } = scene.matter
    scene.anchor('sitting', '2026-03-01', law('2026-01-12'))
    scene.take('hold', undefined, on('2026-01-13'))
    scene.rectify(seq, on('2026-01-14'))
    expect(scene.matter.clocks['answer']?.suspendedOn).toBeUndefined()
    expect(scene.matter.anchors['sitting']).toBe('2026-03-01')
    expect(scene.matter.clocks['draftSent']?.due).toBe('2026-02-09')
    expect(fold(scene.entries)).toEqual(scene.matter)
  })
  test('only those who may, with a reason, to an entry that counts, past no child that lives', () => {
    const scene = assigned(['u2'])
    const answer = (backTo: number, why = 'x', roles = ['office'], children: { name: string; id: string; state: string }[] = []) => {
      const context = { ...on('2026-01-12', 'k', roles), children }
      return rectifyOf(scene, backTo, why, context)
    }
    expect(ground(answer(3, 'x', ['deputy']))).toBe('by')
    expect(ground(answer(3, ' '))).toBe('input')
    expect(ground(answer(99))).toBe('rectify')
    expect(ground(answer(scene.matter.seq))).toBe('rectify')
    expect(ground(answer(5))).toBe('rectify')
    expect(answer(5, 'x', ['office'], [{ ...scene.matter.children[0]!, state: 'excused' }]).ok).toBe(true)
  })
  test('redacted, the content may go and the record still verifies', () => {
    const scene = answered()
    const contents = [...scene.contents]
    const { text: _gone, ...rest } = contents[0]!
    contents[0] = rest
    expect(verifyChain(scene.entries, contents, on('2026-01-05').hash)).toMatchObject([{ seq: 1, kind: 'contents' }])
    const done = redact(scene.matter, { seq: 1, field: 'text' }, '个人信息保护法第47条', on('2026-03-05'))
    if (!done.ok) throw new Error(done.en)
    expect(verifyChain([...scene.entries, ...done.entries], [...contents, {}], on('2026-01-05').hash)).toEqual([])
    expect(ground(redact(scene.matter, { seq: 99, field: 'text' }, 'x', on('2026-03-05')))).toBe('step')
  })
})

import { rectify } from './rectify.ts'
import type { Context } from './context.ts'
const rectifyOf = (scene: Scene, backTo: number, why: string, context: Context) => rectify(proposal, scene.matter, scene.entries, backTo, why, context)

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
    expect(take(proposal, matter, 'answer', { text: '' }, { ...seat('2026-04-13', 'x', 'u1'), ...answerPaper })).toMatchObject({ ok: true })
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

describe('what can be read', () => {
  test('the next line says who must do what by when', () => {
    const scene = assigned()
    const line = nextLine(proposal, scene.matter, on('2026-02-01'))
    expect(line.zh).toBe('待{leadUnit}办理“答复”，2026年4月9日前。')
    expect(line.en).toBe('{leadUnit} to take “Answer” by 2026-04-09.')
    expect(line.waits[0]).toEqual({ who: 'leadUnit', steps: ['answer'], due: '2026-04-09', clock: 'answer' })
    expect(nextLine(proposal, scene.matter, on('2026-04-12')).zh).toContain('已逾期3天')
  })
  test('steps now are those of the actor, refused ones with their ground', () => {
    const scene = signed()
    const now = (context: Parameters<typeof stepsNow>[2]) => stepsNow(proposal, scene.matter, context).map(({ step, refusal }) => [step, refusal?.ground])
    expect(now(deputy('2026-01-07', 'b'))).toEqual([
      ['sign', 'signatures'],
      ['unsign', undefined],
      ['withdraw', undefined],
    ])
    expect(now(on('2026-01-07', 'x', []))).toEqual([])
    scene.take('submit', undefined, deputy('2026-01-07', 'a'))
    expect(now(on('2026-01-08'))).toEqual([
      ['screen', undefined],
      ['assign', 'needs'],
    ])
  })
  test('every refusal says what is wrong and what to do in both languages', () => {
    const refused = new Scene(proposal, draft, deputy('2026-01-05', 'a')).try('submit', undefined, deputy('2026-01-06', 'a'))
    if (refused.ok) throw new Error('not refused')
    expect(refused.zh).toMatch(/请/)
    expect(refused.en).toMatch(/ask/)
  })
  test('an explained due day agrees with its clock', () => {
    const clock = signed()
    clock.take('submit', undefined, deputy('2026-02-10', 'a'))
    const state = clock.matter.clocks['assignment']!
    const why = explain(state.from, state.span!, state.sign, on('2026-02-10').calendar, {})
    expect(why.due).toBe(state.due)
    expect(why.days).toHaveLength(7)
    expect(why.skipped.some(day => day.kind === 'holiday' && day.zh === '春节')).toBe(true)
    expect(why.madeUp.every(day => weekend(day.date))).toBe(true)
  })
})

import { describe, expect, test } from 'vitest'
import { part, proposal } from '../test/proposal.ts'
import { ground, on, Scene, seat } from '../test/scene.ts'
import { answerPaper, draft, deputy, law, signed, assigned, answered } from '../test/scenes.ts'
import { explain, nextLine, openMatter, stepsNow, weekend, type Day } from './index.ts'

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
    const refused = new Scene(proposal, draft, deputy('2026-01-05', 'a')).try(
      'close',
      undefined,
      on('2026-01-06', 'z', ['council']),
    )
    expect(refused).toMatchObject({ ok: false, ground: 'state' })
    if (!refused.ok) expect(refused.zh).toContain('“已答复”')
  })
  test('a step that does not exist, or not under this law, is refused', () => {
    const scene = assigned()
    expect(ground(scene.try('vanish', undefined, on('2026-01-10')))).toBe('step')
    const old = new Scene(proposal, draft, deputy('2018-01-05', 'a'))
    expect(ground(old.try('study', undefined, on('2018-01-06')))).toBe('law')
  })
  test('a demand of one version of the law is made of its matters only', () => {
    const screened = (day: Day, next: Day) => {
      const scene = new Scene(proposal, draft, deputy(day, 'a'))
      for (const who of ['b', 'c']) scene.take('sign', undefined, deputy(day, who))
      scene.take('submit', undefined, deputy(day, 'a'))
      scene.take('screen', { accept: true }, on(next))
      return scene.try('assign', { leadUnit: '', coUnits: [] }, on(next))
    }
    expect(screened('2018-01-05', '2018-01-08')).toMatchObject({ ground: 'needs', en: 'Name the lead unit' })
    expect(screened('2026-01-05', '2026-01-08').ok).toBe(true)
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
    const clerk = (person: string) =>
      on('2026-01-07', 'clerk', ['deputy'], {
        actor: { person: 'clerk', roles: ['deputy'], seats: [], onBehalfOf: person },
      })
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

describe('what can be read', () => {
  test('the next line says who must do what by when', () => {
    const scene = assigned()
    const line = nextLine(proposal, scene.matter, on('2026-02-01'))
    expect(line.zh).toBe('**{leadUnit}**须在 **4月9日** 前答复。')
    expect(line.en).toBe('**{leadUnit}** must answer by **9 Apr**.')
    expect(nextLine(proposal, scene.matter, on('2025-12-01')).zh).toBe('**{leadUnit}**须在 **2026年4月9日** 前答复。')
    expect(line.waits[0]).toEqual({ who: 'leadUnit', steps: ['answer'], due: '2026-04-09', clock: 'answer' })
    expect(nextLine(proposal, scene.matter, on('2026-04-12')).zh).toContain('已超期3天')
  })
  test('nobody is waited for who must wait for a child himself', () => {
    const scene = assigned(['u2'])
    const asked = (state: string) => nextLine(proposal, scene.matter, { today: '2026-02-01', children: [{ name: 'part', id: scene.matter.children[0]!.id, state }] })
    expect(asked('asked').waits.flatMap(wait => wait.steps)).not.toContain('answer')
    expect(asked('delivered').waits[0]).toMatchObject({ who: 'leadUnit', steps: ['answer'] })
  })
  test('steps now are those of the actor, refused ones with their ground', () => {
    const scene = signed()
    const now = (context: Parameters<typeof stepsNow>[2]) =>
      stepsNow(proposal, scene.matter, context).map(({ step, refusal }) => [step, refusal?.ground])
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
    const refused = new Scene(proposal, draft, deputy('2026-01-05', 'a')).try(
      'submit',
      undefined,
      deputy('2026-01-06', 'a'),
    )
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

import { toDay, toNumber, type ClockState, type Day } from '@zhitong/kernel'
import { random } from '@zhitong/kernel/walk'
import { expect, test } from 'vitest'
import { Office } from '../testing.ts'
import { suggestion } from './suggestion.ts'

/* An independent calculation: the State Council's days of 2026 written out, days counted one by one, months by the calendar. */
const off = new Set<string>(), worked = new Set(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'])
for (const [from, to] of [['2026-01-01', '2026-01-03'], ['2026-02-15', '2026-02-23'], ['2026-04-04', '2026-04-06'], ['2026-05-01', '2026-05-05'], ['2026-06-19', '2026-06-21'], ['2026-09-25', '2026-09-27'], ['2026-10-01', '2026-10-07']] as const)
  for (let time = Date.parse(from); time <= Date.parse(to); time += 86_400_000) off.add(new Date(time).toISOString().slice(0, 10))
function workingDaysOn(from: string, count: number): string {
  let time = Date.parse(from)
  for (let left = count; left > 0;) {
    time += 86_400_000
    const date = new Date(time), day = date.toISOString().slice(0, 10)
    if (worked.has(day) || (!off.has(day) && date.getUTCDay() % 6 !== 0)) left -= 1
  }
  return new Date(time).toISOString().slice(0, 10)
}
function monthsOn(from: string, count: number): string {
  const [year, month, day] = from.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month - 1 + count + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + count, Math.min(day, last))).toISOString().slice(0, 10)
}
const daysOn = (from: string, count: number): string => new Date(Date.parse(from) + count * 86_400_000).toISOString().slice(0, 10)

const people = {
  office: { roles: ['personnel-committee'] }, gov: { roles: ['government-office'] },
  ...Object.fromEntries(['a', 'b', 'c'].flatMap(unit => [[`head-${unit}`, { roles: ['unit'], seats: [unit, `${unit}.head`] }]])),
  ...Object.fromEntries(Array.from({ length: 240 }, (_, n) => [`d${n}`, { roles: ['deputy'] }])),
}

/** What the calculation beside expects of one clock: its due day, when it was met or cancelled, whether that was late. */
interface Expected { due: string; met?: string; over?: true }

test('a year of 240 suggestions: every due day, every overdue day is what an independent calculation says', { timeout: 120_000 }, () => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
  console.log(`» year of suggestions: SEED=${seed}`)
  const pick = random(seed)
  const o = new Office('2025-12-31', people)
  const acts = new Map<string, (() => void)[]>()
  const book = new Map<string, Record<string, Expected>>()
  const plan = (day: string, act: () => void): void => void acts.set(day, [...(acts.get(day) ?? []), act])
  const text = { title: '建议', body: '正文', publish: true }
  const met = (id: string, clock: string): void => { const one = book.get(id)![clock]; if (one && !one.met && !one.over) one.met = o.today }
  const over = (id: string, clock: string): void => { const one = book.get(id)![clock]; if (one && !one.met) one.over = true }

  /** One suggestion's life, each act a chance number of days after the one before. */
  function live(n: number): void {
    const opened = daysOn('2026-01-01', pick(180))
    const deputy = `d${n}`, wrong = pick(6) === 0, prolongs = pick(4) === 0, rates = pick(5) > 0, acknowledges = pick(4) > 0
    let unit = 'a'
    let id = ''
    const then = (after: number, act: () => void): void => plan(daysOn(o.today, Math.max(1, after)), act)
    const answerWith = (second: boolean) => (): void => {
      o.take(`head-${unit}`, id, 'contact', { how: 'visit', who: '代表', note: '沟通' })
      const text = second ? `再次答复 ${n}` : `答复 ${n}`
      const promised = pick(2) === 0
      const by = daysOn(o.today, 20 + pick(120)) as Day
      o.take(`head-${unit}`, id, 'answer', { result: promised ? 'planned' : 'solved', text, publish: true, promises: promised ? [{ what: `承诺 ${n}`, measure: '措施', by, proof: '照片' }] : [] })
      for (const clock of ['answer', 'deputyWaits', 'secondAnswer', 'progressNote']) met(id, clock)
      over(id, 'wrongUnit')
      book.get(id)!['rating'] = { due: daysOn(o.today, 60) }
      if (promised) {
        const promise = o.children(id, 'promise').at(-1)!
        book.set(promise, { promised: { due: by }, firstDate: { due: by } })
        const keep = pick(3)
        if (keep < 2) plan(daysOn(by, keep === 0 ? -3 : 5 + pick(20)), () => {
          o.take(`head-${unit}`, promise, 'prove', { done: '完成', on: o.today }, { papers: [{ paper: 'proof', file: 'f' }] })
          met(promise, 'promised')
          met(promise, 'firstDate')
          book.get(promise)!['telling'] = { due: daysOn(o.today, 7) }
        })
      }
      if (!rates && !second) return
      then(pick(50), () => {
        if (o.of(id).state !== 'answered') return
        const unhappy = !second && pick(3) === 0
        o.take(deputy, id, 'rate', { attitude: 'satisfied', result: unhappy ? 'not-satisfied' : 'satisfied', reasons: '理由' })
        met(id, 'rating')
        then(pick(6), () => {
          if (!unhappy) return void o.take('office', id, 'conclude', {})
          o.take('office', id, 'rehandle', { finding: '再办' })
          book.get(id)!['secondAnswer'] = { due: monthsOn(o.today, 1) }
          then(pick(45), answerWith(true))
        })
      })
    }
    const handled = (): void => {
      if (o.of(id).state !== 'handling') return
      if (prolongs && o.today <= book.get(id)!['answer']!.due) {
        const from = book.get(id)!['answer']!.due
        const until = daysOn(from, 1 + pick(80)) as Day
        o.take(`head-${unit}`, id, 'askExtension', { until, why: '面广' })
        o.take('gov', id, 'consentExtension')
        o.take('office', id, 'grantExtension', { until })
        for (const clock of ['answer', 'deputyWaits']) book.get(id)![clock]!.due = until
      }
      const co = o.children(id, 'coHandling').filter(child => ['asked', 'received'].includes(o.of(child).state))
      for (const child of co) {
        o.take('head-b', child, 'deliver', { opinion: '同意' })
        met(child, 'opinion')
      }
      then(pick(50), answerWith(false))
    }
    const received = (): void => {
      if (o.of(id).state !== 'assigned') return
      o.take(`head-${unit}`, id, 'receive')
    }
    const assign = (): void => {
      const day = o.today
      o.take('office', id, 'assign', { channel: 'government', leadUnit: unit, parts: [], coUnits: unit === 'a' && pick(2) ? ['b'] : [] })
      met(id, 'assignment')
      book.get(id)!['answer'] = { due: monthsOn(day, 3) }
      book.get(id)!['deputyWaits'] ??= { due: monthsOn(day, 3) }
      for (const child of o.children(id, 'coHandling')) if (o.of(child).state === 'asked') book.set(child, {})
      if (acknowledges) then(1 + pick(2), received)
      if (wrong && unit === 'a') then(3 + pick(6), () => {
        if (o.of(id).state !== 'handling') return
        o.take('head-a', id, 'askReturn', { why: '不属职责' })
        then(pick(4), () => {
          o.take('office', id, 'agreeReturn')
          for (const child of o.children(id, 'coHandling')) if (book.get(child)) over(child, 'opinion')
          over(id, 'answer')
          over(id, 'progressNote')
          unit = 'c'
          then(pick(8), assign)
        })
      })
      else then(10 + pick(90), handled)
    }
    plan(opened, () => {
      id = o.open(deputy, suggestion, text)
      o.take(deputy, id, 'submit')
      book.set(id, { assignment: { due: workingDaysOn(o.today, 7) } })
      then(pick(6), () => { o.take('office', id, 'accept'); then(pick(8), assign) })
    })
  }
  for (let n = 0; n < 240; n += 1) live(n)

  /** Receipt may come by the law: the calculation beside starts from the day on which the record says it came. */
  const noted = new Map<string, number>()
  function noteReceipts(): void {
    for (const [id, one] of o.held) {
      const seq = one.matter.taken['receive']
      if (seq === undefined || noted.get(id) === seq) continue
      noted.set(id, seq)
      const day = one.entries[seq - 1]!.day
      const clocks = book.get(id)
      if (!clocks) continue
      if (one.procedure.name === 'co-handling') clocks['opinion'] = { due: monthsOn(day, 1) }
      else {
        clocks['wrongUnit'] = { due: workingDaysOn(day, 7) }
        clocks['progressNote'] = { due: daysOn(day, 45) }
      }
    }
  }
  let compared = 0, overdue = 0
  for (let day = toNumber('2026-01-01' as Day); day <= toNumber('2026-12-31' as Day); day += 1) {
    o.until(toDay(day))
    noteReceipts()
    for (const act of acts.get(toDay(day)) ?? []) act()
    noteReceipts()
    for (const [id, clocks] of book) for (const [clock, expected] of Object.entries(clocks)) {
      const state: ClockState | undefined = o.of(id).clocks[clock]
      expect(state, `${toDay(day)} ${id} ${clock}`).toBeDefined()
      compared += 1
      expect(state!.due, `${toDay(day)} ${id} ${clock}`).toBe(expected.due)
      if (expected.met) expect(state!.met, `${toDay(day)} ${id} ${clock}`).toBe(expected.met)
      const late = expected.met ? expected.met > expected.due : !expected.over && toDay(day) > expected.due
      if (clock !== 'wrongUnit' && late) {
        overdue += 1
        expect(state!.running ? toDay(day) > state!.due : state!.late.length > 0 || state!.met! > state!.due, `${toDay(day)} ${id} ${clock} is overdue`).toBe(true)
      }
    }
  }
  console.log(`» year of suggestions: ${book.size} matters, ${compared} due days compared, ${overdue} of them overdue`)
  expect(overdue).toBeGreaterThan(100)
})

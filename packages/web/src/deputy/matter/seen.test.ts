import type { EntryView, MatterView } from '@zhitong/server/contract'
import { expect, test } from 'vitest'
import { ahead, changedSince, dayThere, facts, inHand } from './seen.ts'

const name = (id: string, zh: string) => ({ id, kind: 'organ' as const, zh, en: id })
const entry = (seq: number, step: string, day: string, person: string, fields: Record<string, string> = {}): EntryView => ({
  seq, step, day, at: `${day}T02:00:00.000Z`, kind: step === 'open' ? 'open' : 'step', title: { zh: step, en: step }, says: { zh: step, en: step }, person: name(person, person), came: [],
  fields: Object.entries(fields).map(([field, value]) => ({ field, title: { zh: field, en: field }, value })), redacted: [], papers: [], takenBack: false, cites: [], hash: '',
})
const view = (state: string, record: EntryView[], more: object = {}): MatterView => ({
  row: { procedure: 'suggestion', state, final: false, number: '〔2026〕1号', owner: null } as never, said: {}, parties: [{ party: 'leadUnit', title: { zh: '主办单位', en: 'Lead unit' }, names: [name('greening', '区绿化市容局')] }],
  clocks: [], children: [], record, ...more,
} as never)

test('a parcel says whose hands it is in, since which day, and the way that is still ahead', () => {
  const one = view('handling', [entry(3, 'receive', '2026-03-05', 'handler'), entry(2, 'assign', '2026-03-03', 'clerk'), entry(1, 'open', '2026-03-02', 'lu')])
  expect(dayThere(one, '2026-03-07')).toBe(3)
  expect(inHand(one)).toMatchObject({ zh: '区绿化市容局' })
  expect(ahead(one).map(step => step.step)).toEqual(['answer', 'rate', 'conclude', 'close'])
  expect(ahead(one)[0]).toMatchObject({ zh: '签发答复', who: { zh: '区绿化市容局' } })
})

test('a step ahead has its date where a clock runs for it, late or not, and none where it does not', () => {
  const clock = { clock: 'answer', now: 'late', due: '2026-06-03', until: [{ zh: '签发答复', en: 'Sign the answer' }], late: [] }
  expect(ahead(view('handling', [], { clocks: [clock] })).map(step => step.due)).toEqual(['2026-06-03', undefined, undefined, undefined])
  expect(ahead(view('handling', [], { clocks: [{ ...clock, now: 'cancelled' }] }))[0]!.due).toBeUndefined()
})

test('the four facts are four: an answer promises nothing by itself, a promise is not kept by being made', () => {
  const answered = view('answered', [entry(2, 'answer', '2026-05-01', 'head'), entry(1, 'open', '2026-03-02', 'lu')], { children: [{ procedure: 'promise', state: 'standing' }, { procedure: 'promise', state: 'kept' }, { procedure: 'co-handling', state: 'delivered' }] })
  expect(facts(answered)).toEqual({ answered: { day: '2026-05-01' }, promised: { n: 2 }, delivered: { n: 1, of: 2 }, satisfied: {} })
  expect(facts(view('handling', []))).toEqual({ answered: {}, promised: {}, delivered: {}, satisfied: {} })
  expect(facts({ ...answered, row: { ...answered.row, procedure: 'opinion' } as never })).toBeUndefined()
})

test('a signer is shown what was changed since his own signature, and nothing that was changed before it', () => {
  const record = [
    entry(1, 'open', '2026-03-02', 'lu', { title: '一', body: '两处' }), entry(2, 'reword', '2026-03-03', 'lu', { title: '一', body: '三处' }),
    entry(3, 'cosign', '2026-03-04', 'xu'), entry(4, 'reword', '2026-03-05', 'lu', { title: '一', body: '四处' }),
  ]
  expect(changedSince(view('draft', record), 'cosign', 'xu')).toMatchObject([{ field: 'body', was: '三处', now: '四处' }])
  expect(changedSince(view('draft', record), 'cosign', 'ding')).toEqual([])
})

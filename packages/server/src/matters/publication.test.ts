import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inCongress } from '../store/transaction.ts'
import { finishRedactions } from './redaction.ts'
import { search } from './search.ts'
import { databases, publishedPlan, TestOffice, twoItems, type Refusal } from './testing.ts'
import type { TestDatabase } from '../database/testing.ts'

const refused = (answer: { ok: boolean }): Refusal => {
  expect(answer.ok).toBe(false)
  return answer as Refusal
}

describe.each(databases)('on %s', (_name, start) => {
  let db: TestDatabase
  let office: TestOffice
  beforeAll(async () => {
    db = await start()
    office = await TestOffice.found(db)
  })
  afterAll(() => db?.stop())

  const shown = async (): Promise<string[]> =>
    (await inCongress(db.database.portal, office.congress, client => client.query<{ id: string }>('select id from office.published'), 'read')).rows.map(row => row.id)
  const found = async (person: string, word: string): Promise<string[]> =>
    (await search(db.database.app, await office.asking(person), word, 20)).hits.flatMap(hit => (hit.kind === 'matter' ? [hit.id] : []))

  /** A plan whose title, written by one person and checked by another, holds a telephone number. */
  const toBePublished = async (opener: string, title: string): Promise<string> => {
    const plan = await office.open(opener, 'annual-plan', { kind: 'work-points', title, year: 2026 })
    await office.taken('clerk', plan, 'read', { text: '全文', items: twoItems }, { papers: [{ paper: 'source' }] })
    await office.taken('clerk', plan, 'submit')
    await office.taken('clerk', plan, 'pass', { meeting: '第二十一次主任会议' })
    await office.taken('clerk', plan, 'adopt', { sitting: '第十二次会议' }, { count: { members: 38, present: 36, for: 35, against: 0, abstain: 1 } })
    await office.taken('clerk', plan, 'check', { text: '全文', findings: [] })
    return plan
  }

  test('what was found in a text is confirmed by somebody who did not write it', async () => {
    const number = '13812345678'
    const plan = await toBePublished('head', `工作要点（联系电话${number}）`)
    const { detail } = refused(await office.take('head', plan, 'publish'))
    const confirmed = (detail as { text: string }[]).map(one => one.text)
    expect(confirmed.join()).toContain(number)
    expect(refused(await office.take('head', plan, 'publish', undefined, { confirmed })).ground).toBe('second')
    expect(await shown()).not.toContain(plan)
    const other = await toBePublished('clerk', `工作要点（联系电话${number}）`)
    await office.taken('head', other, 'publish', undefined, { confirmed })
    expect(await shown()).toContain(other)
  })

  test('a publication that is taken back leaves the public pages and the search of everybody outside', async () => {
    const { plan } = await publishedPlan(office, '误公布的紫貂计划')
    expect(await shown()).toContain(plan)
    expect(await found('stranger', '紫貂')).toEqual([plan])
    const { record } = (await office.view('clerk', plan))!
    const before = record.find(entry => entry.step === 'check')!.seq
    const { seq } = await office.stored(plan)
    const answer = await office.perform('clerk', { do: 'rectify', matter: plan, seq, backTo: before, why: '误公布' } as never)
    expect(answer.ok).toBe(true)
    expect(await shown()).not.toContain(plan)
    expect(await found('stranger', '紫貂')).toEqual([])
    expect(await found('clerk', '紫貂')).toEqual([plan])
  })

  test('what a step said is no longer found once it is taken back', async () => {
    const plan = await office.open('clerk', 'annual-plan', { kind: 'work-points', title: '退回的计划', year: 2026 })
    await office.taken('clerk', plan, 'read', { text: '赤狐过河', items: twoItems }, { papers: [{ paper: 'source' }] })
    expect(await found('clerk', '赤狐')).toEqual([plan])
    const { seq } = await office.stored(plan)
    expect((await office.perform('clerk', { do: 'rectify', matter: plan, seq, backTo: 1, why: '读错文件' } as never)).ok).toBe(true)
    expect(await found('clerk', '赤狐')).toEqual([])
  })

  test('letting go of an earlier word leaves what the same step said later where it is found', async () => {
    const plan = await office.open('clerk', 'annual-plan', { kind: 'work-points', title: '两次意见', year: 2026 })
    await office.taken('clerk', plan, 'read', { text: '全文', items: twoItems }, { papers: [{ paper: 'source' }] })
    await office.taken('clerk', plan, 'consult', { committees: ['urban'] })
    await office.taken('engineer', plan, 'review', { opinion: '白鹭不宜' })
    await office.taken('engineer', plan, 'review', { opinion: '苍鹰可以' })
    const { seq } = await office.stored(plan)
    expect((await office.perform('clerk', { do: 'redact', matter: plan, seq, entry: 4, field: 'opinion', ground: '本人申请' } as never)).ok).toBe(true)
    await finishRedactions(db.database, office.congress, plan)
    expect(await found('clerk', '白鹭')).toEqual([])
    expect(await found('clerk', '苍鹰')).toEqual([plan])
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases, TestOffice } from './testing.ts'
import { Similar } from './similar.ts'
import type { TestDatabase } from '../database/testing.ts'
import type { SimilarRequest } from '../contract/index.ts'
import { giveRoles } from '../roster/change.ts'

describe.each(databases)('on %s', (_name, start) => {
  let db: TestDatabase
  let office: TestOffice
  let similar: Similar
  const asked = { title: '天钥桥路路灯夜里不亮', body: '天钥桥路零陵路口的路灯坏了很久，晚上漆黑一片，老人不敢走。' }
  const ask = async (person: string, more: Partial<SimilarRequest> = {}) => (await similar.to(await office.asking(person), { ...asked, ...more }, true)).rows
  const opinion = (title: string, body: string, where = '') => office.open('deputy', 'opinion', { title, body, where, channel: 'phone' })
  let lamp: string

  beforeAll(async () => {
    db = await start()
    office = await TestOffice.found(db)
    await giveRoles(db.database.app, office.congress, [{ person: 'clerk', role: 'personnel-committee', from: '2020-01-01' }], 'head')
    office.rosters.forget()
    similar = new Similar(db.database.app)
    for (let n = 0; n < 12; n += 1) await opinion(`小区健身器材损坏${n}`, `第${n}号楼下的健身器材坏了，希望有关部门派人修。`)
    lamp = await opinion('路灯不亮', '路灯损坏多日，夜里摸黑走路，希望尽快修复。', '天钥桥路')
  })
  afterAll(() => db?.stop())

  test('the nearest comes first, with what stands in both, the place and the words that mean the same', async () => {
    const [first] = await ask('clerk')
    expect(first).toMatchObject({ matter: { id: lamp }, title: '路灯不亮', places: ['天钥桥路'] })
    for (const { text, here, there } of first!.phrases) {
      expect(asked[here.field].slice(...here.range)).toBe(text)
      const theirs = { title: '路灯不亮', body: '路灯损坏多日，夜里摸黑走路，希望尽快修复。' }
      expect(theirs[there.field].slice(...there.range)).toBe(text)
    }
    expect(first!.phrases.map(({ text }) => text)).toContain('路灯')
    expect(first!.named).toEqual([])
    expect(first!.score).toBeGreaterThan(0.2)
  })

  test('a matter opened, reworded or read by others is found as it stands at the next question', async () => {
    const draft = await office.open('member', 'suggestion', { title: '关于修复天钥桥路路灯的建议', body: '天钥桥路路灯夜里不亮。', publish: true })
    expect((await ask('member')).map(row => row.matter.id)).toContain(draft)
    // A draft is its author's.
    expect((await ask('clerk')).map(row => row.matter.id)).not.toContain(draft)
    await office.taken('member', draft, 'submit')
    expect((await ask('clerk')).map(row => row.matter.id)).toContain(draft)
    const later = await office.open('member', 'suggestion', { title: '天钥桥路路灯', body: '路灯夜里不亮', publish: true })
    await office.taken('member', later, 'reword', { title: '增设婴儿托管点', body: '双职工家庭照看不过来。', publish: true })
    const row = (await ask('member', { title: '增设婴儿托管点', body: '' })).find(one => one.matter.id === later)!
    expect(row.title).toBe('增设婴儿托管点')
  })

  test('what one may not read neither appears nor changes a figure of what one sees', async () => {
    const before = await ask('deputy')
    expect(before.length).toBeGreaterThan(0)
    // Drafts of somebody else: the same words, so many that every count would move.
    const hidden: string[] = []
    for (let n = 0; n < 60; n += 1) hidden.push(await office.open('member', 'suggestion', { title: asked.title, body: `${asked.body}第${n}次反映。`, publish: false }))
    const strip = (rows: typeof before) => rows.map(({ matter: _matter, ...row }) => row)
    const after = await ask('deputy')
    expect(after.map(row => row.matter.id)).toEqual(before.map(row => row.matter.id))
    expect(strip(after)).toEqual(strip(before))
    expect((await ask('member')).filter(row => hidden.includes(row.matter.id)).length).toBeGreaterThan(5)
    expect(await ask('stranger')).toEqual([])
    expect(await similar.toMatter(await office.asking('deputy'), hidden[0]!, undefined)).toBeUndefined()
  })

  test('a text that was taken out of the record is not found again', async () => {
    const id = await opinion('宜山路地铁口自行车堆积', '宜山路地铁口自行车堆积如山。')
    const question = { title: '宜山路地铁口自行车堆积', body: '' }
    expect((await ask('clerk', question))[0]!.matter.id).toBe(id)
    for (const field of ['title', 'body']) {
      const { seq } = await office.stored(id)
      const answer = await office.perform('clerk', { do: 'redact', matter: id, seq, entry: 1, field, ground: '有个人信息' } as never)
      expect(answer.ok).toBe(true)
    }
    expect((await ask('clerk', question)).map(row => row.matter.id)).not.toContain(id)
  })

  test('a matter is compared by its own text, with itself left out, and only with the procedures asked for', async () => {
    const list = (await similar.toMatter(await office.asking('clerk'), lamp, ['suggestion']))!
    expect(list.rows.length).toBeGreaterThan(0)
    expect(list.rows.every(row => row.matter.procedure === 'suggestion')).toBe(true)
    expect((await similar.toMatter(await office.asking('clerk'), lamp, undefined))!.rows.map(row => row.matter.id)).not.toContain(lamp)
  })

  test('nothing typed, signs only and rare characters are answered', async () => {
    for (const title of ['', '。', '？！', '𠮷', '\u202e', 'a']) expect((await similar.to(await office.asking('clerk'), { title, body: '' }, true)).rows).toEqual([])
  })

  test('two at once, while others write, see one another’s latest', async () => {
    await Promise.all(Array.from({ length: 8 }, async (_, n) => {
      const id = await opinion(`龙漕路${n}号线下井盖响`, `龙漕路${n}号线下井盖响，夜里吵。`)
      expect((await ask('deputy', { title: `龙漕路${n}号线下井盖响`, body: '夜里吵' })).map(row => row.matter.id)).toContain(id)
    }))
  })
})

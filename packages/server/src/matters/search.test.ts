import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listMatters } from './read.ts'
import { search } from './search.ts'
import { databases, TestOffice } from './testing.ts'
import type { TestDatabase } from '../database/testing.ts'

const listAll = { sort: 'due', order: 'asc', page: 1, size: 50 } as const

describe.each(databases)('on %s', (_name, start) => {
  let db: TestDatabase
  let office: TestOffice
  let road: string
  beforeAll(async () => {
    db = await start()
    office = await TestOffice.found(db)
    road = await open('关于修改《生活垃圾管理条例（草案）》的建议：ＡＢＣ路口……𠮷𠀋祠', '路口照明，太暗；行人看不清。Café Ünïted，１２００米，養老服務。50%_的\\居民')
    for (let n = 0; n < 30; n += 1) await open(`其他事项${n}`, `第${n}号材料，说明情况。`)
  })
  afterAll(() => db?.stop())

  const open = (title: string, body: string) => office.open('deputy', 'suggestion', { title, body, publish: true })
  const hits = async (q: string, person = 'deputy') =>
    (await search(db.database.app, await office.asking(person), q, 20)).hits.flatMap(hit => (hit.kind === 'matter' ? [hit] : []))
  const found = async (q: string, person = 'deputy') => (await hits(q, person)).map(hit => hit.id)
  const listed = async (q: string, person = 'deputy') => (await listMatters(db.database.app, await office.asking(person), { ...listAll, q })).rows.map(row => row.id)

  test('every piece of two to six characters of a text finds it, wherever words are cut', async () => {
    const text = '关于修改《生活垃圾管理条例（草案）》的建议'
    for (let size = 2; size <= 6; size += 1) {
      for (let at = 0; at + size <= text.length; at += 1) {
        const piece = text.slice(at, at + size)
        if (/^[\p{P}]+$/u.test(piece)) continue
        expect(await found(piece), piece).toContain(road)
      }
    }
  })

  test('width, case, brackets of either kind and traditional characters make no difference', async () => {
    for (const q of ['abc', 'ＡＢＣ', 'aBc路', '条例（草案）', '条例(草案)', '《生活垃圾', '條例（草案）', '垃圾管理條例', 'CAFÉ', 'café ünïted', '1200', '１２００米', '养老服务', '養老服務', '暗；行', '暗;行', '路口……', '路口...', '路口照明，太暗；行人看不清']) {
      expect(await found(q), q).toContain(road)
      expect(await listed(q), q).toContain(road)
    }
  })

  test('rare characters, one character, signs of the pattern language and several words are taken as they are', async () => {
    for (const q of ['𠮷', '𠮷𠀋', '𠀋祠', '祠', '暗', '50%', '50%_的\\居民', '路口']) expect(await found(q), q).toContain(road)
    expect(await found('照明 看不清')).toContain(road)
    expect(await found('看不清 照明')).toContain(road)
    // Title and text are apart: what stands in none of them whole is not found.
    for (const q of ['垃圾 照明', '%_', '太_', '太%', '暗\\', '照明 没有这个词', '不存在的', '的'.repeat(100), '（', '', ' ', '\u202e']) expect(await found(q), q).not.toContain(road)
  })

  test('a title is found by the initials of its sounds, by those who may read it', async () => {
    expect(await found('ljgl')).toContain(road)
    expect(await found('SHLJGL')).toContain(road)
    expect(await found('ljgl', 'stranger')).toEqual([])
    expect((await hits('shljgl'))[0]!.excerpt).toContain('生活垃圾')
  })

  test('a matter is found by its number', async () => {
    const id = await office.open('clerk', 'instruction', { subject: '部署', source: '市人大', dated: '2026-03-01', year: 2026, text: '一' })
    const { number } = (await office.view('clerk', id))!.row
    expect(number).toBe('〔2026〕1号')
    for (const q of [number!, '2026〕1号', '2026 1号', '1号 部署']) expect(await found(q, 'clerk'), q).toContain(id)
  })

  test('the hit is marked where it stands, and no character is cut in two', async () => {
    for (const [q, marked] of [['𠮷', '𠮷'], ['abc', 'ＡＢＣ'], ['草案', '草案'], ['1200', '１２００']] as const) {
      const { excerpt } = (await hits(q)).find(hit => hit.id === road)!
      expect(excerpt.split('\u0001')[1]!.split('\u0002')[0]).toBe(marked)
      expect(excerpt.isWellFormed()).toBe(true)
    }
  })

  test('nobody finds, counts or is told of more by what they may not read', async () => {
    const { total, more, hits: all } = await search(db.database.app, await office.asking('stranger'), '其他事项', 20)
    expect({ total, more, all }).toEqual({ total: 0, more: false, all: [] })
    const list = await listMatters(db.database.app, await office.asking('stranger'), { ...listAll, q: '其他事项' })
    expect({ rows: list.rows, total: list.total, more: list.more }).toEqual({ rows: [], total: 0, more: false })
  })
})

import { CompactEncrypt, importJWK } from 'jose'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startEmbeddedTest, type TestDatabase } from '../../database/testing.ts'
import { inCongress } from '../../store/transaction.ts'
import { largestRelay, openedFile, sealed } from './envelope.ts'
import { keyFile, readKeyFile } from './keys.ts'
import { confirmPartner, partnersOf, retirePartner } from './partners.ts'
import { importFile } from './receive.ts'
import { exportFile } from './send.ts'
import { Installation } from './testing.ts'

let database: TestDatabase
let east: Installation
let city: Installation
let stranger: Installation
let toCity: string
let toEast: string

beforeAll(async () => {
  database = await startEmbeddedTest()
  east = await Installation.found(database, 'east')
  city = await Installation.found(database, 'city')
  stranger = await Installation.found(database, 'west')
  toCity = await east.knows(city)
  toEast = await city.knows(east)
})
afterAll(() => database.stop())

const sent = async (from: Installation, matter: string, to?: string) => {
  const done = await exportFile(from.place, await from.office.asking('p1'), matter, to)
  if (!done.ok) throw new Error(`${done.en}`)
  return done
}
const brought = async (to: Installation, file: string | Uint8Array, more: { deputy?: string; by?: string } = {}) =>
  importFile(to.place, await to.office.asking(more.by ?? 'p1'), { bytes: typeof file === 'string' ? new TextEncoder().encode(file) : file, name: 'relay.ztr', deputy: more.deputy })

describe('a relay between two installations', () => {
  test('goes out, is taken up there, and its answers come back as steps on behalf of the city deputy with the file as ground', async () => {
    const relay = await east.relay()
    const file = await sent(east, relay, toCity)
    const received = await brought(city, file.file)
    if (!received.ok) throw new Error(received.en)
    expect(received).toMatchObject({ kind: 'relay', repeated: false })
    const there = (await city.office.view('city', received.matter))!
    expect(there.said['open']).toMatchObject({ deputy: 'city', from: 'east人大', title: '增设轨道交通站点出入口', why: '由市级主管部门决定。' })
    expect(there.papers.map(paper => paper.paper)).toEqual(['file'])
    expect(there.row.final).toBe(false)

    city.office.on('2026-03-05')
    await city.office.taken('city', received.matter, 'takeUp')
    const first = await sent(city, received.matter)
    east.office.on('2026-03-06')
    expect(await brought(east, first.file)).toMatchObject({ ok: true, kind: 'answer', steps: 1, repeated: false })
    city.office.on('2026-03-10')
    await city.office.taken('city', received.matter, 'raise', { number: '市十六届四次第0312号' })
    city.office.on('2026-03-20')
    await city.office.taken('city', received.matter, 'report', { result: '已列入2027年建设计划。' })
    const second = await sent(city, received.matter)
    east.office.on('2026-03-21')
    expect(await brought(east, second.file)).toMatchObject({ ok: true, steps: 2, repeated: false })
    const here = (await east.office.view('p1', relay))!
    expect(here.row.state).toBe('reported')
    expect(here.said).toMatchObject({ raise: { number: '市十六届四次第0312号' }, report: { result: '已列入2027年建设计划。' } })
    const entered = here.record.filter(entry => ['takeUp', 'raise', 'report'].includes(entry.step)).toReversed()
    expect(entered.map(entry => [entry.step, entry.day, entry.person.id, entry.onBehalfOf?.id, entry.papers.length])).toEqual([
      ['takeUp', '2026-03-05', 'p1', 'city', 1], ['raise', '2026-03-10', 'p1', 'city', 1], ['report', '2026-03-20', 'p1', 'city', 1],
    ])
    // What it waited for in the suggestion goes on there.
    expect((await east.office.view('p1', here.row.parent!))!.row.state).toBe('relayed')
    east.office.on('2026-03-02')
    city.office.on('2026-03-02')
  })

  test('holds of the opening exactly the fields whose readers the procedure names, and no ids of people', async () => {
    const relay = await east.relay()
    const { letter, file } = await sent(east, relay, toCity)
    expect(letter).toMatchObject({ kind: 'relay', id: relay, version: 1, date: '2026-03-02', recipient: '韩越' })
    expect(Object.keys((letter as { fields: object }).fields).toSorted()).toEqual(['text', 'title', 'why'])
    expect(JSON.stringify(letter)).not.toContain('"lead"')
    // Nothing of it can be read on the way.
    expect(Buffer.from(file, 'base64url').toString('latin1') + file).not.toContain('轨道')
  })

  test('opened twice, also by two at once, it is one matter; an answer opened twice is entered once', async () => {
    const relay = await east.relay()
    const { file } = await sent(east, relay, toCity)
    const both = await Promise.all([brought(city, file), brought(city, file, { by: 'p2' })])
    const third = await brought(city, file)
    const matters = new Set([...both, third].flatMap(one => (one.ok ? [one.matter] : [])))
    expect(matters.size).toBe(1)
    expect(third).toMatchObject({ ok: true, repeated: true })
    // Exported anew on another day it is the same letter.
    east.office.on('2026-03-09')
    expect(await brought(city, (await sent(east, relay, toCity)).file)).toMatchObject({ ok: true, repeated: true })
    const [matter] = matters
    const { rows } = await inCongress(database.database.app, 'city', client => client.query(`select count(*)::int as n from office.matter where congress = 'city' and procedure = 'received-relay' and id = $1`, [matter]))
    expect(rows[0]).toEqual({ n: 1 })
    city.office.on('2026-03-10')
    await city.office.taken('city', matter!, 'turnDown', { why: '已由另一位代表提出。' })
    const answer = await sent(city, matter!)
    east.office.on('2026-03-11')
    expect(await brought(east, answer.file)).toMatchObject({ ok: true, steps: 1 })
    const { seq } = await east.office.stored(relay)
    expect(await brought(east, answer.file)).toMatchObject({ ok: true, repeated: true, steps: 0 })
    expect((await east.office.stored(relay)).seq).toBe(seq)
    east.office.on('2026-03-02')
    city.office.on('2026-03-02')
  })

  test('an answer that comes after the relay lapsed changes nothing and says what to do', async () => {
    const relay = await east.relay()
    const received = await brought(city, (await sent(east, relay, toCity)).file)
    if (!received.ok) throw new Error(received.en)
    await city.office.taken('city', received.matter, 'takeUp')
    const answer = await sent(city, received.matter)
    east.office.on('2026-05-20')
    await east.office.perform('law', { do: 'law', matter: relay })
    expect((await east.office.stored(relay)).state).toBe('lapsed')
    const { seq } = await east.office.stored(relay)
    const late = await brought(east, answer.file)
    expect(late).toMatchObject({ ok: false })
    expect(!late.ok && late.zh).toContain('来得晚了')
    expect((await east.office.stored(relay)).seq).toBe(seq)
    east.office.on('2026-03-02')
  })

  test('a recipient whom the roster does not have is asked for, and can be chosen', async () => {
    const other = await Installation.found(database, 'north')
    const fingerprint = await east.knows(other)
    await other.knows(east)
    const { file } = await sent(east, await east.relay(), fingerprint)
    const unknown = await brought(other, file)
    expect(unknown).toMatchObject({ ok: false, detail: { deputy: '韩越' } })
    expect(await brought(other, file, { deputy: 'lead' })).toMatchObject({ ok: true, repeated: false })
  })
})

describe('a file that is not taken', () => {
  const why = async (to: Installation, file: string | Uint8Array): Promise<string> => {
    const answer = await brought(to, file)
    if (answer.ok) throw new Error('taken')
    // Every refusal says what to do.
    expect(answer.zh).toMatch(/请|不用/)
    return answer.zh
  }
  let file: string
  beforeAll(async () => { ({ file } = await sent(east, await east.relay(), toCity)) })

  test('from a sender whose key is not known, not confirmed by two people, or retired', async () => {
    const toCityFromWest = await stranger.knows(city)
    const { file: strange } = await sent(stranger, await stranger.relay(), toCityFromWest)
    expect(await why(city, strange)).toContain('公钥没有登记')
    const west = await city.knows(stranger, ['p1'])
    expect(await why(city, strange)).toContain('两个人核对')
    expect(await confirmPartner(database.database.app, 'city', west, 'p1')).toMatchObject({ ground: 'second' })
    expect(await why(city, strange)).toContain('两个人核对')
    expect(await confirmPartner(database.database.app, 'city', west, 'p2')).toBeUndefined()
    expect((await brought(city, strange)).ok).toBe(true)
    await retirePartner(database.database.app, 'city', west, 'p1')
    expect(await why(city, (await sent(stranger, await stranger.relay(), toCityFromWest)).file)).toContain('已停用')
  })
  test('for another recipient', async () => {
    await stranger.knows(east)
    expect(await why(stranger, file)).toContain('不是寄给本机')
  })
  test('passed on by its recipient as if it had been written to a third', async () => {
    // The city opens what it got and encrypts the same signed words to west.
    const own = await city.keys()
    const opened = await openedFile(new TextEncoder().encode(file), own, async () => ({ keys: (await east.keys()).keys }))
    expect(opened.ok).toBe(true)
    const west = await stranger.keys()
    const { compactDecrypt } = await import('jose')
    const { plaintext } = await compactDecrypt(file.trim(), await importJWK(own.seal, 'ECDH-ES'))
    const again = await new CompactEncrypt(plaintext).setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM', kid: west.fingerprint, typ: 'zhitong-relay', format: 1 }).encrypt(await importJWK(west.keys.seal, 'ECDH-ES'))
    expect(await why(stranger, again)).toContain('不是寄给本机')
  })
  test('of a newer format', async () => {
    const west = await city.keys()
    const newer = await new CompactEncrypt(new Uint8Array([1])).setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM', kid: west.fingerprint, typ: 'zhitong-relay', format: 2 }).encrypt(await importJWK(west.keys.seal, 'ECDH-ES'))
    expect(await why(city, newer)).toContain('更新版本')
    expect(await readKeyFile(JSON.stringify({ zhitong: 'exchange-key', format: 2 }))).toEqual({ ok: false, why: 'newer' })
  })
  test('with any byte changed, anywhere', async () => {
    const bytes = new TextEncoder().encode(file.trim())
    const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
    console.log(`» bytes changed from seed ${seed}`)
    let state = seed
    const next = (n: number): number => { state = (state * 1_103_515_245 + 12_345) % 2_147_483_648; return state % n }
    const before = await inCongress(database.database.app, 'city', client => client.query(`select count(*)::int as n from office.matter where congress = 'city'`))
    for (let n = 0; n < 60; n += 1) {
      const hurt = new Uint8Array(bytes)
      const at = next(hurt.length)
      // The last letter of base64url may hold bits that count for nothing.
      const replaced = hurt[at] === 65 ? 66 : 65
      if ([...'.'].some(() => at + 1 === hurt.length || hurt[at + 1] === 46)) continue
      hurt[at] = replaced
      await why(city, hurt)
    }
    const after = await inCongress(database.database.app, 'city', client => client.query(`select count(*)::int as n from office.matter where congress = 'city'`))
    expect(after.rows).toEqual(before.rows)
  })
  test('larger than 20 MB, empty, or something else altogether', async () => {
    expect(await why(city, new Uint8Array(largestRelay + 1))).toContain('20 MB')
    for (const other of ['', '{}', 'a.b.c.d.e', '你好', '%PDF-1.7'])
      expect(await why(city, other)).toContain('不是接力文件')
  })
  test('that claims steps or matters which the procedure does not exchange', async () => {
    const relay = await east.relay()
    const received = await brought(city, (await sent(east, relay, toCity)).file)
    expect(received.ok).toBe(true)
    const head = { id: relay, version: 1, date: '2026-03-02', from: 'x', to: 'y', procedure: 'relay' }
    const forged = async (letter: object) => sealed(JSON.stringify(letter), await city.keys(), { fingerprint: (await east.keys()).fingerprint, keys: (await east.keys()).keys })
    expect(await why(east, await forged({ kind: 'answer', ...head, steps: [{ step: 'lapse', day: '2026-03-02' }] }))).toContain('不办理')
    expect(await why(east, await forged({ kind: 'answer', ...head, procedure: 'suggestion', steps: [{ step: 'accept', day: '2026-03-02' }] }))).toContain('不办理')
    expect(await why(east, await forged({ kind: 'answer', ...head, id: '018f0000-0000-7000-8000-000000000000', steps: [{ step: 'takeUp', day: '2026-03-02' }] }))).toContain('没有找到')
    // One step in order and one that is not: neither is taken.
    expect((await brought(east, await forged({ kind: 'answer', ...head, steps: [{ step: 'takeUp', day: '2026-03-02' }, { step: 'report', day: '2026-03-02', input: { result: '好' } }] }))).ok).toBe(false)
    expect((await east.office.stored(relay)).state).toBe('asked')
  })
  test('an answer from somebody to whom the relay was not sent', async () => {
    const relay = await east.relay()
    await sent(east, relay, toCity)
    const other = await Installation.found(database, 'south')
    await east.knows(other)
    const keys = await east.keys()
    const forged = await sealed(JSON.stringify({ kind: 'answer', id: relay, version: 1, date: '2026-03-02', from: 'x', to: 'y', procedure: 'relay', steps: [{ step: 'takeUp', day: '2026-03-02' }] }), await other.keys(), keys)
    expect(await why(east, forged)).toContain('不是由接力文件寄往的单位')
  })
  test('is not exported to a recipient who is not confirmed, nor by somebody outside the office', async () => {
    const relay = await east.relay()
    const other = await Installation.found(database, 'far')
    const half = await east.knows(other, ['p1'])
    expect(await exportFile(east.place, await east.office.asking('p1'), relay, half)).toMatchObject({ ok: false, ground: 'exchange' })
    expect(await exportFile(east.place, await east.office.asking('lead'), relay, toCity)).toMatchObject({ ok: false, ground: 'by' })
  })
})

test('private keys lie beside the data, readable by nobody else, and no table or backup holds them', async () => {
  const file = join(east.dataDir, 'exchange', 'east.json')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const { sign, seal } = JSON.parse(readFileSync(file, 'utf8'))
  const partners = JSON.stringify(await partnersOf(database.database.app, 'city'))
  expect(partners).not.toContain(sign.d)
  expect(partners).not.toContain(seal.d)
  expect(keyFile('x', await east.keys())).not.toContain(sign.d)
  expect(toEast).toMatch(/^\d{5}( \d{5}){7}$/)
})

import { createServer } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { startServer, type Client, type TestServer } from '../http/testing.ts'
import { addPeople, giveRoles } from '../roster/change.ts'
import { inCongress } from '../store/transaction.ts'
import { afterQuiet } from './hours.ts'
import { notices } from './index.ts'
import { waits } from './send.ts'
import { startGateway } from './testing.ts'

let server: TestServer
let gateway: Awaited<ReturnType<typeof startGateway>>
let head: Client
let lead: Client
const person = 'personnel-committee'

beforeAll(async () => {
  gateway = await startGateway()
  server = await startServer()
  const { app } = server.office.test.database
  await addPeople(app, 'test', [{ id: 'p1', name: '何敏' }, { id: 'p2', name: '蒋涛' }, { id: 'lead', name: '秦岚' }, { id: 'second', name: '贺平' }, { id: 'old', name: '施德' }, { id: 'chief', name: '温岭' }])
  await giveRoles(app, 'test', [
    { person: 'p1', role: person, from: '2020-01-01' }, { person: 'p2', role: person, from: '2020-01-01' }, { person: 'lead', role: 'deputy', from: '2020-01-01' },
    { person: 'second', role: 'deputy', from: '2020-01-01' }, { person: 'old', role: 'deputy', from: '2020-01-01' }, { person: 'chief', role: 'unit', organ: 'greening', head: true, from: '2020-01-01' },
  ], 'head')
  server.office.rosters.forget('test')
  server.app.deps.rosters.forget('test')
  head = await server.as('head')
  lead = await server.as('lead')
  await server.as('p2')
}, 60_000)
afterAll(async () => { await server.stop(); await gateway.stop() })

let day = 1
/** Each test has days of its own. */
beforeEach(async () => {
  day += 1
  at(thisDay(), '10:00')
  gateway.taken.length = 0
  gateway.answer(200)
  await round()
})
/** The day of the running test. */
const thisDay = (): string => new Date(Date.UTC(2026, 3, 1) + day * 86_400_000).toISOString().slice(0, 10)
const at = (on: string, time: string): void => { server.office.now = new Date(`${on}T${time}:00+08:00`) }
const later = (minutes: number): void => { server.office.now = new Date(server.office.now.getTime() + minutes * 60_000) }
const round = () => notices(server.app.deps)
const listOf = async (client: Client) => ((await client.get('/api/c/test/notices')).body as never as { rows: { id: string; kind: string; matter: string; title: string; zh: string; read: boolean }[]; unread: number; total: number })
const officeOf = async (client = head) => ((await client.get('/api/c/test/notices/office')).body as never as { calls: { id: string; person: { id: string }; title: string | null; number: string | null }[]; dead: { id: string; person: { id: string }; tries: number; error: { zh: string } }[]; gateway: object })
const setting = () => ({ on: true, url: `${gateway.url}/sms?to={phone}`, body: '{"mobile":"{phone}","params":["{number}","{link}"],"key":"{id}"}', headers: 'Authorization: Bearer geheim', accepted: { path: 'code', equals: '0' }, quietFrom: '21:00', quietTo: '07:30', dailyAt: '18:00' })
const suggest = async (by = 'lead', title = '增设路灯', invited: string[] = []): Promise<string> => server.office.open(by, 'suggestion', { title, body: '夜间太暗。', publish: true, invited })

describe('told in the app', () => {
  test('each person of whom a step tells has a notice, once; who did it has none, and nobody who may not know of it', async () => {
    const matter = await suggest('lead', '只告诉该告诉的人', ['second'])
    await round()
    const second = await server.as('second')
    expect((await listOf(second)).rows.filter(row => row.matter === matter)).toMatchObject([{ title: '只告诉该告诉的人', kind: 'step', read: false }])
    expect((await listOf(lead)).rows.filter(row => row.matter === matter)).toEqual([])
    await server.office.taken('second', matter, 'cosign')
    await server.office.taken('lead', matter, 'submit')
    await round()
    await round()
    const office = await server.as('p1')
    expect((await listOf(office)).rows.filter(row => row.matter === matter).map(row => row.zh)).toEqual(['提交'])
    expect((await listOf(lead)).rows.filter(row => row.matter === matter).map(row => row.zh)).toEqual(['确认联名'])
    expect((await listOf(await server.as('stranger'))).rows).toEqual([])
    expect((await listOf(await server.as('mayor'))).rows).toEqual([])
  })
  test('where the procedure has a sentence of its own for somebody, that is what they are told', async () => {
    const matter = await suggest()
    for (const [by, step, input] of [['lead', 'submit'], ['p1', 'accept'], ['p1', 'assign', { channel: 'congress', leadUnit: 'greening', parts: [], coUnits: [] }], ['unit', 'receive'], ['unit', 'askExtension', { until: '2026-09-01', why: '涉及面广' }], ['p1', 'grantExtension', { until: '2026-09-01' }]] as [string, string, unknown?][]) await server.office.taken(by, matter, step, input)
    await round()
    const said = async (who: string) => (await listOf(await server.as(who))).rows.filter(row => row.matter === matter)[0]!.zh
    expect(await said('lead')).toBe('答复期限延长了')
    expect(await said('unit')).toBe('延期已同意')
  })
  test('a read mark is the person’s own; nobody else can set or see it', async () => {
    const matter = await suggest('lead', '读过', ['second'])
    await round()
    const second = await server.as('second')
    const [notice] = (await listOf(second)).rows.filter(row => row.matter === matter)
    await lead.send('/api/c/test/notices/read', { ids: [notice!.id] })
    expect((await listOf(second)).rows.find(row => row.id === notice!.id)?.read).toBe(false)
    await second.send('/api/c/test/notices/read', { ids: [notice!.id] })
    expect((await listOf(second)).rows.find(row => row.id === notice!.id)?.read).toBe(true)
    expect(JSON.stringify(await officeOf())).not.toContain('read')
  })
  test('what is brought in from earlier years, and what happened long ago, tells nobody', async () => {
    const matter = await suggest('lead', '久远的事', ['second'])
    later(4 * 24 * 60)
    day += 4
    await round()
    expect((await listOf(await server.as('second'))).rows.filter(row => row.matter === matter)).toEqual([])
  })
  test('a clock reminds those who can meet it, on the days of its ladder, once; days on which nobody looked are made up for', async () => {
    const matter = await suggest()
    await server.office.taken('lead', matter, 'submit')
    const view = (await server.office.view('p1', matter))!
    const due = view.clocks.find(clock => clock.clock === 'assignment')!.due
    const p1 = await server.as('p1')
    const reminded = async () => (await listOf(p1)).rows.filter(row => row.matter === matter && row.kind === 'clock').map(row => row.zh)
    const before = (n: number) => new Date(Date.parse(`${due}T00:00:00Z`) - n * 86_400_000).toISOString().slice(0, 10)
    at(before(2), '07:00')
    await round()
    expect(await reminded()).toEqual([])
    at(before(1), '09:00')
    await round()
    await round()
    expect(await reminded()).toEqual([expect.stringMatching(/^“交办”还有1天/)])
    day = Math.round((Date.parse(due) - Date.UTC(2026, 3, 1)) / 86_400_000) + 1
  })
})

describe('by the gateway', () => {
  beforeAll(async () => {
    expect((await head.send('/api/c/test/notices/gateway', setting())).status).toBe(201)
    const second = await server.as('second')
    expect((await second.send('/api/c/test/notices/address', { number: '13800000000', daily: false })).status).toBe(201)
  })

  test('a message holds the number of the matter and a link, never a word of its content', async () => {
    const matter = await suggest('lead', '绝密标题', ['second'])
    await round()
    const mine = gateway.taken.filter(one => JSON.stringify(one.body).includes(matter))
    expect(mine).toHaveLength(1)
    expect(mine[0]).toMatchObject({ path: '/sms?to=13800000000', body: { mobile: '13800000000', params: ['1件', `${server.url}/c/test/office/matters/${matter}`] } })
    expect(mine[0]!.headers['authorization']).toBe('Bearer geheim')
    expect(JSON.stringify(gateway.taken)).not.toContain('绝密')
    await round()
    expect(gateway.taken.filter(one => JSON.stringify(one.body).includes(matter))).toHaveLength(1)
  })
  test('one that fails is tried again, each time later; after the last it lies with the office, who may send it again', async () => {
    gateway.answer(500)
    const matter = await suggest('lead', '送不到', ['second'])
    await round()
    const tries = () => gateway.taken.filter(one => JSON.stringify(one.body).includes(matter)).length
    expect(tries()).toBe(1)
    await round()
    expect(tries()).toBe(1)
    let expected = 1
    for (const wait of waits) {
      later(wait - 1 < 1 ? 0.5 : wait - 0.5)
      await round()
      expect(tries()).toBe(expected)
      later(1)
      await round()
      expected += 1
      expect(tries()).toBe(expected)
    }
    const { dead } = await officeOf()
    const mine = dead.filter(one => one.person.id === 'second' && one.tries === waits.length + 1)
    expect(mine).toHaveLength(1)
    expect(mine[0]!.error.zh).toBe('网关回答 500。')
    gateway.answer(200)
    await head.send('/api/c/test/notices/again', { ids: [mine[0]!.id] })
    await round()
    expect(tries()).toBe(expected + 1)
    expect((await officeOf()).dead.filter(one => one.id === mine[0]!.id)).toEqual([])
    // The same message has the same id, so that a gateway can tell a second try.
    expect(new Set(gateway.taken.filter(one => JSON.stringify(one.body).includes(matter)).map(one => (one.body as { key: string }).key)).size).toBe(1)
  })
  test('a gateway that answers 200 and refuses in its body has not taken it; a redirect is not followed with the secret', async () => {
    gateway.answer(200, { code: 7 })
    const matter = await suggest('lead', '没受理', ['second'])
    await round()
    gateway.answer(200)
    later(2)
    await round()
    expect(gateway.taken.filter(one => JSON.stringify(one.body).includes(matter))).toHaveLength(2)
    let stolen = 0
    const thief = createServer((_request, response) => { stolen += 1; response.end('{"code":0}') })
    await new Promise<void>(resolve => thief.listen(0, '127.0.0.1', resolve))
    gateway.answer(307, {}, { location: `http://127.0.0.1:${(thief.address() as { port: number }).port}/` })
    await suggest('lead', '转走', ['second'])
    await round()
    expect(stolen).toBe(0)
    thief.close()
    gateway.answer(200)
    later(2)
    await round()
  })
  test('in quiet hours nothing goes out; it goes when they end', async () => {
    at(thisDay(), '22:30')
    const matter = await suggest('lead', '夜里', ['second'])
    await round()
    const mine = () => gateway.taken.filter(one => JSON.stringify(one.body).includes(matter)).length
    expect(mine()).toBe(0)
    later(8 * 60 + 55)
    await round()
    expect(mine()).toBe(0)
    later(10)
    await round()
    expect(mine()).toBe(1)
    day += 1
  })
  test('who asks for one message a day gets one, with how many matters there are', async () => {
    const second = await server.as('second')
    await second.send('/api/c/test/notices/address', { number: '13800000000', daily: true })
    at(thisDay(), '19:00')
    await round()
    gateway.taken.length = 0
    day += 1
    at(thisDay(), '10:00')
    await suggest('lead', '甲', ['second'])
    await suggest('lead', '乙', ['second'])
    await round()
    expect(gateway.taken).toEqual([])
    at(thisDay(), '18:01')
    await round()
    await round()
    expect(gateway.taken.map(one => (one.body as { params: string[] }).params)).toEqual([['2件', `${server.url}/c/test/office/notices`]])
    await second.send('/api/c/test/notices/address', { number: '13800000000', daily: false })
  })
  test('secret headers are sealed at rest and never given out; only the keepers set the gateway', async () => {
    expect(JSON.stringify(await officeOf())).not.toContain('geheim')
    expect((await officeOf()).gateway).toMatchObject({ headerNames: ['Authorization'] })
    const { database } = server.office.test
    const { rows } = await inCongress(database.app, 'test', client => client.query('select headers from office.notice_gateway'))
    expect(JSON.stringify(rows)).not.toContain('geheim')
    const key = join(database.dataDir, 'notice.key')
    expect(statSync(key).mode & 0o777).toBe(0o600)
    expect(readFileSync(key)).toHaveLength(32)
    expect((await lead.send('/api/c/test/notices/gateway', setting())).status).toBe(403)
    expect((await lead.get('/api/c/test/notices/office')).status).toBe(403)
    // Changed without them, they stay.
    const { headers: _gone, ...rest } = setting()
    await head.send('/api/c/test/notices/gateway', rest)
    const tried = await head.send('/api/c/test/notices/gateway/try', { number: '13900000000' })
    expect(tried.status).toBe(201)
    expect(gateway.taken.at(-1)!.headers['authorization']).toBe('Bearer geheim')
  })
  test.each([
    ['url', { url: 'ftp://x/{phone}' }], ['url', { url: 'http://user:pass@x/{phone}' }], ['body', { body: 'text' }], ['body', { body: '{"t":"{title}","p":"{phone}","l":"{link}"}' }], ['body', { body: '{"p":"{phone}"}' }],
    ['headers', { headers: 'X: a\nno colon' }], ['headers', { headers: 'Host: evil' }], ['quietFrom', { quietFrom: '25:00' }],
  ])('a gateway with a wrong %s is refused by name', async (field, change) => {
    const answer = await head.send('/api/c/test/notices/gateway', { ...setting(), ...change })
    expect(answer.status).toBe(400)
    expect(answer.body).toMatchObject({ refused: { fields: [{ path: [field] }] } })
  })
})

test('whoever has neither the app nor a number stands on the call list, until staff tick it off by hand', async () => {
  const matter = await suggest('lead', '打电话告知', ['old'])
  await round()
  const calls = (await officeOf()).calls.filter(one => one.person.id === 'old')
  expect(calls).toHaveLength(1)
  // The head of the office may not read the draft, and is shown no title.
  expect(calls[0]!.title).toBeNull()
  expect((await officeOf()).calls.some(one => one.person.id === 'lead')).toBe(false)
  expect(gateway.taken.some(one => JSON.stringify(one.body).includes(matter))).toBe(false)
  const clerk = await server.as('clerk')
  await clerk.send('/api/c/test/notices/done', { ids: [calls[0]!.id] })
  expect((await officeOf()).calls.filter(one => one.person.id === 'old')).toEqual([])
  const { rows } = await inCongress(server.office.test.database.app, 'test', client => client.query('select state, done_by from office.notice_delivery where id = $1', [calls[0]!.id]))
  expect(rows).toEqual([{ state: 'done', done_by: 'clerk' }])
})

test('quiet hours over midnight and within a day end when they say', () => {
  const from = (time: string, a: string, b: string) => afterQuiet(new Date(`2026-05-02T${time}:00+08:00`), a, b).toISOString()
  expect(from('23:00', '21:00', '07:30')).toBe('2026-05-02T23:30:00.000Z')
  expect(from('03:00', '21:00', '07:30')).toBe('2026-05-01T23:30:00.000Z')
  expect(from('12:00', '21:00', '07:30')).toBe('2026-05-02T04:00:00.000Z')
  expect(from('12:30', '12:00', '13:30')).toBe('2026-05-02T05:30:00.000Z')
  expect(from('12:30', '00:00', '00:00')).toBe('2026-05-02T04:30:00.000Z')
})

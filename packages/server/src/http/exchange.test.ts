import { afterAll, beforeAll, expect, test } from 'vitest'
import { keyFile, makeKeys } from '../exchange/relay/keys.ts'
import { officeSheet } from '../exchange/register/testing.ts'
import { addPeople, giveRoles } from '../roster/change.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer, type Client, type TestServer } from './testing.ts'

let server: TestServer
let first: Client
let second: Client
const elsewhere = mkdtempSync(join(tmpdir(), 'zhitong-elsewhere-'))

beforeAll(async () => {
  server = await startServer()
  const { app } = server.office.test.database
  await addPeople(app, 'test', [{ id: 'p1', name: '何敏' }, { id: 'p2', name: '蒋涛' }, { id: 'lead', name: '秦岚' }, { id: 'city', name: '韩越' }])
  await giveRoles(app, 'test', [
    { person: 'p1', role: 'personnel-committee', from: '2020-01-01' }, { person: 'p2', role: 'personnel-committee', from: '2020-01-01' }, { person: 'lead', role: 'deputy', from: '2020-01-01' }, { person: 'city', role: 'city-deputy', from: '2020-01-01' },
  ], 'head')
  server.office.rosters.forget('test')
  server.app.deps.rosters.forget('test')
  first = await server.as('p1')
  second = await server.as('p2')
}, 60_000)
afterAll(async () => { await server.stop(); rmSync(elsewhere, { recursive: true }) })

test('two people, each with a session of their own, confirm a fingerprint before anything goes out', async () => {
  const there = await makeKeys(elsewhere, 'city')
  const made = await first.send('/api/c/test/exchange/key', {})
  expect(made.status).toBe(201)
  expect((made.body as never as { own: { fingerprint: string } }).own.fingerprint).toMatch(/^\d{5}( \d{5}){7}$/)
  const added = await first.upload('/api/c/test/exchange/partners', 'city.json', Buffer.from(keyFile('市人大', there)))
  expect(added.status).toBe(201)
  const confirm = `/api/c/test/exchange/partners/${encodeURIComponent(there.fingerprint)}/confirm`
  const view = async () => ((await first.get('/api/c/test/exchange')).body as never as { partners: { ready: boolean; mine: boolean }[] }).partners[0]!
  expect(await view()).toMatchObject({ ready: false, mine: true })
  expect((await first.send(confirm, {})).status).toBe(201)
  expect((await first.send(confirm, {})).body).toMatchObject({ refused: { ground: 'second' } })
  expect(await view()).toMatchObject({ ready: false, mine: false })

  const matter = await server.office.open('lead', 'suggestion', { title: '增设出入口', body: '请增设。', publish: true })
  await server.office.taken('lead', matter, 'submit')
  await server.office.taken('p1', matter, 'refuse', { ground: 'power', explanation: '由市级决定。', then: 'relay', cityDeputies: ['city'] })
  const relay = (await server.office.view('p1', matter))!.children[0]!.id
  const give = `/api/c/test/exchange/matters/${relay}/file`
  expect((await first.send(give, { to: there.fingerprint })).status).toBe(422)
  expect((await second.send(confirm, {})).status).toBe(201)
  expect(await view()).toMatchObject({ ready: true })
  expect((await first.send(give, { to: there.fingerprint })).status).toBe(200)
  expect((await first.get(`/api/c/test/exchange/matters/${relay}`)).body).toMatchObject([{ direction: 'out', kind: 'relay' }])
})

test('our own key file, something else, and people without the office are refused; the address of a matter that may not be seen too', async () => {
  const own = await (await fetch(`${server.url}/api/c/test/exchange/key`, { headers: { cookie: first.cookie } })).text()
  expect((await first.upload('/api/c/test/exchange/partners', 'own.json', Buffer.from(own))).status).toBe(422)
  expect((await first.upload('/api/c/test/exchange/partners', 'x.json', Buffer.from('{}'))).status).toBe(422)
  const lead = await server.as('lead')
  expect((await lead.get('/api/c/test/exchange')).body).toMatchObject({ may: false, keeps: false, own: null, partners: [], files: [] })
  for (const path of ['/exchange/key', '/exchange/files', '/exchange/partners']) expect((await lead.send(`/api/c/test${path}`, {})).status).toBe(403)
  expect((await first.send('/api/c/test/exchange/matters/018f0000-0000-7000-8000-000000000000/file', {})).status).toBe(404)
})

test('a register is read, corrected, entered and given out over the interface; another person’s file is not there', async () => {
  const sheet = await officeSheet()
  const read = await first.upload('/api/c/test/register/suggestion/read', '八届五次.xlsx', sheet)
  expect(read.status).toBe(200)
  const { file, mapping, unknown } = read.body as never as { file: { id: string }; mapping: Record<string, string>; unknown: { kind: string; written: string }[] }
  const names = Object.fromEntries(unknown.map(one => [`${one.kind}:${one.written}`, one.kind === 'person' ? 'lead' : 'new']))
  expect((await second.send('/api/c/test/register/suggestion/enter', { file: file.id, mapping, names })).status).toBe(404)
  const { attitude: _attitude, ...half } = mapping
  const checked = await first.send('/api/c/test/register/suggestion/check', { file: file.id, mapping: half, names })
  expect((checked.body as never as { faults: { row: number; column: string }[] }).faults.map(one => [one.row, one.column])).toEqual([[4, 'attitude'], [5, 'attitude'], [6, 'attitude']])
  const entered = await first.send('/api/c/test/register/suggestion/enter', { file: file.id, mapping, names })
  expect(entered.body).toEqual({ entered: 3, known: 0 })
  const out = await fetch(`${server.url}/api/c/test/register/suggestion?format=json`, { headers: { cookie: first.cookie } })
  expect(((await out.json()) as { number: string }[]).map(row => row.number).filter(Boolean)).toEqual(['第001号', '第002号', '第003号'])
  expect((await first.upload('/api/c/test/register/annual-plan/read', 'x.xlsx', sheet)).status).toBe(422)
})

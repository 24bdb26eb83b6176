import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { uuidv7 } from '../matters/id.ts'
import { publishedPlan, twoItems } from '../matters/testing.ts'
import { inCongress } from '../store/transaction.ts'
import { Client, startServer, type TestServer } from './testing.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server?.stop())

const opening = (title: string) => ({ procedure: 'annual-plan', input: { kind: 'work-points', title, year: 2026 } })

test('whoever is not signed in is asked to sign in', async () => {
  const visitor = new Client(server.url, {})
  for (const path of ['/api/me', '/api/c/test/inbox', '/api/c/test/matters', '/api/c/test/live']) {
    expect((await visitor.get(path))).toMatchObject({ status: 401, body: { refused: { ground: 'signIn' } } })
  }
})

test('a plan goes by HTTP from opening to its matters, and each view says who is next', async () => {
  const clerk = await server.as('clerk')
  const opened = await clerk.send('/api/c/test/matters', opening('由接口建立'))
  expect(opened).toMatchObject({ status: 201, body: { row: { state: 'draft', seq: 1 }, chain: { verified: true } } })
  const id = opened.body.row.id as string
  const step = (name: string, seq: number, body: object) => clerk.send(`/api/c/test/matters/${id}/steps/${name}`, { seq, ...body })
  const read = await step('read', 1, { input: { text: '全文', items: twoItems }, papers: [{ paper: 'source' }] })
  expect(read.status).toBe(201)
  expect(read.body.next.zh).toContain('征求专工委意见')
  const form = read.body.steps.find((one: { step: string }) => one.step === 'consult').input
  expect(form.properties.committees).toMatchObject({ type: 'array', 'x-text': { zh: '专工委' } })
})

test('the same id with the same input gets the first answer again; with other input 409', async () => {
  const clerk = await server.as('clerk')
  const key = uuidv7()
  const first = await clerk.send('/api/c/test/matters', opening('一次'), key)
  const second = await clerk.send('/api/c/test/matters', opening('一次'), key)
  expect(second).toMatchObject({ status: 201, body: { row: { id: first.body.row.id, seq: 1 } } })
  expect(await clerk.send('/api/c/test/matters', opening('两次'), key)).toMatchObject({ status: 409, body: { refused: { ground: 'key' } } })
})

test('without an id, with a number that is stale, or on a future day nothing is done', async () => {
  const clerk = await server.as('clerk')
  const { body } = await clerk.send('/api/c/test/matters', opening('不变'))
  const url = `/api/c/test/matters/${body.row.id}/steps/withdraw`
  const input = { why: '重拟' }
  expect(await clerk.send(url, { seq: 1, input }, 'no-uuid')).toMatchObject({ status: 400 })
  expect(await clerk.send(url, { seq: 7, input })).toMatchObject({ status: 409, body: { refused: { ground: 'stale' } } })
  expect(await clerk.send(url, { seq: 1, input, day: '2030-01-01' })).toMatchObject({ status: 422, body: { refused: { ground: 'future' } } })
  const deputy = await server.as('deputy')
  expect(await deputy.send(url, { seq: 1, input })).toMatchObject({ status: 404 })
  expect((await clerk.get(`/api/c/test/matters/${body.row.id}`)).body.row).toMatchObject({ state: 'draft', seq: 1 })
})

test('a role-holder whose role has ended is refused', async () => {
  const { office } = server
  await inCongress(office.test.database.app, 'test', client => client.query(`update office.role_held set until_day = '2026-02-28' where person = 'engineer'`))
  office.rosters.forget()
  server.app.deps.rosters.forget()
  const { children } = await publishedPlan(office)
  const urban = await server.as('engineer')
  const view = await urban.get(`/api/c/test/matters/${children[0]}`)
  const answer = await urban.send(`/api/c/test/matters/${children[0]}/steps/start`, { seq: view.body.row?.seq ?? 2 })
  expect(answer).toMatchObject({ status: 403, body: { refused: { ground: 'by' } } })
})

test('bad input is a sentence beside its field; half a character and NUL are refused, nothing is half kept', async () => {
  const clerk = await server.as('clerk')
  expect(await clerk.send('/api/c/test/matters', { procedure: 'annual-plan', input: { kind: 'work-points', title: '', year: 1800 } })).toMatchObject({
    status: 400, body: { refused: { ground: 'input', fields: [{ path: ['title'] }, { path: ['year'] }] } },
  })
  for (const bad of ['\0', '\ud800']) expect((await clerk.send('/api/c/test/matters', opening(`坏${bad}字`))).status).toBe(400)
  expect((await clerk.send('/api/c/test/matters', { procedure: 'nothing', input: {} })).status).toBe(422)
  expect((await clerk.get('/api/c/test/matters?size=9999')).status).toBe(400)
  expect((await clerk.get('/api/c/nowhere/inbox')).status).toBe(404)
})

test('a file with a mark of secrecy stops at the door; a scanned or huge one gets its sentence', async () => {
  const clerk = await server.as('clerk')
  const secret = await clerk.upload('/api/c/test/files', '方案.txt', Buffer.from('机密★10年\n\n关于某事的方案\n一、……'))
  expect(secret).toMatchObject({ status: 422, body: { refused: { ground: 'secret' } } })
  expect((await clerk.upload('/api/c/test/plan/read', '方案.txt', Buffer.from('秘密★\n\n2026年度工作要点\n4月，听取关于养老的报告。'))).body).toMatchObject({ refused: { ground: 'secret' } })
  expect(await clerk.upload('/api/c/test/files', 'big.pdf', Buffer.alloc(21 * 1024 * 1024))).toMatchObject({ status: 413, body: { refused: { ground: 'size' } } })
  expect(await clerk.upload('/api/c/test/plan/read', '诗.txt', Buffer.from('床前明月光，疑是地上霜。'))).toMatchObject({ status: 422, body: { refused: { ground: 'noPlan' } } })
  expect(await clerk.upload('/api/c/test/plan/read', '空.pdf', Buffer.from(''))).toMatchObject({ status: 422 })
})

test('a file of 50 MB gets its sentence even from a sender who listens only after the last byte', async () => {
  const clerk = await server.as('clerk')
  const url = new URL(`${server.url}/api/c/test/plan/read`)
  const answer = await new Promise<string>((resolve, reject) => {
    const socket = connect(Number(url.port), url.hostname, () => {
      socket.pause()
      socket.write(`POST ${url.pathname} HTTP/1.1\r\nhost: ${url.host}\r\norigin: ${server.url}\r\ncookie: ${clerk.cookie}\r\ncontent-type: application/octet-stream\r\ncontent-length: ${50 << 20}\r\n\r\n`)
      socket.write(Buffer.alloc(50 << 20, 'a'), () => socket.resume())
    })
    let said = ''
    socket.on('data', data => { said += data.toString(); if (said.includes('"size"')) { socket.destroy(); resolve(said) } }).on('error', reject).on('end', () => resolve(said))
  })
  expect(answer).toMatch(/^HTTP\/1\.1 413 [^]*20 MB/)
})

test('a file sent again under its id is the one already kept; the id never stands for other bytes or another sender', async () => {
  const [clerk, head] = await Promise.all(['clerk', 'head'].map(person => server.as(person)))
  const key = uuidv7()
  const [first, again] = await Promise.all([1, 2].map(() => clerk!.upload('/api/c/test/files', '说明.txt', Buffer.from('像素'), key)))
  expect([first, again]).toMatchObject([{ status: 201, body: { id: key, size: 6 } }, { status: 201, body: { id: key, size: 6 } }])
  expect(await clerk!.upload('/api/c/test/files', '说明.txt', Buffer.from('另一张'), key)).toMatchObject({ status: 409, body: { refused: { ground: 'key' } } })
  expect(await head!.upload('/api/c/test/files', '说明.txt', Buffer.from('像素'), key)).toMatchObject({ status: 409 })
  expect((await clerk!.get(`/api/c/test/files/${key}`)).status).toBe(200)
})

test('a file is read by whoever may read its paper, and by nobody else', async () => {
  const { office } = server
  const clerk = await server.as('clerk')
  const kept = await clerk.upload('/api/c/test/files', '要点.txt', Buffer.from('草案正文'))
  expect(kept.status).toBe(201)
  const id = (kept.body as unknown as { id: string }).id
  const plan = await office.open('clerk', 'annual-plan', { kind: 'work-points', title: '带文件', year: 2026 })
  await office.taken('clerk', plan, 'read', { text: '草案正文', items: twoItems }, { papers: [{ paper: 'source', file: id }] })
  expect((await clerk.get(`/api/c/test/files/${id}`)).status).toBe(200)
  expect((await (await server.as('stranger')).get(`/api/c/test/files/${id}`)).status).toBe(404)
})

test('a step taken in one browser reaches another within a second, and never somebody who may not read', async () => {
  const [clerk, head, stranger] = await Promise.all(['clerk', 'head', 'stranger'].map(person => server.as(person)))
  const streams = await Promise.all([head!, stranger!].map(person => person.listen('/api/c/test/live')))
  const heard = streams[0]!.next(5000)
  const { body } = await clerk!.send('/api/c/test/matters', opening('实时'))
  expect(await heard).toMatchObject({ matter: body.row.id, seq: 1, procedure: 'annual-plan' })
  await new Promise(resolve => setTimeout(resolve, 200))
  expect(streams[1]!.events).toEqual([])
  for (const stream of streams) stream.stop()
})

test('a stream goes on where it was broken off', async () => {
  const clerk = await server.as('clerk')
  const stream = await clerk.listen('/api/c/test/live')
  const heard = stream.next(1000)
  await clerk.send('/api/c/test/matters', opening('第一'))
  const { id } = (await heard) as { id: string }
  stream.stop()
  const { body } = await clerk.send('/api/c/test/matters', opening('断线期间'))
  const again = new Client(server.url, { 'last-event-id': id })
  for (const [name, value] of clerk.jar) again.jar.set(name, value)
  const response = await fetch(`${server.url}/api/c/test/live`, { headers: { cookie: again.cookie, 'last-event-id': id } })
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  while (!text.includes('data:')) text += (await reader.read()).value
  expect(text).toContain(body.row.id)
  await reader.cancel()
})

test('a sealed word is nowhere to be found, by any role, in list, search, feed, stream, export or file of rows', async () => {
  const { office } = server
  const word = '玄色鹦鹉'
  const plan = await office.open('clerk', 'annual-plan', { kind: 'work-points', title: `${word}计划`, year: 2026 })
  await office.taken('clerk', plan, 'read', { text: `${word}全文`, items: twoItems }, { papers: [{ paper: 'source' }] })
  for (const person of ['unit', 'deputy', 'mayor', 'stranger']) {
    const client = await server.as(person)
    const asked = ['matters?size=500', `matters?q=${encodeURIComponent(word)}`, `search?q=${encodeURIComponent('玄色')}`, 'inbox', 'year/2026', 'matters.csv', `matters/${plan}`]
    for (const path of asked) {
      const { body } = await client.get(`/api/c/test/${path}`)
      expect(JSON.stringify(body), `${person} ${path}`).not.toContain(word)
    }
    const search = await client.get(`/api/c/test/search?q=${encodeURIComponent('玄色')}`)
    expect(search.body).toMatchObject({ hits: [], total: 0 })
  }
  const visitor = new Client(server.url, {})
  for (const path of ['/', '/c/test/', '/c/test/feed.xml', '/c/test/calendar.ics', `/c/test/matters/${plan}`, '/c/test/plan/2026', '/c/test/records']) {
    expect(JSON.stringify((await visitor.get(path)).body), path).not.toContain(word)
  }
})

test('people are kept by the head of the office: added, given roles, delegated, ended', async () => {
  const head = await server.as('head')
  const added = await head.send('/api/c/test/people', { name: '欧阳若兰' })
  expect(added).toMatchObject({ status: 201, body: { pinyin: 'ouyangruolan' } })
  const person = added.body.id as string
  const given = await head.send('/api/c/test/roles', { person, role: 'committee', organ: 'urban', from: '2026-01-01' })
  expect(given.body.roles).toHaveLength(1)
  const deputy = await server.as('deputy')
  expect((await deputy.send('/api/c/test/roles', { person, role: 'office', from: '2026-01-01' })).status).toBe(403)
  const clerk = await server.as('clerk')
  expect((await clerk.send('/api/c/test/roles', { person, role: 'office', from: '2026-03-01', until: '2026-03-20', delegatedBy: 'clerk' })).body.roles.at(-1)).toMatchObject({ role: 'office', delegatedBy: { id: 'clerk' } })
  const ended = await head.send(`/api/c/test/roles/${given.body.roles[0].id}/end`, { until: '2026-03-01', why: '调任' })
  expect(ended.body.roles.find((role: { role: string }) => role.role === 'committee').until).toBe('2026-03-01')
  expect((await clerk.get('/api/c/test/people?q=oyrl')).body.rows.map((row: { id: string }) => row.id)).toContain(person)
})

test('a setting holds from its day, keeps its history and stays within its range', async () => {
  const head = await server.as('head')
  const set = (value: unknown) => head.send('/api/c/test/settings/handling-of-opinions', { value, from: '2026-03-01', why: '常委会决定' })
  expect((await set(99)).status).toBe(400)
  expect((await set(2)).body).toMatchObject({ value: 2, unit: 'month', history: [{ from: '2026-03-01', value: 2 }] })
})

test('a loaded year of the calendar counts provisional clocks anew, as entries', async () => {
  const { office } = server
  office.on('2026-12-28')
  const suggestion = await office.open('deputy', 'suggestion', { title: '加一盏灯', body: '路口太暗。', publish: true })
  await office.taken('deputy', suggestion, 'submit')
  const before = (await office.view('deputy', suggestion))!.clocks.find(clock => clock.clock === 'assignment')!
  expect(before.why?.provisional).toBe(true)
  const head = await server.as('head')
  const days = (dates: string[]) => dates.map(date => ({ date, zh: '元旦', en: 'New Year' }))
  const loaded = await head.send('/api/c/test/calendar', { year: 2027, source: '试验通知', holidays: days(['2027-01-01', '2027-01-04', '2027-01-05']), makeUp: [] })
  expect(loaded.status).toBe(201)
  office.rosters.forget()
  const view = (await office.view('deputy', suggestion))!
  const after = view.clocks.find(clock => clock.clock === 'assignment')!
  expect(after.why?.provisional).toBe(false)
  expect(after.due > before.due).toBe(true)
  expect(view.record[0]).toMatchObject({ step: 'recount', kind: 'recount' })
  office.on('2026-03-02')
})

test('health, readiness and metrics answer; metrics name no person', async () => {
  const visitor = new Client(server.url, {})
  expect((await visitor.get('/healthz')).status).toBe(200)
  expect((await visitor.get('/readyz')).status).toBe(200)
  const { body } = await visitor.get('/metrics')
  expect(body).toContain('zhitong_http_seconds')
  expect(body).not.toMatch(/clerk|deputy/)
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishedPlan } from '../matters/testing.ts'
import { inCongress } from '../store/transaction.ts'
import { Client, startServer, type TestServer } from './testing.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server?.stop())

const draft = (title: string) => ({ procedure: 'annual-plan', input: { kind: 'work-points', title, year: 2026 } })
const give = (client: Client, body: object) => client.send('/api/c/test/roles', body)
const sql = (text: string, values: unknown[] = []) => inCongress(server.office.test.database.app, 'test', client => client.query(text, values))
const forget = (): void => {
  server.office.rosters.forget()
  server.app.deps.rosters.forget()
}

test('nobody borrows an office by naming who holds it: steps are entered for somebody by those in charge alone', async () => {
  const [clerk, deputy] = [await server.as('clerk'), await server.as('deputy')]
  for (const onBehalfOf of ['clerk', 'head']) {
    expect(await deputy.send('/api/c/test/matters', { ...draft('冒名'), onBehalfOf })).toMatchObject({ status: 403, body: { refused: { ground: 'behalf' } } })
  }
  const { body } = await clerk.send('/api/c/test/matters', draft('代录'))
  const withdraw = { seq: 1, input: { why: '冒名撤回' } }
  for (const onBehalfOf of ['clerk', 'ballot', 'law']) {
    expect(await deputy.send(`/api/c/test/matters/${body.row.id}/steps/withdraw`, { ...withdraw, onBehalfOf }), onBehalfOf).toMatchObject({ status: 404 })
  }
  const { plan } = await publishedPlan(server.office, '公开的计划')
  const engineer = await server.as('engineer')
  const { body: { row } } = await engineer.get(`/api/c/test/matters/${plan}`)
  for (const onBehalfOf of ['clerk', 'ballot', 'law', 'head']) {
    const adjust = { seq: row.seq, input: { meeting: '第一次', ground: '冒名', added: [] }, onBehalfOf }
    const answer = await engineer.send(`/api/c/test/matters/${plan}/steps/adjust`, adjust)
    expect(answer.status, onBehalfOf).toBe(403)
  }
  // Those in charge do, for a person of the roster; both stand in the entry.
  expect(await clerk.send('/api/c/test/matters', { ...draft('替人'), onBehalfOf: 'nobody' })).toMatchObject({ status: 400 })
  expect(await clerk.send('/api/c/test/matters', { ...draft('替人'), onBehalfOf: 'head' })).toMatchObject({
    status: 201, body: { record: [{ person: { id: 'clerk' }, onBehalfOf: { id: 'head' } }] },
  })
})

test('a role that ended yesterday is over, also for an act dated to when it was held; today is its last day', async () => {
  const { office } = server
  const { children: [item] } = await publishedPlan(office.on('2026-02-25'), '任期')
  office.on('2026-03-02')
  const engineer = await server.as('engineer')
  const until = (day: string) => sql('update office.role_held set until_day = $1 where person = $2', [day, 'engineer']).then(forget)
  const start = (day?: string) => engineer.send(`/api/c/test/matters/${item}/steps/start`, { seq: 2, day })
  await until('2026-03-01')
  expect((await start()).status).toBe(403)
  expect((await start('2026-03-01')).status).toBe(403)
  await until('2026-03-02')
  expect((await start()).status).toBe(201)
  await sql(`update office.role_held set until_day = null where person = 'engineer'`).then(forget)
})

test('one lends only what one holds, no longer than one holds it, to somebody else, and never a mandate', async () => {
  const [clerk, member, unit] = [await server.as('clerk'), await server.as('member'), await server.as('unit')]
  const lend = { person: 'deputy', from: '2026-03-02', until: '2026-03-09' }
  const refusedAs = async (client: Client, body: object, ground: string) => expect(await give(client, { ...lend, ...body })).toMatchObject({ body: { refused: { ground } } })
  await refusedAs(member, { role: 'sc-member', delegatedBy: 'member' }, 'personal')
  await refusedAs(clerk, { role: 'office-head', delegatedBy: 'clerk' }, 'lending')
  await refusedAs(clerk, { role: 'office', delegatedBy: 'head' }, 'entitled')
  await refusedAs(clerk, { role: 'office', delegatedBy: 'clerk', person: 'clerk' }, 'own')
  await refusedAs(clerk, { role: 'office', delegatedBy: 'clerk', until: undefined }, 'entitled')
  // Holding a role for one organ does not make one the head of another.
  await refusedAs(unit, { role: 'unit', organ: 'urban', delegatedBy: 'unit' }, 'lending')
  await refusedAs(unit, { role: 'unit', organ: 'greening', head: true, delegatedBy: 'unit' }, 'lending')
  await sql(`update office.role_held set until_day = '2026-03-05' where person = 'unit'`).then(forget)
  await refusedAs(unit, { role: 'unit', organ: 'greening', delegatedBy: 'unit' }, 'lending')
  expect((await give(unit, { ...lend, role: 'unit', organ: 'greening', delegatedBy: 'unit', until: '2026-03-05' })).status).toBe(201)
  const deputy = await server.as('deputy')
  await refusedAs(deputy, { person: 'stranger', role: 'unit', organ: 'greening', delegatedBy: 'deputy', until: '2026-03-04' }, 'lending')
})

test('a delegation runs until its day, and ends with the lender’s own role', async () => {
  const { office } = server
  const clerk = await server.as('clerk')
  await give(clerk, { person: 'stranger', role: 'office', from: '2026-03-02', until: '2026-03-09', delegatedBy: 'clerk' })
  const stranger = await server.as('stranger')
  const open = async () => (await stranger.send('/api/c/test/matters', draft('受托'))).status
  expect(await open()).toBe(201)
  office.on('2026-03-09')
  expect(await open()).toBe(201)
  office.on('2026-03-10')
  expect(await open()).toBe(403)
  office.on('2026-03-02')
  await sql(`update office.role_held set until_day = '2026-03-01' where person = 'clerk'`).then(forget)
  expect(await open()).toBe(403)
  await sql(`update office.role_held set until_day = null where person = 'clerk'`).then(forget)
})

test('nobody gives themselves a role, and whoever gives one stands in the security log', async () => {
  const { identity } = server
  const head = await server.as('head')
  expect(await give(head, { person: 'head', role: 'chair', from: '2026-03-02' })).toMatchObject({ status: 403, body: { refused: { ground: 'own' } } })
  await identity.createAccount({ username: 'root-1', name: '系统管理员', password: 'Long-enough-1!', administers: 'system', changePassword: false })
  const system = new Client(server.url, {})
  await system.signIn('root-1', 'Long-enough-1!')
  expect((await give(system, { person: 'deputy', role: 'street-committee', from: '2026-03-02' })).status).toBe(201)
  const [line] = await identity.log.read({ kind: 'roleGiven', size: 1 })
  expect(line).toMatchObject({ kind: 'roleGiven', byAccount: (await identity.accountByUsername('root-1'))!.id, detail: { person: 'deputy', role: 'street-committee' } })
})

test('administrators read no matter and take no step', async () => {
  const { identity, office } = server
  const hidden = await office.open('clerk', 'annual-plan', { kind: 'work-points', title: '管理员看不到', year: 2026 })
  for (const administers of ['system', 'security', 'audit'] as const) {
    await identity.createAccount({ username: `adm-${administers}`, name: administers, password: 'Long-enough-1!', administers, changePassword: false })
    const client = new Client(server.url, {})
    await client.signIn(`adm-${administers}`, 'Long-enough-1!')
    expect((await client.get(`/api/c/test/matters/${hidden}`)).status).toBe(404)
    for (const path of ['matters?size=500', 'matters?q=管理员看不到', 'search?q=管理员看不到', 'inbox', 'year/2026', 'matters.csv']) {
      expect(JSON.stringify((await client.get(`/api/c/test/${encodeURI(path)}`)).body), `${administers} ${path}`).not.toContain('管理员看不到')
    }
    expect((await client.send(`/api/c/test/matters/${hidden}/steps/withdraw`, { seq: 1, input: { why: '越权' } })).status).toBe(404)
    if (administers !== 'system') expect((await give(client, { person: 'deputy', role: 'office', from: '2026-03-02' })).status).toBe(403)
  }
})

test('a file is not opened by naming it in a matter of one’s own, and a paper that is not there is no paper', async () => {
  const [clerk, deputy] = [await server.as('clerk'), await server.as('deputy')]
  const kept = await clerk.upload('/api/c/test/files', '内部.txt', Buffer.from('只给办公室看'))
  const { id } = kept.body as unknown as { id: string }
  const { children: [item] } = await publishedPlan(server.office, '附件')
  await server.office.taken('clerk', item!, 'start')
  const engineer = await server.as('engineer')
  const attach = (file: string) => engineer.send(`/api/c/test/matters/${item}/steps/addEvidence`, { seq: 3, input: { what: '偷看' }, papers: [{ paper: 'evidence', file }] })
  expect(await attach(id)).toMatchObject({ status: 422, body: { refused: { ground: 'file' } } })
  expect(await attach('0199f000-0000-7000-8000-000000000000')).toMatchObject({ status: 422, body: { refused: { ground: 'file' } } })
  expect((await attach('not-an-id')).status).toBe(400)
  for (const client of [engineer, deputy]) expect((await client.get(`/api/c/test/files/${id}`)).status).toBe(404)
})

test('a role that ends while a stream is open closes it to what that role could read, at once and at midnight', async () => {
  const { office } = server
  office.on('2026-03-02')
  const [clerk, head, engineer] = [await server.as('clerk'), await server.as('head'), await server.as('engineer')]
  const given = await give(head, { person: 'deputy', role: 'office', from: '2026-03-01', until: '2026-03-03' })
  expect(given.status).toBe(201)
  const deputy = await server.as('deputy')
  const streams = [await deputy.listen('/api/c/test/live'), await head.listen('/api/c/test/live')] as const
  const moved = async (title: string) => {
    const heard = streams[1].next(3000)
    const { body } = await clerk.send('/api/c/test/matters', draft(title))
    await heard
    await new Promise(resolve => setTimeout(resolve, 100))
    return streams[0].events.some(event => (event as { matter: string }).matter === body.row.id)
  }
  expect(await moved('任内')).toBe(true)
  office.on('2026-03-04')
  expect(await moved('午夜以后')).toBe(false)
  office.on('2026-03-02')
  expect(await moved('又在任内')).toBe(true)
  const held = given.body.roles.find((role: { role: string }) => role.role === 'office')
  expect((await head.send(`/api/c/test/roles/${held.id}/end`, { until: '2026-03-01', why: '免去' })).status).toBe(201)
  expect(await moved('免去以后')).toBe(false)
  for (const stream of streams) stream.stop()
  expect((await engineer.get('/api/me')).status).toBe(200)
})

test('a stream says no more once its session is revoked', async () => {
  const [clerk, other] = [await server.as('clerk'), await server.as('head')]
  const stream = await other.listen('/api/c/test/live')
  await other.post('/api/auth/sign-out', {})
  await clerk.send('/api/c/test/matters', draft('退出以后'))
  await new Promise(resolve => setTimeout(resolve, 400))
  expect(stream.events).toEqual([])
  stream.stop()
})

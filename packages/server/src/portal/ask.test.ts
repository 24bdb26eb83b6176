import { afterAll, beforeAll, expect, test } from 'vitest'
import { inCongress } from '../store/transaction.ts'
import { startPortal, type PortalServer } from './testing.ts'

let portal: PortalServer
let about: string
beforeAll(async () => {
  portal = await startPortal()
  await portal.congress('xh', '示范区人民代表大会', 'Shifan')
  about = (await portal.publish('xh', { view: { item: 1 } }))[0]!
})
afterAll(() => portal?.stop())

let address = 1
const send = (fields: Record<string, string>, from = `10.0.0.${address++}`) => portal.app.inject({
  method: 'POST', url: '/c/xh/ask', remoteAddress: from, headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: new URLSearchParams(fields).toString(),
})
const received = () => inCongress(portal.database.app, 'xh', async client => (await client.query('select id, kind, about, fields, taken_up from office.intake order by at')).rows)
const idOf = (body: string): string => /<code>([0-9a-f-]{36})<\/code>/.exec(body)![1]!

test('a letter reaches the intake and its writer gets its number, without an account and without scripts', async () => {
  const form = (await portal.app.inject(`/c/xh/ask?about=${about}`)).body
  expect(form).toContain('method="post"')
  expect(form).toContain('个人信息怎么用')
  const id = /name="id" value="([^"]+)"/.exec(form)![1]!
  const answer = await send({ id, about, text: '路灯不亮，\r\n已经三天。<b>', contact: ' 13800000000 ', website: '' })
  expect(answer.statusCode).toBe(201)
  expect(idOf(answer.body)).toBe(id)
  expect(await received()).toEqual([{ id, kind: 'question', about, fields: { text: '路灯不亮，\n已经三天。<b>', contact: '13800000000' }, taken_up: null }])
})

test('the same form sent twice is one letter, and says that the second was not taken', async () => {
  const before = (await received()).length
  const id = idOf((await send({ text: '第一次' })).body)
  const again = await send({ id, text: '改过的' })
  expect(again.statusCode).toBe(409)
  expect(again.body).toContain('只收第一次的内容')
  expect(await received()).toHaveLength(before + 1)
  expect(JSON.stringify(await received())).not.toContain('改过的')
})

test('an empty letter, one too long, one by a program: nothing is taken, and what was typed still stands', async () => {
  const before = (await received()).length
  const kept = await send({ text: '  ', contact: 'mei@example.cn' })
  expect(kept.statusCode).toBe(422)
  expect(kept.body).toContain('value="mei@example.cn"')
  expect(kept.body).toContain('aria-invalid="true"')
  expect((await send({ text: '长'.repeat(4_001) })).body).toContain('最多 4000 个')
  const trapped = await send({ text: '买我的东西</textarea><script>', website: 'http://x' })
  expect(trapped.statusCode).toBe(422)
  expect(trapped.body).toContain('买我的东西&lt;/textarea&gt;&lt;script&gt;')
  expect((await send({ text: '长'.repeat(60_000) })).statusCode).toBe(413)
  expect((await portal.app.inject({ method: 'POST', url: '/c/xh/ask', remoteAddress: '10.9.9.9', headers: { 'content-type': 'text/xml' }, payload: '<a/>' })).statusCode).toBe(415)
  expect((await received()).length).toBe(before)
})

test('a letter about a matter that is not public is taken without it, and one to an unknown congress is not', async () => {
  const id = idOf((await send({ text: '关于别的事', about: '01890000-0000-7000-8000-000000000000' })).body)
  expect((await received()).find(letter => letter.id === id)!.about).toBeNull()
  const lost = await portal.app.inject({ method: 'POST', url: '/c/nobody/ask', remoteAddress: '10.8.8.8', headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: 'text=abc' })
  expect(lost.statusCode).toBe(404)
})

test('the sixth letter within ten minutes from one address is asked to wait, others are not', async () => {
  for (let n = 0; n < 5; n++) expect((await send({ text: `第${n}份` }, '10.1.1.1')).statusCode).toBe(201)
  const before = (await received()).length
  const sixth = await send({ text: '第六份' }, '10.1.1.1')
  expect(sixth.statusCode).toBe(429)
  expect(sixth.headers['content-type']).toContain('text/html')
  expect(sixth.body).toContain('请过十分钟再交')
  expect((await received()).length).toBe(before)
  expect((await send({ text: '别人' }, '10.1.1.2')).statusCode).toBe(201)
  expect((await portal.app.inject({ url: '/c/xh/ask', remoteAddress: '10.1.1.1' })).statusCode).toBe(200)
})

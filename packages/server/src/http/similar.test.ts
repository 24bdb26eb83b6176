import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type Client, type TestServer } from './testing.ts'

let server: TestServer
let deputy: Client
let lamp: string
beforeAll(async () => {
  server = await startServer()
  deputy = await server.as('deputy')
  lamp = (await deputy.send('/api/c/test/matters', { procedure: 'opinion', input: { title: '天钥桥路路灯不亮', body: '夜里漆黑，行人看不清。', channel: 'phone' } })).body.row.id
})
afterAll(() => server?.stop())

test('what is typed is answered with the nearest matter and why, by address or by text', async () => {
  const { status, body } = await deputy.send('/api/c/test/matters/similar', { title: '天钥桥路路灯夜里不亮', procedures: ['opinion'] })
  expect(status).toBe(200)
  expect(body).toMatchObject({ ready: true, rows: [{ matter: { id: lamp }, places: ['天钥桥路'], merge: true }] })
  const other = (await deputy.send('/api/c/test/matters', { procedure: 'suggestion', input: { title: '修复天钥桥路路灯', body: '路灯不亮。', publish: true } })).body.row.id
  const own = await deputy.ask('GET', `/api/c/test/matters/${other}/similar`)
  expect(own.body.rows.map((row: { matter: { id: string } }) => row.matter.id)).toEqual([lamp])
})

test('nobody without a session, a place in the congress or the right to a matter is answered', async () => {
  const stranger = await server.as('stranger')
  expect((await fetch(`${server.url}/api/c/test/matters/similar`, { method: 'POST', body: '{"title":"路灯不亮"}', headers: { 'content-type': 'application/json', origin: server.url } })).status).toBe(401)
  expect((await stranger.ask('GET', `/api/c/test/matters/${lamp}/similar`)).status).toBe(404)
  expect((await stranger.send('/api/c/test/matters/similar', { title: '天钥桥路路灯不亮' })).body.rows).toEqual([])
  expect((await deputy.send('/api/c/nowhere/matters/similar', { title: '路灯不亮' })).status).toBe(404)
})

test('too much text and a wrong id are refused, nothing typed is answered with nothing', async () => {
  expect((await deputy.send('/api/c/test/matters/similar', { title: '路'.repeat(501) })).status).toBe(400)
  expect((await deputy.send('/api/c/test/matters/similar', { title: '路灯', except: 'x' })).status).toBe(400)
  expect((await deputy.send('/api/c/test/matters/similar', {})).body).toMatchObject({ ready: true, rows: [] })
})

import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addOrgans, addPeople, giveRoles } from '../roster/change.ts'
import { startServer, type TestServer } from './testing.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
  const { app: pool } = server.office.test.database
  await addOrgans(pool, 'test', [{ id: 'street-1', kind: 'street', zh: '望江街道人大工委', en: 'Wangjiang' }])
  await addPeople(pool, 'test', [{ id: 'keeper', name: '肖兰' }])
  await giveRoles(pool, 'test', [{ person: 'keeper', role: 'station', organ: 'street-1', from: '2020-01-01' }], 'head')
  server.app.deps.rosters.forget('test')
})
afterAll(() => server?.stop())

interface View { row: { id: string; number: string }; may: { receipt: boolean }; papers: { file: { id: string } }[] }
const follow = (number: string, code: string) => fetch(`${server.url}/c/test/follow`, { method: 'POST', body: new URLSearchParams({ number, code }) })

test('what staff enter for somebody has a receipt too, told once; given again, the one before ends', async () => {
  const keeper = await server.as('keeper')
  const opened = await keeper.send('/api/c/test/matters', { procedure: 'opinion', input: { title: '路灯不亮', body: '望江二村北门路灯不亮。', channel: 'call', giver: '王女士', contact: '13800000000' } })
  expect(opened.status).toBe(201)
  const view = opened.body as never as View
  expect(view.may.receipt).toBe(true)
  const first = (await keeper.send(`/api/c/test/matters/${view.row.id}/receipt`, {})).body as never as { number: string; code: string }
  expect(first).toEqual({ number: view.row.number, code: expect.stringMatching(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/) })
  const life = await (await follow(first.number, first.code)).text()
  expect(life).toContain('望江二村北门路灯不亮。')
  expect(life).not.toContain('13800000000')
  const second = (await keeper.send(`/api/c/test/matters/${view.row.id}/receipt`, {})).body as never as { number: string; code: string }
  expect((await follow(first.number, first.code)).status).toBe(422)
  expect((await follow(second.number, second.code)).status).toBe(200)
  // Who may not know of it cannot give a receipt, nor can who may only read a matter that has none.
  expect((await (await server.as('stranger')).send(`/api/c/test/matters/${view.row.id}/receipt`, {})).status).toBe(404)
  const plan = (await (await server.as('clerk')).send('/api/c/test/matters', { procedure: 'annual-plan', input: { kind: 'work-points', title: '要点', year: 2026 } })).body as never as View
  expect(plan.may.receipt).toBe(false)
  expect((await (await server.as('clerk')).send(`/api/c/test/matters/${plan.row.id}/receipt`, {})).status).toBe(403)
})

test('a picture is kept as a plain JPEG and given as a download that runs nothing; what is none is told for what it is', async () => {
  const keeper = await server.as('keeper')
  const png = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#39c' } }).withExif({ IFD0: { Make: 'SecretPhone' } }).png().toBuffer()
  const kept = await keeper.upload('/api/c/test/files', '现场.PNG', png)
  expect(kept).toMatchObject({ status: 201, body: { name: '现场.jpg', type: 'image/jpeg' } })
  const file = await fetch(`${server.url}/api/c/test/files/${(kept.body as never as { id: string }).id}`, { headers: { cookie: keeper.cookie } })
  expect(Object.fromEntries(['content-disposition', 'content-security-policy', 'x-content-type-options', 'content-type'].map(name => [name, file.headers.get(name)]))).toEqual({
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('现场.jpg')}`, 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    'x-content-type-options': 'nosniff', 'content-type': 'image/jpeg',
  })
  const bytes = Buffer.from(await file.arrayBuffer())
  expect(bytes.includes('SecretPhone')).toBe(false)
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 40 })
  for (const [name, content, word] of [['photo.jpg', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(100)]), '程序'], ['IMG.heic', Buffer.concat([Buffer.from('\0\0\0\x18ftypmp42', 'latin1'), Buffer.alloc(60)]), '录像']] as const) {
    const refused = await keeper.upload('/api/c/test/files', name, content)
    expect(refused).toMatchObject({ status: 422, body: { refused: { ground: 'photo' } } })
    expect((refused.body as never as { refused: { zh: string } }).refused.zh).toContain(word)
  }
})

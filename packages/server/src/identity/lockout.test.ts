import { afterAll, beforeAll, expect, test } from 'vitest'
import { startIdentity, type IdentityServer } from './testing.ts'

let server: IdentityServer
beforeAll(async () => {
  server = await startIdentity({ lockout: { perAddress: 12 } })
})
afterAll(() => server.stop())

const clearAddress = () => server.identity.lockout.unlock('address:127.0.0.1').then(() => server.identity.lockout.unlock('address:::1'))

test('the fifth wrong try locks the account for 15 minutes and says until when', async () => {
  await server.person('a.chen')
  const visitor = server.visitor()
  for (const left of [4, 3, 2, 1]) {
    const answer = await visitor.signIn('a.chen', 'wrong')
    expect(answer.status).toBe(401)
    expect(answer.body.refused.zh).toContain(`还可再试 ${left} 次`)
  }
  const fifth = await visitor.signIn('a.chen', 'wrong')
  expect(fifth.status).toBe(429)
  expect(fifth.body.refused.ground).toBe('locked')
  const until = Date.parse(fifth.body.refused.detail.until)
  expect(Math.abs(until - server.clock() - 15 * 60_000)).toBeLessThan(5_000)
  const time = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(until)
  expect(fifth.body.refused.zh).toContain(`该账号已锁定至 ${time}`)

  const right = await visitor.signIn('a.chen')
  expect(right.status).toBe(429)
  expect(right.body.refused.detail.until).toBe(fifth.body.refused.detail.until)
})

test('fifteen minutes later the right password opens again, and the count starts anew', async () => {
  await clearAddress()
  server.clock.move(15 * 60_000 + 1_000)
  const visitor = server.visitor()
  expect((await visitor.signIn('a.chen', 'wrong')).body.refused.zh).toContain('还可再试 4 次')
  expect((await visitor.signIn('a.chen')).status).toBe(200)
  expect((await server.visitor().signIn('a.chen', 'wrong')).body.refused.zh).toContain('还可再试 4 次')
})

test('many tries at once get no more guesses than one after another', async () => {
  await clearAddress()
  await server.person('b.zhou')
  const answers = await Promise.all(Array.from({ length: 10 }, () => server.visitor().signIn('b.zhou', 'wrong')))
  expect(answers.filter(one => one.body.refused.ground === 'password').length).toBeLessThanOrEqual(4)
  expect(answers.filter(one => one.status === 200)).toHaveLength(0)
  const after = await server.visitor().signIn('b.zhou')
  expect(after.body.refused.ground).toBe('locked')
})

test('an unknown user name locks like a known one', async () => {
  await clearAddress()
  for (let i = 0; i < 4; i++) await server.visitor().signIn('no.such', 'wrong')
  expect((await server.visitor().signIn('no.such', 'wrong')).body.refused.ground).toBe('locked')
})

test('an address that tries many accounts is locked out of all of them', async () => {
  await clearAddress()
  await server.person('c.sun')
  for (let i = 0; i < 11; i++) expect((await server.visitor().signIn(`user${i}`, 'wrong')).status).toBe(401)
  const twelfth = await server.visitor().signIn('user11', 'wrong')
  expect(twelfth.body.refused).toMatchObject({ ground: 'locked' })
  expect(twelfth.body.refused.zh).toContain('此网络地址')
  expect((await server.visitor().signIn('c.sun')).status).toBe(429)
})

test('a wrong old password counts too, so a stolen session cannot guess it', async () => {
  await clearAddress()
  await server.person('d.qian')
  const visitor = server.visitor()
  await visitor.signIn('d.qian')
  const change = () => visitor.post('/api/auth/change-password', { currentPassword: 'wrong', newPassword: 'Another-One-2' })
  for (let i = 0; i < 4; i++) expect((await change()).body.refused.ground).toBe('password')
  expect((await change()).body.refused.ground).toBe('locked')
})

test('an administrator unlocks; everything stands in the log', async () => {
  await clearAddress()
  await server.person('the.security', { administers: 'security' })
  const security = server.visitor()
  await security.signIn('the.security')
  const { id } = (await server.identity.accountByUsername('d.qian'))!
  expect((await security.get('/api/auth/locks')).body.rows.map((row: { key: string }) => row.key)).toContain('account:d.qian')
  expect((await security.post(`/api/auth/accounts/${id}/unlock`)).body).toEqual({ unlocked: true })
  expect((await server.visitor().signIn('d.qian')).status).toBe(200)
  const kinds = (await server.identity.log.read({ account: id, size: 50 })).map(line => line.kind)
  expect(kinds).toEqual(expect.arrayContaining(['signIn', 'signInFailed', 'locked', 'unlocked']))
})

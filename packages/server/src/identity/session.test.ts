import { afterAll, beforeAll, expect, test } from 'vitest'
import { startIdentity, type IdentityServer } from './testing.ts'

let server: IdentityServer
beforeAll(async () => {
  server = await startIdentity()
  await server.person('wang.li')
})
afterAll(() => server.stop())

const minute = 60_000

test('a list of sessions says which device, since when, and which one is here; one is revoked and stops at once', async () => {
  const here = server.visitor({ 'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36' })
  const there = server.visitor()
  await here.signIn('wang.li')
  await there.signIn('wang.li')
  expect(await server.identity.sessionOf({ headers: { cookie: there.cookie } })).not.toBeNull()
  const { rows } = (await here.get('/api/auth/sessions')).body
  expect(rows).toHaveLength(2)
  const mine = rows.find((row: { here: boolean }) => row.here)
  expect(mine.device).toBe('Chrome · Windows')
  expect(JSON.stringify(rows)).not.toContain([...there.jar.values()][0]!.split('.')[0])
  const other = rows.find((row: { here: boolean }) => !row.here)
  expect((await here.post(`/api/auth/sessions/${other.id}/revoke`)).body).toEqual({ revoked: 1 })
  expect(await server.identity.sessionOf({ headers: { cookie: there.cookie } })).toBeNull()
  expect(await server.identity.sessionOf({ headers: { cookie: here.cookie } })).not.toBeNull()
})

test('nobody revokes another account’s session', async () => {
  await server.person('zhao.min')
  const other = server.visitor()
  await other.signIn('zhao.min')
  const { session } = (await server.identity.sessionOf({ headers: { cookie: other.cookie } }))!
  const me = server.visitor()
  await me.signIn('wang.li')
  expect((await me.post(`/api/auth/sessions/${session}/revoke`)).status).toBe(404)
  expect((await server.visitor().post(`/api/auth/sessions/${session}/revoke`)).status).toBe(401)
  server.identity.forget()
  expect(await server.identity.sessionOf({ headers: { cookie: other.cookie } })).not.toBeNull()
})

test('signing out ends the session at once, although it was remembered', async () => {
  const visitor = server.visitor()
  await visitor.signIn('wang.li')
  const { cookie } = visitor
  expect(await server.identity.sessionOf({ headers: { cookie } })).not.toBeNull()
  await visitor.post('/api/auth/sign-out')
  expect(await server.identity.sessionOf({ headers: { cookie } })).toBeNull()
})

test('changing the password ends the other sessions when asked to', async () => {
  await server.person('he.jun')
  const here = server.visitor()
  const there = server.visitor()
  await here.signIn('he.jun')
  await there.signIn('he.jun')
  const answer = await here.post('/api/auth/change-password', {
    currentPassword: 'Right-Pass-2026', newPassword: 'Another-One-2', revokeOtherSessions: true,
  })
  expect(answer.status).toBe(200)
  expect(await server.identity.sessionOf({ headers: { cookie: there.cookie } })).toBeNull()
  expect(await server.identity.sessionOf({ headers: { cookie: here.cookie } })).not.toBeNull()
})

test('a session that nobody used for an hour is over; use keeps it alive; asking without touching does not', async () => {
  const used = server.visitor()
  const idle = server.visitor()
  const watched = server.visitor()
  for (const one of [used, idle, watched]) await one.signIn('wang.li')
  for (let i = 0; i < 4; i++) {
    server.clock.move(20 * minute)
    expect(await server.identity.sessionOf({ headers: { cookie: used.cookie } })).not.toBeNull()
    await server.identity.sessionOf({ headers: { cookie: watched.cookie } }, { touch: false })
  }
  expect(await server.identity.sessionOf({ headers: { cookie: idle.cookie } })).toBeNull()
  expect(await server.identity.sessionOf({ headers: { cookie: watched.cookie } })).toBeNull()
})

test('twelve hours after sign-in a session is over, however busy', async () => {
  const busy = server.visitor()
  await busy.signIn('wang.li')
  for (let i = 0; i < 24; i++) {
    server.clock.move(29 * minute)
    expect(await server.identity.sessionOf({ headers: { cookie: busy.cookie } })).not.toBeNull()
  }
  server.clock.move(30 * minute)
  expect(await server.identity.sessionOf({ headers: { cookie: busy.cookie } })).toBeNull()
  expect((await busy.get('/api/auth/session')).body).toEqual({ account: null })
})

test('what no longer means anything is cleared away, and nothing else', async () => {
  // A server of its own: the others have moved their clock.
  const fresh = await startIdentity()
  await fresh.person('wang.li')
  const visitor = fresh.visitor()
  await visitor.signIn('wang.li')
  await fresh.visitor().signIn('somebody', 'wrong')
  await fresh.owner.query(`insert into identity.verification (id, identifier, value, expires_at) values ('old', 'x', 'y', now() - interval '3 days')`)
  const count = async (): Promise<number[]> =>
    Promise.all(['session', 'verification', 'attempt'].map(async table =>
      (await fresh.owner.query(`select count(*)::int as n from identity.${table}`)).rows[0].n))
  await fresh.identity.tidy()
  const [sessions, verifications, attempts] = await count()
  expect(sessions).toBeGreaterThan(0)
  expect(verifications).toBe(0)
  expect(attempts).toBeGreaterThan(0)
  expect(await fresh.identity.sessionOf({ headers: { cookie: visitor.cookie } })).not.toBeNull()
  fresh.clock.move(2 * 86_400_000)
  await fresh.identity.tidy()
  expect(await count()).toEqual([0, 0, 0])
  await fresh.stop()
})

test('a session asked for again within five seconds is remembered: the database is not asked', async () => {
  const fresh = await startIdentity()
  await fresh.person('wang.li')
  const visitor = fresh.visitor()
  await visitor.signIn('wang.li')
  const request = { headers: { cookie: `theme=dark; ${visitor.cookie}; lang=zh` } }
  const first = await fresh.identity.sessionOf(request)
  // The very same object: it came from memory.
  expect(await fresh.identity.sessionOf(request)).toBe(first)
  fresh.clock.move(6_000)
  expect(await fresh.identity.sessionOf(request)).not.toBe(first)
  await fresh.stop()
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { goodPassword, startIdentity, type IdentityServer, type Visitor } from './testing.ts'

let server: IdentityServer
beforeAll(async () => {
  server = await startIdentity()
})
afterAll(() => server.stop())

const signedIn = async (username: string): Promise<Visitor> => {
  const visitor = server.visitor()
  expect((await visitor.signIn(username)).status).toBe(200)
  return visitor
}

describe('the first administrator', () => {
  let url: URL

  test('is made by a one-time link', async () => {
    const link = (await server.identity.inviteLink())!
    url = new URL(link.url)
    expect(url.pathname).toMatch(/^\/welcome\/[\w-]{43}$/)
    const visitor = server.visitor()
    expect((await visitor.get(`/api/auth${url.pathname}`)).body).toMatchObject({ purpose: 'first', username: null })
    const weak = await visitor.post(`/api/auth${url.pathname}`, { username: 'sys.liu', name: '刘系统', password: 'weak' })
    expect(weak.body.refused.ground).toBe('passwordRule')
    const made = await visitor.post(`/api/auth${url.pathname}`, { username: 'sys.liu', name: '刘系统', password: goodPassword })
    expect(made.status).toBe(201)
    await visitor.signIn('sys.liu')
    expect((await visitor.get('/api/auth/session')).body.account).toMatchObject({ administers: 'system', changePassword: false })
  })

  test('the link works once, and no other is made while there is a system administrator', async () => {
    const again = await server.visitor().post(`/api/auth${url.pathname}`, { username: 'second', name: '乙', password: goodPassword })
    expect(again.status).toBe(410)
    expect(again.body.refused.zh).toContain('已使用或已过期')
    expect((await server.visitor().get(`/api/auth${url.pathname}`)).status).toBe(410)
    expect(await server.identity.inviteLink()).toBeNull()
  })

  test('of many uses at once exactly one makes an account; a link of yesterday makes none', async () => {
    const other = await startIdentity()
    try {
      const old = new URL((await other.identity.inviteLink())!.url).pathname
      other.clock.move(24 * 3_600_000 + 1)
      expect((await other.visitor().post(`/api/auth${old}`, { username: 'late', name: '迟', password: goodPassword })).status).toBe(410)
      const { pathname } = new URL((await other.identity.inviteLink())!.url)
      const answers = await Promise.all(
        [0, 1, 2, 3, 4, 5].map(i => other.visitor().post(`/api/auth${pathname}`, { username: `first${i}`, name: '甲', password: goodPassword })),
      )
      expect(answers.map(one => one.status).sort()).toEqual([201, 410, 410, 410, 410, 410])
    } finally {
      await other.stop()
    }
  })
})

describe('accounts', () => {
  test('the system administrator makes one; its person sets the password by a one-time link', async () => {
    const system = await signedIn('sys.liu')
    const made = await system.post('/api/auth/accounts', { username: '赵敏', name: '赵敏', email: 'zhaomin@example.org' })
    expect(made.status).toBe(201)
    const { pathname } = new URL(made.body.link)
    const person = server.visitor()
    expect((await person.get(`/api/auth${pathname}`)).body).toMatchObject({ purpose: 'account', username: '赵敏' })
    expect((await person.post(`/api/auth${pathname}`, { password: goodPassword })).status).toBe(201)
    expect((await person.signIn('赵敏')).status).toBe(200)
    expect((await system.get('/api/auth/accounts?q=赵')).body).toMatchObject({ total: 1, rows: [{ username: '赵敏', email: 'zhaomin@example.org' }] })
  })

  test('a taken user name or address is refused and nothing is made', async () => {
    const system = await signedIn('sys.liu')
    const before = (await system.get('/api/auth/accounts')).body.total
    for (const body of [
      { username: '赵敏', name: '另一个赵敏' },
      { username: 'other', name: '另', email: 'ZhaoMin@example.org' },
    ]) {
      const answer = await system.post('/api/auth/accounts', body)
      expect(answer.status).toBe(409)
      expect(answer.body.refused.ground).toBe('taken')
    }
    expect((await system.post('/api/auth/accounts', { username: 'a b', name: '空格' })).body.refused.ground).toBe('username')
    expect((await system.get('/api/auth/accounts')).body.total).toBe(before)
  })

  test('a closed account is out at once and cannot come back until it is reopened', async () => {
    const system = await signedIn('sys.liu')
    const person = await signedIn('赵敏')
    const { id } = (await server.identity.accountByUsername('赵敏'))!
    expect(await server.identity.sessionOf({ headers: { cookie: person.cookie } })).not.toBeNull()
    await system.post(`/api/auth/accounts/${id}/close`)
    expect(await server.identity.sessionOf({ headers: { cookie: person.cookie } })).toBeNull()
    expect((await server.visitor().signIn('赵敏')).body.refused.ground).toBe('closed')
    await system.post(`/api/auth/accounts/${id}/reopen`)
    expect((await server.visitor().signIn('赵敏')).status).toBe(200)
  })

  test('whoever is no administrator makes and sees none', async () => {
    const person = await signedIn('赵敏')
    for (const answer of [
      await person.get('/api/auth/accounts'),
      await person.post('/api/auth/accounts', { username: 'x1', name: 'x' }),
      await person.get('/api/auth/log'),
      await person.get('/api/auth/locks'),
    ]) {
      expect(answer.status).toBe(403)
      expect(answer.body.refused.ground).toBe('administers')
    }
    expect((await server.visitor().get('/api/auth/accounts')).status).toBe(401)
  })
})

describe('the three administrators apart', () => {
  const idOf = async (username: string): Promise<string> => (await server.identity.accountByUsername(username))!.id

  test('the system administrator appoints the first security and audit administrators, and then no more', async () => {
    const system = await signedIn('sys.liu')
    for (const name of ['sec.gao', 'aud.lin', 'spare']) await server.person(name)
    const appoint = async (username: string, administers: string | null) =>
      system.post(`/api/auth/accounts/${await idOf(username)}/administers`, { administers })
    expect((await appoint('sec.gao', 'security')).status).toBe(200)
    expect((await appoint('aud.lin', 'audit')).status).toBe(200)
    const third = await appoint('spare', 'security')
    expect(third.status).toBe(403)
    expect(third.body.refused.zh).toContain('安全管理员')
  })

  test('no account holds two, nobody appoints themselves, the last one stays', async () => {
    const security = await signedIn('sec.gao')
    const appoint = async (username: string, administers: string | null) =>
      security.post(`/api/auth/accounts/${await idOf(username)}/administers`, { administers })
    const two = await appoint('aud.lin', 'system')
    expect(two.status).toBe(409)
    expect(two.body.refused).toMatchObject({ ground: 'apart' })
    expect(two.body.refused.zh).toContain('须由不同账号担任')
    expect((await appoint('sec.gao', null)).body.refused.ground).toBe('own')
    expect((await appoint('sys.liu', null)).body.refused.ground).toBe('last')
    expect((await appoint('spare', 'system')).status).toBe(200)
    expect((await appoint('sys.liu', null)).status).toBe(200)
    expect((await appoint('sys.liu', 'system')).status).toBe(200)
  })

  test('an appointment holds at once', async () => {
    const spare = await signedIn('spare')
    expect((await spare.get('/api/auth/accounts')).status).toBe(200)
    const security = await signedIn('sec.gao')
    await security.post(`/api/auth/accounts/${await idOf('spare')}/administers`, { administers: null })
    expect((await spare.get('/api/auth/accounts')).status).toBe(403)
  })

  test('two dismissals at once never leave an administration empty', async () => {
    const security = await signedIn('sec.gao')
    await security.post(`/api/auth/accounts/${await idOf('spare')}/administers`, { administers: 'system' })
    const answers = await Promise.all(
      ['spare', 'sys.liu'].map(async name => security.post(`/api/auth/accounts/${await idOf(name)}/administers`, { administers: null })),
    )
    expect(answers.map(one => one.status).sort()).toEqual([200, 409])
    const { rows } = await server.owner.query(`select username from identity.holder where administers = 'system'`)
    expect(rows).toHaveLength(1)
  })

  test('only audit reads the security log, and reading it is logged', async () => {
    const audit = await signedIn('aud.lin')
    expect((await (await signedIn('sec.gao')).get('/api/auth/log')).status).toBe(403)
    const first = (await audit.get('/api/auth/log?kind=administersChanged&size=2')).body
    expect(first.rows).toHaveLength(2)
    const next = (await audit.get(`/api/auth/log?kind=administersChanged&size=2&before=${first.next}`)).body
    expect(next.rows.length).toBeGreaterThan(0)
    expect(first.rows.map((row: { id: string }) => row.id)).not.toContain(next.rows[0].id)
    expect((await audit.get('/api/auth/log?kind=logRead')).body.rows.length).toBeGreaterThan(0)
    expect((await audit.get('/api/auth/accounts')).status).toBe(403)
  })
})

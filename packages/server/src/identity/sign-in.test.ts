import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { goodPassword, startIdentity, type IdentityServer } from './testing.ts'

let server: IdentityServer
beforeAll(async () => {
  server = await startIdentity()
})
afterAll(() => server.stop())

describe('signing in', () => {
  test('a right user name and password open a session whose cookie no script can read', async () => {
    const id = await server.person('wang.li')
    const visitor = server.visitor()
    const answer = await visitor.signIn('wang.li')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('set-cookie')).toMatch(/zhitong\.session_token=.*HttpOnly; SameSite=Lax/)
    expect(JSON.stringify(answer.body)).not.toContain([...visitor.jar.values()][0]!.split('.')[0])
    const { body } = await visitor.get('/api/auth/session')
    expect(body.account).toMatchObject({ id, username: 'wang.li', email: null, administers: null })
    expect(await server.identity.sessionOf({ headers: { cookie: visitor.cookie } })).toMatchObject({ account: id, name: 'wang.li name' })
  })

  test('capitals, full-width letters and blanks around a user name make no difference', async () => {
    await server.person('李娜2')
    expect((await server.visitor().signIn(' 李娜２ ')).status).toBe(200)
    expect((await server.visitor().signIn('WANG.LI')).status).toBe(200)
  })

  test('a wrong password and an unknown user name are refused in the same words', async () => {
    const known = await server.visitor().signIn('wang.li', 'wrong')
    const unknown = await server.visitor().signIn('nobody.here', 'wrong')
    expect(known.status).toBe(401)
    expect(known.body.refused).toMatchObject({ ground: 'password', zh: '用户名或密码不正确，还可再试 4 次。' })
    expect(unknown.body).toEqual(known.body)
  })

  test('a password is kept as argon2id and nothing else', async () => {
    const { rows } = await server.owner.query('select password from identity.credential')
    expect(rows.length).toBeGreaterThan(0)
    for (const { password } of rows) expect(password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    const everything = await server.owner.query(
      `select query_to_xml('select * from identity.' || t, true, false, '')::text as x from unnest(array['holder','credential','session','log']) t`,
    )
    expect(everything.rows.map(row => row.x).join()).not.toContain(goodPassword)
  })

  test('nobody makes an account for themselves', async () => {
    const answer = await server.visitor().post('/api/auth/sign-up/email', { email: 'a@b.cn', password: goodPassword, name: 'a' })
    expect(answer.status).toBe(404)
    expect(answer.body.refused.ground).toBe('notFound')
  })

  test('a session forged or changed by one letter is nobody', async () => {
    const visitor = server.visitor()
    await visitor.signIn('wang.li')
    const cookie = visitor.cookie.replace(/token=(.)/, (_, letter: string) => `token=${letter === 'a' ? 'b' : 'a'}`)
    expect(await server.identity.sessionOf({ headers: { cookie } })).toBeNull()
    expect(await server.identity.sessionOf({ headers: { cookie: 'zhitong.session_token=x' } })).toBeNull()
    expect(await server.identity.sessionOf({ headers: { cookie: `other-${visitor.cookie}` } })).toBeNull()
  })
})

describe('requests from other sites', () => {
  test('a sign-in or sign-out posted from another site is refused and changes nothing', async () => {
    const visitor = server.visitor()
    await visitor.signIn('wang.li')
    const elsewhere = server.visitor({ origin: 'https://elsewhere.example', cookie: visitor.cookie })
    const answer = await elsewhere.post('/api/auth/sign-out')
    expect(answer.status).toBe(403)
    expect(answer.body.refused.ground).toBe('origin')
    expect((await visitor.get('/api/auth/session')).body.account).not.toBeNull()
  })

  test('every other route of the server is guarded too', async () => {
    const response = await fetch(`${server.url}/anything`, { method: 'POST', headers: { origin: 'null' } })
    expect(response.status).toBe(403)
  })

  test('a way back to another site is refused', async () => {
    const answer = await server.visitor().post('/api/auth/sign-in/social', { provider: 'oidc', callbackURL: 'https://elsewhere.example/' })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.body.refused).toBeDefined()
  })
})

describe('demo accounts', () => {
  test('sign in from the machine itself', async () => {
    await server.person('demo.chair', { demo: true })
    expect((await server.visitor().signIn('demo.chair')).status).toBe(200)
  })

  test('are refused from another address, also through a proxy on this machine, and no session is left', async () => {
    const far = server.visitor({ 'x-forwarded-for': '203.0.113.9' })
    const answer = await far.signIn('demo.chair')
    expect(answer.status).toBe(403)
    expect(answer.body.refused).toMatchObject({ ground: 'demo' })
    expect(answer.body.refused.zh).toContain('DEMO=public')
    expect(far.jar.size).toBe(0)
    expect((await far.signIn('wang.li')).status).toBe(200)
  })

  test('are let in from anywhere with DEMO=public', async () => {
    const open = await startIdentity({ demoPublic: true })
    try {
      await open.person('demo.chair', { demo: true })
      expect((await open.visitor({ 'x-forwarded-for': '203.0.113.9' }).signIn('demo.chair')).status).toBe(200)
    } finally {
      await open.stop()
    }
  })
})

describe('passwords', () => {
  test.each([
    ['short-1A', '密码至少 10 个字符'],
    ['onlysmallletters', null],
    ['smallsigns-', '密码至少 10 个字符'],
    ['Zhang.san-2026', '密码中不能含有用户名'],
    ['AAAAAAAAAAaaaaaa', '不同的字符太少'],
    ['Good-Enough-1', null],
  ])('%s is judged', async (newPassword, zh) => {
    if (!(await server.identity.accountByUsername('zhang.san'))) await server.person('zhang.san')
    const visitor = server.visitor()
    await visitor.signIn('zhang.san')
    const answer = await visitor.post('/api/auth/change-password', { currentPassword: goodPassword, newPassword })
    if (zh === null) {
      expect(answer.status).toBe(200)
      const back = await visitor.post('/api/auth/change-password', { currentPassword: newPassword, newPassword: goodPassword })
      expect(back.status).toBe(200)
    } else {
      expect(answer.status).toBe(400)
      expect(answer.body.refused.ground).toBe('passwordRule')
      expect(answer.body.refused.zh).toContain(zh)
    }
  })

  test('a change needs the old password', async () => {
    const visitor = server.visitor()
    await visitor.signIn('zhang.san')
    const answer = await visitor.post('/api/auth/change-password', { currentPassword: 'wrong', newPassword: 'Another-One-2' })
    expect(answer.status).toBe(400)
    expect(answer.body.refused.zh).toContain('还可再试 4 次')
  })

  test('a password chosen by somebody else is asked to be changed, and once changed no more', async () => {
    await server.identity.createAccount({ username: 'new.clerk', name: '新人', password: goodPassword })
    const visitor = server.visitor()
    await visitor.signIn('new.clerk')
    expect((await visitor.get('/api/auth/session')).body.account.changePassword).toBe(true)
    await visitor.post('/api/auth/change-password', { currentPassword: goodPassword, newPassword: 'My-Own-Pass-1' })
    expect((await visitor.get('/api/auth/session')).body.account.changePassword).toBe(false)
  })
})

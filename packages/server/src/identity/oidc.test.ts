import { createServer, type Server } from 'node:http'
import { Provider } from 'oidc-provider'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { freePort, startIdentity, Visitor, type Answer, type IdentityServer } from './testing.ts'

/** People of the provider, by `sub`. */
const people: Record<string, { email: string; email_verified: boolean; preferred_username: string; name: string }> = {
  s1: { email: 'wang.li@example.org', email_verified: true, preferred_username: 'wl', name: '王丽' },
  s2: { email: 'li.qiang@example.org', email_verified: false, preferred_username: 'li.qiang', name: '李强' },
  s3: { email: 'stranger@example.org', email_verified: true, preferred_username: 'stranger', name: '陌生人' },
}

let issuer: string
const stops: (() => Promise<void>)[] = []
beforeAll(async () => {
  issuer = `http://localhost:${await freePort()}`
  // The provider's own advice for production would drown the test's output.
  for (const channel of ['info', 'warn', 'error'] as const) vi.spyOn(console, channel).mockImplementation(() => undefined)
})
afterEach(async () => {
  for (const stop of stops.splice(0).toReversed()) await stop()
})

/** A complete OpenID Connect provider on loopback; its own pages ask who somebody is and whether that may be told. */
const serveProvider = async (url: string): Promise<void> => {
  const oidc = new Provider(issuer, {
    clients: [
      {
        client_id: 'zhitong', client_secret: 'a-secret-of-the-test', redirect_uris: [`${url}/api/auth/callback/oidc`],
        grant_types: ['authorization_code'], response_types: ['code'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'preferred_username'] },
    features: { devInteractions: { enabled: true } },
    pkce: { required: () => true },
    findAccount: (_context, sub) => ({ accountId: sub, claims: async () => ({ sub, ...people[sub] }) }),
    cookies: { keys: ['a key of the test'] },
  })
  const server: Server = createServer(oidc.callback())
  await new Promise<void>(resolve => server.listen(Number(new URL(issuer).port), 'localhost', resolve))
  stops.push(async () => {
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  })
}

const serve = async (match: 'email' | 'username' = 'email'): Promise<IdentityServer> => {
  const url = `http://localhost:${await freePort()}`
  const server = await startIdentity({
    url, oidc: { issuer, clientId: 'zhitong', clientSecret: 'a-secret-of-the-test', name: '统一身份认证', match },
  })
  stops.push(() => server.stop())
  return server
}

const pathOf = (answer: Answer): string => {
  const location = new URL(answer.headers.get('location')!, issuer)
  return location.pathname + location.search
}

/** Goes through the provider's pages as `sub`, and returns the answer of our callback. */
const through = async (visitor: Visitor, start: string, sub: string): Promise<Answer> => {
  const there = new Visitor(issuer, {})
  const form = async (path: string, fields: Record<string, string>): Promise<Answer> => {
    const response = await fetch(`${issuer}${path}`, {
      method: 'POST', redirect: 'manual', body: new URLSearchParams(fields), headers: { cookie: there.cookie },
    })
    there.keep(response.headers)
    return { status: response.status, body: await response.text(), headers: response.headers }
  }
  const asked = await there.get(new URL(start).pathname + new URL(start).search)
  const signedIn = await form(pathOf(asked), { prompt: 'login', login: sub, password: 'any' })
  const consent = await there.get(pathOf(signedIn))
  const agreed = await form(pathOf(consent), { prompt: 'consent' })
  const back = await there.get(pathOf(agreed))
  return visitor.get(pathOf(back))
}

const signOn = async (visitor: Visitor, sub: string): Promise<Answer> => {
  const { body, status } = await visitor.post('/api/auth/sign-in/social', { provider: 'oidc', callbackURL: '/year', errorCallbackURL: '/sign-in' })
  expect(status).toBe(200)
  return through(visitor, body.url, sub)
}

test('a person whose verified address the office knows signs in, and is known by the subject from then on', async () => {
  const server = await serve()
  await serveProvider(server.url)
  server.clock.move(11_000)
  const id = await server.person('wang.li', { email: 'wang.li@example.org' })
  const visitor = server.visitor()
  const answer = await signOn(visitor, 's1')
  expect([answer.status, answer.headers.get('location')]).toEqual([302, '/year'])
  expect((await visitor.get('/api/auth/session')).body.account.id).toBe(id)
  const { rows } = await server.owner.query(`select user_id, account_id, id_token, access_token from identity.credential where provider_id = 'oidc'`)
  expect(rows).toMatchObject([{ user_id: id, account_id: 's1' }])

  await server.owner.query(`update identity.holder set email = 'moved@example.org' where id = $1`, [id])
  const again = server.visitor()
  await signOn(again, 's1')
  expect((await again.get('/api/auth/session')).body.account.id).toBe(id)
  const kinds = (await server.identity.log.read({ account: id, size: 10 })).map(line => line.kind)
  expect(kinds.filter(kind => kind === 'signIn')).toHaveLength(2)
})

test('the way back belongs to the browser that set out, and is gone once: nobody is signed in by somebody else’s link', async () => {
  const server = await serve()
  await serveProvider(server.url)
  server.clock.move(11_000)
  await server.person('wang.li', { email: 'wang.li@example.org' })
  const [sender, receiver] = [server.visitor(), server.visitor()]
  const { body } = await sender.post('/api/auth/sign-in/social', { provider: 'oidc', callbackURL: '/year', errorCallbackURL: '/sign-in' })
  expect(new URL(body.url).searchParams.get('state')).toMatch(/.{16,}/)
  expect(new URL(body.url).searchParams.get('code_challenge_method')).toBe('S256')
  const answer = await through(receiver, body.url, 's1')
  expect(answer.headers.get('location')).toContain('/sign-in?error=')
  expect((await receiver.get('/api/auth/session')).body.account).toBeNull()
  for (const query of ['code=x&state=y', 'state=y', 'code=x', '']) expect((await receiver.get(`/api/auth/callback/oidc?${query}`)).headers.get('location'), query).toContain('error=')
  expect((await receiver.get('/api/auth/session')).body.account).toBeNull()
})

test('strangers and unverified addresses get no account, and are told why', async () => {
  const server = await serve()
  await serveProvider(server.url)
  server.clock.move(11_000)
  await server.person('li.qiang', { email: 'li.qiang@example.org' })
  for (const sub of ['s2', 's3']) {
    const visitor = server.visitor()
    const answer = await signOn(visitor, sub)
    const error = new URL(answer.headers.get('location')!, server.url).searchParams.get('error')
    expect(error).toBe('signup_disabled')
    expect((await visitor.get('/api/auth/session')).body.account).toBeNull()
    expect((await visitor.get(`/api/auth/refusal?code=${error}`)).body.refused.zh).toContain('没有与之对应的账号')
  }
  const { rows } = await server.owner.query('select count(*)::int as n from identity.holder')
  expect(rows[0].n).toBe(1)
})

test('where the provider’s user names are trusted, they find the account', async () => {
  const server = await serve('username')
  await serveProvider(server.url)
  server.clock.move(11_000)
  const id = await server.person('li.qiang')
  const visitor = server.visitor()
  await signOn(visitor, 's2')
  expect((await visitor.get('/api/auth/session')).body.account.id).toBe(id)
})

test('an account that is signed in ties itself to an identity with another address', async () => {
  const server = await serve()
  await serveProvider(server.url)
  server.clock.move(11_000)
  const id = await server.person('zhang.wei')
  const visitor = server.visitor()
  await visitor.signIn('zhang.wei')
  const { body } = await visitor.post('/api/auth/link-social', { provider: 'oidc', callbackURL: '/me' })
  expect((await through(visitor, body.url, 's3')).headers.get('location')).toBe('/me')
  const other = server.visitor()
  await signOn(other, 's3')
  expect((await other.get('/api/auth/session')).body.account.id).toBe(id)
})

test('a demo account and a closed one do not come in this way either', async () => {
  const server = await serve()
  await serveProvider(server.url)
  server.clock.move(11_000)
  const id = await server.person('wang.li', { email: 'wang.li@example.org' })
  await server.identity.accounts.close(id, true)
  const visitor = server.visitor()
  const answer = await signOn(visitor, 's1')
  expect(answer.headers.get('location')).toContain('closed')
  expect((await visitor.get('/api/auth/session')).body.account).toBeNull()
})

test('a provider that was down at the start is said to be down, and found when it is back', async () => {
  const server = await serve()
  await server.person('wang.li', { email: 'wang.li@example.org' })
  const down = await server.visitor().post('/api/auth/sign-in/social', { provider: 'oidc', callbackURL: '/' })
  expect(down.status).toBe(503)
  expect(down.body.refused.zh).toContain('暂时无法连接')
  expect((await server.visitor().signIn('wang.li')).status).toBe(200)
  await serveProvider(server.url)
  server.clock.move(11_000)
  expect((await signOn(server.visitor(), 's1')).headers.get('location')).toBe('/year')
})

test('without a provider the page is told that there is none', async () => {
  const server = await startIdentity()
  stops.push(() => server.stop())
  expect((await server.visitor().get('/api/auth/ways')).body.oidc).toBeNull()
  const answer = await server.visitor().post('/api/auth/sign-in/social', { provider: 'oidc', callbackURL: '/' })
  expect(answer.status).toBe(404)
  expect(answer.body.refused.ground).toBe('oidc')
})

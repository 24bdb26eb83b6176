import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { uuidv7 } from '../matters/id.ts'
import { proxiesTrusted } from './proxies.ts'
import { Client, startServer, type TestServer } from './testing.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server?.stop())

const raw = (client: Client, path: string, body: string) => fetch(`${server.url}${path}`, {
  method: 'POST', body, headers: { origin: server.url, cookie: client.cookie, 'content-type': 'application/json', 'idempotency-key': uuidv7() },
})

test('whatever is asked for in an address is answered with a sentence, never with a failure', async () => {
  const clerk = await server.as('clerk')
  const strange = ['%00', '%FF', '%25', "'", '"', '\\', ';--', '$1', '{}', '[]', '..%2f..', 'constructor', '__proto__', '%F0%A0%AE%B7', '%E2%80%AE', '*', '(a%2B)%2B$', '%20', '99999999999999999999', '-1', '1e309', 'NaN']
  const asked = (value: string) => [
    `matters?q=${value}`, `matters?procedure=${value}`, `matters?state=${value}`, `matters?form=${value}`, `matters?year=${value}`, `matters?committee=${value}`, `matters?owner=${value}`,
    `matters?parent=${value}`, `matters?page=${value}`, `matters?size=${value}`, `matters?sort=${value}`, `matters.csv?q=${value}`, `matters/${value}`, `search?q=${value}`, `year/${value}`,
    `people?q=${value}`, `people?page=${value}`, `people?role=${value}`, `files/${value}`, `settings?x=${value}`,
  ]
  const pages = (value: string) => [`/c/${value}/`, `/c/test/matters?q=${value}`, `/c/test/matters?page=${value}`, `/c/test/matters/${value}`, `/c/test/plan/${value}`, `/c/test/?year=${value}&by=${value}`, `/c/test/records?page=${value}`, `/?lang=${value}`, `/api/auth/welcome/${value}`, `/api/auth/refusal?code=${value}`]
  for (const value of strange) {
    for (const path of [...asked(value).map(one => `/api/c/test/${one}`), ...pages(value), `/api/c/${value}/inbox`]) {
      const { status } = await clerk.get(path)
      expect(status, path).toBeLessThan(500)
    }
  }
})

test('whatever is sent is taken or refused with a sentence, never with a failure, and nothing is half kept', async () => {
  const [clerk, head] = [await server.as('clerk'), await server.as('head')]
  const { body: { row } } = await clerk.send('/api/c/test/matters', { procedure: 'annual-plan', input: { kind: 'work-points', title: '坚固', year: 2026 } })
  const values = ['constructor', '__proto__', 'toString', '', '\u202e', '𠮷'.repeat(50), 1e308, -1, 2 ** 53, null, [], {}, '2026-02-30', '2026-13-99', '0000-00-00', '9999-12-31']
  for (const value of values) {
    const sent: [string, unknown][] = [
      ['matters', { procedure: value, input: value }], [`matters/${row.id}/steps/${encodeURIComponent(String(value))}`, { seq: 1, input: value }],
      [`matters/${row.id}/steps/withdraw`, { seq: value, input: { why: value } }], [`matters/${row.id}/steps/withdraw`, { seq: 1, input: { why: '因' }, day: value }],
      [`matters/${row.id}/steps/read`, { seq: 1, input: { text: value, items: value }, papers: [{ paper: value, file: value, signer: value }] }],
      [`matters/${row.id}/steps/withdraw`, { seq: 1, input: { why: '因' }, onBehalfOf: value, confirmed: [value], count: value }],
      [`matters/${row.id}/anchors/${encodeURIComponent(String(value))}`, { seq: 1, day: '2026-03-01' }], [`matters/${row.id}/anchors/sitting`, { seq: 1, day: value }],
      [`matters/${row.id}/rectify`, { seq: 1, backTo: value, why: '因' }], [`matters/${row.id}/redact`, { seq: 1, entry: value, field: 'title', ground: '因' }],
      [`matters/${row.id}/redact`, { seq: 1, entry: 1, field: value, ground: '因' }], [`settings/${encodeURIComponent(String(value))}`, { value, from: '2026-03-01', why: '因' }],
      ['settings/handling-of-opinions', { value, from: value, why: '因' }], ['roles', { person: value, role: value, organ: value, from: value }],
      ['roles', { person: 'deputy', role: value, from: '2026-03-02' }], ['people', { name: value, account: value }], ['calendar', { year: value, source: value, holidays: value, makeUp: value }],
      ['plan/findings', { text: value }], [`roles/${encodeURIComponent(String(value))}/end`, { until: value, why: '因' }],
    ]
    for (const [path, body] of sent) {
      const { status, body: answer } = await head.send(`/api/c/test/${path}`, body)
      expect(status, `${path} ${JSON.stringify(body)} ${JSON.stringify(answer).slice(0, 200)}`).toBeLessThan(500)
    }
  }
  expect((await clerk.get(`/api/c/test/matters/${row.id}`)).body).toMatchObject({ row: { seq: expect.any(Number) }, chain: { verified: true } })
})

test('brackets within brackets and a poisoned prototype stop at the door', async () => {
  const clerk = await server.as('clerk')
  const around = (inner: string) => `{"procedure":"annual-plan","input":${inner}}`
  for (const inner of ['['.repeat(1_000_000) + ']'.repeat(1_000_000), `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`, '{"__proto__":{"isAdmin":true}}', '{"\\u005f_proto__":{"x":1}}', '{"a":[{"__proto__":1}]}']) {
    const answer = await raw(clerk, '/api/c/test/matters', around(inner))
    expect(answer.status, inner.slice(0, 30)).toBe(400)
    expect(await answer.json()).toMatchObject({ refused: { ground: 'input' } })
  }
  expect((await raw(clerk, '/api/c/test/matters', around(`"${'['.repeat(500)}"`))).status).toBe(400)
  expect((await raw(clerk, '/api/c/test/plan/findings', JSON.stringify({ text: `${'['.repeat(500)}\\"[[` }))).status).toBe(200)
  expect((await raw(clerk, '/api/c/test/matters', 'x'.repeat(5 * 1024 * 1024))).status).toBe(413)
})

test('a change asked for by another site’s page is refused, whatever it calls itself', async () => {
  const clerk = await server.as('clerk')
  const send = (headers: Record<string, string>, path = '/api/c/test/matters') => fetch(`${server.url}${path}`, {
    method: 'POST', body: '{}', headers: { cookie: clerk.cookie, 'content-type': 'text/plain', 'idempotency-key': uuidv7(), ...headers },
  })
  for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' }]) {
    for (const path of ['/api/c/test/matters', '/api/auth/sign-out', '/api/c/test/files', '/c/test/ask']) {
      const answer = await send(headers as Record<string, string>, path)
      expect(answer.status, `${path} ${JSON.stringify(headers)}`).toBe(403)
    }
  }
  expect((await clerk.get('/api/me')).status).toBe(200)
})

test('a file keeps a plain name, and nothing that could run is shown in the page', async () => {
  const clerk = await server.as('clerk')
  const keep = async (name: string, bytes = Buffer.from('正文')) => (await clerk.upload('/api/c/test/files', name, bytes)).body as unknown as { id: string; name: string; type: string }
  for (const [given, name] of [['../../etc/passwd', 'passwd'], ['C:\\temp\\要点.txt', '要点.txt'], ['要点\u202efdp.txt', '要点fdp.txt'], ['a\r\nset-cookie: x=1.txt', 'aset-cookie: x=1.txt'], ['', 'file']] as const) {
    expect((await keep(given)).name).toBe(name)
  }
  const long = await keep(`${'𠮷'.repeat(300)}.txt`)
  expect((await clerk.get(`/api/c/test/files/${long.id}`)).status).toBe(200)
  for (const name of ['a.html', 'b.svg', 'c.htm', 'd.xml', 'e.js', 'f']) {
    const { id } = await keep(name, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'))
    const { headers } = await clerk.get(`/api/c/test/files/${id}`)
    expect(headers.get('content-disposition'), name).toMatch(/^attachment/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toContain('sandbox')
  }
})

test('a document does not lose its mark of secrecy by another name, nor the name its own', async () => {
  const clerk = await server.as('clerk')
  const secret = Buffer.from('机密★10年\n\n关于某事的方案\n一、……')
  for (const name of ['方案.dat', '方案', '方案.png', '方案.docx']) {
    expect(await clerk.upload('/api/c/test/files', name, secret), name).toMatchObject({ status: 422, body: { refused: { ground: 'secret' } } })
  }
  expect(await clerk.upload('/api/c/test/files', '机密★1年 方案.txt', Buffer.from('正文'))).toMatchObject({ status: 422, body: { refused: { ground: 'secret' } } })
})

test('every answer keeps other sites out and guesses no types', async () => {
  const clerk = await server.as('clerk')
  for (const path of ['/', '/c/test/', '/nowhere', '/sign-in', '/api/me', '/api/nowhere', '/api/openapi.json', '/c/test/feed.xml', '/healthz', '/api/c/test/matters.csv']) {
    const { headers } = await clerk.get(path)
    expect(headers.get('x-content-type-options'), path).toBe('nosniff')
    expect(headers.get('x-frame-options'), path).toBe('DENY')
    expect(headers.get('referrer-policy'), path).toBe('same-origin')
    if (headers.get('content-type')?.startsWith('text/html')) expect(headers.get('content-security-policy'), path).toMatch(/default-src '(none|self)'/)
    if (path.startsWith('/api/c/') || path === '/api/me') expect(headers.get('cache-control'), path).toContain('no-store')
  }
})

test('behind a proxy people are told apart, and nobody escapes the count by writing addresses of their own', async () => {
  const from = (chain: string) => new Client(server.url, { 'x-forwarded-for': chain })
  const wrong = (chain: string, n: number) => from(chain).signIn(`nobody-${n}`, 'Wrong-Pass-2026')
  for (let n = 0; n < 29; n += 1) expect((await wrong(`198.51.100.${n}, 203.0.113.7`, n)).body.refused.ground).toBe('password')
  expect((await wrong('127.0.0.1, 203.0.113.7', 29)).body.refused.ground).toBe('locked')
  expect((await wrong('203.0.113.7', 30)).body.refused.ground).toBe('locked')
  expect((await wrong('203.0.113.8', 31)).body.refused.ground).toBe('password')
  const trusts = proxiesTrusted('10.0.0.5, 10.1.0.0/16, fd00::/8')
  for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1', '10.0.0.5', '::ffff:10.1.2.3', 'fd12::1']) expect(trusts(address), address).toBe(true)
  for (const address of ['10.0.0.6', '203.0.113.7', '::ffff:8.8.8.8', 'fe80::1', 'unknown', '']) expect(trusts(address), address).toBe(false)
  expect(() => proxiesTrusted('anybody')).toThrow('TRUST_PROXY')
})

test('whoever sends by the byte does not hold a connection for ever', async () => {
  expect(server.app.server.requestTimeout).toBeGreaterThan(0)
  expect(server.app.server.headersTimeout).toBeGreaterThan(0)
  const { port } = server.app.server.address() as { port: number }
  const socket = connect(port, 'localhost')
  socket.write('GET / HTTP/1.1\r\nhost: x\r\nx: \x01\r\n\r\n')
  const answer = await new Promise<string>(resolve => socket.once('data', data => resolve(String(data))))
  expect(answer).toMatch(/^HTTP\/1\.1 400/)
  socket.destroy()
})

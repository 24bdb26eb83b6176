import { createHmac } from 'node:crypto'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mailerFrom } from './mail.ts'
import { goodPassword, startIdentity, type IdentityServer, type Visitor } from './testing.ts'

/** RFC 4648 base32 and RFC 6238, as an authenticator app computes them. */
const codeOf = (uri: string, at = Date.now()): string => {
  const secret = new URL(uri).searchParams.get('secret')!
  const bits = [...secret.replace(/=+$/, '')].map(c => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from(bits.match(/.{8}/g)!.map(byte => parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)))
  const mac = createHmac('sha1', key).update(counter).digest()
  return ((mac.readUInt32BE(mac[19]! & 15) & 0x7fffffff) % 1_000_000).toString().padStart(6, '0')
}

/** The code of the next half minute; the one of now was spent when the factor was switched on. */
const next = (uri: string): string => codeOf(uri, Date.now() + 30_000)

/** A mail server that accepts everything and keeps it. */
const startMail = async (): Promise<{ url: string; mails: string[]; server: Server }> => {
  const mails: string[] = []
  const server = createServer(socket => {
    let inData = false
    let text = ''
    socket.write('220 test\r\n')
    socket.on('data', chunk => {
      if (inData) {
        text += chunk.toString('utf8')
        if (!text.endsWith('\r\n.\r\n')) return
        mails.push(text)
        text = ''
        inData = false
        socket.write('250 kept\r\n')
        return
      }
      const verb = chunk.toString('utf8').slice(0, 4).toUpperCase()
      if (verb === 'DATA') {
        inData = true
        socket.write('354 go on\r\n')
      } else if (verb === 'QUIT') socket.end('221 bye\r\n')
      else socket.write('250 ok\r\n')
    })
    socket.on('error', () => undefined)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}?ignoreTLS=true`, mails, server }
}

let server: IdentityServer
let mail: Awaited<ReturnType<typeof startMail>>
beforeAll(async () => {
  mail = await startMail()
  server = await startIdentity({ mailer: mailerFrom(mail.url, 'office@example.org') })
})
afterAll(async () => {
  await server.stop()
  mail.server.close()
})

const enable = async (username: string): Promise<{ uri: string; backupCodes: string[]; visitor: Visitor }> => {
  const visitor = server.visitor()
  await visitor.signIn(username)
  const { body } = await visitor.post('/api/auth/two-factor/enable', { password: goodPassword })
  expect((await visitor.post('/api/auth/two-factor/verify-totp', { code: codeOf(body.totpURI) })).status).toBe(200)
  return { uri: body.totpURI, backupCodes: body.backupCodes, visitor }
}

describe('a one-time code as second factor', () => {
  test('after the password no session is open until the code is right', async () => {
    const id = await server.person('wang.li')
    const { uri, visitor: before } = await enable('wang.li')
    expect(decodeURIComponent(uri)).toContain('直通 Zhitong:wang.li?')
    expect((await before.get('/api/auth/session')).body.account.secondFactor).toBe(true)

    const visitor = server.visitor()
    const half = await visitor.signIn('wang.li')
    expect(half.body).toEqual({ twoFactorRedirect: true, twoFactorMethods: ['totp'] })
    expect((await visitor.get('/api/auth/session')).body.account).toBeNull()
    const wrong = await visitor.post('/api/auth/two-factor/verify-totp', { code: '000000' })
    expect(wrong.status).toBe(401)
    expect(wrong.body.refused).toMatchObject({ ground: 'code', zh: '验证码不正确或已失效。' })
    expect((await visitor.post('/api/auth/two-factor/verify-totp', { code: next(uri) })).status).toBe(200)
    expect((await visitor.get('/api/auth/session')).body.account.username).toBe('wang.li')

    const kinds = (await server.identity.log.read({ account: id, size: 50 })).map(line => line.kind)
    expect(kinds.filter(kind => kind === 'signIn')).toHaveLength(2)
    expect(kinds).toContain('secondFactorOn')
  })

  test('a code that somebody saw being typed opens nothing a second time', async () => {
    await server.person('qin.shu')
    const { uri } = await enable('qin.shu')
    const use = async (): Promise<{ status: number; body: { refused?: { zh: string } } }> => {
      const visitor = server.visitor()
      await visitor.signIn('qin.shu')
      return visitor.post('/api/auth/two-factor/verify-totp', { code: next(uri) })
    }
    expect((await use()).status).toBe(200)
    const again = await use()
    expect(again.status).toBeGreaterThanOrEqual(400)
    expect(again.body.refused!.zh).toContain('已用过')
  })

  test('the code alone, without a password before it, opens nothing', async () => {
    const answer = await server.visitor().post('/api/auth/two-factor/verify-totp', { code: '123456' })
    expect(answer.status).toBe(401)
  })

  test('five wrong codes end the attempt', async () => {
    await server.person('li.qiang')
    const { uri } = await enable('li.qiang')
    const visitor = server.visitor()
    await visitor.signIn('li.qiang')
    for (let i = 0; i < 5; i++) await visitor.post('/api/auth/two-factor/verify-totp', { code: '000000' })
    const right = await visitor.post('/api/auth/two-factor/verify-totp', { code: next(uri) })
    expect(right.status).toBeGreaterThanOrEqual(400)
    expect((await visitor.get('/api/auth/session')).body.account).toBeNull()
  })

  test('a backup code works once', async () => {
    await server.person('zhou.yan')
    const { backupCodes } = await enable('zhou.yan')
    const use = async () => {
      const visitor = server.visitor()
      await visitor.signIn('zhou.yan')
      return visitor.post('/api/auth/two-factor/verify-backup-code', { code: backupCodes[0] })
    }
    expect((await use()).status).toBe(200)
    expect((await use()).body.refused.ground).toBe('code')
  })

  test('the secret is not readable in the database', async () => {
    const { uri } = await (async () => {
      await server.person('gao.jun')
      return enable('gao.jun')
    })()
    const { rows } = await server.owner.query('select secret, backup_codes from identity.second_factor')
    const secret = new URL(uri).searchParams.get('secret')!
    expect(JSON.stringify(rows)).not.toContain(secret)
  })

  test('it goes off only with the password', async () => {
    await server.person('hu.bin')
    const { visitor } = await enable('hu.bin')
    expect((await visitor.post('/api/auth/two-factor/disable', { password: 'wrong' })).body.refused.zh).toContain('还可再试 4 次')
    expect((await visitor.post('/api/auth/two-factor/disable', { password: goodPassword })).status).toBe(200)
    expect((await server.visitor().signIn('hu.bin')).body.user).toBeDefined()
  })
})

test('whoever lost the telephone is helped by the security administrator, and by nobody else', async () => {
  const id = await server.person('deng.hua')
  await enable('deng.hua')
  await server.person('the.system', { administers: 'system' })
  await server.person('the.security', { administers: 'security' })
  const off = async (username: string) => {
    const visitor = server.visitor()
    await visitor.signIn(username)
    return visitor.post(`/api/auth/accounts/${id}/second-factor-off`)
  }
  expect((await off('the.system')).status).toBe(403)
  expect((await server.visitor().signIn('deng.hua')).body.twoFactorRedirect).toBe(true)
  expect((await off('the.security')).status).toBe(200)
  expect((await server.visitor().signIn('deng.hua')).body.user).toBeDefined()
})

test('a code comes by mail, is right once, and no mail goes to an account without an address', async () => {
  await server.person('with.mail', { email: 'with.mail@example.org' })
  const { visitor: on } = await enable('with.mail')
  expect((await on.get('/api/auth/session')).body.account.email).toBe('with.mail@example.org')
  const visitor = server.visitor()
  expect((await visitor.signIn('with.mail')).body.twoFactorMethods).toEqual(['totp', 'otp'])
  expect((await visitor.post('/api/auth/two-factor/send-otp')).status).toBe(200)
  await expect.poll(() => mail.mails.length).toBe(1)
  expect(mail.mails[0]).toContain('with.mail@example.org')
  const code = /code is (\d{6})/.exec(mail.mails[0]!.replace(/=\r\n/g, ''))![1]!
  expect((await visitor.post('/api/auth/two-factor/verify-otp', { code })).status).toBe(200)

  await server.person('no.mail')
  await enable('no.mail')
  const other = server.visitor()
  expect((await other.signIn('no.mail')).body.twoFactorMethods).toEqual(['totp'])
  const answer = await other.post('/api/auth/two-factor/send-otp')
  expect(answer.body.refused.ground).toBe('mail')
  expect(mail.mails).toHaveLength(1)
})

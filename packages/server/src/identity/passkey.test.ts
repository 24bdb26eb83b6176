import chromium from '@sparticuz/chromium'
import { chromium as playwright, type Browser, type CDPSession, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startIdentity, type IdentityServer } from './testing.ts'

/* oxlint-disable typescript/no-explicit-any -- what the browser knows and this program's types do not */
declare const navigator: any
declare const PublicKeyCredential: any

let server: IdentityServer
let browser: Browser
let page: Page
let devtools: CDPSession
let authenticatorId: string
beforeAll(async () => {
  server = await startIdentity()
  browser = await playwright.launch({ executablePath: await chromium.executablePath(), args: chromium.args, headless: true })
  page = await browser.newPage()
  await page.goto(`${server.url}/api/auth/ways`)
  devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const added = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  authenticatorId = added.authenticatorId
}, 60_000)
afterAll(async () => {
  await browser.close()
  await server.stop()
})

/** What a page of ours does, inside the browser. */
const ask = (method: 'GET' | 'POST', path: string, body?: unknown) =>
  page.evaluate(
    async ([verb, address, text]) => {
      const response = await fetch(`/api/auth${address}`, {
        method: verb!, ...(text ? { body: text, headers: { 'content-type': 'application/json' } } : {}),
      })
      return { status: response.status, body: (await response.json()) as any }
    },
    [method, path, body === undefined ? null : JSON.stringify(body)] as const,
  )

const register = () =>
  page.evaluate(async () => {
    const options = (await (await fetch('/api/auth/passkey/generate-register-options')).json()) as any
    if (options.refused) return { status: 0, body: options, options }
    const made = await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    const response = await fetch('/api/auth/passkey/verify-registration', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ response: made.toJSON(), name: '办公室的钥匙' }),
    })
    return { status: response.status, body: (await response.json()) as any, options }
  })

const signIn = (spoil = false) =>
  page.evaluate(async bad => {
    const options = await (await fetch('/api/auth/passkey/generate-authenticate-options')).json()
    const got = await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })
    const response = got.toJSON()
    if (bad) response.response.signature = response.response.signature.replace(/^.{8}/, 'AAAAAAAA')
    const answer = await fetch('/api/auth/passkey/verify-authentication', {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ response }),
    })
    return { status: answer.status, body: (await answer.json()) as any }
  }, spoil)

describe('passkeys, with a virtual authenticator in a real browser', () => {
  let id: string

  test('nobody registers one without being signed in', async () => {
    expect((await register()).body.refused.ground).toBe('signIn')
  })

  test('an account registers one, under its user name, and signs in with it alone', async () => {
    id = await server.person('wang.li')
    await ask('POST', '/sign-in/username', { username: 'wang.li', password: 'Right-Pass-2026' })
    const { status, options } = await register()
    expect(status).toBe(200)
    expect(options).toMatchObject({ rp: { id: 'localhost', name: '直通 Zhitong' }, user: { name: 'wang.li' } })
    expect((await ask('GET', '/session')).body.account.passkeys).toBe(1)
    await ask('POST', '/sign-out')
    expect((await ask('GET', '/session')).body.account).toBeNull()

    expect((await signIn()).status).toBe(200)
    expect((await ask('GET', '/session')).body.account.id).toBe(id)
    const kinds = (await server.identity.log.read({ account: id, size: 20 })).map(line => line.kind)
    expect(kinds.slice(0, 4)).toEqual(['signIn', 'signOut', 'passkeyAdded', 'signIn'])
  })

  test('a false signature opens nothing', async () => {
    await ask('POST', '/sign-out')
    const answer = await signIn(true)
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.body.refused.ground).toBe('passkey')
    expect((await ask('GET', '/session')).body.account).toBeNull()
  })

  test('it opens an account whose password is locked, so that locking out is no weapon', async () => {
    for (let i = 0; i < 5; i++) await server.visitor().signIn('wang.li', 'wrong')
    expect((await server.visitor().signIn('wang.li')).body.refused.ground).toBe('locked')
    expect((await signIn()).status).toBe(200)
  })

  test('fifteen minutes after sign-in a new one asks to sign in again', async () => {
    await server.owner.query(`update identity.session set created_at = now() - interval '16 minutes'`)
    server.identity.forget()
    const { body } = await register()
    expect(body.refused.ground).toBe('fresh')
  })

  test('once deleted it opens nothing any more', async () => {
    const { body } = await ask('GET', '/passkey/list-user-passkeys')
    expect(body).toMatchObject([{ name: '办公室的钥匙' }])
    expect((await ask('POST', '/passkey/delete-passkey', { id: body[0].id })).status).toBe(200)
    await ask('POST', '/sign-out')
    expect((await signIn()).body.refused.ground).toBe('passkey')
  })

  test('a closed account is not opened by its passkey', async () => {
    await server.identity.lockout.unlock('account:wang.li')
    await devtools.send('WebAuthn.clearCredentials', { authenticatorId })
    await ask('POST', '/sign-in/username', { username: 'wang.li', password: 'Right-Pass-2026' })
    expect((await register()).status).toBe(200)
    await server.identity.accounts.close(id, true)
    expect((await signIn()).body.refused.ground).toBe('closed')
  })
})

import type { FastifyReply, FastifyRequest } from 'fastify'
import { addressHeader, plainUsername, visit, type Visit } from './auth.ts'
import { fromHere } from './address.ts'
import type { Identity } from './identity.ts'
import type { LogKind } from './log.ts'
import { originOf } from './origin.ts'
import { passwordFault } from './password.ts'
import { isRefusal, refusal, refusalOf, refusalOfCode, refusals, refusedBody, type Refusal } from './refusal.ts'
import type { SignedIn } from './session.ts'

/** What the library offers under /api/auth; everything else that it could do is not reachable. */
const open = new Set([
  'POST /sign-in/username', 'POST /sign-in/social', 'POST /sign-out', 'POST /change-password',
  'GET /callback/oidc', 'POST /link-social', 'GET /list-accounts', 'POST /unlink-account',
  'POST /two-factor/enable', 'POST /two-factor/disable', 'POST /two-factor/get-totp-uri', 'POST /two-factor/verify-totp',
  'POST /two-factor/send-otp', 'POST /two-factor/verify-otp', 'POST /two-factor/generate-backup-codes',
  'POST /two-factor/verify-backup-code',
  'GET /passkey/generate-register-options', 'POST /passkey/verify-registration',
  'GET /passkey/generate-authenticate-options', 'POST /passkey/verify-authentication',
  'GET /passkey/list-user-passkeys', 'POST /passkey/delete-passkey', 'POST /passkey/update-passkey',
])

/** Where a password is asked for again; wrong ones count like wrong sign-ins. */
const asksPassword = new Set([
  '/sign-in/username', '/change-password', '/two-factor/enable', '/two-factor/disable', '/two-factor/get-totp-uri',
  '/two-factor/generate-backup-codes',
])

const doneKinds: Record<string, LogKind> = {
  '/sign-out': 'signOut',
  '/change-password': 'passwordChanged',
  '/two-factor/disable': 'secondFactorOff',
  '/passkey/verify-registration': 'passkeyAdded',
  '/passkey/delete-passkey': 'passkeyRemoved',
  '/unlink-account': 'providerUnlinked',
}

type Body = Record<string, unknown>

/** What the page must not see: the session stays in its cookie. */
const withoutToken = (body: unknown): unknown => {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body
  const { token: _, session: __, ...rest } = body as Body
  return rest
}

/** The name that authenticator apps show: the user name, not an address that nobody has. */
const withUsername = (body: unknown, who: SignedIn | null): unknown => {
  const uri = (body as Body | null)?.['totpURI']
  if (typeof uri !== 'string' || !who?.username) return body
  const named = uri.replace(/^(otpauth:\/\/totp\/[^:?]*:)[^?]*/, `$1${encodeURIComponent(who.username)}`)
  return { ...(body as Body), totpURI: named }
}

/** An answer of the library as pages get it. */
const shown = async (identity: Identity, answer: unknown, username: string | null, who: SignedIn | null): Promise<unknown> => {
  const body = withUsername(withoutToken(answer), who) as Body | null
  const ways = body?.['twoFactorMethods']
  if (!Array.isArray(ways) || !username) return body
  const account = await identity.accountByUsername(username)
  return { ...body, twoFactorMethods: ways.filter(way => way !== 'otp' || account?.email) }
}

const requestFor = (request: FastifyRequest, path: string, body: Body | null, who: SignedIn | null): Request => {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (value === undefined || name === 'content-length' || name === 'transfer-encoding' || name.startsWith('x-forwarded')) continue
    for (const one of [value].flat()) headers.append(name, one)
  }
  headers.set(addressHeader, request.ip)
  if (request.method === 'POST') headers.set('content-type', 'application/json')
  // The plugin has judged the origin already; programs that name none are told apart from browsers there.
  if (!headers.has('origin')) headers.set('origin', originOf(request))
  const url = new URL(`${originOf(request)}/api/auth${path}`)
  const asked = new URL(request.url, url)
  url.search = asked.search
  if (path === '/passkey/generate-register-options' && who) url.searchParams.set('name', who.username ?? who.name)
  return new Request(url, {
    method: request.method,
    headers,
    ...(request.method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
  })
}

const opensSession = (response: Response): boolean =>
  response.headers.getSetCookie().some(line => /session_token=[^;]/.test(line) && !/max-age=0/i.test(line))

/** Hands a request to the sign-in library and its answer back, with our lock-out before it and our words after it. */
export const libraryRoute = (identity: Identity) => async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
  const path = `/${(request.params as { '*': string })['*']}`
  const deny = (no: Refusal): FastifyReply => reply.code(no.status).send(refusedBody(no))
  if (!open.has(`${request.method} ${path}`)) return deny(refusals.notFound)

  if (typeof (request.body ?? {}) !== 'object' || Array.isArray(request.body)) return deny(refusals.input)
  const body = (request.body ?? null) as Body | null
  const { address, agent } = { address: request.ip, agent: request.headers['user-agent'] }
  const who = await identity.sessionOf(request)
  const username = path === '/sign-in/username' ? plainUsername(String(body?.['username'] ?? '')) : (who?.username ?? null)

  if (path === '/change-password') {
    const fault = changeFault(body, username ?? '')
    if (fault) return deny(fault)
  }
  const counted = asksPassword.has(path) && username !== null && (path === '/sign-in/username' || who !== null)
  const attempt = counted ? await identity.lockout.begin(username, address) : null
  if (isRefusal(attempt)) {
    await identity.log.append({ kind: 'refused', username, account: who?.account, address, agent, detail: { ground: attempt.ground } })
    return deny(attempt)
  }

  if (path === '/sign-in/social' || path === '/link-social') {
    if (!identity.settings.oidc) return deny(refusalOfCode('PROVIDER_NOT_FOUND'))
    if (!(await identity.reachProvider())) return deny(refusals.oidcDown)
  }

  const code = path === '/two-factor/verify-totp' ? String(body?.['code'] ?? '') : undefined
  const here: Visit = { fromHere: fromHere(request), ...(code ? { code } : {}) }
  let response: Response
  try {
    response = await visit.run(here, () => identity.auth.handler(requestFor(request, path, body, who)))
  } catch (error) {
    if (attempt) await identity.lockout.undone(attempt)
    throw error
  }

  const text = await response.text()
  const answer: unknown = text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : null
  if (response.status >= 400) {
    let no = refusalOf(response.status, answer)
    if (attempt && no.ground !== 'password') await identity.lockout.undone(attempt)
    if (attempt && no.ground === 'password') {
      const left = await identity.lockout.wrong(attempt)
      no = isRefusal(left) ? left : refusal(no.status, no.ground, `${no.zh.slice(0, -1)}，还可再试 ${left.left} 次。`, `${no.en} ${left.left} more ${left.left === 1 ? 'try' : 'tries'}.`, left)
      if (isRefusal(left)) await identity.log.append({ kind: 'locked', username, account: who?.account, address, agent, detail: { until: left.detail } })
    }
    if (attempt || path.includes('verify') || path.startsWith('/callback'))
      await identity.log.append({ kind: 'signInFailed', username, account: who?.account, address, agent, detail: { path, ground: no.ground } })
    if (no.status >= 500) request.log.error({ path, status: response.status }, 'the sign-in library failed')
    const wait = response.headers.get('x-retry-after')
    if (wait) reply.header('retry-after', wait)
    if (path.startsWith('/callback')) return reply.redirect(`/sign-in?refused=${encodeURIComponent(no.ground)}`)
    return deny(no)
  }

  if (here.mailFailed) return deny(refusals.mail)
  if (attempt) await identity.lockout.right(attempt)
  const opened = opensSession(response) ? here.opened : undefined
  const account = opened ?? who?.account
  if (path === '/change-password' && who) await identity.passwordChanged(who.account)
  const kind = doneKinds[path] ?? (opened && !who ? 'signIn' : opened && path.startsWith('/two-factor/verify') ? 'secondFactorOn' : null)
  if (kind && account) await identity.log.append({ kind, account, username, address, agent, detail: { path } })
  if (path !== '/two-factor/get-totp-uri') identity.forget()

  const location = response.headers.get('location')
  if (path.startsWith('/callback') && location) {
    const error = new URL(location, identity.settings.url).searchParams.get('error')
    if (error) await identity.log.append({ kind: 'signInFailed', address, agent, detail: { path, error } })
    else if (who && !opened) await identity.log.append({ kind: 'providerLinked', account: who.account, username, address, agent })
  }
  for (const line of response.headers.getSetCookie()) reply.header('set-cookie', line)
  if (location && response.status >= 300) return reply.code(302).header('location', location).send()
  return reply.code(response.status).header('cache-control', 'no-store').send((await shown(identity, answer, username, who)) ?? null)
}

const changeFault = (body: Body | null, username: string): Refusal | null => {
  const { currentPassword, newPassword } = body ?? {}
  if (typeof currentPassword !== 'string' || typeof newPassword !== 'string') return refusals.input
  if (currentPassword === newPassword)
    return refusal(400, 'passwordRule', '新密码不能与原密码相同。', 'The new password must differ from the old one.')
  return passwordFault(newPassword, username)
}

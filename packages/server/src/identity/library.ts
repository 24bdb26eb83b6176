import type { FastifyReply, FastifyRequest } from 'fastify'
import { fromHere } from './address.ts'
import { plainUsername, visit, type Visit } from './auth.ts'
import { requestFor, shown, type Body } from './forward.ts'
import type { Identity } from './identity.ts'
import type { Try } from './lockout.ts'
import type { LogKind, LogLine } from './log.ts'
import { asksPassword, doneKinds, offered } from './offer.ts'
import { passwordFault } from './password.ts'
import { isRefusal, refusal, refusalOf, refusalOfCode, refusals, refusedBody, type Refusal } from './refusal.ts'
import type { SignedIn } from './session.ts'

/** One request on its way through the library. */
interface Passage {
  readonly request: FastifyRequest
  readonly path: string
  readonly body: Body | null
  readonly who: SignedIn | null
  /** Who it is about: named in the form, or signed in. */
  readonly username: string | null
  readonly note: (kind: LogKind, detail?: LogLine['detail'], account?: string) => Promise<void>
}

const passageOf = async (identity: Identity, request: FastifyRequest, path: string): Promise<Passage> => {
  const body = (request.body ?? null) as Body | null
  const who = await identity.sessionOf(request)
  const named = path === '/sign-in/username'
  const username = named ? plainUsername(String(body?.['username'] ?? '')) : (who?.username ?? null)
  return {
    request, path, body, who, username,
    note: (kind, detail, account) =>
      identity.log.append({
        kind, username, detail, account: account ?? who?.account, address: request.ip, agent: request.headers['user-agent'],
      }),
  }
}

const newPasswordFault = ({ body, username }: Passage): Refusal | null => {
  const { currentPassword, newPassword } = body ?? {}
  if (typeof currentPassword !== 'string' || typeof newPassword !== 'string') return refusals.input
  if (currentPassword === newPassword)
    return refusal(400, 'passwordRule', '新密码不能与原密码相同。', 'The new password must differ from the old one.')
  return passwordFault(newPassword, username ?? '')
}

/** What is refused before the library is asked at all. */
const refusedBefore = async (identity: Identity, passage: Passage): Promise<Refusal | null> => {
  const { path } = passage
  if (path === '/change-password') return newPasswordFault(passage)
  if (path !== '/sign-in/social' && path !== '/link-social') return null
  if (!identity.settings.oidc) return refusalOfCode('PROVIDER_NOT_FOUND')
  return (await identity.reachProvider()) ? null : refusals.oidcDown
}

/** Counts the try, where a password is asked for. */
const beginTry = async (identity: Identity, { path, username, who, request, note }: Passage): Promise<Try | Refusal | null> => {
  if (!asksPassword.has(path) || username === null || (path !== '/sign-in/username' && !who)) return null
  const attempt = await identity.lockout.begin(username, request.ip)
  if (isRefusal(attempt)) await note('refused', { ground: attempt.ground })
  return attempt
}

/** A refusal of the library, with what it means for the count of wrong tries and for the log. */
const failed = async (identity: Identity, passage: Passage, attempt: Try | null, no: Refusal): Promise<Refusal> => {
  const { path, note } = passage
  if (attempt || path.includes('verify') || path.startsWith('/callback')) await note('signInFailed', { path, ground: no.ground })
  if (!attempt) return no
  if (no.ground !== 'password') {
    await identity.lockout.undone(attempt)
    return no
  }
  const left = await identity.lockout.wrong(attempt)
  if (isRefusal(left)) {
    await note('locked', { ...(left.detail as object) })
    return left
  }
  const tries = left.left === 1 ? 'try' : 'tries'
  const zh = `${no.zh.slice(0, -1)}，还可再试 ${left.left} 次。`
  return refusal(no.status, no.ground, zh, `${no.en} ${left.left} more ${tries}.`, left)
}

const opensSession = (response: Response): boolean =>
  response.headers.getSetCookie().some(line => /session_token=[^;]/.test(line) && !/max-age=0/i.test(line))

/** What a success leaves behind in the log and in the account. */
const succeeded = async (identity: Identity, passage: Passage, response: Response, here: Visit): Promise<void> => {
  const { path, who, note } = passage
  const opened = opensSession(response) ? here.opened : undefined
  if (path === '/change-password' && who) await identity.passwordChanged(who.account)
  const switchedOn = opened && who && path === '/two-factor/verify-totp'
  const kind = doneKinds[path] ?? (switchedOn ? 'secondFactorOn' : opened && !who ? 'signIn' : null)
  const account = opened ?? who?.account
  if (kind && account) await note(kind, { path }, account)
  const location = response.headers.get('location')
  if (path.startsWith('/callback') && location) {
    const error = new URL(location, identity.settings.url).searchParams.get('error')
    if (error) await note('signInFailed', { path, error })
    else if (who && !opened) await note('providerLinked')
  }
  identity.forget()
}

/** Hands a request to the sign-in library and its answer back, with our lock-out before it and our words after it. */
export const libraryRoute = (identity: Identity) => async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
  const path = `/${(request.params as { '*': string })['*']}`
  const deny = (no: Refusal): FastifyReply => reply.code(no.status).send(refusedBody(no))
  if (!offered.has(`${request.method} ${path}`)) return deny(refusals.notFound)
  if (typeof (request.body ?? {}) !== 'object' || Array.isArray(request.body)) return deny(refusals.input)

  const passage = await passageOf(identity, request, path)
  const { body, who, username } = passage
  const before = await refusedBefore(identity, passage)
  if (before) return deny(before)
  const attempt = await beginTry(identity, passage)
  if (isRefusal(attempt)) return deny(attempt)

  const code = path === '/two-factor/verify-totp' ? String(body?.['code'] ?? '') : ''
  const here: Visit = { fromHere: fromHere(request), ...(code ? { code } : {}) }
  const response = await visit
    .run(here, () => identity.auth.handler(requestFor(request, path, body, who)))
    .catch(async (error: unknown) => {
      if (attempt) await identity.lockout.undone(attempt)
      throw error
    })
  const text = await response.text()
  const answer: unknown = /^[[{]/.test(text) ? JSON.parse(text) : null

  if (response.status >= 400) {
    const no = await failed(identity, passage, attempt, refusalOf(response.status, answer))
    if (no.status >= 500) request.log.error({ path, status: response.status }, 'the sign-in library failed')
    const wait = response.headers.get('x-retry-after')
    if (wait) reply.header('retry-after', wait)
    if (path.startsWith('/callback')) return reply.redirect(`/sign-in?error=${encodeURIComponent(no.ground)}`)
    return deny(no)
  }
  if (here.mailFailed) return deny(refusals.mail)
  if (attempt) await identity.lockout.right(attempt)
  await succeeded(identity, passage, response, here)

  for (const line of response.headers.getSetCookie()) reply.header('set-cookie', line)
  const location = response.headers.get('location')
  if (location && response.status >= 300) return reply.code(302).header('location', location).send()
  const page = await shown(identity, answer, username, who)
  return reply.code(response.status).header('cache-control', 'no-store').send(page ?? null)
}

import type { FastifyRequest } from 'fastify'
import { addressHeader } from './auth.ts'
import type { Identity } from './identity.ts'
import { originOf } from './origin.ts'
import type { SignedIn } from './session.ts'

export type Body = Record<string, unknown>

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
export const shown = async (
  identity: Identity,
  answer: unknown,
  username: string | null,
  who: SignedIn | null,
): Promise<unknown> => {
  const body = withUsername(withoutToken(answer), who) as Body | null
  const ways = body?.['twoFactorMethods']
  if (!Array.isArray(ways) || !username) return body
  const account = await identity.accountByUsername(username)
  return { ...body, twoFactorMethods: ways.filter(way => way !== 'otp' || account?.email) }
}

const ownHeaders = /^(content-length|transfer-encoding|x-forwarded-.*)$/

/** The request as the library reads it: with the address we vouch for, and without what a client says about proxies. */
export const requestFor = (
  request: FastifyRequest,
  path: string,
  body: Body | null,
  who: SignedIn | null,
): Request => {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (value === undefined || ownHeaders.test(name)) continue
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

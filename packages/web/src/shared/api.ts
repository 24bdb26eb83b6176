import type { Refused } from '@zhitong/server/contract'
import { v7 } from 'uuid'

export type Refusal = Refused['refused']

/** A refusal that came as the answer to a request. `message` is its Chinese sentence, for logs. */
export class RefusedError extends Error {
  readonly refusal: Refusal
  readonly status: number

  constructor(refusal: Refusal, status: number) {
    super(refusal.zh)
    this.refusal = refusal
    this.status = status
  }
}

/** The connection failed before an answer came: what was written is still here and may be sent again. */
export class Unreached extends Error {}

const isRefused = (body: unknown): body is Refused =>
  typeof body === 'object' && body !== null && 'refused' in body

async function answer<T>(request: Promise<Response>): Promise<T> {
  let response: Response
  try {
    response = await request
  } catch {
    throw new Unreached('unreached')
  }
  const text = await response.text()
  let body: unknown
  try {
    body = text === '' ? undefined : JSON.parse(text)
  } catch {
    body = undefined
  }
  if (isRefused(body)) throw new RefusedError(body.refused, response.status)
  if (!response.ok) {
    throw new RefusedError(
      {
        ground: `http-${response.status}`,
        zh: `服务器没有办成（${response.status}）。什么都没有改动，请稍后再试；还不行，请把下面的编号告诉管理员。`,
        en: `The server could not do it (${response.status}). Nothing was changed: try again later, or give the administrator the number below.`,
        detail: response.headers.get('x-request-id') ?? undefined,
      },
      response.status,
    )
  }
  return body as T
}

export type Params = Record<string, string | number | undefined>

/** `?a=1&b=2` of what is set, or nothing. */
export function query(params: Params): string {
  const entries = Object.entries(params).filter(([, value]) => value !== undefined && value !== '')
  return entries.length === 0 ? '' : `?${new URLSearchParams(entries.map(([key, value]) => [key, String(value)]))}`
}

export const get = <T>(path: string, params: Params = {}, signal?: AbortSignal): Promise<T> =>
  answer<T>(fetch(`/api${path}${query(params)}`, signal ? { signal } : {}))

/** A new id for something that is about to be sent: UUID v7. */
export const newKey = (): string => v7()

/** Sends JSON. Give the same `key` when sending the same thing again, so that it happens once. */
export const post = <T>(path: string, body: unknown, key = newKey()): Promise<T> =>
  answer<T>(
    fetch(`/api${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(body),
    }),
  )

/** Sends a file as it is. */
export const send = <T>(path: string, file: File, key = newKey()): Promise<T> =>
  answer<T>(
    fetch(`/api${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/octet-stream',
        'x-file-name': encodeURIComponent(file.name),
        'idempotency-key': key,
      },
      body: file,
    }),
  )

import type { FastifyReply, FastifyRequest } from 'fastify'
import type pg from 'pg'
import { legalDay } from '@zhitong/kernel'
import type { Seen } from './seen.ts'
import { policy } from './style.ts'

/** What the public pages work with. */
export interface Options {
  readonly portal: pg.Pool
  readonly alone: boolean
  readonly now: () => Date
  /** For how long what is counted over everything is remembered, in milliseconds; a minute where nothing is said. */
  readonly memory?: number
}

const year = 31_536_000

const cookie = (request: FastifyRequest, name: string): string | undefined =>
  request.headers.cookie?.split(/;\s*/).find(one => one.startsWith(`${name}=`))?.slice(name.length + 1)

/** How a reader looks at the pages: by `?lang=` and `?elder=`, remembered in two cookies that say nothing else. */
export function seenBy(request: FastifyRequest, reply: FastifyReply, options: Options): Seen {
  const url = new URL(request.url, 'http://here')
  const chosen = (param: 'lang' | 'elder', name: string, allowed: readonly string[]): string | undefined => {
    const asked = url.searchParams.get(param)
    url.searchParams.delete(param)
    if (asked === null || !allowed.includes(asked)) return cookie(request, name)
    reply.header('set-cookie', `${name}=${asked}; Path=/; Max-Age=${year}; SameSite=Lax; HttpOnly`)
    return asked
  }
  const language = chosen('lang', 'portal-lang', ['zh', 'en']) === 'en' ? 'en' : 'zh'
  const elder = chosen('elder', 'portal-elder', ['0', '1']) === '1'
  const now = options.now()
  return { language, elder, now, today: legalDay(now.toISOString()), path: url.pathname + url.search, origin: `${request.protocol}://${request.host}`, alone: options.alone }
}

/** A page as HTML, under a policy that lets no script run. */
export const send = (reply: FastifyReply, seen: Seen, page: string, status = 200, kept: 'no-cache' | 'no-store' = 'no-cache'): FastifyReply =>
  reply.code(status).header('content-security-policy', policy).header('cache-control', kept).header('vary', 'cookie')
    .header('content-language', seen.language === 'zh' ? 'zh-CN' : 'en').type('text/html; charset=utf-8').send(page)

import Fastify, { type FastifyError, type FastifyInstance } from 'fastify'
import { validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import type { Database } from '../database/index.ts'
import { identityPlugin, type Identity } from '../identity/index.ts'
import { Hub } from '../live/hub.ts'
import { Commits } from '../matters/commit.ts'
import { Similar } from '../matters/similar.ts'
import { Rosters } from '../roster/load.ts'
import { uuidv7 } from '../matters/id.ts'
import { proxiesTrusted } from './proxies.ts'
import { deny, refusals } from './refused.ts'
import type { Deps } from './deps.ts'
import { factRoutes } from './facts.ts'
import { exchangeRoutes } from './exchange.ts'
import { fileRoutes } from './files.ts'
import { houseRoutes } from './house.ts'
import { liveRoutes } from './live.ts'
import { matterRoutes } from './matters.ts'
import { metrics } from './metrics.ts'
import { officeRoutes } from './office.ts'
import { openapi } from './openapi.ts'
import { pages } from './pages.ts'
import { planRoutes } from './plan.ts'
import { similarRoutes } from './similar.ts'
import { noticeRoutes } from './notices.ts'
import { registerRoutes } from './register.ts'
import { healthRoutes } from './health.ts'
import { parsedJson } from './json.ts'
import { portalRoutes } from '../portal/index.ts'

export interface ServerOptions {
  readonly database: Database
  readonly identity: Identity
  /** Only the office; the public pages are served elsewhere (`openPortal`). */
  readonly only?: 'office' | undefined
  readonly now?: () => Date
  readonly log?: boolean
}

/** Addresses without what was asked for, for searches name people, and without one-time links, which open an account. */
const pathOf = (url: string | undefined): string => (url ?? '').split('?')[0]!.replace(/^(\/welcome)\/.*/, '$1/…')

/** Where the built pages lie. */
const builtPages = fileURLToPath(new URL('../../../web/dist/', import.meta.url))

/** The whole HTTP server over an open database; the caller listens and closes. */
export async function openServer(options: ServerOptions): Promise<FastifyInstance & { deps: Deps }> {
  const now = options.now ?? (() => new Date())
  const rosters = new Rosters(options.database.app)
  const deps: Deps = {
    database: options.database, identity: options.identity, rosters, commits: new Commits(options.database.app, rosters, now),
    hub: new Hub(options.database.app, rosters), similar: new Similar(options.database.app), now,
  }
  const app = bare(options.log ?? false, options.identity.settings.url.startsWith('https:'))
  await openapi(app)
  await metrics(app)
  healthRoutes(app, options.database.portal)
  await app.register(identityPlugin, { identity: options.identity })
  await app.register(async scope => {
    officeRoutes(scope, deps)
    similarRoutes(scope, deps)
    matterRoutes(scope, deps)
    factRoutes(scope, deps)
    fileRoutes(scope, deps)
    planRoutes(scope, deps)
    houseRoutes(scope, deps)
    liveRoutes(scope, deps)
    exchangeRoutes(scope, deps)
    registerRoutes(scope, deps)
    noticeRoutes(scope, deps)
  }, { prefix: '/api' })
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
  if (existsSync(join(builtPages, 'index.html'))) await pages(app, builtPages)
  if (options.only === 'office') app.get('/', { schema: { hide: true } }, (_request, reply) => reply.redirect('/office'))
  else await app.register(portalRoutes, { portal: options.database.portal, alone: false, now })
  app.addHook('onReady', () => deps.hub.start())
  app.addHook('onClose', () => deps.hub.stop())
  return Object.assign(app as unknown as FastifyInstance, { deps })
}

/** The public pages alone, over a pool whose role reads what is published and writes the intake: no session, no office. */
export async function openPortal(pool: pg.Pool, log: boolean, now: () => Date = () => new Date()): Promise<FastifyInstance> {
  const app = bare(log)
  await metrics(app)
  healthRoutes(app, pool)
  await app.register(portalRoutes, { portal: pool, alone: true, now })
  return app as unknown as FastifyInstance
}

/** What every server of ours is: ids of requests, refusals as answers, headers that keep other sites out. */
function bare(log: boolean, secure = false) {
  const app = Fastify({
    logger: log ? { level: 'info', serializers: { req: request => ({ method: request.method, url: pathOf(request.url), version: '1' }), res: reply => ({ statusCode: reply.statusCode }) } } : false,
    genReqId: () => uuidv7(),
    requestIdHeader: false,
    trustProxy: proxiesTrusted(process.env['TRUST_PROXY']),
    bodyLimit: 4 * 1024 * 1024,
    // Whoever sends by the byte holds a connection no longer than this: 20 MB over a slow line need less.
    requestTimeout: 300_000,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  // Answers are made by our own code from typed values: they are written, not checked again.
  app.setSerializerCompiler(() => value => JSON.stringify(value))
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => parsedJson(body as string, done))
  const everyAnswer = {
    'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin', 'x-frame-options': 'DENY', 'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()', ...(secure ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  }
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(everyAnswer).header('x-request-id', request.id)
    // What an interface says is for whoever asked, now; it stays in nobody's cache.
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store')
    // No database takes it, and nobody types it.
    if (request.url.includes('%00')) return deny(reply, refusals.unreadable)
  })
  app.setErrorHandler((error: FastifyError, request, reply) => answerError(error, request, reply))
  app.setNotFoundHandler((request, reply) => (request.url.startsWith('/api/') ? deny(reply, refusals.missing) : reply.code(404).header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'").type('text/html; charset=utf-8').send(lost)))
  return app
}

function answerError(error: FastifyError & { validation?: { instancePath?: string; message?: string }[] }, request: { log: { error(o: object, m: string): void }; id: string }, reply: Parameters<typeof deny>[0]) {
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return deny(reply, refusals.size)
  if (error.validation) {
    return deny(reply, {
      ground: 'input', zh: '填写的内容不完整或格式不对，请更正后再提交。', en: 'What was sent is incomplete or not in the right form. Correct it and submit again.',
      fields: error.validation.slice(0, 20).map(fault => ({
        path: (fault.instancePath ?? '').split('/').filter(part => part !== ''), zh: '此项不对，请更正。', en: fault.message ?? 'This is not right.',
      })),
    })
  }
  if ((error.statusCode ?? 500) < 500) {
    return deny(reply, refusals.unreadable, error.statusCode ?? 400)
  }
  // The message of an error may quote what was sent; where it happened does not.
  const stack = error.stack?.split('\n').filter(line => line.startsWith('    at ')).join('\n')
  request.log.error({ room: 'http', code: error.code, error: error.name, stack }, 'request failed')
  if (process.env['DEBUG']) console.error(error)
  return deny(reply, { ...refusals.failed, detail: request.id }, 500)
}

const lost = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>没有这个页面</title><body style="font-family:serif;max-width:34rem;margin:4rem auto;padding:0 1rem"><h1>没有这个页面</h1><p>地址可能写错了，或者内容还没有公开。<a href="/">回首页</a></p><p lang="en">There is no such page. <a href="/">Home</a></p></body></html>`

import { readerKeys } from '@zhitong/kernel'
import type { FastifyInstance } from 'fastify'
import type { LiveEvent } from '../contract/index.ts'
import { hereOf } from './asking.ts'
import type { Deps } from './deps.ts'

const beat = 20_000

/** `GET /api/c/{c}/live`: server-sent events of what moved in what the reader may read; resumes by `Last-Event-ID`. */
export function liveRoutes(app: FastifyInstance, deps: Deps): void {
  app.get('/c/:c/live', { schema: { hide: true } }, async (request, reply) => {
    const here = await hereOf(request, reply, deps)
    if (!here) return reply
    let keys: ReadonlySet<string> = new Set(readerKeys(here.reader))
    const { raw } = reply
    const tell = (event: LiveEvent): void => void raw.write(`id: ${event.id}\ndata: ${JSON.stringify(event)}\n\n`)
    const early: LiveEvent[] = []
    let begun = false
    // It listens before it answers: what happens between the two is told first.
    const stop = await deps.hub.listen(here.congress, { keys: () => keys, tell: event => (begun ? tell(event) : early.push(event)) })
    const last = Number(request.headers['last-event-id'])
    const missed = Number.isSafeInteger(last) && last > 0 ? await deps.hub.since(here.congress, last, keys) : []
    reply.hijack()
    raw.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no', connection: 'keep-alive' })
    raw.write('retry: 2000\n\n')
    begun = true
    for (const event of new Map([...missed, ...early].map(one => [one.id, one])).values()) tell(event)
    // A role that ends, a session that ends: the stream ends with it, or narrows, at the next beat.
    const timer = setInterval(async () => {
      raw.write(': \n\n')
      const who = await deps.identity.sessionOf(request, { touch: false }).catch(() => null)
      const roster = await deps.rosters.of(here.congress).catch(() => undefined)
      if (!who || !roster) return raw.end()
      if (here.person !== undefined) keys = new Set(readerKeys(roster.reader(here.person, here.today)))
    }, beat)
    raw.on('close', () => {
      clearInterval(timer)
      stop()
    })
    return reply
  })
}

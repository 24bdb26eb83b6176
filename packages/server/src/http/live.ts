import { readerKeys } from '@zhitong/kernel'
import type { FastifyInstance } from 'fastify'
import type { LiveEvent } from '../contract/index.ts'
import { todayIs, type Roster } from '../roster/roster.ts'
import { hereOf, type Here } from './asking.ts'
import { deny, refusals } from './refused.ts'
import type { Deps } from './deps.ts'

const beat = 20_000

/** One browser needs one stream; whoever opens so many is no browser. */
const mostStreams = 40

/** Bytes that may wait for a reader who does not read; more ends the stream, and the reader resumes where it was. */
const mostWaiting = 1024 * 1024

/** `GET /api/c/{c}/live`: server-sent events of what moved in what the reader may read; resumes by `Last-Event-ID`. */
export function liveRoutes(app: FastifyInstance, deps: Deps): void {
  const streams = new Map<string, number>()
  app.get('/c/:c/live', { schema: { hide: true } }, async (request, reply) => {
    const here = await hereOf(request, reply, deps)
    if (!here) return reply
    const { account } = here.who
    const open = (streams.get(account) ?? 0) + 1
    if (open > mostStreams) return deny(reply, refusals.streams)
    streams.set(account, open)
    const keys = keysOf(here, deps.now)
    const { raw } = reply
    const signedIn = async (): Promise<boolean> => (await deps.identity.sessionOf(request, { touch: false }).catch(() => null)) !== null
    let line = Promise.resolve()
    // A session that has ended hears nothing more; asked again within seconds, that costs nothing.
    const tell = (event: LiveEvent): void => {
      line = line.then(async () => {
        if (raw.writableEnded || raw.destroyed) return
        if (!(await signedIn())) raw.end()
        else if (raw.writableLength > mostWaiting) raw.destroy()
        else raw.write(`id: ${event.id}\ndata: ${JSON.stringify(event)}\n\n`)
      })
    }
    const early: LiveEvent[] = []
    let begun = false
    let stop = (): void => undefined
    let timer: NodeJS.Timeout | undefined
    raw.on('close', () => {
      clearInterval(timer)
      stop()
      const left = (streams.get(account) ?? 1) - 1
      if (left > 0) streams.set(account, left)
      else streams.delete(account)
    })
    // It listens before it answers: what happens between the two is told first.
    stop = await deps.hub.listen(here.congress, { keys, tell: event => (begun ? tell(event) : early.push(event)) })
    const last = Number(request.headers['last-event-id'])
    const missed = Number.isSafeInteger(last) && last > 0 ? await deps.hub.since(here.congress, last, keys(here.roster)) : []
    reply.hijack()
    if (raw.destroyed) return reply
    raw.writeHead(200, { ...reply.getHeaders() as Record<string, string>, 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no', connection: 'keep-alive' })
    raw.write('retry: 2000\n\n')
    // More than is worth telling one by one: the page asks for everything anew.
    if (missed === undefined) raw.write('event: missed\ndata: {}\n\n')
    begun = true
    for (const event of new Map([...(missed ?? []), ...early].map(one => [one.id, one])).values()) tell(event)
    timer = setInterval(async () => {
      raw.write(': \n\n')
      if (!(await signedIn())) raw.end()
    }, beat)
    return reply
  })
}

/** What somebody may read by the roster and the day on which it is asked: a role that ends closes its doors while the stream stands. */
function keysOf({ person, reader }: Here, now: () => Date): (roster: Roster) => ReadonlySet<string> {
  let known: { roster: Roster; today: string; keys: ReadonlySet<string> } | undefined
  return roster => {
    const today = todayIs(now())
    if (known?.roster !== roster || known.today !== today) known = { roster, today, keys: new Set(readerKeys(person === undefined ? reader : roster.reader(person, today))) }
    return known.keys
  }
}

import type { FastifyInstance } from 'fastify'
import type { Client } from '../store/transaction.ts'
import { send, seenBy, type Options } from './answer.ts'
import { itemsCsv } from './csv.ts'
import { atom, calendarOf } from './feeds.ts'
import { lostPage, rootsJson } from './list.ts'
import * as read from './read.ts'
import { addDays } from './say.ts'
import type { Congress, Seen } from './seen.ts'
import { policy } from './style.ts'

interface Params { c: string; id?: string; year?: string }

/** For programs: Atom, iCalendar, the daily roots, a year as a table, a matter as it is published. All may be kept for five minutes. */
export function dataRoutes(app: FastifyInstance, options: Options): void {
  const as = (path: string, type: string, work: (client: Client, congress: Congress, seen: Seen, params: Params) => Promise<string | undefined>): void => {
    app.get<{ Params: Params }>(`/c/:c/${path}`, { schema: { hide: true } as object }, async (request, reply) => {
      const seen = seenBy(request, reply, options)
      const answer = await read.reading(options.portal, request.params.c, (client, congress) => work(client, congress, seen, request.params))
      return answer === undefined
        ? send(reply, seen, lostPage(seen, undefined), 404)
        : reply.header('cache-control', 'public, max-age=300').header('vary', 'cookie').header('content-security-policy', policy).header('access-control-allow-origin', '*').type(type).send(answer)
    })
  }
  as('feed.xml', 'application/atom+xml; charset=utf-8', async (client, congress, seen) =>
    atom(seen, congress, await read.moved(client, congress.congress, 60), await read.seals(client, congress.congress, 0, 14)))
  as('calendar.ics', 'text/calendar; charset=utf-8', async (client, congress, seen) =>
    calendarOf(seen, congress, await read.coming(client, congress.congress, addDays(seen.today, -90), 400), await read.ended(client, congress.congress, addDays(seen.today, -90))))
  as('roots.json', 'application/json; charset=utf-8', async (client, congress) => JSON.stringify(rootsJson(congress, await read.seals(client, congress.congress, 0, 4_000))))
  as('items-:year(^\\d{4}$).csv', 'text/csv; charset=utf-8', async (client, congress, seen, { year }) => itemsCsv(seen, congress, await read.items(client, congress.congress, Number(year))))
  as('matters/:id/data.json', 'application/json; charset=utf-8', async (client, congress, _seen, { id }) => {
    const row = await read.matter(client, congress.congress, id!)
    return row && JSON.stringify({ id: row.id, congress: congress.congress, procedure: row.procedure, parent: row.parent, updated: row.updated, ...row.view })
  })
}

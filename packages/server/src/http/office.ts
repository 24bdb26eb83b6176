import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import * as z from 'zod'
import { DutyView, Inbox, Me, SearchResult, YearBoard } from '../contract/index.ts'
import { dutiesOf } from '../matters/duties.ts'
import { inboxOf } from '../matters/inbox.ts'
import { search } from '../matters/search.ts'
import { yearOf } from '../matters/year.ts'
import { todayIs } from '../roster/roster.ts'
import { words } from '../matters/house.ts'
import { hereOf } from './asking.ts'
import { deny, refusals } from './refused.ts'
import type { Deps } from './deps.ts'

/** Who I am, what waits for me, the year, search. */
export function officeRoutes(app: FastifyInstance, deps: Deps): void {
  const typed = app.withTypeProvider<ZodTypeProvider>()
  typed.get('/me', { schema: { operationId: 'me', summary: 'Who is signed in', tags: ['office'], response: { 200: Me } } }, async (request, reply) => {
    const who = await deps.identity.sessionOf(request)
    if (!who) return deny(reply, refusals.signIn)
    const today = todayIs(deps.now())
    const own = await deps.rosters.ofAccount(who.account)
    const ids = who.administers === null ? own : [...new Set([...own, ...(await deps.rosters.all()).map(one => one.congress)])]
    const congresses = await Promise.all(ids.map(async id => {
      const roster = (await deps.rosters.of(id))!
      const person = roster.personOf(who.account) ?? null
      return {
        id, title: { zh: roster.rows.congress.zh, en: roster.rows.congress.en }, person,
        roles: person === null ? [] : roster.heldBy(person, today).map(held => ({
          role: held.role, title: words.roles[held.role] ?? { zh: held.role, en: held.role }, organ: held.organ ? roster.name(held.organ) : null, until: held.until,
          delegatedBy: held.delegatedBy ? roster.name(held.delegatedBy) : null,
        })),
      }
    }))
    return { account: who.account, name: who.name, administers: who.administers, congresses, today } as never
  })
  const Congress = z.object({ c: z.string() })
  typed.get('/c/:c/inbox', { schema: { operationId: 'inbox', summary: 'What waits for me', tags: ['office'], params: Congress, response: { 200: Inbox } } }, async (request, reply) => {
    const here = await hereOf(request, reply, deps)
    return here ? inboxOf(deps.database.app, here) as never : reply
  })
  typed.get(
    '/c/:c/year/:year',
    { schema: { operationId: 'year', summary: 'The year on one board', tags: ['office'], params: Congress.extend({ year: z.coerce.number().int().min(1954).max(2200) }), response: { 200: YearBoard } } },
    async (request, reply) => {
      const here = await hereOf(request, reply, deps)
      return here ? yearOf(deps.database.app, here, request.params.year) as never : reply
    },
  )
  typed.get('/c/:c/duties', { schema: { operationId: 'duties', summary: 'What recurs by law, and how it stands this year', tags: ['office'], params: Congress, response: { 200: z.array(DutyView) } } }, async (request, reply) => {
    const here = await hereOf(request, reply, deps)
    return here ? dutiesOf(deps.database.app, here) as never : reply
  })
  typed.get(
    '/c/:c/search',
    { schema: { operationId: 'search', summary: 'Search matters, people, organs and laws', tags: ['office'], params: Congress, querystring: z.object({ q: z.string().max(100).default(''), size: z.coerce.number().int().min(1).max(50).default(20) }), response: { 200: SearchResult } } },
    async (request, reply) => {
      const here = await hereOf(request, reply, deps)
      return here ? search(deps.database.app, here, request.query.q, request.query.size) as never : reply
    },
  )
}

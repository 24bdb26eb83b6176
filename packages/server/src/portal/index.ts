import type { FastifyInstance, FastifyReply } from 'fastify'
import { congressesPage, congressPage } from './board.ts'
import { dataRoutes } from './data.ts'
import { blockHtml, blocksOf } from './document.ts'
import { html } from './html.ts'
import { listPage, listSize, lostPage, recordsPage, rootsOnPage } from './list.ts'
import { matterPage } from './matter.ts'
import { opinionRoutes } from './opinion-routes.ts'
import { planPage, textPage } from './plan.ts'
import { pageAsked } from './pages.ts'
import * as read from './read.ts'
import { send, seenBy, type Options } from './answer.ts'
import type { Congress, Seen } from './seen.ts'
import { suggestionRoutes } from './suggestion-routes.ts'
import { style, stylePath } from './style.ts'
import { schemaOf, valueHtml } from './values.ts'
import type { Client } from '../store/transaction.ts'

type Query = Record<string, string | undefined>
type Params = Record<string, string>
type Work = (client: Client, congress: Congress, seen: Seen, query: Query, params: Params) => Promise<string | undefined>

const farthest = 2_000

/**
 * The public pages of every congress: rendered here, without scripts, from what is published and nothing else. `portal` connects
 * as the role that reads `office.published` and writes the intake; `alone` says that no office is served beside them.
 */
export async function portalRoutes(app: FastifyInstance, options: Options): Promise<void> {
  const { portal } = options
  const schema = { hide: true } as object
  const lost = (reply: FastifyReply, seen: Seen, congress?: Congress): FastifyReply => send(reply, seen, lostPage(seen, congress), 404)

  /** A page of a congress; what the work does not find is answered with a page that says what to do. */
  const of = (path: string, work: Work): void => {
    app.get<{ Params: Params; Querystring: Query }>(`/c/:c/${path}`, { schema }, async (request, reply) => {
      const seen = seenBy(request, reply, options)
      let here: Congress | undefined
      const answer = await read.reading(portal, request.params['c']!, (client, congress) => {
        here = congress
        return work(client, congress, seen, request.query, request.params)
      })
      return answer === undefined ? lost(reply, seen, here) : send(reply, seen, answer)
    })
  }

  const yearOf: Work = async (client, congress, seen, query) => {
    const plans = await read.plans(client, congress.congress)
    const asked = /^\d{4}$/.test(query['year'] ?? '') ? Number(query['year']) : undefined
    if (asked !== undefined && !plans.some(plan => plan.year === asked)) return undefined
    const year = asked ?? plans[0]?.year ?? null
    return congressPage(seen, congress, {
      plans, year, by: query['by'] === 'form' ? 'form' : 'month', page: query['page'],
      items: year === null ? [] : await read.items(client, congress.congress, year),
      coming: await read.nearest(client, congress.congress, seen.today, 6), moved: await read.moved(client, congress.congress, 6),
    })
  }

  app.get(stylePath, { schema }, async (_request, reply) =>
    reply.header('cache-control', 'public, max-age=31536000, immutable').type('text/css; charset=utf-8').send(style))
  app.get<{ Querystring: Query }>('/', { schema }, async (request, reply) => {
    const seen = seenBy(request, reply, options)
    const all = await read.congresses(portal)
    const only = all.length === 1 ? all[0] : undefined
    if (!only) return send(reply, seen, congressesPage(seen, all))
    const answer = await read.reading(portal, only.congress, (client, congress) => yearOf(client, congress, seen, request.query, {}))
    return answer === undefined ? lost(reply, seen, only) : send(reply, seen, answer)
  })
  app.get<{ Params: Params }>('/c/:c', { schema }, async (request, reply) => reply.redirect(`/c/${encodeURIComponent(request.params['c']!)}/`, 301))

  of('', yearOf)
  of('matters', async (client, congress, seen, query) => {
    const wanted = (query['q'] ?? '').trim().slice(0, 60)
    const page = pageAsked(query['page'], farthest)
    return listPage(seen, congress, await read.list(client, congress.congress, wanted, (page - 1) * listSize, listSize), wanted, page)
  })
  of('matters/:id', async (client, congress, seen, query, { id }) => {
    const row = await read.matter(client, congress.congress, id!)
    return row && matterPage(seen, congress, row, {
      parent: row.parent === null ? undefined : await read.matter(client, congress.congress, row.parent),
      children: await read.children(client, congress.congress, row.id), page: query['page'],
    })
  })
  of('matters/:id/:step/:field', async (client, congress, seen, query, { id, step, field }) => {
    const row = await read.matter(client, congress.congress, id!)
    const said = row?.view.fields.find(one => one.step === step && one.field === field)
    if (!row || !said) return undefined
    const content = typeof said.value === 'string'
      ? blocksOf(said.value, '').map(block => blockHtml(block))
      : [html`<div>${valueHtml(seen, said.value, schemaOf(row.procedure, step!, field!))}</div>`]
    return textPage(seen, congress, row, step!, field!, content, query['page'])
  })
  const planOf = async (client: Client, congress: Congress, seen: Seen, year: number | null, query: Query): Promise<string> => {
    const plans = (await read.plans(client, congress.congress)).filter(plan => year === null || plan.year === year)
    const shown = year ?? plans[0]?.year ?? Number(seen.today.slice(0, 4))
    return planPage(seen, congress, shown, plans.filter(plan => plan.year === shown), await read.items(client, congress.congress, shown), query['page'])
  }
  of('plan', (client, congress, seen, query) => planOf(client, congress, seen, null, query))
  of('plan/:year', async (client, congress, seen, query, { year }) => (/^(19|20)\d\d$/.test(year!) ? planOf(client, congress, seen, Number(year), query) : undefined))
  of('records', async (client, congress, seen, query) => {
    const page = pageAsked(query['page'], farthest)
    return recordsPage(seen, congress, await read.seals(client, congress.congress, (page - 1) * rootsOnPage, rootsOnPage + 1), page)
  })
  of('*', async () => undefined)
  dataRoutes(app, options)
  suggestionRoutes(app, options)
  await app.register(scope => opinionRoutes(scope, options))
}

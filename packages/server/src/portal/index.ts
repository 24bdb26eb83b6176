import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type pg from 'pg'
import { uuidv7 } from '../matters/id.ts'
import { askPage, faultOf, limits, thanksPage } from './ask.ts'
import { congressesPage, congressPage } from './board.ts'
import { blockHtml, blocksOf } from './document.ts'
import { atom, calendarOf } from './feeds.ts'
import { html } from './html.ts'
import { listPage, listSize, lostPage, recordsPage, rootsJson, rootsOnPage } from './list.ts'
import { matterPage } from './matter.ts'
import { planPage, textPage } from './plan.ts'
import { pageAsked } from './pages.ts'
import * as read from './read.ts'
import { addDays } from './say.ts'
import { putIntake } from './intake.ts'
import { send, seenBy } from './answer.ts'
import { t, type Congress, type Seen } from './seen.ts'
import { policy, style, stylePath } from './style.ts'
import { schemaOf, valueHtml } from './values.ts'
import type { Client } from '../store/transaction.ts'

interface Options { portal: pg.Pool; alone: boolean; now: () => Date }
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
  feeds(app, options, lost)
  await app.register(scope => asking(scope, options))
}

/** For programs: Atom, iCalendar and the daily roots. They are the same for everybody and may be kept for five minutes. */
function feeds(app: FastifyInstance, options: Options, lost: (reply: FastifyReply, seen: Seen) => FastifyReply): void {
  const as = (path: string, type: string, work: (client: Client, congress: Congress, seen: Seen) => Promise<string>): void => {
    app.get<{ Params: Params }>(`/c/:c/${path}`, { schema: { hide: true } as object }, async (request, reply) => {
      const seen = seenBy(request, reply, options)
      const answer = await read.reading(options.portal, request.params['c']!, (client, congress) => work(client, congress, seen))
      return answer === undefined ? lost(reply, seen) : reply.header('cache-control', 'public, max-age=300').header('vary', 'cookie').header('content-security-policy', policy).type(type).send(answer)
    })
  }
  as('feed.xml', 'application/atom+xml; charset=utf-8', async (client, congress, seen) =>
    atom(seen, congress, await read.moved(client, congress.congress, 60), await read.seals(client, congress.congress, 0, 14)))
  as('calendar.ics', 'text/calendar; charset=utf-8', async (client, congress, seen) =>
    calendarOf(seen, congress, await read.coming(client, congress.congress, addDays(seen.today, -365), 1_000), await read.ended(client, congress.congress, addDays(seen.today, -90))))
  as('roots.json', 'application/json; charset=utf-8', async (client, congress) => JSON.stringify(rootsJson(congress, await read.seals(client, congress.congress, 0, 4_000))))
}

/** Who asks, behind a proxy of our own too: the last address that it wrote down. */
const addressOf = (request: FastifyRequest): string => {
  const forwarded = [request.headers['x-forwarded-for']].flat().join(',').split(',').at(-1)?.trim()
  return /^(::1|(::ffff:)?127\.)/.test(request.ip) && forwarded ? forwarded : request.ip
}

/** The way to write to the office: a form as browsers send it, small, not too often from one address. */
async function asking(app: FastifyInstance, options: Options): Promise<void> {
  await app.register(rateLimit, { global: false })
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: limits.body }, (_request, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(body as string))))
  app.setErrorHandler<{ statusCode?: number }>((error, request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500) throw error
    const seen = seenBy(request, reply, options)
    const [head, what] = status === 429
      ? [t(seen, '交得太密了', 'Too many at once'), t(seen, '这个网络地址十分钟内已经交了五份，这一份没有收下。请过十分钟再交；按浏览器的返回键，写的内容还在。', 'Five letters came from this network address within ten minutes; this one was not received. Please wait ten minutes. Your text is still there when you go back.')]
      : [t(seen, '没有收下', 'Not received'), status === 413
        ? t(seen, `内容太长，最多 ${limits.text} 个字。请返回缩短后再交。`, `It is too long: at most ${limits.text} characters. Go back and shorten it.`)
        : t(seen, '提交的内容读不懂。请用网页上的表格再交一次。', 'What was sent could not be read. Please use the form on the page.')]
    return send(reply, seen, lostPage(seen, undefined, head, what), status)
  })

  app.get<{ Params: Params; Querystring: Query }>('/c/:c/ask', { schema: { hide: true } as object }, async (request, reply) => {
    const seen = seenBy(request, reply, options)
    const answer = await read.reading(options.portal, request.params['c']!, async (client, congress) =>
      askPage(seen, congress, { id: uuidv7(), about: await read.matter(client, congress.congress, request.query['about'] ?? ''), text: '', contact: '' }))
    return answer === undefined ? send(reply, seen, lostPage(seen, undefined), 404) : send(reply, seen, answer)
  })
  const limited = { rateLimit: { max: 5, timeWindow: '10 minutes', keyGenerator: addressOf } }
  app.post<{ Params: Params; Body: Query | undefined }>('/c/:c/ask', { schema: { hide: true } as object, bodyLimit: limits.body, config: limited }, async (request, reply) => {
    const seen = seenBy(request, reply, options)
    const body = request.body ?? {}
    const [text, contact] = [body['text'] ?? '', (body['contact'] ?? '').trim()]
    const id = read.isUuid(body['id'] ?? '') ? body['id']! : uuidv7()
    const fault = faultOf(seen, text, contact, body['website'] ?? '')
    const found = await read.reading(options.portal, request.params['c']!, async (client, congress) => ({ congress, about: await read.matter(client, congress.congress, body['about'] ?? '') }))
    if (!found) return send(reply, seen, lostPage(seen, undefined), 404)
    if (fault) return send(reply, seen, askPage(seen, found.congress, { id, about: found.about, text: text.slice(0, limits.text), contact: contact.slice(0, limits.contact), fault }), 422)
    const fresh = await putIntake(options.portal, found.congress.congress, { id, about: found.about?.id ?? null, text, contact })
    return send(reply, seen, thanksPage(seen, found.congress, id, !fresh), fresh ? 201 : 409)
  })
}

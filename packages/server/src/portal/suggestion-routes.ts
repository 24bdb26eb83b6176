import type { FastifyInstance } from 'fastify'
import type { Client } from '../store/transaction.ts'
import { send, seenBy, type Options } from './answer.ts'
import { rowsCsv } from './csv.ts'
import { atom } from './feeds.ts'
import { lostPage } from './list.ts'
import { pageAsked } from './pages.ts'
import * as read from './read.ts'
import type { Congress, Seen } from './seen.ts'
import { policy } from './style.ts'
import { addressFor, promisesPage, rowsOnPage, suggestionsPage, unitPage, unitsPage } from './suggestions.ts'
import { listed, parentsOf, promised, promiseYears, raised, rates, units, years, nowAndThen, type Asked } from './suggestion-read.ts'

type Query = Record<string, string | string[] | undefined>
interface Params { c: string; unit?: string }
type Work = (client: Client, congress: Congress, seen: Seen, query: Query, params: Params) => Promise<string | undefined>

const one = (value: string | string[] | undefined): string => (typeof value === 'string' ? value : '')
const among = <T extends string>(value: string, allowed: readonly T[]): T | '' => ((allowed as readonly string[]).includes(value) ? (value as T) : '')
const word = (value: string): string => (/^[\w-]{1,60}$/.test(value) ? value : '')

/** The filters that an address asks for; what cannot be one is none. */
const askedBy = (query: Query): Asked => ({
  q: one(query['q']).normalize('NFC').trim().slice(0, 60).toWellFormed(), year: /^\d{4}$/.test(one(query['year'])) ? Number(query['year']) : null, unit: word(one(query['unit'])),
  state: among(one(query['state']), ['open', 'ended']), fact: word(one(query['fact'])), so: among(one(query['so']), ['yes', 'no']), standing: among(one(query['standing']), ['open', 'kept', 'overdue', 'ended']),
})

/** Suggestions, promises and units: pages, a feed and a table of each list. */
export function suggestionRoutes(app: FastifyInstance, options: Options): void {
  const { memory = 60_000 } = options
  /** Counted over all of a congress, together: years, units, rates and the years of promises. */
  const overall = (client: Client, { congress }: Congress, seen: Seen) => nowAndThen(`${congress} ${seen.today}`, memory, async () => ({
    raised: await years(client, congress, raised), promised: await years(client, congress, promised), units: await units(client, congress),
    rates: await rates(client, congress), table: await promiseYears(client, congress, seen.today),
  }))
  const of = (path: string, work: Work, type?: string): void => {
    app.get<{ Params: Params; Querystring: Query }>(`/c/:c/${path}`, { schema: { hide: true } as object }, async (request, reply) => {
      const seen = seenBy(request, reply, options)
      let here: Congress | undefined
      const answer = await read.reading(options.portal, request.params.c, (client, congress) => {
        here = congress
        return work(client, congress, seen, request.query, request.params)
      })
      if (answer === undefined) return send(reply, seen, lostPage(seen, here), 404)
      if (type === undefined) return send(reply, seen, answer)
      return reply.header('cache-control', 'public, max-age=300').header('vary', 'cookie').header('content-security-policy', policy).header('access-control-allow-origin', '*').type(type).send(answer)
    })
  }
  of('suggestions', async (client, congress, seen, query) => {
    const asked = askedBy(query)
    const page = pageAsked(query['page'], 2_000)
    const all = await overall(client, congress, seen)
    return suggestionsPage(seen, congress, {
      ...await listed(client, congress.congress, raised, asked, seen.today, (page - 1) * rowsOnPage, rowsOnPage), asked, page, years: all.raised, units: all.units,
    })
  })
  of('suggestions/feed.xml', async (client, congress, seen, query) => {
    const asked = askedBy(query)
    const { rows } = await listed(client, congress.congress, [...raised, ...promised], asked, seen.today, 0, 60)
    return atom(seen, congress, rows, [], addressFor(congress, 'suggestions', asked), addressFor(congress, 'suggestions/feed.xml', asked))
  }, 'application/atom+xml; charset=utf-8')
  of('suggestions.csv', async (client, congress, seen, query) =>
    rowsCsv(seen, congress, (await listed(client, congress.congress, raised, askedBy(query), seen.today, 0, 5_000)).rows), 'text/csv; charset=utf-8')
  of('promises', async (client, congress, seen, query) => {
    const asked = askedBy(query)
    const page = pageAsked(query['page'], 2_000)
    const found = await listed(client, congress.congress, promised, asked, seen.today, (page - 1) * rowsOnPage, rowsOnPage)
    const all = await overall(client, congress, seen)
    return promisesPage(seen, congress, { ...found, asked, page, parents: await parentsOf(client, congress.congress, found.rows), table: all.table, years: all.promised, units: all.units })
  })
  of('units', async (client, congress, seen) => {
    const all = await overall(client, congress, seen)
    return unitsPage(seen, congress, all.units, all.rates)
  })
  of('units/:unit', async (client, congress, seen, _query, { unit }) => {
    const all = await overall(client, congress, seen)
    const found = all.units.find(each => each.id === unit)
    return found && unitPage(seen, congress, found, all.rates.filter(rate => rate.organ === found.id), await listed(client, congress.congress, raised, { ...askedBy({}), unit: found.id }, seen.today, 0, rowsOnPage))
  })
}

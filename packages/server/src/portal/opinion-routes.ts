import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { cleanPhoto } from '../intake/photo/clean.ts'
import type { ReceiptView } from '../matters/receipt.ts'
import { uuidv7 } from '../matters/id.ts'
import { inCongress } from '../store/transaction.ts'
import { send, seenBy, type Options } from './answer.ts'
import { hashOf, newKey, readCode, readNumber } from './code.ts'
import { longestField, sentBy, type Sent } from './form-data.ts'
import { putIntake, putPhoto } from './intake.ts'
import { lostPage } from './list.ts'
import { networkOf } from './network.ts'
import { faultsOf, formPage, limits, type Fault, type Typed } from './opinion-form.ts'
import * as read from './read.ts'
import { followPage, lifePage, receiptPage } from './receipt-page.ts'
import { t, type Congress, type Seen } from './seen.ts'
import { addressOf, qrPng, qrSvg, sheetPage, stationsPage } from './stations.ts'

type Query = Record<string, string | undefined>
interface Params { c: string; station?: string }

const schema = { hide: true } as object
/** From one network: so many forms, and so many looks at a receipt, in ten minutes. Memory only. */
const often = { forms: 10, looks: 20 } as const
const limited = (max: number, group: string) => ({ rateLimit: { max, timeWindow: '10 minutes', keyGenerator: (request: FastifyRequest) => `${group} ${networkOf(request)}` } })

/** What residents send in, the receipt, and the page on which they follow it. */
export async function opinionRoutes(app: FastifyInstance, options: Options): Promise<void> {
  const { portal } = options
  await app.register(rateLimit, { global: false })
  await app.register(multipart)
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: 4 * longestField }, (_request, body, done) => done(null, new URLSearchParams(body as string)))
  app.setErrorHandler<{ statusCode?: number; code?: string }>((error, request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500) throw error
    return troubled(seenBy(request, reply, options), reply, status)
  })
  const none = (reply: FastifyReply, seen: Seen, congress?: Congress): FastifyReply => send(reply, seen, lostPage(seen, congress), 404)

  app.get<{ Params: Params; Querystring: Query }>('/c/:c/ask', { schema }, async (request, reply) =>
    reply.redirect(`/c/${encodeURIComponent(request.params.c)}/opinion${request.query['about'] ? `?about=${encodeURIComponent(request.query['about'])}` : ''}`, 301))

  app.get<{ Params: Params; Querystring: Query }>('/c/:c/opinion', { schema }, async (request, reply) => {
    const seen = seenBy(request, reply, options)
    const answer = await read.reading(portal, request.params.c, async (client, congress) => formPage(seen, congress, {
      id: uuidv7(), key: newKey(), about: await read.matter(client, congress.congress, request.query['about'] ?? ''), station: (await read.stations(client)).find(one => one.id === request.query['station']),
      text: '', where: '', giver: '', contact: '', photos: [], faults: [],
    }))
    return answer === undefined ? none(reply, seen) : send(reply, seen, answer, 200, 'no-store')
  })

  app.post<{ Params: Params }>('/c/:c/opinion', { schema, config: limited(often.forms, 'form') }, async (request, reply) => {
    const seen = seenBy(request, reply, options)
    const sent = await sentBy(request)
    const one = (name: string): string => sent.fields.get(name)?.[0] ?? ''
    const found = await read.reading(portal, request.params.c, async (client, congress) => ({
      congress, about: await read.matter(client, congress.congress, one('about')), station: (await read.stations(client)).find(station => station.id === one('station')),
    }))
    if (!found) return none(reply, seen)
    const { congress, about, station } = found
    const typed = { id: read.isUuid(one('id')) ? one('id') : uuidv7(), key: /^[\w-]{16,64}$/.test(one('key')) ? one('key') : newKey(), text: one('text'), where: one('where').trim(), giver: one('giver').trim(), contact: one('contact').trim() }
    const { photos, faults: bad } = await photosOf(seen, congress, typed.id, sent)
    const faults = [...faultsOf(seen, typed, one('website')), ...bad]
    if (faults.length > 0) return send(reply, seen, formPage(seen, congress, { ...typed, about, station, photos, faults } satisfies Typed), 422, 'no-store')
    const receipt = await putIntake(portal, congress.congress, { id: typed.id, key: typed.key, about: about?.id ?? null, now: options.now() }, { ...typed, station: station?.id ?? null, photos })
    return send(reply, seen, receiptPage(seen, congress, receipt), receipt.fresh ? 201 : receipt.code === null ? 409 : 200, 'no-store')
  })

  /** The photographs that stay with the form: those that came before and were not taken off, and those that came now. */
  async function photosOf(seen: Seen, congress: Congress, form: string, sent: Sent): Promise<{ photos: string[]; faults: Fault[] }> {
    const photos = (sent.fields.get('keep') ?? []).filter(read.isUuid).slice(0, limits.photos)
    const faults: Fault[] = []
    let over = sent.more
    for (const [n, bytes] of sent.files.entries()) {
      if (photos.length >= limits.photos) { over = true; break }
      const photo = await cleanPhoto(bytes)
      if (photo.ok) photos.push(await putPhoto(portal, congress.congress, form, photo.bytes))
      else faults.push({ field: 'photo', words: t(seen, `新选的第 ${n + 1} 张：${photo.zh}`, `Photograph ${n + 1} of those just chosen: ${photo.en}`) })
    }
    if (over) faults.push({ field: 'photo', words: t(seen, `照片最多 ${limits.photos} 张，多出的没有收下。`, `At most ${limits.photos} photographs; the others were not taken.`) })
    return { photos, faults }
  }

  app.get<{ Params: Params; Querystring: Query }>('/c/:c/follow', { schema }, async (request, reply) => {
    const seen = seenBy(request, reply, options)
    const answer = await read.reading(portal, request.params.c, async (_client, congress) => followPage(seen, congress, { number: (request.query['number'] ?? '').slice(0, 60), wrong: false }))
    return answer === undefined ? none(reply, seen) : send(reply, seen, answer)
  })
  app.post<{ Params: Params }>('/c/:c/follow', { schema, config: limited(often.looks, 'look') }, async (request, reply) => {
    const seen = seenBy(request, reply, options)
    const { fields } = await sentBy(request)
    const typed = (fields.get('number')?.[0] ?? '').trim().slice(0, 60)
    const congress = await read.reading(portal, request.params.c, async (_client, here) => here)
    if (!congress) return none(reply, seen)
    const number = readNumber(typed)
    const hash = await hashOf(congress.congress, number, readCode(fields.get('code')?.[0] ?? ''))
    const row = await inCongress(portal, congress.congress, async client =>
      (await client.query<{ number: string; at: Date; view: ReceiptView | null }>('select number, at, view from office.follow($1, $2)', [number, hash])).rows[0], 'read')
    return row ? send(reply, seen, lifePage(seen, congress, row.at, row.number, row.view), 200, 'no-store') : send(reply, seen, followPage(seen, congress, { number: typed, wrong: true }), 422, 'no-store')
  })

  app.get<{ Params: Params }>('/c/:c/stations', { schema }, async (request, reply) => {
    const seen = seenBy(request, reply, options)
    const answer = await read.reading(portal, request.params.c, async (client, congress) => stationsPage(seen, congress, await read.stations(client)))
    return answer === undefined ? none(reply, seen) : send(reply, seen, answer)
  })
  const station = (path: string, work: (seen: Seen, congress: Congress, one: Awaited<ReturnType<typeof read.stations>>[number], reply: FastifyReply) => Promise<FastifyReply>): void => {
    app.get<{ Params: Params }>(`/c/:c/stations/:station${path}`, { schema }, async (request, reply) => {
      const seen = seenBy(request, reply, options)
      const found = await read.reading(portal, request.params.c, async (client, congress) => ({ congress, one: (await read.stations(client)).find(each => each.id === request.params.station) }))
      return found?.one ? work(seen, found.congress, found.one, reply) : none(reply, seen, found?.congress)
    })
  }
  station('', async (seen, congress, one, reply) => send(reply, seen, sheetPage(seen, congress, one)))
  station('/qr.svg', async (seen, congress, one, reply) => reply.header('cache-control', 'no-cache').type('image/svg+xml').send(await qrSvg(addressOf(seen, congress, one))))
  station('/qr.png', async (seen, congress, one, reply) => reply.header('cache-control', 'no-cache').type('image/png').send(await qrPng(addressOf(seen, congress, one))))
}

/** What is said where a form could not be read. */
function troubled(seen: Seen, reply: FastifyReply, status: number): FastifyReply {
  const [head, what] = status === 429
    ? [t(seen, '交得太密了', 'Too many at once'), t(seen, '这个网络十分钟内已经交了很多次，这一次没有收下。请过十分钟再交；按浏览器的返回键，写的内容还在。', 'Much came from this network within ten minutes; this was not received. Please wait ten minutes. What you wrote is still there when you go back.')]
    : [t(seen, '没有收下', 'Not received'), status === 413
      ? t(seen, `内容太长，一次最多 ${limits.text} 个字。按浏览器的返回键，写的内容还在；请缩短，或者分几次交。`, `It is too long: at most ${limits.text} characters at a time. What you wrote is still there when you go back; shorten it, or send it in parts.`)
      : t(seen, '提交的内容读不懂。请用网页上的表格再交一次。', 'What was sent could not be read. Please use the form on the page.')]
  return send(reply, seen, lostPage(seen, undefined, head, what), status)
}

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import * as z from 'zod'
import { AddressRequest, GatewayRequest, NoticeAddress, NoticeList, NoticeOffice } from '../contract/index.ts'
import { gatewayFault, gatewayIn, sendBy, setGateway } from '../notice/gateway.ts'
import { addressesOf, deliveries, deliveryDone, markRead, noticesOf, sendAgain, setAddress, type AddressRow, type DeliveryRow } from '../notice/read.ts'
import { inCongress } from '../store/transaction.ts'
import { uuidv7 } from '../matters/id.ts'
import { hereOf, mayKeepHouse, type Here } from './asking.ts'
import type { Deps } from './deps.ts'
import { deny, refusals } from './refused.ts'

const Congress = z.object({ c: z.string() })
const Ids = z.object({ ids: z.array(z.uuid()).max(500) })
/** Offices whose staff call people and deal with what could not be sent. */
const staff = ['office', 'office-head', 'personnel-committee']
type Person = Here & { readonly person: string }

/** What people were told, and how it reaches those who are not in the app. */
export function noticeRoutes(app: FastifyInstance, deps: Deps): void {
  const typed = app.withTypeProvider<ZodTypeProvider>()
  const pool = deps.database.app
  const about = (operationId: string, summary: string) => ({ operationId, summary, tags: ['notices'] })
  const person = async (request: FastifyRequest, reply: FastifyReply): Promise<Person | undefined> => {
    const here = await hereOf(request, reply, deps)
    if (here && here.person === undefined) { deny(reply, refusals.congress); return undefined }
    return here as Person | undefined
  }
  const officer = async (request: FastifyRequest, reply: FastifyReply, keeping = false): Promise<Here | undefined> => {
    const here = await hereOf(request, reply, deps)
    if (!here) return undefined
    if (mayKeepHouse(here) || (!keeping && here.reader.roles.some(role => staff.includes(role)))) return here
    deny(reply, keeping ? refusals.entitled : notStaff)
    return undefined
  }

  typed.get('/c/:c/notices', { schema: { ...about('listNotices', 'What I was told'), params: Congress, querystring: z.object({ page: z.coerce.number().int().min(1).max(10_000).default(1), size: z.coerce.number().int().min(1).max(100).default(30) }), response: { 200: NoticeList } } }, async (request, reply) => {
    const here = await person(request, reply)
    if (!here) return reply
    const { rows, total, unread } = await noticesOf(pool, here, request.query.page, request.query.size)
    return { rows: rows.map(row => ({ ...row, at: row.at.toISOString() })), total, unread }
  })
  typed.post('/c/:c/notices/read', { schema: { ...about('readNotices', 'Mark as read, some or all'), params: Congress, body: Ids.partial(), response: { 201: NoticeList } } }, async (request, reply) => {
    const here = await person(request, reply)
    if (!here) return reply
    await markRead(pool, here, request.body.ids)
    const { rows, total, unread } = await noticesOf(pool, here, 1, 30)
    return reply.code(201).send({ rows: rows.map(row => ({ ...row, at: row.at.toISOString() })), total, unread })
  })
  typed.get('/c/:c/notices/address', { schema: { ...about('readNoticeAddress', 'My number for messages'), params: Congress, response: { 200: NoticeAddress } } }, async (request, reply) => {
    const here = await person(request, reply)
    return here ? addressView(here, (await addressesOf(pool, here.congress, here.person))[0] ?? { person: here.person, number: null, daily: false }) : reply
  })
  typed.post('/c/:c/notices/address', { schema: { ...about('setNoticeAddress', 'Set my number, or as the office somebody’s'), params: Congress, body: AddressRequest, response: { 201: NoticeAddress } } }, async (request, reply) => {
    const here = await person(request, reply)
    if (!here) return reply
    const of = request.body.person ?? here.person
    if (of !== here.person && !mayKeepHouse(here) && !here.reader.roles.some(role => staff.includes(role))) return deny(reply, notStaff)
    if (!here.roster.people.has(of)) return deny(reply, refusals.missing)
    const row = { person: of, number: request.body.number || null, daily: request.body.daily }
    await setAddress(pool, here.congress, row, here.person)
    return reply.code(201).send(addressView(here, row))
  })
  typed.get('/c/:c/notices/office', { schema: { ...about('readNoticeOffice', 'The gateway, what could not be sent, whom to call'), params: Congress, response: { 200: NoticeOffice } } }, async (request, reply) => {
    const here = await officer(request, reply)
    return here ? officeView(here) : reply
  })
  typed.post('/c/:c/notices/gateway', { schema: { ...about('setNoticeGateway', 'Set the gateway'), params: Congress, body: GatewayRequest, response: { 201: NoticeOffice } } }, async (request, reply) => {
    const here = await officer(request, reply, true)
    if (!here) return reply
    const fault = gatewayFault(request.body)
    if (fault) return deny(reply, fault)
    await setGateway(pool, deps.database.dataDir, here.congress, request.body, here.person ?? here.who.account)
    return reply.code(201).send(await officeView(here))
  })
  typed.post('/c/:c/notices/gateway/try', { schema: { ...about('tryNoticeGateway', 'Send a message to a number, to see whether it arrives'), params: Congress, body: z.object({ number: z.string().trim().min(1).max(60).regex(/^[\w.@+-]+$/) }) } }, async (request, reply) => {
    const here = await officer(request, reply, true)
    if (!here) return reply
    const gateway = await inCongress(pool, here.congress, client => gatewayIn(client, here.congress), 'read')
    if (!gateway) return deny(reply, noGateway)
    const done = await sendBy(gateway, deps.database.dataDir, { phone: request.body.number, number: '试发', link: `${deps.identity.settings.url}/c/${here.congress}/office`, id: uuidv7() })
    return done.ok ? reply.code(201).send({ sent: true }) : deny(reply, { ground: 'gateway', zh: `没有发出：${done.zh}请核对网关设定。`, en: `It was not sent: ${done.en} Check the settings of the gateway.` })
  })
  typed.post('/c/:c/notices/done', { schema: { ...about('doneNotices', 'Called, or dealt with by hand'), params: Congress, body: Ids, response: { 201: NoticeOffice } } }, async (request, reply) => {
    const here = await officer(request, reply)
    if (!here) return reply
    await deliveryDone(pool, here.congress, request.body.ids, here.person ?? here.who.account)
    return reply.code(201).send(await officeView(here))
  })
  typed.post('/c/:c/notices/again', { schema: { ...about('sendNoticesAgain', 'Try again what could not be sent'), params: Congress, body: Ids, response: { 201: NoticeOffice } } }, async (request, reply) => {
    const here = await officer(request, reply)
    if (!here) return reply
    await sendAgain(pool, here.congress, request.body.ids, deps.now())
    return reply.code(201).send(await officeView(here))
  })

  async function officeView(here: Here): Promise<z.infer<typeof NoticeOffice>> {
    const gateway = await inCongress(pool, here.congress, client => gatewayIn(client, here.congress), 'read')
    const { headers: _sealed, headerNames, ...shown } = gateway ?? { headers: '', headerNames: [], on: false, url: '', body: '', accepted: null, quietFrom: '', quietTo: '', dailyAt: '' }
    return {
      gateway: gateway ? { ...shown, headerNames: [...headerNames] } : null, keeps: mayKeepHouse(here),
      addresses: (await addressesOf(pool, here.congress)).map(row => addressView(here, row)),
      dead: (await deliveries(pool, here, 'dead')).map(row => deliveryView(here, row)), calls: (await deliveries(pool, here, 'call')).map(row => deliveryView(here, row)),
    }
  }
}

const notStaff = { ground: 'by', zh: '电话告知和未送达的消息由办公室、人事代表工委办理，请转请其办理。', en: 'Calls and messages that could not be sent are for the office and the deputies’ committee. Ask them.' }
const noGateway = { ground: 'gateway', zh: '还没有设定网关，没有发出。请先填写网关。', en: 'No gateway is set; nothing was sent. Fill it in first.' }
const addressView = ({ roster }: Here, { person, number, daily }: AddressRow) => ({ person: roster.name(person), number, daily })
const deliveryView = ({ roster }: Here, { zh, en, ...row }: DeliveryRow) => ({ ...row, person: roster.name(row.person), at: row.at.toISOString(), error: zh && en ? { zh, en } : null })

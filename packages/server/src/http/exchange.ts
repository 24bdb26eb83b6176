import { exchanges } from '@zhitong/congress'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import * as z from 'zod'
import { ExchangeFileView, ExchangeView, ImportedFile } from '../contract/index.ts'
import { largestRelay } from '../exchange/relay/envelope.ts'
import { filesAbout, latestFiles, type FileRow } from '../exchange/relay/files.ts'
import { keyFile, makeKeys, ownKeys, readKeyFile } from '../exchange/relay/keys.ts'
import { addPartner, confirmPartner, isConfirmed, partnersOf, retirePartner, type Partner } from '../exchange/relay/partners.ts'
import { misread, unopened } from '../exchange/relay/refusals.ts'
import { importFile, saysOf } from '../exchange/relay/receive.ts'
import { exportFile, mayExchange } from '../exchange/relay/send.ts'
import { inCongress } from '../store/transaction.ts'
import { hereOf, mayKeepHouse, type Here } from './asking.ts'
import type { Deps } from './deps.ts'
import { fileName } from './files.ts'
import { deny, refusals } from './refused.ts'

const Congress = z.object({ c: z.string() })
const One = Congress.extend({ fingerprint: z.string().regex(/^\d{5}( \d{5}){7}$/) })

/** Files between installations: keys, fingerprints, what goes out and what comes in. */
export function exchangeRoutes(app: FastifyInstance, deps: Deps): void {
  const typed = app.withTypeProvider<ZodTypeProvider>()
  const about = (operationId: string, summary: string) => ({ operationId, summary, tags: ['exchange'] })
  const place = { app: deps.database.app, dataDir: deps.database.dataDir, commits: deps.commits }

  /** Those in charge of what is exchanged; keys and partners are also the keepers'. */
  const entitled = async (request: FastifyRequest, reply: FastifyReply, keeping = false): Promise<(Here & { person: string }) | undefined> => {
    const here = await hereOf(request, reply, deps)
    if (!here) return undefined
    if (here.person !== undefined && (mayExchange(here) || (keeping && mayKeepHouse(here)))) return here as Here & { person: string }
    deny(reply, { ...misread.office, ground: 'by' })
    return undefined
  }
  const view = async (here: Here): Promise<z.infer<typeof ExchangeView>> => {
    const may = here.person !== undefined && mayExchange(here)
    const keeps = here.person !== undefined && (may || mayKeepHouse(here))
    const own = keeps ? await ownKeys(place.dataDir, here.congress) : undefined
    const files = may ? await inCongress(place.app, here.congress, client => latestFiles(client, here.congress), 'read') : []
    return {
      may, keeps, own: own ? { name: here.roster.rows.congress.zh, fingerprint: own.fingerprint } : null,
      partners: keeps ? (await partnersOf(place.app, here.congress)).map(one => partnerView(here, one)) : [],
      sends: exchanges.map(one => one.sends.name), opens: exchanges.map(one => one.opens.name), files: files.map(one => fileView(here, one)),
    }
  }

  typed.get('/c/:c/exchange', { schema: { ...about('readExchange', 'Keys, partners and files of this installation'), params: Congress, response: { 200: ExchangeView } } }, async (request, reply) => {
    const here = await hereOf(request, reply, deps)
    return here ? view(here) : reply
  })
  typed.post('/c/:c/exchange/key', { schema: { ...about('makeExchangeKey', 'Make the keys of this congress'), params: Congress, response: { 201: ExchangeView } } }, async (request, reply) => {
    const here = await entitled(request, reply, true)
    if (!here) return reply
    await makeKeys(place.dataDir, here.congress)
    return reply.code(201).send(await view(here))
  })
  typed.get('/c/:c/exchange/key', { schema: { ...about('readExchangeKey', 'The key file for the other side'), params: Congress } }, async (request, reply) => {
    const here = await entitled(request, reply, true)
    if (!here) return reply
    const own = await ownKeys(place.dataDir, here.congress)
    if (!own) return deny(reply, unopened.noKeys)
    return download(reply, `公钥-${here.roster.rows.congress.zh}.json`, 'application/json', keyFile(here.roster.rows.congress.zh, own))
  })
  typed.post('/c/:c/exchange/partners', { bodyLimit: 64 * 1024, schema: { ...about('addExchangePartner', 'Bring the key file of another installation'), params: Congress, response: { 201: ExchangeView } } }, async (request, reply) => {
    const here = await entitled(request, reply, true)
    if (!here) return reply
    const read = await readKeyFile(Buffer.isBuffer(request.body) ? request.body.toString('utf8') : '')
    if (!read.ok) return deny(reply, read.why === 'newer' ? unopened.newer : unreadableKey)
    const own = await ownKeys(place.dataDir, here.congress)
    if (own?.fingerprint === read.fingerprint) return deny(reply, ownKeyRefused)
    const refused = await addPartner(place.app, here.congress, read, here.person)
    return refused ? deny(reply, refused) : reply.code(201).send(await view(here))
  })
  typed.post('/c/:c/exchange/partners/:fingerprint/confirm', { schema: { ...about('confirmExchangePartner', 'Say that the fingerprint is the one read out'), params: One, response: { 201: ExchangeView } } }, async (request, reply) => {
    const here = await entitled(request, reply, true)
    if (!here) return reply
    const refused = await confirmPartner(place.app, here.congress, request.params.fingerprint, here.person)
    return refused ? deny(reply, refused) : reply.code(201).send(await view(here))
  })
  typed.post('/c/:c/exchange/partners/:fingerprint/retire', { schema: { ...about('retireExchangePartner', 'Use these keys no longer'), params: One, response: { 201: ExchangeView } } }, async (request, reply) => {
    const here = await entitled(request, reply, true)
    if (!here) return reply
    return (await retirePartner(place.app, here.congress, request.params.fingerprint, here.person)) ? reply.code(201).send(await view(here)) : deny(reply, refusals.missing)
  })
  typed.get('/c/:c/exchange/matters/:id', { schema: { ...about('readExchangeOf', 'The files of a matter'), params: Congress.extend({ id: z.uuid() }), response: { 200: z.array(ExchangeFileView) } } }, async (request, reply) => {
    const here = await entitled(request, reply)
    if (!here) return reply
    const files = await inCongress(place.app, here.congress, client => filesAbout(client, here.congress, request.params.id), 'read')
    return files.map(one => fileView(here, one))
  })
  typed.post(
    '/c/:c/exchange/matters/:id/file',
    { schema: { ...about('exportExchangeFile', 'The file of a matter for another installation'), params: Congress.extend({ id: z.uuid() }), body: z.object({ to: z.string().optional() }) } },
    async (request, reply) => {
      const here = await entitled(request, reply)
      if (!here) return reply
      const sent = await exportFile(place, here, request.params.id, request.body.to)
      return sent.ok ? download(reply, sent.name, 'application/octet-stream', sent.file) : deny(reply, sent)
    },
  )
  typed.post(
    '/c/:c/exchange/files',
    { bodyLimit: largestRelay, schema: { ...about('importExchangeFile', 'Enter a file that came'), params: Congress, querystring: z.object({ deputy: z.string().max(60).optional() }), response: { 201: ImportedFile } } },
    async (request, reply) => {
      const here = await entitled(request, reply)
      if (!here) return reply
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
      const done = await importFile(place, here, { bytes, name: fileName(request), deputy: request.query.deputy })
      return done.ok ? reply.code(201).send({ ...done, says: saysOf(done) } as never) : deny(reply, done)
    },
  )
}

const unreadableKey = { ground: 'exchange', zh: '这不是公钥文件，或者文件不完整，没有登记。请对方在“设定—文件交换”重新下载。', en: 'This is no key file, or not the whole of one; nothing was added. Ask the other side to download it again.' }
const ownKeyRefused = { ground: 'exchange', zh: '这是本机自己的公钥，没有登记。请选对方交来的公钥文件。', en: 'This is the key of this installation; nothing was added. Choose the file that the other side gave you.' }

const partnerView = ({ roster, person }: Here, one: Partner) => ({
  fingerprint: one.fingerprint, name: one.name, by: roster.name(one.by), at: one.at, ready: isConfirmed(one),
  retired: one.retired && { by: roster.name(one.retired.by), at: one.retired.at },
  confirmed: one.confirmed.map(each => ({ person: roster.name(each.person), at: each.at })),
  mine: one.retired === null && person !== undefined && !one.confirmed.some(each => each.person === person),
})
const fileView = ({ roster }: Here, { sha256: _sha256, ...one }: FileRow) => ({ ...one, by: roster.name(one.by) })

const download = (reply: FastifyReply, name: string, type: string, text: string | Buffer): FastifyReply =>
  reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`).type(type).send(text)

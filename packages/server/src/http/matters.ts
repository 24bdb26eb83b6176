import type { Day, Hour } from '@zhitong/kernel'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import * as z from 'zod'
import { AnchorRequest, MatterList, MatterQuery, MatterView, OpenRequest, Receipt, RectifyRequest, RedactRequest, StepRequest } from '../contract/index.ts'
import type { Command } from '../matters/commit.ts'
import { finishRedactions } from '../matters/redaction.ts'
import { listMatters, readMatter, viewOf } from '../matters/read.ts'
import { hereOf, keyOf, type Here } from './asking.ts'
import { csvOf } from './csv.ts'
import { issueReceipt } from './receipt.ts'
import { deny, refusals } from './refused.ts'
import type { Deps } from './deps.ts'

const Congress = z.object({ c: z.string() })
const One = Congress.extend({ id: z.uuid() })
const headers = z.object({ 'idempotency-key': z.string().optional() }).loose()

type Said<T> = T extends unknown ? Omit<T, 'key' | 'person'> : never

/** Lists, matters, and the steps taken on them: the same few addresses for every procedure. */
export function matterRoutes(app: FastifyInstance, deps: Deps): void {
  const typed = app.withTypeProvider<ZodTypeProvider>()
  const about = (operationId: string, summary: string) => ({ operationId, summary, tags: ['matters'] })

  const perform = async (request: FastifyRequest, reply: FastifyReply, said: Said<Command>): Promise<unknown> => {
    const here = await hereOf(request, reply, deps)
    if (!here) return reply
    const key = keyOf(request)
    if (key === undefined) return deny(reply, refusals.key)
    if (here.person === undefined) return deny(reply, refusals.congress)
    const answer = await deps.commits.perform(here.congress, { ...said, key, person: here.person } as Command)
    if (!answer.ok) return deny(reply, answer)
    if (said.do === 'redact') await finishRedactions(deps.database, here.congress, answer.matter)
    return reply.code(201).send((answer.live && said.do !== 'redact' ? await viewOf(deps.database.app, here, answer.live, here.today) : undefined) ?? (await shown(here, answer.matter)))
  }
  const shown = async (here: Here, id: string): Promise<unknown> =>
    (await readMatter(deps.database.app, here, id)) ?? { row: { id }, refused: refusals.missing }

  typed.get('/c/:c/matters', { schema: { ...about('listMatters', 'A page of matters'), params: Congress, querystring: MatterQuery, response: { 200: MatterList } } }, async (request, reply) => {
    const here = await hereOf(request, reply, deps)
    return here ? listMatters(deps.database.app, here, request.query) as never : reply
  })
  typed.get('/c/:c/matters.csv', { schema: { ...about('exportMatters', 'The same rows as a file'), params: Congress, querystring: MatterQuery } }, async (request, reply) => {
    const here = await hereOf(request, reply, deps)
    if (!here) return reply
    const list = await listMatters(deps.database.app, here, { ...request.query, page: 1, size: 5000 })
    return reply.header('content-disposition', 'attachment; filename="matters.csv"').type('text/csv; charset=utf-8').send(csvOf(list.rows))
  })
  typed.post('/c/:c/matters', { schema: { ...about('openMatter', 'Open a matter'), params: Congress, headers, body: OpenRequest, response: { 201: MatterView } } }, (request, reply) => {
    const { procedure, input, day, lateGround, onBehalfOf, papers } = request.body
    return perform(request, reply, { do: 'open', procedure, input, day: day as Day, lateGround, onBehalfOf, papers } as Said<Command>) as never
  })
  typed.get('/c/:c/matters/:id', { schema: { ...about('readMatter', 'One matter'), params: One, response: { 200: MatterView } } }, async (request, reply) => {
    const here = await hereOf(request, reply, deps)
    if (!here) return reply
    const view = await readMatter(deps.database.app, here, request.params.id)
    return view ? (view as never) : deny(reply, refusals.missing)
  })
  typed.post(
    '/c/:c/matters/:id/steps/:step',
    { schema: { ...about('takeStep', 'Take a step'), params: One.extend({ step: z.string() }), headers, body: StepRequest, response: { 201: MatterView } } },
    (request, reply) => {
      const { seq, input, day, lateGround, onBehalfOf, papers, count, confirmed } = request.body
      return perform(request, reply, { do: 'step', matter: request.params.id, step: request.params.step, seq, input, day: day as Day, lateGround, onBehalfOf, papers, count, confirmed } as Said<Command>) as never
    },
  )
  typed.post('/c/:c/matters/:id/anchors/:anchor', { schema: { ...about('setAnchor', 'Set the day of an anchor'), params: One.extend({ anchor: z.string() }), headers, body: AnchorRequest, response: { 201: MatterView } } }, (request, reply) =>
    perform(request, reply, { do: 'anchor', matter: request.params.id, anchor: request.params.anchor, seq: request.body.seq, to: request.body.day as Day, ...(request.body.hour ? { hour: request.body.hour as Hour } : {}) }) as never)
  typed.post('/c/:c/matters/:id/rectify', { schema: { ...about('rectify', 'Return a matter to where it was'), params: One, headers, body: RectifyRequest, response: { 201: MatterView } } }, (request, reply) =>
    perform(request, reply, { do: 'rectify', matter: request.params.id, ...request.body }) as never)
  typed.post('/c/:c/matters/:id/receipt', { schema: { ...about('issueReceipt', 'A receipt for whoever handed the matter in, shown once; one given before ends'), params: One, response: { 201: Receipt } } }, async (request, reply) => {
    const here = await hereOf(request, reply, deps)
    if (!here) return reply
    const view = await readMatter(deps.database.app, here, request.params.id)
    if (!view) return deny(reply, refusals.missing)
    if (!view.may.receipt) return deny(reply, { ground: 'by', zh: '回执由可以登记这类事项的人员出具，请转请其办理。', en: 'A receipt is given by those who may enter such matters. Ask them.' })
    return reply.code(201).send(await issueReceipt(deps.database.app, here.congress, view.row.number!))
  })
  typed.post('/c/:c/matters/:id/redact', { schema: { ...about('redact', 'Let the content of a field go'), params: One, headers, body: RedactRequest, response: { 201: MatterView } } }, async (request, reply) => {
    const here = await hereOf(request, reply, deps)
    if (!here) return reply
    const view = await readMatter(deps.database.app, here, request.params.id)
    if (!view) return deny(reply, refusals.missing)
    if (!view.may.redact) return deny(reply, { ground: 'by', zh: '删除内容由有权更正的人员办理，请转请其办理。', en: 'Letting content go is for those who may rectify. Ask them.' })
    return perform(request, reply, { do: 'redact', matter: request.params.id, ...request.body }) as never
  })
}

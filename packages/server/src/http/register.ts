import type { FastifyInstance, FastifyReply } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import * as z from 'zod'
import { RegisterCheck, RegisterEntered, RegisterRequest } from '../contract/index.ts'
import { checkRegister, enterRegister, registers, type Source } from '../exchange/register/bring.ts'
import { formats, registerFor, writtenAs } from '../exchange/register/give.ts'
import { procedures } from '../matters/house.ts'
import { keepFile } from '../store/files.ts'
import { inCongress } from '../store/transaction.ts'
import { hereOf, type Here } from './asking.ts'
import type { Deps } from './deps.ts'
import { fileName, largestFile } from './files.ts'
import { deny, refusals } from './refused.ts'

const One = z.object({ c: z.string(), procedure: z.string() })

/** Registers of earlier years: brought in from a table, given out with the same columns. */
export function registerRoutes(app: FastifyInstance, deps: Deps): void {
  const typed = app.withTypeProvider<ZodTypeProvider>()
  const pool = deps.database.app
  const about = (operationId: string, summary: string) => ({ operationId, summary, tags: ['exchange'] })
  const columnsOf = (procedure: string) => (registers[procedure] ?? []).map(({ key, zh, en, kind, needed }) => ({ key, zh, en, kind, needed: needed === true }))

  const checked = async (here: Here & { person: string }, reply: FastifyReply, procedure: string, file: { id: string; name: string }, source: Source) => {
    const answer = await checkRegister(pool, here, procedure, source)
    if (!answer.ok) return deny(reply, answer)
    const { ok: _ok, ...rest } = answer
    return reply.code(200).send({ file, columns: columnsOf(procedure), ...rest } as never)
  }
  /** A file that this person kept a moment ago. */
  const sourceOf = async (here: Here & { person: string }, body: z.infer<typeof RegisterRequest>): Promise<Source | undefined> => {
    const { rows: [file] } = await inCongress(pool, here.congress, client => client.query<{ name: string; bytes: Buffer }>('select name, bytes from office.file where congress = $1 and id = $2 and by_person = $3', [here.congress, body.file, here.person]), 'read')
    return file && { ...file, mapping: body.mapping, names: body.names }
  }

  typed.post('/c/:c/register/:procedure/read', { bodyLimit: largestFile, schema: { ...about('readRegister', 'Read a table of earlier years and say what would come of it'), params: One, response: { 200: RegisterCheck } } }, async (request, reply) => {
    const here = await hereOf(request, reply, deps)
    if (!here) return reply
    if (here.person === undefined) return deny(reply, refusals.congress)
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    const name = fileName(request)
    const source = { bytes, name }
    const answer = await checkRegister(pool, here, request.params.procedure, source)
    if (!answer.ok) return deny(reply, answer)
    const { ok: _ok, ...rest } = answer
    const file = await keepFile(pool, here.congress, here.person, name, bytes)
    return { file: { id: file.id, name }, columns: columnsOf(request.params.procedure), ...rest } as never
  })
  typed.post('/c/:c/register/:procedure/check', { schema: { ...about('checkRegister', 'The same file with its columns and names corrected'), params: One, body: RegisterRequest, response: { 200: RegisterCheck } } }, async (request, reply) => {
    const here = await hereOf(request, reply, deps)
    if (!here) return reply
    if (here.person === undefined) return deny(reply, refusals.congress)
    const source = await sourceOf(here as Here & { person: string }, request.body)
    return source ? checked(here as Here & { person: string }, reply, request.params.procedure, { id: request.body.file, name: source.name }, source) : deny(reply, refusals.missing)
  })
  typed.post('/c/:c/register/:procedure/enter', { schema: { ...about('enterRegister', 'Enter the whole file, or nothing of it'), params: One, body: RegisterRequest, response: { 201: RegisterEntered } } }, async (request, reply) => {
    const here = await hereOf(request, reply, deps)
    if (!here) return reply
    if (here.person === undefined) return deny(reply, refusals.congress)
    const source = await sourceOf(here as Here & { person: string }, request.body)
    if (!source) return deny(reply, refusals.missing)
    const done = await enterRegister({ app: pool, commits: deps.commits, rosters: deps.rosters }, here, request.params.procedure, source)
    return done.ok ? reply.code(201).send({ entered: done.entered, known: done.known }) : deny(reply, done)
  })
  typed.get('/c/:c/register/:procedure', { schema: { ...about('giveRegister', 'The register as the reader may read it, as a file'), params: One, querystring: z.object({ format: z.enum(['xlsx', 'csv', 'json']).default('xlsx') }) } }, async (request, reply) => {
    const here = await hereOf(request, reply, deps)
    if (!here) return reply
    const procedure = procedures.get(request.params.procedure)
    const columns = Object.hasOwn(registers, request.params.procedure) ? registers[request.params.procedure] : undefined
    if (!procedure || !columns) return deny(reply, refusals.missing)
    const { format } = request.query
    const bytes = await writtenAs(format, await registerFor(pool, here, procedure, columns), columns)
    return reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${procedure.title.zh}-${here.today}.${format}`)}`).type(formats[format]).send(bytes)
  })
}

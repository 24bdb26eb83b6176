import { errorCodes, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type pg from 'pg'
import * as z from 'zod'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { secrecyMark } from '../intake/findings/index.ts'
import { readFileAsText } from '../intake/index.ts'
import { cleanPhoto, type Cleaned } from '../intake/photo/clean.ts'
import { isPhoto, namedAsPhoto, sniff } from '../intake/photo/sniff.ts'
import { readsFile } from '../matters/file.ts'
import { keepFile, keepFileOnce } from '../store/files.ts'
import { inCongress } from '../store/transaction.ts'
import { hereOf, keyOf, type Here } from './asking.ts'
import { deny, refusals } from './refused.ts'
import type { Deps } from './deps.ts'

/** The largest file, in bytes. */
export const largestFile = 20 * 1024 * 1024

const { FST_ERR_CTP_BODY_TOO_LARGE: tooLarge } = errorCodes

/** The name that the sender gave, without any path. */
export function fileName(request: FastifyRequest): string {
  const given = request.headers['x-file-name']
  let name = 'file'
  try {
    name = decodeURIComponent(typeof given === 'string' ? given : '')
  } catch {
    name = String(given)
  }
  // Controls go, and marks that turn the direction of writing: with them fdp.exe reads exe.pdf.
  const plain = name.toWellFormed().replace(/^.*[\\/]/s, '').replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '').trim()
  return [...plain].slice(-200).join('') || 'file'
}

/** How much of a file that is too large is still taken in, and thrown away. */
const mostDrained = 512 * 1024 * 1024

/**
 * The bytes of an upload. One that is too large is read to its end and thrown away: a browser that is cut off while it
 * still sends shows a broken connection and never the refusal.
 */
async function bytesOf(payload: AsyncIterable<Buffer>): Promise<Buffer> {
  let parts: Buffer[] = []
  let size = 0
  for await (const part of payload) {
    size += part.length
    if (size <= largestFile) parts.push(part)
    else parts = []
    if (size > mostDrained) break
  }
  if (size > largestFile) throw new tooLarge()
  return Buffer.concat(parts)
}

/** Refuses a document that bears a mark of secrecy: it must not enter a system that is not for it. */
export const secretRefused = (mark: string) => ({
  ground: 'secret', zh: `文件带有“${mark}”标记，本系统不处理涉密文件，没有保存。请按保密规定办理。`,
  en: `The document is marked “${mark}”. This system is not for secret documents; nothing was kept. Follow the rules on secrecy.`, cites: [],
})

const noPhoto = ({ zh, en, fault }: Extract<Cleaned, { ok: false }>) => ({ ground: 'photo', zh, en, detail: fault })

export function fileRoutes(app: FastifyInstance, deps: Deps): void {
  app.addContentTypeParser('*', (_request, payload, done) => { bytesOf(payload).then(bytes => done(null, bytes), done) })
  const typed = app.withTypeProvider<ZodTypeProvider>()
  const Congress = z.object({ c: z.string() })

  typed.post('/c/:c/files', { bodyLimit: largestFile, schema: { operationId: 'keepFile', summary: 'Keep a file for a step', tags: ['files'], params: Congress } }, async (request, reply) => {
    const here = await hereOf(request, reply, deps)
    if (!here) return reply
    if (here.person === undefined) return deny(reply, refusals.congress)
    const bytes = request.body
    if (!Buffer.isBuffer(bytes) || bytes.length === 0) return deny(reply, { ground: 'empty', zh: '文件是空的，没有保存。请重新选择文件。', en: 'The file is empty; nothing was kept. Choose another.' })
    const name = fileName(request)
    const marked = secrecyMark(name.replace(/\.[^.]*$/, ''))
    if (marked) return deny(reply, secretRefused(marked.mark))
    const photo = isPhoto(sniff(bytes)) ? await cleanPhoto(bytes) : undefined
    const { congress, person } = here
    // Under the id that its sender made for it, so that the same sent again is kept once.
    const keep = async (as: string, what: Buffer): Promise<unknown> => {
      const key = keyOf(request)
      const kept = key === undefined ? await keepFile(deps.database.app, congress, person, as, what) : await keepFileOnce(deps.database.app, congress, person, as, what, key)
      return kept ? reply.code(201).send(kept) : deny(reply, refusals.reused)
    }
    if (photo?.ok) return keep(`${name.replace(/\.[^.]*$/, '')}.jpg`, photo.bytes)
    if (photo) return deny(reply, noPhoto(photo))
    // Whatever it is called: a document does not lose its mark by being renamed.
    const read = await readFileAsText(new Uint8Array(bytes), name)
    if (!read.ok && read.code === 'busy') return deny(reply, { ground: read.code, zh: `${read.zh}${read.what.zh}`, en: `${read.en} ${read.what.en}` }, 503)
    const mark = read.ok ? secrecyMark(read.text) : null
    if (mark) return deny(reply, secretRefused(mark.mark))
    if (namedAsPhoto(name)) {
      const told = await cleanPhoto(bytes)
      if (!told.ok) return deny(reply, noPhoto(told))
    }
    return keep(name, bytes)
  })

  typed.get('/c/:c/files/:id', { schema: { operationId: 'readFile', summary: 'A file, where the reader may read a paper that has it', tags: ['files'], params: Congress.extend({ id: z.uuid() }) } }, async (request, reply) => {
    const here = await hereOf(request, reply, deps)
    if (!here) return reply
    const file = await readable(deps.database.app, here, request.params.id)
    return file ? send(reply, file) : deny(reply, refusals.missing)
  })
}

interface Held { name: string; type: string; bytes: Buffer; by_person: string }

async function readable(pool: pg.Pool, here: Here, id: string): Promise<Held | undefined> {
  return inCongress(pool, here.congress, async client => {
    const { rows: [file] } = await client.query<Held>('select name, type, bytes, by_person from office.file where congress = $1 and id = $2', [here.congress, id])
    if (!file) return undefined
    // Whoever kept a file may look at it until a matter has it; then the paper's own readers may.
    const may = await readsFile(client, here.congress, id, here.reader)
    return (may === undefined ? file.by_person === here.person : may) ? file : undefined
  }, 'read')
}

/** Always a download, and if a browser opens it all the same: nothing in it runs, and it belongs to no site. */
const send = (reply: FastifyReply, file: Held): FastifyReply =>
  reply
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name).replace(/['()*]/g, sign => `%${sign.charCodeAt(0).toString(16)}`)}`)
    .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox").header('x-content-type-options', 'nosniff')
    .header('cross-origin-resource-policy', 'same-origin').header('cache-control', 'private, no-store').type(file.type).send(file.bytes)

import { readPlan } from '@zhitong/congress'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import * as z from 'zod'
import { Finding, PlanRead } from '../contract/index.ts'
import { findings, secrecyMark } from '../intake/findings/index.ts'
import { readFileAsText } from '../intake/index.ts'
import { hereOf } from './asking.ts'
import { keepFile } from '../store/files.ts'
import { fileName, largestFile, secretRefused } from './files.ts'
import { deny, refusals } from './refused.ts'
import type { Deps } from './deps.ts'

/** Reading a plan document, and what a text must not publish. */
export function planRoutes(app: FastifyInstance, deps: Deps): void {
  const typed = app.withTypeProvider<ZodTypeProvider>()
  const Congress = z.object({ c: z.string() })
  typed.post(
    '/c/:c/plan/read',
    { bodyLimit: largestFile, schema: { operationId: 'readPlan', summary: 'Read a plan document into items', tags: ['plan'], params: Congress, response: { 200: PlanRead } } },
    async (request, reply) => {
      const here = await hereOf(request, reply, deps)
      if (!here) return reply
      if (here.person === undefined) return deny(reply, refusals.congress)
      const name = fileName(request)
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
      const read = await readFileAsText(new Uint8Array(bytes), name)
      if (!read.ok) return deny(reply, { ground: read.code, zh: `${read.zh}${read.what.zh}`, en: `${read.en} ${read.what.en}` })
      const mark = secrecyMark(read.text)
      if (mark) return deny(reply, secretRefused(mark.mark))
      const from = performance.now()
      const plan = readPlan({ text: read.text, tables: read.tables, name })
      const took = Math.round((performance.now() - from) * 10) / 10
      if (plan.items.length === 0) {
        return deny(reply, {
          ground: 'noPlan', zh: '文件里没有读到计划事项，没有导入。请确认这是年度工作要点或监督工作计划的正文；如果是封面或通知，请换正文文件。',
          en: 'No plan items were found in the file; nothing was imported. Check that it is the text of an annual plan and not its cover or a notice.',
        })
      }
      const file = await keepFile(deps.database.app, here.congress, here.person, name, bytes)
      return { file, text: read.text, encoding: read.encoding ?? read.kind, warnings: read.warnings, ...plan, took } as never
    },
  )
  typed.post(
    '/c/:c/plan/findings',
    { schema: { operationId: 'findings', summary: 'What a text must not publish unseen', tags: ['plan'], params: Congress, body: z.object({ text: z.string().max(2_000_000) }), response: { 200: z.object({ findings: z.array(Finding) }) } } },
    async (request, reply) => {
      const here = await hereOf(request, reply, deps)
      if (!here) return reply
      const { text } = request.body
      const mark = secrecyMark(text)
      return {
        findings: [
          ...(mark ? [{ kind: 'secrecy', text: mark.mark, range: mark.range, zh: '密级标记，不得公开。', en: 'A mark of secrecy; it must not be published.' }] : []),
          ...findings(text).map(one => ({ kind: one.kind, text: one.quote, range: one.range, ...one.why })),
        ],
      } as never
    },
  )
}

import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import * as z from 'zod'
import { SimilarList, SimilarRequest } from '../contract/index.ts'
import { hereOf } from './asking.ts'
import { deny, refusals } from './refused.ts'
import type { Deps } from './deps.ts'

/**
 * Matters similar to a text that is being typed, or to a matter. What is typed stands in the body: no address, and so no
 * log, holds it. Nothing is kept and nothing decided.
 */
export function similarRoutes(app: FastifyInstance, deps: Deps): void {
  const typed = app.withTypeProvider<ZodTypeProvider>()
  const Congress = z.object({ c: z.string() })
  typed.post(
    '/c/:c/matters/similar',
    { schema: { operationId: 'similarTo', summary: 'Earlier matters similar to a text, with the reasons', tags: ['matters'], params: Congress, body: SimilarRequest, response: { 200: SimilarList } } },
    async (request, reply) => {
      const here = await hereOf(request, reply, deps)
      return here ? deps.similar.to(here, request.body) as never : reply
    },
  )
  typed.get(
    '/c/:c/matters/:id/similar',
    { schema: { operationId: 'similarToMatter', summary: 'Matters similar to this one, with the reasons', tags: ['matters'], params: Congress.extend({ id: z.uuid() }), querystring: z.object({ procedure: z.string().optional() }), response: { 200: SimilarList } } },
    async (request, reply) => {
      const here = await hereOf(request, reply, deps)
      if (!here) return reply
      const list = await deps.similar.toMatter(here, request.params.id, request.query.procedure?.split(','))
      return list ? list as never : deny(reply, refusals.missing)
    },
  )
}

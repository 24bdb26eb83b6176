import type { FastifyInstance } from 'fastify'
import type { Deps } from './deps.ts'

/** `/healthz`: the process answers. `/readyz`: its database answers too. */
export function healthRoutes(app: FastifyInstance, { database }: Deps): void {
  app.get('/healthz', { schema: { hide: true } }, async () => ({ ok: true }))
  app.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    try {
      await database.portal.query('select 1')
      return { ok: true }
    } catch {
      return reply.code(503).send({ ok: false })
    }
  })
}

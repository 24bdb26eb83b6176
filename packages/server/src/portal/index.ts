import type { FastifyInstance } from 'fastify'
import type pg from 'pg'

/** The public pages. */
export async function portalRoutes(app: FastifyInstance, _options: { portal: pg.Pool; alone: boolean; now: () => Date }): Promise<void> {
  app.get('/', async (_request, reply) => reply.redirect('/office'))
}

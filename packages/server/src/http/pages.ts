import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The office's pages as they were built: files with a hash in their name are kept for ever, the first page never. */
export async function pages(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: join(folder, 'assets'), prefix: '/assets/', decorateReply: false, immutable: true, maxAge: '365d', index: false,
  })
  const first = readFileSync(join(folder, 'index.html'))
  const policy = "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; font-src 'self'; connect-src 'self'; worker-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"
  for (const url of ['/sign-in', '/welcome/:token', '/pieces', '/office', '/c/:c/office', '/c/:c/office/*']) {
    app.get(url, { schema: { hide: true } }, async (_request, reply) =>
      reply.header('cache-control', 'no-cache').header('content-security-policy', policy).type('text/html; charset=utf-8').send(first))
  }
}

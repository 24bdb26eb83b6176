import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const policy = "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"

/** The office's pages and the deputies' app as they were built: files with a hash in their name are kept for ever, the first page never. */
export async function pages(app: FastifyInstance, folder: string): Promise<void> {
  // Written compressed when the pages were built, so that a phone in a stairwell waits for a third of the bytes.
  await app.register(fastifyStatic, {
    root: join(folder, 'assets'), prefix: '/assets/', decorateReply: false, immutable: true, maxAge: '365d', index: false, preCompressed: true,
  })
  const serve = (file: string, urls: readonly string[]): void => {
    const first = readFileSync(join(folder, file))
    for (const url of urls) {
      app.get(url, { schema: { hide: true } }, async (_request, reply) =>
        reply.header('cache-control', 'no-cache').header('content-security-policy', policy).type('text/html; charset=utf-8').send(first))
    }
  }
  serve('index.html', ['/sign-in', '/welcome/:token', '/pieces', '/office', '/c/:c/office', '/c/:c/office/*'])
  if (existsSync(join(folder, 'deputy.html'))) {
    serve('deputy.html', ['/c/:c/deputy', '/c/:c/deputy/*', '/deputy/shell.html'])
    await installable(app, folder)
  }
}

/** What makes the deputies' pages an app: its icons, the worker that starts it without a network, one manifest per congress. */
async function installable(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, { root: join(folder, 'deputy'), prefix: '/deputy/', decorateReply: false, maxAge: '1d', index: false })
  const worker = readFileSync(join(folder, 'deputy-worker.js'))
  app.get('/deputy-worker.js', { schema: { hide: true } }, async (_request, reply) =>
    reply.header('cache-control', 'no-cache').header('content-security-policy', policy).type('text/javascript; charset=utf-8').send(worker))
  app.get('/c/:c/deputy/manifest.webmanifest', { schema: { hide: true } }, async (request, reply) => {
    const home = `/c/${encodeURIComponent((request.params as { c: string }).c)}/deputy`
    const icon = (file: string, sizes: string, purpose: string) => ({ src: `/deputy/${file}`, sizes, type: 'image/png', purpose })
    return reply.header('cache-control', 'no-cache').type('application/manifest+json').send(JSON.stringify({
      name: '直通 · 代表', short_name: '直通', lang: 'zh-CN', id: home, start_url: home, scope: home, display: 'standalone', orientation: 'portrait',
      background_color: '#ffffff', theme_color: '#ffffff', icons: [icon('icon-192.png', '192x192', 'any'), icon('icon-512.png', '512x512', 'any'), icon('icon-maskable.png', '512x512', 'maskable')],
    }))
  })
}

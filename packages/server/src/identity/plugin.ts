import fastifyPlugin from 'fastify-plugin'
import { openIdentity, type Identity, type IdentitySettings } from './identity.ts'
import { libraryRoute } from './library.ts'
import { fromOurPages } from './origin.ts'
import { refusals, refusedBody } from './refusal.ts'
import { accountRoutes } from './routes/account.ts'
import { administrationRoutes } from './routes/administration.ts'
import { welcomeRoutes } from './routes/welcome.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Who is who; see docs/identity.md. */
    identity: Identity
  }
}

/**
 * Sign-in under `/api/auth/*`, and `fastify.identity` for everybody else. Also refuses, for the whole server, requests
 * that change something and come from another site's pages.
 */
export const identityPlugin = fastifyPlugin<IdentitySettings | { identity: Identity }>(
  async (fastify, given) => {
    const identity = 'identity' in given ? given.identity : await openIdentity(given)
    fastify.decorate('identity', identity)
    identity.reportTo(fastify.log)
    const origins = [new URL(identity.settings.url).origin, ...(identity.settings.origins ?? [])]
    fastify.addHook('onRequest', async (request, reply) => {
      if (!fromOurPages(request, origins)) return reply.code(403).send(refusedBody(refusals.origin))
    })
    await fastify.register(
      async scope => {
        scope.setErrorHandler((error: { statusCode?: number }, request, reply) => {
          if ((error.statusCode ?? 500) < 500) return reply.code(error.statusCode!).send(refusedBody(refusals.input))
          request.log.error(error)
          return reply.code(500).send(refusedBody({ ...refusals.failed, status: 500 }))
        })
        accountRoutes(scope, identity)
        administrationRoutes(scope, identity)
        welcomeRoutes(scope, identity)
        scope.route({ method: ['GET', 'POST'], url: '/*', bodyLimit: 65_536, handler: libraryRoute(identity) })
      },
      { prefix: '/api/auth' },
    )
  },
  { name: 'identity', fastify: '5.x' },
)


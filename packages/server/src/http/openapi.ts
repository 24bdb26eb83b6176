import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'
import * as z from 'zod'
import { Refused } from '../contract/index.ts'

type Operations = Record<string, Record<string, { responses?: Record<string, unknown> }>>

const refusal = { description: 'A refusal: what is wrong, what to do, on which article. Nothing was changed.', content: { 'application/json': { schema: z.toJSONSchema(Refused, { target: 'openapi-3.0' }) } } }

/**
 * The description of the interface (OpenAPI 3.1), made from the schemas that the routes check with. Sign-in under
 * `/api/auth` is the library's and is described in docs/identity.md.
 */
export async function openapi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Zhitong', version: '0.1.0', description: 'The work platform of a local People’s Congress.', license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' } },
      servers: [{ url: '/' }],
      security: [{ session: [] }],
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'zhitong.session_token', description: 'The session of a signed-in person.' } } },
      tags: [
        { name: 'office', description: 'Who I am, what waits for me, the year, search' }, { name: 'matters', description: 'Matters and the steps taken on them, whatever their procedure' },
        { name: 'files', description: 'Files kept for a step' }, { name: 'plan', description: 'Reading a plan document' },
        { name: 'house', description: 'People, roles, settings, the calendar' }, { name: 'exchange', description: 'Files between installations, registers of earlier years' },
        { name: 'notices', description: 'What people were told, and how it reaches those who are not in the app' },
      ],
    },
    transform: given => (given.url.startsWith('/api/auth') ? { schema: { ...given.schema, hide: true }, url: given.url } : jsonSchemaTransform(given as never)),
    transformObject: given => {
      const document = ('openapiObject' in given ? given.openapiObject : given.swaggerObject) as { paths?: Operations }
      for (const operation of Object.values(document.paths ?? {}).flatMap(methods => Object.values(methods))) operation.responses = { ...operation.responses, '4XX': refusal }
      return document as never
    },
  })
}

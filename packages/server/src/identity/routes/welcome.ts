import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import { usernameFault } from '../accounts.ts'
import { plainUsername } from '../auth.ts'
import type { Identity } from '../identity.ts'
import { passwordFault } from '../password.ts'
import { isRefusal, refusals } from '../refusal.ts'
import { deny } from './account.ts'

const Welcome = z.object({
  username: z.string().optional(),
  name: z.string().optional(),
  password: z.string(),
})

/** One-time links: the first administrator, a new account's password, a forgotten one. */
export const welcomeRoutes = (fastify: FastifyInstance, identity: Identity): void => {
  fastify.get<{ Params: { token: string } }>('/welcome/:token', async (request, reply) => {
    reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer')
    const link = await identity.links.look(request.params.token)
    if (!link) return deny(reply, refusals.link)
    const account = link.holder ? await identity.accounts.byId(link.holder) : null
    return { purpose: link.purpose, username: account?.username ?? null, name: account?.name ?? null, expiresAt: link.expiresAt }
  })

  fastify.post<{ Params: { token: string } }>('/welcome/:token', async (request, reply) => {
    const { token } = request.params
    const link = await identity.links.look(token)
    if (!link) return deny(reply, refusals.link)
    const input = Welcome.safeParse(request.body)
    if (!input.success) return deny(reply, refusals.input)
    const account = link.holder ? await identity.accounts.byId(link.holder) : null
    const username = account?.username ?? plainUsername(input.data.username ?? '')
    const fault = usernameFault(username) ?? passwordFault(input.data.password, username)
    if (fault) return deny(reply, fault)
    if (account?.closedAt) return deny(reply, refusals.closed)
    if (!(await identity.links.use(token))) return deny(reply, refusals.link)

    let id: string
    if (link.holder) {
      id = link.holder
      await identity.accounts.setPassword(id, input.data.password, false)
      identity.forget()
    } else {
      const made = await identity.createAccount({
        username, name: input.data.name?.trim() || username, password: input.data.password, administers: 'system',
        changePassword: false,
      })
      if (isRefusal(made)) {
        await identity.links.giveBack(token)
        return deny(reply, made)
      }
      id = made.id
    }
    await identity.log.append({
      kind: link.purpose === 'password' ? 'passwordReset' : 'linkUsed', account: id, username, address: request.ip,
      agent: request.headers['user-agent'], detail: { purpose: link.purpose },
    })
    return reply.code(201).send({ account: id, username })
  })
}

import { parse } from 'bowser'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Identity } from '../identity.ts'
import { refusalOfCode, refusals, refusedBody, type Refusal } from '../refusal.ts'

/** Sends a refusal with its status. */
export const deny = (reply: FastifyReply, no: Refusal): FastifyReply => reply.code(no.status).send(refusedBody(no))

/** A device in words, such as `Chrome · Windows`; null where the browser does not say. */
const deviceOf = (agent: string | null): string | null => {
  if (!agent) return null
  const { browser, os } = parse(agent)
  return [browser.name, os.name].filter(Boolean).join(' · ') || null
}

/** What every account does for itself: who am I, my sessions. */
export const accountRoutes = (fastify: FastifyInstance, identity: Identity): void => {
  const { pool } = identity

  fastify.get('/ways', async () => ({
    password: true,
    passkey: true,
    mailCode: Boolean(identity.settings.mailer),
    oidc: identity.settings.oidc ? { name: identity.settings.oidc.name } : null,
  }))

  fastify.get<{ Querystring: { code?: string } }>('/refusal', async request => refusedBody(refusalOfCode(request.query.code ?? '')))

  fastify.get('/session', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    const who = await identity.sessionOf(request)
    if (!who) return { account: null }
    const account = await identity.accounts.byId(who.account)
    if (!account) return { account: null }
    const { rows } = await pool.query('select created_at as since from identity.session where id = $1', [who.session])
    const { id, username, name, email, administers, demo, secondFactor, passkeys, changePassword } = account
    return {
      account: { id, username, name, email, administers, demo, secondFactor, passkeys, changePassword },
      since: rows[0]?.since ?? null,
      until: rows[0] ? new Date(rows[0].since.getTime() + identity.rule.absoluteMs) : null,
      idleMinutes: Math.round(identity.rule.idleMs / 60_000),
    }
  })

  fastify.get('/sessions', async (request, reply) => {
    const who = await identity.sessionOf(request)
    if (!who) return deny(reply, refusals.notSignedIn)
    const { rows } = await pool.query(
      `select id, created_at as since, seen_at as seen, ip_address as address, user_agent as agent from identity.session
       where user_id = $1 and expires_at > $2 order by seen_at desc`,
      [who.account, new Date(identity.clock())],
    )
    return { rows: rows.map(row => ({ ...row, device: deviceOf(row.agent), here: row.id === who.session })) }
  })

  const revoke = async (request: FastifyRequest, reply: FastifyReply, one: string | null): Promise<unknown> => {
    const who = await identity.sessionOf(request)
    if (!who) return deny(reply, refusals.notSignedIn)
    const { rows } = await pool.query(
      `delete from identity.session where user_id = $1 and case when $2::text is null then id <> $3 else id = $2 end
       returning id`,
      [who.account, one, who.session],
    )
    identity.forget()
    if (one !== null && rows.length === 0) return deny(reply, refusals.notFound)
    if (rows.length > 0)
      await identity.log.append({
        kind: 'sessionRevoked', account: who.account, username: who.username, byAccount: who.account, address: request.ip,
        agent: request.headers['user-agent'], detail: { sessions: rows.length },
      })
    return { revoked: rows.length }
  }
  fastify.post<{ Params: { id: string } }>('/sessions/:id/revoke', (request, reply) => revoke(request, reply, request.params.id))
  fastify.post('/sessions/revoke-others', (request, reply) => revoke(request, reply, null))
}

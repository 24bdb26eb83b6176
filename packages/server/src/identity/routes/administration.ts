import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod'
import type { Account } from '../accounts.ts'
import { appoint, mustAdminister } from '../administrators.ts'
import type { Identity } from '../identity.ts'
import type { LogKind } from '../log.ts'
import { isRefusal, refusal, refusals, type Refusal } from '../refusal.ts'
import type { Administers, SignedIn } from '../session.ts'
import { deny } from './account.ts'

const NewAccount = z.object({
  username: z.string(),
  name: z.string(),
  password: z.string().optional(),
  email: z.string().optional(),
})
const Appointment = z.object({ administers: z.enum(['system', 'security', 'audit']).nullable() })
const Page = z.object({
  q: z.string().max(100).optional(),
  page: z.coerce.number().int().min(1).default(1),
  size: z.coerce.number().int().min(1).max(200).default(50),
})
const LogPage = z.object({
  kind: z.string().optional(),
  account: z.string().optional(),
  before: z.uuid().optional(),
  size: z.coerce.number().int().min(1).max(500).default(100),
})
const Lock = z.object({ key: z.string().regex(/^(account|address):.{1,200}$/) })

type Act = (who: SignedIn, account: Account, request: FastifyRequest) => Promise<Refusal | Record<string, unknown>>

/** The three administrators apart: accounts by the system one, locks and appointments by security, the log by audit. */
export const administrationRoutes = (fastify: FastifyInstance, identity: Identity): void => {
  const { accounts, lockout, log, links } = identity

  const note = (
    kind: LogKind,
    who: SignedIn,
    on: { id?: string; username?: string | null },
    request: FastifyRequest,
    detail?: Record<string, unknown>,
  ) =>
    log.append({
      kind, account: on.id, username: on.username, byAccount: who.account, address: request.ip,
      agent: request.headers['user-agent'], detail,
    })

  const onAccount = (path: string, may: Administers[], act: Act): void => {
    fastify.post<{ Params: { id: string } }>(`/accounts/:id/${path}`, async (request, reply) => {
      const who = await identity.sessionOf(request)
      const no = mustAdminister(who, ...may)
      if (no) return deny(reply, no)
      const account = await accounts.byId(request.params.id)
      if (!account) return deny(reply, refusals.noAccount)
      const done = await act(who!, account, request)
      identity.forget()
      return isRefusal(done) ? deny(reply, done) : done
    })
  }

  fastify.get('/accounts', async (request, reply) => {
    const no = mustAdminister(await identity.sessionOf(request), 'system', 'security')
    if (no) return deny(reply, no)
    const query = Page.safeParse(request.query)
    return query.success ? accounts.list(query.data) : deny(reply, refusals.input)
  })

  fastify.post('/accounts', async (request, reply) => {
    const who = await identity.sessionOf(request)
    const no = mustAdminister(who, 'system')
    if (no) return deny(reply, no)
    const input = NewAccount.safeParse(request.body)
    if (!input.success) return deny(reply, refusals.input)
    const made = await accounts.create(input.data)
    if (isRefusal(made)) return deny(reply, made)
    await note('accountMade', who!, { id: made.id, username: input.data.username }, request)
    return reply.code(201).send({ id: made.id, ...(input.data.password ? {} : await linkFor(made.id, 'account', who!)) })
  })

  const linkFor = async (holder: string, purpose: 'account' | 'password', who: SignedIn) => {
    const { token, expiresAt } = await links.make(purpose, holder, who.account)
    return { link: `${identity.settings.url}/welcome/${token}`, expiresAt }
  }

  onAccount('link', ['system'], async (who, account, request) => {
    if (account.administers && account.administers !== 'system')
      return refusal(
        403, 'apart', '安全、审计管理员的密码不能由系统管理员重置，请由安全管理员办理。',
        'The system administrator does not reset the passwords of the security and audit administrators; security does.',
      )
    await note('linkMade', who, account, request, { purpose: 'password' })
    return linkFor(account.id, 'password', who)
  })
  onAccount('administrator-link', ['security'], async (who, account, request) => {
    if (!account.administers) return mustAdminister(who, 'system') ?? refusals.noAccount
    await note('linkMade', who, account, request, { purpose: 'password' })
    return linkFor(account.id, 'password', who)
  })
  onAccount('unlock', ['system', 'security'], async (who, account, request) => {
    const lifted = await lockout.unlock(`account:${account.username}`)
    await identity.pool.query(
      'update identity.second_factor set failed_verification_count = 0, locked_until = null where user_id = $1', [account.id],
    )
    if (lifted) await note('unlocked', who, account, request)
    return { unlocked: lifted }
  })
  onAccount('close', ['system'], async (who, account, request) => {
    if (account.administers)
      return refusal(
        409, 'administers', '该账号担任管理员，请先由安全管理员免去其身份。',
        'This account is an administrator; the security administrator takes that away first.',
      )
    await accounts.close(account.id, true)
    await note('accountClosed', who, account, request)
    return { closed: true }
  })
  onAccount('reopen', ['system'], async (who, account, request) => {
    await accounts.close(account.id, false)
    await note('accountReopened', who, account, request)
    return { closed: false }
  })
  onAccount('sign-out', ['security'], async (who, account, request) => {
    const { rowCount } = await identity.pool.query('delete from identity.session where user_id = $1', [account.id])
    await note('sessionRevoked', who, account, request, { sessions: rowCount })
    return { revoked: rowCount }
  })
  onAccount('second-factor-off', ['security'], async (who, account, request) => {
    await identity.pool.query('delete from identity.second_factor where user_id = $1', [account.id])
    await identity.pool.query('update identity.holder set two_factor_enabled = false where id = $1', [account.id])
    await note('secondFactorOff', who, account, request)
    return { secondFactor: false }
  })
  onAccount('administers', ['system', 'security'], async (who, account, request) => {
    const input = Appointment.safeParse(request.body)
    if (!input.success) return refusals.input
    const done = await appoint(identity.pool, who, account.id, input.data.administers)
    if (isRefusal(done)) {
      await note('refused', who, account, request, { ground: done.ground, administers: input.data.administers })
      return done
    }
    await note('administersChanged', who, account, request, { was: done.was, administers: input.data.administers })
    return { administers: input.data.administers }
  })

  const must = async (request: FastifyRequest, reply: FastifyReply, may: Administers): Promise<SignedIn | null> => {
    const who = await identity.sessionOf(request)
    const no = mustAdminister(who, may)
    if (!no) return who
    deny(reply, no)
    return null
  }
  fastify.get('/locks', async (request, reply) => {
    if (!(await must(request, reply, 'security'))) return reply
    return { rows: await lockout.list() }
  })
  fastify.post('/locks/lift', async (request, reply) => {
    const who = await must(request, reply, 'security')
    if (!who) return reply
    const input = Lock.safeParse(request.body)
    if (!input.success) return deny(reply, refusals.input)
    const unlocked = await lockout.unlock(input.data.key)
    if (unlocked) await note('unlocked', who, { username: input.data.key }, request)
    return { unlocked }
  })
  fastify.get('/log', async (request, reply) => {
    const who = await must(request, reply, 'audit')
    if (!who) return reply
    const query = LogPage.safeParse(request.query)
    if (!query.success) return deny(reply, refusals.input)
    const rows = await log.read(query.data)
    await note('logRead', who, { id: who.account, username: who.username }, request, { lines: rows.length })
    return { rows, next: rows.length === query.data.size ? rows.at(-1)!.id : null }
  })
}

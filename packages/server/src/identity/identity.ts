import { randomBytes } from 'node:crypto'
import type { Pool } from 'pg'
import { accounts, type Account, type NewAccount } from './accounts.ts'
import { openAuth, type Auth } from './auth.ts'
import { links } from './link.ts'
import { lockout, lockoutRule, type LockoutRule } from './lockout.ts'
import { securityLog } from './log.ts'
import { mailerFrom, type Mailer } from './mail.ts'
import { oidcFrom, type OidcSettings } from './oidc.ts'
import { sessionRule, sessions, type SessionRule } from './session.ts'

/** How identity is set up. Only the pool (of identity's own database role) and the address are required. */
export interface IdentitySettings {
  readonly pool: Pool
  /** The address that people type, such as `http://localhost:8710`: for cookies, passkeys and sign-on. */
  readonly url: string
  /** Further origins whose pages may send requests. */
  readonly origins?: readonly string[]
  /** Signs cookies; made and kept in the database when absent. */
  readonly secret?: string | undefined
  /** Let demo accounts sign in from other machines (DEMO=public). */
  readonly demoPublic?: boolean
  readonly mailer?: Mailer | null
  readonly oidc?: OidcSettings | null
  readonly clock?: () => number
  readonly lockout?: Partial<LockoutRule>
  readonly session?: Partial<SessionRule>
  /** Sign-in requests per address and minute, before lock-out is even asked. */
  readonly perMinute?: number
}

/** Settings read from the environment: PUBLIC_URL, DEMO, SMTP_URL, MAIL_FROM, OIDC_*, ZHITONG_SECRET. */
export const identityFrom = (
  env: Record<string, string | undefined>,
  base: { pool: Pool; url: string },
): IdentitySettings => ({
  pool: base.pool,
  url: env['PUBLIC_URL'] ?? base.url,
  origins: env['PUBLIC_URL'] ? [new URL(base.url).origin] : [],
  secret: env['ZHITONG_SECRET'],
  demoPublic: env['DEMO'] === 'public',
  mailer: mailerFrom(env['SMTP_URL'], env['MAIL_FROM']),
  oidc: oidcFrom(env),
})

const secretOf = async (pool: Pool): Promise<string> => {
  await pool.query('insert into identity.secret (value) values ($1) on conflict do nothing', [randomBytes(32).toString('base64url')])
  const { rows } = await pool.query('select value from identity.secret')
  return rows[0].value
}

/** Opens identity on a migrated database. One per process. */
export const openIdentity = async (settings: IdentitySettings) => {
  const { pool } = settings
  const clock = settings.clock ?? Date.now
  const rule = { ...sessionRule, ...settings.session }
  const log = securityLog(pool, clock)
  const secure = settings.url.startsWith('https:')
  let auth: Auth
  let report = (cause: string, message: string): void => console.error(message, cause)
  const known = sessions({
    auth: () => auth, pool, log, clock, rule, cookie: `${secure ? '__Secure-' : ''}zhitong.session_token`,
  })
  const secret = settings.secret ?? (await secretOf(pool))
  const open = (): Auth => openAuth({
    pool,
    url: settings.url,
    secret,
    origins: settings.origins ?? [],
    absoluteMs: rule.absoluteMs,
    demoPublic: settings.demoPublic ?? false,
    mailer: settings.mailer ?? null,
    oidc: settings.oidc ?? null,
    perMinute: settings.perMinute ?? 120,
    sessionEnded: known.forget,
    clock,
    report: (message, more) => report(more.find(one => one instanceof Error)?.message ?? '', message),
  })
  auth = open()
  let asked = clock()
  const held = accounts(() => auth, pool, clock)
  const once = links(pool, clock)

  return {
    settings, pool, clock, rule, log,
    get auth(): Auth {
      return auth
    },
    lockout: lockout(pool, clock, { ...lockoutRule, ...settings.lockout }),
    accounts: held,
    links: once,

    /** Who sent a request, or null. Costs a look into memory when asked again within five seconds. */
    sessionOf: known.sessionOf,
    /** Ask the database again for everybody's session. */
    forget: known.forget,
    endSession: known.end,

    /** Makes an account; refused for a taken or unfit user name and a weak password. */
    async createAccount(input: NewAccount) {
      const made = await held.create(input)
      if ('id' in made) await log.append({ kind: 'accountMade', account: made.id, username: input.username, byAccount: input.by })
      return made
    },
    accountByUsername: (username: string): Promise<Account | null> => held.byUsername(username),

    /** The one-time link for the first administrator; null when there is a system administrator already. */
    async inviteLink(): Promise<{ url: string; expiresAt: Date } | null> {
      const { rows } = await pool.query(
        `select 1 from identity.holder where administers = 'system' and closed_at is null limit 1`,
      )
      if (rows.length > 0) return null
      const { token, expiresAt } = await once.make('first', null, null)
      await log.append({ kind: 'linkMade', detail: { purpose: 'first' } })
      return { url: `${settings.url}/welcome/${token}`, expiresAt }
    },

    /**
     * Whether the OpenID Connect provider is known. The library asks for its description once, at the start; a provider
     * that was down then is asked again, at most every ten seconds.
     */
    async reachProvider(): Promise<boolean> {
      const known = async (): Promise<boolean> => (await auth.$context).socialProviders.some(one => one.id === 'oidc')
      if (await known()) return true
      if (clock() - asked < 10_000) return false
      asked = clock()
      auth = open()
      return known()
    },

    /** Sends the library's complaints to a log; they name no persons. */
    reportTo(log: { error(fields: object, message: string): void }): void {
      report = (cause, message) => log.error({ room: 'identity', cause }, message)
    },

    /** Clears what no longer means anything: ended sessions, old challenges, counts and links. For a daily job. */
    async tidy(): Promise<void> {
      const now = new Date(clock())
      const yesterday = new Date(clock() - 86_400_000)
      await pool.query('delete from identity.session where expires_at < $1', [now])
      await pool.query('delete from identity.verification where expires_at < $1', [yesterday])
      await pool.query(
        'delete from identity.attempt where since < $1 and (locked_until is null or locked_until < $2)', [yesterday, now],
      )
      await pool.query('delete from identity.used_code where at < $1', [yesterday])
    },

    async passwordChanged(account: string): Promise<void> {
      await pool.query('update identity.holder set change_password = false where id = $1', [account])
    },
  }
}

export type Identity = Awaited<ReturnType<typeof openIdentity>>

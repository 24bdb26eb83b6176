import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { genericOAuth, twoFactor, username } from 'better-auth/plugins'
import { Kysely, PostgresDialect } from 'kysely'
import { AsyncLocalStorage } from 'node:async_hooks'
import type { Pool } from 'pg'
import { v7 } from 'uuid'
import type { Mailer } from './mail.ts'
import { oidcConfig, type OidcSettings } from './oidc.ts'
import { hashPassword, verifyPassword } from './password.ts'
import { refusedBody, refusals, type Refusal } from './refusal.ts'
import * as schema from './schema.ts'

/** The header in which the plugin hands the address on; whatever a client sends under this name is thrown away. */
export const addressHeader = 'x-zhitong-address'

/** What is known of a request while the library works on it. */
export interface Visit {
  readonly fromHere: boolean
  /** The account for which a session was opened in this request. */
  opened?: string
  /** The one-time code that this request brings. */
  readonly code?: string
  /** A mail of this request could not be sent. */
  mailFailed?: true
}
export const visit = new AsyncLocalStorage<Visit>()

export interface AuthSettings {
  readonly pool: Pool
  readonly secret: string
  /** The address that people type, such as `https://rd.example.gov.cn`; decides rpID, redirect and Secure. */
  readonly url: string
  readonly origins: readonly string[]
  readonly absoluteMs: number
  readonly demoPublic: boolean
  readonly mailer: Mailer | null
  readonly oidc: OidcSettings | null
  readonly perMinute: number
  readonly sessionEnded: () => void
  readonly clock: () => number
  /** Where the library's complaints go. */
  readonly report: (message: string, more: unknown[]) => void
}

/** The end of the address that stands for no address at all. */
export const noMail = '@account.invalid'

/** The title that authenticator apps and passkey dialogues show. */
const appName = '直通 Zhitong'

/** User names: 2 to 32 letters, digits, Chinese characters, dot, hyphen, underscore. */
export const usernamePattern = /^[\p{Script=Han}A-Za-z0-9._-]{2,32}$/u

/** One spelling of a user name: compatibility forms, capitals and blanks around it make no difference. */
export const plainUsername = (value: string): string => value.normalize('NFKC').trim().toLowerCase()

const throwRefusal = (refusal: Refusal): never => {
  throw new APIError('FORBIDDEN', { code: refusal.ground, message: refusal.en, ...refusedBody(refusal) })
}

/** Mail that cannot be sent must be said to the person who waits for it; the library itself would keep silent. */
const sendWith =
  (mailer: Mailer) =>
  async ({ user, otp }: { user: { email: string }; otp: string }): Promise<void> => {
    try {
      if (user.email.endsWith(noMail)) throw new Error('the account has no address')
      await mailer.code(user.email, otp)
    } catch {
      const here = visit.getStore()
      if (here) here.mailFailed = true
    }
  }

const codeLife = 5 * 60_000

/** Whether a one-time code opens a session for the first time; somebody who looked over a shoulder gets nothing. */
const firstUse = async (pool: Pool, holder: string, code: string, now: Date): Promise<boolean> => {
  await pool.query('delete from identity.used_code where at < $1', [new Date(now.getTime() - codeLife)])
  const { rowCount } = await pool.query(
    'insert into identity.used_code (holder, code, at) values ($1, $2, $3) on conflict do nothing', [holder, code, now],
  )
  return rowCount === 1
}

/** The sign-in library, set up on the schema `identity`. Everything about passwords, sessions and factors goes through it. */
export const openAuth = (settings: AuthSettings) => {
  const db = new Kysely<Record<string, Record<string, unknown>>>({ dialect: new PostgresDialect({ pool: settings.pool }) })
  const secure = settings.url.startsWith('https:')
  const options = {
    appName,
    baseURL: settings.url,
    basePath: '/api/auth',
    secret: settings.secret,
    database: { db, type: 'postgres', schemaName: 'identity', transaction: true },
    trustedOrigins: (request?: Request) => [...settings.origins, ...(request ? [new URL(request.url).origin] : [])],
    telemetry: { enabled: false },
    logger: {
      level: 'error',
      log: (_level: string, message: string, ...more: unknown[]) => settings.report(message, more),
    },
    onAPIError: { errorURL: '/sign-in' },
    advanced: {
      cookiePrefix: 'zhitong',
      useSecureCookies: secure,
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { generateId: () => v7() },
    },
    user: schema.holder,
    session: {
      ...schema.session,
      expiresIn: Math.floor(settings.absoluteMs / 1000),
      disableSessionRefresh: true,
      freshAge: 15 * 60,
    },
    account: {
      ...schema.credential,
      encryptOAuthTokens: true,
      accountLinking: { enabled: true, trustedProviders: ['oidc'], allowDifferentEmails: true },
    },
    verification: schema.verification,
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 8,
      maxPasswordLength: 128,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    rateLimit: {
      enabled: true,
      window: 60,
      max: 600,
      customRules: {
        '/sign-in/*': { window: 60, max: settings.perMinute },
        '/change-password': { window: 60, max: 20 },
        '/two-factor/*': { window: 60, max: 20 },
      },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session: { userId: string; expiresAt: Date }) => {
            const holder = await db.withSchema('identity').selectFrom('holder').select(['demo', 'closed_at'])
              .where('id', '=', session.userId).executeTakeFirst()
            const here = visit.getStore()
            if (!holder || holder.closed_at) throwRefusal(refusals.closed)
            if (holder?.demo && !settings.demoPublic && !here?.fromHere) throwRefusal(refusals.demo)
            const now = new Date(settings.clock())
            if (here?.code && !(await firstUse(settings.pool, session.userId, here.code, now))) throwRefusal(refusals.usedCode)
            if (here) here.opened = session.userId
            const latest = now.getTime() + settings.absoluteMs
            return { data: { createdAt: now, seenAt: now, expiresAt: new Date(Math.min(session.expiresAt.getTime(), latest)) } }
          },
        },
        delete: { after: async () => settings.sessionEnded() },
      },
    },
    plugins: [
      username({
        displayUsername: false,
        minUsernameLength: 2,
        maxUsernameLength: 32,
        usernameNormalization: plainUsername,
        usernameValidator: (value: string) => usernamePattern.test(plainUsername(value)),
      }),
      twoFactor({
        issuer: appName,
        schema: schema.secondFactor,
        ...(settings.mailer
          ? { otpOptions: { period: 5, storeOTP: 'hashed' as const, sendOTP: sendWith(settings.mailer) } }
          : {}),
      }),
      passkey({
        rpID: new URL(settings.url).hostname,
        rpName: appName,
        origin: [new URL(settings.url).origin, ...settings.origins],
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        schema: schema.passkeys,
      }),
      ...(settings.oidc ? [genericOAuth({ config: [oidcConfig(settings.oidc, settings.pool)] })] : []),
    ],
  } satisfies Parameters<typeof betterAuth>[0]
  return betterAuth(options)
}

export type Auth = ReturnType<typeof openAuth>

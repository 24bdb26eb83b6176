import type { Pool } from 'pg'
import type { Auth } from './auth.ts'
import type { SecurityLog } from './log.ts'

/** The three administrators apart: 系统, 安全, 审计. */
export type Administers = 'system' | 'security' | 'audit'

/** Who is signed in. */
export interface SignedIn {
  /** The account's id; `office.person.account` points at it. */
  readonly account: string
  readonly name: string
  readonly username: string | null
  readonly administers: Administers | null
  readonly demo: boolean
  /** The session's id, as in the list of sessions. */
  readonly session: string
}

export interface SessionRule {
  /** Ends a session that nobody used for so long. */
  readonly idleMs: number
  /** Ends every session this long after sign-in. */
  readonly absoluteMs: number
  /** How long a validated session is believed without asking the database. */
  readonly cacheMs: number
}
export const sessionRule: SessionRule = { idleMs: 60 * 60_000, absoluteMs: 12 * 3_600_000, cacheMs: 5_000 }

interface Kept {
  readonly until: number
  readonly who: Promise<SignedIn | null>
}

const seenEvery = 60_000
const most = 20_000

/**
 * Tells who a request comes from. A validated session is believed for a few seconds; whatever ends a session in this
 * process empties that memory at once.
 */
export const sessions = (deps: {
  auth: () => Auth
  pool: Pool
  log: SecurityLog
  clock: () => number
  rule: SessionRule
  cookie: string
}) => {
  const kept = new Map<string, Kept>()
  const mark = `${deps.cookie}=`

  /** The cookie's raw value, found without splitting the header. */
  const valueIn = (header: string): string | null => {
    let at = header.indexOf(mark)
    while (at > 0 && header[at - 1] !== ' ' && header[at - 1] !== ';') at = header.indexOf(mark, at + 1)
    if (at < 0) return null
    const end = header.indexOf(';', at)
    return header.slice(at + mark.length, end < 0 ? undefined : end)
  }

  const end = async (session: string, kind: 'sessionIdle' | 'sessionRevoked', account: string): Promise<void> => {
    await deps.pool.query('delete from identity.session where id = $1', [session])
    kept.clear()
    await deps.log.append({ kind, account })
  }

  const ask = async (cookie: string, touch: boolean): Promise<SignedIn | null> => {
    const found = await deps.auth().api.getSession({ headers: new Headers({ cookie }) })
    if (!found) return null
    const { session, user } = found
    const now = deps.clock()
    const seen = session.seenAt?.getTime() ?? session.createdAt.getTime()
    if (user.closedAt || session.createdAt.getTime() + deps.rule.absoluteMs <= now || seen + deps.rule.idleMs <= now) {
      await end(session.id, user.closedAt ? 'sessionRevoked' : 'sessionIdle', user.id)
      return null
    }
    if (touch && now - seen > seenEvery)
      await deps.pool.query('update identity.session set seen_at = $2 where id = $1', [session.id, new Date(now)])
    return {
      account: user.id,
      name: user.name,
      username: user.username ?? null,
      administers: (user.administers as Administers | null | undefined) ?? null,
      demo: user.demo === true,
      session: session.id,
    }
  }

  return {
    /**
     * Who sent the request, or null. Never throws for a bad cookie.
     * `touch: false` does not count as use: for streams that only ask whether they may go on.
     */
    sessionOf(
      request: { headers: { cookie?: string | undefined } },
      { touch = true }: { touch?: boolean } = {},
    ): Promise<SignedIn | null> {
      const header = request.headers.cookie
      const value = header === undefined ? null : valueIn(header)
      if (!value) return Promise.resolve(null)
      const now = deps.clock()
      const believed = kept.get(value)
      if (believed && believed.until > now) return believed.who
      if (kept.size >= most) kept.clear()
      const who = ask(`${mark}${value}`, touch)
      kept.set(value, { until: now + deps.rule.cacheMs, who })
      const forget = (): void => {
        if (kept.get(value)?.who === who) kept.delete(value)
      }
      who.then(found => (found ? undefined : forget()), forget)
      return who
    },

    /** Ask the database again for everybody. */
    forget: (): void => kept.clear(),

    end,
  }
}

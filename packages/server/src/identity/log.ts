import type { Pool } from 'pg'
import { v7 } from 'uuid'

/** What the security log knows. */
export type LogKind =
  | 'signIn' | 'signInFailed' | 'signOut' | 'locked' | 'unlocked' | 'refused'
  | 'sessionRevoked' | 'sessionIdle' | 'passwordChanged' | 'passwordReset'
  | 'accountMade' | 'accountClosed' | 'accountReopened' | 'administersChanged' | 'linkMade' | 'linkUsed'
  | 'secondFactorOn' | 'secondFactorOff' | 'passkeyAdded' | 'passkeyRemoved' | 'providerLinked' | 'providerUnlinked'
  | 'roleGiven' | 'roleEnded' | 'logRead'

/** One line of the security log. */
export interface LogLine {
  readonly kind: LogKind
  readonly account?: string | null | undefined
  readonly username?: string | null | undefined
  readonly byAccount?: string | null | undefined
  readonly address?: string | null | undefined
  readonly agent?: string | null | undefined
  readonly detail?: Record<string, unknown> | undefined
}

/** Appends to the security log and reads it. Its rows are never changed; see `prune`. */
export const securityLog = (pool: Pool, clock: () => number) => ({
  /** Writes one line. */
  async append(line: LogLine): Promise<void> {
    await pool.query(
      `insert into identity.log (id, at, kind, account, username, by_account, address, agent, detail)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        v7(), new Date(clock()), line.kind, line.account ?? null, line.username ?? null, line.byAccount ?? null,
        line.address ?? null, line.agent?.slice(0, 300) ?? null, line.detail ? JSON.stringify(line.detail) : null,
      ],
    )
  },

  /** Newest first; `before` is the id of the last line of the page before. */
  async read(filter: { kind?: string | undefined; account?: string | undefined; before?: string | undefined; size: number }) {
    const { rows } = await pool.query(
      `select id, at, kind, account, username, by_account as "byAccount", address, agent, detail from identity.log
       where ($1::text is null or kind = $1) and ($2::text is null or account = $2)
         and ($3::uuid is null or (at, id) < (select at, id from identity.log where id = $3))
       order by at desc, id desc limit $4`,
      [filter.kind ?? null, filter.account ?? null, filter.before ?? null, filter.size],
    )
    return rows as (LogLine & { id: string; at: Date })[]
  },

  /** Takes out what is older than the given time; refused by the database within six months. Returns how many lines. */
  async prune(before: Date): Promise<number> {
    const { rows } = await pool.query('select identity.prune_log($1) as gone', [before])
    return Number(rows[0].gone)
  },
})

export type SecurityLog = ReturnType<typeof securityLog>

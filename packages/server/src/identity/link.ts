import { createHash, randomBytes } from 'node:crypto'
import type { Pool } from 'pg'

/** What a one-time link is for: the first administrator, a new account's first password, a new password. */
export type LinkPurpose = 'first' | 'account' | 'password'

export interface Link {
  readonly purpose: LinkPurpose
  readonly holder: string | null
  readonly expiresAt: Date
}

const dayMs = 86_400_000
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Links that work once and for 24 hours. What stands in the link is never kept, only its hash. */
export const links = (pool: Pool, clock: () => number) => ({
  /** Makes a link's token; earlier unused links for the same purpose and account stop working. */
  async make(purpose: LinkPurpose, holder: string | null, by: string | null): Promise<{ token: string; expiresAt: Date }> {
    const token = randomBytes(32).toString('base64url')
    const now = new Date(clock())
    const expiresAt = new Date(clock() + dayMs)
    await pool.query(
      `update identity.link set used_at = $3
       where purpose = $1 and holder is not distinct from $2 and used_at is null`,
      [purpose, holder, now],
    )
    await pool.query(
      `insert into identity.link (hash, purpose, holder, created_by, created_at, expires_at) values ($1, $2, $3, $4, $5, $6)`,
      [hashOf(token), purpose, holder, by, now, expiresAt],
    )
    return { token, expiresAt }
  },

  /** What a token is for, if it still works. */
  async look(token: string): Promise<Link | null> {
    const { rows } = await pool.query(
      `select purpose, holder, expires_at as "expiresAt" from identity.link
       where hash = $1 and used_at is null and expires_at > $2`,
      [hashOf(token), new Date(clock())],
    )
    return rows[0] ?? null
  },

  /** Uses a token up; false when somebody else was first or it no longer works. */
  async use(token: string): Promise<boolean> {
    const { rowCount } = await pool.query(
      'update identity.link set used_at = $2 where hash = $1 and used_at is null and expires_at > $2',
      [hashOf(token), new Date(clock())],
    )
    return rowCount === 1
  },

  /** Gives a token back after an account could not be made with it. */
  async giveBack(token: string): Promise<void> {
    await pool.query('update identity.link set used_at = null where hash = $1', [hashOf(token)])
  },
})

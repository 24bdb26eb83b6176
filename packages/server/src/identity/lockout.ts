import type { Pool } from 'pg'
import { refusal, refusals, type Refusal } from './refusal.ts'

/** How many wrong tries are borne and what follows. Milliseconds. */
export interface LockoutRule {
  readonly perAccount: number
  /** Higher, since a whole office may share one address. */
  readonly perAddress: number
  readonly forMs: number
}

export const lockoutRule: LockoutRule = { perAccount: 5, perAddress: 30, forMs: 15 * 60_000 }

const time = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** A try that was let through; it is counted until it turns out right. */
export interface Try {
  readonly keys: readonly { key: string; failures: number; limit: number }[]
}

/**
 * Counts wrong tries by account and by address. A try is counted before the password is looked at, so that many at once
 * cannot slip through, and given back when the password was right.
 */
export const lockout = (pool: Pool, clock: () => number, rule: LockoutRule = lockoutRule) => {
  const minutes = Math.round(rule.forMs / 60_000)

  const locked = (key: string, until: Date): Refusal => {
    const at = time.format(until)
    const detail = { until: until.toISOString() }
    return key.startsWith('address:')
      ? refusal(
          429, 'locked',
          `此网络地址连续登录失败次数过多，已暂停登录至 ${at}。也可请安全管理员解锁。`,
          `Too many failed sign-ins from this network address: signing in is paused until ${at} (Beijing time). The security administrator can lift it.`,
          detail,
        )
      : refusal(
          429, 'locked',
          `密码连续输错 ${rule.perAccount} 次，该账号已锁定至 ${at}（共 ${minutes} 分钟）。也可请安全管理员解锁。`,
          `The password was wrong ${rule.perAccount} times in a row: the account is locked until ${at} (Beijing time, ${minutes} minutes). The security administrator can unlock it.`,
          detail,
        )
  }

  const lock = async (key: string): Promise<Date> => {
    const until = new Date(clock() + rule.forMs)
    const { rows } = await pool.query(
      'update identity.attempt set locked_until = coalesce(locked_until, $2) where key = $1 returning locked_until',
      [key, until],
    )
    return (rows[0]?.locked_until as Date | undefined) ?? until
  }

  const count = async (key: string): Promise<{ failures: number; until: Date | null }> => {
    const now = new Date(clock())
    const { rows } = await pool.query(
      `insert into identity.attempt as a (key, failures, since) values ($1, 1, $2)
       on conflict (key) do update set
         failures = case when a.locked_until <= $2 or (a.locked_until is null and a.since < $3) then 1 else a.failures + 1 end,
         since = case when a.locked_until <= $2 or (a.locked_until is null and a.since < $3) then $2 else a.since end,
         locked_until = case when a.locked_until <= $2 then null else a.locked_until end
       returning failures, locked_until`,
      [key, now, new Date(clock() - rule.forMs)],
    )
    return { failures: rows[0].failures, until: rows[0].locked_until }
  }

  const giveBack = async (key: string): Promise<void> => {
    await pool.query('update identity.attempt set failures = failures - 1 where key = $1 and failures > 0', [key])
  }

  return {
    /** Counts a try before it is made; refused while locked. */
    async begin(username: string, address: string): Promise<Try | Refusal> {
      const keys: { key: string; failures: number; limit: number }[] = []
      for (const [key, limit] of [[`address:${address}`, rule.perAddress], [`account:${username}`, rule.perAccount]] as const) {
        const { failures, until } = await count(key)
        if (until || failures > limit) {
          for (const earlier of until ? keys : [...keys, { key }]) await giveBack(earlier.key)
          return until ? locked(key, until) : refusals.often
        }
        keys.push({ key, failures, limit })
      }
      return { keys }
    },

    /** The try was right, or came to nothing for another reason: it is not held against anybody. */
    async right({ keys }: Try): Promise<void> {
      for (const { key } of keys) {
        if (key.startsWith('account:')) await pool.query('delete from identity.attempt where key = $1', [key])
        else await giveBack(key)
      }
    },

    /** The try did not get as far as the password. */
    async undone({ keys }: Try): Promise<void> {
      for (const { key } of keys) await giveBack(key)
    },

    /** The password was wrong: how many tries are left, or that the account is locked now. */
    async wrong({ keys }: Try): Promise<{ left: number } | Refusal> {
      const full = keys.find(one => one.failures >= one.limit)
      if (full) return locked(full.key, await lock(full.key))
      return { left: Math.min(...keys.filter(one => one.key.startsWith('account:')).map(one => one.limit - one.failures)) }
    },

    /** Until when an account is locked, or null. */
    async lockedUntil(username: string): Promise<Date | null> {
      const { rows } = await pool.query('select locked_until from identity.attempt where key = $1 and locked_until > $2', [
        `account:${username}`,
        new Date(clock()),
      ])
      return rows[0]?.locked_until ?? null
    },

    /** Lifts the lock of an account (`account:name`) or an address (`address:…`); true when there was one. */
    async unlock(key: string): Promise<boolean> {
      const { rowCount } = await pool.query('delete from identity.attempt where key = $1', [key])
      return (rowCount ?? 0) > 0
    },

    /** What is locked now. */
    async list(): Promise<{ key: string; until: Date }[]> {
      const { rows } = await pool.query(
        'select key, locked_until as until from identity.attempt where locked_until > $1 order by locked_until desc limit 500',
        [new Date(clock())],
      )
      return rows
    },
  }
}

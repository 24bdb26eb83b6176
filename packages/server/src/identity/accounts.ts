import type { Pool } from 'pg'
import { noMail, plainUsername, usernamePattern, type Auth } from './auth.ts'
import { hashPassword, passwordFault } from './password.ts'
import { refusal, refusals, type Refusal } from './refusal.ts'
import type { Administers } from './session.ts'
import { v7 } from 'uuid'

/** An account as administrators see it. */
export interface Account {
  readonly id: string
  readonly username: string | null
  readonly name: string
  /** Null where the account has no address of its own. */
  readonly email: string | null
  readonly administers: Administers | null
  readonly demo: boolean
  readonly closedAt: Date | null
  readonly lockedUntil: Date | null
  readonly secondFactor: boolean
  readonly passkeys: number
  /** Somebody else chose the password: the page asks for a new one at sign-in. */
  readonly changePassword: boolean
  readonly lastSignIn: Date | null
}

export interface NewAccount {
  readonly username: string
  readonly name: string
  /** Without one the account is entered by a one-time link first. */
  readonly password?: string | undefined
  readonly email?: string | undefined
  readonly administers?: Administers | undefined
  readonly demo?: boolean | undefined
  /** False where the person chose the password; default true. */
  readonly changePassword?: boolean | undefined
  /** The account that makes it, for the security log. */
  readonly by?: string | undefined
}

const columns = `h.id, h.username, h.name, case when h.email like '%${noMail}' then null else h.email end as email,
  h.administers, h.demo, h.closed_at as "closedAt", coalesce(h.two_factor_enabled, false) as "secondFactor",
  h.change_password as "changePassword",
  (select count(*)::int from identity.passkey p where p.user_id = h.id) as passkeys,
  (select max(at) from identity.log l where l.account = h.id and l.kind = 'signIn') as "lastSignIn",
  (select locked_until from identity.attempt a where a.key = 'account:' || h.username and a.locked_until > $1) as "lockedUntil"`

const taken = refusal(409, 'taken', '该用户名已有人使用，请换一个。', 'This user name is taken. Please choose another.')
const mailTaken = refusal(409, 'taken', '该电子邮箱已用于另一个账号。', 'This e-mail address belongs to another account.')
const badName = refusal(
  400, 'username',
  '用户名为 2 至 32 个汉字、字母、数字或 . - _ 。',
  'A user name has 2 to 32 letters, digits, Chinese characters or . - _',
)

/** Whether the user name may be used; null when it may. */
export const usernameFault = (username: string): Refusal | null =>
  usernamePattern.test(plainUsername(username)) ? null : badName

/** Makes and finds accounts. */
export const accounts = (auth: () => Auth, pool: Pool, clock: () => number) => ({
  /** Makes an account; refused for a taken or unfit user name and a weak password. Nothing is made then. */
  async create(input: NewAccount): Promise<{ id: string } | Refusal> {
    const username = plainUsername(input.username)
    const name = input.name.trim()
    if (!usernamePattern.test(username)) return badName
    if (!name || name.length > 100) return refusals.input
    if (input.email !== undefined && !/^[^\s@]+@[^\s@]+$/.test(input.email)) return refusals.input
    const weak = input.password === undefined ? null : passwordFault(input.password, username)
    if (weak) return weak
    const { rows } = await pool.query(
      'select username = $1 as name from identity.holder where username = $1 or lower(email) = lower($2)',
      [username, input.email ?? null],
    )
    if (rows.length > 0) return rows.some(row => row.name) ? taken : mailTaken
    const { internalAdapter } = await auth().$context
    const id = v7()
    const made = await internalAdapter.createUser(
      {
        id, username, name,
        email: input.email?.toLowerCase() ?? `${id}${noMail}`,
        // The office vouches for it; an address that stands for none can be claimed by nobody.
        emailVerified: true,
        administers: input.administers ?? null,
        demo: input.demo ?? false,
        changePassword: input.password !== undefined && (input.changePassword ?? true),
      },
      { method: 'admin' },
    )
    if (input.password !== undefined)
      await internalAdapter.createAccount({
        providerId: 'credential', accountId: made.id, userId: made.id, password: await hashPassword(input.password),
      })
    return { id: made.id }
  },

  /** Sets a password without asking for the old one, and ends the account's sessions. */
  async setPassword(id: string, password: string, byOther: boolean): Promise<void> {
    const { internalAdapter } = await auth().$context
    const hash = await hashPassword(password)
    const held = (await internalAdapter.findAccounts(id)).some(one => one.providerId === 'credential')
    if (held) await internalAdapter.updatePassword(id, hash)
    else await internalAdapter.createAccount({ providerId: 'credential', accountId: id, userId: id, password: hash })
    await pool.query('update identity.holder set change_password = $2 where id = $1', [id, byOther])
    await pool.query('delete from identity.session where user_id = $1', [id])
  },

  async byId(id: string): Promise<Account | null> {
    const { rows } = await pool.query(`select ${columns} from identity.holder h where h.id = $2`, [new Date(clock()), id])
    return rows[0] ?? null
  },

  async byUsername(username: string): Promise<Account | null> {
    const { rows } = await pool.query(`select ${columns} from identity.holder h where h.username = $2`, [
      new Date(clock()),
      plainUsername(username),
    ])
    return rows[0] ?? null
  },

  /** By user name; `q` matches user names and names anywhere. */
  async list(filter: { q?: string | undefined; page: number; size: number }): Promise<{ rows: Account[]; total: number }> {
    const like = filter.q ? `%${filter.q.replace(/[\\%_]/g, '\\$&')}%` : null
    const where = '($2::text is null or h.username like $2 or h.name like $2)'
    const { rows } = await pool.query(
      `select ${columns} from identity.holder h where ${where} order by h.username limit $3 offset $4`,
      [new Date(clock()), like, filter.size, (filter.page - 1) * filter.size],
    )
    const total = await pool.query('select count(*)::int as n from identity.holder h where ($1::text is null or h.username like $1 or h.name like $1)', [like])
    return { rows, total: total.rows[0].n }
  },

  /** Closes an account and ends its sessions, or opens it again. */
  async close(id: string, closed: boolean): Promise<void> {
    await pool.query('update identity.holder set closed_at = $2 where id = $1', [id, closed ? new Date(clock()) : null])
    if (closed) await pool.query('delete from identity.session where user_id = $1', [id])
  },
})

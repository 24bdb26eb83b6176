import pg from 'pg'
import { PlaceError } from './place.ts'

/** Where nothing is installed, a command that only reads would make an empty database and find it in order. */
export const nothingIn = (place: string): PlaceError => new PlaceError(
  `${place} 里没有直通的数据，什么也没有做。请在安装直通的目录里执行，或用 DATA_DIR、DATABASE_URL 指明。`,
  `There are no data of Zhitong in ${place}; nothing was done. Run this in the folder of the installation, or name it with DATA_DIR or DATABASE_URL.`,
)

/** The same database as somebody else: what is said behind the question mark wins over what stands before the host. */
export function addressAs(address: string, who: { user: string; password: string }): string {
  const url = new URL(address)
  url.searchParams.set('user', who.user)
  url.searchParams.set('password', who.password)
  return url.href
}

/** Asks a database named by DATABASE_URL whether it can hold the tables, and, for `existing`, whether it does. */
export async function reach(owner: pg.ClientConfig, existing: boolean): Promise<void> {
  const address = owner.connectionString!
  if (!/^postgres(ql)?:\/\//.test(address) || !URL.canParse(address)) {
    throw new PlaceError('DATABASE_URL 不是数据库地址；写作 postgresql://用户:口令@主机/数据库。', 'DATABASE_URL is no address of a database; write postgresql://user:password@host/database.')
  }
  const client = new pg.Client(owner)
  try {
    await client.connect()
  } catch (error) {
    const why = (error as Error).message || (error as { code?: string }).code
    throw new PlaceError(
      `DATABASE_URL 指向的数据库连不上（${why}）。请核对地址、用户和口令，并确认数据库在运行。`,
      `The database of DATABASE_URL cannot be reached (${why}). Check address, user and password, and that it runs.`,
    )
  }
  try {
    const { rows: [one] } = await client.query<{ version: number; makes: boolean; there: boolean; name: string }>(
      `select current_setting('server_version_num')::int as version, current_database() as name, exists (select from pg_tables where schemaname = 'office' and tablename = 'congress') as there,
         (select rolsuper or rolcreaterole from pg_roles where rolname = current_user) as makes`)
    const { version, makes, there, name } = one!
    if (version < 150_000) {
      throw new PlaceError(`DATABASE_URL 的 PostgreSQL 版本太旧（${Math.floor(version / 10_000)}），需要 15 以上。`, `The PostgreSQL of DATABASE_URL is too old (${Math.floor(version / 10_000)}); 15 or newer is needed.`)
    }
    if (!makes) {
      throw new PlaceError(
        'DATABASE_URL 的用户不能建立角色。请由数据库管理员执行 ALTER ROLE … CREATEROLE 后再启动。',
        'The user of DATABASE_URL may not make roles. Have the database’s administrator run ALTER ROLE … CREATEROLE, then start again.',
      )
    }
    if (existing && !there) throw nothingIn(`DATABASE_URL, ${name}`)
  } finally {
    await client.end()
  }
}

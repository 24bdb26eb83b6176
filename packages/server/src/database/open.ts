import { existsSync } from 'node:fs'
import { resolve, join } from 'node:path'
import pg from 'pg'
import { binaries } from './binaries.ts'
import { runningSocket } from './claim.ts'
import { startEmbedded, type Embedded } from './embedded.ts'
import { migrate } from './migrate.ts'
import { addressAs, nothingIn, reach } from './reach.ts'
import { findPlace, PlaceError } from './place.ts'
import { makeRoles, passwordsIn, roleName, type Passwords, type RoleKind } from './roles.ts'

export interface DatabaseOptions {
  /** The data folder; `named` says that the operator chose it. */
  dataDir: string
  named?: boolean
  /** An owner's address of a PostgreSQL 15 or newer; without it the embedded one is started. */
  databaseUrl?: string | undefined
  /** Use the database of a server that runs on this folder, where there is one; closing leaves it running. */
  join?: boolean
  /** Refuse where nothing has been installed yet, instead of making an empty database that looks like a lost one. */
  existing?: boolean
  say?: (zh: string, en: string) => void
}

export interface Database {
  /** Reads and writes the office's tables under row-level security. */
  readonly app: pg.Pool
  readonly identity: pg.Pool
  readonly portal: pg.Pool
  /** The only role that may delete contents. */
  readonly retention: pg.Pool
  /** How the job queue connects. */
  readonly jobs: pg.ClientConfig
  /** Owns the tables; for migrations, backup and verification. */
  readonly owner: pg.ClientConfig
  /** Where data really lie. */
  readonly dataDir: string
  /** True when the database was made by this start. */
  readonly fresh: boolean
  role(kind: RoleKind): string
  close(): Promise<void>
}

// Days and 64-bit counts as they are, not as local Date objects.
pg.types.setTypeParser(pg.types.builtins.DATE, text => text)
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/** Starts or finds the database, makes its roles, brings its tables up to date and opens a pool for each role. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const say = options.say ?? (() => undefined)
  let embedded: Embedded | undefined
  let owner: pg.ClientConfig
  let dataDir = resolve(options.dataDir)
  if (options.databaseUrl) {
    owner = { connectionString: options.databaseUrl }
    await reach(owner, options.existing ?? false)
  } else {
    const native = binaries()
    if (!native) {
      throw new PlaceError(
        `没有适合 ${process.platform}-${process.arch} 的内置数据库。请用 DATABASE_URL 指定一个 PostgreSQL 15 以上的数据库。`,
        `There is no embedded database for ${process.platform}-${process.arch}. Name a PostgreSQL 15 or newer with DATABASE_URL.`,
      )
    }
    const place = findPlace(native, dataDir, options.named ?? false, say)
    dataDir = place.dataDir
    if (options.existing && !existsSync(join(place.cluster, 'PG_VERSION'))) throw nothingIn(dataDir)
    const running = options.join ? runningSocket(dataDir) : undefined
    embedded = running ? { ...running, fresh: false, stop: async () => undefined } : await startEmbedded(place)
    owner = { host: embedded.socket, user: 'zhitong_owner', password: embedded.ownerPassword, database: 'zhitong' }
  }
  try {
    const fresh = embedded ? await makeDatabase({ ...owner, database: 'postgres' }) : false
    const passwords = passwordsIn(join(dataDir, 'roles.json'))
    const prepared = await prepare(owner, passwords)
    return pools(owner, prepared.database, passwords, { dataDir, fresh: fresh || prepared.ran.length > 0 }, embedded)
  } catch (error) {
    await embedded?.stop()
    throw error
  }
}

async function makeDatabase(config: pg.ClientConfig): Promise<boolean> {
  const client = new pg.Client(config)
  await client.connect()
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = 'zhitong'")
    if (!rowCount) await client.query('create database zhitong')
    return !rowCount
  } finally {
    await client.end()
  }
}

/** Roles and migrations, as owner. */
async function prepare(config: pg.ClientConfig, passwords: Passwords): Promise<{ database: string; ran: string[] }> {
  const client = new pg.Client(config)
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>('select current_database() as name')
    const database = rows[0]!.name
    await makeRoles(client, database, passwords)
    return { database, ran: await migrate(client, database) }
  } finally {
    await client.end()
  }
}

function pools(
  owner: pg.ClientConfig,
  database: string,
  passwords: Passwords,
  about: { dataDir: string; fresh: boolean },
  embedded?: Embedded,
): Database {
  const as = (kind: RoleKind): pg.ClientConfig => {
    const who = { user: roleName(database, kind), password: passwords[kind] }
    return owner.connectionString ? { connectionString: addressAs(owner.connectionString, who) } : { ...owner, ...who }
  }
  const pool = (kind: RoleKind, max: number): pg.Pool => {
    const made = new pg.Pool({ ...as(kind), max, idleTimeoutMillis: 60_000, ...(kind === 'identity' ? {} : { pipeline: true }) } as pg.PoolConfig)
    made.on('error', () => undefined)
    return made
  }
  const open = { app: pool('app', 12), identity: pool('identity', 4), portal: pool('portal', 4), retention: pool('retention', 2) }
  let closed: Promise<void> | undefined
  return {
    ...open,
    ...about,
    jobs: as('jobs'),
    owner,
    role: kind => roleName(database, kind),
    close: () => (closed ??= Promise.all(Object.values(open).map(each => each.end())).then(() => embedded?.stop())),
  }
}



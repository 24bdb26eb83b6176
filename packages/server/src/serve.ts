import { existsSync, readFileSync } from 'node:fs'
import { isIPv6 } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { clearCutShort, cutShort, foundDemo, type DemoAccount } from './demo/found.ts'
import { keepAddress } from './database/address.ts'
import { openDatabase } from './database/index.ts'
import { openPortal, openServer } from './http/server.ts'
import { identityFrom, openIdentity } from './identity/index.ts'
import { startJobs } from './jobs/run.ts'

export interface ServeOptions {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  /** The operator chose the data folder. */
  readonly named: boolean
  readonly databaseUrl?: string | undefined
  readonly only?: 'portal' | 'office' | undefined
  /** No demo congress; a one-time link for the first administrator instead. */
  readonly empty?: boolean | undefined
  readonly log?: boolean | undefined
  readonly env?: Record<string, string | undefined>
}

/** What whoever started it should be told. */
export interface Served {
  readonly url: string
  readonly accounts: readonly DemoAccount[]
  readonly invite: string | null
  close(): Promise<void>
}

const shownHost = (host: string): string => (host === '127.0.0.1' || host === '0.0.0.0' || host === '::' ? 'localhost' : isIPv6(host) ? `[${host}]` : host)

/** Opens database, identity and HTTP, founds the demo congress where there is none yet, and listens. */
export async function serve(options: ServeOptions, say: (zh: string, en: string) => void = () => undefined): Promise<Served> {
  const env = options.env ?? process.env
  if (options.only === 'portal') return servePortal(options, env, say)
  const database = await openDatabase({ dataDir: options.dataDir, named: options.named, databaseUrl: options.databaseUrl, say })
  let app: Awaited<ReturnType<typeof openServer>> | undefined
  try {
    const url = `http://${shownHost(options.host)}:${options.port}`
    const identity = await openIdentity(identityFrom(env, { pool: database.identity, url }))
    const server = app = await openServer({ database, identity, only: options.only === 'office' ? 'office' : undefined, log: options.log ?? false })
    keepAddress(database.dataDir, identity.settings.url)
    const known = await app.deps.rosters.all()
    let accounts: readonly DemoAccount[] = []
    if (cutShort(database.dataDir) && known.every(one => one.demo)) {
      await server.close()
      await database.close()
      clearCutShort(database.dataDir, options.databaseUrl)
      return await serve(options, say)
    }
    if (known.length === 0 && !options.empty && options.only === undefined) {
      say('正在建立示范人大，只在第一次启动时需要几秒……', 'Founding the demo congress; this takes a few seconds on the first start only…')
      accounts = await foundDemo(database, identity, new Date())
      app.deps.rosters.forget()
    } else if (known.some(one => one.demo)) accounts = rememberedAccounts(database.dataDir)
    const invite = accounts.length > 0 ? null : await identity.inviteLink()
    await app.listen({ port: options.port, host: options.host })
    const stopJobs = startJobs(app.deps, (fields, message) => server.log.error(fields, message)).catch((error: Error) => {
      server.log.error({ room: 'jobs', cause: error.message }, 'job queue did not start')
      return undefined
    })
    let closed: Promise<void> | undefined
    const close = (): Promise<void> => (closed ??= (async () => {
      await (await stopJobs)?.()
      await server.close()
      await database.close()
    })())
    return { url, accounts, invite: invite?.url ?? null, close }
  } catch (error) {
    await app?.close().catch(() => undefined)
    await database.close()
    throw error
  }
}

/**
 * The public pages as a process of their own. `PORTAL_DATABASE_URL` names a database as the portal's role and nothing else,
 * for a machine that must not know more; without it the installation's own database is used, as that role.
 */
async function servePortal(options: ServeOptions, env: Record<string, string | undefined>, say: (zh: string, en: string) => void): Promise<Served> {
  const address = env['PORTAL_DATABASE_URL']
  const database = address ? undefined : await openDatabase({ dataDir: options.dataDir, named: options.named, databaseUrl: options.databaseUrl, join: true, say })
  const pool = database?.portal ?? new pg.Pool({ connectionString: address, max: 8 })
  const app = await openPortal(pool, options.log ?? false)
  const close = async (): Promise<void> => {
    await app.close()
    await (database ? database.close() : pool.end())
  }
  try {
    await app.listen({ port: options.port, host: options.host })
  } catch (error) {
    await close()
    throw error
  }
  return { url: `http://${shownHost(options.host)}:${options.port}`, accounts: [], invite: null, close }
}

function rememberedAccounts(dataDir: string): DemoAccount[] {
  const file = join(dataDir, 'demo-accounts.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DemoAccount[]) : []
}

import { existsSync, readFileSync } from 'node:fs'
import { isIPv6 } from 'node:net'
import { join } from 'node:path'
import { foundDemo, type DemoAccount } from './demo/found.ts'
import { openDatabase } from './database/index.ts'
import { openServer } from './http/server.ts'
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
  const database = await openDatabase({ dataDir: options.dataDir, named: options.named, databaseUrl: options.databaseUrl, say })
  try {
    const url = `http://${shownHost(options.host)}:${options.port}`
    const identity = await openIdentity(identityFrom(env, { pool: database.identity, url }))
    const app = await openServer({ database, identity, only: options.only, log: options.log ?? false })
    const known = await app.deps.rosters.all()
    let accounts: readonly DemoAccount[] = []
    if (known.length === 0 && !options.empty && options.only === undefined) {
      say('正在建立示范人大，只在第一次启动时需要几秒……', 'Founding the demo congress; this takes a few seconds on the first start only…')
      accounts = await foundDemo(database, identity, new Date())
      app.deps.rosters.forget()
    } else if (known.some(one => one.demo)) accounts = rememberedAccounts(database.dataDir)
    const invite = options.only === 'portal' || accounts.length > 0 ? null : await identity.inviteLink()
    await app.listen({ port: options.port, host: options.host })
    const stopJobs = options.only === 'portal' ? undefined : startJobs(app.deps, (fields, message) => app.log.error(fields, message)).catch((error: Error) => {
      app.log.error({ room: 'jobs', cause: error.message }, 'job queue did not start')
      return undefined
    })
    let closed: Promise<void> | undefined
    const close = (): Promise<void> => (closed ??= (async () => {
      await (await stopJobs)?.()
      await app.close()
      await database.close()
    })())
    return { url, accounts, invite: invite?.url ?? null, close }
  } catch (error) {
    await database.close()
    throw error
  }
}

function rememberedAccounts(dataDir: string): DemoAccount[] {
  const file = join(dataDir, 'demo-accounts.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DemoAccount[]) : []
}

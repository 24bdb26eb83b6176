import { openDatabase, type Database } from '../database/index.ts'
import type { Io } from './command.ts'

/** The installation that a command works on: DATA_DIR (./data), or DATABASE_URL. An empty variable is none. */
export const placeOf = (env: NodeJS.ProcessEnv = process.env) => ({
  dataDir: env['DATA_DIR'] || 'data',
  named: Boolean(env['DATA_DIR']),
  databaseUrl: env['DATABASE_URL'] || undefined,
})

/** Runs work on the installation's database, beside a running server or by itself; `existing` refuses to make a new one. */
export async function withDatabase<T>(io: Io, work: (database: Database) => Promise<T>, { existing = false } = {}): Promise<T> {
  const database = await openDatabase({ ...placeOf(), join: true, existing, say: (zh, en) => io.err(`${io.lang === 'zh' ? zh : en}\n`) })
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

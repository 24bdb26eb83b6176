import { openDatabase, type Database } from '../database/index.ts'
import type { Io } from './command.ts'

/** The installation that a command works on: DATA_DIR (./data), or DATABASE_URL. */
export const placeOf = (env: NodeJS.ProcessEnv = process.env) => ({
  dataDir: env['DATA_DIR'] ?? 'data',
  named: env['DATA_DIR'] !== undefined,
  databaseUrl: env['DATABASE_URL'],
})

/** Runs work on the installation's database, beside a running server or by itself. */
export async function withDatabase<T>(io: Io, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase({ ...placeOf(), join: true, say: (zh, en) => io.err(`${io.lang === 'zh' ? zh : en}\n`) })
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

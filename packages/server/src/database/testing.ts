import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { openDatabase, type Database } from './open.ts'

export interface TestDatabase {
  readonly database: Database
  stop(): Promise<void>
}

/** A folder that the database's user can enter. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `zhitong-${name}-`))
  chmodSync(folder, 0o755)
  return folder
}

async function embedded(): Promise<TestDatabase> {
  const folder = temporaryFolder('test')
  const database = await openDatabase({ dataDir: folder, named: true })
  return { database, stop: async () => { await database.close(); rmSync(folder, { recursive: true, force: true }) } }
}

/** A database of its own on a server that is there already: given by its owner's address. */
async function onServer(url: string): Promise<TestDatabase> {
  const name = `zhitong_test_${randomBytes(4).toString('hex')}`
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  await owner.query(`create database ${name}`)
  const own = new URL(url)
  own.pathname = `/${name}`
  const folder = temporaryFolder('test')
  const database = await openDatabase({ dataDir: folder, named: true, databaseUrl: own.href })
  return {
    database,
    stop: async () => {
      await database.close()
      await owner.query(`drop database ${name} with (force)`)
      for (const kind of ['app', 'identity', 'jobs', 'portal', 'retention'] as const) await owner.query(`drop role if exists "${database.role(kind)}"`)
      await owner.end()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const programs = '/usr/lib/postgresql/15/bin'

/** PostgreSQL 15 from the machine's own programs, on a socket of its own. */
async function fifteen(): Promise<TestDatabase> {
  const folder = temporaryFolder('pg15')
  const data = join(folder, 'data')
  mkdirSync(data)
  const root = process.getuid?.() === 0
  const uid = root ? Number(spawnSync('id', ['-u', 'postgres'], { encoding: 'utf8' }).stdout) || 65_534 : undefined
  if (uid !== undefined) { chownSync(folder, uid, -1); chownSync(data, uid, -1) }
  const as = uid === undefined ? {} : { uid }
  const made = spawnSync(join(programs, 'initdb'), ['-D', data, '-U', 'owner', '--auth=trust', '-E', 'UTF8', '--locale=C', '--no-instructions'], { ...as, encoding: 'utf8', env: { PATH: process.env['PATH'] ?? '' } })
  if (made.status !== 0) throw new Error(made.stderr)
  const server = spawn(join(programs, 'postgres'), ['-D', data, '-c', 'listen_addresses=', '-c', `unix_socket_directories=${folder}`, '-c', 'fsync=off'], { ...as, stdio: 'ignore' })
  const url = `postgresql://owner@localhost/postgres?host=${encodeURIComponent(folder)}`
  for (let n = 0; n < 300; n += 1) {
    const client = new pg.Client({ connectionString: url })
    try { await client.connect(); await client.end(); break } catch { await client.end().catch(() => undefined); await sleep(20) }
  }
  const one = await onServer(url)
  return {
    database: one.database,
    stop: async () => {
      await one.stop()
      const ended = new Promise(resolve => server.once('exit', resolve))
      server.kill('SIGINT')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Every kind of database that this machine can test on: the embedded one, PostgreSQL 15 where its programs are, TEST_DATABASE_URL. */
export const databases: readonly (readonly [name: string, start: () => Promise<TestDatabase>])[] = [
  ['embedded PostgreSQL', embedded],
  ...(existsSync(join(programs, 'postgres')) && existsSync(join(programs, 'initdb')) ? [['PostgreSQL 15', fifteen] as const] : []),
  ...(process.env['TEST_DATABASE_URL'] ? [['TEST_DATABASE_URL', () => onServer(process.env['TEST_DATABASE_URL']!)] as const] : []),
]

export const startEmbeddedTest = embedded

import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { claim, hold, stopOrphan } from './claim.ts'
import { makePlace, socketFolder, PlaceError, type Place } from './place.ts'
import { keepPrivate } from './private.ts'

export interface Embedded {
  /** Where it listens: a folder with its socket, never a network port. */
  readonly socket: string
  readonly ownerPassword: string
  /** True when this start made the data folder. */
  readonly fresh: boolean
  stop(): Promise<void>
}

const settings: Record<string, string> = {
  listen_addresses: '',
  max_connections: '60',
  shared_buffers: '192MB',
  work_mem: '8MB',
  max_wal_size: '1GB',
  checkpoint_completion_target: '0.9',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  password_encryption: 'scram-sha-256',
}

/** Makes the database beside its place and moves it there last: a start that is killed half-way leaves nothing that looks whole. */
function initialise(place: Place, env: NodeJS.ProcessEnv, user: { uid?: number; gid?: number }, passwordFile: string): void {
  const password = randomBytes(24).toString('base64url')
  const file = join(place.dataDir, `.initdb-${process.pid}`)
  const made = `${place.cluster}.new`
  rmSync(made, { recursive: true, force: true })
  mkdirSync(made, { mode: 0o700 })
  if (user.uid !== undefined) chownSync(made, user.uid, user.gid!)
  writeFileSync(file, password, { mode: 0o600 })
  if (user.uid !== undefined) chownSync(file, user.uid, user.gid!)
  try {
    const done = spawnSync(
      join(place.programs, 'initdb'),
      ['-D', made, '-U', 'zhitong_owner', '-E', 'UTF8', '--locale=C', '--auth=scram-sha-256', `--pwfile=${file}`, '--no-instructions'],
      { env, encoding: 'utf8', ...user },
    )
    if (done.status !== 0) {
      throw new PlaceError(`数据库没有建成：${done.stderr || done.error}`, `The database could not be made: ${done.stderr || done.error}`)
    }
  } finally {
    rmSync(file, { force: true })
  }
  keepPrivate(passwordFile, password)
  renameSync(made, place.cluster)
}

/** Starts PostgreSQL in `place` as a child process, makes it first if there is none, and waits until it answers. */
export async function startEmbedded(place: Place): Promise<Embedded> {
  makePlace(place)
  const { release, left } = claim(place)
  const user = place.uid === undefined ? {} : { uid: place.uid, gid: place.gid! }
  const env = { LD_LIBRARY_PATH: join(place.programs, '..', 'lib'), LC_ALL: 'C', TZ: 'UTC', PATH: process.env.PATH ?? '' }
  const passwordFile = join(place.dataDir, 'owner.password')
  try {
    const fresh = !existsSync(join(place.cluster, 'PG_VERSION'))
    if (fresh) initialise(place, env, user, passwordFile)
    else await stopOrphan(place.cluster)
    if (left) rmSync(left, { recursive: true, force: true })
    const ownerPassword = readFileSync(passwordFile, 'utf8')
    const socket = socketFolder(place)
    const flags = Object.entries({ ...settings, unix_socket_directories: socket, unix_socket_permissions: '0700' }).flatMap(([key, value]) => ['-c', `${key}=${value}`])
    const child = spawn(join(place.programs, 'postgres'), ['-D', place.cluster, ...flags], { env, stdio: ['ignore', 'ignore', 'pipe'], ...user })
    let said = ''
    child.stderr!.on('data', text => (said = (said + text).slice(-4000)))
    await ready(child, socket, ownerPassword, () => said)
    hold(place.dataDir, socket)
    const stop = async (): Promise<void> => {
      if (child.exitCode === null && child.signalCode === null) {
        const ended = new Promise(resolve => child.once('exit', resolve))
        child.kill('SIGINT')
        await ended
      }
      rmSync(socket, { recursive: true, force: true })
      release()
    }
    return { socket, ownerPassword, fresh, stop }
  } catch (error) {
    release()
    throw error
  }
}

async function ready(child: ChildProcess, socket: string, password: string, said: () => string): Promise<void> {
  for (let n = 0; n < 3000; n++) {
    if (child.exitCode !== null) throw new PlaceError(`数据库没有启动：${said()}`, `The database did not start: ${said()}`)
    const client = new pg.Client({ host: socket, user: 'zhitong_owner', password, database: 'postgres' })
    try {
      await client.connect()
      await client.end()
      return
    } catch {
      await client.end().catch(() => undefined)
      await sleep(10)
    }
  }
  throw new PlaceError(`数据库三十秒内没有应答：${said()}`, `The database gave no answer within thirty seconds: ${said()}`)
}

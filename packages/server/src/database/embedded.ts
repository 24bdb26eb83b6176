import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { socketFolder, PlaceError, type Place } from './place.ts'

/** A running server's database, as other processes of the same installation reach it. */
export function runningSocket(dataDir: string): { socket: string; ownerPassword: string } | undefined {
  const file = join(dataDir, 'server.pid')
  if (!existsSync(file)) return undefined
  const [pid, started, socket] = readFileSync(file, 'utf8').split('\n')
  if (!pid || !socket || !alive(Number(pid)) || started !== startOf(Number(pid))) return undefined
  return { socket, ownerPassword: readFileSync(join(dataDir, 'owner.password'), 'utf8') }
}

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

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    const status = existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.[0] : 'S'
    return status !== 'Z'
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** One server per data folder: the second is told who has it. Returns what gives the folder back. */
function claim(place: Place): () => void {
  const file = join(place.dataDir, 'server.pid')
  if (existsSync(file)) {
    const [pid, started] = readFileSync(file, 'utf8').split('\n')
    if (pid && Number(pid) !== process.pid && alive(Number(pid)) && started === startOf(Number(pid))) {
      throw new PlaceError(
        `数据目录 ${place.dataDir} 正由另一个直通进程（${pid}）使用。请先停止它，或用 DATA_DIR 另选目录。`,
        `The data folder ${place.dataDir} is in use by another Zhitong process (${pid}). Stop it first, or choose another folder with DATA_DIR.`,
      )
    }
  }
  writeFileSync(file, `${process.pid}\n${startOf(process.pid)}\n`)
  return () => rmSync(file, { force: true })
}

/** The start of a process, so that a number used again by another one is not taken for it. */
const startOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')[19]!
  } catch {
    return ''
  }
}

/** Stops a database that outlived a killed server. */
async function stopOrphan(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  if (pid > 0 && alive(pid)) {
    process.kill(pid, 'SIGINT')
    for (let n = 0; n < 400 && alive(pid); n++) await sleep(25)
    if (alive(pid)) process.kill(pid, 'SIGQUIT')
    for (let n = 0; n < 200 && alive(pid); n++) await sleep(25)
  }
  rmSync(file, { force: true })
}

function initialise(place: Place, env: NodeJS.ProcessEnv, user: { uid?: number; gid?: number }): string {
  const password = randomBytes(24).toString('base64url')
  const file = join(place.cluster, '..', `.initdb-${process.pid}`)
  writeFileSync(file, password, { mode: 0o600 })
  if (user.uid !== undefined) chownSync(file, user.uid, user.gid!)
  try {
    const done = spawnSync(
      join(place.programs, 'initdb'),
      ['-D', place.cluster, '-U', 'zhitong_owner', '-E', 'UTF8', '--locale=C', '--auth=scram-sha-256', `--pwfile=${file}`, '--no-instructions'],
      { env, encoding: 'utf8', ...user },
    )
    if (done.status !== 0) {
      throw new PlaceError(`数据库没有建成：${done.stderr || done.error}`, `The database could not be made: ${done.stderr || done.error}`)
    }
  } finally {
    rmSync(file, { force: true })
  }
  return password
}

/** Starts PostgreSQL in `place` as a child process, makes it first if there is none, and waits until it answers. */
export async function startEmbedded(place: Place): Promise<Embedded> {
  mkdirSync(place.cluster, { recursive: true, mode: 0o700 })
  const release = claim(place)
  const user = place.uid === undefined ? {} : { uid: place.uid, gid: place.gid! }
  const env = { LD_LIBRARY_PATH: join(place.programs, '..', 'lib'), LC_ALL: 'C', TZ: 'UTC', PATH: process.env.PATH ?? '' }
  const passwordFile = join(place.dataDir, 'owner.password')
  try {
    const fresh = !existsSync(join(place.cluster, 'PG_VERSION'))
    if (fresh) writeFileSync(passwordFile, initialise(place, env, user), { mode: 0o600 })
    else await stopOrphan(place.cluster)
    const ownerPassword = readFileSync(passwordFile, 'utf8')
    const socket = socketFolder(place)
    const flags = Object.entries({ ...settings, unix_socket_directories: socket, unix_socket_permissions: '0700' }).flatMap(([key, value]) => ['-c', `${key}=${value}`])
    const child = spawn(join(place.programs, 'postgres'), ['-D', place.cluster, ...flags], { env, stdio: ['ignore', 'ignore', 'pipe'], ...user })
    let said = ''
    child.stderr!.on('data', text => (said = (said + text).slice(-4000)))
    await ready(child, socket, ownerPassword, () => said)
    writeFileSync(join(place.dataDir, 'server.pid'), `${process.pid}\n${startOf(process.pid)}\n${socket}\n`)
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

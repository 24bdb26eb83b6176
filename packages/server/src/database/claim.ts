import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { PlaceError, type Place } from './place.ts'
import { keepPrivate } from './private.ts'

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    const status = existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.[0] : 'S'
    return status !== 'Z'
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The start of a process, so that a number used again by another one is not taken for it. */
const startOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')[19]!
  } catch {
    return ''
  }
}

/** Writes down who has the data folder, and where its database listens once it does. */
export const hold = (dataDir: string, socket?: string): void =>
  keepPrivate(join(dataDir, 'server.pid'), `${process.pid}\n${startOf(process.pid)}\n${socket === undefined ? '' : `${socket}\n`}`)

/** A running server's database, as other processes of the same installation reach it. */
export function runningSocket(dataDir: string): { socket: string; ownerPassword: string } | undefined {
  const file = join(dataDir, 'server.pid')
  if (!existsSync(file)) return undefined
  try {
    const [pid, started, socket] = readFileSync(file, 'utf8').split('\n')
    if (!pid || !socket || !alive(Number(pid)) || started !== startOf(Number(pid))) return undefined
    return { socket, ownerPassword: readFileSync(join(dataDir, 'owner.password'), 'utf8') }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EACCES') throw error
    throw new PlaceError(
      `${dataDir} 属于另一个用户，读不了。请以运行直通的用户执行，或用 DATA_DIR 另选目录。`,
      `${dataDir} belongs to another user and cannot be read. Run this as the user who runs Zhitong, or choose another folder with DATA_DIR.`,
    )
  }
}

/**
 * One server per data folder: the second is told who has it. Returns what gives the folder back, and the socket's folder
 * that a killed server left behind.
 */
export function claim(place: Place): { release: () => void; left?: string | undefined } {
  const file = join(place.dataDir, 'server.pid')
  let left: string | undefined
  if (existsSync(file)) {
    const [pid, started, socket] = readFileSync(file, 'utf8').split('\n')
    if (socket && /^zt-\w+$/.test(basename(socket))) left = socket
    if (pid && Number(pid) !== process.pid && alive(Number(pid)) && started === startOf(Number(pid))) {
      throw new PlaceError(
        `数据目录 ${place.dataDir} 正由另一个直通进程（${pid}）使用。请先停止它，或用 DATA_DIR 另选目录。`,
        `The data folder ${place.dataDir} is in use by another Zhitong process (${pid}). Stop it first, or choose another folder with DATA_DIR.`,
      )
    }
  }
  hold(place.dataDir)
  return { release: () => rmSync(file, { force: true }), left }
}

/** Whether a process is the database of this folder, and not another one that got its number after a crash. */
function isDatabaseOf(cluster: string, pid: number): boolean {
  if (!(pid > 0) || !alive(pid)) return false
  const command = existsSync('/proc/self/cmdline')
    ? existsSync(`/proc/${pid}/cmdline`) ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') : ''
    : spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? ''
  return command.includes('postgres') && command.includes(cluster)
}

/** Stops a database that outlived a killed server. */
export async function stopOrphan(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  if (isDatabaseOf(cluster, pid)) {
    process.kill(pid, 'SIGINT')
    for (let n = 0; n < 400 && alive(pid); n++) await sleep(25)
    if (alive(pid)) process.kill(pid, 'SIGQUIT')
    for (let n = 0; n < 200 && alive(pid); n++) await sleep(25)
  }
  rmSync(file, { force: true })
}

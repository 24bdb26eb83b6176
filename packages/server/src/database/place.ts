import { createHash } from 'node:crypto'
import { accessSync, chmodSync, chownSync, constants, cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, renameSync, statSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { dirname, join, resolve } from 'node:path'
import { tmpdir } from 'node:os'

/** Where the embedded database lives and as whom it runs. */
export interface Place {
  /** The data folder of the installation. */
  readonly dataDir: string
  /** The database's own folder in it. */
  readonly cluster: string
  /** PostgreSQL's programs, where its user can reach them. */
  readonly programs: string
  /** Where the programs are to be copied from, when their user cannot reach them in the package. */
  readonly copiedFrom?: string
  readonly uid?: number
  readonly gid?: number
}

export class PlaceError extends Error {
  readonly zh: string
  constructor(zh: string, en: string) {
    super(en)
    this.zh = zh
  }
}

const fallback = '/var/lib/zhitong'

/** PostgreSQL refuses to run as root: data that are there run as their owner, new ones as `postgres` or `nobody`. */
function unprivileged(cluster: string): { uid: number; gid: number } {
  const there = statSync(cluster, { throwIfNoEntry: false })
  if (there && there.uid !== 0) return { uid: there.uid, gid: there.gid }
  for (const name of ['postgres', 'nobody']) {
    const uid = spawnSync('id', ['-u', name], { encoding: 'utf8' }).stdout?.trim()
    const gid = spawnSync('id', ['-g', name], { encoding: 'utf8' }).stdout?.trim()
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) }
  }
  return { uid: 65534, gid: 65534 }
}

/** Can that user pass through every folder above, and through this one if it exists? */
function enters(path: string, uid: number, gid: number): boolean {
  for (let at = resolve(path); ; at = dirname(at)) {
    const s = statSync(at, { throwIfNoEntry: false })
    if (s) {
      const bit = s.uid === uid ? 0o100 : s.gid === gid ? 0o010 : 0o001
      if (!(s.mode & bit)) return false
    }
    if (at === dirname(at)) return true
  }
}

/**
 * Finds a place for the embedded database; nothing is made yet. As root, where its user cannot enter the folder, data and
 * programs go to /var/lib/zhitong; a data folder named by the operator wins, and is refused when it cannot be entered.
 */
export function findPlace(native: string, dataDir: string, named: boolean, say: (zh: string, en: string) => void): Place {
  let home = resolve(dataDir)
  if (process.getuid?.() !== 0) return { dataDir: home, cluster: join(home, 'postgres'), programs: join(native, 'bin') }
  let user = unprivileged(join(home, 'postgres'))
  if (!enters(home, user.uid, user.gid)) {
    if (named) {
      throw new PlaceError(
        `数据库用户（uid ${user.uid}）进不了 DATA_DIR ${home}。请给上级目录加上进入权限（chmod o+x），或另选目录。`,
        `The database's user (uid ${user.uid}) cannot enter DATA_DIR ${home}. Let others pass through the folders above it (chmod o+x), or choose another folder.`,
      )
    }
    say(`以 root 运行，数据库用户进不了 ${home}，数据存在 ${fallback}。`, `Running as root; the database's user cannot enter ${home}: data are in ${fallback}.`)
    home = fallback
    user = unprivileged(join(home, 'postgres'))
  }
  const cluster = join(home, 'postgres')
  if (enters(join(native, 'bin', 'postgres'), user.uid, user.gid)) return { dataDir: home, cluster, programs: join(native, 'bin'), ...user }
  const { name, version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { name: string; version: string }
  return { dataDir: home, cluster, programs: join(fallback, `postgresql-${name.split('/').at(-1)}-${version}`, 'bin'), copiedFrom: native, ...user }
}

/** Makes a folder and what is missing above it, and lets others pass through the new ones, whatever the umask. */
function makePassable(folder: string): void {
  const first = mkdirSync(folder, { recursive: true })
  if (first === undefined) return
  for (let at = resolve(folder); at.length >= first.length; at = dirname(at)) chmodSync(at, 0o755)
}

/** Makes the data folder of a place, and the copy of the programs, where they are missing. */
export function makePlace({ dataDir, programs, copiedFrom, uid }: Place): void {
  try {
    if (uid === undefined) mkdirSync(dataDir, { recursive: true })
    else makePassable(dataDir)
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new PlaceError(
      `不能在 ${dataDir} 里读写（${(error as NodeJS.ErrnoException).code}）。请换用拥有这个目录的用户，或用 DATA_DIR 另选目录。`,
      `${dataDir} cannot be read and written (${(error as NodeJS.ErrnoException).code}). Run this as the user whom the folder belongs to, or choose another with DATA_DIR.`,
    )
  }
  if (copiedFrom === undefined || existsSync(join(programs, 'postgres'))) return
  makePassable(fallback)
  const half = `${dirname(programs)}.${process.pid}`
  cpSync(copiedFrom, half, { recursive: true, verbatimSymlinks: true })
  spawnSync('chmod', ['-R', 'a+rX', half])
  renameSync(half, dirname(programs))
}

/**
 * A short private folder for the socket: its path may have 107 bytes at most. It is the same at every start, so that the
 * public pages, where they are a process of their own, find the database again; another one where somebody else took it.
 */
export function socketFolder(place: Place): string {
  const base = process.platform === 'win32' ? tmpdir() : '/tmp'
  const own = join(base, `zt-${createHash('sha256').update(place.cluster).digest('hex').slice(0, 12)}`)
  let folder = own
  try {
    mkdirSync(own, { mode: 0o700 })
  } catch {
    const there = lstatSync(own, { throwIfNoEntry: false })
    if (there?.isDirectory() && there.uid === (place.uid ?? process.getuid?.() ?? there.uid)) return own
    folder = mkdtempSync(join(base, 'zt-'))
  }
  chmodSync(folder, 0o700)
  if (place.uid !== undefined) chownSync(folder, place.uid, place.gid!)
  return folder
}

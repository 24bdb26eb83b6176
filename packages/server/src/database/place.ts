import { accessSync, chownSync, constants, cpSync, existsSync, mkdirSync, mkdtempSync, chmodSync, statSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { basename, dirname, join, resolve } from 'node:path'
import { tmpdir } from 'node:os'

/** Where the embedded database lives and as whom it runs. */
export interface Place {
  /** The data folder of the installation. */
  readonly dataDir: string
  /** The database's own folder in it. */
  readonly cluster: string
  /** PostgreSQL's programs, where its user can reach them. */
  readonly programs: string
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

/** PostgreSQL refuses to run as root; it then runs as `postgres` or `nobody`. */
function unprivileged(): { uid: number; gid: number } {
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
 * Finds a place for the embedded database. As root, where its user cannot enter the folder, data and programs go to
 * /var/lib/zhitong; a data folder named by the operator wins, and is refused when it cannot be entered.
 */
export function findPlace(native: string, dataDir: string, named: boolean, say: (zh: string, en: string) => void): Place {
  if (process.getuid?.() !== 0) {
    mkdirSync(dataDir, { recursive: true })
    accessSync(dataDir, constants.W_OK)
    return { dataDir, cluster: join(dataDir, 'postgres'), programs: join(native, 'bin') }
  }
  const user = unprivileged()
  let home = resolve(dataDir)
  if (!enters(home, user.uid, user.gid)) {
    if (named) {
      throw new PlaceError(
        `数据库用户（uid ${user.uid}）进不了 DATA_DIR ${home}。请给上级目录加上进入权限（chmod o+x），或另选目录。`,
        `The database's user (uid ${user.uid}) cannot enter DATA_DIR ${home}. Let others pass through the folders above it (chmod o+x), or choose another folder.`,
      )
    }
    say(`以 root 运行，数据库用户进不了 ${home}，数据改存 ${fallback}。`, `Running as root; the database's user cannot enter ${home}: data go to ${fallback}.`)
    home = fallback
  }
  mkdirSync(home, { recursive: true })
  const cluster = join(home, 'postgres')
  if (!existsSync(cluster)) mkdirSync(cluster, { mode: 0o700 })
  chownSync(cluster, user.uid, user.gid)
  let programs = join(native, 'bin')
  if (!enters(programs, user.uid, user.gid)) {
    const copy = join(fallback, `postgresql-${basename(dirname(native))}`)
    if (!existsSync(join(copy, 'bin', 'postgres'))) cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
    programs = join(copy, 'bin')
  }
  return { dataDir: home, cluster, programs, ...user }
}

/** A short private folder for the socket: its path may have 107 bytes at most. */
export function socketFolder(place: Place): string {
  const folder = mkdtempSync(join(process.platform === 'win32' ? tmpdir() : '/tmp', 'zt-'))
  chmodSync(folder, 0o700)
  if (place.uid !== undefined) chownSync(folder, place.uid, place.gid!)
  return folder
}

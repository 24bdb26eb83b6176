import { createReadStream, existsSync, readFileSync, renameSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import pg from 'pg'
import { keepPrivate, type Database } from '../database/index.ts'
import { finishRedactions } from '../matters/redaction.ts'
import type { Contents, Section } from './backup.ts'
import { sealPublicKey } from './roots.ts'
import { BackupError, formatVersion, opening } from './sealed.ts'
import { as, identityTables, migrationsIn, officeTables, type Table } from './tables.ts'
import { verifyRecord, type Verified } from './verify.ts'

export interface Restored {
  readonly contents: Contents
  readonly verified: Verified
}

/** Reads a whole file without keeping any of it: a wrong passphrase or a hurt file is told before a database is touched. */
export const checkFile = (file: string, passphrase: string): Promise<void> =>
  pipeline(createReadStream(file), opening(passphrase), new Writable({ write: (_part, _encoding, done) => done() }))

/**
 * Brings a backup into an empty installation, in one transaction: all of it or nothing. Then lets go what its entries
 * redact, and verifies the record. Throws a `BackupError` with a sentence where it cannot be.
 */
export async function restore(database: Database, file: string, passphrase: string): Promise<Restored> {
  const contents = await bringBack(database, file, passphrase)
  await keepKey(database.dataDir, contents.sealKey)
  for (const congress of contents.congresses) await finishRedactions(database, congress)
  return { contents, verified: await verifyRecord(database.app, { key: sealPublicKey(database.dataDir) }) }
}

async function bringBack(database: Database, file: string, passphrase: string): Promise<Contents> {
  const client = new pg.Client(database.owner)
  await client.connect()
  try {
    await client.query('begin')
    await refuseUnlessEmpty(client)
    let contents: Contents | undefined
    await pipeline(createReadStream(file), opening(passphrase), createGunzip(), async function (parts) {
      contents = await write(client, linesIn(parts as AsyncIterable<Buffer>))
    })
    await numberOn(client, contents!.congresses)
    for (const congress of contents!.congresses) await client.query(`select pg_notify('roster', $1)`, [congress])
    await client.query('commit')
    return contents!
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    await client.end()
  }
}

async function refuseUnlessEmpty(client: pg.Client): Promise<void> {
  await client.query('lock table office.congress, identity.holder in share row exclusive mode')
  const { rows: [found] } = await client.query<{ used: boolean }>('select exists (select from office.congresses()) or exists (select from identity.holder) as used')
  if (found!.used) {
    throw new BackupError(
      '数据库里已经有人大或者账号，没有恢复。请用 DATA_DIR 或 DATABASE_URL 另指一个空的。',
      'There are congresses or accounts in this database; nothing was restored. Name an empty one with DATA_DIR or DATABASE_URL.',
    )
  }
}

async function* linesIn(parts: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let open: Buffer[] = []
  for await (const part of parts) {
    let from = 0
    for (let at = part.indexOf(10); at >= 0; at = part.indexOf(10, from)) {
      open.push(part.subarray(from, at))
      yield Buffer.concat(open).toString()
      open = []
      from = at + 1
    }
    if (from < part.length) open.push(part.subarray(from))
  }
  if (open.length > 0) throw torn()
}

const torn = (): BackupError => new BackupError('备份文件的内容不完整，什么也没有写入。请换一份备份。', 'What the backup holds is incomplete; nothing was written. Use another copy.')

async function write(client: pg.Client, lines: AsyncGenerator<string>): Promise<Contents> {
  const next = async (): Promise<string> => {
    const line = await lines.next()
    if (line.done) throw torn()
    return line.value
  }
  const contents = JSON.parse(await next()) as Contents
  const known = await migrationsIn(client)
  if (contents.format !== formatVersion || contents.migrations.some(name => !known.includes(name))) {
    throw new BackupError('这份备份是更新版本的直通做的，没有恢复。请先升级。', 'This backup was made by a newer Zhitong; nothing was restored. Update first.')
  }
  const tables = new Map([...(await identityTables(client)), ...(await officeTables(client))].map(table => [table.name, table]))
  // A server that was started empty has made a secret already; the cookies and second factors here are of the other one.
  await client.query('delete from identity.secret')
  for (let n = 0; n < contents.sections; n += 1) {
    const section = JSON.parse(await next()) as Section
    const table = tables.get(section.table)
    if (!table) throw torn()
    if (section.congress !== null) await as(client, section.congress)
    await fill(client, table, section, next)
  }
  if (!(await lines.next()).done) throw torn()
  return contents
}

/** Columns that came later take their own default. */
async function fill(client: pg.Client, table: Table, section: Section, next: () => Promise<string>): Promise<void> {
  const columns = section.columns.filter(column => table.columns.includes(column)).map(column => `"${column}"`).join(', ')
  const text = `insert into ${table.name} (${columns}) overriding system value select ${columns} from json_populate_recordset(null::${table.name}, $1::json)`
  let waiting: string[] = []
  let size = 0
  for (let left = section.rows; left > 0; left -= 1) {
    const line = await next()
    waiting.push(line)
    size += line.length
    if (left > 1 && size < 1 << 21 && waiting.length < 1000) continue
    await client.query(text, [`[${waiting.join(',')}]`])
    waiting = []
    size = 0
  }
}

/** What the database numbers by itself goes on after the highest number that was brought. */
async function numberOn(client: pg.Client, congresses: readonly string[]): Promise<void> {
  for (const { name, numbered } of await officeTables(client)) {
    if (numbered === null) continue
    let most = 0
    for (const congress of congresses) {
      await as(client, congress)
      const { rows: [row] } = await client.query<{ most: number }>(`select coalesce(max("${numbered}"), 0) as most from ${name} where congress = $1`, [congress])
      most = Math.max(most, row!.most)
    }
    if (most > 0) await client.query('select setval(pg_get_serial_sequence($1, $2), $3)', [name, numbered, most])
  }
}

/** The key that signed the roots; another one in an empty installation has signed nothing, but is kept all the same. */
async function keepKey(dataDir: string, key: string | null): Promise<void> {
  if (key === null) return
  await mkdir(dataDir, { recursive: true })
  const file = join(dataDir, 'seal.key')
  if (existsSync(file)) {
    if (readFileSync(file, 'utf8') === key) return
    renameSync(file, `${file}.${Date.now()}`)
  }
  keepPrivate(file, key)
}

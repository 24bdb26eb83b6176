import { createWriteStream, existsSync, readFileSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import type { Database } from '../database/index.ts'
import { rowsOf } from './rows.ts'
import { formatVersion, sealing } from './sealed.ts'
import { as, identityTables, migrationsIn, officeTables, type Table } from './tables.ts'

/** The first line: what the file holds. */
export interface Contents {
  readonly format: number
  readonly made: string
  readonly migrations: readonly string[]
  readonly congresses: readonly string[]
  readonly matters: number
  readonly entries: number
  readonly rows: number
  readonly sections: number
  /** The key that signs daily roots, as PEM; null where the folder had none. */
  readonly sealKey: string | null
}

/** Before the rows of one table: whose they are, and exactly how many lines follow. */
export interface Section {
  readonly table: string
  readonly congress: string | null
  readonly columns: readonly string[]
  readonly rows: number
}

interface Planned extends Section { readonly large: boolean }

/**
 * Writes everything of this installation to a file, from one snapshot, beside a server that goes on working. The file is
 * whole or not there: it is written beside its name first. Returns what it holds.
 */
export async function backUp(database: Pick<Database, 'owner' | 'dataDir'>, file: string, passphrase: string, made = new Date().toISOString()): Promise<Contents> {
  const client = new pg.Client(database.owner)
  await client.connect()
  const unfinished = `${file}.tmp`
  try {
    await client.query('begin isolation level repeatable read read only')
    const { sections, contents } = await plan(client, database.dataDir, made)
    const lines = Readable.from(batches(linesOf(client, contents, sections)), { objectMode: false })
    await pipeline(lines, createGzip({ level: 5 }), await sealing(passphrase, made), createWriteStream(unfinished, { mode: 0o600, flush: true }))
    await client.query('commit')
    await rename(unfinished, file)
    await kept(dirname(file))
    return contents
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  } finally {
    await client.end()
  }
}

/** The new name must outlast a power cut, too. */
async function kept(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

const of = (congress: string | null): string => (congress === null ? '' : ' where congress = $1')
const given = (congress: string | null): string[] => (congress === null ? [] : [congress])

/** How many rows are held at a time: a file by itself. */
const heldOf = ({ table, large }: Planned): number => (table === 'office.file' ? 1 : large ? 20 : 500)

async function plan(client: pg.Client, dataDir: string, made: string): Promise<{ contents: Contents; sections: Planned[] }> {
  const { rows: known } = await client.query<{ congress: string }>('select congress from office.congresses()')
  const sections: Planned[] = []
  const add = async (table: Table, congress: string | null): Promise<void> => {
    const { rows: [row] } = await client.query<{ count: number }>(`select count(*)::int as count from ${table.name}${of(congress)}`, given(congress))
    if (row!.count > 0) sections.push({ table: table.name, congress, columns: table.columns, rows: row!.count, large: table.large })
  }
  for (const table of await identityTables(client)) await add(table, null)
  const tables = await officeTables(client)
  for (const { congress } of known) {
    await as(client, congress)
    for (const table of tables) await add(table, congress)
  }
  const sum = (wanted: (section: Section) => boolean): number => sections.reduce((all, section) => all + (wanted(section) ? section.rows : 0), 0)
  const key = join(dataDir, 'seal.key')
  const contents: Contents = {
    format: formatVersion, made, migrations: await migrationsIn(client), congresses: known.map(row => row.congress),
    matters: sum(({ table }) => table === 'office.matter'), entries: sum(({ table }) => table === 'office.entry'), rows: sum(() => true),
    sections: sections.length, sealKey: existsSync(key) ? readFileSync(key, 'utf8') : null,
  }
  return { contents, sections }
}

/** The rows as the database writes them, unread: numbers and texts come back exactly as they were. */
async function* linesOf(client: pg.Client, contents: Contents, sections: readonly Planned[]): AsyncGenerator<string> {
  yield JSON.stringify(contents)
  for (const [n, section] of sections.entries()) {
    const { large: _large, ...said } = section
    yield JSON.stringify(said)
    if (section.congress !== null) await as(client, section.congress)
    const columns = section.columns.map(column => `t."${column}"`).join(', ')
    const text = `select to_json(r)::text as line from (select ${columns} from ${section.table} t${of(section.congress)}) r`
    let rows = 0
    for await (const { line } of rowsOf<{ line: string }>(client, `section${n}`, text, given(section.congress), heldOf(section))) {
      rows += 1
      yield line
    }
    if (rows !== section.rows) throw new Error(`${section.table}: ${rows} rows instead of ${section.rows}.`)
  }
}

/** Lines together in pieces of some size, so that small rows do not cost a write each. */
async function* batches(lines: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let waiting: string[] = []
  let size = 0
  for await (const line of lines) {
    waiting.push(line, '\n')
    size += line.length
    if (size < 1 << 18) continue
    yield Buffer.from(waiting.join(''))
    waiting = []
    size = 0
  }
  yield Buffer.from(waiting.join(''))
}

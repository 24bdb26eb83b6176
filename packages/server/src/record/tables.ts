import type pg from 'pg'

/** A table as a backup holds it. */
export interface Table {
  readonly name: string
  readonly columns: readonly string[]
  /** Rows may be as large as a file: few are held at a time. */
  readonly large: boolean
  /** The column that the database numbers by itself. */
  readonly numbered: string | null
}

/**
 * What of identity a restored office needs to let people in and to answer for who did: accounts, ways in, the secret of
 * cookies and second factors, the security log. Sessions, one-time links and locks end with the old server.
 */
const ofIdentity = ['holder', 'credential', 'passkey', 'second_factor', 'used_code', 'secret', 'log']

const columnsText = `select n.nspname || '.' || c.relname as name, array_agg(a.attname::text order by a.attnum) as columns,
    bool_or(t.typname = 'bytea') or c.relname in ('content', 'search', 'published') as large, max(a.attname::text) filter (where a.attidentity <> '') as numbered
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid join pg_type t on t.oid = a.atttypid
  where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    and (n.nspname = 'office' or (n.nspname = 'identity' and c.relname = any ($1::text[])))
  group by n.nspname, c.relname`

/** Every table of the office, the list of congresses first; those that later migrations bring are in it by themselves. */
export async function officeTables(client: pg.ClientBase): Promise<Table[]> {
  const tables = await tablesOf(client)
  return tables.filter(table => table.name.startsWith('office.')).sort((a, b) => rank(a.name) - rank(b.name) || (a.name < b.name ? -1 : 1))
}
const rank = (name: string): number => (name === 'office.congress' ? 0 : 1)

/** The tables of identity that are kept, in an order in which rows find those that they name. */
export async function identityTables(client: pg.ClientBase): Promise<Table[]> {
  const tables = await tablesOf(client)
  return ofIdentity.flatMap(name => tables.filter(table => table.name === `identity.${name}`))
}

const tablesOf = async (client: pg.ClientBase): Promise<Table[]> => (await client.query<Table>(columnsText, [ofIdentity])).rows

/** The migrations that shaped the tables. */
export const migrationsIn = async (client: pg.ClientBase): Promise<string[]> =>
  (await client.query<{ name: string }>('select name from public.migration order by name')).rows.map(row => row.name)

const congressPattern = /^[a-z][a-z0-9-]{0,30}$/

/** The owner, too, is held by row-level security where it is no superuser: each congress is read and written as its own. */
export async function as(client: pg.ClientBase, congress: string): Promise<void> {
  if (!congressPattern.test(congress)) throw new Error(`No congress can be called ${congress}.`)
  await client.query(`set local app.congress = '${congress}'`)
}

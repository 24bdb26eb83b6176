import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type pg from 'pg'

/**
 * The roles of one installation. None of those that the server connects as owns a table, is superuser or passes
 * row-level security. Their names carry the database's name, because roles are shared by all databases of a server.
 */
export const kinds = ['app', 'identity', 'jobs', 'portal', 'retention'] as const
export type RoleKind = (typeof kinds)[number]

export const roleName = (database: string, kind: RoleKind): string => `${database}_${kind}`.slice(0, 63)

export type Passwords = Record<RoleKind, string>

/** Passwords of the roles, kept beside the data (0600). Lost ones are made anew: the owner can always set them. */
export function passwordsIn(file: string): Passwords {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Passwords
  const made = Object.fromEntries(kinds.map(kind => [kind, randomBytes(24).toString('base64url')])) as Passwords
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify(made), { mode: 0o600 })
  return made
}

/** Makes the roles, or sets their passwords again. Run as owner, on every start: cheap, and it heals a lost file. */
export async function makeRoles(owner: pg.ClientBase, database: string, passwords: Passwords): Promise<void> {
  for (const kind of kinds) {
    const name = roleName(database, kind)
    const { rowCount } = await owner.query('select 1 from pg_roles where rolname = $1', [name])
    const what = `login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '${passwords[kind]}'`
    await owner.query(`${rowCount ? 'alter' : 'create'} role "${name}" ${what}`)
    await owner.query(`grant connect on database "${database}" to "${name}"`)
  }
}

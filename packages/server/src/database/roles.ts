import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type pg from 'pg'
import { keepPrivate } from './private.ts'

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
  keepPrivate(file, JSON.stringify(made))
  return made
}

/**
 * Makes the roles, or sets their passwords again. Run as owner, on every start: cheap, and it heals a lost file. An owner
 * who is no superuser needs CREATEROLE, and may change no attribute of a role but its password.
 */
export async function makeRoles(owner: pg.ClientBase, database: string, passwords: Passwords): Promise<void> {
  const { rows: [me] } = await owner.query<{ superuser: boolean }>('select rolsuper as superuser from pg_roles where rolname = current_user')
  for (const kind of kinds) {
    const name = roleName(database, kind)
    const { rows: [known] } = await owner.query<{ strong: boolean }>(
      'select rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls or not rolcanlogin as strong from pg_roles where rolname = $1', [name])
    const bare = known && !known.strong ? '' : 'login nosuperuser nocreatedb nocreaterole noreplication nobypassrls '
    await owner.query(`${known ? 'alter' : 'create'} role "${name}" ${bare}password '${passwords[kind]}'`)
    await owner.query(`grant connect on database "${database}" to "${name}"`)
    // The queue owns its own schema, and only a member may give a schema away.
    if (kind === 'jobs' && !me!.superuser) await owner.query(`grant "${name}" to current_user`)
  }
}

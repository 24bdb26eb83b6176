import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type pg from 'pg'
import { kinds, roleName } from './roles.ts'

const folders = ['identity', 'store'].map(name => ({ name, at: new URL(`../${name}/migrations/`, import.meta.url) }))

/**
 * Row-level security is forced for owners as well. A superuser passes it; an ordinary owner, as whom the functions run
 * that look across congresses, gets a policy of its own on every such table, later ones too.
 */
async function letOwnerWork(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_roles me on me.rolname = current_user
     where c.relforcerowsecurity and c.relowner = me.oid and not me.rolsuper and not me.rolbypassrls
       and not exists (select from pg_policy p where p.polrelid = c.oid and me.oid = any(p.polroles))`)
  for (const { name } of rows) await owner.query(`create policy "owner of ${name}" on ${name} to current_user using (true) with check (true)`)
}

class MigrationError extends Error {}

/**
 * Runs the plain SQL files of each room in order, each in a transaction of its own, once. In the files `:app`,
 * `:identity`, `:jobs`, `:portal`, `:retention` stand for this installation's role names.
 */
export async function migrate(owner: pg.Client, database: string): Promise<string[]> {
  await owner.query('select pg_advisory_lock(8710)')
  const ran: string[] = []
  try {
    await owner.query('create table if not exists public.migration (name text primary key, sha256 text not null, at timestamptz not null default now())')
    const { rows } = await owner.query<{ name: string; sha256: string }>('select name, sha256 from public.migration')
    const known = new Map(rows.map(row => [row.name, row.sha256]))
    for (const folder of folders) {
      for (const file of readdirSync(folder.at).filter(name => name.endsWith('.sql')).sort()) {
        const name = `${folder.name}/${file}`
        const text = readFileSync(new URL(file, folder.at), 'utf8')
        const sha256 = createHash('sha256').update(text).digest('hex')
        const before = known.get(name)
        if (before === sha256) continue
        if (before !== undefined) throw new MigrationError(`${name} was changed after it had run here; a migration is never changed, add a new one`)
        const sql = kinds.reduce((all, kind) => all.replaceAll(`:${kind}`, `"${roleName(database, kind)}"`), text)
        await owner.query('begin')
        try {
          await owner.query(sql)
          await owner.query('insert into public.migration (name, sha256) values ($1, $2)', [name, sha256])
          await owner.query('commit')
        } catch (error) {
          await owner.query('rollback')
          throw new MigrationError(`${name}: ${(error as Error).message}`, { cause: error })
        }
        ran.push(name)
      }
    }
    await letOwnerWork(owner)
  } finally {
    await owner.query('select pg_advisory_unlock(8710)')
  }
  return ran
}

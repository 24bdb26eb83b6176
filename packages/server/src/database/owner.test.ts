import { rmSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addCongress } from '../roster/change.ts'
import { Rosters } from '../roster/load.ts'
import { openDatabase } from './open.ts'
import { databases, temporaryFolder, type TestDatabase } from './testing.ts'

/** The address of another database of the same server, as another user; the user behind the question mark. */
function addressOf({ database: { owner } }: TestDatabase, name: string, user: string): string {
  if (!owner.connectionString) return `postgresql:///${name}?host=${encodeURIComponent(owner.host!)}&user=${user}&password=k`
  const url = new URL(owner.connectionString)
  url.pathname = `/${name}`
  url.searchParams.set('user', user)
  url.searchParams.set('password', 'k')
  return url.href
}

describe.each(databases)('DATABASE_URL on %s', (_name, start) => {
  const tag = `own_${process.pid}_${Math.floor(Math.random() * 1e6)}`
  const folder = temporaryFolder('owner')
  let server: TestDatabase
  let boss: pg.Client
  beforeAll(async () => {
    server = await start()
    boss = new pg.Client(server.database.owner)
    await boss.connect()
    await boss.query(`create role ${tag}_keeper login createrole password 'k'`)
    await boss.query(`create role ${tag}_poor login password 'k'`)
    await boss.query(`create database ${tag} owner ${tag}_keeper`)
  })
  afterAll(async () => {
    await boss.query(`drop database if exists ${tag} with (force)`)
    for (const kind of ['app', 'identity', 'jobs', 'portal', 'retention', 'keeper', 'poor']) await boss.query(`drop role if exists ${tag}_${kind}`)
    await boss.end()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  test('an owner who is no superuser is enough, at the first start and at the next; the server never works as that owner', async () => {
    const databaseUrl = addressOf(server, tag, `${tag}_keeper`)
    for (const start of [1, 2]) {
      const database = await openDatabase({ dataDir: folder, named: true, databaseUrl })
      try {
        if (start === 1) await addCongress(database.app, { id: 'one', zh: '甲', en: 'A' })
        expect((await new Rosters(database.app).all()).map(one => one.congress)).toEqual(['one'])
        for (const kind of ['app', 'identity', 'portal', 'retention'] as const) {
          const { rows } = await database[kind].query('select current_user as who, rolsuper or rolbypassrls as strong from pg_roles where rolname = current_user')
          expect(rows).toEqual([{ who: `${tag}_${kind}`, strong: false }])
        }
        expect((await database.app.query('select * from office.congress')).rows).toEqual([])
      } finally {
        await database.close()
      }
    }
  })

  test('an address that cannot be reached, a user who may not make roles and a database without Zhitong are told apart', async () => {
    const refused = (databaseUrl: string, existing = false) => openDatabase({ dataDir: folder, named: true, databaseUrl, existing })
    await expect(refused(addressOf(server, `${tag}_none`, `${tag}_keeper`))).rejects.toThrow(/cannot be reached/)
    await expect(refused(addressOf(server, tag, `${tag}_poor`))).rejects.toThrow(/may not make roles/)
    await expect(refused('localhost:5432')).rejects.toThrow(/no address/)
    await expect(refused(addressOf(server, 'postgres', `${tag}_keeper`), true)).rejects.toThrow(/no data of Zhitong/)
  })
})

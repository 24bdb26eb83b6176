import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startIdentity, type IdentityServer } from './testing.ts'

let server: IdentityServer
beforeAll(async () => {
  server = await startIdentity()
  await server.person('wang.li')
  await server.visitor().signIn('wang.li')
})
afterAll(() => server.stop())

describe('the security log', () => {
  test('a sign-in stands in it with account, address and device, without a password', async () => {
    await server.visitor({ 'user-agent': 'a browser' }).signIn('wang.li', 'not-the-password')
    const [line] = await server.identity.log.read({ size: 1 })
    expect(line).toMatchObject({ kind: 'signInFailed', username: 'wang.li', agent: 'a browser', detail: { ground: 'password' } })
    expect(line!.address).toMatch(/^(127\.0\.0\.1|::1)$/)
    expect(JSON.stringify(await server.identity.log.read({ size: 100 }))).not.toContain('not-the-password')
  })

  test.each(['update identity.log set account = null', 'delete from identity.log', 'truncate identity.log'])(
    'the serving role cannot %s',
    async sql => {
      await expect(server.identity.pool.query(sql)).rejects.toMatchObject({ code: '42501' })
    },
  )

  test('is kept for six months at least; what is older goes only through the one door', async () => {
    await server.identity.pool.query(
      `insert into identity.log (id, at, kind) values (gen_random_uuid(), now() - interval '7 months', 'signIn')`,
    )
    const before = (await server.identity.log.read({ size: 500 })).length
    await expect(server.identity.log.prune(new Date(Date.now() - 86_400_000))).rejects.toMatchObject({ code: '23514' })
    expect((await server.identity.log.read({ size: 500 })).length).toBe(before)
    const sixMonthsAgo = new Date()
    sixMonthsAgo.setMonth(sixMonthsAgo.getMonth() - 6, sixMonthsAgo.getDate() - 3)
    expect(await server.identity.log.prune(sixMonthsAgo)).toBe(1)
  })
})

describe('the database role of identity', () => {
  test('reads nothing of matters, and makes no tables', async () => {
    await server.owner.query('create schema if not exists office')
    await server.owner.query('create table office.matter_of_a_test (id int)')
    await expect(server.identity.pool.query('select * from office.matter_of_a_test')).rejects.toMatchObject({ code: '42501' })
    await expect(server.identity.pool.query('create table identity.other (id int)')).rejects.toMatchObject({ code: '42501' })
  })

  test('deletes no account: whoever acted stays known', async () => {
    await expect(server.identity.pool.query('delete from identity.holder')).rejects.toMatchObject({ code: '42501' })
  })

  test('is neither superuser nor owner and does not pass row-level security', async () => {
    const { rows } = await server.identity.pool.query(
      'select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user',
    )
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false }])
    const owned = await server.identity.pool.query(`select count(*)::int as n from pg_tables where tableowner = current_user`)
    expect(owned.rows[0].n).toBe(0)
  })
})

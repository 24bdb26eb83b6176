import { dayRoot } from '@zhitong/kernel'
import { createHash } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runChild } from '../command/testing.ts'
import { databases, type TestDatabase } from '../database/testing.ts'
import { hashes } from '../matters/hashing.ts'
import { Standing } from './standing.ts'
import { asOwner, faultsOf, rewrite, rootsOf, sealUntil, someDays, sql } from './testing.ts'
import { verifyRecord } from './verify.ts'

const where = 'where congress = $1 and matter = $2'
let number = 0
const fresh = (): string => `c${(number += 1)}`

describe.each(databases)('on %s', (_name, start) => {
  let db: TestDatabase
  beforeAll(async () => { db = await start() })
  afterAll(() => db?.stop())
  const run = (text: string, ...values: unknown[]) => sql(db.database, text, values)

  test('a record that nobody touched holds, redacted contents and all, and is counted to the last entry', async () => {
    const congress = fresh()
    await someDays(db, congress)
    expect(await faultsOf(db.database, congress)).toEqual([])
    const { congresses, signatures } = await verifyRecord(db.database.app, {})
    const { rows: [counted] } = await run('select count(*)::int as entries, count(distinct matter)::int as matters from office.entry where congress = $1', congress)
    expect(congresses.find(one => one.congress === congress)).toEqual({ congress, ...counted, roots: 5 })
    expect(counted.entries).toBeGreaterThan(10)
    expect(signatures).toBe('unchecked')
    const { rows: [redacted] } = await run(`select count(*)::int as n from office.content where congress = $1 and fields ? 'ground'`, congress)
    expect(redacted.n).toBe(0)
  })

  test('a changed entry is named by matter and number', async () => {
    const { office: { congress }, item } = await someDays(db, fresh())
    await run(`update office.entry set body = jsonb_set(body, '{person}', '"mayor"') ${where} and seq = 3`, congress, item)
    expect((await faultsOf(db.database, congress))[0]).toMatchObject({ matter: item, entry: 3, what: 'changed' })
  })

  test.each([
    ['an entry that is no longer one', `update office.entry set body = '{"seq": 2}' ${where} and seq = 2`, { entry: 2, what: 'changed' }],
    ['an entry whose effects are no list', `update office.entry set body = body || '{"effects": 1}' ${where} and seq = 2`, { entry: 2, what: 'changed' }],
    ['another time beside an entry', `update office.entry set at = at - interval '1 day' ${where} and seq = 4`, { entry: 4, what: 'changed' }],
    ['a changed content', `update office.content set fields = jsonb_set(fields, '{committeeId,value}', '"office"') ${where} and seq = 3`, { entry: 3, what: 'contents' }],
    ['a deleted content', `delete from office.content ${where} and seq = 3`, { entry: 3, what: 'contents' }],
    ['one field of a content gone', `update office.content set fields = fields - 'owner' ${where} and seq = 3`, { entry: 3, what: 'contents' }],
    ['a content that was never there', `update office.content set fields = fields || '{"more": {"salt": "00", "value": 1}}' ${where} and seq = 3`, { entry: 3, what: 'contents' }],
    ['an entry gone from the middle', `delete from office.entry ${where} and seq = 3`, { entry: 3, what: 'missing' }],
    ['the last entry gone', `delete from office.entry ${where} and seq = (select max(seq) from office.entry ${where})`, { entry: 8, what: 'lost' }],
    ['all entries gone', `delete from office.entry ${where}`, { what: 'lost' }],
    ['another state shown', `update office.matter set state = 'done' where congress = $1 and id = $2`, { what: 'projection' }],
    ['another fold', `update office.matter set fold = jsonb_set(fold, '{parties,owner}', '["mayor"]') where congress = $1 and id = $2`, { what: 'projection' }],
    ['a matter that no list shows', 'delete from office.matter where congress = $1 and id = $2', { what: 'projection' }],
    ['other bytes in a file', `update office.file f set bytes = 'x' where congress = $1 and $2::text <> ''`, { entry: 5, what: 'file' }],
    ['a file gone', `delete from office.file f where congress = $1 and $2::text <> ''`, { entry: 5, what: 'file' }],
    ['an emptied file', `update office.file f set bytes = '' where congress = $1 and $2::text <> ''`, { entry: 5, what: 'file' }],
  ])('%s is found and named', async (_what, text, fault) => {
    const { office: { congress }, item } = await someDays(db, fresh())
    await run(text, congress, item)
    expect((await faultsOf(db.database, congress))[0]).toMatchObject({ congress, matter: item, ...fault })
  })

  test('a last entry taken away with all that followed from it is missed by the day that sealed it', async () => {
    const { office: { congress }, item } = await someDays(db, fresh())
    await sealUntil(db.database, congress, '2026-03-09')
    await asOwner(db.database, async client => {
      const { rows: [last] } = await client.query(`select max(seq) as seq from office.entry ${where}`, [congress, item])
      for (const table of ['entry', 'content', 'outbox', 'answered']) await client.query(`delete from office.${table} ${where} and seq = $3`, [congress, item, last.seq])
      const { rows } = await client.query(`select body from office.entry ${where} order by seq`, [congress, item])
      const { fold } = await import('@zhitong/kernel')
      const before = fold(rows.map(row => row.body))
      await client.query('update office.matter set fold = $3, seq = $4, state = $5 where congress = $1 and id = $2', [congress, item, before, before.seq, before.state])
    })
    expect((await faultsOf(db.database, congress))[0]).toMatchObject({ matter: item, entry: 8, what: 'lost', day: '2026-03-07' })
  })

  const everywhere = ['entry', 'content', 'outbox', 'answered', 'clock', 'waiting', 'link', 'search']
  const vanish = async (congress: string, matter: string): Promise<void> => {
    for (const table of everywhere) await run(`delete from office.${table} ${where}`, congress, matter)
    for (const table of ['matter', 'published']) await run(`delete from office.${table} where congress = $1 and id = $2`, congress, matter)
  }

  test('a matter taken away with every trace of its own is missed by the days that sealed it', async () => {
    const { office: { congress }, item } = await someDays(db, fresh())
    await vanish(congress, item)
    expect((await faultsOf(db.database, congress))[0]).toMatchObject({ matter: item, what: 'lost', day: '2026-03-05' })
  })

  test('a matter of today taken away with every trace of its own is missed by the one that opened it', async () => {
    const { office, item } = await someDays(db, fresh())
    await run('delete from office.seal where congress = $1', office.congress)
    await vanish(office.congress, item)
    expect((await faultsOf(db.database, office.congress))[0]).toMatchObject({ matter: item, what: 'lost' })
  })

  test('a whole rewritten chain, sealed and signed anew, shows only against roots that somebody else kept', async () => {
    const { office: { congress }, plan } = await someDays(db, fresh())
    const kept = await rootsOf(db.database, congress)
    expect(await faultsOf(db.database, congress, kept)).toEqual([])
    await rewrite(db.database, congress, plan, 1, 'title', '另一份工作要点')
    expect(await faultsOf(db.database, congress)).toEqual([])
    expect((await faultsOf(db.database, congress, kept))[0]).toMatchObject({ congress, day: '2026-03-02', what: 'kept' })
  })

  test('roots kept of a day, or of a congress, that is no longer here are missed', async () => {
    const { office: { congress } } = await someDays(db, fresh())
    const [first] = await rootsOf(db.database, congress)
    await run('delete from office.seal where congress = $1', congress)
    expect(await faultsOf(db.database, congress, [first!])).toEqual([expect.objectContaining({ day: '2026-03-02', what: 'kept' })])
    expect(await faultsOf(db.database, 'gone', [{ ...first!, congress: 'gone' }])).toEqual([expect.objectContaining({ congress: 'gone', what: 'kept' })])
  })

  test.each([
    ['a root', `update office.seal set root = repeat('0', 64) where congress = $1 and day = '2026-03-03'`, '2026-03-03'],
    ['a signature', `update office.seal set signature = (select signature from office.seal where congress = $1 and day = '2026-03-02') where congress = $1 and day = '2026-03-04'`, '2026-03-04'],
    ['a day in the middle', `delete from office.seal where congress = $1 and day = '2026-03-04'`, '2026-03-05'],
    ['a list of what was sealed', `update office.seal set heads = '{"a": 1}' where congress = $1 and day = '2026-03-04'`, '2026-03-04'],
    ['a count', `update office.seal set entries = entries + 1 where congress = $1 and day = '2026-03-05'`, '2026-03-05'],
  ])('%s of the daily roots that is not as it was is named by its day', async (_what, text, day) => {
    const { office: { congress } } = await someDays(db, fresh())
    await run(text, congress)
    expect((await faultsOf(db.database, congress))[0]).toMatchObject({ day, what: 'root' })
  })

  test('an entry slipped in under a day that is sealed already is found', async () => {
    const { office } = await someDays(db, fresh())
    const matter = await office.on('2026-03-04').open('clerk', 'annual-plan', { kind: 'work-points', title: '倒填日期', year: 2026 })
    expect(await faultsOf(db.database, office.congress)).toEqual([expect.objectContaining({ matter, entry: 1, day: '2026-03-04', what: 'changed' })])
  })
})

describe('zhitong record verify', () => {
  let db: TestDatabase
  let file: string
  beforeAll(async () => { db = await databases[0]![1](); file = join(db.database.dataDir, 'kept.json') })
  afterAll(() => db?.stop())
  const verify = (...args: string[]) => runChild(['record', 'verify', ...args], { DATA_DIR: db.database.dataDir, LANG: 'en_US.UTF-8' })

  test('counts, beside a running server, and leaves with 0; a fault is named and leaves with 1', async () => {
    const { office: { congress }, plan } = await someDays(db, 'one')
    const sound = await verify()
    expect(sound).toMatchObject({ code: 0, err: '' })
    expect(sound.out).toMatch(/^one: 3 matters, \d+ entries, 5 daily roots\nThe record holds\.\n$/)

    const kept = await rootsOf(db.database, congress)
    writeFileSync(file, JSON.stringify(kept.map(({ day, root }) => ({ day, root, prev: '', matters: 1, entries: 1, signature: '' }))))
    expect((await verify('--roots', file)).code).toBe(0)
    await rewrite(db.database, congress, plan, 1, 'title', '另一份工作要点')
    expect((await verify()).code).toBe(0)
    for (const shape of [{ congress, roots: kept.map(({ day, root }) => ({ day, root })) }, kept]) {
      writeFileSync(file, JSON.stringify(shape))
      expect(await verify('--roots', file)).toMatchObject({ code: 1, err: expect.stringMatching(/^one, 2026-03-02: The root of 2026-03-02 is not the one kept elsewhere/) })
    }

    await sql(db.database, `update office.entry set body = jsonb_set(body, '{day}', '"2026-01-01"') ${where} and seq = 2`, [congress, plan])
    const changed = await verify('--json')
    expect(changed).toMatchObject({ code: 1, err: expect.stringContaining(`one, matter ${plan}, entry 2: Entry 2 was changed.`) })
    expect(JSON.parse(changed.out)).toMatchObject({ sound: false, matters: 3, faulty: 1, faults: [{ matter: plan, entry: 2, what: 'changed' }] })
  })

  test('a file that holds no roots is refused with what to do', async () => {
    writeFileSync(file, '{"day": 1}')
    for (const args of [['--roots', file], ['--roots', `${file}.none`]]) expect(await verify(...args)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('cannot be read') })
    rmSync(file)
  })
})

test('how all matters stand, kept from day to day, gives the root that the kernel gives', () => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
  console.log(`» standing: SEED=${seed}`)
  let drawn = 0
  const random = (below: number): number => createHash('sha256').update(`${seed} ${(drawn += 1)}`).digest().readUInt32BE() % below
  const standing = new Standing()
  const all = new Map<string, { matter: string; entries: number; head: string }>()
  let prev = ''
  for (let day = 0; day < 12; day += 1) {
    for (let n = random(400); n > 0; n -= 1) {
      const old = [...all.keys()]
      const matter = random(3) > 0 || old.length === 0 ? createHash('md5').update(`${day} ${n} ${random(9)}`).digest('hex') : old[random(old.length)]!
      const one = { matter, entries: (all.get(matter)?.entries ?? 0) + 1 + random(3), head: `${random(1e9)}` }
      all.set(matter, one)
      standing.put(one.matter, one.entries, one.head)
    }
    const root = dayRoot([...all.values()], prev, hashes.sm3)
    expect(standing.root(prev, 'sm3')).toBe(root)
    expect([standing.matters, standing.entries]).toEqual([all.size, [...all.values()].reduce((sum, one) => sum + one.entries, 0)])
    prev = root
  }
})

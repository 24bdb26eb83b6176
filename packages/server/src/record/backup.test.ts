import { randomBytes } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runChild } from '../command/testing.ts'
import type { Database } from '../database/index.ts'
import { databases, temporaryFolder, type TestDatabase } from '../database/testing.ts'
import { keepFile } from '../store/files.ts'
import { openIdentity } from '../identity/index.ts'
import { TestOffice, twoItems } from '../matters/testing.ts'
import { setSetting } from '../roster/change.ts'
import { backUp } from './backup.ts'
import { restore } from './restore.ts'
import { asOwner, keyFile, someDays, sql, type Told } from './testing.ts'
import { verifyRecord } from './verify.ts'

const passphrase = '春天的第一场雨下在了南岸'
let folder: string
let source: TestDatabase
let told: Told
let file: string

beforeAll(async () => {
  folder = temporaryFolder('backup')
  file = join(folder, 'office.backup')
  source = await databases[0]![1]()
  const { database } = source
  told = await someDays(source, 'one')
  await TestOffice.found(source, 'two')
  await setSetting(database.app, 'two', { key: 'report-days', value: { n: 3.50, '字': ['\\n', '"\u2028"'] }, from: '2026-01-01', by: 'head', why: '换行\n引号"' })
  await keepFile(database.app, 'two', 'clerk', '大文件.bin', randomBytes(5 << 20))
  const identity = await openIdentity({ pool: database.identity, url: 'http://localhost:8710' })
  const account = await identity.createAccount({ username: 'guxiaowen', name: '顾晓雯', password: 'a-long-password-of-hers' })
  if (!('id' in account)) throw new Error(account.en)
  // A redaction that a crash cut short: the entry stands, its content is still there.
  const { seq } = await told.office.stored(told.item)
  await told.office.perform('head', { do: 'redact', matter: told.item, seq, entry: seq, field: 'what', ground: '个人信息保护法第四十七条' } as never)
  await backUp(database, file, passphrase)
})
afterAll(async () => {
  await source?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Every row of every table that a backup holds, as text. */
async function everything(database: Database): Promise<Record<string, string>> {
  return asOwner(database, async client => {
    const { rows } = await client.query<{ name: string }>(`select schemaname || '.' || tablename as name from pg_tables
      where schemaname = 'office' or (schemaname = 'identity' and tablename not in ('session', 'verification', 'attempt', 'link')) order by 1`)
    const all: Record<string, string> = {}
    for (const { name } of rows) {
      const { rows: [row] } = await client.query(`select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as sum from ${name} t`)
      all[name] = row.sum
    }
    return all
  })
}

describe.each(databases)('into %s', (name, start) => {
  test('every row of every table comes back as it was, what entries redact is let go, the record holds, and work goes on', async () => {
    console.log(`» a backup came back into ${name}`)
    const target = await start()
    try {
      const { database } = target
      const before = await everything(source.database)
      const { contents, verified } = await restore(database, file, passphrase)
      expect(contents).toMatchObject({ congresses: ['one', 'two'], matters: 3 })
      expect(verified).toMatchObject({ faulty: 0, signatures: 'checked', matters: 3, entries: contents.entries, roots: 5 })
      expect(keyFile(database)).toBe(keyFile(source.database))
      const after = await everything(database)
      expect(Object.keys(after).length).toBeGreaterThan(25)
      // The content that the source still had is gone here; its words left the index with the entry. All else is the same.
      const different = Object.keys(before).filter(table => before[table] !== after[table])
      expect(different).toEqual(['office.content'])
      const what = await sql(database, `select seq from office.content where congress = 'one' and matter = $1 and fields ? 'what' order by seq`, [told.item])
      expect(what.rows.map(row => row.seq)).toEqual([5])

      const office = new TestOffice(target, 'one').on('2026-03-09')
      await office.taken('urban', told.item, 'addEvidence', { what: '恢复以后' }, { papers: [{ paper: 'evidence' }] })
      const identity = await openIdentity({ pool: database.identity, url: 'http://localhost:8710' })
      expect(await identity.createAccount({ username: 'guxiaowen', name: '顾晓雯', password: 'a-long-password-of-hers' })).not.toHaveProperty('id')
      expect((await verifyRecord(database.app, {})).faulty).toBe(0)

      await expect(restore(database, file, passphrase)).rejects.toThrow('nothing was restored')
    } finally {
      await target.stop()
    }
  })
})

test('a backup beside a working office is of one instant: it comes back sound', async () => {
  const office = new TestOffice(source, 'two').on('2026-03-09')
  const load = { going: true, opened: 0 }
  const work = Promise.all([1, 2, 3].map(async () => {
    for (; load.going; load.opened += 1) {
      const plan = await office.open('clerk', 'annual-plan', { kind: 'work-points', title: `要点${load.opened}`, year: 2026 })
      await office.taken('clerk', plan, 'read', { text: '全文', items: twoItems }, { papers: [{ paper: 'source' }] })
    }
  }))
  const live = join(folder, 'live.backup')
  while (load.opened < 5) await new Promise(resolve => setTimeout(resolve, 5))
  const before = load.opened
  const contents = await backUp(source.database, live, passphrase)
  load.going = false
  await work
  expect(load.opened).toBeGreaterThan(before)
  const target = await databases[0]![1]()
  try {
    const { verified } = await restore(target.database, live, passphrase)
    expect(verified).toMatchObject({ faulty: 0, matters: contents.matters })
    expect(contents.matters).toBeGreaterThanOrEqual(before)
  } finally {
    await target.stop()
  }
})

describe('the commands', () => {
  let data: string
  const run = (command: string, name: string, word = passphrase, dataDir = data) =>
    runChild([command, ...(name ? [name] : [])], { DATA_DIR: dataDir, LANG: 'en_US.UTF-8', ...(word ? { ZHITONG_PASSPHRASE: word } : {}) })
  beforeAll(() => { data = join(folder, 'data'); mkdirSync(data, { mode: 0o755 }) })

  test('backup beside a running server, restore into a new folder: both say what was there, and the second verifies', async () => {
    const own = join(folder, 'command.backup')
    const made = await run('backup', own, passphrase, source.database.dataDir)
    expect(made).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/^Backed up to .*: 2 congresses, \d+ matters, \d+ entries, \d+ bytes\.\n$/) })
    const back = await run('restore', own)
    expect(back).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/^Restored the backup of 20.*\none: 3 matters.*\ntwo: \d+ matters.*\nall: .*\nThe record holds\.\n$/s) })
    expect(await run('restore', own)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('There are congresses or accounts') })
  })

  test('a restored record that has a fault is restored, named and left with 1', async () => {
    const bad = await databases[0]![1]()
    const [out, into] = [join(folder, 'bad.backup'), join(folder, 'bad')]
    try {
      const { item } = await someDays(bad, 'one')
      await sql(bad.database, `update office.entry set body = jsonb_set(body, '{person}', '"mayor"') where matter = $1 and seq = 3`, [item])
      await backUp(bad.database, out, passphrase)
      mkdirSync(into, { mode: 0o755 })
      expect(await run('restore', out, passphrase, into)).toMatchObject({ code: 1, err: expect.stringContaining(`matter ${item}, entry 3: Entry 3 was changed.`) })
    } finally {
      await bad.stop()
    }
  })

  test.each([
    ['a wrong passphrase', (_to: string) => 'not the passphrase at all', 'The passphrase is wrong'],
    ['a file cut short', (to: string) => { truncateSync(to, 100_000); return passphrase }, 'incomplete or was altered'],
    ['a file cut at its last byte', (to: string) => { truncateSync(to, readFileSync(to).length - 1); return passphrase }, 'incomplete or was altered'],
    ['another file', (to: string) => { writeFileSync(to, 'PK\u0003\u0004'); return passphrase }, 'no backup of Zhitong'],
    ['no file', (to: string) => { rmSync(to); return passphrase }, 'is not there'],
    ['no passphrase and no terminal', (_to: string) => '', 'ZHITONG_PASSPHRASE'],
  ])('%s is refused with a sentence, and not even a database is made', async (_what, spoil, sentence) => {
    const [hurt, into] = [join(folder, 'hurt.backup'), join(folder, 'into')]
    mkdirSync(into, { mode: 0o755 })
    copyFileSync(file, hurt)
    expect(await run('restore', hurt, spoil(hurt), into)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(sentence) })
    expect(readdirSync(into)).toEqual([])
    rmSync(into, { recursive: true })
  })

  test('a failed backup leaves the older file as it was and nothing beside it', async () => {
    const target = join(folder, 'kept.backup')
    writeFileSync(target, 'older')
    expect(await run('backup', target, 'short')).toMatchObject({ code: 2, err: expect.stringContaining('at least 12') })
    await expect(backUp({ ...source.database, owner: { ...source.database.owner, password: 'wrong' } }, target, passphrase)).rejects.toThrow()
    expect(readFileSync(target, 'utf8')).toBe('older')
    expect(existsSync(`${target}.tmp`)).toBe(false)
    expect(await run('backup', join(folder, 'none', 'x'))).toMatchObject({ code: 2, err: expect.stringContaining('no folder') })
    expect(await run('backup', '')).toMatchObject({ code: 2 })
  })
})

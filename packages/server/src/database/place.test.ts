import { spawn } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openDatabase } from './open.ts'
import { findPlace, makePlace } from './place.ts'
import { keepPrivate } from './private.ts'
import { temporaryFolder } from './testing.ts'

const asRoot = process.getuid?.() === 0
const folder = temporaryFolder('place')
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const inside = (name: string): string => join(folder, name)

test('where nothing is installed, what only reads makes no empty database that looks like a lost one', async () => {
  await expect(openDatabase({ dataDir: inside('nothing'), named: true, join: true, existing: true })).rejects.toThrow(/There are no data of Zhitong/)
  expect(existsSync(inside('nothing'))).toBe(false)
})

test.runIf(asRoot)('what an ordinary user installed runs as that user when root works on it', () => {
  mkdirSync(inside('theirs/postgres'), { recursive: true })
  for (const path of ['theirs', 'theirs/postgres']) chownSync(inside(path), 54_321, 54_322)
  expect(findPlace('/native', inside('theirs'), false, () => undefined)).toMatchObject({ dataDir: inside('theirs'), uid: 54_321, gid: 54_322 })
  keepPrivate(inside('theirs/seal.key'), 'secret')
  expect(statSync(inside('theirs/seal.key'))).toMatchObject({ uid: 54_321, gid: 54_322 })
  expect(statSync(inside('theirs/seal.key')).mode & 0o777).toBe(0o600)
})

test.runIf(asRoot)('folders that root makes can be passed by the database’s user', () => {
  makePlace({ dataDir: inside('a/b/c'), cluster: inside('a/b/c/postgres'), programs: '/native', uid: 54_321, gid: 54_321 })
  for (const path of ['a', 'a/b', 'a/b/c']) expect(statSync(inside(path)).mode & 0o001, path).toBe(0o001)
})

test('a first start that was killed half-way, a left socket and a number that another process got do not hinder the next start', async () => {
  const dataDir = inside('killed')
  mkdirSync(join(dataDir, 'postgres.new'), { recursive: true })
  writeFileSync(join(dataDir, 'postgres.new/PG_VERSION'), 'half')
  const first = await openDatabase({ dataDir, named: true })
  expect(readdirSync(dataDir)).not.toContain('postgres.new')
  await first.close()

  const other = spawn('sleep', ['60'])
  const left = join('/tmp', `zt-${String(process.pid).padStart(6, 'x').slice(-6)}`)
  mkdirSync(left)
  try {
    writeFileSync(join(dataDir, 'postgres/postmaster.pid'), `${other.pid}\n${join(dataDir, 'postgres')}\n`)
    writeFileSync(join(dataDir, 'server.pid'), `999999\n1\n${left}\n`)
    const second = await openDatabase({ dataDir, named: true })
    expect((await second.app.query('select 1 as one')).rows).toEqual([{ one: 1 }])
    expect(readFileSync(join(dataDir, 'server.pid'), 'utf8')).toContain(`${process.pid}\n`)
    await second.close()
    expect(other.exitCode ?? other.signalCode).toBe(null)
    expect(existsSync(left)).toBe(false)
  } finally {
    other.kill()
    rmSync(left, { recursive: true, force: true })
  }
})

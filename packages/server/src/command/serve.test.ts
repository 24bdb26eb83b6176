import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { temporaryFolder } from '../database/testing.ts'
import { freePort } from '../identity/testing.ts'
import { runChild } from './testing.ts'

const folder = temporaryFolder('process')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Running { child: ChildProcess; dataDir: string; url: string; out: () => string; err: () => string; ended: Promise<number | null> }

async function start(name: string, ...options: string[]): Promise<Running> {
  const dataDir = join(folder, name)
  const port = await freePort()
  const child = spawn(process.execPath, [fileURLToPath(new URL('../cli.ts', import.meta.url)), 'serve', ...options], {
    env: { PATH: process.env['PATH']!, LANG: 'en', DATA_DIR: dataDir, PORT: String(port) }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let out = ''
  let err = ''
  child.stdout!.on('data', text => (out += text))
  child.stderr!.on('data', text => (err += text))
  return { child, dataDir, url: `http://127.0.0.1:${port}`, out: () => out, err: () => err, ended: new Promise(resolve => child.on('exit', resolve)) }
}

async function until(what: () => boolean): Promise<void> {
  for (let n = 0; n < 1500 && !what(); n += 1) await sleep(20)
  if (!what()) throw new Error('it did not come to that')
}

const databaseRuns = (dataDir: string): boolean => existsSync(join(dataDir, 'postgres/postmaster.pid'))

test('a start that fails says why and ends, and its database with it', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise(resolve => other.once('listening', resolve))
  const env = { LANG: 'en', DATA_DIR: join(folder, 'taken'), PORT: String((other.address() as AddressInfo).port) }
  try {
    for (const options of [['--empty'], ['--only', 'portal']]) {
      const { code, out, err } = await runChild(['serve', ...options], env)
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toContain(`Port ${env.PORT} is in use.`)
      expect(databaseRuns(env.DATA_DIR)).toBe(false)
    }
    expect((await runChild(['serve', '--empty'], { ...env, PORT: String(await freePort()), HOST: '203.0.113.9' })).err).toContain('no address 203.0.113.9')
  } finally {
    other.close()
  }
})

test('asked to stop while it still starts, it stops: no database is left', async () => {
  const one = await start('early', '--empty')
  await until(() => databaseRuns(one.dataDir))
  one.child.kill('SIGTERM')
  expect(await one.ended).toBe(0)
  expect(databaseRuns(one.dataDir)).toBe(false)
})

test('it stops with the process that holds it, however that one ended; with --log standard output is the log alone, without one-time links', async () => {
  const one = await start('held', '--empty', '--log')
  await until(() => one.err().includes('Ctrl-C stops it.'))
  await fetch(`${one.url}/welcome/one-time-secret?for=somebody`)
  await until(() => one.out().includes('request completed'))
  one.child.disconnect()
  expect(await one.ended).toBe(0)
  expect(databaseRuns(one.dataDir)).toBe(false)
  const lines = one.out().trim().split('\n').map(line => JSON.parse(line) as { req?: { url: string }; reqId?: string })
  expect(lines.find(line => line.req)).toMatchObject({ req: { url: '/welcome/…' }, reqId: expect.stringMatching(/^[0-9a-f-]{36}$/) })
  expect(one.out()).not.toMatch(/one-time-secret|somebody/)
})

test('a demo congress whose founding was killed is founded anew, with passwords that are told', async () => {
  const one = await start('founded')
  await until(() => existsSync(join(one.dataDir, 'demo.founding')))
  one.child.kill('SIGKILL')
  await one.ended
  const again = await start('founded')
  await until(() => again.out().includes('Ctrl-C stops it.'))
  expect(again.out()).toMatch(/ {2}chair +\S+/)
  expect(existsSync(join(again.dataDir, 'demo.founding'))).toBe(false)
  again.child.kill('SIGTERM')
  expect(await again.ended).toBe(0)
  expect(databaseRuns(again.dataDir)).toBe(false)
}, 120_000)

test('commands beside a server: a refused user name leaves no congress behind, links carry its address, a loaded year is counted with', async () => {
  const one = await start('beside', '--empty')
  await until(() => one.out().includes('Ctrl-C stops it.'))
  const env = { LANG: 'en', DATA_DIR: one.dataDir }
  const add = (id: string, ...more: string[]) => runChild(['congress', 'add', id, '--name', '某区人民代表大会', ...more], env)
  expect((await add('first', '--head', '张三', '--username', 'zhangsan')).out).toMatch(new RegExp(`^http://localhost:${new URL(one.url).port}/welcome/\\S+\n$`))
  expect(await add('second', '--head', '李四', '--username', 'zhangsan')).toMatchObject({ code: 2, out: '' })
  expect(await add('second')).toMatchObject({ code: 0, out: 'second\n' })

  const due = ['due', '--from', '2026-12-30', '--working-days', '3', '--json']
  expect((await runChild(due, env)).code).toBe(2)
  const notice = join(folder, 'year.json')
  writeFileSync(notice, JSON.stringify({ year: 2027, source: '试验通知', holidays: { '2027-01-01': '元旦' }, makeUp: { '2027-01-03': '元旦' } }))
  expect((await runChild(['calendar', 'load', notice], env)).code).toBe(0)
  expect(JSON.parse((await runChild(due, env)).out)).toMatchObject({ due: '2027-01-04', counted: 3 })
  one.child.kill('SIGTERM')
  expect(await one.ended).toBe(0)

  expect(JSON.parse((await runChild(due, env)).out)).toMatchObject({ due: '2027-01-04' })
  expect(await runChild(due, { ...env, DATA_DIR: join(folder, 'nowhere') })).toMatchObject({ code: 2, out: '' })
  expect(existsSync(join(folder, 'nowhere'))).toBe(false)
  expect(readFileSync(join(one.dataDir, 'server.url'), 'utf8')).toContain('http://localhost:')
}, 120_000)

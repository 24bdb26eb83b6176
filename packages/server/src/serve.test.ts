import { createConfig, lintFromString } from '@redocly/openapi-core'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { main } from './cli.ts'
import { temporaryFolder } from './database/testing.ts'
import { freePort } from './identity/testing.ts'
import { serve, type Served } from './serve.ts'

let folder: string
let served: Served
beforeAll(async () => {
  folder = temporaryFolder('serve')
  served = await serve({ port: await freePort(), host: '127.0.0.1', dataDir: folder, named: true, env: {} })
}, 60_000)
afterAll(async () => {
  await served?.close()
  rmSync(folder, { recursive: true, force: true })
})

const text = async (url: string): Promise<{ status: number; body: string }> => {
  const answer = await fetch(url)
  return { status: answer.status, body: await answer.text() }
}

test('the first start founds the demo congress, half-way through its year, and names who can sign in', async () => {
  expect(served.accounts.map(one => one.username).sort()).toEqual(['chair', 'city', 'clerk', 'cosigner', 'deputy', 'finance', 'government-office', 'greening', 'greening-head', 'head', 'housing', 'personnel', 'station', 'urban'])
  const { body } = await text(`${served.url}/`)
  expect(body).toContain('示范区')
  expect(body).toMatch(/年度工作要点/)
})

test('demo accounts sign in from this machine only', async () => {
  const { username, password } = served.accounts[0]!
  const sign = (headers: Record<string, string>) => fetch(`${served.url}/api/auth/sign-in/username`, {
    method: 'POST', headers: { 'content-type': 'application/json', origin: served.url, ...headers }, body: JSON.stringify({ username, password }),
  })
  expect((await sign({})).status).toBe(200)
  expect((await sign({ 'x-forwarded-for': '203.0.113.7' })).status).toBe(403)
})

test('a port in use stops the start, and the running server is not touched', async () => {
  await expect(serve({ port: Number(new URL(served.url).port), host: '127.0.0.1', dataDir: folder, named: true, only: 'portal', env: {} })).rejects.toThrow(/EADDRINUSE/)
})

test('the public pages run as a process of their own: no office, no sign-in, a role that reads only what is published', async () => {
  const portal = await serve({ port: await freePort(), host: '127.0.0.1', dataDir: folder, named: true, only: 'portal', env: {} })
  try {
    expect((await text(`${portal.url}/`)).body).toContain('示范区')
    for (const path of ['/office', '/sign-in', '/api/me', '/api/c/demo/matters', '/api/auth/sign-in/username']) expect((await text(`${portal.url}${path}`)).status, path).toBe(404)
    expect((await text(`${portal.url}/readyz`)).status).toBe(200)
  } finally {
    await portal.close()
  }
  expect((await text(`${served.url}/readyz`)).status).toBe(200)
})

test('public pages of their own come back when the office is started again', async () => {
  const dataDir = temporaryFolder('again')
  const start = async (only: 'office' | 'portal') => serve({ port: await freePort(), host: '127.0.0.1', dataDir, named: true, only, env: {} })
  let office = await start('office')
  const portal = await start('portal')
  try {
    expect((await text(`${portal.url}/readyz`)).status).toBe(200)
    await office.close()
    expect((await text(`${portal.url}/readyz`)).status).toBe(503)
    office = await start('office')
    expect((await text(`${portal.url}/readyz`)).status).toBe(200)
    expect((await fetch(`${office.url}/`, { redirect: 'manual' })).headers.get('location')).toBe('/office')
  } finally {
    await portal.close()
    await office.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
})

test('zhitong calendar load fills in a year beside a running server, and says what was counted anew', async () => {
  const file = join(folder, 'year.json')
  writeFileSync(file, JSON.stringify({ year: 2027, source: '试验通知', holidays: { '2027-01-01': '元旦' }, makeUp: {} }))
  const said: string[] = []
  process.env['DATA_DIR'] = folder
  const run = (path: string) => main(['calendar', 'load', path], { out: text => said.push(text), err: text => said.push(text), lang: 'zh' })
  try {
    expect(await run(file)).toBe(0)
    expect(said.join('')).toMatch(/^2027 \d+\n$/)
    writeFileSync(file, JSON.stringify({ year: 2027, source: '错', holidays: {}, makeUp: { '2027-01-04': '元旦' } }))
    expect(await run(file)).toBe(2)
    expect(said.join('')).toContain('没有载入')
  } finally {
    delete process.env['DATA_DIR']
  }
})

test('the interface describes itself: OpenAPI 3.1 without a fault or a warning', async () => {
  const { body } = await text(`${served.url}/api/openapi.json`)
  expect(Object.keys((JSON.parse(body) as { paths: object }).paths).length).toBeGreaterThan(20)
  const problems = await lintFromString({ source: body, absoluteRef: 'openapi.json', config: await createConfig({ extends: ['recommended'] }) })
  expect(problems.map(problem => `${problem.ruleId}: ${problem.message} ${problem.location[0]?.pointer ?? ''}`)).toEqual([])
})

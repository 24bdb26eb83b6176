import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase, type Database } from '../database/index.ts'
import { temporaryFolder } from '../database/testing.ts'
import { TestOffice } from '../matters/testing.ts'
import { addPeople, giveRoles } from '../roster/change.ts'
import { officeSheet } from '../exchange/register/testing.ts'
import { keyFile, makeKeys, readKeyFile } from '../exchange/relay/keys.ts'
import { addPartner, confirmPartner } from '../exchange/relay/partners.ts'
import { runChild } from './testing.ts'

const folder = temporaryFolder('exchange')
const other = temporaryFolder('exchange-other')
const work = join(folder, 'files')
let relay: string
const env = (dataDir: string): Record<string, string> => ({ DATA_DIR: dataDir, LANG: 'zh_CN.UTF-8' })

/** A whole installation in a folder of its own, stopped again. */
async function installation(dataDir: string, congress: string, work: (database: Database, office: TestOffice) => Promise<void>): Promise<void> {
  const database = await openDatabase({ dataDir, named: true })
  const office = await TestOffice.found({ database, stop: async () => undefined }, congress)
  await addPeople(database.app, congress, [{ id: 'p1', name: '何敏' }, { id: 'lead', name: '秦岚' }, { id: 'cd', name: '韩越' }])
  await giveRoles(database.app, congress, [{ person: 'p1', role: 'personnel-committee', from: '2020-01-01' }, { person: 'lead', role: 'deputy', from: '2020-01-01' }, { person: 'cd', role: congress === 'city' ? 'deputy' : 'city-deputy', from: '2020-01-01' }], 'head')
  office.rosters.forget(congress)
  office.now = new Date()
  await work(database, office)
  await database.close()
}
const knows = async (database: Database, congress: string, name: string, keys: Awaited<ReturnType<typeof makeKeys>>): Promise<void> => {
  const read = await readKeyFile(keyFile(name, keys))
  if (!read.ok) throw new Error(read.why)
  await addPartner(database.app, congress, read, 'p1')
  for (const person of ['p1', 'head']) await confirmPartner(database.app, congress, read.fingerprint, person)
}

beforeAll(async () => {
  mkdirSync(work)
  const [east, city] = [await makeKeys(folder, 'east'), await makeKeys(other, 'city')]
  await installation(folder, 'east', async (database, office) => {
    await knows(database, 'east', '市人大', city)
    const matter = await office.open('lead', 'suggestion', { title: '增设出入口', body: '请增设。', publish: true })
    await office.taken('lead', matter, 'submit')
    await office.taken('p1', matter, 'refuse', { ground: 'power', explanation: '由市级决定。', then: 'relay', cityDeputies: ['cd'] })
    relay = (await office.view('p1', matter))!.children[0]!.id
  })
  await installation(other, 'city', database => knows(database, 'city', '东区人大', east))
}, 120_000)
afterAll(() => { rmSync(folder, { recursive: true, force: true }); rmSync(other, { recursive: true, force: true }) })

test('a relay is exported in one installation and imported in another, with no server running; imported again it changes nothing', async () => {
  const file = join(work, 'relay.ztr')
  const out = await runChild(['relay', 'export', '--congress', 'east', '--as', '何敏', '--matter', relay, '--to', '市人大', '--out', file], env(folder))
  expect(out).toMatchObject({ code: 0, out: `${file} ${relay} 1\n` })
  expect(readFileSync(file, 'utf8')).not.toContain('出入口')
  const first = await runChild(['relay', 'import', file, '--congress', 'city', '--as', '何敏'], env(other))
  expect(first).toMatchObject({ code: 0, out: expect.stringContaining('收到东区人大的接力件') as never })
  const again = await runChild(['relay', 'import', file, '--congress', 'city', '--as', '何敏'], env(other))
  expect(again).toMatchObject({ code: 0, out: expect.stringContaining('已经导入过') as never })
  expect(again.out.split(' ')[0]).toBe(first.out.split(' ')[0])
  expect(await runChild(['relay', 'import', file, '--congress', 'city', '--as', '秦岚'], env(other))).toMatchObject({ code: 2, err: expect.stringContaining('人事代表工委') as never })
  expect(await runChild(['relay', 'import', file, '--congress', 'east', '--as', '何敏'], env(folder))).toMatchObject({ code: 2, err: expect.stringContaining('不是寄给本机') as never })
  expect(await runChild(['relay', 'export', '--congress', 'east', '--as', '何敏', '--matter', relay], env(folder))).toMatchObject({ code: 2, err: expect.stringContaining('--out') as never })
}, 120_000)

test('a register is checked, imported and exported from the command line, beside a server that has the database', async () => {
  const sheet = join(work, '八届五次.xlsx')
  writeFileSync(sheet, await officeSheet())
  const server = await openDatabase({ dataDir: folder, named: true })
  try {
    const check = await runChild(['suggestion', 'import', sheet, '--congress', 'east', '--as', '何敏', '--check'], env(folder))
    expect(check).toMatchObject({ code: 2, out: expect.stringContaining('名册里没有“区交通委”') as never })
    expect(await runChild(['suggestion', 'import', sheet, '--congress', 'east', '--as', '何敏'], env(folder))).toMatchObject({ code: 2, err: expect.stringContaining('没有导入') as never })
    const columns = join(work, 'columns.json')
    writeFileSync(columns, JSON.stringify({ names: { 'organ:区交通委': 'new', 'organ:区城管局': 'new' } }))
    expect(await runChild(['suggestion', 'import', sheet, '--congress', 'east', '--as', '何敏', '--columns', columns], env(folder))).toMatchObject({ code: 0, out: '导入3件，已在册0件\n' })
    const out = join(work, 'out.json')
    expect(await runChild(['suggestion', 'export', out, '--congress', 'east', '--as', '何敏'], env(folder))).toMatchObject({ code: 0, out: `${out} 4\n` })
    expect((JSON.parse(readFileSync(out, 'utf8')) as { number: string }[]).map(row => row.number)).toContain('第002号')
  } finally {
    await server.close()
  }
}, 120_000)

// A server in a process of its own over a fresh database, with a congress, signed-in people, and as many matters as asked.
import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Pool } from 'pg'
import { openDatabase, type Database } from '../packages/server/src/database/index.ts'
import { inventPassword, openIdentity } from '../packages/server/src/identity/index.ts'
import { freePort, Visitor } from '../packages/server/src/identity/testing.ts'
import { TestOffice, twoItems } from '../packages/server/src/matters/testing.ts'
import { inCongress } from '../packages/server/src/store/transaction.ts'
import { folded, vector } from '../packages/server/src/store/grams.ts'

export interface Served {
  readonly url: string
  readonly cookie: string
  /** Matters of plan items, begun, on which steps can be taken. */
  readonly items: readonly string[]
  readonly database: Database
  readonly owner: Pool
  stop(): Promise<void>
}

const subjects = ['老旧小区加装电梯', '生活垃圾分类投放点改造', '社区卫生服务能力建设', '长期护理保险', '中小学体育场馆开放', '河道综合整治', '停车难治理', '志愿服务条例实施', '公共文化服务体系建设', '食品安全监管']

/** Founds a congress with a plan of `items` items, opens it through the rules, and starts a server on it. */
export async function serveWith(items: number): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'zhitong-bench-'))
  chmodSync(folder, 0o755)
  const database = await openDatabase({ dataDir: folder, named: true })
  const office = await TestOffice.found({ database, stop: () => database.close() }, 'bench')
  office.now = new Date()
  const plan = await office.open('clerk', 'annual-plan', { kind: 'supervision-plan', title: '年度监督工作计划', year: 2026 })
  const list = Array.from({ length: items }, (_, n) => ({ ...twoItems[0]!, subject: `${subjects[n % subjects.length]}第${n}项`, months: [[1 + (n % 12), 1 + (n % 12)]] }))
  await office.taken('clerk', plan, 'read', { text: '全文', items: list }, { papers: [{ paper: 'source' }] })
  await office.taken('clerk', plan, 'submit')
  await office.taken('clerk', plan, 'pass', { meeting: '主任会议' })
  const { children } = (await office.view('clerk', plan))!
  const port = await freePort()
  const url = `http://localhost:${port}`
  const identity = await openIdentity({ pool: database.identity, url, perMinute: 10_000 })
  const password = `${inventPassword()}Aa1`
  const account = await identity.createAccount({ username: 'clerk', name: 'clerk', password, changePassword: false })
  if (!('id' in account)) throw new Error(account.en)
  await inCongress(database.app, 'bench', client => client.query(`update office.person set account = $1 where id = 'clerk'`, [account.id]))
  const owner = new Pool(database.owner)
  owner.on('error', () => undefined)
  const child = spawn(process.execPath, ['packages/server/src/cli.ts', 'serve'], {
    env: { ...process.env, PORT: String(port), DATA_DIR: folder, DATABASE_URL: urlOf(database) }, stdio: 'ignore',
  })
  for (let n = 0; !(await fetch(`${url}/readyz`).catch(() => undefined))?.ok; n += 1) {
    if (n > 500) throw new Error('the server did not start')
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  const clerk = new Visitor(url, {})
  await clerk.signIn('clerk', password)
  return {
    url, cookie: clerk.cookie, items: children.map(row => row.id), database, owner,
    async stop() {
      await ended(child)
      await owner.end()
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const urlOf = (database: Database): string => {
  const { host, user, password, database: name } = database.owner as { host: string; user: string; password: string; database: string }
  return `postgresql://${user}:${encodeURIComponent(password)}@localhost/${name}?host=${encodeURIComponent(host)}`
}

const ended = (child: ChildProcess): Promise<void> => new Promise(resolve => {
  child.once('exit', () => resolve())
  child.kill('SIGTERM')
})

/** Copies one matter of the plan until there are `total`, with their search text, as rows: what lists and search meet is the same. */
export async function fill(served: Served, total: number): Promise<void> {
  const from = served.items[0]!
  await served.owner.query(
    `insert into office.matter (congress, id, procedure, number, title, form, year, item, months, state, final, seq, day, fold, owner, committee, parent, due, due_clock, due_state, papers, public, readers, updated)
     select congress, gen_random_uuid(), procedure, null, 'x' || n || '关于' || (array['电梯','垃圾','卫生','保险','体育','河道','停车','志愿','文化','食品'])[1 + n % 10] || '工作第' || n || '项', (array['执法检查','视察','调研','审计'])[1 + n % 4], 2020 + n % 7, n, months,
       state, final, seq, day, fold, owner, committee, null, date '2026-01-01' + n % 900, due_clock, due_state, 0, false, readers, now() - n * interval '1 second'
     from office.matter, generate_series(1, $2::int) n where id = $1`, [from, total - served.items.length])
  const { rows } = await served.owner.query<{ id: string; title: string }>(`select id, title from office.matter where congress = 'bench'`)
  for (let at = 0; at < rows.length; at += 5000) {
    const part = rows.slice(at, at + 5000).map(({ id, title }, n) => {
      const body = `${title}。请有关部门研究，${subjects[(at + n) % 10]}要列出计划，明确时限，按期反馈代表和群众，第${at + n}号材料附后。`
      return { id, title, body, folded: folded(body), grams: vector(body) }
    })
    await served.owner.query(
      `insert into office.search (congress, matter, part, kind, title, body, folded, readers, grams, updated)
       select 'bench', r.id, 'open.text', 'text', r.title, r.body, r.folded, '{role:office}', r.grams::tsvector, now() from jsonb_to_recordset($1::jsonb) as r (id uuid, title text, body text, folded text, grams text)`,
      [JSON.stringify(part)])
  }
  await served.owner.query('vacuum analyze office.matter')
  await served.owner.query('vacuum analyze office.search')
}

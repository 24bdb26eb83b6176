import { existsSync } from 'node:fs'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { v7 } from 'uuid'
import { main } from '../packages/server/src/cli.ts'
import { demoPlanText } from '../packages/server/src/demo/plan-text.ts'
import { openBrowser, openContext, settled } from './browser.ts'
import { startServer, type Server } from './server.ts'

let browser: Browser
let server: Server
beforeAll(async () => {
  server = await startServer({ empty: true })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const real = new URL('../../shared/data/plans/xuhui-2018.txt', import.meta.url).pathname
const password = 'Tongzhou-2026-qiao'

/** The plan of 2018 where it is at hand, the demo's own otherwise. */
function planFile(): { path: string; year: number; title: string; least: number } {
  if (existsSync(real)) {
    console.log('» the plan read in the browser is the real one of 2018')
    return { path: real, year: 2018, title: '徐汇区人大常委会2018年度工作要点', least: 65 }
  }
  console.log('» ../shared is not here: the plan read in the browser is the demo’s own')
  const path = join(mkdtempSync(join(tmpdir(), 'zhitong-plan-')), 'plan.txt')
  writeFileSync(path, demoPlanText(2026))
  return { path, year: 2026, title: '示范区人大常委会2026年度工作要点', least: 40 }
}

async function command(...args: string[]): Promise<string> {
  let said = ''
  process.env['DATA_DIR'] = server.dataDir
  process.env['PUBLIC_URL'] = server.url
  const code = await main(args, { out: text => (said += text), err: text => (said += text), lang: 'zh' })
  delete process.env['DATA_DIR']
  delete process.env['PUBLIC_URL']
  if (code !== 0) throw new Error(said)
  return said.trim()
}

async function welcome(page: Page, link: string, first?: { username: string; name: string }): Promise<void> {
  await page.goto(link)
  await page.locator('input[name=password]').waitFor()
  if (first) {
    await page.fill('input[name=username]', first.username)
    await page.fill('input[name=name]', first.name)
  }
  await page.fill('input[name=password]', password)
  await page.fill('input[name=again]', password)
  await page.click('button[type=submit]')
  await page.waitForURL(/\/office|\/c\//)
}

/** Takes one step on the matter page: its tab, its fields by their labels, and the button. */
async function take(page: Page, step: string, fields: Record<string, string> = {}): Promise<void> {
  const tab = page.getByRole('tab', { name: step, exact: true })
  if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click()
  const panel = page.locator('#step-panel')
  for (const [label, value] of Object.entries(fields)) await panel.getByLabel(label, { exact: false }).first().fill(value)
  await panel.getByRole('button', { name: '记入卷宗' }).click()
  await page.getByRole('tab', { name: step, exact: true }).waitFor({ state: 'detached' })
  await settled(page)
}

test('from an empty database to the public page: first administrator, a congress, a plan read, corrected, adopted, published', async () => {
  const plan = planFile()
  const admin = await (await openContext(browser, { url: server.url })).newPage()
  await welcome(admin, server.invite!, { username: 'admin', name: '系统管理员' })

  const link = await command('congress', 'add', 'xuhui', '--name', '试验区人民代表大会', '--head', '顾晓雯', '--username', 'head')
  const headContext = await openContext(browser, { url: server.url })
  const head = await headContext.newPage()
  await welcome(head, link)
  const keep = async (path: string, data: object) => {
    const answer = await headContext.request.post(`/api/c/xuhui${path}`, { data, headers: { origin: server.url, 'idempotency-key': v7() } })
    expect(answer.status(), await answer.text()).toBe(201)
    return answer.json() as Promise<{ id: string }>
  }
  const { id } = await keep('/people', { name: '沈静宜', account: { username: 'clerk', password } })
  await keep('/roles', { person: id, role: 'office', organ: 'office', from: '2018-01-01' })

  const clerkContext = await openContext(browser, { url: server.url })
  const page = await clerkContext.newPage()
  const faults: string[] = []
  page.on('pageerror', error => faults.push(error.message))
  await page.goto('/sign-in')
  await page.fill('input[name=username]', 'clerk')
  await page.fill('input[name=password]', password)
  await page.click('button[type=submit]')
  // The password was chosen by somebody else: a new one is asked for before anything else.
  await page.getByLabel('新密码').first().fill(`${password}-2`)
  await page.locator('input[autocomplete=new-password]').nth(1).fill(`${password}-2`)
  await page.locator('button[type=submit]').click()
  await page.waitForURL(/\/office/)
  await page.goto('/c/xuhui/office/plan')
  await settled(page)
  await page.setInputFiles('#plan-file', plan.path)
  await page.locator('.its li').first().waitFor()
  expect(await page.locator('h1').innerText()).toContain(plan.title)
  const items = await page.locator('.its li').count()
  expect(items).toBeGreaterThanOrEqual(plan.least)

  // Correct beside the text: settle every doubt, strike an item.
  for (let n = 0; n < 20; n += 1) {
    const accept = page.getByRole('button', { name: /^采纳/ }).or(page.getByRole('button', { name: '保留原样' })).first()
    if (!(await accept.count())) break
    await accept.click()
  }
  await page.getByRole('button', { name: '去掉' }).first().click()
  await page.getByRole('button', { name: '全部入册' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('年度工作要点', { exact: true }).click()
  await dialog.getByRole('button', { name: '记入卷宗' }).click()
  await page.waitForURL(/matter=/)
  const matter = new URL(page.url()).searchParams.get('matter')!

  await page.goto(`/c/xuhui/office/matters/${matter}`)
  await settled(page)
  await take(page, '提请主任会议讨论')
  await take(page, '主任会议通过', { 主任会议: '第三十一次主任会议' })
  await take(page, '常委会会议通过', { 常委会会议: '第十一次会议', 全体组成人员: '36', 出席: '36', 赞成: '35', 反对: '0', 弃权: '1' })
  const view = await (await clerkContext.request.get(`/api/c/xuhui/matters/${matter}`)).json()
  expect(view.row.state).toBe('adopted')
  expect(view.children.length).toBe(items - 1)

  // Nothing is public before a second person has published it.
  const visitor = await (await openContext(browser, { url: server.url })).newPage()
  await visitor.goto('/')
  expect(await visitor.content()).not.toContain(view.children[0].title)
  const before = await publishRefused(clerkContext, server.url, matter, view.row.seq)
  expect(before).toBe('state')
  const checked = await clerkContext.request.post(`/api/c/xuhui/matters/${matter}/steps/check`, {
    data: { seq: view.row.seq, input: { text: view.said.read.text, findings: [] } }, headers: { origin: server.url, 'idempotency-key': v7() },
  })
  expect(checked.status(), await checked.text()).toBe(201)
  expect(await publishRefused(clerkContext, server.url, matter, view.row.seq + 1)).toBe('needs')
  await head.goto(`/c/xuhui/office/matters/${matter}`)
  await settled(head)
  await take(head, '公布')

  await visitor.goto('/')
  const text = await visitor.locator('body').innerText()
  expect(text).toContain('试验区')
  await visitor.goto(`/c/xuhui/matters/${view.children[0].id}`)
  expect(await visitor.locator('body').innerText()).toContain(view.children[0].title)

  // The board holds the year.
  await page.goto(`/c/xuhui/office/year?year=${plan.year}`)
  await settled(page)
  expect(await page.locator('main').innerText()).toContain(String(items - 1))
  expect(faults).toEqual([])
  expect(await command('record', 'verify')).toMatch(/\d/)
}, 240_000)

/** Why the plan cannot be published now. */
async function publishRefused(context: { request: { post(url: string, options: object): Promise<{ json(): Promise<any> }> } }, origin: string, matter: string, seq: number): Promise<string> {
  const answer = await context.request.post(`/api/c/xuhui/matters/${matter}/steps/publish`, { data: { seq }, headers: { origin, 'idempotency-key': v7() } })
  return (await answer.json()).refused?.ground
}

import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { v7 } from 'uuid'
import { openBrowser, openContext, settled, violations, type Look } from './browser.ts'
import { signIn, startServer, type Server } from './server.ts'

const pictures = new URL('./pictures/', import.meta.url).pathname
const office = '/c/demo/office'
/** The plan of the source where the shared folder is present, the demo's own otherwise. */
const source = new URL('../../shared/data/plans/xuhui-2018.txt', import.meta.url).pathname
const own = `示范区人大常委会2027年度工作要点
（2027年3月5日区第九届人民代表大会常务委员会第四十次会议通过）
一、依法开展监督
4月，听取和审议区人民政府关于环境状况和环境保护目标完成情况的报告，由城建环保委牵头。6月，对《生活垃圾管理条例》实施情况开展执法检查，由城建环保委牵头。
二、做好代表工作
由常委会组成人员联系810名人大代表。7月，组织代表视察养老服务设施建设。
`

let browser: Browser
let server: Server

beforeAll(async () => {
  const { build } = await import('vite')
  if (!existsSync(new URL('../packages/web/dist/index.html', import.meta.url).pathname)) await build({ root: new URL('../packages/web/', import.meta.url).pathname, logLevel: 'error' })
  server = await startServer()
  browser = await openBrowser()
  await mkdir(pictures, { recursive: true })
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** Waits until lists and fonts have come; a page that is still loading would pass every check. */
async function ready(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  await settled(page)
  // Lists that ask a second question after the first answer.
  await page.waitForTimeout(250)
  await settled(page)
}

const looks: [name: string, look: Look][] = [
  ['zh-1440', { width: 1440 }],
  ['en-1440', { width: 1440, language: 'en' }],
  ['elder-1440', { width: 1440, elder: true }],
  ['zh-768', { width: 768 }],
  ['zh-390', { width: 390 }],
  ['elder-390', { width: 390, elder: true }],
  ['zh-320', { width: 320 }],
]

/** Every page by its name; a matter and a plan are looked up first. */
async function addresses(page: Page): Promise<[name: string, address: string][]> {
  const list = async (query: string): Promise<string> => {
    const { rows } = (await (await page.request.get(`/api/c/demo/matters?${query}`)).json()) as { rows: { id: string }[] }
    return rows[0]!.id
  }
  const plan = await list('procedure=annual-plan&size=1')
  const matter = await list('procedure=plan-item&final=no&size=1')
  return [
    ['home', office], ['year', `${office}/year`], ['months', `${office}/year?view=months`], ['table', `${office}/year?view=table`],
    ['reader', `${office}/plan?matter=${plan}`], ['plan', `${office}/plan`], ['matter', `${office}/matters/${matter}`], ['annual-plan', `${office}/matters/${plan}`],
    ['matters', `${office}/matters`], ['none', `${office}/matters?q=没有这样的事`], ['duties', `${office}/duties`], ['people', `${office}/people`], ['settings', `${office}/settings`],
    ['account', `${office}/account`], ['search', `${office}/search?q=${encodeURIComponent('条例')}`], ['lost', `${office}/nowhere`],
  ]
}

describe('the console', () => {
  test.each(looks)('%s: no page is wider than its window, axe finds nothing, nothing breaks', async (name, look) => {
    const { context, page, faults } = await signIn(browser, server, 'clerk', look)
    for (const [what, address] of await addresses(page)) {
      await page.goto(address)
      await ready(page)
      expect([what, await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)]).toEqual([what, 0])
      expect([what, ...(await violations(page))]).toEqual([what])
      if (['home', 'year', 'reader', 'matter'].includes(what) && (look.width ?? 0) !== 320) await page.screenshot({ path: `${pictures}${what}-${name}.png`, fullPage: what !== 'year' })
    }
    expect(faults.filter(fault => !/404/.test(fault))).toEqual([])
    await context.close()
  }, 300_000)

  test.each([['zh-1440', { width: 1440 }], ['en-390', { width: 390, language: 'en' as const }], ['elder-768', { width: 768, elder: true }]])('%s: the doors have nothing for axe to find either', async (_name, look) => {
    const context = await openContext(browser, { ...look, url: server.url })
    const page = await context.newPage()
    for (const path of ['/sign-in', '/welcome/used-or-invented']) {
      await page.goto(path)
      await page.locator('h1').first().waitFor()
      await settled(page)
      expect([path, ...(await violations(page))]).toEqual([path])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    }
    await page.goto('/sign-in')
    await page.fill('input[name=username]', 'nobody')
    await page.fill('input[name=password]', 'wrong')
    await page.click('button[type=submit]')
    await page.getByRole('alert').waitFor()
    expect(await violations(page)).toEqual([])
    await context.close()
  }, 60_000)

  test('a plan goes from the file to the register by keyboard, and stays on the desk over a reload', async () => {
    const { context, page, faults } = await signIn(browser, server, 'clerk')
    await page.goto(`${office}/plan`)
    await ready(page)
    await page.setInputFiles('#plan-file', existsSync(source) ? source : { name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from(own) })
    await page.locator('.its li').first().waitFor()
    const items = await page.locator('.its li').count()
    expect(items).toBeGreaterThan(2)
    // J walks, the quote follows; Enter edits, Enter keeps.
    await page.locator('.its .irow').first().focus()
    await page.keyboard.press('j')
    expect(await page.locator('.its .sel .n').innerText()).toBe('2')
    expect(await page.locator('.doc mark.on').count()).toBeGreaterThan(0)
    await page.keyboard.press('Enter')
    await page.locator('.itemform').waitFor()
    await page.keyboard.press('End')
    await page.keyboard.type('（核）')
    await page.keyboard.press('Enter')
    await page.locator('.its .sel .s', { hasText: '（核）' }).waitFor()
    // Delete removes and can be taken back.
    await page.keyboard.press('Delete')
    await page.locator('.removed button').waitFor()
    expect(await page.locator('.its li').count()).toBe(items - 1)
    await page.locator('.removed button').click()
    expect(await page.locator('.its li').count()).toBe(items)
    // A quote leads to its item.
    await page.locator('.doc mark[data-items]').first().click()
    expect(await page.locator('.its .sel .n').innerText()).toBe('1')
    // What is open keeps the plan out of the register.
    const open = await page.locator('.doubts li:not(.done)').count()
    if (open > 0) expect(await page.locator('.st .btn.refused').count()).toBe(1)
    for (let i = 0; i < open; i++) await page.locator('.doubts li:not(.done) .btn').first().click()
    await page.getByText('草稿存在本机').waitFor()
    await page.reload()
    await page.locator('.its li').first().waitFor()
    expect(await page.locator('.its .s', { hasText: '（核）' }).count()).toBe(1)
    await page.getByRole('button', { name: '全部入册' }).click()
    await page.locator('dialog input[type=radio]').first().check()
    await page.locator('dialog .btn.do').click()
    await page.waitForURL(/matter=/)
    await page.getByText('已读取').first().waitFor()
    expect(await page.locator('.its .s', { hasText: '（核）' }).count()).toBe(1)
    // On its own page the matter leads back to the reader, and its record holds both entries.
    await page.locator('.crumb a').first().click()
    await page.getByRole('tab', { name: '校对事项' }).click()
    await page.getByRole('link', { name: '到读工作要点的页上办' }).waitFor()
    expect(await page.locator('.time > li').count()).toBe(2)
    expect(faults).toEqual([])
    await context.close()
  }, 120_000)

  test('a month moved on the board asks for its ground, and another browser sees it without reload', async () => {
    const [one, other] = await Promise.all([signIn(browser, server, 'clerk'), signIn(browser, server, 'head')])
    const { rows } = (await (await one.page.request.get('/api/c/demo/matters?procedure=plan-item&final=no&size=50')).json()) as { rows: { id: string; title: string }[] }
    const { id, title } = rows[0]!
    await other.page.goto(`${office}/matters/${id}`)
    await ready(other.page)
    const entries = await other.page.locator('.time > li').count()
    await one.page.goto(`${office}/year`)
    await ready(one.page)
    await one.page.locator('.it', { hasText: title }).first().focus()
    await one.page.keyboard.press('m')
    await one.page.locator('dialog .months label', { hasText: /^2月$/ }).click()
    await one.page.locator('dialog textarea').fill('主任会议研究调整')
    await one.page.locator('dialog .btn.do').click()
    await one.page.locator('dialog').waitFor({ state: 'detached' })
    await other.page.locator('.time > li').nth(entries).waitFor({ timeout: 3000 })
    expect(await other.page.locator('.time > li').count()).toBe(entries + 1)
    await Promise.all([one.context.close(), other.context.close()])
  }, 60_000)

  test('a name and a telephone go public only when a second person ticks each', async () => {
    const [clerk, head] = await Promise.all([signIn(browser, server, 'clerk'), signIn(browser, server, 'head')])
    const { rows } = (await (await clerk.context.request.get('/api/c/demo/matters?procedure=plan-item&state=going&size=100')).json()) as { rows: { id: string; seq: number; evidence: { papers: number } }[] }
    const { id, seq } = rows.find(row => row.evidence.papers > 0)!
    const answer = await clerk.context.request.post(`/api/c/demo/matters/${id}/steps/finish`, {
      data: { seq, input: { result: '已办结，联系人欧阳若兰，手机13812345678。' } }, headers: { origin: server.url, 'idempotency-key': v7() },
    })
    expect(answer.status(), await answer.text()).toBe(201)
    const { page } = head
    await page.goto(`${office}/matters/${id}`)
    await ready(page)
    await page.getByRole('tab', { name: '公布结果' }).click()
    const panel = page.locator('#step-panel')
    await panel.getByRole('checkbox').first().check()
    await panel.getByRole('button', { name: '记入卷宗' }).click()
    await panel.getByText('13812345678').first().waitFor()
    expect(await violations(page)).toEqual([])
    await page.screenshot({ path: `${pictures}confirm-zh-1440.png` })
    for (const box of await panel.locator('.confirms input').all()) await box.check()
    await panel.getByRole('button', { name: '记入卷宗' }).click()
    await page.locator('.time > li', { hasText: '公布结果' }).first().waitFor()
    const view = (await (await head.context.request.get(`/api/c/demo/matters/${id}`)).json()) as { record: { step: string; fields: { field: string; value: unknown }[] }[] }
    expect(view.record[0]!.fields.find(field => field.field === 'confirmed')?.value).toContain('13812345678')
    await Promise.all([clerk.context.close(), head.context.close()])
  }, 60_000)

  test('who may not do a step is told so with its ground, and who holds nothing here sees nothing', async () => {
    const { context, page } = await signIn(browser, server, 'deputy')
    const answer = await page.request.get('/api/c/demo/matters?size=1')
    expect(answer.ok()).toBe(true)
    await page.goto(`${office}/matters/00000000-0000-7000-8000-000000000000`)
    await page.getByRole('alert').waitFor()
    expect(await page.locator('.steps').count()).toBe(0)
    await context.close()
  }, 60_000)
})

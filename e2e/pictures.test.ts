/** The pictures of the README: the board, the reader, a matter and the public page of the demo congress. PICTURES=docs keeps them in docs/. */
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ink, openBrowser, settled } from './browser.ts'
import { signIn, startServer, type Server } from './server.ts'

const folder = new URL(process.env['PICTURES'] === 'docs' ? '../docs/pictures/' : './pictures/', import.meta.url).pathname
let browser: Browser
let server: Server
beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  mkdirSync(folder, { recursive: true })
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** Public pages prefer the reader's own fonts; a machine without any is lent those of the office. */
async function lendFonts(page: Page): Promise<void> {
  const here = createRequire(new URL('../packages/web/package.json', import.meta.url))
  const files = (family: string): string => join(dirname(here.resolve(`@fontsource/${family}/400.css`)), 'files')
  await page.route('**/fonts/**', route => {
    const [family, file] = route.request().url().split('/').slice(-2)
    return route.fulfill({ path: join(files(family!), file!) })
  })
  const css = ['noto-sans-sc', 'noto-serif-sc'].flatMap(family => ['400', '700'].map(weight =>
    readFileSync(here.resolve(`@fontsource/${family}/${weight}.css`), 'utf8').replaceAll('url(./files/', `url(${server.url}/fonts/${family}/`)))
  await page.addStyleTag({ content: css.join('\n') })
  await page.evaluate(() => document.fonts.ready.then(() => new Promise(resolve => setTimeout(resolve, 300))).then(() => document.fonts.ready).then(() => 0))
}

test('the demo’s board, reader, a matter and the public page can be looked at', async () => {
  const { context, page, faults } = await signIn(browser, server, 'clerk', { width: 1440, height: 1000 })
  const list = async (query: string): Promise<string> => ((await (await context.request.get(`/api/c/demo/matters?${query}`)).json()) as { rows: { id: string }[] }).rows[0]!.id
  const plan = await list('procedure=annual-plan')
  const report = await list('procedure=special-report&state=distributed&size=1')
  for (const [name, path] of [['year', 'year'], ['reader', `plan?matter=${plan}`], ['matter', `matters/${report}`], ['home', '']] as const) {
    await page.goto(`/c/demo/office/${path}`)
    await page.locator('h1').first().waitFor()
    await settled(page)
    if (name === 'matter') await page.locator('.clocks button.clock').last().click()
    expect(await ink(page, page.locator('h1').first()), name).toBeGreaterThan(0.01)
    await page.screenshot({ path: `${folder}${name}.png`, fullPage: name !== 'reader' })
  }
  expect(faults).toEqual([])
  await context.close()
  const visitor = await (await browser.newContext({ viewport: { width: 1440, height: 1000 }, bypassCSP: true, baseURL: server.url })).newPage()
  await visitor.goto('/')
  await lendFonts(visitor)
  expect(await ink(visitor, visitor.locator('h1').first())).toBeGreaterThan(0.01)
  await visitor.screenshot({ path: `${folder}portal.png`, fullPage: false })
}, 120_000)

test('a suggestion with its four facts and the board on which suggestions are assigned can be looked at', async () => {
  const { context, page, faults } = await signIn(browser, server, 'personnel', { width: 1440, height: 1000 })
  const { rows } = (await (await context.request.get('/api/c/demo/matters?procedure=suggestion&state=rehandling&size=1')).json()) as { rows: { id: string }[] }
  for (const [name, path] of [['suggestion', `matters/${rows[0]!.id}`], ['board', 'suggestions/transfer']] as const) {
    await page.goto(`/c/demo/office/${path}`)
    await page.locator('h1').first().waitFor()
    await settled(page)
    if (name === 'suggestion') expect(await page.locator('.facts').innerText()).toContain('结果不满意')
    else {
      await page.locator('.proposed li').first().getByRole('button', { name: '主办' }).click()
      await page.locator('.proposed li').nth(1).getByRole('button', { name: '会办' }).click()
      await page.locator('.units li.co').waitFor()
    }
    await settled(page)
    expect(await ink(page, page.locator('h1').first()), name).toBeGreaterThan(0.01)
    await page.screenshot({ path: `${folder}${name}.png`, fullPage: true })
  }
  expect(faults).toEqual([])
  await context.close()
}, 120_000)

test('ten tabs of one browser hear of a step, over one stream', async () => {
  const { context, page } = await signIn(browser, server, 'clerk')
  const other = await signIn(browser, server, 'head')
  const { rows } = (await (await context.request.get('/api/c/demo/matters?procedure=plan-item&final=no&size=1')).json()) as { rows: { id: string; seq: number }[] }
  const { id, seq } = rows[0]!
  const tabs = [page, ...(await Promise.all(Array.from({ length: 9 }, () => context.newPage())))]
  for (const tab of tabs) await tab.goto(`/c/demo/office/matters/${id}`)
  for (const tab of tabs) await tab.locator('.time > li').first().waitFor()
  const before = await page.locator('.time > li').count()
  const { v7 } = await import('uuid')
  const answer = await other.context.request.post(`/api/c/demo/matters/${id}/steps/replan`, {
    data: { seq, input: { months: [[12, 12]], ground: '会期调整' } }, headers: { origin: server.url, 'idempotency-key': v7() },
  })
  expect(answer.status(), await answer.text()).toBe(201)
  for (const tab of tabs) await tab.locator('.time > li').nth(before).waitFor({ timeout: 5000 })
  await Promise.all([context.close(), other.context.close()])
}, 120_000)

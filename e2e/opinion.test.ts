import { mkdir, readFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openContext, settled, violations } from './browser.ts'
import { signIn, startServer, type Server } from './server.ts'

const pictures = new URL('./pictures/', import.meta.url).pathname
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

/** A resident on a telephone whose browser runs no script at all. */
async function resident(width = 390): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 844 }, javaScriptEnabled: false, locale: 'zh-CN', baseURL: server.url })
  return context.newPage()
}
/** A large picture as a telephone takes it, with the telephone's name in it. */
async function camera(): Promise<Buffer> {
  const context = await browser.newContext({ viewport: { width: 3_000, height: 1_500 } })
  const jpeg = await (await context.newPage()).screenshot({ type: 'jpeg' })
  await context.close()
  const exif = Buffer.from('Exif\0\0SecretPhone', 'latin1')
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xe1, 0, exif.length + 2]), exif, jpeg.subarray(2)])
}
/** The width in the frame header of a JPEG. */
function widthOf(jpeg: Buffer): number {
  for (let at = 2; at < jpeg.length; at += 2 + jpeg.readUInt16BE(at + 2)) {
    if ([0xc0, 0xc1, 0xc2].includes(jpeg[at + 1]!)) return jpeg.readUInt16BE(at + 7)
  }
  return 0
}
const ticket = async (page: Page): Promise<[number: string, code: string]> => (await page.locator('.ticket dd').allTextContents()) as [string, string]
async function follow(page: Page, number: string, code: string): Promise<void> {
  await page.goto('/c/demo/follow')
  await page.fill('#number', number)
  await page.fill('#code', code)
  await page.getByRole('button', { name: '查', exact: true }).click()
}

test('a resident scans a station’s code, sends words and a photograph without a script, and reads the office’s answer by number and code', async () => {
  const page = await resident()
  await page.goto('/c/demo/stations/street-1')
  const address = new URL((await page.locator('.sheet .second').textContent())!)
  expect(address.searchParams.get('station')).toBe('street-1')
  await page.goto(address.pathname + address.search)
  const text = '望江三村门口的路灯坏了😀，晚上老人看不清台阶。'
  await page.fill('#text', text)
  await page.fill('#where', '望江三村北门')
  await page.fill('#contact', '13800000000')
  const photo = await camera()
  await page.setInputFiles('#photo', [{ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: photo }, { name: '照片.jpg', mimeType: 'image/jpeg', buffer: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(400)]) }])
  await page.getByRole('button', { name: '交给人大代表' }).click()
  // The program among the photographs is told; the words and the photograph are still there.
  await page.getByRole('alert').filter({ hasText: '这个文件的内容是程序' }).waitFor()
  expect(await page.inputValue('#text')).toBe(text)
  await page.getByText('已收下的照片 1').waitFor()
  await page.screenshot({ path: `${pictures}opinion-fault-390.png`, fullPage: true })
  await page.getByRole('button', { name: '交给人大代表' }).click()
  await page.getByRole('heading', { name: '收到了，谢谢' }).waitFor()
  const [number, code] = await ticket(page)
  await page.screenshot({ path: `${pictures}opinion-receipt-390.png`, fullPage: true })
  // The page sent again, as a browser does when it is reloaded, is the same opinion.
  await page.reload()
  expect(await ticket(page)).toEqual([number, code])

  const station = await signIn(browser, server, 'station')
  const list = async (): Promise<{ id: string; number: string; title: string }[]> =>
    ((await (await station.page.request.get('/api/c/demo/matters?procedure=opinion&size=50&sort=updated&order=desc')).json()) as { rows: { id: string; number: string; title: string }[] }).rows
  await expect.poll(async () => (await list()).filter(row => row.number === number).length).toBe(1)
  const matter = (await list()).find(row => row.number === number)!
  expect((await list()).filter(row => row.title === matter.title)).toHaveLength(1)
  await station.page.goto(`/c/demo/office/matters/${matter.id}`)
  await settled(station.page)
  await station.page.getByText('详细').first().click()
  await station.page.getByText('13800000000').first().waitFor()
  await station.page.screenshot({ path: `${pictures}opinion-office-1440.png`, fullPage: true })
  const [download] = await Promise.all([station.page.waitForEvent('download'), station.page.getByRole('link', { name: /照片1\.jpg|照片/ }).first().click()])
  const taken = await readFile(await download.path())
  expect([widthOf(photo), photo.includes('SecretPhone'), widthOf(taken), taken.includes('SecretPhone')]).toEqual([3_000, true, 2_048, false])
  await station.page.getByRole('tab', { name: '答复', exact: true }).click()
  await station.page.getByRole('tabpanel').getByLabel('告诉提意见人', { exact: false }).fill('已请养护单位更换，今晚能亮。')
  await station.page.getByRole('tabpanel').getByRole('button', { name: '记入卷宗' }).click()
  await station.page.getByRole('tab', { name: '答复', exact: true }).waitFor({ state: 'detached' })
  expect(station.faults).toEqual([])

  const later = await resident(320)
  await follow(later, number, 'AAAA-BBBB')
  await later.getByRole('alert').waitFor()
  await follow(later, number, code)
  await later.getByText('已请养护单位更换，今晚能亮。').waitFor()
  expect(await later.content()).not.toContain('13800000000')
  expect(await later.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await later.screenshot({ path: `${pictures}opinion-life-320.png`, fullPage: true })
})

test('a call that the station enters has a receipt to hand over, shown once', async () => {
  const { page, faults } = await signIn(browser, server, 'station')
  const opened = (await (await page.request.post('/api/c/demo/matters', {
    headers: { origin: server.url, 'idempotency-key': '01890000-0000-7000-8000-0000000000aa' }, data: { procedure: 'opinion', input: { title: '井盖松动', body: '清溪路口井盖松动，车过有响声。', channel: 'call' } },
  })).json()) as { row: { id: string } }
  await page.goto(`/c/demo/office/matters/${opened.row.id}`)
  await settled(page)
  await page.getByRole('button', { name: '出具回执' }).click()
  await page.locator('.beside [role=status] b').first().waitFor()
  const [number, code] = await page.locator('.beside [role=status] b').allTextContents()
  expect(await violations(page)).toEqual([])
  await page.screenshot({ path: `${pictures}opinion-staff-1440.png`, fullPage: true })
  await page.reload()
  await settled(page)
  expect(await page.getByText(code!).count()).toBe(0)
  const at = await resident()
  await follow(at, number!, code!)
  await at.getByText('清溪路口井盖松动，车过有响声。').waitFor()
  expect(faults).toEqual([])
})

test('the pages of a receipt have no barriers, in both languages and in elder mode', async () => {
  for (const [width, setting] of [[1440, 'lang=zh&elder=0'], [768, 'lang=en&elder=0'], [320, 'lang=zh&elder=1']] as const) {
    const context = await openContext(browser, { url: server.url, width })
    const page = await context.newPage()
    const look = async (name: string): Promise<void> => {
      expect([name, setting, await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)]).toEqual([name, setting, 0])
      // axe is code, and these pages let none run: it is put in beside their policy.
      expect([name, setting, ...(await violations(page))]).toEqual([name, setting])
      await page.screenshot({ path: `${pictures}opinion-${name}-${width}.png`, fullPage: true })
    }
    await page.goto(`/c/demo/opinion?${setting}`)
    await look('form')
    await page.locator('form[method=post] button').click()
    await page.fill('#text', '')
    await page.evaluate(() => document.querySelector('#text')!.removeAttribute('required'))
    await page.locator('form[method=post] button').click()
    await page.getByRole('alert').waitFor()
    await look('empty')
    await page.fill('#text', `井盖松动，请来看看。${width}`)
    await page.locator('form[method=post] button').click()
    await page.locator('.ticket').waitFor()
    await look('receipt')
    const [number, code] = await ticket(page)
    await page.goto('/c/demo/follow')
    await look('follow')
    await page.fill('#number', number)
    await page.fill('#code', code)
    await page.locator('form[method=post] button').click()
    await page.getByRole('heading', { level: 2 }).or(page.locator('.lead')).first().waitFor()
    await look('life')
    await context.close()
  }
})

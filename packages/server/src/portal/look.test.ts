import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishExample } from './example.ts'
import { startPortal, type PortalServer } from './testing.ts'

/** The parts of the browser that are used here; its own module is checked with the types of pages. */
interface Page {
  goto(url: string): Promise<unknown>
  evaluate<T>(script: string): Promise<T>
  setViewportSize(size: { width: number; height: number }): Promise<void>
  screenshot(options: { path: string; fullPage: boolean }): Promise<unknown>
  addStyleTag(style: { content: string }): Promise<unknown>
  pdf(options: object): Promise<Uint8Array>
  route(pattern: string, answer: (route: { request(): { url(): string }; fulfill(what: { path: string }): Promise<void> }) => Promise<void>): Promise<unknown>
}
interface Browser { newContext(options: object): Promise<{ newPage(): Promise<Page> }>; close(): Promise<void> }
const tools = new URL('../../../../e2e/browser.ts', import.meta.url).href

let portal: PortalServer
let browser: Browser
let page: Page
let url: string
let pages: string[]

beforeAll(async () => {
  portal = await startPortal()
  await portal.congress('xh', '示范区人民代表大会', 'Shifan District People’s Congress')
  const { plan, items } = await publishExample(portal, 'xh', 46)
  await portal.seal('xh', '2026-09-26', '5b8a'.repeat(16))
  await portal.congress('empty', '某某壮族自治县某某瑶族自治县各族自治地方人民代表大会常务委员会联合代表大会', 'A congress whose name is far longer than anybody would expect it to be on a telephone')
  url = await portal.app.listen({ port: 0, host: '127.0.0.1' })
  pages = ['/', '/c/xh/', '/c/xh/?by=form', `/c/xh/matters/${items[4]}`, `/c/xh/matters/${items[1]}`, `/c/xh/matters/${plan}`, '/c/xh/matters', '/c/xh/plan/2026', '/c/xh/records', `/c/xh/opinion?about=${items[0]}`, '/c/xh/follow', '/c/xh/stations', '/c/xh/suggestions', '/c/xh/promises', '/c/xh/units', '/c/xh/lost', '/c/empty/', '/c/empty/plan/2026', '/c/empty/records', '/c/empty/matters']
  const { openBrowser } = (await import(tools)) as { openBrowser: () => Promise<Browser> }
  browser = await openBrowser()
  page = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, bypassCSP: true })).newPage()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await portal?.stop()
})

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const settings = ['lang=zh&elder=0', 'lang=en&elder=0', 'lang=zh&elder=1']
const at = (path: string, setting: string): string => `${url}${path}${path.includes('?') ? '&' : '?'}${setting}`

test('axe finds nothing wrong on any page, in both languages, in elder mode, on a desk and on a phone', async () => {
  const wrong: string[] = []
  for (const path of pages) for (const [setting, width] of [[settings[0]!, 1440], [settings[1]!, 390], [settings[2]!, 768]] as const) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(at(path, setting))
    await page.evaluate(`${axe};0`)
    wrong.push(...(await page.evaluate<string[]>(`axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
      .then(found => found.violations.flatMap(one => one.nodes.map(node => one.id + ' ' + node.target.join(' ') + ' ' + (node.failureSummary ?? '').split('\\n').slice(1).join(' '))))`)).map(one => `${path} ${setting} ${width}: ${one}`))
  }
  expect(wrong).toEqual([])
  // The same check does find what is wrong.
  await page.evaluate(`document.querySelector('h1').style.color = '#ccc'; 0`)
  expect(await page.evaluate<string[]>(`axe.run(document, { runOnly: ['wcag2aa'] }).then(found => found.violations.map(one => one.id))`)).toContain('color-contrast')
}, 180_000)

test('nothing sticks out of a screen of 320 pixels, in any language or size', async () => {
  const wide: string[] = []
  await page.setViewportSize({ width: 320, height: 700 })
  for (const path of pages) for (const setting of settings) {
    await page.goto(at(path, setting))
    const width = await page.evaluate<number>('document.documentElement.scrollWidth')
    if (width > 320) wide.push(`${path} ${setting}: ${width}`)
  }
  expect(wide).toEqual([])
}, 120_000)

test('what is pressed with a thumb is 44 pixels high, 60 in elder mode, but for links in running text', async () => {
  await page.setViewportSize({ width: 390, height: 800 })
  for (const [setting, least] of [['elder=0&lang=zh', 44], ['elder=1&lang=zh', 60]] as const) {
    await page.goto(at('/c/xh/opinion', setting))
    const low = await page.evaluate<string[]>(`[...document.querySelectorAll('.menu a, .alt a, button, .input:not([type=file])')].filter(one => one.getClientRects()[0].height < ${least} - 0.5).map(one => one.textContent + ' ' + one.getClientRects()[0].height)`)
    expect(low).toEqual([])
  }
}, 60_000)

/** Pictures to look at: PICTURES=folder. */
test.runIf(process.env['PICTURES'])('pictures of every page', async () => {
  const here = createRequire(import.meta.url)
  const folder = (family: string): string => join(dirname(here.resolve(`@fontsource/${family}/400.css`)), 'files')
  await page.route('**/fonts/**', route => route.fulfill({ path: join(folder(route.request().url().split('/').at(-2)!), route.request().url().split('/').at(-1)!) }))
  const fonts = ['noto-sans-sc', 'noto-serif-sc'].flatMap(family => ['400', '700'].map(weight =>
    readFileSync(here.resolve(`@fontsource/${family}/${weight}.css`), 'utf8').replaceAll('url(./files/', `url(${url}/fonts/${family}/`))).join('\n')
  for (const [width, height] of [[1440, 1000], [768, 1000], [390, 844]] as const) for (const setting of settings) {
    await page.setViewportSize({ width, height: Number(process.env['PICTURE_HEIGHT'] ?? height) })
    for (const [n, path] of pages.entries()) {
      await page.goto(at(path, setting))
      await page.addStyleTag({ content: fonts })
      await page.evaluate('document.fonts.ready.then(() => new Promise(done => setTimeout(done, 150))).then(() => document.fonts.ready).then(() => 0)')
      await page.screenshot({ path: `${process.env['PICTURES']}/${String(n).padStart(2, '0')}-${setting.replace(/\W/g, '')}-${width}.png`, fullPage: process.env['PICTURE_HEIGHT'] === undefined })
    }
  }
}, 300_000)

/**
 * The browser of these tests: a headless Chromium that ships inside an npm package, so that a bare machine needs nothing.
 * It has no Chinese font of its own; what it draws, it draws with the fonts that our pages ship.
 */
import sparticuz from '@sparticuz/chromium'
import { createRequire } from 'node:module'
import { readFile } from 'node:fs/promises'
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core'

export interface Look {
  readonly width?: number
  readonly height?: number
  readonly language?: 'zh' | 'en'
  readonly elder?: boolean
  /** Where the pages are, so that `goto('/pieces')` works. */
  readonly url?: string
}

/** A running browser; close it when done. */
export const openBrowser = async (): Promise<Browser> =>
  chromium.launch({
    executablePath: await sparticuz.executablePath(),
    // In a single process the browser would end with its first page.
    args: sparticuz.args.filter(arg => arg !== '--single-process' && arg !== '--no-zygote'),
    headless: true,
  })

/** A fresh context, as one person on one machine: size, language and elder mode as they chose them before. */
export async function openContext(browser: Browser, look: Look = {}): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: look.width ?? 1440, height: look.height ?? 1000 },
    locale: look.language === 'en' ? 'en-GB' : 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    ...(look.url ? { baseURL: look.url } : {}),
  })
  await context.addInitScript(
    ([language, elder]) => {
      if (localStorage.getItem('zhitong.language') === null) localStorage.setItem('zhitong.language', language!)
      if (localStorage.getItem('zhitong.elder') === null) localStorage.setItem('zhitong.elder', elder!)
    },
    [look.language ?? 'zh', look.elder ? '1' : '0'],
  )
  return context
}

/** Waits until the page shows no skeleton and its fonts have come. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('domcontentloaded')
  await page.waitForFunction(() => document.querySelector('#root')?.childElementCount !== 0 && document.querySelector('.loading[role=status]:not(.piece *)') === null)
  await page.evaluate(async () => {
    await document.fonts.ready
    await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    await document.fonts.ready
  })
}

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  id: string
  help: string
  nodes: { target: string[]; failureSummary?: string }[]
}

/** What axe finds wrong on the page as it stands: WCAG 2.2 A and AA and its best practices. One line each; none is right. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(await axeSource)
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as never as { axe: { run: (root: Document, options: object) => Promise<{ violations: Violation[] }> } }
    return (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })).violations
  })
  return found.flatMap(violation => violation.nodes.map(node => `${violation.id}: ${violation.help} at ${node.target.join(' ')} (${node.failureSummary?.split('\n').slice(1).join(' ').trim() ?? ''})`))
}

/** Share of the pixels of an element that are darker than grey, 0–1: a word that was not drawn has none. */
export async function ink(page: Page, what: Locator): Promise<number> {
  const picture = (await what.screenshot()).toString('base64')
  const scale = await page.context().newPage()
  try {
    return await scale.evaluate(async source => {
      const image = new Image()
      image.src = `data:image/png;base64,${source}`
      await image.decode()
      const canvas = new OffscreenCanvas(image.width, image.height)
      const context = canvas.getContext('2d')!
      context.drawImage(image, 0, 0)
      const { data } = context.getImageData(0, 0, image.width, image.height)
      let dark = 0
      for (let i = 0; i < data.length; i += 4) if (data[i]! + data[i + 1]! + data[i + 2]! < 384) dark++
      return dark / (data.length / 4)
    }, picture)
  } finally {
    await scale.close()
  }
}

import { mkdir } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { preview, type PreviewServer } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ink, openBrowser, openContext, settled, violations, type Look } from './browser.ts'

const root = new URL('../packages/web/', import.meta.url).pathname
const pictures = new URL('./pictures/', import.meta.url).pathname

let browser: Browser
let pages: PreviewServer
let url: string

beforeAll(async () => {
  if (!existsSync(`${root}dist/index.html`)) {
    const { build } = await import('vite')
    await build({ root, logLevel: 'error' })
  }
  pages = await preview({ root, configFile: `${root}vite.config.ts`, preview: { port: 0, host: '127.0.0.1' }, logLevel: 'error' })
  const address = pages.httpServer.address()
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  browser = await openBrowser()
  await mkdir(pictures, { recursive: true })
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await new Promise(resolve => pages?.httpServer.close(resolve))
})

const looks: [name: string, look: Look][] = [
  ['zh-1440', { width: 1440 }],
  ['en-1440', { width: 1440, language: 'en' }],
  ['elder-1440', { width: 1440, elder: true }],
  ['zh-768', { width: 768 }],
  ['zh-390', { width: 390 }],
  ['elder-390', { width: 390, elder: true }],
]

describe('the gallery of pieces', () => {
  test.each(looks)('%s: every piece is drawn, nothing is wider than the page, axe finds nothing', async (name, look) => {
    const context = await openContext(browser, { ...look, url })
    const page = await context.newPage()
    const faults: string[] = []
    page.on('pageerror', error => faults.push(error.message))
    page.on('console', message => { if (message.type() === 'error') faults.push(message.text()) })
    await page.goto('/pieces')
    await page.locator('[data-piece=List]').waitFor()
    await settled(page)
    expect(await page.locator('[data-piece]').count()).toBeGreaterThanOrEqual(16)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    expect(await violations(page)).toEqual([])
    await page.screenshot({ path: `${pictures}pieces-${name}.png`, fullPage: true })
    expect(faults.filter(fault => !fault.includes('404'))).toEqual([])
    await context.close()
  }, 120_000)

  test('直通 has ink, drawn with the fonts that the pages ship', async () => {
    const context = await openContext(browser, { url })
    const page = await context.newPage()
    await page.goto('/pieces')
    await settled(page)
    await page.evaluate(() => {
      document.body.innerHTML = '<p id="serif" style="font:700 64px var(--serif);width:max-content">直通</p><p id="sans" style="font:400 64px var(--sans);width:max-content">直通</p>'
    })
    await page.evaluate(async () => { await Promise.all([document.fonts.load('700 64px "Noto Serif SC"', '直通'), document.fonts.load('400 64px "Noto Sans SC"', '直通')]) })
    await settled(page)
    for (const face of ['#serif', '#sans']) expect(await ink(page, page.locator(face))).toBeGreaterThan(0.08)
    expect(await page.evaluate(() => [...document.fonts].some(font => font.family.includes('Noto Serif SC') && font.status === 'loaded'))).toBe(true)
    await context.close()
  }, 60_000)

  test('why this day opens by keyboard, closes by Escape and gives the focus back', async () => {
    const context = await openContext(browser, { url })
    const page = await context.newPage()
    await page.goto('/pieces')
    const chip = page.locator('[data-piece=ClockChip] [data-state=running] button.clock')
    await chip.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: '为什么是这一天' }).first().waitFor()
    expect(await chip.getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('Escape')
    expect(await chip.getAttribute('aria-expanded')).toBe('false')
    expect(await chip.evaluate(node => node === document.activeElement)).toBe(true)
    await context.close()
  }, 60_000)

  test('what is typed into a step form survives a reload', async () => {
    const context = await openContext(browser, { url })
    const page = await context.newPage()
    await page.goto('/pieces')
    await page.getByLabel('签发人').fill('郑伟民')
    await page.getByText('已存在本机，未提交').first().waitFor()
    await page.reload()
    await page.getByLabel('签发人').waitFor()
    expect(await page.getByLabel('签发人').inputValue()).toBe('郑伟民')
    await context.close()
  }, 60_000)

  test('five thousand rows are walked with J and K while few are drawn', async () => {
    const context = await openContext(browser, { url })
    const page = await context.newPage()
    await page.goto('/pieces')
    const table = page.getByRole('table', { name: '五千行' })
    await table.locator('[data-row="0"]').focus()
    for (let i = 0; i < 30; i++) await page.keyboard.press('j')
    await table.locator('[data-row="30"].sel').waitFor()
    expect(await table.locator('[data-row]').count()).toBeLessThan(80)
    await page.keyboard.press('End')
    await table.locator('[data-row="4999"]').waitFor()
    await context.close()
  }, 60_000)
})

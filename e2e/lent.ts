/** What a phone has of its own and this browser lacks: Chinese letters, and a camera. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'

/** The app draws with the phone's own letters; a machine without any is lent those of the office, before the page is opened. */
export async function lendFonts(page: Page): Promise<void> {
  const here = createRequire(new URL('../packages/web/package.json', import.meta.url))
  const folder = (family: string): string => dirname(here.resolve(`@fontsource/${family}/400.css`))
  const css = ['noto-sans-sc', 'noto-serif-sc'].flatMap(family => ['400', '700'].map(weight => readFileSync(join(folder(family), `${weight}.css`), 'utf8').replaceAll('url(./files/', `url(/lent/${family}/`))).join('\n')
  await page.route('**/lent/**', route => {
    const [family, file] = route.request().url().split('/').slice(-2)
    return route.fulfill(file === 'all.css' ? { contentType: 'text/css', body: css } : { path: join(folder(family!), 'files', file!) })
  })
  await page.addInitScript(() => addEventListener('DOMContentLoaded', () => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = '/lent/x/all.css'
    document.head.append(link)
  }))
}

/** A photograph as a camera gives it: noise drawn as JPEG, with a block in front that says where and with what it was taken. */
export async function photograph(page: Page, width = 1600, height = 1200): Promise<Buffer> {
  const drawn = Buffer.from(await page.evaluate(async ([w, h]) => {
    const canvas = document.createElement('canvas')
    Object.assign(canvas, { width: w, height: h })
    const context = canvas.getContext('2d')!
    for (let n = 0; n < 400; n += 1) {
      context.fillStyle = `hsl(${(n * 37) % 360} 30% ${30 + (n % 50)}%)`
      context.fillRect((n * 97) % w!, (n * 61) % h!, w! / 6, h! / 7)
    }
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1]!
  }, [width, height]), 'base64')
  const said = Buffer.from('Exif\0\0MM GPSLatitude 31.18 Model X')
  const block = Buffer.concat([Buffer.from([0xff, 0xe1, 0, said.length + 2]), said])
  return Buffer.concat([drawn.subarray(0, 2), block, drawn.subarray(2)])
}

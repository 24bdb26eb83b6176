// The deputies' app as a phone meets it for the first time: bytes of its scripts, and the time until it can be used on a slow network.
import sparticuz from '@sparticuz/chromium'
import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { signIn, startServer } from '../e2e/server.ts'
import { ms, table } from './table.ts'

const dist = new URL('../packages/web/dist/', import.meta.url)
interface Chunk { file: string; imports?: string[]; dynamicImports?: string[] }
const manifest = JSON.parse(await readFile(new URL('.vite/manifest.json', dist), 'utf8')) as Record<string, Chunk>
const zipped = async (file: string): Promise<number> => gzipSync(await readFile(new URL(file, dist)), { level: 9 }).length
const closure = (key: string, dynamic: boolean, seen = new Set<string>()): Set<string> => {
  const chunk = manifest[key]
  if (!chunk || seen.has(chunk.file)) return seen
  seen.add(chunk.file)
  for (const other of [...(chunk.imports ?? []), ...(dynamic ? (chunk.dynamicImports ?? []) : [])]) closure(other, dynamic, seen)
  return seen
}
const sum = async (files: Iterable<string>): Promise<string> => ((await Promise.all([...files].filter(file => file.endsWith('.js')).map(zipped))).reduce((total, bytes) => total + bytes, 0) / 1000).toFixed(0)
const first = closure('deputy.html', false)
const rules = closure('src/deputy/rules.ts', false)
table('The deputies’ app, kB of script, gzip', ['what', 'kB'], [
  ['first load: home, passing on an opinion, the outbox', await sum(first)],
  ['with the rules of procedure, fetched when a form is handed in', await sum(new Set([...first, ...rules]))],
  ['everything the worker keeps for starting without a network', await sum(closure('deputy.html', true))],
  ['the worker itself', await sum(['deputy-worker.js'])],
])

/** Bits per second, milliseconds there and back, how many times slower the processor is. */
const networks = [
  ['4G', 9_000_000, 60, 1], ['slow 4G, as Lighthouse has it', 1_600_000, 150, 4], ['slow 4G, as the browser’s tools have it', 1_440_000, 562, 4],
] as const
const server = await startServer()
const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args: sparticuz.args.filter(arg => arg !== '--single-process' && arg !== '--no-zygote'), headless: true })
const rows: (string | number)[][] = []
try {
  for (const [name, bits, delay, slower] of networks) {
    const took: { usable: number; home: number; bytes: number }[] = []
    for (let n = 0; n < 5; n += 1) {
      const { context, page } = await signIn(browser, server, 'deputy', { width: 390, height: 844 })
      const tools = await context.newCDPSession(page)
      await tools.send('Network.enable')
      await tools.send('Network.emulateNetworkConditions', { offline: false, latency: delay, downloadThroughput: bits / 8, uploadThroughput: bits / 16 })
      await tools.send('Emulation.setCPUThrottlingRate', { rate: slower })
      let bytes = 0
      tools.on('Network.loadingFinished', ({ encodedDataLength }) => { bytes += encodedDataLength })
      const begin = performance.now()
      await page.goto('/c/demo/deputy', { waitUntil: 'commit' })
      // The red button stands and answers as soon as the page knows who holds the phone.
      await page.getByRole('link', { name: '传递民意' }).waitFor()
      const usable = performance.now() - begin
      await page.locator('.todo li, .void').first().waitFor()
      took.push({ usable, home: performance.now() - begin, bytes })
      await context.close()
    }
    const middle = (of: (one: (typeof took)[number]) => number): number => took.map(of).toSorted((a, b) => a - b)[2]!
    rows.push([name, `${bits / 1e6} Mbit/s, ${delay} ms, ${slower}×`, ms(middle(one => one.usable)), ms(middle(one => one.home)), (middle(one => one.bytes) / 1000).toFixed(0)])
  }
} finally {
  await browser.close()
  await server.stop()
}
table('First visit, nothing kept, median of five, ms', ['network', 'as', 'can be written in', 'what waits is shown', 'kB received'], rows)

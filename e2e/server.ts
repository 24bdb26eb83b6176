/** A whole server on a free port and a temporary folder, as `zhitong serve` starts it. */
import { rmSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { temporaryFolder } from '../packages/server/src/database/testing.ts'
import { freePort } from '../packages/server/src/identity/testing.ts'
import { openContext, type Look } from './browser.ts'
import { serve, type Served } from '../packages/server/src/serve.ts'

export interface Server extends Served {
  readonly dataDir: string
  stop(): Promise<void>
}

/** `empty`: no demo congress, a one-time link for the first administrator instead. */
export async function startServer(options: { empty?: boolean } = {}): Promise<Server> {
  const dataDir = temporaryFolder('e2e')
  const served = await serve({ port: await freePort(), host: '127.0.0.1', dataDir, named: true, empty: options.empty, env: {} })
  return {
    ...served, dataDir,
    async stop() {
      await served.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Signs a demo account in without going through the page, in a browser of its own; `faults` gathers what breaks. */
export async function signIn(browser: Browser, server: Server, username: string, look: Look = {}): Promise<{ context: BrowserContext; page: Page; faults: string[] }> {
  const account = server.accounts.find(one => one.username === username)
  if (!account) throw new Error(`The demo has no account ${username}.`)
  const context = await openContext(browser, { ...look, url: server.url })
  const answer = await context.request.post('/api/auth/sign-in/username', { data: { username, password: account.password }, headers: { origin: server.url } })
  if (!answer.ok()) throw new Error(await answer.text())
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', error => faults.push(error.message))
  page.on('console', message => { if (message.type() === 'error') faults.push(message.text()) })
  return { context, page, faults }
}

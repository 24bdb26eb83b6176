/** A whole server on a free port and a temporary folder, as `zhitong serve` starts it. */
import { rmSync } from 'node:fs'
import type { BrowserContext } from 'playwright-core'
import { temporaryFolder } from '../packages/server/src/database/testing.ts'
import { freePort } from '../packages/server/src/identity/testing.ts'
import { serve, type Served } from '../packages/server/src/serve.ts'

export interface Running extends Served {
  readonly dataDir: string
  stop(): Promise<void>
}

/** `empty`: no demo congress, a one-time link for the first administrator instead. */
export async function startServer(options: { empty?: boolean } = {}): Promise<Running> {
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

/** Signs the context's browser in without going through the page. */
export async function signIn(context: BrowserContext, url: string, username: string, password: string): Promise<void> {
  const answer = await context.request.post(`${url}/api/auth/sign-in/username`, { data: { username, password }, headers: { origin: url } })
  if (!answer.ok()) throw new Error(await answer.text())
}

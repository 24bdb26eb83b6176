// From a finished install: how long until the first page is served, first start (new data folder) and later ones.
import { spawn } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ms, table } from './table.ts'

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  const { port } = server.address() as { port: number }
  await new Promise(resolve => server.close(resolve))
  return port
}

async function startOnce(dataDir: string, ...flags: string[]): Promise<number> {
  const port = await freePort()
  const start = performance.now()
  const child = spawn('node', ['scripts/start.mjs', ...flags], {
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir },
    stdio: 'ignore',
  })
  try {
    for (;;) {
      if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`)
      const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined)
      if (answer?.ok) break
      await new Promise(resolve => setTimeout(resolve, 10))
    }
    return performance.now() - start
  } finally {
    child.kill('SIGTERM')
    if (child.exitCode === null) await new Promise(resolve => child.once('exit', resolve))
  }
}

const rows: string[][] = []
for (const [name, flags] of [['with the demo congress', []], ['empty', ['--empty']]] as const) {
  const dataDir = await mkdtemp(join(tmpdir(), 'zhitong-start-'))
  try {
    await chmod(dataDir, 0o755)
    const first = await startOnce(dataDir, ...flags)
    const later = [await startOnce(dataDir, ...flags), await startOnce(dataDir, ...flags), await startOnce(dataDir, ...flags)]
    rows.push([name, ms(first), later.map(ms).join(', ')])
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}
table('Start, milliseconds until /readyz answers', ['data', 'first start', 'later starts'], rows)

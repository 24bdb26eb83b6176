#!/usr/bin/env node
// The command line. Runs on the pinned Node; nothing but results of the command reaches standard output.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { prepare, root } from './install.mjs'

const cli = new URL('../packages/server/src/cli.ts', import.meta.url)

/** Whether this very Node can run everything, so that no second one need be started. */
const ready =
  Number(process.versions.node.split('.')[0]) >= 24 && existsSync(join(root, 'node_modules', '.package-lock.json'))

if (ready) {
  const { runProcess } = await import(cli.href)
  await runProcess()
} else {
  const { node, env } = prepare()
  const child = spawn(node, [fileURLToPath(cli), ...process.argv.slice(2)], {
    // The channel ends with this process, however it ends: a server then stops.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env,
    shell: node.endsWith('.cmd'),
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === null ? 1 : 128 + ({ SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }[signal] ?? 0))
  })
}

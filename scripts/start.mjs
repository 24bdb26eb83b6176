// npm start: installs what is missing, builds the pages when they are older than their sources, and serves.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { prepare, root, say } from './install.mjs'

const { node, env } = prepare()

/** The time of the newest file in a folder. */
function newest(folder) {
  let time = 0
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile()) time = Math.max(time, statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs)
  }
  return time
}

const built = join(root, 'packages/web/dist/index.html')
const sources = ['packages/web/src', 'packages/congress/src', 'packages/kernel/src', 'packages/server/src/contract'].map(path => join(root, path))
if (!existsSync(built) || statSync(built).mtimeMs < Math.max(...sources.map(newest), statSync(join(root, 'package-lock.json')).mtimeMs)) {
  say('正在生成页面（只在第一次或更新后）……', 'Building the pages (only the first time, or after they changed)…')
  const done = spawnSync(node, [join(root, 'node_modules/vite/bin/vite.js'), 'build', 'packages/web', '--logLevel', 'warn'], { cwd: root, env, stdio: ['ignore', 2, 2] })
  if (done.status !== 0) process.exit(done.status ?? 1)
}

const child = spawn(node, [join(root, 'packages/server/src/cli.ts'), 'serve', ...process.argv.slice(2)], { cwd: root, env, stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal))
// npm passes a signal to the shell between us, and the shell keeps it to itself: when it is gone, so are we.
if (process.env.npm_lifecycle_event === 'start') {
  const shell = process.ppid
  setInterval(() => { if (process.ppid !== shell) child.kill('SIGTERM') }, 300).unref()
}
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))

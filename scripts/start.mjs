// npm start: installs what is missing, builds the pages when they are older than their sources, and serves.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { prepare, root, say } from './install.mjs'

const { node, env } = prepare()

/** The parent of a process, where that is a shell and the system tells; else nothing. */
function parentOfShell(pid) {
  try {
    const [, name, rest] = /^\d+ \((.*)\) (.*)$/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))
    return name.endsWith('sh') ? rest.split(' ')[1] : undefined
  } catch {
    return undefined
  }
}

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

// The channel ends with this process, however it ends: the server then stops, and no database is left behind.
const child = spawn(node, [join(root, 'packages/server/src/cli.ts'), 'serve', ...process.argv.slice(2)], { cwd: root, env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal))
// npm passes a signal to the shell between us, and the shell keeps it to itself: when it or npm is gone, so are we.
if (process.env.npm_lifecycle_event === 'start') {
  const shell = process.ppid
  const npm = parentOfShell(shell)
  setInterval(() => { if (process.ppid !== shell || parentOfShell(shell) !== npm) child.kill('SIGTERM') }, 300).unref()
}
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))

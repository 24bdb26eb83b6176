// Bytes of script that each page of the console asks for, gzip, from the manifest of the build.
import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { table } from './table.ts'

interface Chunk { file: string; imports?: string[]; isEntry?: boolean; isDynamicEntry?: boolean; src?: string }
const dist = new URL('../packages/web/dist/', import.meta.url)
const manifest = JSON.parse(await readFile(new URL('.vite/manifest.json', dist), 'utf8')) as Record<string, Chunk>

const bytes = new Map<string, number>()
for (const chunk of Object.values(manifest)) {
  if (chunk.file.endsWith('.js')) bytes.set(chunk.file, gzipSync(await readFile(new URL(chunk.file, dist))).length)
}
const needed = (key: string, seen = new Set<string>()): Set<string> => {
  const chunk = manifest[key]
  if (!chunk || seen.has(chunk.file)) return seen
  seen.add(chunk.file)
  for (const other of chunk.imports ?? []) needed(other, seen)
  return seen
}
const entry = 'index.html'
const shell = needed(entry)
const sum = (files: Iterable<string>): number => [...files].reduce((total, file) => total + (bytes.get(file) ?? 0), 0)
const kB = (n: number): string => (n / 1000).toFixed(0)
const rows = Object.keys(manifest)
  .filter(key => manifest[key]!.isDynamicEntry && manifest[key]!.src?.includes('/office/'))
  .map(key => {
    const all = new Set([...shell, ...needed(key)])
    return [manifest[key]!.src!.replace(/^src\//, ''), kB(sum(all)), kB(sum([...all].filter(file => !shell.has(file))))]
  })
table('Script per page, kB gzip', ['page', 'all', 'beyond the shell'], [['shell', kB(sum(shell)), '0'], ...rows])

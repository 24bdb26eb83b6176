import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Said } from '../types.ts'
import { largestPhoto, photoLimits } from './limits.ts'
import { photoFaults, type PhotoFault } from './refusals.ts'
import { isPhoto, sniff } from './sniff.ts'

/** A photograph without what the telephone wrote into it, or why there is none. */
export type Cleaned = { readonly ok: true; readonly bytes: Buffer } | ({ readonly ok: false; readonly fault: PhotoFault } & Said)

const program = fileURLToPath(new URL('encode.ts', import.meta.url))
const atOnce = 2
const mayWait = 20
let running = 0
const waiting: (() => void)[] = []

const refused = (fault: PhotoFault): Cleaned => ({ ok: false, fault, ...photoFaults[fault] })
const codes: Readonly<Record<number, PhotoFault>> = { 10: 'damaged', 11: 'tooWide' }

/** What a process holds in memory, in bytes, where the system says so. */
function held(pid: number): number {
  const file = `/proc/${pid}/statm`
  try {
    return existsSync(file) ? Number(readFileSync(file, 'utf8').split(' ')[1]) * 4096 : 0
  } catch {
    return 0
  }
}

/** One photograph in a process of its own, which is ended when it takes too long or too much. */
function encode(bytes: Buffer, limits: { readonly ms: number; readonly memoryMb: number }): Promise<Cleaned> {
  return new Promise(resolve => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '--max-old-space-size=256', program], {
      env: {}, cwd: tmpdir(), stdio: ['pipe', 'pipe', 'ignore'], windowsHide: true,
    })
    const parts: Buffer[] = []
    let why: PhotoFault | undefined
    const end = (fault: PhotoFault): void => {
      why ??= fault
      child.kill('SIGKILL')
    }
    const timer = setTimeout(() => end('timeout'), limits.ms)
    const watch = setInterval(() => { if (child.pid !== undefined && held(child.pid) > limits.memoryMb * 1024 * 1024) end('memory') }, 50)
    child.stdout.on('data', (part: Buffer) => parts.push(part))
    child.stdin.on('error', () => undefined)
    child.on('error', () => { why ??= 'damaged' })
    child.on('close', code => {
      clearTimeout(timer)
      clearInterval(watch)
      const made = Buffer.concat(parts)
      if (code === 0 && made.length > 0) resolve({ ok: true, bytes: made })
      else resolve(refused(why ?? codes[code ?? 0] ?? 'damaged'))
    })
    child.stdin.end(bytes)
  })
}

/**
 * A photograph as a plain JPEG of at most 2048 pixels a side: turned upright, and without EXIF, place, device or any other
 * data that came with it. What it is decides its content. Whatever goes wrong comes back as a sentence. Never throws.
 */
export async function cleanPhoto(bytes: Buffer, limits: Partial<typeof photoLimits> | { ms?: number; memoryMb?: number } = {}): Promise<Cleaned> {
  if (bytes.length === 0) return refused('empty')
  if (bytes.length > largestPhoto) return refused('tooBig')
  const kind = sniff(bytes)
  if (!isPhoto(kind)) return refused(kind)
  if (waiting.length >= mayWait) return refused('busy')
  if (running >= atOnce) await new Promise<void>(go => waiting.push(go))
  else running += 1
  try {
    return await encode(bytes, { ...photoLimits, ...limits })
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

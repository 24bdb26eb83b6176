import { Worker } from 'node:worker_threads'
import { sizeInWords, unreadable } from './refusals.ts'
import { type Extracted, type IntakeLimits, intakeLimits, type Unreadable } from './types.ts'

type Result = Extracted | Unreadable

/** How many files are read at once, and how many may wait; each may take a core and its share of memory. */
const atOnce = 2
const mayWait = 20
let running = 0
const waiting: (() => void)[] = []

const turn = (): Promise<void> => {
  if (running < atOnce) {
    running++
    return Promise.resolve()
  }
  return new Promise(resolve => waiting.push(resolve))
}
const done = (): void => {
  const next = waiting.shift()
  if (next) next()
  else running--
}

/** Memory outside the heap of the worker (buffers) has no limit of its own, so the whole process is watched. */
const watchEvery = 50

function inWorker(bytes: Uint8Array, name: string, limits: IntakeLimits): Promise<Result> {
  return new Promise(resolve => {
    const copy = new Uint8Array(bytes)
    const before = process.memoryUsage.rss()
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: { bytes: copy, name, limits },
      transferList: [copy.buffer],
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
      env: {},
      execArgv: [],
      stdin: false,
      stdout: true,
      stderr: true,
    })
    let settled = false
    const settle = (result: Result): void => {
      if (settled) return
      settled = true
      clearTimeout(timer)
      clearInterval(watch)
      // The answer waits for the thread to be gone, so that the next file finds its memory free.
      void worker.terminate().then(() => resolve(result))
    }
    const timer = setTimeout(() => settle(unreadable('timeout', limits)), limits.ms)
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > 2 * limits.memoryMb * 1024 * 1024) settle(unreadable('memory', limits))
    }, watchEvery)
    worker.on('message', (result: Result) => settle(result))
    worker.on('error', (error: { code?: string }) =>
      settle(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? unreadable('memory', limits) : unreadable('damaged', limits, 'Office/PDF')),
    )
    worker.on('exit', () => settle(unreadable('damaged', limits, 'Office/PDF')))
    worker.stdout.resume()
    worker.stderr.resume()
  })
}

/**
 * Reads an uploaded file as text and tables.
 *
 * What it is decides its content, not its name. It is opened in a thread of its own with limits of size, time and
 * memory; whatever goes wrong there comes back as a refusal that says what to do. Never throws.
 *
 * @param bytes the whole file; not changed
 * @param name the name it was uploaded under, used only where the content leaves the kind open
 * @param limits any of `IntakeLimits`, the others by `intakeLimits`
 */
export async function readFileAsText(bytes: Uint8Array, name: string, limits: Partial<IntakeLimits> = {}): Promise<Result> {
  const all: IntakeLimits = { ...intakeLimits, ...limits }
  if (!bytes.length) return unreadable('empty', all)
  if (bytes.length > all.fileBytes) return unreadable('tooBig', all, sizeInWords(bytes.length))
  if (waiting.length >= mayWait) return unreadable('busy', all)
  await turn()
  try {
    return await inWorker(bytes, name, all)
  } finally {
    done()
  }
}

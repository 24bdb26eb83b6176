// Requests that come when they come, whether the ones before were answered or not, as people do: what each waited counts from when
// it was to be sent, so that a slow server cannot hide behind a generator that waits for it.
import { Agent, request } from 'node:http'
import { drawn } from './corpus.ts'
import type { Asked } from './load.ts'

export interface Arrived { kind: string; waited: number; status: number }
export interface Arrival extends Asked { readonly kind: string; readonly answered?: (status: number, body: string) => void }

/** Sends `total` requests within `seconds` at random moments (a Poisson stream); `next` makes each when its moment has come. */
export async function arrivals(url: string, total: number, seconds: number, next: () => Arrival | undefined, seed = 9): Promise<Arrived[]> {
  const { hostname, port } = new URL(url)
  const agent = new Agent({ keepAlive: true, maxSockets: 512 })
  const draw = drawn(seed)
  const moments = Array.from({ length: total }, () => draw() * seconds * 1000).sort((a, b) => a - b)
  const all: Arrived[] = []
  const pending: Promise<void>[] = []
  const started = performance.now()
  for (const moment of moments) {
    const early = started + moment - performance.now()
    if (early > 0) await new Promise(resolve => setTimeout(resolve, early))
    const one = next()
    if (!one) continue
    pending.push(new Promise(resolve => {
      const { kind, method, path, headers, body, answered } = one
      const done = (status: number, text: string): void => {
        all.push({ kind, waited: performance.now() - started - moment, status })
        answered?.(status, text)
        resolve()
      }
      const sent = request({ agent, hostname, port, path, method, headers: { ...headers, ...(body ? { 'content-length': Buffer.byteLength(body) } : {}) } }, answer => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () => done(answer.statusCode!, Buffer.concat(parts).toString()))
      })
      sent.on('error', () => done(0, ''))
      sent.end(body)
    }))
  }
  await Promise.all(pending)
  agent.destroy()
  return all
}

/** The n-th part of a hundred of sorted times. */
export const part = (sorted: readonly number[], hundredth: number): number => sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * hundredth) / 100))] ?? 0

// Load from so many connections, each asking for its next request when the last was answered.
import { Agent, request } from 'node:http'

export interface Loaded { perSecond: number; median: number; p99: number; failed: number }

export interface Asked { method: 'GET' | 'POST'; path: string; headers?: Record<string, string>; body?: string }

/** Runs `next(connection)` on `connections` connections for some seconds; `answered` sees each status and body. */
export async function load(url: string, connections: number, seconds: number, next: (connection: number) => Asked, answered?: (connection: number, status: number, body: string) => void): Promise<Loaded> {
  const { hostname, port } = new URL(url)
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const until = performance.now() + seconds * 1000
  const took: number[] = []
  let failed = 0
  const one = (connection: number): Promise<void> => new Promise((resolve, reject) => {
    const { method, path, headers, body } = next(connection)
    const from = performance.now()
    const sent = request({ agent, hostname, port, path, method, headers: { ...headers, ...(body ? { 'content-length': Buffer.byteLength(body) } : {}) } }, answer => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => {
        took.push(performance.now() - from)
        if (answer.statusCode! >= 400) failed += 1
        answered?.(connection, answer.statusCode!, answered.length > 2 ? Buffer.concat(parts).toString() : '')
        resolve()
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
  const started = performance.now()
  await Promise.all(Array.from({ length: connections }, async (_, connection) => {
    while (performance.now() < until) await one(connection)
  }))
  agent.destroy()
  took.sort((a, b) => a - b)
  return { perSecond: Math.round(took.length / ((performance.now() - started) / 1000)), median: took[took.length >> 1] ?? 0, p99: took[Math.floor(took.length * 0.99)] ?? 0, failed }
}

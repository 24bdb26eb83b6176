import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Taken { readonly path: string; readonly headers: IncomingMessage['headers']; readonly body: unknown }

/** A gateway on a free port of this machine: it keeps what came, and answers as it is told to. */
export async function startGateway(): Promise<{ url: string; taken: Taken[]; answer: (status: number, body?: unknown, headers?: Record<string, string>) => void; stop: () => Promise<void> }> {
  const taken: Taken[] = []
  let how: { status: number; body: unknown; headers: Record<string, string> } = { status: 200, body: { code: 0 }, headers: {} }
  const server = createServer((request, response) => {
    let text = ''
    request.setEncoding('utf8').on('data', part => (text += part)).on('end', () => {
      taken.push({ path: request.url!, headers: request.headers, body: JSON.parse(text || 'null') })
      response.writeHead(how.status, { 'content-type': 'application/json', ...how.headers }).end(JSON.stringify(how.body))
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, taken,
    answer: (status, body = { code: 0 }, headers = {}) => { how = { status, body, headers } },
    stop: () => new Promise(resolve => { server.closeAllConnections(); server.close(() => resolve()) }),
  }
}

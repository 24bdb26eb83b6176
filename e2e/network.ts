/** A network that can be cut: a wire of TCP between a browser and the server, for tests of what is written in a lift. */
import { createServer, connect, type Server, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

export interface Network {
  /** Where the server is reached over this wire. */
  readonly url: string
  /** `cut`: nothing goes through and nobody answers. `swallow`: what is sent arrives, the answers that fit are lost on the way. */
  is(state: 'open' | 'cut' | { swallow: string }): void
  /** The requests whose answer was lost. */
  readonly lost: readonly string[]
  close(): Promise<void>
}

/** Lays a wire to a server at `http://localhost:…`. */
export async function network(to: string): Promise<Network> {
  const { port } = new URL(to)
  let state: 'open' | 'cut' | { swallow: string } = 'open'
  const lost: string[] = []
  const sockets = new Set<Socket>()
  const keep = (socket: Socket): void => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket))
  }
  const wire: Server = createServer(near => {
    if (state === 'cut') return void near.destroy()
    keep(near)
    const far = connect(Number(port), '127.0.0.1')
    keep(far)
    let asked = ''
    near.on('data', part => {
      const first = part.toString('latin1').split('\r\n', 1)[0]!
      if (/^[A-Z]+ \S+ HTTP/.test(first)) asked = first
      far.write(part)
    })
    far.on('data', part => {
      if (typeof state === 'object' && asked.startsWith(state.swallow)) {
        lost.push(asked)
        near.destroy()
        far.destroy()
      } else near.write(part)
    })
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
  })
  await new Promise<void>(done => wire.listen(0, '127.0.0.1', done))
  const cut = (): void => { for (const socket of sockets) socket.destroy() }
  return {
    url: `http://localhost:${(wire.address() as AddressInfo).port}`, lost,
    is(next) {
      state = next
      if (next === 'cut') cut()
    },
    close: () => new Promise(done => { cut(); wire.close(() => done()) }),
  }
}

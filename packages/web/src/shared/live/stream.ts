/**
 * The one stream of a browser: a shared worker holds the connection and hands every event to all tabs of the congress,
 * so that ten tabs cost one connection.
 */
interface Stream {
  source: EventSource
  ports: Set<MessagePort>
}

const streams = new Map<string, Stream>()

function open(url: string): Stream {
  const source = new EventSource(url)
  const stream: Stream = { source, ports: new Set() }
  const tell = (message: unknown): void => {
    for (const port of stream.ports) port.postMessage(message)
  }
  source.addEventListener('open', () => tell({ open: true }))
  source.addEventListener('error', () => {
    tell({ open: false })
    // A refused stream (signed out) closes for good; the next tab that asks opens a new one.
    if (source.readyState === EventSource.CLOSED) streams.delete(url)
  })
  const event = (message: MessageEvent<string>): void => tell({ event: JSON.parse(message.data) as unknown })
  source.addEventListener('message', event)
  source.addEventListener('matter', event)
  streams.set(url, stream)
  return stream
}

function serve(port: MessagePort): void {
  let mine: { url: string; stream: Stream } | undefined
  const leave = (): void => {
    if (!mine) return
    mine.stream.ports.delete(port)
    if (mine.stream.ports.size === 0) {
      mine.stream.source.close()
      streams.delete(mine.url)
    }
    mine = undefined
  }
  port.addEventListener('message', (message: MessageEvent<{ join?: string; leave?: true }>) => {
    leave()
    const url = message.data.join
    if (!url) return
    const stream = streams.get(url) ?? open(url)
    stream.ports.add(port)
    mine = { url, stream }
    if (stream.source.readyState === EventSource.OPEN) port.postMessage({ open: true })
  })
  port.start()
}

addEventListener('connect', event => serve((event as MessageEvent).ports[0]!))

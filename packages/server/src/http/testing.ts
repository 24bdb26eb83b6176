import type { FastifyInstance } from 'fastify'
import { EventEmitter } from 'node:events'
import { inventPassword, openIdentity, type Identity } from '../identity/index.ts'
import { freePort, Visitor } from '../identity/testing.ts'
import { startEmbeddedTest, TestOffice } from '../matters/testing.ts'
import { uuidv7 } from '../matters/id.ts'
import { openServer } from './server.ts'
import type { Deps } from './deps.ts'
import { inCongress } from '../store/transaction.ts'

export interface TestServer {
  readonly office: TestOffice
  readonly app: FastifyInstance & { deps: Deps }
  readonly identity: Identity
  readonly url: string
  /** Signs a person of the test congress in. */
  as(person: string): Promise<Client>
  stop(): Promise<void>
}

/** A signed-in person's requests. */
export class Client extends Visitor {
  send(path: string, body: unknown, key = uuidv7()) {
    const { extra } = this
    Object.assign(extra, { 'idempotency-key': key })
    return this.post(path, body)
  }
  async upload(path: string, name: string, bytes: Uint8Array, key?: string) {
    const response = await fetch(`${this.base}${path}`, {
      method: 'POST', body: bytes as never,
      headers: { origin: this.base, cookie: this.cookie, 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(name), ...(key ? { 'idempotency-key': key } : {}) },
    })
    return { status: response.status, body: (await response.json()) as never as Record<string, never> }
  }
  /** Listens to the stream; `until` waits for an event that fits. */
  async listen(path: string): Promise<{ events: unknown[]; stop: () => void; next: (ms: number) => Promise<unknown> }> {
    const control = new AbortController()
    const response = await fetch(`${this.base}${path}`, { headers: { cookie: this.cookie }, signal: control.signal })
    if (!response.ok) throw new Error(String(response.status))
    const events: unknown[] = []
    const heard = new EventEmitter()
    void (async () => {
      let rest = ''
      for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
        rest += chunk
        for (let end = rest.indexOf('\n\n'); end >= 0; end = rest.indexOf('\n\n')) {
          const data = /^data: (.*)$/m.exec(rest.slice(0, end))
          rest = rest.slice(end + 2)
          if (data) { events.push(JSON.parse(data[1]!)); heard.emit('event', events.at(-1)) }
        }
      }
    })().catch(() => undefined)
    const next = (ms: number): Promise<unknown> => new Promise(resolve => {
      const timer = setTimeout(() => resolve(undefined), ms)
      heard.once('event', event => { clearTimeout(timer); resolve(event) })
    })
    return { events, stop: () => control.abort(), next }
  }
}

/** The whole server over a small congress, on a free port of this machine. */
export async function startServer(): Promise<TestServer> {
  const test = await startEmbeddedTest()
  const office = await TestOffice.found(test)
  const port = await freePort()
  const url = `http://localhost:${port}`
  const identity = await openIdentity({ pool: test.database.identity, url, perMinute: 10_000 })
  const app = await openServer({ database: test.database, identity, now: () => office.now })
  await app.listen({ port, host: 'localhost' })
  const accounts = new Map<string, Promise<{ username: string; password: string }>>()
  const accountOf = async (person: string) => {
    const username = `u-${person}`
    const password = `${inventPassword()}Aa1`
    const made = await identity.createAccount({ username, name: person, password, changePassword: false })
    if (!('id' in made)) throw new Error(made.en)
    await inCongress(test.database.app, office.congress, client => client.query('update office.person set account = $1 where id = $2', [made.id, person]))
    app.deps.rosters.forget()
    return { username, password }
  }
  return {
    office, app, identity, url,
    async as(person) {
      if (!accounts.has(person)) accounts.set(person, accountOf(person))
      const { username, password } = await accounts.get(person)!
      const client = new Client(url, {})
      const answer = await client.signIn(username, password)
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
      return client
    },
    async stop() {
      await app.close()
      await test.stop()
    },
  }
}

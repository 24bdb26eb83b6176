import Fastify, { type FastifyInstance } from 'fastify'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Pool } from 'pg'
import { openDatabase } from '../database/index.ts'
import { openIdentity, type Identity, type IdentitySettings } from './identity.ts'
import { identityPlugin } from './plugin.ts'
import { isRefusal } from './refusal.ts'

/** A clock that tests move. */
interface MovedClock {
  (): number
  move(ms: number): void
}

/** A running server with identity alone, on a database of its own. */
export interface IdentityServer {
  readonly identity: Identity
  readonly app: FastifyInstance
  readonly url: string
  readonly clock: MovedClock
  readonly owner: Pool
  /** A person with a cookie jar. */
  visitor(headers?: Record<string, string>): Visitor
  /** Makes an account that may sign in. */
  person(username: string, more?: { demo?: boolean; administers?: 'system' | 'security' | 'audit'; email?: string }): Promise<string>
  stop(): Promise<void>
}

export interface Answer {
  readonly status: number
  // oxlint-disable-next-line typescript/no-explicit-any -- tests read answers of every shape
  readonly body: any
  readonly headers: Headers
}

/** A browser's part in a conversation: keeps cookies, names its origin. */
export class Visitor {
  readonly jar = new Map<string, string>()
  readonly base: string
  readonly extra: Record<string, string>

  constructor(base: string, extra: Record<string, string>) {
    this.base = base
    this.extra = extra
  }

  get cookie(): string {
    return [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  async ask(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Answer> {
    const response = await fetch(`${this.base}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        origin: this.base,
        ...(this.jar.size ? { cookie: this.cookie } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...this.extra,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    this.keep(response.headers)
    const text = await response.text()
    return { status: response.status, body: /^[[{]/.test(text) ? JSON.parse(text) : text, headers: response.headers }
  }

  /** Takes the cookies of an answer. */
  keep(headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      const [pair] = line.split(';')
      const at = pair!.indexOf('=')
      const [name, value] = [pair!.slice(0, at), pair!.slice(at + 1)]
      if (value === '' || /max-age=0/i.test(line)) this.jar.delete(name)
      else this.jar.set(name, value)
    }
  }

  get = (path: string): Promise<Answer> => this.ask('GET', path)
  post = (path: string, body: unknown = {}): Promise<Answer> => this.ask('POST', path, body)
  signIn = (username: string, password = goodPassword): Promise<Answer> =>
    this.post('/api/auth/sign-in/username', { username, password })
}

export const goodPassword = 'Right-Pass-2026'

/** A port nobody listens on. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, 'localhost', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

/** Starts identity on a fresh database and a free port. */
export const startIdentity = async (settings: Partial<IdentitySettings> = {}): Promise<IdentityServer> => {
  const folder = mkdtempSync(join(tmpdir(), 'identity-'))
  chmodSync(folder, 0o755)
  const database = await openDatabase({ dataDir: folder, named: true })
  const owner = new Pool(database.owner)
  owner.on('error', () => undefined)
  let moved = 0
  const clock = Object.assign(() => Date.now() + moved, { move: (ms: number) => void (moved += ms) })
  const served = Fastify({ trustProxy: false })
  const url = settings.url ?? `http://localhost:${await freePort()}`
  const identity = await openIdentity({ pool: database.identity, clock, perMinute: 10_000, ...settings, url })
  await served.register(identityPlugin, { identity })
  await served.listen({ port: Number(new URL(url).port), host: 'localhost' })

  return {
    identity, app: served, url, clock, owner,
    visitor: (headers = {}) => new Visitor(url, headers),
    async person(username, more = {}) {
      const made = await identity.createAccount({ username, name: `${username} name`, password: goodPassword, changePassword: false, ...more })
      if (isRefusal(made)) throw new Error(made.en)
      return made.id
    },
    async stop() {
      await served.close()
      await owner.end()
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

import 'fake-indexeddb/auto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { newKey } from '../../shared/api.ts'
import { clear, lying } from './clear.ts'
import { device, type Act } from './device.ts'
import { addPicture, dropDraft, keepDraft, nameOf, readDraft } from './drafts.ts'
import { remembered } from './known.ts'
import { actsOf, handIn, takeBack } from './outbox.ts'
import { sendAll } from './send.ts'

const congress = 'demo'
const account = 'account-1'
const name = nameOf(congress, account, 'say')
const verb = { zh: '传递民意', en: 'Opinion' }

/** An office on loopback that keeps what it is sent under its id, once, and can lose its answers, be busy or refuse. */
class Office {
  readonly files = new Map<string, number>()
  readonly matters = new Map<string, unknown>()
  readonly attempts: string[] = []
  mood: 'well' | 'loses' | 'busy' | 'refuses' | 'signedOut' = 'well'
  account = account
  #server: Server | undefined
  async open(): Promise<string> {
    this.#server = createServer((request, response) => void this.#answer(request).then(([status, body]) => (status === 0 ? response.destroy() : response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)))))
    await new Promise<void>(done => this.#server!.listen(0, '127.0.0.1', done))
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }
  close = (): Promise<void> => new Promise(done => { this.#server!.closeAllConnections(); this.#server!.close(() => done()) })
  async #answer(request: IncomingMessage): Promise<[number, unknown]> {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const key = request.headers['idempotency-key'] as string
    if (request.url === '/api/me') return this.mood === 'signedOut' ? [401, { refused: { ground: 'signIn', zh: '请先登录。', en: 'Sign in.' } }] : [200, { account: this.account }]
    this.attempts.push(`${request.url} ${key}`)
    if (this.mood === 'busy') return [503, {}]
    if (request.url!.endsWith('/files')) {
      this.files.set(key, Buffer.concat(parts).length)
      return [201, { id: key }]
    }
    if (this.mood === 'refuses') return [422, { refused: { ground: 'needs', zh: '不行，请更正。', en: 'No; correct it.' } }]
    this.matters.set(key, JSON.parse(Buffer.concat(parts).toString()))
    return this.mood === 'loses' ? [0, undefined] : [201, { row: { id: `matter-${key}` } }]
  }
}

let office: Office
beforeEach(async () => {
  office = new Office()
  const url = await office.open()
  const real = globalThis.fetch
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) => real(`${url}${path}`, init))
  const database = await device()
  for (const store of ['drafts', 'acts', 'pictures', 'known'] as const) await database.clear(store)
})
afterEach(async () => {
  vi.unstubAllGlobals()
  await office.close()
})

const draft = { name, congress, account, value: { text: '路灯不亮' }, pictures: [], at: '2026-03-02T01:00:00.000Z' }
const act = (more: Partial<Act> = {}) => ({ id: newKey(), congress, account, made: new Date().toISOString(), title: '路灯不亮', verb, form: 'say', typed: draft.value, paper: 'photo', what: { open: 'opinion', input: { title: '路灯不亮' } }, ...more })
/** A draft with one photograph, handed in. */
async function handed(): Promise<string> {
  await keepDraft(draft)
  await addPicture(draft, { id: newKey(), name: 'photo-1.jpg', type: 'image/jpeg' }, new Uint8Array([1, 2, 3]).buffer)
  const one = act()
  expect(await handIn(one, name)).toBe(true)
  return one.id
}

test('what was handed in arrives once, its picture first, and leaves this device', async () => {
  const id = await handed()
  expect(await sendAll()).toBe('done')
  const [arrived] = await actsOf(congress, account)
  expect(arrived).toMatchObject({ id, state: 'sent', matter: `matter-${id}` })
  expect([office.files.size, office.matters.size, (office.matters.get(id) as { papers: unknown[] }).papers.length]).toEqual([1, 1, 1])
  expect(await sendAll()).toBe('done')
  expect(office.attempts).toHaveLength(2)
  expect(await lying(account)).toEqual({ drafts: 0, unsent: 0, sent: 1, bytes: 0 })
  expect(JSON.stringify(arrived)).not.toContain('input":{')
})

test('a second tap finds no draft any more and hands in nothing', async () => {
  await keepDraft(draft)
  const both = await Promise.all([handIn(act(), name), handIn(act(), name)])
  expect(both.toSorted()).toEqual([false, true])
  await sendAll()
  expect(office.matters.size).toBe(1)
})

test('an answer lost on the way is asked for again under the same id, and nothing is sent twice', async () => {
  const id = await handed()
  office.mood = 'loses'
  expect(await sendAll()).toBe('unreached')
  expect((await actsOf(congress, account))[0]).toMatchObject({ state: 'waiting' })
  const first = JSON.stringify(office.matters.get(id))
  office.mood = 'well'
  expect(await sendAll()).toBe('done')
  expect([office.files.size, office.matters.size]).toEqual([1, 1])
  expect(JSON.stringify(office.matters.get(id))).toBe(first)
  expect(office.attempts.filter(one => one.startsWith('/api/c/demo/files'))).toHaveLength(1)
})

test('two pages that send at the same time take turns', async () => {
  await handed()
  await Promise.all([sendAll(), sendAll(), sendAll()])
  expect(office.attempts).toHaveLength(2)
})

test('what is refused stays with its reason, goes back into its form with its picture, and is a new act when it is sent again', async () => {
  const id = await handed()
  office.mood = 'refuses'
  expect(await sendAll()).toBe('done')
  expect((await actsOf(congress, account))[0]).toMatchObject({ state: 'refused', refusal: { zh: '不行，请更正。' } })
  expect(await takeBack(id, { name, congress, account, value: draft.value })).toBe(true)
  expect(await readDraft(name)).toMatchObject({ value: draft.value, pictures: [{ name: 'photo-1.jpg' }] })
  office.mood = 'well'
  const again = act()
  await handIn(again, name)
  await sendAll()
  expect([...office.matters.keys()]).toEqual([again.id])
})

test('a server that is busy, and a sign-in that ended, leave everything waiting', async () => {
  await handed()
  office.mood = 'busy'
  expect(await sendAll()).toBe('busy')
  office.mood = 'signedOut'
  expect(await sendAll()).toBe('signIn')
  expect((await actsOf(congress, account))[0]).toMatchObject({ state: 'waiting' })
})

test('nothing that one person wrote is sent in the name of the next who signs in on the same phone', async () => {
  await handed()
  office.account = 'account-2'
  expect(await sendAll()).toBe('done')
  expect(office.attempts).toEqual([])
  expect(await actsOf(congress, 'account-2')).toEqual([])
})

test('what arises from something that has not arrived waits for its number, and says the same in every attempt', async () => {
  const first = act({ made: '2026-03-02T01:00:00.000Z' })
  await handIn(first)
  const second = act({ made: '2026-03-02T01:01:00.000Z', what: { open: 'suggestion', input: { title: '关于路灯' } }, after: first.id })
  await handIn(second)
  await sendAll()
  expect(office.matters.get(second.id)).toMatchObject({ input: { title: '关于路灯', arisesFrom: [`matter-${first.id}`] } })
})

test('a picture that is gone is said, and nothing is sent without it', async () => {
  await handIn(act({ pictures: [{ id: newKey(), name: 'photo-1.jpg', type: 'image/jpeg' }] }))
  await sendAll()
  expect((await actsOf(congress, account))[0]).toMatchObject({ state: 'refused', refusal: { ground: 'picture' } })
  expect(office.matters.size).toBe(0)
})

test('signing out takes everything of this person off the device and nothing of another’s', async () => {
  await handed()
  await keepDraft({ ...draft, name: nameOf(congress, 'account-2', 'say'), account: 'account-2' })
  await clear(account)
  expect(await lying(account)).toEqual({ drafts: 0, unsent: 0, sent: 0, bytes: 0 })
  expect((await lying('account-2')).drafts).toBe(1)
})

test('without a network the last answer stands, marked as old; a refusal is never replaced by it', async () => {
  const asked = await remembered('x', () => Promise.resolve({ n: 1 }))
  expect(asked).toMatchObject({ value: { n: 1 }, old: false })
  const { Unreached, RefusedError } = await import('../../shared/api.ts')
  expect(await remembered('x', () => Promise.reject(new Unreached('x')))).toMatchObject({ value: { n: 1 }, old: true })
  await expect(remembered('x', () => Promise.reject(new RefusedError({ ground: 'missing', zh: '没有', en: 'none' }, 404)))).rejects.toThrow('没有')
  await expect(remembered('x', () => Promise.reject(new Unreached('x')))).rejects.toThrow()
})

test('a draft that is let go leaves no picture behind', async () => {
  await keepDraft(draft)
  await addPicture(draft, { id: newKey(), name: 'photo-1.jpg', type: 'image/jpeg' }, new ArrayBuffer(10))
  await dropDraft(name)
  expect(await (await device()).count('pictures')).toBe(0)
})

// Suggestions in an office that has 200,000: submit, list, search, similar, each beside its limit; then one hour of a session day,
// 300 deputies and their office, 2,000 writes and 20,000 reads, arriving SPEED times as fast as in
// life. Nobody pauses between requests any more than in that hour, but waits and pauses of people are not shortened by waiting for
// answers: each comes at its moment. SHARE of the hour is enough where the machine is wanted back.
import { loadavg } from 'node:os'
import { v7 } from 'uuid'
import { addOrgans, addPeople, giveRoles } from '../packages/server/src/roster/change.ts'
import { inventPassword, openIdentity } from '../packages/server/src/identity/index.ts'
import { Visitor } from '../packages/server/src/identity/testing.ts'
import { inCongress } from '../packages/server/src/store/transaction.ts'
import { arrivals, part, type Arrival } from './arrivals.ts'
import { Corpus, drawn } from './corpus.ts'
import { load, type Asked, type Loaded } from './load.ts'
import { serveWith } from './served.ts'
import { deputies, fillSuggestions, typed } from './suggestions.ts'
import { ms, table } from './table.ts'

const total = Number(process.env['TOTAL'] ?? 200_000)
const speed = Number(process.env['SPEED'] ?? 20)
const share = Number(process.env['SHARE'] ?? 1)
const seconds = Number(process.env['SECONDS'] ?? 8)
const people = Number(process.env['DEPUTIES'] ?? deputies)
// Every deputy signs in from an address of their own, as in life; the limit per address stays as it is.
process.env['TRUST_PROXY'] = '127.0.0.1,::1'
const served = await serveWith(2)
const { app } = served.database
const c = '/api/c/bench'
try {
  const ids = Array.from({ length: people }, (_, n) => `dep${n}`)
  await addPeople(app, 'bench', ids.map((id, n) => ({ id, name: `代表${n}` })))
  await addOrgans(app, 'bench', Array.from({ length: 40 }, (_, n) => ({ id: `unit${n}`, kind: 'unit', zh: `承办单位${n}`, en: `Unit ${n}` })))
  await giveRoles(app, 'bench', [...ids.map(person => ({ person, role: 'deputy', from: '2020-01-01' })), { person: 'clerk', role: 'personnel-committee', from: '2020-01-01' }], 'head')
  const identity = await openIdentity({ pool: served.database.identity, url: served.url, perMinute: 10_000 })
  const password = `${inventPassword()}Aa1`
  const cookies: string[] = []
  for (const [n, id] of ids.entries()) {
    const account = await identity.createAccount({ username: id, name: id, password, changePassword: false })
    if (!('id' in account)) throw new Error(account.en)
    await inCongress(app, 'bench', client => client.query('update office.person set account = $1 where id = $2', [account.id, id]))
    if (n === 0) await inCongress(app, 'bench', client => client.query(`select pg_notify('roster', 'bench')`))
  }
  await inCongress(app, 'bench', client => client.query(`select pg_notify('roster', 'bench')`))
  for (const [n, id] of ids.entries()) {
    const visitor = new Visitor(served.url, { 'x-forwarded-for': `10.1.${n >> 8}.${n & 255}` })
    const answer = await visitor.signIn(id, password)
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
    cookies.push(visitor.cookie)
  }
  await fillSuggestions(served, 'bench', total)
  console.log(`${total.toLocaleString('en')} suggestions and opinions, ${people} deputies signed in, load ${loadavg()[0]!.toFixed(1)}`)

  const draw = drawn(5)
  const corpus = new Corpus(41)
  const json = (cookie: string): Record<string, string> => ({ cookie, origin: served.url, 'content-type': 'application/json' })
  const write = (cookie: string, path: string, body: unknown): Asked => ({ method: 'POST', path: `${c}${path}`, headers: { ...json(cookie), 'idempotency-key': v7() }, body: JSON.stringify(body) })
  const read = (cookie: string, path: string): Asked => ({ method: 'GET', path: `${c}${path}`, headers: { cookie } })
  const one = <T>(of: readonly T[]): T => of[Math.floor(draw() * of.length)]!
  const draft = (cookie: string): Asked => {
    const { title, body } = corpus.next()
    return write(cookie, '/matters', { procedure: 'suggestion', input: { title, body, publish: true } })
  }
  const opinion = (cookie: string): Asked => {
    const { title, body, place } = corpus.next()
    return write(cookie, '/matters', { procedure: 'opinion', input: { title: title.slice(0, 60), body, where: place, channel: 'phone' } })
  }
  const lists = ['?procedure=suggestion&sort=updated&order=desc&page=1&size=20', '?procedure=suggestion&sort=due&size=20', '?procedure=opinion&sort=updated&order=desc&size=20', '?procedure=suggestion&state=handling&sort=due&size=20']
  const sought = ['路灯', '加装电梯', '停车位 夜里', '非机动车', '油烟', '幼儿园托班', '口袋公园', '老人']
  const next = typed(91)
  const similar = (cookie: string): Asked => ({ method: 'POST', path: `${c}/matters/similar`, headers: json(cookie), body: JSON.stringify(next()) })
  for (let ready = false; !ready;) {
    const { path, headers, body } = similar(served.cookie)
    ready = ((await (await fetch(`${served.url}${path}`, { method: 'POST', headers: headers!, body: body! })).json()) as { ready?: boolean }).ready === true
  }

  // Each by itself, beside its limit.
  const rows: (string | number)[][] = []
  const show = (what: string, { perSecond, median, p99, failed }: Loaded): void => void rows.push([what, perSecond, ms(median), ms(p99), failed])
  const bare = async (what: string, connections: number, ask: (client: import('pg').PoolClient) => Promise<unknown>): Promise<void> => {
    const took: number[] = []
    const until = performance.now() + seconds * 500
    await Promise.all(Array.from({ length: connections }, async () => {
      const client = await served.owner.connect()
      while (performance.now() < until) {
        const from = performance.now()
        await ask(client)
        took.push(performance.now() - from)
      }
      client.release()
    }))
    took.sort((a, b) => a - b)
    rows.push([what, Math.round(took.length / (seconds / 2)), ms(part(took, 50)), ms(part(took, 99)), 0])
  }
  const drafts: { id: string; seq: number; cookie: string }[] = []
  await load(served.url, 8, 2, n => draft(cookies[n % people]!))
  show('open a draft, 8 connections', await load(served.url, 8, seconds, n => draft(cookies[n % people]!), (n, status, body) => {
    if (status === 201) drafts.push({ id: JSON.parse(body).row.id, seq: JSON.parse(body).row.seq, cookie: cookies[n % people]! })
  }))
  const submitted: { id: string; seq: number }[] = []
  const submit = ({ id, seq, cookie }: { id: string; seq: number; cookie: string }): Asked => write(cookie, `/matters/${id}/steps/submit`, { seq })
  const mine = drafts.splice(0, drafts.length >> 1)
  show('submit it, 8 connections', await load(served.url, 8, Math.min(seconds, 4), () => (mine.length > 0 ? submit(mine.pop()!) : read(served.cookie, '/inbox')), (_, status, body) => {
    if (status === 201) submitted.push({ id: JSON.parse(body).row.id, seq: JSON.parse(body).row.seq })
  }))
  await served.owner.query('create table bench_row (id uuid, n int, body jsonb, at timestamptz)')
  const { rows: [entry] } = await served.owner.query(`select body from office.entry where body->>'step' = 'submit' limit 1`)
  await bare('limit: a bare insert of eight such rows, one commit each, 8 connections', 8, client => client.query({ name: 'i', text: 'insert into bench_row select $1, g, $2::jsonb, now() from generate_series(1, 8) g', values: [v7(), JSON.stringify(entry.body)] }))
  for (const [who, cookie] of [['the office', served.cookie], ['a deputy', cookies[0]!]] as const) {
    show(`list, page of 20 with count, ${who}, one at a time`, await load(served.url, 1, seconds / 2, () => read(cookie, `/matters${one(lists)}`)))
    show(`search, ${who}, one at a time`, await load(served.url, 1, seconds / 2, () => read(cookie, `/search?q=${encodeURIComponent(one(sought))}`)))
    show(`similar, ${who}, one at a time`, await load(served.url, 1, seconds, () => similar(cookie)))
  }
  const page = `select id, number, title, state, due, updated from office.matter where congress = 'bench' and procedure = 'suggestion' order by due, id limit 20`
  await bare('limit: a bare indexed select of 20 such rows, one at a time', 1, client => client.query({ name: 'p', text: page }))
  table(`Suggestions, ${total.toLocaleString('en')} earlier ones`, ['what', 'per second', 'median ms', '99 % ms', 'failed'], rows)

  // The session day. Writes: drafts, submissions, opinions, acceptances; reads: what waits, lists, matters, search, similar.
  const known = [...drafts.map(({ id, cookie }) => ({ id, cookie })), ...submitted.map(({ id }) => ({ id, cookie: served.cookie }))]
  const told = (asked: Asked, kind: string, answered?: Arrival['answered']): Arrival => ({ ...asked, kind, ...(answered ? { answered } : {}) })
  const matterOf = (text: string): { id: string; seq: number } => JSON.parse(text).row
  let writes = 0
  const arrival = (): Arrival => {
    const cookie = one(cookies)
    // One of eleven writes: 2,000 of 22,000.
    if (draw() < 2_000 / 22_000) {
      writes += 1
      const kind = draw()
      if (kind < 0.1 && submitted.length > 0) {
        const { id, seq } = submitted.pop()!
        return told(write(served.cookie, `/matters/${id}/steps/accept`, { seq }), 'write: accept')
      }
      if (kind < 0.4 && drafts.length > 0) {
        const chosen = drafts.shift()!
        return told(submit(chosen), 'write: submit', (status, text) => { if (status === 201) submitted.push(matterOf(text)) })
      }
      if (kind < 0.6) return told(opinion(cookie), 'write: pass an opinion on')
      return told(draft(cookie), 'write: open a draft', (status, text) => {
        if (status !== 201) return
        drafts.push({ ...matterOf(text), cookie })
        known.push({ id: matterOf(text).id, cookie })
      })
    }
    const kind = draw()
    if (kind < 0.25) return told(read(cookie, '/inbox'), 'read: what waits for me')
    if (kind < 0.5) return told(read(draw() < 0.2 ? served.cookie : cookie, `/matters${one(lists)}`), 'read: a list')
    if (kind < 0.8) {
      const matter = one(known)
      return told(read(matter.cookie, `/matters/${matter.id}`), 'read: a matter')
    }
    if (kind < 0.9) return told(read(cookie, `/search?q=${encodeURIComponent(one(sought))}`), 'read: search')
    return told(similar(cookie), 'read: similar while typing')
  }
  const before = loadavg()[0]!
  const length = (3600 / speed) * share
  const from = performance.now()
  const all = await arrivals(served.url, Math.round(22_000 * share), length, arrival)
  const kinds = [...new Set(all.map(({ kind }) => kind))].sort()
  const summary = (name: string, of: typeof all): (string | number)[] => {
    const waited = of.map(({ waited: one_ }) => one_).sort((a, b) => a - b)
    return [name, waited.length, ms(part(waited, 50)), ms(part(waited, 95)), ms(part(waited, 99)), of.filter(({ status }) => status === 0 || status >= 400).length]
  }
  table(`${share === 1 ? 'An hour' : `${share} of an hour`} of a session day in ${((performance.now() - from) / 1000).toFixed(0)} s (${speed} times as fast), ${writes} writes, load ${before.toFixed(1)}`, ['kind', 'requests', 'median ms', '95 % ms', '99 % ms', 'failed'], [
    ...kinds.map(kind => summary(kind, all.filter(arrived => arrived.kind === kind))), summary('all', all),
  ])
} finally {
  await served.stop()
}

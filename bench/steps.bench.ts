// Full steps per second (HTTP, session, permission, transaction, hash, clocks, search, outbox), beside a bare insert of the same
// rows in the same database; 20 connections, generator and server on the same cores.
import { v7 } from 'uuid'
import { load } from './load.ts'
import { serveWith } from './served.ts'
import { ms, table } from './table.ts'

const connections = 20
const seconds = Number(process.env['SECONDS'] ?? 10)
const served = await serveWith(connections * 40)
try {
  const seq = served.items.map(() => 1)
  const turn = Array.from({ length: connections }, () => 0)
  const headers = { cookie: served.cookie, 'content-type': 'application/json', origin: served.url }
  const at = (connection: number): number => connection * 40 + (turn[connection]! % 40)
  const next = (connection: number) => {
    const n = at(connection)
    const month = 1 + (seq[n]! % 12)
    return {
      method: 'POST' as const, path: `/api/c/bench/matters/${served.items[n]}/steps/replan`, headers: { ...headers, 'idempotency-key': v7() },
      body: JSON.stringify({ seq: seq[n], input: { months: [[month, month]], ground: '会期调整' } }),
    }
  }
  const answered = (connection: number, status: number): void => {
    if (status === 201) seq[at(connection)]! += 1
    turn[connection]! += 1
  }
  await load(served.url, connections, 2, next, answered)
  const steps = await load(served.url, connections, seconds, next, answered)
  // The limit: the rows that one such step writes, inserted by the same role with nothing else, from as many connections.
  const { rows: [entry] } = await served.owner.query(`select body from office.entry where matter = $1 order by seq desc limit 1`, [served.items[0]])
  const body = JSON.stringify(entry.body)
  await served.owner.query('create table bench_row (id uuid, n int, body jsonb, at timestamptz)')
  const until = performance.now() + seconds * 1000
  let inserts = 0
  await Promise.all(Array.from({ length: 10 }, async () => {
    const client = await served.owner.connect()
    while (performance.now() < until) {
      await client.query({ name: 'i', text: `insert into bench_row select $1, g, $2::jsonb, now() from generate_series(1, 6) g`, values: [v7(), body] })
      inserts += 1
    }
    client.release()
  }))
  table('Steps', ['what', 'per second', 'median ms', '99 % ms', 'failed'], [
    ['full step, 20 connections', steps.perSecond, ms(steps.median), ms(steps.p99), steps.failed],
    ['bare insert of six such rows, one commit each, 10 connections', Math.round(inserts / seconds), '', '', 0],
  ])
} finally {
  await served.stop()
}

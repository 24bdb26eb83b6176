// Similar matters while typing, against 200,000 earlier ones: as the function, through HTTP, and the two other ways that were tried.
// All as the application's role under row-level security.
import { fillSuggestions, typed } from './suggestions.ts'
import { inCongress } from '../packages/server/src/store/transaction.ts'
import { Similar } from '../packages/server/src/matters/similar.ts'
import { SimilarIndex } from '../packages/server/src/matters/similar-index.ts'
import { allTexts } from '../packages/server/src/matters/similar-texts.ts'
import { Rosters } from '../packages/server/src/roster/load.ts'
import { giveRoles } from '../packages/server/src/roster/change.ts'
import { load } from './load.ts'
import { byGrams, byPrints, preparePrints } from './similar-ways.ts'
import { serveWith } from './served.ts'
import { ms, table } from './table.ts'

const total = Number(process.env['TOTAL'] ?? 200_000)
const asks = Number(process.env['ASKS'] ?? 300)
const served = await serveWith(2)
const { app } = served.database
try {
  await giveRoles(app, 'bench', [{ person: 'clerk', role: 'personnel-committee', from: '2020-01-01' }], 'head')
  let from = performance.now()
  await fillSuggestions(served, 'bench', total)
  console.log(`filled ${total} in ${((performance.now() - from) / 1000).toFixed(0)} s, load ${(await import('node:os')).loadavg()[0]!.toFixed(1)}`)
  const before = process.memoryUsage()
  from = performance.now()
  const alone = await SimilarIndex.build(allTexts(app, 'bench'))
  const built = performance.now() - from
  globalThis.gc?.()
  const after = process.memoryUsage()
  const { matters, parts, grams, postings, bytes } = alone.size
  table('The index in memory', ['matters', 'texts', 'different grams', 'places', 'built in s', 'typed arrays MB', 'process grew by MB'], [[matters, parts, grams, postings, (built / 1000).toFixed(1), Math.round(bytes / 1e6), Math.round((after.rss - before.rss) / 1e6)]])

  const roster = (await new Rosters(app).of('bench'))!
  const similar = new Similar(app)
  const asking = (person: string) => ({ congress: 'bench', roster, reader: roster.reader(person, '2026-03-02'), today: '2026-03-02' as const, at: '2026-03-02T02:00:00.000Z' })
  const rows: (string | number)[][] = []
  const measure = async (what: string, ask: (text: { title: string; body: string }) => Promise<unknown>, times = asks): Promise<void> => {
    const next = typed(77)
    for (let n = 0; n < 20; n += 1) await ask(next())
    const took: number[] = []
    const cpu = process.cpuUsage()
    for (let n = 0; n < times; n += 1) {
      const text = next()
      const start = performance.now()
      await ask(text)
      took.push(performance.now() - start)
    }
    const { user, system } = process.cpuUsage(cpu)
    took.sort((a, b) => a - b)
    rows.push([what, times, ms((user + system) / 1000 / times), ms(took[times >> 1]!), ms(took[Math.floor(times * 0.95)]!), ms(took[Math.floor(times * 0.99)]!), ms(took.at(-1)!)])
  }
  await similar.to(asking('clerk'), { title: '路灯', body: '' }, true)
  await measure('chosen: index in memory, compared by text (function, the office reads all)', text => similar.to(asking('clerk'), text, true))
  await measure('the same, a deputy who reads what is public and their own', text => similar.to(asking('deputy'), text, true))
  // The ways not taken cost minutes; WAYS=1 measures them again.
  const reader = [...(await import('@zhitong/kernel')).readerKeys(asking('clerk').reader)]
  if (process.env['WAYS']) {
    await served.owner.query(`create function office.bench_by_grams(wanted tsquery, rare text[], keys text[], most int) returns table (matter uuid, n bigint) language sql security definer stable as
      $$ select s.matter, (select count(*) from unnest(rare) g where s.folded like '%' || g || '%') as n from office.search s
         where s.congress = current_setting('app.congress', true) and s.grams @@ wanted and s.readers && keys order by n desc limit most $$`)
    await measure('1: the rarest grams of the query by the search index (candidates only)', text => inCongress(app, 'bench', client => byGrams(client, alone, text, reader), 'read'), Math.min(asks, 100))
    await preparePrints(served.owner, app, 'bench')
    await measure('3: fingerprints in a table (candidates only)', text => inCongress(app, 'bench', client => byPrints(client, text, reader), 'read'), Math.min(asks, 100))
  }
  const headers = { cookie: served.cookie, 'content-type': 'application/json', origin: served.url }
  const next = typed(78)
  const asked = () => ({ method: 'POST' as const, path: '/api/c/bench/matters/similar', headers, body: JSON.stringify(next()) })
  for (let ready = false; !ready;) {
    const response = await fetch(`${served.url}${asked().path}`, { method: 'POST', headers, body: JSON.stringify({ title: '路灯', body: '' }) })
    ready = ((await response.json()) as { ready?: boolean }).ready === true
  }
  await load(served.url, 1, 2, asked)
  const http = await load(served.url, 1, 15, asked)
  rows.push(['chosen, through HTTP, one at a time', Math.round(http.perSecond * 15), '', ms(http.median), '', ms(http.p99), ''])
  const many = await load(served.url, 8, 10, asked)
  rows.push([`chosen, through HTTP, 8 at once, ${many.perSecond} a second`, many.perSecond * 10, '', ms(many.median), '', ms(many.p99), ''])
  table(`Similar matters among ${total.toLocaleString('en')}`, ['what', 'asked', 'processor ms', 'median ms', '95 % ms', '99 % ms', 'slowest ms'], rows)
} finally {
  await served.stop()
}

// The four facts counted by unit and year over 200,000 suggestions, drilled to rows, and the clocks of a month, as the application's role.
import { load } from './load.ts'
import { serveWith } from './served.ts'
import { ms, table } from './table.ts'

const total = Number(process.env['TOTALS'] ?? '200000')
const served = await serveWith(2)
const rows: (string | number)[][] = []
try {
  const item = served.items[0]!
  // Suggestions as rows of the projections: 45 units, ten years, nine in ten answered, two promises on every third, seven in ten rated.
  await served.owner.query(
    `insert into office.matter (congress, id, procedure, number, title, form, year, item, months, state, final, seq, day, fold, owner, committee, parent, due, due_clock, due_state, papers, public, readers, updated)
     select congress, gen_random_uuid(), 'suggestion', '〔' || 2017 + n % 10 || '〕' || n || '号', '关于第' || n || '件的建议', null, null, n, '[]', case when n % 10 = 0 then 'handling' else 'following' end,
       false, seq, day, fold, 'id:u' || n % 45, null, null, date '2026-01-01' + n % 300, null, null, 2, false, array['role:office', 'role:personnel-committee', 'id:u' || n % 45, 'id:d' || n % 340], now() - n * interval '1 second'
     from office.matter, generate_series(1, $2::int) n where id = $1`, [item, total])
  await served.owner.query(
    `insert into office.fact (congress, matter, procedure, unit, year, due, answered, answers, early, late, class, promised, delivered, ended, attitude, result, dissatisfied, readers, raters)
     select congress, id, 'suggestion', 'u' || item % 45, 2017 + item % 10, case when item % 10 = 0 then due end, case when item % 10 > 0 then due end, (item % 10 > 0)::int, case when item % 10 > 0 then item % 30 - 3 end, item % 30 < 3,
       case when item % 10 > 0 then (array['solved', 'being-solved', 'planned', 'reference'])[1 + item % 4] end, case when item % 3 = 0 then 2 else 0 end, case when item % 6 = 0 then 1 else 0 end, 0,
       case when item % 10 > 2 then (array['satisfied', 'basically', 'not-satisfied'])[1 + item % 3] end, case when item % 10 > 2 then (array['satisfied', 'basically', 'not-satisfied'])[1 + item % 3] end,
       case when item % 10 > 2 then item % 3 = 2 end, readers, array['role:office', 'id:d' || item % 340]
     from office.matter where procedure = 'suggestion'`)
  await served.owner.query(
    `insert into office.matter (congress, id, procedure, number, title, form, year, item, months, state, final, seq, day, fold, owner, committee, parent, due, due_clock, due_state, papers, public, readers, updated)
     select congress, gen_random_uuid(), 'promise', null, '第' || item || '件的承诺', null, null, item, '[]', case when item % 6 = 0 then 'kept' else 'standing' end, item % 6 = 0, seq, day, fold, owner, null, id, due, null, null, 0, false, readers, updated
     from office.matter where procedure = 'suggestion' and item % 3 = 0`)
  await served.owner.query(
    `insert into office.clock (congress, matter, clock, due, running, law, provisional)
     select congress, id, case when procedure = 'promise' then 'promised' else 'answer' end, due, not final, false, false from office.matter where procedure = 'promise' or state = 'handling'`)
  for (const name of ['matter', 'fact', 'clock']) await served.owner.query(`vacuum analyze office.${name}`)
  const headers = { cookie: served.cookie }
  const asked: [what: string, path: string][] = [
    ['four facts by unit, all years', '/api/c/bench/facts?procedure=suggestion'], ['four facts by unit, one year', '/api/c/bench/facts?procedure=suggestion&year=2026'],
    ['rows of one figure: late answers of a unit in a year', '/api/c/bench/matters?procedure=suggestion&fact=late&unit=u7&since=2024'], ['rows of one figure: promises past their day', '/api/c/bench/matters?procedure=promise&fact=openLate&unit=u7'],
    ['rows of one figure: not satisfied, all', '/api/c/bench/matters?procedure=suggestion&fact=dissatisfied'],
  ]
  for (const [what, path] of asked) {
    await load(served.url, 1, 1, () => ({ method: 'GET', path, headers }))
    const one = await load(served.url, 1, 4, () => ({ method: 'GET', path, headers }))
    rows.push([`${total.toLocaleString('en')} suggestions: ${what}, one at a time`, one.perSecond, ms(one.median), ms(one.p99), one.failed])
  }
} finally {
  await served.stop()
}
table('Four facts', ['what', 'per second', 'median ms', '99 % ms', 'failed'], rows)

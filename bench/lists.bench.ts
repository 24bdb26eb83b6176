// A filtered, sorted page of 20 with its count, and the first 20 hits of a search, as the application's role under row-level security.
import { load } from './load.ts'
import { fill, serveWith } from './served.ts'
import { ms, table } from './table.ts'

const rows: (string | number)[][] = []
for (const total of (process.env["TOTALS"] ?? "100000,200000").split(",").map(Number)) {
  const served = await serveWith(40)
  try {
    await fill(served, total)
    const headers = { cookie: served.cookie }
    const forms = ['执法检查', '视察', '调研', '审计']
    const page = (n: number) => `/api/c/bench/matters?form=${encodeURIComponent(forms[n % 4]!)}&year=${2020 + (n % 7)}&sort=due&page=${1 + (n % 5)}`
    let n = 0
    await load(served.url, 20, 2, () => ({ method: 'GET', path: page(n++), headers }))
    const list = await load(served.url, 20, 8, () => ({ method: 'GET', path: page(n++), headers }))
    rows.push([`${total.toLocaleString('en')} matters: page of 20 by form and year, sorted by due, with count`, list.perSecond, ms(list.median), ms(list.p99), list.failed])
    const words = ['加装电梯', '垃圾', '长期护理', '体育场', '停车难', '第777项', '志愿服务条例', '代表和', '明确时限', '河道综合']
    for (const word of words) {
      const one = await load(served.url, 1, 1, () => ({ method: 'GET', path: `/api/c/bench/search?q=${encodeURIComponent(word)}`, headers }))
      rows.push([`${total.toLocaleString('en')} matters: search “${word}”, one at a time`, one.perSecond, ms(one.median), ms(one.p99), one.failed])
    }
  } finally {
    await served.stop()
  }
}
table('Lists and search', ['what', 'per second', 'median ms', '99 % ms', 'failed'], rows)

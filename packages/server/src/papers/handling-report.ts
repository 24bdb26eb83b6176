import { readerKeys } from '@zhitong/kernel'
import type pg from 'pg'
import type { FactCount, FactCounts, FactKey } from '../contract/index.ts'
import { countFacts } from '../matters/statistics.ts'
import type { Asking } from '../matters/read.ts'
import { inCongress } from '../store/transaction.ts'
import { sealedDay, type Block, type Line, type Official, type Said } from './official.ts'

export type Period = 'mid-year' | 'year-end'
const periodZh: Readonly<Record<Period, string>> = { 'mid-year': '年中', 'year-end': '' }

interface Beside { published: number; pressed: number; presses: number }

const share = (n: number, of: number): string => (of === 0 || n === 0 ? '' : `，占${((n / of) * 100).toFixed(1).replace(/\.0$/, '')}%`)

/**
 * 代表建议办理情况的报告, written from the record: what was assigned, answered, promised, kept and rated in a year, each figure
 * with the address of its rows. What no record knows (how it was done, what is to come) is left to whoever drafts it.
 * Nothing where nobody was asked for an answer in that year.
 */
export async function handlingReport(pool: pg.Pool, asking: Asking, procedure: string, year: number, period: Period): Promise<Official | undefined> {
  const counts = await countFacts(pool, asking, procedure, year)
  if (!counts || counts.total.counted === 0) return undefined
  const beside = await inCongress(pool, asking.congress, client => besides(client, asking, procedure, year), 'read')
  const { total } = counts
  const to = (more: Record<string, string | number>): string => `/c/${asking.congress}/office/matters?${new URLSearchParams(Object.entries({ procedure, final: 'all', since: year, ...more }).map(([key, value]): [string, string] => [key, String(value)]))}`
  const figure = (n: number, fact: FactKey, more: Record<string, string> = {}): Said => (n === 0 ? { text: '0' } : { text: String(n), href: to({ ...promiseOf(counts, fact), fact, ...more }) })
  const blocks: Block[] = [
    { heading: '一、基本情况', level: 1 },
    { line: [`${year}年，交办代表建议`, figure(total.counted, 'counted'), `件，由${counts.units.length}家单位主办。截至${sealedDay(asking.today)}，已答复`, figure(total.answered, 'answered'), `件${share(total.answered, total.counted)}；尚未答复`, figure(total.waiting, 'waiting'), '件，其中已超过答复期限', figure(total.overdue, 'overdue'), '件。'] },
    { heading: '二、答复情况', level: 1 },
    { line: ['在规定期限内答复', figure(total.inTime, 'inTime'), `件${share(total.inTime, total.answered)}；逾期答复`, figure(total.late, 'late'), '件。'] },
    { line: ['按办理结果分：', ...counts.classes.flatMap(({ word, title }, n): (string | Said)[] => [n === 0 ? '' : '；', title.zh, figure(total.classes[word] ?? 0, 'counted', { class: word }), `件${share(total.classes[word] ?? 0, total.answered)}`]), '。'] },
    { heading: '三、承诺兑现情况', level: 1 },
    { line: ['各主办单位在答复中列出承诺事项', figure(total.promised, 'promised'), '项，已兑现', figure(total.kept, 'kept'), `项${share(total.kept, total.promised)}；仍在跟踪`, figure(total.open, 'open'), '项，其中已超过承诺日期', figure(total.openLate, 'openLate'), total.ended > 0 ? `项；因情况变化或并入新的承诺而结束${total.ended}项。` : '项。'] },
    { heading: '四、代表评价情况', level: 1 },
    { line: ['代表已评价', figure(total.rated, 'rated'), '件。', ...ratings('办理态度', total.attitude, counts), ...ratings('办理结果', total.result, counts), '其中对态度或者结果不满意的', figure(total.dissatisfied, 'dissatisfied'), '件。'] },
    { heading: '五、督办和公开情况', level: 1 },
    { line: ['列为督办', { text: String(beside.pressed) }, `件，开展督办${beside.presses}项；内容或者办理结果向社会公开`, { text: String(beside.published), ...(beside.published > 0 ? { href: to({ fact: 'counted', public: 'yes' }) } : {}) }, '件。'] },
    { heading: '六、主要做法、存在的问题和下一步工作', level: 1 },
    { line: '（由起草人补充）' },
    { heading: '附表：各主办单位办理情况（按单位名称排列）', level: 2 },
    {
      head: ['主办单位', '交办', '已答复', '按时', '逾期', ...counts.classes.map(one => one.title.zh), '承诺', '已兑现', '超期', '不满意'],
      rows: [...counts.units.map(({ unit, count }) => tableRow(unit.zh, count, { unit: unit.id })), tableRow('合计', total, {})],
    },
  ]
  function tableRow(name: string, count: FactCount, where: Record<string, string>): Line[] {
    return [
      name, [figure(count.counted, 'counted', where)], [figure(count.answered, 'answered', where)], [figure(count.inTime, 'inTime', where)], [figure(count.late, 'late', where)],
      ...counts!.classes.map(({ word }): Line => [figure(count.classes[word] ?? 0, 'counted', { ...where, class: word })]),
      [figure(count.promised, 'promised', where)], [figure(count.kept, 'kept', where)], [figure(count.openLate, 'openLate', where)], [figure(count.dissatisfied, 'dissatisfied', where)],
    ]
  }
  return {
    title: `关于${year}年${periodZh[period]}代表建议办理情况的报告`, to: standingCommittee(asking.roster.rows.congress.zh),
    blocks, organ: drafting(asking), date: sealedDay(asking.today),
  }
}

/** 主送: the standing committee, however the installation calls its house. */
const standingCommittee = (house: string): string => (/常委会$|常务委员会$/.test(house) ? house : `${house}常务委员会`)

/** The committee that the reader works for; the congress itself where there is none. */
function drafting({ reader, roster }: Asking): string {
  const own = roster.rows.organs.find(organ => organ.kind === 'committee' && reader.seats.includes(organ.id))
  return own?.zh ?? roster.rows.congress.zh
}

const promiseOf = (counts: FactCounts, fact: FactKey): Record<string, string> =>
  (fact === 'promised' || fact === 'kept' || fact === 'open' || fact === 'openLate' ? { procedure: counts.promises.join(',') } : {})

const ratings = (title: string, of: Readonly<Record<string, number>>, counts: FactCounts): string[] =>
  [`对${title}，${counts.grades.map(({ word, title: grade }) => `${grade.zh}${of[word] ?? 0}件`).join('、')}；`]

async function besides(client: pg.ClientBase, asking: Asking, procedure: string, year: number): Promise<Beside> {
  const { rows: [row] } = await client.query<Beside>({
    name: 'report-beside',
    text: `select (count(*) filter (where m.public))::int as published,
        (count(*) filter (where exists (select from office.matter p where p.congress = m.congress and p.parent = m.id and p.procedure = 'press' and p.readers && $2)))::int as pressed,
        coalesce(sum((select count(*) from office.matter p where p.congress = m.congress and p.parent = m.id and p.procedure = 'press' and p.readers && $2)), 0)::int as presses
      from office.fact f join office.matter m on m.congress = f.congress and m.id = f.matter
      where f.congress = $1 and f.procedure = $3 and f.year = $4 and f.readers && $2`,
    values: [asking.congress, [...readerKeys(asking.reader)], procedure, year],
  })
  return row!
}

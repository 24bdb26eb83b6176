import { planTypes } from '@zhitong/congress'
import { html, none, type Html, type Piece } from './html.ts'
import { empty, page, thisPage } from './frame.ts'
import { paged, pageAsked, pager } from './pages.ts'
import type { Row } from './read.ts'
import { citesHtml, dayHtml, sayForm, sayInstant, sayMonth, sayMonths, type Text } from './say.ts'
import { chinese, home, matterPath, say, t, type Congress, type Seen } from './seen.ts'
import { standingHtml, standingOf, textOf, valueOf, whoHtml, type Standing } from './standing.ts'

export interface Year {
  readonly plans: readonly Row[]
  readonly year: number | null
  readonly items: readonly Row[]
  readonly coming: readonly Row[]
  readonly moved: readonly Row[]
  readonly by: 'month' | 'form'
  readonly page: unknown
}

/** Who adopted a plan, and with which vote, as one sentence. */
export function adoption(seen: Seen, plan: Row): Html {
  const sitting = textOf(plan, 'adopt', 'sitting')
  const meeting = textOf(plan, 'pass', 'meeting')
  const vote = plan.view.outcome
  const who = sitting ?? meeting
  const head = who && (seen.language === 'zh' ? `${who}通过` : html`Adopted by ${chinese(seen, who)}`)
  const counts = vote && t(
    seen,
    `组成人员 ${vote.members} 名，到会 ${vote.present} 名，赞成 ${vote.for}，反对 ${vote.against}，弃权 ${vote.abstain}，未按 ${vote.unpressed}`,
    `${vote.members} members, ${vote.present} present: ${vote.for} for, ${vote.against} against, ${vote.abstain} abstaining, ${vote.unpressed} not pressed`,
  )
  if (!head && !counts) return none
  return html`${head}${head && counts && t(seen, '：', ' (')}${counts}${head && counts && t(seen, '', ')')}${t(seen, '。', '.')}`
}

/** How many items stand where; late ones are named, not hidden. */
function tally(seen: Seen, items: readonly Row[]): Piece {
  if (items.length === 0) return null
  const counted = Map.groupBy(items, row => standingOf(row, seen.today))
  const of = (...standings: Standing[]): number => standings.reduce((sum, one) => sum + (counted.get(one)?.length ?? 0), 0)
  const [kept, past, late, planned] = [of('kept'), of('past'), of('late'), of('planned')]
  const going = items.length - kept - past - planned
  const parts: [number, string][] = [
    [kept, t(seen, `${kept} 项有了结果`, `${kept} with a result`)], [going, t(seen, `${going} 项在办`, `${going} in progress`)],
    [planned, t(seen, `${planned} 项还没有开始`, `${planned} not begun`)], [past, t(seen, `${past} 项未办、取消或并入`, `${past} not done, cancelled or merged`)],
  ]
  return [
    t(seen, `共 ${items.length} 项：`, `${items.length} items: `), parts.filter(([n]) => n > 0).map(([, words]) => words).join(t(seen, '，', ', ')), t(seen, '。', '.'),
    late > 0 && t(seen, `在办的里面有 ${late} 项过了计划的日期。`, ` Of those in progress ${late} ${late === 1 ? 'is' : 'are'} past the planned date.`),
  ]
}

const wholeYear = 13
const noMonth = 14

/** The month in which an item should be there: its last planned one. */
const monthOf = ({ view }: Row): number => {
  if (view.months.length === 0) return noMonth
  if (view.months.some(([from, to]) => from === 1 && to === 12)) return wholeYear
  return Math.max(...view.months.map(([, to]) => to!))
}

const orderOf = (by: Year['by'], row: Row): number => {
  if (by === 'month') return monthOf(row)
  const at = planTypes.indexOf(row.form as never)
  return at < 0 ? planTypes.length : at
}

function groupName(seen: Seen, by: Year['by'], row: Row): Piece {
  if (by === 'form') return row.form ? sayForm(row.form, seen.language) : t(seen, '其他', 'Other')
  const month = monthOf(row)
  if (month === wholeYear) return t(seen, '全年', 'All year')
  return month === noMonth ? t(seen, '没有定月份', 'No month set') : sayMonth(month, seen.language)
}

function line(seen: Seen, congress: Congress, row: Row, by: Year['by']): Html {
  const dot = t(seen, '·', ' · ')
  const months = sayMonths(row.view.months, seen.language)
  const about: Piece[] = [
    by === 'month' ? (row.form ? sayForm(row.form, seen.language) : null) : months,
    by === 'month' && row.view.months.some(([from, to]) => from !== to) ? months : null,
    ...whoHtml(seen, row),
  ].filter(piece => piece !== null && piece !== '')
  return html`<li><a href="${matterPath(congress, row.id)}">${chinese(seen, row.title)}</a>${standingHtml(seen, row)}<span class="m">${about.map((piece, n) => [n > 0 && dot, piece])}</span></li>`
}

/** The board: items under the month in which they should be there, or under their form; long ones in pages. */
function board(seen: Seen, congress: Congress, year: Year): Html {
  const sorted = year.items.map((row, n) => ({ row, n, order: orderOf(year.by, row) })).sort((a, b) => a.order - b.order || a.n - b.n)
  const lines = sorted.map(({ row, order }) => ({ row, order, html: line(seen, congress, row, year.by) }))
  const pages = paged(lines, one => one.html, 33_000)
  const here = pageAsked(year.page, pages.length)
  const groups = Map.groupBy(pages[here - 1]!, one => one.order)
  const sizes = Map.groupBy(lines, one => one.order)
  const path = (by: string): string => `${home(congress)}?year=${year.year}${by === 'form' ? '&by=form' : ''}`
  const choice = (by: Year['by'], words: string): Html => (by === year.by ? html`<b>${words}</b>` : html`<a href="${path(by)}#board">${words}</a>`)
  return html`<section id="board"><h2>${t(seen, '全年工作', 'The year’s work')}</h2><p class="by">${choice('month', t(seen, '按月份', 'By month'))}${choice('form', t(seen, '按形式', 'By form'))}</p>${
    [...groups].map(([order, ones]) => html`<div class="board"><h3>${groupName(seen, year.by, ones[0]!.row)}<span>${t(seen, `${sizes.get(order)!.length} 项`, `${sizes.get(order)!.length}`)}</span></h3><ul>${ones.map(one => one.html)}</ul></div>`)}${
    pager(seen, path(year.by), here, pages.length)}</section>`
}

const unpublished = (seen: Seen): Html => empty(
  t(seen, '年度计划还没有公布。', 'No annual plan is published yet.'),
  html`${t(seen, '常委会通过年度计划以后向社会公布。到那时，这里登出全文和每一项工作：谁来办、什么时候、办到哪一步，依据 ',
    'It is published once the standing committee has adopted it. Then the whole text will be here, and every item with who does it, by when, and how far it is, under ')}${citesHtml(['SUP-2024:63'], seen.language)}${t(seen, '。', '.')}`,
)

function planHead(seen: Seen, congress: Congress, plan: Row, items: readonly Row[], first: boolean): Html {
  const kind = valueOf(plan, 'open', 'kind') as Text | null
  const text = html`<a href="${home(congress)}plan/${plan.year}">${t(seen, '全文', 'Full text')}</a>`
  const history = html`<a href="${matterPath(congress, plan.id)}">${t(seen, '通过和调整的经过', 'How it was adopted and adjusted')}</a>`
  const rows = html`<dl class="who"><div><dt>${t(seen, '计划', 'Plan')}</dt><dd>${text}${t(seen, '　', ' · ')}${history}</dd></div><div><dt>${t(seen, '现状', 'State')}</dt><dd>${say(seen, plan.view.state)}</dd></div><div><dt>${
    t(seen, '凭什么', 'Ground')}</dt><dd>${citesHtml(['SUP-2024:63'], seen.language)}</dd></div></dl>`
  const crumb = html`<p class="crumb">${t(seen, `${plan.year}年度`, `${plan.year}`)}${t(seen, '　', ' · ')}${kind && say(seen, kind)}</p>`
  if (!first) return html`<section>${crumb}<h2>${chinese(seen, plan.title)}</h2><p class="second">${adoption(seen, plan)}</p>${rows}</section>`
  return html`${crumb}<h1>${chinese(seen, plan.title)}</h1><p class="lead">${adoption(seen, plan)}${t(seen, '', ' ')}${tally(seen, items)}</p>${rows}`
}

/** Next dates, what moved, other years, feeds. */
function beside(seen: Seen, congress: Congress, year: Year): Piece {
  const short = (row: Row): Html => html`<a href="${matterPath(congress, row.id)}">${chinese(seen, row.title)}</a>`
  const years = [...new Set(year.plans.map(plan => plan.year))].filter(one => one !== year.year && one !== null)
  const latest = year.moved[0]
  return [
    html`<h2 id="dates">${t(seen, '接下来的日期', 'Next dates')}</h2>`,
    year.coming.length === 0
      ? html`<p class="second">${t(seen, '现在没有公开的期限在走。', 'No public date is running now.')}</p>`
      : html`<ul>${year.coming.toSorted((a, b) => (a.view.next!.due < b.view.next!.due ? -1 : 1)).map(row => html`<li>${dayHtml(row.view.next!.due, seen.language, seen.today)}${t(seen, ' 前　', ': ')}${say(seen, row.view.next!.title)}<br>${short(row)}${
        row.view.next!.cites.length > 0 && html`<br><span class="small">${citesHtml(row.view.next!.cites, seen.language)}</span>`}</li>`)}</ul>`,
    html`<h2 id="moved">${t(seen, '最近的变化', 'What moved lately')}</h2>`,
    year.moved.length === 0
      ? html`<p class="second">${t(seen, '公开的事项有了进展，会列在这里。', 'Steps on public matters will be listed here.')}</p>`
      : html`<ul>${year.moved.map(row => { const last = row.view.history.at(-1); return html`<li>${last && html`${dayHtml(last.day, seen.language, seen.today)}${t(seen, '　', ': ')}${say(seen, last.title)}<br>`}${short(row)}</li>` })}</ul>`,
    years.length > 0 && html`<h2>${t(seen, '其他年度', 'Other years')}</h2><ul>${years.map(one => html`<li><a href="${home(congress)}?year=${one}">${t(seen, `${one}年度`, `${one}`)}</a></li>`)}</ul>`,
    thisPage(seen, latest ? sayInstant(latest.updated, seen.language) : null,
      html`${year.year !== null && html`<a href="${home(congress)}items-${year.year}.csv">${t(seen, '数据 CSV', 'Data as CSV')}</a>　`}${feedLinks(seen, congress)}`),
  ]
}

export const feedLinks = (seen: Seen, congress: Congress): Html =>
  html`<a href="${home(congress)}feed.xml">${t(seen, '订阅变化', 'Feed')}</a>　<a href="${home(congress)}calendar.ics">${t(seen, '订阅日期', 'Calendar')}</a>`

/** The page of a congress: its plan, its board, what comes and what moved. */
export function congressPage(seen: Seen, congress: Congress, year: Year): string {
  const ofYear = year.plans.filter(plan => plan.year === year.year)
  const name = seen.language === 'zh' ? congress.zh : congress.en
  const main = ofYear.length === 0
    ? html`<h1>${t(seen, '全年工作', 'The year’s work')}</h1>${unpublished(seen)}`
    : html`${ofYear.map((plan, n) => planHead(seen, congress, plan, year.items, n === 0))}<p class="by jump"><a href="#dates">${t(seen, '接下来的日期 ↓', 'Next dates ↓')}</a><a href="#moved">${t(seen, '最近的变化 ↓', 'What moved lately ↓')}</a></p>${board(seen, congress, year)}`
  return page(seen, { title: ofYear[0]?.title ?? name, congress, menu: 'year', main, aside: beside(seen, congress, year) })
}

/** The list of congresses, where there are several; a word of welcome where there is none yet. */
export function congressesPage(seen: Seen, all: readonly Congress[]): string {
  const title = t(seen, '人民代表大会公开页', 'People’s congresses')
  const main = html`<h1>${title}</h1>${all.length === 0
    ? empty(t(seen, '这里还没有人民代表大会。', 'There is no congress here yet.'), t(seen, '办公室建立以后，它的公开页就在这个地址。', 'Once an office has set one up, its public page is at this address.'))
    : html`<section class="rows"><h2>${t(seen, '请选择', 'Choose one')}</h2><ul>${all.map(one => html`<li><a href="${home(one)}">${seen.language === 'zh' ? one.zh : one.en}</a></li>`)}</ul></section>`}`
  return page(seen, { title, main })
}

import { html, type Html, type Piece } from './html.ts'
import { empty, page } from './frame.ts'
import { facts, promiseHtml } from './facts.ts'
import { paged, pager } from './pages.ts'
import type { Row } from './read.ts'
import { dayHtml } from './say.ts'
import { chinese, home, matterPath, say, t, type Congress, type Seen } from './seen.ts'
import { standingHtml, whoHtml } from './standing.ts'
import { mostCounted, type Asked, type PromiseStanding, type Rate, type Unit } from './suggestion-read.ts'

/** Rows on a page of these lists: it stays under 50 kB. */
export const rowsOnPage = 40

type Here = 'suggestions' | 'promises' | 'units'

/** Between the lists of this part. */
const tabs = (seen: Seen, congress: Congress, here: Here): Html => html`<p class="by">${([['suggestions', '建议', 'Suggestions'], ['promises', '承诺', 'Promises'], ['units', '承办单位', 'Units']] as const).map(([path, zh, en]) =>
  path === here ? html`<b>${t(seen, zh, en)}</b>` : html`<a href="${home(congress)}${path}">${t(seen, zh, en)}</a>`)}</p>`

/** The address of a list with these filters; what is not asked is not in it. */
export function addressFor(congress: Congress, path: string, asked: Partial<Asked>): string {
  const given = Object.entries(asked).flatMap(([key, value]): [string, string][] => (value === '' || value === null || value === undefined ? [] : [[key, String(value)]]))
  const query = new URLSearchParams(given).toString()
  return `${home(congress)}${path}${query === '' ? '' : `?${query}`}`
}

const option = (value: string, words: Piece, asked: string): Html => html`<option value="${value}"${value === asked && html` selected`}>${words}</option>`

function filters(seen: Seen, congress: Congress, here: 'suggestions' | 'promises', asked: Asked, years: readonly number[], units: readonly Unit[], last: Html): Html {
  const all = t(seen, '全部', 'All')
  return html`<form class="filters" action="${home(congress)}${here}" method="get">${asked.fact !== '' && html`<input type="hidden" name="fact" value="${asked.fact}"><input type="hidden" name="so" value="${asked.so}">`}
<label class="wide"><span>${t(seen, '词语、编号', 'Words or number')}</span><input class="input" type="search" name="q" maxlength="60" dir="auto" value="${asked.q}"></label>
<label><span>${t(seen, '年度', 'Year')}</span><select class="input" name="year">${option('', all, String(asked.year ?? ''))}${years.map(year => option(String(year), String(year), String(asked.year ?? '')))}</select></label>
<label><span>${t(seen, '承办单位', 'Unit')}</span><select class="input" name="unit">${option('', all, asked.unit)}${units.map(unit => option(unit.id, chinese(seen, seen.language === 'zh' ? unit.zh : unit.en || unit.zh), asked.unit))}</select></label>${last}
<button class="btn">${t(seen, '查', 'Show')}</button></form>`
}

const standings: Readonly<Record<PromiseStanding, readonly [zh: string, en: string]>> = { open: ['未到期', 'Open'], kept: ['已兑现', 'Kept'], overdue: ['过期未兑现', 'Overdue'], ended: ['情况变化', 'Ended otherwise'] }

const nothing = (seen: Seen, congress: Congress, path: string, filtered: boolean): Html => (filtered
  ? empty(t(seen, '没有找到。', 'Nothing found.'), html`${t(seen, '换一个短一些的词，或者去掉一个条件。', 'Try a shorter word or fewer conditions. ')}<a href="${home(congress)}${path}">${t(seen, '看全部', 'Show all')}</a>${t(seen, '。没有公开的不在这里。', '. What is not public is not here.')}`)
  : empty(t(seen, '还没有公开的。', 'Nothing is public yet.'), t(seen, '代表同意公开、经核对以后，建议的内容登在这里；办理结果另行核对，单独公开。', 'Once its deputy agrees and it has been checked, a suggestion is published here; its result is checked and published on its own.')))

interface Listed { readonly rows: readonly Row[]; readonly total: number; readonly asked: Asked; readonly years: readonly number[]; readonly units: readonly Unit[]; readonly page: number }

const isFiltered = (asked: Asked): boolean => asked.q !== '' || asked.year !== null || asked.unit !== '' || asked.state !== '' || asked.fact !== '' || asked.standing !== ''

function head(seen: Seen, { asked, total, units }: Listed): Html {
  const unit = units.find(one => one.id === asked.unit)
  const fact = facts.find(([key]) => key === asked.fact)
  return html`<p class="second" role="status">${total > mostCounted ? t(seen, `${mostCounted} 件以上`, `more than ${mostCounted}`) : t(seen, `共 ${total} 件`, `${total} in all`)}${unit && html`${t(seen, '，', ', ')}${chinese(seen, say(seen, unit))}`}${
    fact && html`${t(seen, '，', ', ')}${say(seen, fact[1])}${asked.so === 'no' ? t(seen, '：否', ': no') : asked.so === 'yes' ? t(seen, '：是', ': yes') : t(seen, '：可数的', ': all that count')}`}</p>`
}

/** Suggestions, searched and filtered. */
export function suggestionsPage(seen: Seen, congress: Congress, listed: Listed): string {
  const { asked, rows } = listed
  const title = t(seen, '代表建议', 'Suggestions of deputies')
  const state = html`<label><span>${t(seen, '现状', 'State')}</span><select class="input" name="state">${option('', t(seen, '全部', 'All'), asked.state)}${option('open', t(seen, '在办', 'In progress'), asked.state)}${option('ended', t(seen, '办结', 'Ended'), asked.state)}</select></label>`
  const lines = rows.map(row => {
    const last = row.view.history.at(-1)
    const about: Piece[] = [row.view.number && chinese(seen, row.view.number), ...whoHtml(seen, row).slice(0, 2), last && html`${dayHtml(last.day, seen.language, seen.today)} ${say(seen, last.title)}`]
    return html`<li><a href="${matterPath(congress, row.id)}" dir="auto">${chinese(seen, row.title)}</a>${standingHtml(seen, row)}<span class="m">${about.filter(Boolean).map((piece, n) => [n > 0 && t(seen, '·', ' · '), piece])}</span></li>`
  })
  const main = html`<h1>${title}</h1>${tabs(seen, congress, 'suggestions')}${filters(seen, congress, 'suggestions', asked, listed.years, listed.units, state)}${head(seen, listed)}${
    rows.length === 0 ? nothing(seen, congress, 'suggestions', isFiltered(asked)) : html`<ul class="board">${lines}</ul>`}${
    pager(seen, addressFor(congress, 'suggestions', asked), listed.page, null, listed.page * rowsOnPage < listed.total)}<p class="small noprint"><a href="${addressFor(congress, 'suggestions/feed.xml', asked)}">${t(seen, '订阅这个列表', 'Follow this list')}</a>　<a href="${addressFor(congress, 'suggestions.csv', asked)}">CSV</a></p>`
  return page(seen, { title, congress, menu: 'suggestions', main, hidden: asked.q !== '' })
}

/** Promises over the years: how many were kept, how many are open, how many are past their date; each number leads to its rows. */
export function promisesPage(seen: Seen, congress: Congress, listed: Listed & { readonly parents: ReadonlyMap<string, Row>; readonly table: readonly ({ readonly year: number } & Record<PromiseStanding, number>)[] }): string {
  const { asked, rows, table } = listed
  const title = t(seen, '承诺事项', 'Promises')
  const keys = Object.keys(standings) as PromiseStanding[]
  const made = (row: Record<PromiseStanding, number>): number => keys.reduce((sum, key) => sum + row[key], 0)
  const cell = (year: number, standing: PromiseStanding | '', n: number): Html => html`<td class="num">${n === 0 ? '0' : html`<a href="${addressFor(congress, 'promises', { year, standing })}#list">${n}</a>`}</td>`
  const years = table.length > 0 && html`<div class="scroll" tabindex="0" role="region" aria-label="${t(seen, '各年承诺', 'Promises by year')}"><table><thead><tr><th scope="col">${t(seen, '年度', 'Year')}</th><th scope="col" class="num">${t(seen, '承诺', 'Made')}</th>${
    keys.map(key => html`<th scope="col" class="num">${t(seen, ...standings[key])}</th>`)}</tr></thead><tbody>${table.map(row => html`<tr><th scope="row">${row.year}</th>${cell(row.year, '', made(row))}${keys.map(key => cell(row.year, key, row[key]))}</tr>`)}</tbody></table></div>`
  const standing = html`<label><span>${t(seen, '兑现', 'Kept?')}</span><select class="input" name="standing">${option('', t(seen, '全部', 'All'), asked.standing)}${keys.map(key => option(key, t(seen, ...standings[key]), asked.standing))}</select></label>`
  const lines = rows.map(row => {
    const parent = row.parent === null ? undefined : listed.parents.get(row.parent)
    return html`<li><a href="${matterPath(congress, row.id)}" dir="auto">${chinese(seen, row.title)}</a>${promiseHtml(seen, row)}<span class="m">${whoHtml(seen, row).slice(0, 1)}${parent && html` · <a href="${matterPath(congress, parent.id)}">${chinese(seen, parent.title)}</a>`}</span></li>`
  })
  const main = html`<h1>${title}</h1>${tabs(seen, congress, 'promises')}<p class="lead">${t(seen, '答复里答应的事，写明做什么、谁来做、到哪一天。只有附了证明、告诉了代表、代表没有异议，才算兑现。', 'What an answer promised: what, by whom, by which day. It is kept only when it was proven, the deputy was told and did not dispute it.')}</p>${years}<section id="list"><h2>${t(seen, '逐项', 'One by one')}</h2>${
    filters(seen, congress, 'promises', asked, listed.years, listed.units, standing)}${head(seen, listed)}${rows.length === 0 ? nothing(seen, congress, 'promises', isFiltered(asked)) : html`<ul class="board wide">${lines}</ul>`}${
    pager(seen, addressFor(congress, 'promises', asked), listed.page, null, listed.page * rowsOnPage < listed.total)}</section>`
  return page(seen, { title, congress, menu: 'suggestions', main, hidden: asked.q !== '' })
}

/** Numerator and denominator, each a way to its rows where rows may be shown. */
function rate(seen: Seen, congress: Congress, fact: string, unit: string, year: number | null, of: readonly Rate[]): Html {
  const [so, all] = of.reduce(([a, b], one) => [a + one.so, b + one.of], [0, 0])
  if (fact === 'satisfied') {
    return all === 0 ? html`<span class="past">${t(seen, '少于 5 件，不列', 'Fewer than 5')}</span>` : html`${so}${t(seen, ' / ', ' / ')}${all}`
  }
  if (all === 0) return html`<span class="past">–</span>`
  const path = fact === 'delivered' ? 'promises' : 'suggestions'
  const to = (part: 'yes' | ''): string => addressFor(congress, path, { fact, so: part, unit, year })
  return html`<a href="${to('yes')}">${so}</a> / <a href="${to('')}">${all}</a>`
}

const sealedNote = (seen: Seen): Html => html`<p class="second">${t(
  seen, '四个事实各算各的，不合成一个分数，也不排名。分母：已答复，是交办了的；有承诺，是答复了的；承诺兑现，是全部承诺；代表满意，是评价已经按规定告知承办单位的。前三项只数已公开的，点数字看每一件；满意只有合计，不满 5 件不列，因为代表的评价不逐件公开。',
  'Four facts, each counted on its own: no score, no ranking. Denominators: answered, of those assigned; promised, of those answered; delivered, of all promises; satisfied, of ratings that were released to the unit. The first three count what is public, and each number leads to its rows; satisfaction is shown only in sums of five or more, because no deputy’s rating is published.')}</p>`

function ratesTable(seen: Seen, congress: Congress, unit: string, rates: readonly Rate[]): Html {
  const years = [...new Set(rates.map(one => one.year))].sort((a, b) => b - a)
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${t(seen, '四个事实', 'Four facts')}"><table><thead><tr><th scope="col">${t(seen, '年度', 'Year')}</th>${facts.map(([, title]) => html`<th scope="col" class="num">${say(seen, title)}</th>`)}</tr></thead><tbody>${
    years.map(year => html`<tr><th scope="row">${year}</th>${facts.map(([fact]) => html`<td class="num">${rate(seen, congress, fact, unit, year, rates.filter(one => one.fact === fact && one.year === year))}</td>`)}</tr>`)}</tbody></table></div>`
}

/** Every unit by name, and the sums of all. */
export function unitsPage(seen: Seen, congress: Congress, units: readonly Unit[], rates: readonly Rate[]): string {
  const title = t(seen, '承办单位', 'Handling units')
  // Of what is shown only in sums, the sum of all is told apart: '' is all organs.
  const all = rates.filter(one => (one.fact === 'satisfied' ? one.organ === '' : one.organ !== ''))
  const main = html`<h1>${title}</h1>${tabs(seen, congress, 'units')}${units.length === 0 ? nothing(seen, congress, 'suggestions', false) : html`<section><h2>${t(seen, '全部单位合计', 'All units together')}</h2>${ratesTable(seen, congress, '', all)}${sealedNote(seen)}</section><section><h2>${t(seen, '按名称', 'By name')}</h2><ul class="rows two">${units.map(unit => html`<li><a href="${home(congress)}units/${unit.id}">${chinese(seen, say(seen, unit))}</a> <span class="m">${t(seen, `${unit.n} 件`, `${unit.n}`)}</span></li>`)}</ul></section>`}`
  return page(seen, { title, congress, menu: 'suggestions', main })
}

/** One unit: its four facts by year and what it handles. */
export function unitPage(seen: Seen, congress: Congress, unit: Unit, rates: readonly Rate[], listed: { readonly rows: readonly Row[]; readonly total: number }): string {
  const lines = listed.rows.map(row => {
    const part = row.view.organs.find(organ => organ.id === unit.id)?.part
    return html`<li><a href="${matterPath(congress, row.id)}" dir="auto">${chinese(seen, row.title)}</a>${standingHtml(seen, row)}<span class="m">${part && say(seen, part)}${row.view.number && html` · ${chinese(seen, row.view.number)}`}</span></li>`
  })
  const shown = paged(lines, one => one, 24_000)[0]!
  const main = html`<p class="crumb"><a href="${home(congress)}units">${t(seen, '承办单位', 'Handling units')}</a></p><h1>${chinese(seen, say(seen, unit))}</h1><section><h2>${t(seen, '四个事实', 'Four facts')}</h2>${
    rates.length === 0 ? empty(t(seen, '还没有可数的。', 'Nothing to count yet.'), t(seen, '它办理的建议公开以后，这里按年度列出。', 'Once suggestions that it handles are public they are counted here.')) : ratesTable(seen, congress, unit.id, rates)}${sealedNote(seen)}</section><section><h2>${t(seen, `办理的建议　${unit.n} 件`, `Suggestions, ${unit.n}`)}</h2><ul class="board">${shown}</ul>${
    shown.length < listed.total && html`<p><a href="${addressFor(congress, 'suggestions', { unit: unit.id })}">${t(seen, '看全部', 'Show all')}</a></p>`}</section><p class="small noprint"><a href="${addressFor(congress, 'suggestions/feed.xml', { unit: unit.id })}">${t(seen, '订阅', 'Follow')}</a></p>`
  return page(seen, { title: say(seen, unit), congress, menu: 'suggestions', main })
}

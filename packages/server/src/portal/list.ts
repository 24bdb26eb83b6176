import { html } from './html.ts'
import { empty, page } from './frame.ts'
import { pager } from './pages.ts'
import type { Row, Seal } from './read.ts'
import { dayHtml, sayForm } from './say.ts'
import { chinese, home, matterPath, say, t, type Congress, type Seen } from './seen.ts'
import { standingHtml } from './standing.ts'

/** Rows on a page of a list: with titles of any usual length it stays under 50 kB. */
export const listSize = 50

/** All public matters, last moved first, or what a search found. */
export function listPage(seen: Seen, congress: Congress, found: { rows: readonly Row[]; more: boolean }, wanted: string, here: number): string {
  const path = `${home(congress)}matters${wanted ? `?q=${encodeURIComponent(wanted)}` : ''}`
  const title = wanted ? t(seen, `搜“${wanted}”`, `Search “${wanted}”`) : t(seen, '全部公开事项', 'All public matters')
  const nothing = wanted
    ? empty(t(seen, '没有找到。', 'Nothing found.'), html`${t(seen, '换一个短一些的词试试，或者看', 'Try a shorter word, or see ')}<a href="${home(congress)}matters">${t(seen, '全部公开事项', 'all public matters')}</a>${t(seen, '。没有公开的事项不在这里。', '. What is not public is not here.')}`)
    : empty(t(seen, '还没有公开的事项。', 'No matter is public yet.'), t(seen, '年度计划公布以后，每一项工作都列在这里。', 'Once the annual plan is published, each of its items is listed here.'))
  const main = html`<h1>${title}</h1>${found.rows.length === 0 ? nothing : html`<ul class="board">${found.rows.map(row => {
    const last = row.view.history.at(-1)
    return html`<li><a href="${matterPath(congress, row.id)}">${chinese(seen, row.title)}</a>${standingHtml(seen, row)}<span class="m">${row.view.number && html`${chinese(seen, row.view.number)}${t(seen, '·', ' · ')}`}${
      row.form ? sayForm(row.form, seen.language) : say(seen, row.view.procedureTitle)}${last && html`${t(seen, '·', ' · ')}${dayHtml(last.day, seen.language, seen.today)} ${say(seen, last.title)}`}</span></li>`
  })}</ul>`}${pager(seen, path, here, null, found.more)}`
  return page(seen, { title, congress, menu: 'matters', main, wanted, hidden: wanted !== '' })
}

/** Daily roots of the record on a page: about a month. */
export const rootsOnPage = 40

/** The daily roots of the record: who kept one can prove later that nothing was rewritten. */
export function recordsPage(seen: Seen, congress: Congress, roots: readonly Seal[], here: number): string {
  const more = roots.length > rootsOnPage
  const title = t(seen, '每日封存', 'Daily roots of the record')
  const main = html`<h1>${title}</h1><p class="lead">${t(
    seen,
    '每件事的每一步都记入卷宗，一条连着一条；每天的全部卷宗再合成一个封存值，连着前一天的。谁留下一个封存值，以后就能查出卷宗有没有被改过。',
    'Every step of every matter is an entry of the record, each bound to the one before; the whole record of each day is bound into one root, and that to the day before. Whoever keeps a root can tell later whether the record was rewritten.',
  )}</p><p class="second">${t(seen, '留存和核对用：', 'To keep and to check: ')}<a href="${home(congress)}roots.json">roots.json</a>　<code>zhitong record verify --roots roots.json</code></p>${
    roots.length === 0
      ? empty(t(seen, '还没有封存。', 'Nothing is sealed yet.'), t(seen, '第一天的工作结束后，零点起在这里公布当天的封存值。', 'The root of the first day is published here after midnight.'))
      : html`<ol class="his">${roots.slice(0, rootsOnPage).map(root => html`<li><span>${dayHtml(root.day, seen.language, seen.today)}</span><div><p><code>${root.root}</code></p><p class="m">${t(
        seen, `${root.hashed_with.toUpperCase()}，${root.matters} 件，${root.entries} 条`, `${root.hashed_with.toUpperCase()}, ${root.matters} matters, ${root.entries} entries`)}${
        root.signature !== '' && t(seen, '，已签名', ', signed')}</p></div></li>`)}</ol>`}${pager(seen, `${home(congress)}records`, here, null, more)}`
  return page(seen, { title, congress, menu: 'records', main })
}

/** The same roots for programs, oldest first. */
export const rootsJson = (congress: Congress, roots: readonly Seal[]): object => ({
  congress: congress.congress,
  roots: roots.toReversed().map(({ day, root, prev, hashed_with, matters, entries, signature }) => ({ day, root, prev, hashedWith: hashed_with, matters, entries, signature })),
})

/** What cannot be found, and what to do. */
export function lostPage(seen: Seen, congress: Congress | undefined, head?: string, what?: string): string {
  const title = head ?? t(seen, '没有这个页面', 'There is no such page')
  const main = html`<h1>${title}</h1><p class="lead">${what ?? t(seen, '地址可能写错了，或者内容还没有公开。', 'The address may be mistyped, or what it names is not public.')}</p><ul class="rows">${
    congress && html`<li><a href="${home(congress)}">${t(seen, '看全年工作', 'See the year’s work')}</a></li><li><a href="${home(congress)}matters">${t(seen, '找一件公开的事', 'Find a public matter')}</a></li><li><a href="${home(congress)}opinion">${t(seen, '问常委会办公室', 'Ask the office')}</a></li>`}${
    !congress && html`<li><a href="/">${t(seen, '回首页', 'Home')}</a></li>`}</ul>`
  return page(seen, { title, congress, main, hidden: true })
}

import { adoption, feedLinks } from './board.ts'
import { factsHtml, isPromise, promisesHtml } from './facts.ts'
import { page, thisPage } from './frame.ts'
import { html, none, type Html, type Piece } from './html.ts'
import { paged, pageAsked, pager } from './pages.ts'
import type { Row } from './read.ts'
import { citesHtml, dayHtml, sayDay, sayForm, sayInstant, sayMonths } from './say.ts'
import { promised, raised } from './suggestion-read.ts'
import { chinese, home, matterPath, say, t, type Congress, type Seen } from './seen.ts'
import { groundsOf, standingHtml, standingOf, textOf, valueOf, whoHtml } from './standing.ts'
import { schemaOf, valueHtml } from './values.ts'

export interface Around {
  readonly parent: Row | undefined
  readonly children: readonly Row[]
  readonly page: unknown
}

/** Said elsewhere on the page: in its title, its crumb, or its first lines. */
const elsewhere = new Set(['open.subject', 'open.title', 'open.form', 'open.item', 'open.year', 'open.months', 'open.organ', 'open.committee', 'open.laws', 'open.quote', 'open.kind', 'replan.months'])

/** What happened last, where that leaves the matter, what comes next: one paragraph. */
function lead(seen: Seen, row: Row): Html {
  const { view } = row
  const last = view.history.at(-1)
  const happened = last && t(seen, `${sayDay(last.day, 'zh', seen.today)}，${last.title.zh}。`, `${sayDay(last.day, 'en', seen.today)}: ${last.title.en}. `)
  const known = last && view.next === null && last.title.zh.includes(view.state.zh)
  const state = !known && t(seen, `现在：${view.state.zh}。`, `Now: ${view.state.en}. `)
  const { next } = view
  const due = next && sayDay(next.due, seen.language, seen.today)
  const ahead = next && (next.due < seen.today
    ? t(seen, `${next.title.zh}应在 ${due} 前，已过期。`, `${next.title.en} was due on ${due}.`)
    : next.title.zh === view.state.zh ? t(seen, `期限：${due} 前。`, `Due: ${due}.`) : t(seen, `${next.title.zh}：${due} 前。`, `${next.title.en}: by ${due}.`))
  return html`<p class="lead">${happened}${state}${ahead}</p>`
}

function facts(seen: Seen, row: Row): Html {
  const { view } = row
  const who = whoHtml(seen, row)
  const months = sayMonths(view.months, seen.language)
  const laws = valueOf(row, 'open', 'laws')
  const named = Array.isArray(laws) ? laws.filter(law => typeof law === 'string').map(law => chinese(seen, `《${law.replace(/^《|》$/g, '')}》`)) : []
  const fact = (title: string, value: Piece): Html => html`<div><dt>${title}</dt><dd>${value}</dd></div>`
  const grounds = view.next && view.next.cites.length > 0 ? view.next.cites : groundsOf(row)
  return html`<dl class="who">${row.procedure !== 'annual-plan' && who.length > 0 && fact(t(seen, '谁在办', 'Who'), who.map((piece, n) => [n > 0 && t(seen, '；', '; '), piece]))}${
    months && fact(t(seen, '计划月份', 'Months'), months)}${fact(t(seen, '现状', 'State'), standingHtml(seen, row))}${
    view.number && fact(t(seen, '编号', 'Number'), chinese(seen, view.number))}${
    grounds.length > 0 && fact(t(seen, '凭什么', 'Ground'), citesHtml(grounds, seen.language))}${
    view.outcome && fact(t(seen, '表决', 'Vote'), adoption(seen, row))}${
    named.length > 0 && fact(t(seen, '涉及法律', 'Laws'), named.map((piece, n) => [n > 0 && t(seen, '、', ', '), piece]))}</dl>`
}

type Entry = Row['view']['history'][number]
type Paper = Row['view']['papers'][number]

/** What an entry says: its step, or the state that it led to where that says more. */
const told = ({ title, state }: Entry): Entry['title'] => (state?.zh.includes(title.zh) ? state : title)

/** The first entry of a day has the papers of that day. */
const papersOf = ({ view }: Row, entry: Entry): readonly Paper[] =>
  view.history.find(other => other.day === entry.day) === entry ? (view.papers ?? []).filter(paper => paper.day === entry.day) : []

const paperHtml = (seen: Seen, paper: Paper): Html => html`<p class="p">${say(seen, paper.title)}${paper.number && html` ${chinese(seen, paper.number)}`}${
  paper.version > 1 && html` <span>${t(seen, `第 ${paper.version} 稿`, `version ${paper.version}`)}</span>`}</p>`

/** Newest first, with the date that is still ahead on top; long histories in pages. */
function history(seen: Seen, congress: Congress, row: Row, asked: unknown): Html {
  const { next } = row.view
  const late = standingOf(row, seen.today) === 'late'
  const ahead = next && html`<li class="to${late && ' late'}"><span>${t(seen, '', 'by ')}${dayHtml(next.due, seen.language, seen.today)}${t(seen, ' 前', '')}</span><div><p>${say(seen, next.title)}</p><p class="m">${
    late ? t(seen, '▲ 已过期，还没有办', '▲ past, not done') : t(seen, '还没有到期', 'not due yet')}${next.cites.length > 0 ? html`${t(seen, '，依据 ', ', under ')}${citesHtml(next.cites, seen.language)}` : t(seen, '，按本级人大的计划或惯例', ', by the congress’s own plan or practice')}</p></div></li>`
  const newest = row.view.history.at(-1)
  const entries = row.view.history.toReversed().map(entry => html`<li${entry === newest && html` class="now"`}><span>${dayHtml(entry.day, seen.language, seen.today)}</span><div><p>${say(seen, told(entry))}</p>${
    papersOf(row, entry).map(paper => paperHtml(seen, paper))}${entry.late && html`<p class="m late">${t(seen, '▲ 过期后办的', '▲ done after it was due')}</p>`}</div></li>`)
  const pages = paged(entries, entry => entry, 16_000)
  const here = pageAsked(asked, pages.length)
  return html`<section><h2>${t(seen, '经过', 'What happened')}</h2><ol class="his">${here === 1 && ahead}${pages[here - 1]}</ol>${pager(seen, matterPath(congress, row.id), here, pages.length)}</section>`
}

/** What else the steps said in public. */
function said(seen: Seen, congress: Congress, row: Row): Html {
  const shown: { html: Html }[] = []
  const here = row.view.fields.filter(one => !elsewhere.has(`${one.step}.${one.field}`) && one.value !== row.title)
  for (const { field, step, title, value } of here) {
    const plan = row.procedure === 'annual-plan' && field === 'text'
    const words = plan
      ? html`<a href="${home(congress)}plan/${row.year}">${t(seen, '读计划全文', 'Read the plan')}</a>`
      : valueHtml(seen, value, schemaOf(row.procedure, step, field), `${matterPath(congress, row.id)}/${step}/${field}`)
    if (words !== null) shown.push({ html: html`<div><dt>${say(seen, title)}</dt><dd dir="auto">${words}</dd></div>` })
  }
  if (shown.length === 0) return none
  // What does not fit on this page any more is named with a link, never dropped.
  let weight = 0
  const fits = shown.map(one => { weight += Buffer.byteLength(one.html.text); return weight < 18_000 ? one.html : null })
  const over = here.slice(fits.filter(one => one !== null).length)
  return html`<section><h2>${t(seen, '公开的内容', 'What was published')}</h2><dl class="said">${fits}${
    fits.includes(null) && html`<div><dt>${t(seen, '还有', 'More')}</dt><dd>${over.map((one, n) => [n > 0 && t(seen, '、', ', '), html`<a href="${matterPath(congress, row.id)}/${one.step}/${one.field}">${say(seen, one.title)}</a>`])}</dd></div>`}</dl></section>`
}

/** Papers of days on which the history has no entry. */
function papers(seen: Seen, { view }: Row): Html {
  const rest = (view.papers ?? []).filter(paper => !view.history.some(entry => entry.day === paper.day))
  return rest.length === 0 ? none : html`<section><h2>${t(seen, '文书', 'Papers')}</h2><ul class="his">${
    rest.map(paper => html`<li><span>${dayHtml(paper.day, seen.language, seen.today)}</span><div>${paperHtml(seen, paper)}</div></li>`)}</ul></section>`
}

function beside(seen: Seen, congress: Congress, row: Row, around: Around): Piece {
  const of = around.parent
  const related: Html[] = [
    ...(of ? [html`<a href="${of.procedure === 'annual-plan' ? `${home(congress)}plan/${of.year}` : matterPath(congress, of.id)}">${chinese(seen, of.title)}</a>${of.procedure !== 'annual-plan' && html`<br><span class="small past">${say(seen, of.view.procedureTitle)}${t(seen, '，', ', ')}${say(seen, of.view.state)}</span>`}`] : []),
    ...around.children.filter(child => !isPromise(child)).map(child => html`<a href="${matterPath(congress, child.id)}">${chinese(seen, child.title)}</a><br><span class="small past">${say(seen, child.view.procedureTitle)}${t(seen, '，', ', ')}${say(seen, child.view.state)}</span>`),
  ]
  return [
    related.length > 0 && html`<h2>${t(seen, '相关', 'Related')}</h2><ul>${related.map(one => html`<li>${one}</li>`)}</ul>`,
    html`<h2 class="noprint">${t(seen, '对这件事有话说', 'Something to say about this?')}</h2><p class="noprint">${t(seen, '不用注册。', 'No account needed. ')}<a href="${home(congress)}opinion?about=${row.id}">${t(seen, '写给常委会办公室', 'Write to the office')}</a></p>`,
    thisPage(seen, sayInstant(row.updated, seen.language), html`<a href="${matterPath(congress, row.id)}/data.json">${t(seen, '数据 JSON', 'Data as JSON')}</a>　${feedLinks(seen, congress)}`),
  ]
}

/** A public matter: what it is, who has it, on what ground, what happened and what comes next. */
export function matterPage(seen: Seen, congress: Congress, row: Row, around: Around): string {
  const { view } = row
  const crumb = [
    view.year !== null && t(seen, `${view.year}年度`, `${view.year}`),
    view.item !== null && t(seen, `第 ${view.item} 项`, `item ${view.item}`),
    row.form ? sayForm(row.form, seen.language) : say(seen, view.procedureTitle),
  ].filter(piece => piece !== false)
  const quote = textOf(row, 'open', 'quote')
  const main = html`<p class="crumb">${crumb.map((piece, n) => [n > 0 && t(seen, '　', ' · '), piece])}</p><h1>${chinese(seen, row.title)}</h1>${lead(seen, row)}${facts(seen, row)}${factsHtml(seen, congress, row, around.children)}${
    row.view.facts && row.view.facts.length > 0 && said(seen, congress, row)}${promisesHtml(seen, congress, around.children)}${history(seen, congress, row, around.page)}${
    quote && html`<section><h2>${t(seen, '计划是怎么写的', 'What the plan says')}</h2><blockquote class="quote"${seen.language === 'en' && html` lang="zh-CN"`}>${quote.slice(0, 2_000)}</blockquote></section>`}${
    !(row.view.facts && row.view.facts.length > 0) && said(seen, congress, row)}${papers(seen, row)}`
  return page(seen, { title: row.title, congress, menu: row.procedure === 'annual-plan' ? 'plan' : [...raised, ...promised].includes(row.procedure) ? 'suggestions' : 'matters', main, aside: beside(seen, congress, row, around) })
}

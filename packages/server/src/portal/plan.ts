import { citesHtml, sayFull } from './say.ts'
import { adoption } from './board.ts'
import { blockHtml, blocksOf, holds, type Block } from './document.ts'
import { empty, page } from './frame.ts'
import { html, type Html } from './html.ts'
import { paged, pageAsked, pager } from './pages.ts'
import type { Row } from './read.ts'
import { chinese, home, matterPath, t, type Congress, type Seen } from './seen.ts'
import { textOf } from './standing.ts'

/** Which paragraphs speak of which items: by the words that were read from them. An item is named once, where it stands first. */
function itemsAt(blocks: readonly Block[], items: readonly Row[]): Map<number, Row[]> {
  const at = new Map<number, Row[]>()
  for (const item of items) {
    const quote = textOf(item, 'open', 'quote')
    const n = quote === null ? -1 : blocks.findIndex(block => holds(block, quote))
    if (n >= 0) at.set(n, [...(at.get(n) ?? []), item])
  }
  return at
}

function documentHtml(seen: Seen, congress: Congress, plan: Row, items: readonly Row[]): Html[] {
  const text = textOf(plan, 'check', 'text')
  if (text === null) return []
  const blocks = blocksOf(text, plan.title)
  const at = itemsAt(blocks, items.filter(item => item.parent === plan.id || item.parent === null))
  return blocks.filter(block => block.kind !== 'title').map((block, n, shown) => {
    const ones = at.get(n + (blocks.length - shown.length))
    const links = ones && html`<p class="to">${t(seen, '办到哪一步：', 'How far: ')}${ones.map(one => html`<a href="${matterPath(congress, one.id)}" title="${one.title}">${t(seen, `第 ${one.item} 项`, `item ${one.item}`)}</a>`)}</p>`
    return blockHtml(block, links ?? false)
  })
}

/** The published text of a year's plan, or plans, set as a document; under each paragraph the items that came of it. */
export function planPage(seen: Seen, congress: Congress, year: number, plans: readonly Row[], items: readonly Row[], asked: unknown): string {
  const lang = seen.language === 'en' ? html` lang="zh-CN"` : null
  const published = (plan: Row): string => sayFull(plan.view.history.findLast(entry => entry.title.zh === '公布')?.day ?? plan.view.since, seen.language)
  const pieces = plans.flatMap((plan, n): { head: boolean; html: Html }[] => [
    { head: true, html: html`${n === 0 ? html`<h1>${chinese(seen, plan.title)}</h1>` : html`<h2>${chinese(seen, plan.title)}</h2>`}<p class="lead">${adoption(seen, plan)}</p>
<p class="second">${t(seen, `${published(plan)} 公布，依据 `, `Published ${published(plan)} under `)}${citesHtml(['SUP-2024:63'], seen.language)}${t(seen, '。', '.')} <a href="${matterPath(congress, plan.id)}">${t(seen, '通过和调整的经过', 'How it was adopted and adjusted')}</a>　<a href="${home(congress)}?year=${year}">${t(seen, '逐项看进展', 'Item by item')}</a></p>` },
    ...documentHtml(seen, congress, plan, items).map(one => ({ head: false, html: one })),
  ])
  const pages = paged(pieces, piece => piece.html)
  const here = pageAsked(asked, pages.length)
  const shown = pages[here - 1]!
  const title = plans[0]?.title ?? t(seen, `${year}年度计划`, `Plan of ${year}`)
  const main = plans.length === 0
    ? html`<h1>${title}</h1>${empty(t(seen, `${year}年度的计划还没有公布。`, `The plan of ${year} is not published yet.`),
      t(seen, '常委会通过以后，全文登在这个地址。', 'Once it has been adopted, its text will be at this address.'))}`
    : html`<p class="crumb">${t(seen, `${year}年度　计划原文`, `${year} · the plan as published`)}</p>${here > 1 && html`<h1>${chinese(seen, title)}</h1>`}${sections(shown, lang)}${
      pager(seen, `${home(congress)}plan/${year}`, here, pages.length)}`
  return page(seen, { title, congress, menu: 'plan', main: html`<article>${main}</article>` })
}

/** Heads stand as they are; what is between them is a document. */
function sections(pieces: readonly { head: boolean; html: Html }[], lang: Html | null): Html[] {
  const out: Html[] = []
  let run: Html[] = []
  const close = (): void => {
    if (run.length > 0) out.push(html`<div class="doc"${lang}>${run}</div>`)
    run = []
  }
  for (const piece of pieces) {
    if (!piece.head) run.push(piece.html)
    else {
      close()
      out.push(piece.html)
    }
  }
  close()
  return out
}

/** A long text of a matter on a page, or pages, of its own. */
export function textPage(seen: Seen, congress: Congress, row: Row, step: string, field: string, content: Html[], asked: unknown): string {
  const said = row.view.fields.find(one => one.step === step && one.field === field)!
  const pages = paged(content, one => one)
  const here = pageAsked(asked, pages.length)
  const title = said.title[seen.language]
  const main = html`<article><p class="crumb"><a href="${matterPath(congress, row.id)}">${chinese(seen, row.title)}</a></p><h1>${title}</h1><div class="doc">${pages[here - 1]}</div>${
    pager(seen, `${matterPath(congress, row.id)}/${step}/${field}`, here, pages.length)}</article>`
  return page(seen, { title: `${title} · ${row.title}`, congress, menu: 'matters', main })
}

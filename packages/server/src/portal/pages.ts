import { html, type Html, none } from './html.ts'
import { t, type Seen } from './seen.ts'

/** A page weighs less than 50 kB: this much is left for what grows, the rest is its frame. */
const room = 36_000

const bytes = (piece: Html): number => Buffer.byteLength(piece.text)

/** Cuts a long list into pages by weight; the order is kept and nothing is left out. At least one page, at least one piece on each. */
export function paged<T>(pieces: readonly T[], weigh: (piece: T) => Html, limit = room): T[][] {
  const pages: T[][] = [[]]
  let weight = 0
  for (const piece of pieces) {
    const more = bytes(weigh(piece))
    if (weight > 0 && weight + more > limit) {
      pages.push([])
      weight = 0
    }
    pages.at(-1)!.push(piece)
    weight += more
  }
  return pages
}

/** The page that an address asks for, 1 … `last`. */
export const pageAsked = (asked: unknown, last: number): number => {
  const wanted = typeof asked === 'string' && /^\d{1,6}$/.test(asked) ? Number(asked) : 1
  return Math.min(Math.max(wanted, 1), Math.max(last, 1))
}

/** Links to the neighbours of a page; nothing where there is only one. `last` null: how many there are is not counted. */
export function pager(seen: Seen, path: string, page: number, last: number | null, more = last !== null && page < last): Html {
  if (page === 1 && !more) return none
  const to = (n: number): string => {
    const url = new URL(path, 'http://x')
    if (n === 1) url.searchParams.delete('page')
    else url.searchParams.set('page', String(n))
    return url.pathname + url.search
  }
  const here = last === null ? t(seen, `第 ${page} 页`, `Page ${page}`) : t(seen, `第 ${page} 页，共 ${last} 页`, `Page ${page} of ${last}`)
  return html`<nav class="pager" aria-label="${t(seen, '分页', 'Pages')}">${page > 1 && html`<a rel="prev" href="${to(page - 1)}">${t(seen, '上一页', 'Previous')}</a>`}<span>${here}</span>${more && html`<a rel="next" href="${to(page + 1)}">${t(seen, '下一页', 'Next')}</a>`}</nav>`
}

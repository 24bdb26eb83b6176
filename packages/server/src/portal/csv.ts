import { fourFacts } from '@zhitong/congress'
import type { Row } from './read.ts'
import { sayForm, sayMonths } from './say.ts'
import { matterPath, say, t, type Congress, type Seen } from './seen.ts'
import { textOf } from './standing.ts'

/** A cell as RFC 4180 has it; a leading sign that a spreadsheet would run as a formula is made harmless. */
function cell(value: string | number | null): string {
  const text = value === null ? '' : String(value)
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const fileOf = (lines: readonly (readonly (string | number | null)[])[]): string => `\uFEFF${lines.map(line => line.map(cell).join(',')).join('\r\n')}\r\n`

/** Rows of a list with their dates and the facts that count of each. */
export function rowsCsv(seen: Seen, congress: Congress, rows: readonly Row[]): string {
  const open = Object.entries(fourFacts).filter(([fact]) => fact !== 'satisfied' && fact !== 'delivered')
  const head = [t(seen, '编号', 'Number'), t(seen, '标题', 'Title'), t(seen, '年度', 'Year'), t(seen, '机关', 'Organs'), t(seen, '状态', 'State'), ...open.map(([, title]) => say(seen, title)), t(seen, '最近一步', 'Last step'), t(seen, '日期', 'Day'), t(seen, '网页', 'Page')]
  return fileOf([head, ...rows.map(row => {
    const last = row.view.history.at(-1)
    return [
      row.view.number, row.title, row.year, row.view.organs.map(organ => say(seen, organ)).join(t(seen, '；', '; ')), say(seen, row.view.state),
      ...open.map(([fact]) => { const found = row.view.facts?.find(one => one.fact === fact); return found === undefined ? null : found.so ? t(seen, '是', 'yes') : t(seen, '否', 'no') }),
      last ? say(seen, last.title) : null, last?.day ?? null, `${seen.origin}${matterPath(congress, row.id)}`,
    ]
  })])
}

/** The items of a year as a spreadsheet opens them. */
export function itemsCsv(seen: Seen, congress: Congress, rows: readonly Row[]): string {
  const head = [
    t(seen, '第几项', 'Item'), t(seen, '事项', 'Subject'), t(seen, '形式', 'Form'), t(seen, '月份', 'Months'), t(seen, '机关', 'Organ'), t(seen, '专工委', 'Committee'),
    t(seen, '状态', 'State'), t(seen, '下一个日期', 'Next date'), t(seen, '依据', 'Ground'), t(seen, '最近一步', 'Last step'), t(seen, '日期', 'Day'), t(seen, '网页', 'Page'),
  ]
  const lines = rows.map(row => {
    const last = row.view.history.at(-1)
    return [
      row.item, row.title, row.form && sayForm(row.form, seen.language), sayMonths(row.view.months, seen.language), textOf(row, 'open', 'organ'), textOf(row, 'open', 'committee'),
      say(seen, row.view.state), row.view.next?.due ?? null, row.view.next?.cites.join(' ') ?? null, last ? say(seen, last.title) : null, last?.day ?? null, `${seen.origin}${matterPath(congress, row.id)}`,
    ]
  })
  return fileOf([head, ...lines])
}

import type { MatterRow } from '../contract/index.ts'

/** A cell as RFC 4180 has it; a leading sign that a spreadsheet would run as a formula is made harmless. */
export function cell(value: unknown): string {
  const text = value === null || value === undefined ? '' : String(value)
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const columns: readonly [title: string, value: (row: MatterRow) => unknown][] = [
  ['编号', row => row.number], ['事项', row => row.title], ['形式', row => row.form], ['年度', row => row.year],
  ['月份', row => row.months.map(([from, to]) => (from === to ? `${from}月` : `${from}—${to}月`)).join('、')], ['状态', row => row.stateTitle.zh],
  ['专工委', row => row.committee?.zh], ['现由', row => row.owner?.zh], ['期限', row => row.due?.day], ['依据', row => row.due?.ground.cites.join('、')],
  ['材料', row => row.evidence.papers], ['已办结关联事项', row => row.evidence.ended], ['公开', row => (row.public ? '是' : '否')],
]

/** A table as a spreadsheet opens it. */
export const csvOfTable = (rows: readonly (readonly unknown[])[]): string => `\uFEFF${rows.map(row => row.map(cell).join(',')).join('\r\n')}\r\n`

/** What a list shows. */
export const csvOf = (rows: readonly MatterRow[]): string => csvOfTable([columns.map(([title]) => title), ...rows.map(row => columns.map(([, value]) => value(row)))])

import type { PlanCell, PlanSource } from '../source.ts'

/** A cell of a test table: its text, or its text with the rows and columns it covers. */
export type Written = string | [text: string, rowSpan: number, colSpan?: number]

/** A document of paragraphs and one table, as a file reader hands it over. */
export const withTable = (before: string, rows: readonly (readonly Written[])[], after = ''): PlanSource => {
  let text = before === '' ? '' : `${before}\n`
  const start = text.length
  const cells = rows.map(row => {
    const out = row.map((cell, i): PlanCell => {
      const [words, rowSpan, colSpan] = typeof cell === 'string' ? [cell] : cell
      if (i > 0) text += '\t'
      const from = text.length
      text += words
      return { text: words, range: [from, text.length], ...(rowSpan ? { rowSpan } : {}), ...(colSpan ? { colSpan } : {}) }
    })
    text += '\n'
    return out
  })
  const end = text.length - 1
  return { text: text + after, tables: [{ range: [start, end], rows: cells }] }
}

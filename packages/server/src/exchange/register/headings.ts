import type { Column } from './columns.ts'

/** Which heading each column is read from, by the column's key. Two columns may share one. */
export type Mapping = Readonly<Record<string, string>>

/** A heading without blanks, brackets and what stands in them. */
export const plainHeading = (text: string): string => text.replace(/[（(【[].*?[)）】\]]/g, '').replace(/[\s：:*＊、·/／]+/g, '').toLowerCase()

const lastPart = (heading: string): string => heading.split('／').at(-1)!

/** How well a heading fits a column: its own name best, then what offices call it, then a part of it. */
function fits(heading: string, column: Column): number {
  let best = 0
  for (const [text, off] of [[plainHeading(heading), 0], [plainHeading(lastPart(heading)), 1]] as const) {
    if (text === '') continue
    if (text === plainHeading(column.zh) || text === plainHeading(column.en) || text === column.key.toLowerCase()) best = Math.max(best, 100 - off)
    else if (column.called.some(name => plainHeading(name) === text)) best = Math.max(best, 90 - off)
    else if ([column.zh, ...column.called].some(name => plainHeading(name).length > 1 && text.includes(plainHeading(name)))) best = Math.max(best, 40 - off + Math.min(9, text.length === 0 ? 0 : Math.round(9 * plainHeading(column.zh).length / text.length)))
  }
  return best
}

/** A mapping as it is proposed: the best pairs first, each heading and each column once; then one grade of satisfaction counts for both. */
export function proposed(headings: readonly string[], columns: readonly Column[]): Mapping {
  const pairs = headings.flatMap(heading => (heading === '' ? [] : columns.map(column => ({ heading, column, fit: fits(heading, column) })))).filter(pair => pair.fit > 0).sort((a, b) => b.fit - a.fit)
  const mapping: Record<string, string> = {}
  const used = new Set<string>()
  for (const { heading, column } of pairs) {
    if (mapping[column.key] !== undefined || used.has(heading)) continue
    mapping[column.key] = heading
    used.add(heading)
  }
  // Registers that ask one question only mean attitude and result together.
  if (mapping['outcome'] !== undefined && mapping['attitude'] === undefined && columns.some(column => column.key === 'attitude') && /满意|评价/.test(mapping['outcome'])) mapping['attitude'] = mapping['outcome']
  return mapping
}

/** The headings as a mapping is remembered by. */
export const signature = (headings: readonly string[]): string => headings.map(plainHeading).join('|')

import type { DutyList } from './types.ts'

/** A row of a table of fields in three levels (一级、二级、三级); a level can be empty. */
export type TaxonomyRow = readonly [level1: string, level2: string, level3: string]

/** What stands for the rest says nothing of it. */
const rest = /^其他/u

/** A table of fields as duty lists: a list for each first level, a line for each second with what falls under it. */
export function dutiesOfTaxonomy(rows: readonly TaxonomyRow[]): DutyList[] {
  const fields = new Map<string, Map<string, string[]>>()
  for (const [level1, level2, level3] of rows) {
    const lines = fields.get(level1) ?? new Map<string, string[]>()
    fields.set(level1, lines)
    if (level2 === '' || rest.test(level2)) continue
    const line = lines.get(level2) ?? []
    lines.set(level2, level3 === '' || rest.test(level3) ? line : [...line, level3])
  }
  return [...fields].map(([unit, lines]) => ({ unit, lines: [...lines].map(([level2, words]) => [level2, ...words].join('、')) }))
}

import type { Draft, House } from './draft.ts'
import { fold } from './fold.ts'
import { type Grid, gridOf, gridsIn } from './grid.ts'
import { headOf } from './head.ts'
import { type Line, linesOf, paragraphs } from './lines.ts'
import { unmarked } from './marks.ts'
import { levelOf, usualOrgan } from './organ.ts'
import { repairs } from './repairs.ts'
import type { PlanSource, PlanTable } from './source.ts'
import { trimmed } from './spans.ts'
import { type Block, blocksOf, nothing } from './structure.ts'
import { oneMonth } from './times.ts'
import type { Doubt, PlanItemRead, PlanReading, PlanType } from './types.ts'
import { rangeOf, written } from './view.ts'
import { walk } from './walk.ts'

export type { PlanSource } from './source.ts'

/**
 * Reads an annual plan (工作要点, 监督工作计划, 议题表, a notice of changes) into its promises. Pure: the same text gives
 * the same reading; time grows with the length of the text. Nothing is guessed silently: what was repaired or is
 * unclear stands in `doubts`, what is not said is null. A text that is no plan gives no items.
 */
export const readPlan = (source: PlanSource): PlanReading => {
  const folded = fold(source.text)
  const grids = [...(source.tables ?? []).filter(isTable).map(table => gridOf(table, folded)), ...(source.tables?.length ? [] : gridsIn(source.text, folded))]
    .sort((a, b) => a.from - b.from)
  const lines = outside(linesOf(folded), grids)
  const blocks = withTables(blocksOf(folded, source.text, paragraphs(folded, lines)), grids)
  const head = headOf(blocks)
  const level = levelOf(head.congress)
  const grassroots = head.congress === null && /人大街道工委|街道人大工委|[镇乡]人大/.test(folded.slice(0, 400))
  const house: House = { brief: grassroots || /镇|乡|街道/.test(level ?? '') || /(?:街道|镇|乡)[^区县市]*$/.test(head.congress ?? '') ? '专题汇报' : '主任会议听取汇报', level, notice: head.notice }
  const drafts = walk(blocks, head.skip, house, head.news, folded, source.text)
  const doubts = repairs(folded, source.text)
  const items = drafts.map(draft => itemOf(draft, source.text, house, doubts)).sort((a, b) => a.range[0] - b.range[0])
  return { title: head.title, congress: head.congress, year: head.year, adopted: head.adopted, items, doubts }
}

/** A frame of one column, or of one row, is layout and no table. */
const isTable = (table: PlanTable): boolean => table.rows.length > 1 && table.rows.some(row => row.filter(cell => cell.text !== '').length > 1)

/** The lines that stand in no table. */
const outside = (lines: Line[], grids: readonly Grid[]): Line[] => {
  let at = 0
  return lines.map(line => {
    while (at < grids.length && grids[at]!.to <= line.from) at++
    return at < grids.length && line.to > grids[at]!.from ? { ...line, blank: true } : line
  })
}

/** Each table at its place among the paragraphs. */
const withTables = (blocks: readonly Block[], grids: readonly Grid[]): Block[] => {
  const out: Block[] = []
  let at = 0
  const put = (before: number) => {
    for (; at < grids.length && grids[at]!.from < before; at++) {
      const first = grids[at]!.rows[0]?.[0]
      const view = { text: first?.text ?? '', source: '', stops: [] }
      out.push({ view, text: view.text, bare: view.text, from: 0, level: unmarked, hash: false, ahead: nothing, table: grids[at]! })
    }
  }
  for (const block of blocks) {
    put(block.view.stops[0]?.[1] ?? 0)
    out.push(block)
  }
  put(Infinity)
  return out
}

// what the standing committee's own bodies report on
const ownReport = new Set<PlanType>(['执法检查', '补选与资格'])

const itemOf = (draft: Draft, text: string, house: House, doubts: readonly Doubt[]): PlanItemRead => {
  const span = trimmed(draft.block.text, { from: draft.from, to: draft.to })
  const range = draft.range ?? rangeOf(draft.block.view, span.from, span.to)
  const months = draft.months ?? []
  return {
    type: draft.type,
    subject: draft.subject,
    // the committee's own inspection group reports, but who is examined stands in the law
    organ: (ownReport.has(draft.type) && /人大|常委会/.test(draft.organ ?? '') ? null : draft.organ) ?? usualOrgan(draft.type, draft.subject, house.level, draft.soft),
    committee: draft.committee === null ? null : asWritten(draft.committee, draft, text),
    month: oneMonth(months),
    months,
    laws: draft.laws,
    quote: text.slice(...range),
    range,
    change: draft.change,
    doubts: within(doubts, range),
  }
}

/** A name in the document's own characters, where its paragraph has it. */
const asWritten = (name: string, draft: Draft, text: string): string => {
  if (draft.block.view.source !== text) return name
  const at = draft.block.text.indexOf(name)
  return at < 0 ? name : written(draft.block.view, at, at + name.length)
}

/** The doubts inside a range; they are sorted, so the first is found by halving. */
const within = (doubts: readonly Doubt[], [from, to]: readonly [number, number]): Doubt[] => {
  let low = 0
  let high = doubts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (doubts[middle]!.range[0] < from) low = middle + 1
    else high = middle
  }
  const out: Doubt[] = []
  for (let i = low; i < doubts.length && doubts[i]!.range[0] < to; i++) out.push(doubts[i]!)
  return out
}

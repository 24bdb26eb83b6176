import { type Layout, type Role, headAgain, layoutOf } from './columns.ts'
import { committeeAlone } from './committee.ts'
import { type Draft, type House, supervised } from './draft.ts'
import type { Cell, Grid } from './grid.ts'
import { markOf, unmarked } from './marks.ts'
import { organName } from './organ.ts'
import type { Range } from './source.ts'
import { bare } from './spans.ts'
import { type Block, type Context, contextOf, nothing } from './structure.ts'
import { distinct, timesIn } from './times.ts'
import { viewOf } from './view.ts'

export type ReadRow = (block: Block, house: House, inList: boolean) => Draft[]

/** The items of a table: one or more a row, with the time, committee and form that its columns give. */
export const readTable = (grid: Grid, folded: string, source: string, ahead: Context, house: House, read: ReadRow): Draft[] | null => {
  const layout = layoutOf(grid)
  if (!layout) return null
  const subject = layout.roles.indexOf('subject')
  const out: Draft[] = []
  let section = nothing
  const before = new Map<number, Cell>()
  for (const row of grid.rows.slice(layout.body)) {
    const filled = row.filter(cell => cell.text !== '')
    if (!filled.length || headAgain(row)) continue
    if (new Set(filled.map(cell => cell.from)).size === 1 && (filled.length > 1 || row.length > 2 && row[0]!.text !== '' && !/^\d+$/.test(row[0]!.text))) {
      section = contextOf(filled[0]!.text.slice(0, 60).replace(/^[一二三四五六七八九十]+、|^（[一二三四五六七八九十]+）/, ''))
      continue
    }
    // An empty cell left of the subject means the same as above it: a merged cell that a text cannot show.
    const cells = row.map((cell, c) => {
      if (cell.text !== '') before.set(c, cell)
      return cell.text === '' && c < subject && layout.roles[c] !== 'number' && layout.roles[c] !== 'month' ? { ...(before.get(c) ?? cell), own: false } : cell
    })
    layout.roles.forEach((role, c) => {
      if (role !== 'subject') return
      const part = layout.parts[c]
      for (const one of rowItems(cells, cells[c]!, part !== null, layout, folded, source, merge(merge(ahead, section), part ?? nothing), house, read)) out.push(one)
    })
  }
  return out
}

const merge = (a: Context, b: Context): Context => ({ ...a, months: b.months ?? a.months, form: b.form ?? a.form, pure: b.form ? b.pure : a.pure, committee: b.committee ?? a.committee, organ: b.organ ?? a.organ, change: b.change ?? a.change, council: b.council || a.council, sitting: b.sitting || (a.sitting && !b.council) })

const rowItems = (cells: readonly Cell[], main: Cell, alone: boolean, layout: Layout, folded: string, source: string, ahead: Context, house: House, read: ReadRow): Draft[] => {
  const of = (role: Role) => cells.filter((cell, c) => layout.roles[c] === role && cell.text !== '').map(cell => cell.text)
  if (main.text === '' || /^(?:合计|小计|总计)/.test(main.text)) return []
  const form = contextOf(of('form').join('、'))
  const times = of('time').flatMap(text => timesIn(text).flatMap(time => time.months))
  const marked = cells.flatMap((cell, c) => (layout.roles[c] === 'month' && cell.text !== '' ? layout.months[c] ?? [] : []))
  const note = contextOf(of('note').join('，').slice(0, 24))
  const committee = of('committee')[0]
  const organ = of('organ')[0]
  const context: Context = {
    ...ahead,
    form: form.form ?? ahead.form, pure: true, sitting: ahead.sitting || form.sitting, council: ahead.council || form.council || of('time').some(text => /主任会议/.test(text)),
    months: times.length || marked.length ? distinct([...times, ...marked]) : ahead.months,
    committee: committee ? committeeAlone(committee) ?? committee : ahead.committee,
    organ: organ ? organName(organ) : ahead.organ,
    change: note.change ?? ahead.change,
  }
  const own = (alone ? [main] : cells).filter(cell => cell.own && cell.to > cell.from)
  const range: Range = [Math.min(...own.map(cell => cell.from), main.from), Math.max(...own.map(cell => cell.to), main.to)]
  const found = pieces(main, folded).flatMap(([from, to]) => {
    const view = viewOf(folded, source, [[from, to]])
    const mark = markOf(view.text.slice(0, 40))
    const block: Block = { view, text: view.text, bare: bare(view.text), from: mark?.length ?? 0, level: mark?.level ?? unmarked, hash: false, ahead: { ...context, change: null } }
    const drafts = read(block, house, true)
    if (drafts.length) return drafts
    return [supervised(block, house, context.form ?? 'hear', { from: block.from, to: view.text.length }, { from: 0, to: view.text.length }, context)]
  })
  const was = /原(?:定|计划|安排)?(?:于|在)?([^，。；]{1,12}?)(?:推迟|调整|改|，|$)/.exec(of('note').join('，'))?.[1] ?? of('was')[0] ?? null
  return found.map(draft => ({
    ...draft, range,
    months: draft.months ?? context.months,
    committee: draft.committee ?? context.committee,
    organ: organ ? context.organ : draft.organ ?? context.organ,
    change: draft.change ?? (context.change ? { kind: context.change, was } : null),
  }))
}

/** A cell with 1.…… 2.…… is several. */
const pieces = (cell: Cell, folded: string): Range[] => {
  const text = folded.slice(cell.from, cell.to)
  const starts = [0, ...[...text.matchAll(/(?:[\s；。]|<br ?\/?>)(?=(?:\d{1,2}[.、](?!\d)|（[一二三四五六七八九十\d]{1,2}）|[①-⑳])\s*\S)/g)].map(match => match.index + 1)]
  return starts.map((start, i): Range => [cell.from + start, cell.from + (starts[i + 1] ?? text.length)]).filter(([from, to]) => to > from)
}

import { clockNow, kept, mayRead, mayReadPaper, saidBy, stepTitle, type Day, type Entry, type Reader } from '@zhitong/kernel'
import type { MatterProjection, PublishedRow } from '../store/write.ts'
import type { Roster } from '../roster/roster.ts'
import { fieldMeta, shapeOf } from './texts.ts'
import { clockTitle } from './words.ts'
import { fieldsOf, valuesOf } from './said.ts'
import type { Live } from './live.ts'

interface Text { readonly zh: string; readonly en: string }

/** What anybody may read of a matter. Whatever the procedure does not open to the public is not in it. */
export interface PublishedView {
  readonly title: string
  readonly number: string | null
  readonly procedureTitle: Text
  readonly state: Text
  readonly final: boolean
  readonly form: string | null
  readonly year: number | null
  readonly item: number | null
  readonly months: readonly (readonly number[])[]
  readonly organs: readonly Text[]
  readonly since: Day
  readonly next: { readonly title: Text; readonly due: Day; readonly cites: readonly string[] } | null
  readonly outcome: { readonly for: number; readonly against: number; readonly abstain: number; readonly unpressed: number; readonly members: number; readonly present: number } | null
  readonly fields: readonly { readonly field: string; readonly step: string; readonly title: Text; readonly value: unknown }[]
  readonly papers: readonly { readonly title: Text; readonly number: string | null; readonly version: number; readonly day: Day }[]
  readonly history: readonly { readonly seq: number; readonly day: Day; readonly title: Text; readonly state: Text | null; readonly late: boolean }[]
}

const anybody: Reader = { person: '', roles: [], seats: [] }

/** Organs are institutions and are named in public; persons are not. */
const partiesShown = (one: Live, roster: Roster): Text[] =>
  Object.entries(one.matter.parties).flatMap(([party, ids]) =>
    ['organ', 'committee', 'unit'].includes((one.procedure.parties as Record<string, { kind: string }>)[party]?.kind ?? '')
      ? ids.flatMap(id => { const organ = roster.organs.get(id); return organ ? [{ zh: organ.zh, en: organ.en }] : [] })
      : [],
  )

/** Papers that anybody may read, by name and number. */
const papersShown = ({ matter, procedure, entries, parentParties }: Live): PublishedView['papers'] =>
  matter.papers
    .filter(paper => mayReadPaper(procedure, matter, paper.paper, anybody, parentParties, paper.seq))
    .map(paper => {
      const { zh, en } = (procedure.papers as Record<string, Text>)[paper.paper]!
      return { title: { zh, en }, number: paper.number ?? null, version: paper.version, day: entries[paper.seq - 1]!.day }
    })

/** Steps that led to another state are its history; what was said in them shows only where it is public. */
function historyOf(one: Live, entries: readonly Entry[]): PublishedView['history'] {
  return entries.flatMap(entry => {
    const entered = entry.effects.find(effect => effect.do === 'enter')
    const act = entry.step === 'open' || entry.step === 'takeover' ? one.procedure.open : (one.procedure.steps as Record<string, { readers?: object }>)[entry.step]
    const says = Object.keys(entry.commits).some(field => act && mayRead(one.procedure, one.matter, entry.step, field, anybody, one.parentParties, entry.seq))
    if (!entered && !says) return []
    const state = entered ? one.procedure.states[entered.state] : undefined
    const title = entry.step === 'open' ? { zh: '列入', en: 'Entered' } : stepTitle(one.procedure, entry.step)
    return [{
      seq: entry.seq, day: entry.day, title, state: state ? { zh: state.zh, en: state.en } : null,
      late: entry.effects.some(effect => effect.do === 'stop' && effect.late !== undefined),
    }]
  })
}

/** The public row of a matter, worked out anew after every step that it takes. */
export function publishedOf(one: Live, row: MatterProjection, roster: Roster, today: Day): PublishedRow {
  const { procedure, matter } = one
  const entries = kept(one.entries)
  const fields: PublishedView['fields'][number][] = []
  const seen = new Set<string>()
  for (const entry of entries.toReversed()) {
    const shape = fieldsOf(procedure, entry.step)
    for (const [field, value] of Object.entries(valuesOf(one.contents[entry.seq - 1] ?? {}))) {
      const [step, name] = saidBy(entry.step, field)
      const key = `${step}.${name}`
      if (seen.has(key) || !mayRead(procedure, matter, entry.step, field, anybody, one.parentParties, entry.seq)) continue
      seen.add(key)
      const meta = fieldMeta(shape[field], name)
      fields.push({ field: name, step, title: meta.title, value: typeof value === 'string' ? (meta.words?.[value] ?? value) : value })
    }
  }
  const due = row.due_clock === null ? undefined : matter.clocks[row.due_clock]
  const title = shownTitle(one, row)
  const view: PublishedView = {
    title, number: row.number, procedureTitle: procedure.title, state: { zh: procedure.states[matter.state]!.zh, en: procedure.states[matter.state]!.en },
    final: row.final, form: row.form, year: row.year, item: row.item, months: row.months, organs: partiesShown(one, roster), since: matter.day,
    next: due && clockNow(due, today).now !== 'held' ? { title: clockTitle(procedure, row.due_clock!), due: due.due, cites: due.ground.cites } : null,
    outcome: matter.outcome
      ? { for: matter.outcome.for, against: matter.outcome.against, abstain: matter.outcome.abstain, unpressed: matter.outcome.unpressed, members: matter.outcome.members, present: matter.outcome.present }
      : null,
    fields: fields.toReversed(), papers: papersShown(one), history: historyOf(one, entries),
  }
  return {
    id: matter.id, procedure: procedure.name, parent: one.parent, year: row.year, item: row.item, title, form: row.form, view, updated: row.updated,
  }
}

/** A title that nobody published is not shown: the matter is then called by its procedure and number. */
function shownTitle(one: Live, row: MatterProjection): string {
  const field = one.procedure.card?.title as string | undefined
  const open = field !== undefined && Object.keys(one.matter.taken).some(step => {
    const act = step === 'open' ? one.procedure.open : (one.procedure.steps as Record<string, { input?: unknown }>)[step]
    return act !== undefined && field in shapeOf(act.input) && mayRead(one.procedure, one.matter, step, field, anybody, one.parentParties)
  })
  return open ? row.title : `${one.procedure.title.zh}${row.number ?? ''}`
}

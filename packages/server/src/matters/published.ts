import { clockNow, countsOf, kept, mayRead, mayReadPaper, publicFields, saidBy, stepTitle, type Day, type Entry, type Reader } from '@zhitong/kernel'
import type { MatterProjection, PublishedRow, TallyRow } from '../store/write.ts'
import type { Roster } from '../roster/roster.ts'
import { fieldMeta, textIn } from './texts.ts'
import { clockTitle } from './words.ts'
import { folded } from '../store/grams.ts'
import { fieldsOf, saidOf, valuesOf } from './said.ts'
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
  /** Organs with the part that they have. */
  readonly organs: readonly (Text & { readonly id?: string; readonly party?: string; readonly part?: Text })[]
  readonly since: Day
  readonly next: { readonly title: Text; readonly due: Day; readonly cites: readonly string[] } | null
  readonly outcome: { readonly for: number; readonly against: number; readonly abstain: number; readonly unpressed: number; readonly members: number; readonly present: number } | null
  readonly fields: readonly { readonly field: string; readonly step: string; readonly title: Text; readonly value: unknown }[]
  /** The facts that count of it and may be seen one by one, with the organs to which they count. */
  readonly facts?: readonly { readonly fact: string; readonly so: boolean; readonly whose: readonly string[] }[]
  /** Its dates: those that ran, and whether they were met. A right that lapses is no date of the public's. */
  readonly dates?: readonly { readonly clock: string; readonly title: Text; readonly due: Day; readonly met: Day | null; readonly late: boolean; readonly running: boolean }[]
  readonly papers: readonly { readonly title: Text; readonly number: string | null; readonly version: number; readonly day: Day }[]
  readonly history: readonly { readonly seq: number; readonly day: Day; readonly title: Text; readonly state: Text | null; readonly late: boolean }[]
}

const anybody: Reader = { person: '', roles: [], seats: [] }

/** Organs are institutions and are named in public; persons are not. */
export const organsShown = (one: Live, roster: Roster): PublishedView['organs'][number][] =>
  Object.entries(one.matter.parties).flatMap(([party, ids]) => {
    const known = (one.procedure.parties as Record<string, Text & { kind: string }>)[party]
    if (!known || !['organ', 'committee', 'unit'].includes(known.kind)) return []
    return ids.flatMap(id => {
      const organ = roster.organs.get(id)
      return organ ? [{ id, party, part: { zh: known.zh, en: known.en }, zh: organ.zh, en: organ.en }] : []
    })
  })

/** Papers that anybody may read, by name and number. */
const papersShown = ({ matter, procedure, entries, parentParties }: Live): PublishedView['papers'] =>
  matter.papers
    .filter(paper => mayReadPaper(procedure, matter, paper.paper, anybody, parentParties, paper.seq))
    .map(paper => {
      const { zh, en } = (procedure.papers as Record<string, Text>)[paper.paper]!
      return { title: { zh, en }, number: paper.number ?? null, version: paper.version, day: entries[paper.seq - 1]!.day }
    })

interface Readers { readonly readers?: Readonly<Record<string, string | readonly string[] | { readonly until?: string | readonly string[]; readonly then?: string | readonly string[] }>> }

/** The steps that open to everybody what was said before them. */
function releases({ procedure }: Live): ReadonlySet<string> {
  const known = released.get(procedure)
  if (known) return known
  const acts = [procedure.open, ...Object.values(procedure.steps)] as Readers[]
  const found = new Set(acts.flatMap(act => Object.values(act.readers ?? {}).flatMap(readers =>
    typeof readers === 'object' && 'until' in readers && [readers.then].flat().includes('public') ? [readers.until ?? []].flat() : [])))
  released.set(procedure, found)
  return found
}
const released = new WeakMap<object, ReadonlySet<string>>()

/**
 * Steps that led to another state are its history, those that said something to everybody, and those that opened what was
 * said before: not the ones that said it for later.
 */
function historyOf(one: Live, entries: readonly Entry[]): PublishedView['history'] {
  const releasing = releases(one)
  return entries.flatMap(entry => {
    const entered = entry.effects.find(effect => effect.do === 'enter' && one.procedure.states[effect.state]?.own !== true) as { state: string } | undefined
    const says = Object.keys(entry.commits).some(field => {
      const [of, name] = saidBy(entry.step, field)
      const act = (of === 'open' ? one.procedure.open : (one.procedure.steps as Record<string, Readers>)[of]) as Readers | undefined
      const readers = act?.readers?.[name]
      return readers !== undefined && (typeof readers === 'string' || Array.isArray(readers)) && mayRead(one.procedure, one.matter, entry.step, field, anybody, one.parentParties, entry.seq)
    })
    if (!entered && !says && !releasing.has(entry.step)) return []
    const state = entered ? one.procedure.states[entered.state] : undefined
    const title = entry.step === 'open' ? { zh: '列入', en: 'Entered' } : stepTitle(one.procedure, entry.step)
    return [{
      seq: entry.seq, day: entry.day, title, state: state ? { zh: state.zh, en: state.en } : null,
      late: entry.effects.some(effect => effect.do === 'stop' && effect.late !== undefined),
    }]
  })
}

/** Is anything of it open to everybody, as any of its entries said it? What is checked anew for publication does not close what was published. */
export function isPublic(one: Live): boolean {
  if (publicFields(one.procedure, one.matter).length > 0) return true
  if (![...releases(one)].some(step => one.matter.taken[step] !== undefined)) return false
  return kept(one.entries).some(entry => Object.keys(entry.commits).some(field =>
    mayRead(one.procedure, one.matter, entry.step === 'takeover' ? 'open' : entry.step, field, anybody, one.parentParties, entry.seq)))
}

/** The public row of a matter, worked out anew after every step that it takes. */
export function publishedOf(one: Live, row: MatterProjection, roster: Roster, today: Day): PublishedRow {
  const { procedure, matter } = one
  const entries = kept(one.entries)
  const fields: PublishedView['fields'][number][] = []
  const texts: string[] = []
  const seen = new Set<string>()
  for (const entry of entries.toReversed()) {
    const shape = fieldsOf(procedure, entry.step)
    for (const [field, value] of Object.entries(valuesOf(one.contents[entry.seq - 1] ?? {}))) {
      const [step, name] = saidBy(entry.step, field)
      const key = `${step}.${name}`
      if (seen.has(key) || !mayRead(procedure, matter, entry.step, field, anybody, one.parentParties, entry.seq)) continue
      seen.add(key)
      const meta = fieldMeta(shape[field], name)
      texts.push(textIn(value, shape[field]))
      fields.push({ field: name, step, title: meta.title, value: typeof value === 'string' ? (meta.words?.[value] ?? value) : value })
    }
  }
  const due = row.due_clock === null ? undefined : matter.clocks[row.due_clock]
  const title = shownTitle(one, row, entries)
  const organs = organsShown(one, roster)
  const year = row.year ?? Number(matter.day.slice(0, 4))
  const view: PublishedView = {
    title, number: row.number, procedureTitle: procedure.title, state: { zh: procedure.states[matter.state]!.zh, en: procedure.states[matter.state]!.en },
    final: row.final, form: row.form, year, item: row.item, months: row.months, organs, since: matter.day,
    next: due && clockNow(due, today).now !== 'held' ? { title: clockTitle(procedure, row.due_clock!), due: due.due, cites: due.ground.cites } : null,
    outcome: matter.outcome
      ? { for: matter.outcome.for, against: matter.outcome.against, abstain: matter.outcome.abstain, unpressed: matter.outcome.unpressed, members: matter.outcome.members, present: matter.outcome.present }
      : null,
    facts: countsOf(procedure, matter, saidOf(one.entries, one.contents)).filter(one => one.open === 'public').map(({ fact, so, whose }) => ({ fact, so, whose })), dates: datesOf(one),
    fields: fields.toReversed(), papers: papersShown(one), history: historyOf(one, entries),
  }
  return {
    id: matter.id, procedure: procedure.name, parent: one.parent, year, item: row.item, title, form: row.form, view, updated: row.updated,
    words: folded([title, row.number ?? '', ...organs.map(organ => organ.zh), ...texts].join('\n')).slice(0, longest),
  }
}

/** What is shown only in sums: a row for each fact that was released, and to whom it counts. */
export const talliesOf = (one: Live): TallyRow[] =>
  one.procedure.counts === undefined ? [] : countsOf(one.procedure, one.matter, saidOf(one.entries, one.contents)).flatMap(({ fact, so, whose, open }) =>
    open === 'sums' ? whose.map(organ => ({ matter: one.matter.id, fact, organ, year: Number(one.matter.day.slice(0, 4)), so })) : [])

/** Longer texts are found by their beginning. */
const longest = 60_000

const datesOf = ({ procedure, matter }: Live): NonNullable<PublishedView['dates']> =>
  Object.entries(matter.clocks).flatMap(([clock, state]) => (state.lapses ? [] : [{
    clock, title: clockTitle(procedure, clock), due: state.due, met: state.met ?? null, late: state.late.length > 0, running: state.running,
  }]))

/** The last title that is open to everybody; where none is, the matter is called by its procedure and number. */
function shownTitle(one: Live, row: MatterProjection, entries: readonly Entry[]): string {
  const field = one.procedure.card?.title as string | undefined
  for (const entry of field === undefined ? [] : entries.toReversed()) {
    const step = entry.step === 'takeover' ? 'open' : entry.step
    const value = valuesOf(one.contents[entry.seq - 1] ?? {})[field!]
    if (typeof value === 'string' && value !== '' && mayRead(one.procedure, one.matter, step, field!, anybody, one.parentParties, entry.seq)) return value
  }
  return `${one.procedure.title.zh}${row.number ?? ''}`
}

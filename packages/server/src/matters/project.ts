import { audience, cardOf, fieldAudience, nextLine, saidBy, type Day, type Wait } from '@zhitong/kernel'
import type { MatterProjection, SearchRow, WaitingRow, Writes } from '../store/write.ts'
import { titleInitials } from '../roster/sounds.ts'
import { factRow, fourFactsOf } from './facts.ts'
import { isPublic, publishedOf, talliesOf } from './published.ts'
import { receiptOf } from './receipt.ts'
import { keysOf } from './keys.ts'
import { saidInOrder, saidOf } from './said.ts'
import { shapeOf, textIn } from './texts.ts'
import type { Live } from './live.ts'
import type { Roster } from '../roster/roster.ts'

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer I)[] ? I[] : T[K] }

export const nothing = (): Mutable<Writes> => ({
  matters: [], entries: [], contents: [], clocks: [], waiting: [], links: [], search: [], unsaid: [], outbox: [], published: [], hidden: [], facts: [], factless: [], answered: [], receipts: [], tallies: [],
})

/** Longer texts are found by their beginning. */
const longest = 20_000

type Nearest = readonly [clock: string, state: { readonly due: Day }] | undefined

function nearestClock({ matter }: Live): Nearest {
  const running = Object.entries(matter.clocks).filter(([, clock]) => clock.running && !clock.suspendedOn).sort(([, a], [, b]) => (a.due < b.due ? -1 : 1))
  return running.find(([, clock]) => !clock.lapses) ?? running[0]
}

/** The row of a matter in every list: what its record comes to. */
export function projected(one: Live, today: Day, waiting = waitingRows(one, nextLine(one.procedure, one.matter, { today, children: one.children }).waits, nearestClock(one))): MatterProjection {
  const { matter, procedure } = one
  const card = cardOf(procedure, saidInOrder(one.entries, one.contents).map(([, values]) => values))
  const nearest = nearestClock(one)
  return {
    id: matter.id, procedure: procedure.name, number: matter.number ?? null, title: card.title, form: card.form ?? null, year: card.year ?? null,
    item: card.item ?? null, months: card.months ?? [], state: matter.state, final: procedure.states[matter.state]!.final, seq: matter.seq, day: matter.day,
    fold: matter, owner: waiting[0]?.who ?? null, committee: matter.parties['committee']?.[0] ?? null, parent: one.parent,
    due: nearest?.[1].due ?? null, due_clock: nearest?.[0] ?? null, due_state: nearest ? matter.clocks[nearest[0]]! : null, papers: matter.papers.length, public: isPublic(one),
    readers: audience(procedure, matter, one.parentParties), updated: one.entries.at(-1)!.at,
  }
}

/** Adds everything that the store writes of a changed matter: its new entries, and what lists, inboxes, search and the portal show. */
export function project(one: Live, roster: Roster, today: Day, into: Mutable<Writes>): void {
  const { matter, procedure } = one
  const waiting = waitingRows(one, nextLine(procedure, matter, { today, children: one.children }).waits, nearestClock(one))
  const row = projected(one, today, waiting)
  const { readers } = row
  const fresh = one.entries.filter(entry => entry.seq > one.stored)
  into.matters.push(row)
  for (const entry of fresh) {
    into.entries.push(entry)
    const fields = one.contents[entry.seq - 1]
    if (fields && Object.keys(fields).length > 0) into.contents.push({ matter: matter.id, seq: entry.seq, fields })
    into.outbox.push({ matter: matter.id, seq: entry.seq, procedure: procedure.name, parent: one.parent, step: entry.step, readers, at: entry.at })
  }
  for (const [clock, state] of Object.entries(matter.clocks)) {
    const then = (procedure.clocks as Record<string, { then?: string }>)[clock]?.then
    into.clocks.push({
      matter: matter.id, clock, due: state.due, running: state.running && !state.suspendedOn, law: then !== undefined && then !== 'lapses',
      provisional: state.provisional === true,
    })
  }
  into.waiting.push(...waiting)
  for (const link of matter.links) into.links.push({ matter: matter.id, link: link.link, target: link.to })
  if (fourFactsOf(procedure)) {
    const facts = factRow(one)
    if (facts) into.facts.push(facts)
    else if (one.stored > 0) into.factless.push(matter.id)
  }
  const parts = searchRows(one, row)
  into.search.push(...parts.filter(part => one.searched?.get(part.part) !== signature(part)))
  one.searched = new Map(parts.map(part => [part.part, signature(part)]))
  if (row.public) into.published.push(publishedOf(one, row, roster, today))
  into.tallies.push(...talliesOf(one))
  const receipt = receiptOf(one, row, roster)
  if (receipt) into.receipts.push(receipt)
  // Taken back or let go: what was found and shown before is found and shown no more.
  if (!fresh.some(entry => entry.effects.some(effect => effect.do === 'back' || effect.do === 'redact'))) return
  const standing = new Set(parts.map(part => part.part))
  const unsaid = new Set(one.entries.flatMap(entry => Object.keys(entry.commits).flatMap(field => partsOf(entry.step, field))).filter(part => !standing.has(part)))
  if (unsaid.size > 0) into.unsaid.push({ matter: matter.id, parts: [...unsaid] })
  if (!row.public) into.hidden.push(matter.id)
}

const soundOf = (part: string): string => `${part}~`

/** Under which names the search index holds a field: its words, and the sounds of a title. */
export const partsOf = (step: string, field: string): string[] => [partOf(step, field), soundOf(partOf(step, field))]

const partOf = (step: string, field: string): string => saidBy(step, field).join('.')

/**
 * Who is waited for. Where a step is for a named party and for an office alike, the party is waited for: the office may
 * take it too, but finds it in its lists, not among what waits for it. A step that ends no clock is due with the matter.
 */
function waitingRows({ procedure, matter, parentParties }: Live, waits: readonly Wait[], nearest: Nearest): WaitingRow[] {
  const order = Object.keys(procedure.steps)
  const rows = waits.flatMap(wait => {
    const keys = keysOf(wait.who, procedure, matter, parentParties)
    return wait.steps.flatMap(step => keys.map((who): WaitingRow => ({ matter: matter.id, who, step, due: wait.due ?? nearest?.[1].due ?? null, clock: wait.clock ?? nearest?.[0] ?? null, rank: order.indexOf(step) })))
  })
  const personal = new Set(rows.filter(row => row.who.startsWith('id:')).map(row => row.step))
  const unique = new Map(rows.filter(row => row.who.startsWith('id:') || !personal.has(row.step)).map(row => [`${row.who} ${row.step}`, row]))
  return [...[...unique.values()].sort((a, b) => a.rank - b.rank), ...askedToSign(procedure, matter)]
}

/** The named people whose signature is asked for and who have not signed: a changed text asks them again. They own nothing, so they stand last. */
function askedToSign(procedure: Live['procedure'], matter: Live['matter']): WaitingRow[] {
  const steps = procedure.steps as Record<string, { from: string | readonly string[]; by: string | readonly string[]; signs?: string }>
  return Object.entries(steps).flatMap(([step, { from, by, signs }], rank) => {
    if (signs === undefined || ![from].flat().includes(matter.state)) return []
    const asked = [by].flat().filter(who => who in procedure.parties).flatMap(who => matter.parties[who] ?? [])
    return asked.filter(id => !matter.signed[signs]?.includes(id)).map((id): WaitingRow => ({ matter: matter.id, who: `id:${id}`, step, due: null, clock: null, rank }))
  })
}

const signature = (part: SearchRow): string => `${part.readers.join(' ')}\n${part.body}`

/** The latest words of each field, each with the keys of those who may read it; sealed ones never enter the index. */
function searchRows(one: Live, row: MatterProjection): SearchRow[] {
  const { procedure, matter } = one
  const said = saidOf(one.entries, one.contents)
  const rows: SearchRow[] = []
  const titles = new Set([procedure.card?.title].filter(title => title !== undefined))
  for (const [step, values] of Object.entries(said)) {
    const act = step === 'open' ? procedure.open : (procedure.steps as Record<string, { input?: unknown }>)[step]
    const shape = shapeOf(act?.input)
    for (const [field, value] of Object.entries(values as Record<string, unknown>)) {
      const readers = fieldAudience(procedure, matter, step, field, one.parentParties)
      const isTitle = titles.has(field)
      const text = textIn(value, shape[field]).slice(0, longest)
      if (readers === 'sealed' || text.length < 2) continue
      const body = isTitle ? [text, matter.number ?? ''].join(' ').trim() : text
      const part = partOf(step, field)
      const same = { matter: matter.id, readers, updated: row.updated }
      rows.push({ ...same, part, kind: isTitle ? 'title' : 'text', title: isTitle ? text : '', body })
      // Looked for by the initials of its sounds, a title is read by those who may read it.
      const sounds = isTitle ? titleInitials(text) : ''
      if (sounds.length > 1) rows.push({ ...same, part: soundOf(part), kind: 'sound', title: '', body: sounds })
    }
  }
  return rows
}

import './plain-zod.ts'
import { calendar, lawsOn, openMatter, take, type ClockState, type Context, type Day, type Matter, type Procedure } from '@zhitong/kernel'
import { words } from '@zhitong/congress/house'
import { opinion } from '@zhitong/congress/contact'
import { motion, motionConsultation, motionHandling } from '@zhitong/congress/motion'
import { checkDraft, coHandling, leadPart, press, promise, relay, suggestion, type DraftRemark } from '@zhitong/congress/suggestion'
import type { MatterView } from '@zhitong/server/contract'
import type { Refusal } from '../shared/api.ts'
import type { Here } from './session.ts'

/** The procedures in which deputies write: the same that the server enforces, run here before anything is sent. */
const procedures = new Map<string, Procedure<any>>([opinion, motion, motionConsultation, motionHandling, suggestion, coHandling, leadPart, promise, press, relay].map(one => [one.name, one as Procedure<any>]))

/** What is better said while one writes than after, for those procedures whose grounds of refusal are known. */
const checks = new Map([[suggestion.name as string, checkDraft]])

/** What the office might object to in a draft, each with its words and its article; it proposes and holds nothing back. */
export const remarksOn = (procedure: string, draft: { title: string; body: string; attachments: readonly string[] }): readonly DraftRemark[] => checks.get(procedure)?.(draft) ?? []

const settings = Object.fromEntries(Object.entries(words.settings).map(([key, setting]) => [key, setting.default]))
const holidays = calendar()

/** What the kernel is told here. Nothing of what it works out is kept: its hashes, salts and ids are never looked at. */
const context = (here: Here, said: Context['said'], papers: Context['papers']): Context => ({
  actor: { person: here.person, roles: here.roles.map(held => held.role), seats: here.roles.flatMap(held => (held.organ ? [held.organ.id] : [])) },
  at: new Date().toISOString(), today: here.today as Day, entered: here.today as Day, calendar: holidays, settings: settings as Context['settings'], known: {}, said,
  laws: lawsOn(words.laws, here.today as Day), numbers: Object.fromEntries(Object.keys(words.series).map(series => [series, '1'])),
  ...(papers ? { papers } : {}), hash: () => '', salt: () => '', id: () => '',
})

const refusalIn = (answer: { ok: boolean }): Refusal | undefined => (answer.ok ? undefined : (answer as never as Refusal))

/** What would be refused if this were opened now, by the procedure itself; nothing where it is in order or not known here. */
export function openingRefused(here: Here, name: string, input: unknown): Refusal | undefined {
  const procedure = procedures.get(name)
  return procedure && refusalIn(openMatter(procedure, '', input as never, context(here, {}, undefined)))
}

/** The matter as far as its reader may see it: enough for what depends on what is typed. */
function seen(view: MatterView): Matter {
  const standing = view.record.filter(entry => !entry.takenBack)
  const clocks = view.clocks.map(({ clock, due, start, now, late }): [string, ClockState] => [clock, {
    from: (start?.day ?? due) as Day, sign: 1, due: due as Day, original: due as Day, running: ['running', 'soon', 'today', 'late'].includes(now), late: late as Day[], stops: [], ground: { cites: [] },
  }])
  const byStep = (value: (entry: MatterView['record'][number]) => number | string) => Object.fromEntries(standing.toReversed().map(entry => [entry.step, value(entry)]))
  return {
    id: view.row.id, procedure: view.row.procedure, law: view.cites, seq: view.row.seq, head: '', state: view.row.state, started: (standing.at(-1)?.day ?? '') as Day, day: (standing[0]?.day ?? '') as Day,
    parties: Object.fromEntries(view.parties.map(({ party, names }) => [party, names.map(({ id }) => id)])),
    anchors: {}, clocks: Object.fromEntries(clocks), signed: {}, agreed: {}, taken: byStep(entry => entry.seq) as Matter['taken'], took: byStep(entry => entry.person.id) as Matter['took'],
    papers: [], children: [], links: [], vacant: {},
  }
}

/** Refusals that depend on what was typed. Who may act and when, the server has said already when it offered the step. */
const typed = new Set(['input', 'needs'])

/** What would be refused of this step as it is filled in. */
export function stepRefused(here: Here, view: MatterView, step: string, input: unknown): Refusal | undefined {
  const procedure = procedures.get(view.row.procedure)
  if (!procedure) return undefined
  try {
    const refusal = refusalIn(take(procedure as Procedure, seen(view), step as never, input as never, { ...context(here, view.said, undefined), carried: true }))
    return refusal && typed.has(refusal.ground) ? refusal : undefined
  } catch {
    // A rule that needs more than its reader may see is left to the server.
    return undefined
  }
}

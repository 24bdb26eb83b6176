import {
  audience, clockNow, explain, factsNow, kept, lawsOn, mayRead, mayReadPaper, nextLine, readerKeys, saidBy, stepTitle, stepsNow, verifyChain,
  type Context, type Day, type Entry, type Procedure, type Reader,
} from '@zhitong/kernel'
import type { ClockView, EntryView, MatterRow, MatterView, PaperView, StepView } from '../contract/index.ts'
import type { Roster } from '../roster/roster.ts'
import type { Loaded } from '../store/load.ts'
import { cameOf } from './came.ts'
import { factsView } from './facts.ts'
import { hashes, salt } from './hashing.ts'
import { procedureOf, words } from './house.ts'
import { uuidv7 } from './id.ts'
import { keysOf } from './keys.ts'
import { groundOf, rowOf, type StoredRow } from './row.ts'
import { fieldsOf, saidOf, saidWithEntry, valuesOf } from './said.ts'
import { jsonSchema } from './schema.ts'
import { earlyOf, tellingOf, unitOf } from './telling.ts'
import { fieldMeta, shapeOf } from './texts.ts'
import { dayWords, valueWords } from './value-words.ts'
import { clockTitle } from './words.ts'

export interface Around {
  readonly rows: readonly StoredRow[]
  readonly files: ReadonlyMap<string, { id: string; name: string; size: number; type: string }>
  readonly sealedUntil: string | null
  /** The promised day of open promises below it. */
  readonly promised?: ReadonlyMap<string, Day>
  /** Whether the record holds, where that is known already. */
  readonly sound?: boolean
}

const list = <T>(one: T | readonly T[] | undefined): readonly T[] => (one === undefined ? [] : Array.isArray(one) ? (one as readonly T[]) : [one as T])
export const inputOf = (procedure: Procedure, step: string): unknown =>
  step === 'open' || step === 'takeover' ? procedure.open.input : (procedure.steps as Record<string, { input?: unknown }>)[step]?.input

/** A matter as one reader may see it on a day; nothing where the reader may not know of it. */
export class Viewer {
  readonly loaded: Loaded
  readonly procedure: Procedure
  readonly roster: Roster
  readonly reader: Reader
  readonly today: Day
  readonly at: string

  constructor(loaded: Loaded, roster: Roster, reader: Reader, today: Day, at: string) {
    this.loaded = loaded
    this.procedure = procedureOf(loaded.matter.procedure)
    this.roster = roster
    this.reader = reader
    this.today = today
    this.at = at
  }

  mayKnow(): boolean {
    const keys = new Set(readerKeys(this.reader))
    return audience(this.procedure, this.loaded.matter, this.loaded.parentParties).some(key => keys.has(key))
  }
  #may = (step: string, field: string, said?: number): boolean =>
    mayRead(this.procedure, this.loaded.matter, step, field, this.reader, this.loaded.parentParties, said)

  view(around: Around): MatterView {
    const { matter, entries } = this.loaded
    const { procedure, roster, today } = this
    const byId = new Map(around.rows.map(row => [row.id, row]))
    const row = rowOf(byId.get(matter.id)!, roster, today)
    const next = nextLine(procedure, matter, { today, children: this.loaded.children })
    const named = (text: string, language: 'zh' | 'en'): string =>
      text.replace(/\{(\w+)\}/g, (whole, party: string) => matter.parties[party]?.map(id => roster.name(id)[language]).join(language === 'zh' ? '、' : ', ') || (procedure.parties as Record<string, { zh: string; en: string }>)[party]?.[language] || whole)
    const related = matter.links.flatMap(link => {
      const other = byId.get(link.to)
      return other ? [{ link: link.link, title: linkTitles[link.link] ?? { zh: link.link, en: link.link }, matter: rowOf(other, roster, today) }] : []
    })
    const children = matter.children.flatMap(child => { const own = byId.get(child.id); return own ? [{ ...rowOf(own, roster, today), ...this.#below(child.name, own) }] : [] })
    const papers = this.#papers(around)
    const charge = list(procedure.rectify).some(role => this.reader.roles.includes(role))
    return {
      row,
      procedureTitle: procedure.title,
      cites: [...list(procedure.cites)].filter(cite => matter.law.includes(cite.slice(0, cite.lastIndexOf(':')))),
      said: this.said(),
      text: this.#text(),
      parent: parentOf(row.parent, byId),
      parties: Object.entries(procedure.parties as Record<string, { kind: string; many: boolean; zh: string; en: string }>).map(([party, { kind, many, zh, en }]) => ({
        party, kind, many, title: { zh, en }, names: (matter.parties[party] ?? []).map(id => roster.name(id)),
      })),
      next: row.final ? null : next.waits.length === 0 ? withNearest(next, children, this.#ownNext()) : { zh: named(next.zh, 'zh'), en: named(next.en, 'en') },
      signed: [...new Set(Object.values(matter.signed).flat())].map(id => roster.name(id)),
      facts: this.#facts(around),
      clocks: Object.keys(matter.clocks).map(clock => this.#clock(clock)).sort((a, b) => (a.due < b.due ? -1 : 1)),
      anchors: Object.entries(procedure.anchors as Record<string, { zh: string; en: string }>).map(([anchor, { zh, en }]) => ({
        anchor, title: { zh, en }, day: matter.anchors[anchor] ?? null,
      })),
      steps: this.#steps({ evidence: { ended: row.evidence.ended, papers: row.evidence.papers } }),
      record: this.#record(papers).toReversed(),
      chain: { entries: entries.length, verified: around.sound ?? verifyChain(entries, this.loaded.contents, hashes).length === 0, sealedUntil: around.sealedUntil },
      papers,
      children,
      related,
      may: { rectify: charge, anchor: charge && !row.final, redact: charge, receipt: procedure.receipt === true && row.number !== null && list(procedure.open.by).some(role => this.reader.roles.includes(role)) },
    }
  }

  /** What it is about: as it was opened, or as its author reworded it; what an office makes of it is said elsewhere. */
  #text(): MatterView['text'] {
    const { entries, contents } = this.loaded
    const steps = this.procedure.steps as Record<string, { rewords?: string } | undefined>
    const shape = shapeOf(this.procedure.open.input)
    return list(this.procedure.card?.text as string | readonly string[] | undefined).flatMap(field => {
      const told = saidWithEntry(entries, contents).findLast(([{ step, seq }, values]) =>
        (step === 'open' || step === 'takeover' || steps[step]?.rewords !== undefined) && typeof values[field] === 'string' && this.#may(step, field, seq))
      return told ? [{ title: fieldMeta(shape[field], field).title, value: told[1][field] as string }] : []
    })
  }

  said(): MatterView['said'] {
    const said = saidOf(this.loaded.entries, this.loaded.contents) as Record<string, Record<string, unknown>>
    return Object.fromEntries(
      Object.entries(said).flatMap(([step, values]) => {
        const shown = Object.entries(values).filter(([field]) => this.#may(step, field))
        return shown.length > 0 ? [[step, Object.fromEntries(shown)]] : []
      }),
    )
  }

  /** The nearest day of the matter's own, and whose it is, while it waits for those below it. */
  #ownNext() {
    const { matter, parentParties } = this.loaded
    const [clock, state] = Object.entries(matter.clocks).filter(([, one]) => one.running && !one.suspendedOn && !one.lapses && one.due >= this.today).sort(([, a], [, b]) => (a.due < b.due ? -1 : 1))[0] ?? []
    if (clock === undefined || state === undefined) return undefined
    const steps = this.procedure.steps as Record<string, { by: string | string[] }>
    const key = state.stops.flatMap(step => list(steps[step]?.by)).filter(one => one !== 'law').flatMap(one => keysOf(one, this.procedure, matter, parentParties))[0]
    return key === undefined ? undefined : { who: this.roster.nameOfKey(key), title: clockTitle(this.procedure, clock), day: dayWords(state.due, this.today) }
  }

  /** What a child is, whose it is, and when it last moved. */
  #below(name: string, own: StoredRow): Pick<MatterView['children'][number], 'name' | 'kind' | 'who' | 'day'> {
    const { title, parties } = procedureOf(own.procedure)
    const whose = Object.keys(parties).flatMap(party => own.parties?.[party] ?? [])
    return { name, kind: title, who: [...new Set(whose)].slice(0, 3).map(id => this.roster.name(id)), day: own.day ?? this.today }
  }

  #facts(around: Around): MatterView['facts'] {
    const { matter, entries, contents, children } = this.loaded
    const facts = factsNow(this.procedure, matter, entries, saidOf(entries, contents), children)
    const titles = new Map(around.rows.map(row => [row.id, row.title]))
    return facts ? factsView(this.procedure, facts, { titles, due: around.promised ?? new Map() }, this.today, this.#may) : null
  }

  #clock(clock: string): ClockView {
    const { matter } = this.loaded
    const { procedure, roster, today } = this
    const state = matter.clocks[clock]!
    const rule = (procedure.clocks as Record<string, { then?: string; after?: string | string[]; before?: string }>)[clock]
    const who = state.stops.flatMap(step => list((procedure.steps as Record<string, { by: string | string[] }>)[step]?.by)).filter(who => who !== 'law')
    const keys = [...new Set(who.flatMap(one => keysOf(one, procedure, matter, this.loaded.parentParties)))]
    const started = list(rule?.after)[0]
    const anchor = rule?.before === undefined ? undefined : (procedure.anchors as Record<string, { zh: string; en: string }>)[rule.before]
    const start = anchor ?? (started === undefined ? undefined : started === 'open' ? procedure.title : stepTitle(procedure, started))
    const then = rule?.then === undefined ? undefined
      : rule.then === 'lapses' ? { zh: '期满即不能再办理', en: 'at its end the right lapses' }
      : { zh: `期满即“${stepTitle(procedure, rule.then).zh}”`, en: `at its end: ${stepTitle(procedure, rule.then).en}` }
    // Hours are not counted by days.
    const why = state.span && state.span.unit !== 'hour' ? explain(state.from, state.span, state.sign, roster.calendar, roster.settings(state.from)) : undefined
    return {
      clock, title: clockTitle(procedure, clock), ...clockNow(state, today), due: state.due, ...(state.met ? { met: state.met } : {}), late: [...state.late],
      who: keys.slice(0, 4).map(key => roster.nameOfKey(key)), until: state.stops.map(step => stepTitle(procedure, step)), ...(then ? { then } : {}),
      extended: [...(state.extended ?? [])], ...(start ? { start: { zh: start.zh, en: start.en, day: state.from } } : {}), ground: groundOf(state),
      ...(why ? { why: why as unknown as NonNullable<ClockView['why']> } : {}),
    }
  }

  /** `known` are the facts that steps ask for; a page is shown what would be refused, so it must know them too. */
  #steps(known: Context['known']): StepView[] {
    const { matter, entries, contents, children, parentParties } = this.loaded
    const context: Context = {
      actor: { ...this.reader }, at: this.at, today: this.today, entered: this.today, calendar: this.roster.calendar, settings: this.roster.settings(this.today),
      known, said: saidOf(entries, contents), children, ...(parentParties ? { parentParties } : {}), holders: this.roster.holders(this.today),
      laws: lawsOn(words.laws, this.today), hash: hashes.sm3, salt, id: uuidv7,
    }
    const charge = list(this.procedure.rectify).some(role => this.reader.roles.includes(role))
    const own = stepsNow(this.procedure, matter, context)
    const votes = charge ? stepsNow(this.procedure, matter, { ...context, actor: { ...this.reader, onBehalfOf: 'ballot' } }).filter(one => (this.procedure.steps as Record<string, { ballot?: object }>)[one.step]?.ballot) : []
    return [...own, ...votes].map(({ step, refusal }) => {
      const rule = (this.procedure.steps as Record<string, StepRule>)[step]
      const begins = this.#begins(rule)
      const papers = this.procedure.papers as Record<string, { zh: string; en: string; signer?: string }>
      return {
        step, title: stepTitle(this.procedure, step),
        cites: [...list(rule?.cites)].filter(cite => matter.law.includes(cite.slice(0, cite.lastIndexOf(':')))),
        ...(refusal ? { refusal: { ground: refusal.ground, zh: refusal.zh, en: refusal.en, ...(refusal.cites ? { cites: [...refusal.cites] } : {}) } } : {}),
        ...(rule?.input ? { input: jsonSchema(rule.input) } : {}),
        brings: list(rule?.brings).map(paper => ({ paper, title: { zh: papers[paper]!.zh, en: papers[paper]!.en }, signer: papers[paper]!.signer !== undefined })),
        mayBring: list(rule?.mayBring).map(paper => ({ paper, title: { zh: papers[paper]!.zh, en: papers[paper]!.en } })),
        ...(begins ? { begins } : {}),
        personal: rule?.personal === true,
      }
    })
  }

  /** What a form begins with: field by field what was said last, as far as this reader may see it. */
  #begins(rule: StepRule | undefined): Record<string, unknown> | undefined {
    const { entries, contents } = this.loaded
    const steps = list(rule?.begins)
    if (steps.length === 0) return undefined
    const fields = Object.keys(shapeOf(rule?.input))
    const begun: Record<string, unknown> = {}
    // In the order in which they were said, the later one stands.
    for (const [entry, values] of saidWithEntry(entries, contents)) {
      if (!steps.includes(entry.step === 'takeover' ? 'open' : entry.step)) continue
      for (const field of fields) if (values[field] !== undefined && this.#may(entry.step, field, entry.seq)) begun[field] = values[field]
    }
    return Object.keys(begun).length > 0 ? begun : undefined
  }

  #papers(around: Around): PaperView[] {
    const { matter, parentParties } = this.loaded
    const papers = this.procedure.papers as Record<string, { zh: string; en: string }>
    return matter.papers.flatMap((paper, n) => {
      if (!mayReadPaper(this.procedure, matter, paper.paper, this.reader, parentParties, paper.seq)) return []
      const file = paper.file === undefined ? undefined : around.files.get(paper.file)
      return [{
        id: `${paper.seq}-${n}`, paper: paper.paper, title: { zh: papers[paper.paper]!.zh, en: papers[paper.paper]!.en }, seq: paper.seq, version: paper.version,
        number: paper.number ?? null, signer: paper.signer === undefined ? null : this.roster.name(paper.signer), file: file ?? null,
        public: mayReadPaper(this.procedure, matter, paper.paper, { person: '', roles: [], seats: [] }, parentParties, paper.seq),
      }]
    })
  }

  #record(papers: readonly PaperView[]): EntryView[] {
    const { entries, contents } = this.loaded
    const standing = new Set(kept(entries).map(entry => entry.seq))
    const redacted = new Set(entries.flatMap(entry => entry.effects.flatMap(effect => (effect.do === 'redact' ? [`${effect.seq} ${effect.field}`] : []))))
    const early = earlyOf(entries)
    return entries.map((entry, n): EntryView => {
      const input = inputOf(this.procedure, entry.step)
      const shape = fieldsOf(this.procedure, entry.step)
      const values = Object.fromEntries(
        Object.entries(valuesOf(contents[n] ?? {}))
          .filter(([field, value]) => field in entry.commits && value !== undefined && this.#may(entry.step, field, entry.seq))
          .sort(asAsked(Object.keys(shape))),
      )
      const unit = unitOf(entry, this.loaded.matter, this.roster)?.text
      const before = early.get(entry.seq)
      return {
        seq: entry.seq, step: entry.step, title: entry.step === 'open' ? { zh: '提出', en: 'Opened' } : stepTitle(this.procedure, entry.step), kind: kindOf(entry),
        day: entry.day, at: entry.at, person: this.roster.name(entry.person), ...(entry.onBehalfOf === undefined ? {} : { onBehalfOf: this.roster.name(entry.onBehalfOf) }),
        says: tellingOf({ entry, fields: values, input }, this.procedure, this.loaded.matter, this.roster),
        ...(unit && entry.onBehalfOf === undefined ? { unit: { zh: unit.zh, en: unit.en } } : {}), ...(before === undefined ? {} : { early: before }),
        came: cameOf(entry, this.procedure, this.roster),
        fields: Object.keys(values).map(field => ({
          field, title: beside[field] ?? titleIn(this.procedure, entry.step, field, shape[field]), value: values[field], said: valueWords(values[field], shape[field], this.roster),
        })),
        redacted: Object.keys(entry.commits).filter(field => redacted.has(`${entry.seq} ${field}`)),
        papers: papers.filter(paper => paper.seq === entry.seq), takenBack: !standing.has(entry.seq), cites: [], hash: entry.hash,
      }
    })
  }
}

interface StepRule { input?: unknown; brings?: string | string[]; mayBring?: string | string[]; begins?: string | string[]; personal?: true; cites?: string | string[] }

/** What a field is called; in a takeover with the step that had said it. */
function titleIn(procedure: Procedure, step: string, field: string, schema: unknown): { zh: string; en: string } {
  const [of, name] = saidBy(step, field)
  const { title } = fieldMeta(schema, name)
  if (of === step || of === 'open') return title
  const act = stepTitle(procedure, of)
  return { zh: `${act.zh}：${title.zh}`, en: `${act.en}: ${title.en}` }
}

/** Fields in the order in which the form asks for them; what stands beside the form comes last. */
const asAsked = (order: readonly string[]) => ([a]: [string, unknown], [b]: [string, unknown]): number => (order.indexOf(a) + 1 || order.length + 1) - (order.indexOf(b) + 1 || order.length + 1)

const parentOf = (id: string | null, rows: ReadonlyMap<string, StoredRow>): MatterView['parent'] => {
  const row = id === null ? undefined : rows.get(id)
  return row ? { id: row.id, title: row.title } : null
}

const who = (name: string): string => `**${name}**`

/** A matter that waits for those below it says which of them is the next that somebody must finish. */
function withNearest(next: { zh: string; en: string }, children: readonly MatterRow[], own: { who: { zh: string; en: string }; title: { zh: string; en: string }; day: { zh: string; en: string } } | undefined): { zh: string; en: string } {
  const { zh, en } = next
  const nearest = children.filter(child => child.due && child.owner).toSorted((a, b) => (a.due!.day < b.due!.day ? -1 : 1))[0]
  const then = own ? { zh: `；${who(own.who.zh)}须在 **${own.day.zh}** 前${own.title.zh}`, en: `; ${who(own.who.en)}: ${own.title.en} by **${own.day.en}**` } : { zh: '', en: '' }
  if (!nearest?.due || !nearest.owner) return { zh: `${zh.replace(/。$/, '')}${then.zh}。`, en: `${en.replace(/\.$/, '')}${then.en}.` }
  const day = dayWords(nearest.due.day, nearest.updated)
  return {
    zh: `${zh.replace(/。$/, '')}；最近的一件由 **${nearest.owner.zh}** 在 **${day.zh}** 前办${then.zh}。`,
    en: `${en.replace(/\.$/, '')}; the nearest is with **${nearest.owner.en}**, by **${day.en}**${then.en}.`,
  }
}

/** What an entry can hold beside its input. */
const beside: Readonly<Record<string, { zh: string; en: string }>> = {
  lateGround: { zh: '补录原因', en: 'Why it is entered late' }, ground: { zh: '接续的依据', en: 'Ground of taking over' }, session: { zh: '届次', en: 'Session' }, confirmed: { zh: '公布前逐处确认', en: 'Confirmed before publication' },
}

const kinds = new Set(['open', 'anchor', 'rectify', 'redact', 'leave', 'takeover', 'recount'])
const kindOf = (entry: Entry): EntryView['kind'] => (kinds.has(entry.step) ? (entry.step as EntryView['kind']) : entry.person === 'law' ? 'law' : 'step')

const linkTitles: Readonly<Record<string, { zh: string; en: string }>> = {
  'arises-from': { zh: '起因', en: 'Arises from' }, 'follows-up': { zh: '跟踪', en: 'Follows up' }, 'merges-into': { zh: '并入', en: 'Merged into' },
  relays: { zh: '转办', en: 'Relays' }, answers: { zh: '答复', en: 'Answers' }, implements: { zh: '落实', en: 'Implements' },
}

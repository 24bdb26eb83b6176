import { toDay, toNumber, type Day } from './day.ts'
import type { ClockState, Effect, Entry, Matter } from './matter.ts'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
type ClockEffect = Extract<Effect, { readonly clock: string }>

/** A matter before its first entry. */
export const emptyMatter = (id: string, day: Day = '0000-00-00'): Matter => ({
  id,
  procedure: '',
  law: [],
  seq: 0,
  head: '',
  state: '',
  started: day,
  day,
  parties: {},
  anchors: {},
  clocks: {},
  signed: {},
  agreed: {},
  taken: {},
  took: {},
  papers: [],
  children: [],
  links: [],
  vacant: {},
})

/** Entries about the record, another matter or a person, not acts in this one: a later act may have happened before them. */
const clerical = new Set(['rectify', 'redact', 'recount', 'anchor', 'leave'])

const without = <T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> => {
  const { [key]: _gone, ...rest } = record
  return rest
}

const lateMarks = (clock: ClockState, late: Day | undefined): readonly Day[] =>
  late === undefined || clock.late.includes(late) ? clock.late : [...clock.late, late]

/** What an effect makes of a clock; a clock that never started stays away. */
function clockAfter(old: ClockState | undefined, effect: ClockEffect): ClockState | undefined {
  if (effect.do === 'start') {
    const { do: _do, clock: _clock, late, ...start } = effect
    return { ...start, original: effect.due, running: true, late: old ? lateMarks(old, late) : [] }
  }
  if (!old) return undefined
  switch (effect.do) {
    case 'stop':
      return { ...old, running: false, met: effect.on, late: lateMarks(old, effect.late) }
    case 'cancel':
      return { ...old, running: false, cancelled: true, late: lateMarks(old, effect.late) }
    case 'suspend':
      return { ...old, suspendedOn: effect.on }
    case 'resume': {
      const { suspendedOn: _held, provisional: _provisional, ...rest } = old
      const { do: _do, clock: _clock, ...resume } = effect
      const held = (old.held ?? 0) + toNumber(resume.due) - toNumber(old.due)
      return { ...rest, ...resume, ...(held === 0 ? {} : { held }) }
    }
    case 'due': {
      const { provisional: _provisional, hour: _hour, ...rest } = old
      return {
        ...rest,
        due: effect.due,
        ...(effect.hour === undefined ? {} : { hour: effect.hour }),
        late: lateMarks(old, effect.late),
        ...(effect.from === undefined ? {} : { from: effect.from }),
        ...(effect.provisional ? { provisional: true as const } : {}),
        ...(effect.why === 'extended'
          ? { extended: [...(old.extended ?? []), effect.due] }
          : { original: toDay(toNumber(effect.due) - (old.held ?? 0)) }),
      }
    }
  }
}

function applyEffect(matter: Mutable<Matter>, effect: Effect, entry: Entry): void {
  switch (effect.do) {
    case 'open':
      matter.procedure = effect.procedure
      matter.law = effect.law
      matter.started = entry.day
      break
    case 'takeover':
      matter.started = effect.started
      for (const step of effect.taken) matter.taken = { ...matter.taken, [step]: entry.seq }
      break
    case 'enter':
      matter.state = effect.state
      break
    case 'name':
      matter.parties = { ...matter.parties, [effect.party]: effect.ids }
      if (matter.vacant[effect.party]) matter.vacant = without(matter.vacant, effect.party)
      break
    case 'vacate': {
      const left = (matter.parties[effect.party] ?? []).filter(id => id !== effect.who)
      matter.parties = { ...matter.parties, [effect.party]: left }
      matter.vacant = { ...matter.vacant, [effect.party]: [] }
      break
    }
    case 'decline':
      matter.vacant = { ...matter.vacant, [effect.party]: [...(matter.vacant[effect.party] ?? []), effect.who] }
      break
    case 'start':
    case 'stop':
    case 'cancel':
    case 'due':
    case 'suspend':
    case 'resume': {
      const after = clockAfter(matter.clocks[effect.clock], effect)
      if (after) matter.clocks = { ...matter.clocks, [effect.clock]: after }
      break
    }
    case 'anchor':
      matter.anchors = { ...matter.anchors, [effect.anchor]: effect.day }
      if (effect.hour !== undefined || matter.anchorHours?.[effect.anchor] !== undefined) {
        const others = without(matter.anchorHours ?? {}, effect.anchor)
        matter.anchorHours = effect.hour === undefined ? others : { ...others, [effect.anchor]: effect.hour }
      }
      break
    case 'sign':
      matter.signed = { ...matter.signed, [effect.list]: [...(matter.signed[effect.list] ?? []), effect.who] }
      break
    case 'unsign':
      matter.signed = {
        ...matter.signed,
        [effect.list]: (matter.signed[effect.list] ?? []).filter(who => who !== effect.who),
      }
      break
    case 'unsignAll':
      matter.signed = { ...matter.signed, [effect.list]: [] }
      break
    case 'agree':
      matter.agreed = { ...matter.agreed, [effect.step]: [...(matter.agreed[effect.step] ?? []), effect.who] }
      break
    case 'agreed':
      matter.agreed = without(matter.agreed, effect.step)
      break
    case 'unagree': {
      const left = effect.who === undefined ? [] : (matter.agreed[effect.step] ?? []).filter(who => who !== effect.who)
      matter.agreed = left.length > 0 ? { ...matter.agreed, [effect.step]: left } : without(matter.agreed, effect.step)
      break
    }
    case 'number':
      matter.number = effect.number
      matter.numberOf = effect.series
      break
    case 'paper': {
      const { do: _do, ...paper } = effect
      matter.papers = [...matter.papers, { ...paper, seq: entry.seq }]
      break
    }
    case 'child':
      matter.children = [...matter.children, { name: effect.name, id: effect.id }]
      break
    case 'link':
      matter.links = [...matter.links, { link: effect.link, to: effect.to }]
      break
    case 'outcome':
      matter.outcome = effect.outcome
      break
    case 'back':
    case 'redact':
      break
  }
}

/** A step agreed to by some of those whose agreement it takes has not been taken yet. */
const isAgreement = (entry: Entry): boolean => entry.effects.some(effect => effect.do === 'agree')

/** The matter after one more entry. */
export function apply(before: Matter, entry: Entry): Matter {
  const matter: Mutable<Matter> = { ...before, id: entry.matter, seq: entry.seq, head: entry.hash }
  if (!clerical.has(entry.step)) matter.day = entry.day
  if (!isAgreement(entry)) {
    matter.taken = { ...before.taken, [entry.step]: entry.seq }
    matter.took = { ...before.took, [entry.step]: entry.person }
  }
  for (const effect of entry.effects) applyEffect(matter, effect, entry)
  return matter
}

/** The entries that count: those that a later one has taken back are passed over; they stay in the record. */
export function kept(entries: readonly Entry[]): readonly Entry[] {
  const left: Entry[] = []
  for (const entry of entries) {
    const back = entry.effects.find(effect => effect.do === 'back')
    if (back) while (left.length > 0 && left[left.length - 1]!.seq > back.to) left.pop()
    left.push(entry)
  }
  return left
}

/** A matter from its whole record. Needs neither the procedure nor the contents. */
export const fold = (entries: readonly Entry[]): Matter =>
  kept(entries).reduce(apply, emptyMatter(entries[0]?.matter ?? ''))

import { anchor } from '../anchor.ts'
import { calendar } from '../calendar.ts'
import type { ChildState, Context, Known, Taken } from '../context.ts'
import { toDay, toNumber, type Day } from '../day.ts'
import type { Count } from '../decision.ts'
import { lawActor } from '../entitlement.ts'
import type { Words } from '../house.ts'
import { lawsOn } from '../law.ts'
import type { Contents, Entry, Matter } from '../matter.ts'
import { lawTakes, stepsHere } from '../now.ts'
import { openMatter } from '../open.ts'
import type { Refusal } from '../refusal.ts'
import { rulesOf, type LooseAct, type Rules } from '../rules.ts'
import { sm3 } from '../sm3.ts'
import type { Settings } from '../span.ts'
import { take } from '../take.ts'
import { list } from '../text.ts'
import type { Actor, Procedure } from '../words/index.ts'
import { value, type Pick } from './generate.ts'

/** How a walk is made where the default would lead nowhere. */
export interface WalkOptions {
  readonly words: Words
  /** At most so many attempts in one walk (40). */
  readonly most?: number
  /** Days on which matters begin, so that each version of a law is walked (2018 and 2026). */
  readonly starts?: readonly Day[]
  readonly hash?: (text: string) => string
  /** Mends a generated input, where guards ask for more than its schema says. */
  readonly input?: (step: string, made: unknown, matter: Matter, pick: Pick) => unknown
  /** Facts; by default made from the schemas of the house. */
  readonly known?: (pick: Pick) => Known
  /** Chooses among the steps possible; by default at random. */
  readonly prefer?: (possible: readonly string[]) => string | undefined
}

export interface Walk {
  readonly entries: readonly Entry[]
  readonly contents: readonly Contents[]
  readonly matter: Matter
  readonly context: Context
  readonly children: readonly ChildState[]
  /** Steps taken, in order. */
  readonly steps: readonly string[]
  /** Refusals by ground, each with one example. */
  readonly refusals: ReadonlyMap<string, Refusal>
  /** Late marks that were lost, transitions that broke a promise of the kernel. */
  readonly broken: readonly string[]
}

const members = 30

function countOf(pick: Pick): Count {
  const present = members - pick(4) * pick(6)
  const inFavour = pick(4) === 0 ? pick(present + 1) : present - pick(3)
  const against = pick(present - inFavour + 1)
  return { members, present, for: inFavour, against, abstain: pick(present - inFavour - against + 1) }
}

/** Somebody who may take an act, mostly; a stranger now and then. */
function actorFor(act: LooseAct, rules: Rules, matter: Matter, pick: Pick): Actor {
  if (pick(20) === 0) return { person: `p${pick(8)}`, roles: Object.keys(rules.roles), seats: [] }
  const by = list(act.by)
  const who = by[pick(by.length)]!
  if (who === 'law' || who === 'ballot' || who === 'parent' || who === 'link')
    return { ...lawActor, person: who === 'ballot' ? who : 'law' }
  const party = who.replace(/\.head$/, '').replace(/^parent\./, '')
  const ids =
    who in rules.signatures
      ? matter.signed[who]
      : who.startsWith('parent.')
        ? [`parent-${party}`]
        : matter.parties[party]
  if (party in rules.parties || who in rules.signatures || who.startsWith('parent.')) {
    const id = ids?.[pick(ids.length)] ?? `p${pick(8)}`
    return { person: id, roles: [], seats: [id, `${id}.head`] }
  }
  return { person: `p${pick(8)}`, roles: [who], seats: [] }
}

function parentPartiesOf(rules: Rules): Record<string, readonly string[]> {
  const words = [rules.open, ...Object.values(rules.steps)].flatMap(act => list(act.by))
  const parties = words
    .filter(who => who.startsWith('parent.'))
    .map(who => who.slice('parent.'.length).replace(/\.head$/, ''))
  return Object.fromEntries(parties.map(party => [party, [`parent-${party}`]]))
}

const papersFor = (act: LooseAct, rules: Rules, matter: Matter, pick: Pick): NonNullable<Context['papers']> =>
  list(act.brings).map(paper => {
    const signer = rules.papers[paper]!.signer
    const party = signer === undefined ? undefined : matter.parties[signer]?.[0]
    return {
      paper,
      file: `file-${pick(1000)}`,
      ...(signer !== undefined && pick(12) > 0 ? { signer: party ?? 'head' } : {}),
    }
  })

/** The state in which a child stands when its parent asks: mostly the one awaited. */
function childrenFor(
  act: LooseAct & { awaits?: Readonly<Record<string, unknown>> },
  rules: Rules,
  matter: Matter,
  pick: Pick,
): ChildState[] {
  return matter.children.map(child => {
    const awaited = list(act.awaits?.[child.name] as string | readonly string[] | undefined)
    const procedure = rules.children[child.name]!
    const states = awaited.length > 0 && pick(4) > 0 ? awaited : Object.keys(procedure.states)
    return { ...child, state: states[pick(states.length)]! }
  })
}

/** Nobody did anything until a clock had run out at whose end the law does something. */
function sleptOver(rules: Rules, matter: Matter, today: Day): Day {
  const due = Object.entries(matter.clocks).flatMap(([clock, state]) => (state.running && rules.clocks[clock]?.then !== undefined ? [state.due] : []))
  return due.reduce((latest, day) => (day >= latest ? toDay(toNumber(day) + 1) : latest), today)
}

/** One matter led at random from its opening, as far as it goes. */
export function walk(procedure: Procedure<any>, pick: Pick, options: WalkOptions): Walk {
  const rules = rulesOf(procedure)
  const { words, most = 40, starts = ['2018-01-08', '2026-01-05'] as const } = options
  const start = starts[pick(starts.length)]!
  let serial = 0
  const factsOf =
    options.known ??
    (from =>
      Object.fromEntries(
        Object.entries(words.facts).map(([name, schema]) => [
          name,
          value(schema, below => Math.min(from(below), 1), start),
        ]),
      ))
  const settings: Settings = Object.fromEntries(
    Object.entries(words.settings).map(([name, setting]) => [name, setting.default]),
  )
  const numbers = () =>
    Object.fromEntries(Object.keys(words.series).map(series => [series, `${series} ${(serial += 1)}`]))
  const contextOn = (today: Day, actor: Actor, said: Context['said'], more: Partial<Context> = {}): Context => ({
    actor,
    at: `${today}T02:00:00.000Z`,
    today,
    entered: today,
    calendar: calendar(),
    settings,
    known: { members, ...factsOf(pick) },
    said,
    laws: lawsOn(words.laws, start),
    numbers: numbers(),
    parentParties: parentPartiesOf(rules),
    hash: options.hash ?? sm3,
    salt: () => (serial += 1).toString(16).padStart(32, '0'),
    id: () => `child-${(serial += 1)}`,
    ...more,
  })

  const entries: Entry[] = []
  const contents: Contents[] = []
  const steps: string[] = []
  const refusals = new Map<string, Refusal>()
  const broken: string[] = []
  let said: Record<string, unknown> = {}
  let children: ChildState[] = []
  let today: Day = start
  let matter: Matter

  const keep = (answer: Taken): void => {
    entries.push(...answer.entries)
    contents.push(...answer.contents)
    answer.entries.forEach((entry, i) => {
      steps.push(entry.step)
      const fields = Object.entries(answer.contents[i]!).map(([field, content]) => [field, content.value])
      said = { ...said, [entry.step]: Object.fromEntries(fields) }
    })
    for (const [clock, before] of Object.entries(matter?.clocks ?? {})) {
      const after = answer.matter.clocks[clock]
      if (!after || before.late.some(day => !after.late.includes(day))) broken.push(`clock ${clock} lost a late mark`)
    }
    matter = answer.matter
  }
  const attempt = (name: string, actor: Actor, more: Partial<Context>, act: LooseAct): boolean => {
    const made = value(act.input, pick, today)
    const input = options.input ? options.input(name, made, matter, pick) : made
    const answer = take(procedure, matter, name as never, input as never, contextOn(today, actor, said, more))
    if (answer.ok) keep(answer)
    else refusals.set(answer.ground, answer)
    return answer.ok
  }

  const opening = value(rules.open.input, pick, today)
  const first = openMatter(
    procedure,
    `walk-${pick(1_000_000)}`,
    options.input ? options.input('open', opening, { state: '' } as Matter, pick) : opening,
    {
      ...contextOn(today, actorForOpening(rules, pick), said),
      papers: papersFor(rules.open, rules, { parties: {} } as Matter, () => 1),
    },
  )
  if (!first.ok)
    throw new Error(
      `${rules.name} could not be opened: ${first.en} ${JSON.stringify(first.fields ?? first.detail ?? '')}`,
    )
  keep(first)

  for (let i = 0; i < most && !rules.states[matter!.state]!.final; i += 1) {
    today = pick(40) === 0 ? sleptOver(rules, matter!, today) : toDay(toNumber(today) + pick(9))
    children = childrenFor({ by: 'law' }, rules, matter!, pick)
    for (const name of lawTakes(procedure, matter!, today, children)) attempt(name, lawActor, { children }, rules.steps[name]!)
    for (const name in rules.anchors) {
      if (pick(5) > 0) continue
      const answer = anchor(
        procedure,
        matter!,
        name,
        toDay(toNumber(today) + 20 + pick(60)),
        contextOn(today, lawActor, said),
      )
      if (answer.ok) keep(answer)
      else refusals.set(answer.ground, answer)
    }
    const possible = stepsHere(rules, matter!).map(([name]) => name)
    const tried = possible.filter(name => !list(rules.steps[name]!.by).every(who => who === 'law'))
    if (tried.length === 0) continue
    const name = options.prefer?.(tried) ?? tried[pick(tried.length)]!
    const step = rules.steps[name]!
    children = childrenFor(step, rules, matter!, pick)
    attempt(
      name,
      actorFor(step, rules, matter!, pick),
      { children, count: countOf(pick), papers: papersFor(step, rules, matter!, pick) },
      step,
    )
  }
  return {
    entries,
    contents,
    matter: matter!,
    context: contextOn(today, lawActor, said),
    children,
    steps,
    refusals,
    broken,
  }
}

function actorForOpening(rules: Rules, pick: Pick): Actor {
  const by = list(rules.open.by)
  const who = by[pick(by.length)]!
  return who === 'parent' || who === 'law' ? lawActor : { person: `p${pick(8)}`, roles: [who], seats: [] }
}

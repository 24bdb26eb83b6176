import { metLate } from './clock.ts'
import { toNumber, type Day } from './day.ts'
import { kept } from './fold.ts'
import type { ChildState } from './context.ts'
import type { Entry, Matter } from './matter.ts'
import { rulesOf } from './rules.ts'
import { list } from './text.ts'
import type { FourFacts, Procedure } from './words/index.ts'

/** The four facts of one matter as its record has them; whom each may be told is the reader's right to its fields. */
export interface FactsNow {
  /** The party whose facts they are. */
  readonly of: string
  /** The day from which the answer's clock was first counted. */
  readonly since: Day
  readonly answered: {
    /** The day of the last answer, and which in number it was. */
    readonly on: Day | null
    readonly times: number
    /** Days before (or, negative, after) its legal day. */
    readonly early: number | null
    /** Past its day and not because the clock was held. */
    readonly late: boolean
    /** The day by which the next answer is due; null when none is awaited. */
    readonly due: Day | null
    readonly class: unknown
  }
  readonly promised: readonly string[]
  readonly delivered: readonly string[]
  /** Promises that ended otherwise: replaced, overtaken by circumstances. */
  readonly ended: readonly string[]
  readonly satisfied: { readonly attitude: unknown; readonly result: unknown; readonly on: Day; readonly not: boolean } | null
}

/**
 * Works the four facts out of a matter's entries and its children's states; nothing where the procedure has no such
 * facts, or nobody has been asked for an answer (not yet, or no longer).
 */
export function factsNow(
  procedure: Procedure<any>,
  matter: Matter,
  entries: readonly Entry[],
  said: Readonly<Record<string, unknown>>,
  children: readonly ChildState[],
): FactsNow | undefined {
  const { fourFacts, children: procedures } = procedure as { fourFacts?: FourFacts<any>; children: Readonly<Record<string, Procedure>> }
  const [first, ...later] = list(fourFacts?.answered.within as string | readonly string[] | undefined)
  const measured = first === undefined ? undefined : matter.clocks[first]
  const of = fourFacts && matter.parties[fourFacts.of]?.[0]
  if (!fourFacts || !measured || measured.cancelled || of === undefined) return undefined
  const by = fourFacts.answered.by
  const standing = kept(entries)
  const answers = standing.filter(entry => entry.step === by || entry.effects.some(effect => effect.do === 'takeover' && effect.taken.includes(by)))
  const on = answers.at(-1)?.day ?? null
  const clocks = [measured, ...later.flatMap(clock => matter.clocks[clock] ?? [])]
  const ended = clocks.findLast(clock => clock.met !== undefined && clock.met === on)
  const running = clocks.filter(clock => clock.running).map(clock => clock.due).sort()[0] ?? null
  const sayAt = (path: string): unknown => {
    const [step, field] = path.split('.') as [string, string]
    return (said[step] as Readonly<Record<string, unknown>> | undefined)?.[field]
  }
  const promises = children.filter(child => child.name in fourFacts.promised)
  const delivers = (child: ChildState): boolean => list(fourFacts.delivered[child.name] as string | readonly string[]).includes(child.state)
  const ends = (child: ChildState): boolean => rulesOf(procedures[child.name]!).states[child.state]?.final === true
  const attitude = sayAt(fourFacts.satisfied.attitude)
  const result = sayAt(fourFacts.satisfied.result)
  const rate = fourFacts.satisfied.result.split('.')[0]!
  const rated = standing.findLast(entry => entry.step === rate)
  return {
    of,
    since: measured.from,
    answered: {
      on, times: answers.length, early: ended?.met === undefined ? null : toNumber(ended.due) - toNumber(ended.met),
      late: ended?.met !== undefined && metLate(ended, ended.met), due: running, class: fourFacts.answered.class === undefined ? undefined : sayAt(fourFacts.answered.class),
    },
    promised: promises.map(child => child.id),
    delivered: promises.filter(delivers).map(child => child.id),
    ended: promises.filter(child => ends(child) && !delivers(child)).map(child => child.id),
    satisfied: rated && (attitude !== undefined || result !== undefined)
      ? { attitude, result, on: rated.day, not: [attitude, result].some(word => list(fourFacts.satisfied.not).includes(word as string)) }
      : null,
  }
}

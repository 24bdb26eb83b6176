import type { Span } from '../span.ts'
import type { List, Text } from '../text.ts'
import type { Day } from '../day.ts'
import type { DayIn, Names, SaidSoFar, Seen, StepName } from './names.ts'

/** What every clock says beside its start. A clock says where it starts and ends; steps never mention clocks. */
interface EveryClock<N extends Names> extends Partial<Text> {
  /** The steps that end it. */
  readonly until: List<StepName<N>>
  readonly cites?: List<N['cite']>
  /** It starts only where this holds. */
  readonly when?: (seen: Pick<Seen<unknown, N>, 'said' | 'settings' | 'today'>) => boolean
  /** Rests on no article, but on what is done. */
  readonly basis?: 'practice'
  /** Runs only in matters under this version of the law. */
  readonly under?: N['law']
  /** A step that sets a later day, and how much later than the first it may be. */
  readonly extended?: { readonly by: DayIn<N>; readonly atMost: Span; readonly cites?: List<N['cite']> }
  readonly suspended?: { readonly by: StepName<N>; readonly until: StepName<N> }
  /** While this one runs, that one does not. */
  readonly overrides?: N['clock']
  /** Taken again, the starting step does not start it anew. */
  readonly startsOnce?: true
  /** Ends it without its being met or missed. A final state does so by itself. */
  readonly cancelledBy?: List<StepName<N>>
  /** Reminders, so long before the due day. */
  readonly remind?: readonly Span[]
  /**
   * `lapses`: the steps of `until` are refused when it has run out. A step: the law takes it, and where that is one of
   * `until`, nobody was late.
   */
  readonly then?: 'lapses' | StepName<N>
}

type MonthDay = `${number}-${number}`

export type Clock<N extends Names> = EveryClock<N> &
  (
    | { readonly after: List<StepName<N>>; readonly within: Span }
    /** By a date that a step states, or that is worked out from what was said; none, and the clock does not start. */
    | { readonly after: List<StepName<N>>; readonly on: DayIn<N> | ((said: SaidSoFar<N>) => Day | undefined) }
    /** Moves with the anchor and keeps its late marks. */
    | { readonly before: N['anchor']; readonly by: Span }
    /** A window of the year; `everyYear` opens it again the year after it was met. */
    | { readonly during: readonly [from: MonthDay, to: MonthDay]; readonly everyYear?: true }
  )

import type { Day } from '../day.ts'
import type { Outcome } from '../decision.ts'
import type { Settings } from '../span.ts'
import type { List, Text } from '../text.ts'

/** A schema of zod, seen only through what the kernel uses of it: one property for inference, one method to check. */
export interface Schema<T> {
  readonly _zod: { readonly output: T }
  safeParse(
    value: unknown,
  ): { success: true; data: unknown } | { success: false; error: { issues: readonly SchemaIssue[] } }
}
export interface SchemaIssue {
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly code?: string | undefined
}

/** Every name that a procedure declares, gathered so that each use can be checked against it. */
export interface Names {
  role: string
  law: string
  cite: string
  series: string
  state: string
  party: string
  clock: string
  paper: string
  list: string
  anchor: string
  facts: object
  opening: unknown
  inputs: object
  children: object
}

/** The opening counts as a step under the name `open`. */
export type StepName<N extends Names> = 'open' | (keyof N['inputs'] & string)
/** What each step says; `open` says what the opener filled in. */
export type Said<N extends Names> = N['inputs'] & { open: N['opening'] }
/** What has been said so far: the opening, and whichever steps were taken. */
export type SaidSoFar<N extends Names> = { readonly [K in keyof N['inputs']]?: N['inputs'][K] } & { readonly open: N['opening'] }
/** The names of those fields of an input whose values can be a V. */
export type InputKey<In, V> = { [K in keyof In]-?: [In[K]] extends [V] ? K : never }[keyof In] & string
/** A date given in a step: `route.answerBy`. */
export type DayIn<N extends Names> = {
  [K in keyof Said<N> & string]: `${K}.${InputKey<Said<N>[K], Day | undefined>}`
}[keyof Said<N> & string]

/**
 * Who: a party of the matter, its head, the signers of a list, a role held in the congress on that day, a party of the
 * parent, the ballot, or the law itself. Where a party and a role have one name, the party is meant.
 */
export type Who<N extends Names> =
  N['party'] | N['list'] | `${N['party']}.head` | N['role'] | 'law' | 'ballot' | `parent.${string}`

/**
 * Who may read: named ones; some until one of those steps is taken after it was said, and others from then on; or nobody.
 * With `stays` the step releases once for all: what is said later is open at once.
 */
export type Audience<N extends Names> =
  | List<Who<N> | 'public' | 'receipt'>
  | { readonly only: List<Who<N> | 'receipt'>; readonly until: List<StepName<N>>; readonly then: List<Who<N> | 'public' | 'receipt'>; readonly stays?: true }
  | 'sealed'

/** Whoever takes a step. Party ids are ids of persons or of organs. */
export interface Actor {
  readonly person: string
  /** Roles held today, by the person for whom the step is taken. */
  readonly roles: readonly string[]
  /** Organs for which that person acts today, and `${organ}.head` where they head it. */
  readonly seats: readonly string[]
  /** The person for whom staff enter the step (代录). Both stand in the entry; never for personal steps. */
  readonly onBehalfOf?: string
}

/** What a guard, a route or an opener of children sees. Nothing else exists for it. */
export interface Seen<In, N extends Names> {
  readonly input: In
  /** What was said before this step; of the step itself, when it was last taken. */
  readonly said: SaidSoFar<N>
  readonly parties: { readonly [P in N['party']]: readonly string[] }
  readonly state: N['state']
  readonly today: Day
  readonly actor: Actor
  readonly outcome: Outcome | undefined
  /** Facts from outside this matter, only those that the step asks for. */
  readonly known: N['facts']
  /** Who took each step last, so that a second person can be demanded. */
  readonly took: { readonly [K in StepName<N>]?: string }
  /** The number of the entry that took each step last: what has a greater number came later. */
  readonly taken: { readonly [K in StepName<N>]?: number }
  /** Who has signed each list. */
  readonly signed: { readonly [G in N['list']]: readonly string[] }
  /** The due days of the clocks that run. */
  readonly due: { readonly [C in N['clock']]?: Day }
  readonly settings: Settings
  /** It follows from a step of another matter: what it says was worked out there, not typed by the actor. */
  readonly follows: boolean
}

/** A demand with its ground. `holds` true lets the step pass; anything else refuses it with this text. */
export interface Guard<X> extends Text {
  readonly cites?: List<string>
  /** Asked only in matters under this version of the law. */
  readonly under?: string
  readonly holds: (seen: X) => boolean
}

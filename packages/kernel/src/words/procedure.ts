import type { List, Text } from '../text.ts'
import type { Clock } from './clock.ts'
import type { ClockOf, StateOf } from './child.ts'
import type { Audience, InputKey, Names, Said, StepName, Who } from './names.ts'
import type { Opening, Step } from './step.ts'

export type PartyKind = 'deputy' | 'member' | 'unit' | 'organ' | 'committee' | 'person'
export interface Party extends Text {
  readonly kind: PartyKind
  readonly many: boolean
}
export interface State extends Text {
  readonly final: boolean
  /** It ends with what it was for: done, kept, answered; other ends are withdrawals, refusals, mergers. */
  readonly fulfilled?: true
  /** While it stands here only its parties, its signers and whoever entered it know of it, no office. */
  readonly own?: true
}

/** A party that is one person or organ. */
export const one = (kind: PartyKind, zh: string, en: string): Party => ({ kind, many: false, zh, en })
/** A party of several. */
export const many = (kind: PartyKind, zh: string, en: string): Party => ({ kind, many: true, zh, en })
/** A state in which something is still to come. */
export const open = (zh: string, en: string): State => ({ final: false, zh, en })
/** A state before the matter is anybody else's: a draft. */
export const own = (zh: string, en: string): State => ({ final: false, own: true, zh, en })
/** A state that ends the matter with what it was for. */
export const fulfilled = (zh: string, en: string): State => ({ final: true, fulfilled: true, zh, en })
/** A state that ends the matter otherwise. */
export const final = (zh: string, en: string): State => ({ final: true, zh, en })

/** A list of signatures: who may sign, how many it takes. */
export interface Signatures<N extends Names> {
  readonly who: N['role']
  /** The party that leads it: a lead whose signature goes is followed by the next signer who accepts. */
  readonly lead?: N['party']
  /** A number, or a share of those who hold the role, rounded up. */
  readonly atLeast: number | { readonly share: readonly [part: number, of: number] }
  readonly cites: List<N['cite']>
  /** The step that the law takes when the number falls below, and the states in which it still matters. */
  readonly below?: { readonly while: List<N['state']>; readonly take: StepName<N> }
}

export interface Paper<N extends Names> extends Text {
  /** Without whose signature it is void. */
  readonly signer?: Who<N>
  readonly seal?: true
  readonly numbers?: N['series']
  readonly readers?: Audience<N>
  readonly cites?: List<N['cite']>
}

/** How a matter shows in lists and on the board: names of fields of the opening. A later step with the field changes it. */
export interface Card<O> {
  readonly title: InputKey<O, string>
  readonly form?: InputKey<O, string | undefined>
  readonly months?: InputKey<O, readonly (readonly number[])[] | undefined>
  readonly year?: InputKey<O, number | undefined>
  readonly item?: InputKey<O, number | undefined>
  /** The words that the matter is about, shown whole on its page. */
  readonly text?: List<InputKey<O, string>>
}

/** A field of a step: `answer.result`. */
type FieldIn<N extends Names> = { [K in keyof Said<N> & string]: `${K}.${keyof Said<N>[K] & string}` }[keyof Said<N> & string]

/**
 * The four facts of a matter (四项), never one rate: which step answers and within which clocks, which children are what was
 * promised and in which of their states it is delivered, which fields say whether somebody is satisfied.
 */
export interface FourFacts<N extends Names> {
  /** Whose facts they are. */
  readonly of: N['party']
  readonly answered: {
    readonly by: StepName<N>
    /** The clocks that measure it: of the first answer, then of later ones. While the first was never started or is cancelled, nothing is asked of anybody. */
    readonly within: List<N['clock']>
    /** Of what class the answer is. */
    readonly class?: FieldIn<N>
  }
  /** The children that are promises, and which of their clocks is the promised date. */
  readonly promised: { readonly [C in keyof N['children']]?: ClockOf<N['children'][C]> }
  /** In these states it is delivered; in the others that are final it came to nothing. */
  readonly delivered: { readonly [C in keyof N['children']]?: List<StateOf<N['children'][C]>> }
  readonly satisfied: { readonly attitude: FieldIn<N>; readonly result: FieldIn<N>; /** These words say no. */ readonly not: List<string> }
}

/**
 * A fact that is counted of such matters on its own, never folded into one rate with others: it is so or not, of every
 * matter that took one of the steps `of`, and counts to the party `whose`.
 */
export interface Fact<N extends Names> extends Text {
  readonly whose: N['party']
  readonly of: List<StepName<N>>
  /** A step was taken; it stands in a state; it has a child of that name; or a field last said one of these. */
  readonly so:
    | { readonly taken: List<StepName<N>> }
    | { readonly state: List<N['state']> }
    | { readonly child: keyof N['children'] & string }
    | FieldSays<N>
}
/** What is counted of a field is no more open than the field: before its release it counts nowhere, and in public only in sums. */
type FieldSays<N extends Names> = {
  [K in StepName<N>]: { readonly step: K; readonly field: keyof Said<N>[K] & string; readonly is: readonly string[] }
}[StepName<N>]

/** A procedure as the kernel runs it: one object literal, complete. Made by `house(words).procedure`. */
export interface Procedure<N extends Names = any> {
  readonly name: string
  readonly title: Text
  readonly card?: Card<N['opening']>
  readonly open: Opening<N['opening'], N>
  readonly cites?: List<N['cite']>
  /** Whoever handed it in follows it by a receipt: readers `receipt` are whoever holds that. */
  readonly receipt?: true
  readonly fourFacts?: FourFacts<N>
  /** What is counted of such matters, each fact apart. */
  readonly counts?: { readonly [fact: string]: Fact<N> }
  readonly parties: { readonly [P in N['party']]: Party }
  readonly states: { readonly [S in N['state']]: State }
  readonly steps: { readonly [K in keyof N['inputs']]: Step<N['inputs'][K], N> }
  readonly clocks: { readonly [C in N['clock']]: Clock<N> }
  readonly papers: { readonly [D in N['paper']]: Paper<N> }
  readonly signatures: { readonly [G in N['list']]: Signatures<N> }
  /** Days that belong to another matter: the sitting. */
  readonly anchors: { readonly [A in N['anchor']]: Text }
  /** The procedures of its children. */
  readonly children: N['children']
  /** Who may return the matter to where it was. */
  readonly rectify: List<N['role']>
  /** The roles of the house, so that a refusal can say whom to ask. */
  readonly roles: Readonly<Record<string, Text>>
}

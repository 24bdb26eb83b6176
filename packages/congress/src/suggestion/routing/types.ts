/** What somebody wrote: a suggestion, an opinion, a letter. */
export interface Letter {
  readonly title: string
  readonly body: string
}

/** A letter of the past and the unit that handled it. */
export interface PastCase extends Letter {
  readonly id: string
  readonly unit: string
}

/** What a unit is there for, line by line, as its duty list (权责清单, “三定”规定) says it. */
export interface DutyList {
  readonly unit: string
  readonly lines: readonly string[]
}

/** A word or a run of characters of the letter that spoke for the unit; `weight` is its share of all that did, 0 to 1. */
interface Clue {
  readonly text: string
  readonly weight: number
}

/** A unit put forward, and why. Every list is strongest first; at least one of them has something in it. */
export interface Proposal {
  readonly unit: string
  /** How much of what spoke for any unit spoke for this one, 0 to 1. A measure of agreement, no probability of being right. */
  readonly score: number
  /** What in the letter spoke for the unit. */
  readonly clues: readonly Clue[]
  /** Lines of the unit's duty list that the letter touches, with the words in common. */
  readonly duties: readonly { readonly line: string; readonly words: readonly string[] }[]
  /** Like letters that this unit handled; `likeness` is 0 to 1. */
  readonly cases: readonly { readonly id: string; readonly title: string; readonly likeness: number }[]
}

/** Proposes units for letters, and learns. Nothing in it depends on chance or on the time. */
export interface Router {
  /** Takes in one more case; one with a known `id` replaces what was learned from it. Same cases, same proposals, in any order. */
  readonly learn: (one: PastCase) => void
  /** Takes back what was learned from a case, for one handed to the wrong unit or erased. Whether it was known. */
  readonly forget: (id: string) => boolean
  /** The units that speak for themselves, at most three, best first; none when nothing speaks for any. */
  readonly route: (letter: Letter) => Proposal[]
}

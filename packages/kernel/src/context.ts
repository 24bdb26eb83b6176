import type { Calendar } from './calendar.ts'
import type { Day } from './day.ts'
import type { Count } from './decision.ts'
import type { Hour } from './hour.ts'
import type { Contents, Entry, HashName, Matter } from './matter.ts'
import type { Settings } from './span.ts'
import type { Actor } from './words/index.ts'

/** Facts from other matters or the roster; `members` is the number of those who hold the office asked about. */
export interface Known {
  readonly [fact: string]: unknown
}

/** A paper as it comes with a step: the stored file, and who signed it. */
export interface GivenPaper {
  readonly paper: string
  readonly file?: string
  readonly signer?: string
}

export interface ChildState {
  readonly name: string
  readonly id: string
  readonly state: string
}

/** Everything that a step may know beside the matter. Nothing is read from outside. */
export interface Context {
  readonly actor: Actor
  /** The instant of entry, ISO 8601 in UTC. */
  readonly at: string
  /** The legal day on which the act took place; clocks run from it. */
  readonly today: Day
  /** The hour of the act, where law counts hours; that of the entry when left out and entered on the day. */
  readonly hour?: Hour
  /** The legal day of entry. */
  readonly entered: Day
  /** Why it is entered later than the setting `late-entry-days` (3) allows. */
  readonly lateGround?: string
  /** What the entry holds beside its input: what was confirmed before something became public. */
  readonly notes?: Readonly<Record<string, unknown>>
  readonly calendar: Calendar
  readonly settings: Settings
  readonly known: Known
  /** What each step was last told, under its name. */
  readonly said: Readonly<Record<string, unknown>>
  /** Who took each step last; read from the matter when left out. */
  readonly took?: Readonly<Record<string, string>>
  readonly children?: readonly ChildState[]
  readonly parentParties?: Readonly<Record<string, readonly string[]>>
  readonly papers?: readonly GivenPaper[]
  readonly count?: Count
  /** How many hold each role today, for lists that ask for a share; else `known.members`. */
  readonly holders?: Readonly<Record<string, number>>
  /** The versions of laws in force on the day that triggers the matter (see `lawsOn`). */
  readonly laws: readonly string[]
  /** The next number of each series that the step may need (see `numbersNeeded`). */
  readonly numbers?: Readonly<Record<string, string>>
  /** The step follows from a step of the parent (see `carry`); `by` is not asked. */
  readonly carried?: true
  readonly hash: (text: string) => string
  /** Its name, `sm3` when left out. */
  readonly hashName?: HashName
  /** A fresh salt of 128 bits, in hexadecimal. */
  readonly salt: () => string
  /** A fresh id for a child matter. */
  readonly id: () => string
}

/** What a step did: entries and their contents in order, the matter after them, and what the store must do next. */
export interface Taken {
  readonly ok: true
  readonly entries: readonly Entry[]
  readonly contents: readonly Contents[]
  readonly matter: Matter
  /** Child matters to open. */
  readonly opens: readonly { readonly name: string; readonly id: string; readonly opening: unknown }[]
  /** Steps to take on children with `carry`; those not in order are passed over. */
  readonly carries: readonly { readonly child: string; readonly id: string; readonly step: string }[]
  /** Steps to take on linked matters with `carry` and this input; where one is refused, nothing of this stands. */
  readonly hands: readonly { readonly to: string; readonly step: string; readonly input: unknown }[]
  /** Whom to tell: words of the procedure (party, list, role, party.head, parent.party). */
  readonly tells: readonly string[]
}

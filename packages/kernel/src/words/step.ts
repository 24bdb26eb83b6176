import type { Base, Share } from '../decision.ts'
import type { List, Text } from '../text.ts'
import type { Audience, Guard, InputKey, Names, Schema, Seen, StepName, Who } from './names.ts'
import type { OpeningOf, StateOf, StepOf } from './child.ts'

type Ids = string | readonly string[]

/** How one matter points at another. */
export type Link = 'arises-from' | 'follows-up' | 'merges-into' | 'relays' | 'answers' | 'implements'

/** What an opening and a step have in common. */
export interface Act<In, N extends Names> {
  /** Who may take it. `parent`: it follows from a step of the parent; `link`: from a step of a matter that links to this one. */
  readonly by: List<Who<N> | 'parent' | 'link'>
  /** One article for each version of the law under which it exists. */
  readonly cites?: List<N['cite']>
  readonly input?: Schema<In>
  readonly needs?: readonly Guard<Seen<NoInfer<In>, N>>[]
  /** Only in person, never on behalf of somebody. */
  readonly personal?: true
  /** Facts that the store must find out before the step. */
  readonly asks?: List<keyof N['facts'] & string>
  /** The actor signs this list by taking the step. */
  readonly signs?: N['list']
  /** How parties get filled: from a field, from the actor, or worked out. */
  readonly names?: {
    readonly [P in N['party']]?:
      InputKey<NoInfer<In>, Ids | undefined> | 'actor' | ((seen: Seen<NoInfer<In>, N>) => Ids)
  }
  readonly links?: { readonly [L in Link]?: InputKey<NoInfer<In>, Ids | undefined> }
  /** The step (`by: 'link'`) that it takes on each matter to which it links in this way. A refusal there refuses it here. */
  readonly hands?: {
    readonly [L in Link]?: { readonly step: string; readonly input?: (seen: Seen<NoInfer<In>, N>) => unknown }
  }
  /** Child matters that it opens, one for each opening returned. */
  readonly opens?: {
    readonly [C in keyof N['children']]?: (seen: Seen<NoInfer<In>, N>) => readonly OpeningOf<N['children'][C]>[]
  }
  /** The step of that name is taken on every child of that name for which it is in order. */
  readonly carries?: { readonly [C in keyof N['children']]?: StepOf<N['children'][C]> }
  /** Papers that must come with it. */
  readonly brings?: List<N['paper']>
  /** Papers that may come with it, any number of each. */
  readonly mayBring?: List<N['paper']>
  /** Papers made from a template, perhaps only on a condition. */
  readonly makes?: List<N['paper']> | { readonly [D in N['paper']]?: (seen: Seen<NoInfer<In>, N>) => boolean }
  /** The matter gets the next number of this series. */
  readonly numbers?: N['series']
  readonly readers?: { readonly [F in keyof NoInfer<In>]?: Audience<N> }
  /** Whom it tells, perhaps each in a sentence of their own. Default: who can act next and the parties. */
  readonly tells?: List<Who<N>> | { readonly [W in Who<N>]?: Text }
}

/** The step that begins a matter. */
export interface Opening<In, N extends Names> extends Act<In, N> {
  readonly to: N['state'] | { readonly [S in N['state']]?: (seen: Seen<NoInfer<In>, N>) => boolean }
  readonly input: Schema<In>
  /** Signatures that were given elsewhere come with it: the list, and the field that names the signers. */
  readonly signed?: { readonly [G in N['list']]?: InputKey<NoInfer<In>, readonly string[] | undefined> }
}

export interface Step<In, N extends Names> extends Text, Act<In, N> {
  /** `any`: every state that is not final. */
  readonly from: 'any' | List<N['state']>
  /** Left out: the matter stays where it is. A table: the first whose condition holds, the last `otherwise`. */
  readonly to?: N['state'] | { readonly [S in N['state']]?: (seen: Seen<NoInfer<In>, N>) => boolean }
  /** Exists only in matters under this version of the law. */
  readonly under?: N['law']
  readonly once?: true
  /** Possible, but never what the matter waits for: withdrawing, cancelling, sending back. */
  readonly aside?: true
  /** Its form begins with what those steps last said, field by field, the later one first, so that nothing is typed twice. */
  readonly begins?: List<StepName<N>>
  readonly unsigns?: N['list']
  /** Changes the text: every signer is asked again but the one who changed it. */
  readonly rewords?: N['list']
  /** The list must have its number. */
  readonly signed?: N['list']
  /** Takes effect when that share of them has taken it, and at least so many. */
  readonly jointly?: { readonly of: N['party'] | N['list']; readonly share: 'all' | 'more-than-half'; readonly atLeast?: number }
  readonly ballot?: Ballot<N>
  /** Children of that name must be in one of these states. */
  readonly awaits?: { readonly [C in keyof N['children']]?: List<StateOf<N['children'][C]>> }
}

/** A vote: who votes, of whom the majority is counted, by how many. */
export interface Ballot<N extends Names> {
  readonly of: N['role']
  /** Of whom the majority is counted: all members (default), those present, or the ballots cast. */
  readonly base?: Base
  readonly majority: Share
  /** Share of the members who must be present, `1/2` unless said. */
  readonly quorum?: Share
  readonly secret: boolean
  readonly cites: List<N['cite']>
}

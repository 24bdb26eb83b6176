import type { Day } from './day.ts'
import type { Base, Outcome, Share } from './decision.ts'
import type { Settings, Span } from './span.ts'
import { list, type List, type Text } from './text.ts'
import type { Actor, Card, Guard, Party, Procedure, Schema, State } from './words/index.ts'

/** What guards, routes and openers are called with, when the names are plain strings. */
export interface LooseSeen {
  readonly input: unknown
  readonly said: Readonly<Record<string, unknown>>
  readonly parties: Readonly<Record<string, readonly string[]>>
  readonly state: string
  readonly today: Day
  readonly actor: Actor
  readonly outcome: Outcome | undefined
  readonly known: Readonly<Record<string, unknown>>
  readonly took: Readonly<Record<string, string>>
  readonly taken: Readonly<Record<string, number>>
  readonly signed: Readonly<Record<string, readonly string[]>>
  readonly due: Readonly<Record<string, Day>>
  readonly settings: Settings
  readonly follows: boolean
}
export type Condition = (seen: LooseSeen) => boolean

export type LooseAudience =
  List<string> | { readonly only: List<string>; readonly until: List<string>; readonly then: List<string>; readonly stays?: true }

export interface LooseAct {
  readonly by: List<string>
  readonly cites?: List<string>
  readonly input?: Schema<unknown>
  readonly needs?: readonly Guard<LooseSeen>[]
  readonly personal?: true
  readonly asks?: List<string>
  readonly signs?: string
  readonly names?: Readonly<Record<string, string | ((seen: LooseSeen) => List<string>)>>
  readonly links?: Readonly<Record<string, string>>
  readonly hands?: Readonly<Record<string, { readonly step: string; readonly input?: (seen: LooseSeen) => unknown }>>
  readonly opens?: Readonly<Record<string, (seen: LooseSeen) => readonly unknown[]>>
  readonly carries?: Readonly<Record<string, string>>
  readonly brings?: List<string>
  readonly mayBring?: List<string>
  readonly makes?: List<string> | Readonly<Record<string, Condition>>
  readonly numbers?: string
  readonly readers?: Readonly<Record<string, LooseAudience>>
  readonly tells?: List<string> | Readonly<Record<string, Text>>
}

export interface LooseStep extends Text, LooseAct {
  readonly from: List<string>
  readonly to?: string | Readonly<Record<string, Condition>>
  readonly under?: string
  readonly once?: true
  readonly aside?: true
  readonly begins?: List<string>
  readonly unsigns?: string
  readonly rewords?: string
  readonly signed?: string
  readonly jointly?: { readonly of: string; readonly share: 'all' | 'more-than-half'; readonly atLeast?: number }
  readonly ballot?: {
    readonly of: string
    readonly base?: Base
    readonly majority: Share
    readonly quorum?: Share
    readonly cites: List<string>
  }
  readonly awaits?: Readonly<Record<string, List<string>>>
}

export interface LooseClock extends Partial<Text> {
  readonly after?: List<string>
  readonly within?: Span
  readonly on?: string | ((said: Readonly<Record<string, unknown>>) => Day | undefined)
  readonly before?: string
  readonly by?: Span
  readonly during?: readonly [from: string, to: string]
  readonly everyYear?: true
  readonly until: List<string>
  readonly cites?: List<string>
  readonly when?: (seen: Pick<LooseSeen, 'said' | 'settings' | 'today'>) => boolean
  readonly basis?: 'practice'
  readonly under?: string
  readonly extended?: { readonly by: string; readonly atMost: Span; readonly cites?: List<string> }
  readonly suspended?: { readonly by: string; readonly until: string }
  readonly overrides?: string
  readonly startsOnce?: true
  readonly cancelledBy?: List<string>
  readonly remind?: readonly Span[]
  readonly then?: string
}

interface LoosePaper extends Text {
  readonly signer?: string
  readonly seal?: true
  readonly numbers?: string
  readonly readers?: LooseAudience
  readonly cites?: List<string>
}

export interface LooseSignatures {
  readonly who: string
  readonly lead?: string
  readonly atLeast: number | { readonly share: readonly [part: number, of: number] }
  readonly cites: List<string>
  readonly below?: { readonly while: List<string>; readonly take: string }
}

/** A procedure as the kernel reads it: the compiler has checked the names, here they are plain strings. */
export interface Rules {
  readonly name: string
  readonly title: Text
  readonly card?: Card<any>
  readonly cites?: List<string>
  readonly receipt?: true
  readonly counts?: NonNullable<Procedure<any>['counts']>
  readonly open: LooseAct & {
    readonly to: string | Readonly<Record<string, Condition>>
    readonly input: Schema<unknown>
    readonly signed?: Readonly<Record<string, string>>
  }
  readonly parties: Readonly<Record<string, Party>>
  readonly states: Readonly<Record<string, State>>
  readonly steps: Readonly<Record<string, LooseStep>>
  readonly clocks: Readonly<Record<string, LooseClock>>
  readonly papers: Readonly<Record<string, LoosePaper>>
  readonly signatures: Readonly<Record<string, LooseSignatures>>
  readonly anchors: Readonly<Record<string, Text>>
  readonly children: Readonly<Record<string, Procedure<any>>>
  readonly rectify: List<string>
  readonly roles: Readonly<Record<string, Text>>
}

/** The same procedure, read with plain strings. */
export const rulesOf = (procedure: Procedure<any>): Rules => procedure as unknown as Rules

/** The states from which a step leads. */
export const statesBefore = (rules: Rules, step: LooseStep): readonly string[] =>
  step.from === 'any' ? Object.keys(rules.states).filter(state => !rules.states[state]!.final) : list(step.from)

/** The states to which a step can lead; none where the matter stays. */
export const statesAfter = (step: Pick<LooseStep, 'to'>): readonly string[] =>
  step.to === undefined ? [] : typeof step.to === 'string' ? [step.to] : Object.keys(step.to)

/** The state to which an act leads: its own, or the first of its table whose condition holds. */
export function routeOf(act: Pick<LooseStep, 'to'>, seen: LooseSeen): string | undefined {
  if (typeof act.to !== 'object') return act.to
  for (const state in act.to) if (act.to[state]!(seen)) return state
  return undefined
}

/** The papers that an act may make, each with its condition. */
export const papersMade = (act: LooseAct): readonly (readonly [paper: string, when: Condition])[] =>
  typeof act.makes === 'object' && !Array.isArray(act.makes)
    ? Object.entries(act.makes as Readonly<Record<string, Condition>>)
    : list(act.makes as List<string> | undefined).map(paper => [paper, () => true] as const)

/** The texts of a step: its own, or those of the steps that the kernel itself takes. */
export const stepTitle = (procedure: Procedure<any>, step: string): Text => {
  const own = rulesOf(procedure).steps[step]
  return own ? { zh: own.zh, en: own.en } : (kernelSteps[step as keyof typeof kernelSteps] ?? { zh: step, en: step })
}

/** The steps that no procedure writes down. Their names are reserved. */
export const kernelSteps = {
  open: { zh: '提出', en: 'Open' },
  anchor: { zh: '确定日期', en: 'Set the day' },
  rectify: { zh: '更正', en: 'Rectify' },
  redact: { zh: '删除内容', en: 'Redact' },
  leave: { zh: '离任', en: 'Leave office' },
  succeed: { zh: '接任', en: 'Follow' },
  decline: { zh: '不接任', en: 'Decline to follow' },
  takeover: { zh: '接续', en: 'Take over' },
  recount: { zh: '重算期限', en: 'Count anew' },
} as const

import type { Text } from '@zhitong/kernel'

/** Whose class an answer has (SH-SUG Art 18, items 1 to 4). */
export type Result = 'solved' | 'being-solved' | 'planned' | 'reference'

/** An answer as its unit has drafted it; `by` of a promise is YYYY-MM-DD, absent while it is not filled in. */
export interface Answered {
  readonly text: string
  readonly result: Result
  readonly promises: readonly { readonly what: string; readonly by?: string }[]
}

/** What it answers, and what the unit has answered to others before. */
export interface Asked {
  readonly title: string
  readonly body: string
  readonly earlierAnswers?: readonly string[]
}

export type AnswerKind =
  | 'repeated' | 'attitude' | 'off-topic' | 'contradiction' | 'no-measure' | 'no-reason' | 'no-date' | 'no-owner' | 'promise-without-date'

/** What the unit is told before it signs. Nothing is refused for it. */
export interface AnswerRemark {
  readonly kind: AnswerKind
  /** The words that speak for it, by UTF-16 units of the answer's text; absent where the remark is about something that is missing. */
  readonly quote?: { readonly from: number; readonly to: number; readonly text: string }
  readonly cite: string
  readonly say: Text
  /** Of a repeated text: the earlier answer's place in the list given, and the share (0 to 1) of this text that stands in it. */
  readonly same?: { readonly earlier: number; readonly share: number }
}

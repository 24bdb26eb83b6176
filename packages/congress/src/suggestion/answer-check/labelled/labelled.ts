import type { AnswerKind, Answered, Result } from '../answer.ts'

/** An answer with the suggestion it answers and what a person who read both said of it. */
export interface Labelled {
  readonly question: { readonly title: string; readonly body: string; readonly earlierAnswers: readonly string[] }
  readonly answer: Answered
  readonly hollow: boolean
  /** The kind of remark that a person would put first, where one stands out. */
  readonly kind?: AnswerKind
}

interface More { readonly promises?: Answered['promises']; readonly earlier?: readonly string[] }
type Written = Omit<Labelled, 'question'> & { readonly earlier: readonly string[] }

/** An answer that says something, however short. */
export const honest = (result: Result, text: string, { promises = [], earlier = [] }: More = {}): Written =>
  ({ answer: { text, result, promises }, hollow: false, earlier })

/** An answer that says nothing, and which remark fits it best. */
export const hollow = (result: Result, text: string, kind?: AnswerKind, { promises = [], earlier = [] }: More = {}): Written =>
  ({ answer: { text, result, promises }, hollow: true, ...(kind ? { kind } : {}), earlier })

/** The answers that one suggestion got. */
export const about = (title: string, body: string, ...answers: Written[]): Labelled[] =>
  answers.map(({ earlier, ...one }) => ({ ...one, question: { title, body, earlierAnswers: earlier } }))

import type { Schema } from './names.ts'

/** The names of a procedure's states. */
export type StateOf<P> = P extends { readonly states: infer S } ? keyof S & string : never
/** The names of a procedure's steps. */
export type StepOf<P> = P extends { readonly steps: infer S } ? keyof S & string : never
/** What a procedure is opened with. */
export type OpeningOf<P> = P extends { readonly open: { readonly input: Schema<infer O> } } ? O : never
/** The names of a procedure's clocks. */
export type ClockOf<P> = P extends { readonly clocks: infer S } ? keyof S & string : never

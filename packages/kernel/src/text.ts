/** A text in both languages of the interface, Chinese first. */
export interface Text {
  readonly zh: string
  readonly en: string
}

/** One of them, or several: procedures write single words without brackets. */
export type List<T> = T | readonly T[]

/** Nothing, one or several as an array. */
export const list = <T>(one: T | readonly T[] | undefined): readonly T[] =>
  one === undefined ? [] : Array.isArray(one) ? (one as readonly T[]) : [one as T]

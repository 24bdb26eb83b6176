import type { Told } from '../features.ts'

/** Two texts, and whether a person who read both would call them one matter. */
export interface LabelledPair {
  readonly earlier: Told
  readonly later: Told
  readonly same: boolean
}
type Four = readonly [title: string, body: string, title: string, body: string]

export const labelled = (same: boolean, pairs: readonly Four[]): LabelledPair[] =>
  pairs.map(([title, body, laterTitle, laterBody]) => ({ earlier: { title, body }, later: { title: laterTitle, body: laterBody }, same }))

import { first } from './first.ts'
import type { LabelledDraft } from './labelled.ts'
import { second } from './second.ts'

/** The labelled drafts in the order in which they were written. */
export const drafts: readonly { readonly name: string; readonly set: readonly LabelledDraft[] }[] = [
  { name: 'first, before any rule', set: first }, { name: 'second, after them', set: second },
]

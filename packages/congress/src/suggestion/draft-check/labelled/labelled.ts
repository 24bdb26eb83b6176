import type { Draft, DraftKind, Earlier } from '../draft.ts'

/** A draft with the remarks that a person who read it would make; none for a clean one. */
export interface LabelledDraft {
  readonly draft: Draft
  readonly earlier: readonly Earlier[]
  readonly kinds: readonly DraftKind[]
}

interface More { readonly attachments?: readonly string[]; readonly earlier?: readonly Earlier[] }
const written = (kinds: readonly DraftKind[], title: string, body: string, { attachments = [], earlier = [] }: More = {}): LabelledDraft =>
  ({ draft: { title, body, attachments }, earlier, kinds })

/** A draft that nothing is to be said about, often one that only looks like a case of a ground. */
export const clean = (title: string, body: string, more?: More): LabelledDraft => written([], title, body, more)

/** A draft that a remark is to be made about. */
export const marked = (kind: DraftKind | readonly DraftKind[], title: string, body: string, more?: More): LabelledDraft =>
  written(typeof kind === 'string' ? [kind] : kind, title, body, more)

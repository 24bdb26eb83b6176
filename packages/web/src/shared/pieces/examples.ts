import type { ReactNode } from 'react'

/** The states of one piece, each drawn once: they feed the gallery, the pictures and the accessibility checks. */
export interface Examples {
  /** As it is called in code. */
  readonly name: string
  readonly title: { readonly zh: string; readonly en: string }
  /** Takes the whole width of the gallery. */
  readonly wide?: true
  readonly shown: Readonly<Record<string, { readonly zh: string; readonly en: string; readonly of: () => ReactNode }>>
}

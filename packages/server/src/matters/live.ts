import type { Contents, Entry, Matter, Procedure } from '@zhitong/kernel'

/** A matter while steps are taken on it. */
export interface Live {
  readonly procedure: Procedure
  matter: Matter
  readonly parent: string | null
  readonly entries: Entry[]
  readonly contents: Contents[]
  children: { name: string; id: string; state: string }[]
  readonly parentParties: Readonly<Record<string, readonly string[]>> | undefined
  /** How many entries the store has; those after it are new. */
  readonly stored: number
  /** Whether its record held when it was read; what was added since was hashed here. */
  readonly sound: boolean
  /** Something around it changed what lists and inboxes say of it, without an entry of its own. */
  touched?: boolean
  /** What the search index holds of it, by part, where that is known: only what changed is sent again. */
  searched?: ReadonlyMap<string, string>
}

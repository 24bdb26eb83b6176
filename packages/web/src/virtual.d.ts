/** Made from the house when the pages are built, see house.vite.ts. */
declare module 'virtual:laws' {
  const laws: Readonly<Record<string, { zh: string; en: string; from: string; until?: string }>>
  export default laws
}
declare module 'virtual:roles' {
  const roles: Readonly<Record<string, { zh: string; en: string }>>
  export default roles
}
declare module 'virtual:forms' {
  /** Each form that an item of a plan can have, in the order of boards, with its English words. */
  const forms: Readonly<Record<string, string>>
  export default forms
}
declare module 'virtual:deputy' {
  interface Both { zh: string; en: string }
  const house: Readonly<Record<string, {
    /** A deputy raises it, and no resident follows it by a receipt. */
    raises: boolean
    /** What people call it before its number. */
    short: Both
    /** From each state the steps still to come, with who takes them. */
    ahead: Readonly<Record<string, readonly { step: string; zh: string; en: string; who: Both; party?: string }[]>>
    leads: Readonly<Record<string, readonly string[]>>
    asides: readonly string[]
    /** The steps that sign a list. */
    signs: readonly string[]
    /** Steps whose form begins with what these said. */
    begins: Readonly<Record<string, readonly string[]>>
    /** Who may read what a step says, now and later; only where that is not everybody concerned. */
    readers: Readonly<Record<string, Both>>
  }>>
  export default house
}
declare module 'virtual:deputy-forms' {
  const forms: Readonly<Record<string, object>>
  export default forms
}
declare module 'virtual:procedures' {
  const procedures: readonly { name: string; title: { zh: string; en: string }; alone: boolean }[]
  export default procedures
}
declare module 'virtual:openings' {
  import type { Schema } from './shared/pieces/form/schema.ts'
  const openings: readonly {
    name: string
    title: { zh: string; en: string }
    states: Readonly<Record<string, { zh: string; en: string }>>
    alone: boolean
    /** The steps that count a vote. */
    ballots: readonly string[]
    asides: readonly string[]
    open: Schema
    /** The states to which each step can lead; none for one that stays. */
    leads: Readonly<Record<string, readonly string[]>>
    /** The states in which a matter is over. */
    ends: readonly string[]
    /** The fields of each step's input. */
    steps: Readonly<Record<string, readonly string[]>>
  }[]
  export default openings
}

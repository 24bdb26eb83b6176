import { comparators } from './comparators.ts'
import { national } from './national.ts'
import { shanghai } from './shanghai.ts'

/**
 * Every law that the platform cites, by its key (`SUP-2024`), each version by itself: in force from `from` until the day
 * before `until`, with so many articles. Ready for the kernel: `house({ …, laws })`. A citation is `SUP-2024:14`.
 */
export const laws = { ...national, ...shanghai, ...comparators }

export type LawId = keyof typeof laws
export type { HeldLaw } from './law.ts'

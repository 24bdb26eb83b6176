import { whoTitle as titleOf } from './entitlement.ts'
import { rulesOf } from './rules.ts'
import type { Text } from './text.ts'
import type { Procedure } from './words/index.ts'

/** What a word of the procedure is called: a party's title, a role's, the head of an organ, the signers. */
export const whoTitle = (procedure: Procedure<any>, who: string): Text => titleOf(who, rulesOf(procedure))

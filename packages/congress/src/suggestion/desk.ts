/** What stands in one group of a unit's desk: matters of a procedure in which the unit is that party, in those states. */
interface Place {
  readonly procedure: string
  readonly party: string
  readonly states: readonly string[]
  /** Only where this step was taken after that one: a draft that waits for a signature. */
  readonly since?: readonly [step: string, after: string]
  /** The steps that are a click away, the usual one first. */
  readonly steps: readonly string[]
}

/** The desk of whoever holds `role`: what waits by kind of work, in the order in which a unit's day goes. */
export const unitDesk = {
  role: 'unit',
  /** What a unit finds in its lists. */
  lists: ['suggestion', 'co-handling', 'lead-part', 'promise'],
  groups: [
    {
      key: 'receive', zh: '待签收', en: 'To be received',
      places: [
        { procedure: 'suggestion', party: 'leadUnit', states: ['assigned'], steps: ['receive', 'askReturn'] },
        { procedure: 'co-handling', party: 'unit', states: ['asked'], steps: ['receive', 'deliver', 'askExcuse'] },
        { procedure: 'lead-part', party: 'unit', states: ['asked'], steps: ['receive', 'agree', 'askExcuse'] },
      ],
    },
    {
      key: 'sign', zh: '待签发', en: 'To be signed',
      places: [{ procedure: 'suggestion', party: 'leadUnit', states: ['handling', 'rehandling'], since: ['draftAnswer', 'answer'], steps: ['answer', 'draftAnswer', 'contact'] }],
    },
    {
      key: 'handle', zh: '办理中', en: 'Being handled',
      places: [
        { procedure: 'suggestion', party: 'leadUnit', states: ['handling', 'rehandling', 'returning'], steps: ['contact', 'draftAnswer', 'askExtension', 'progress', 'askReturn'] },
      ],
    },
    {
      key: 'join', zh: '待会办', en: 'To be co-handled',
      places: [
        { procedure: 'co-handling', party: 'unit', states: ['received'], steps: ['deliver', 'askExcuse'] },
        { procedure: 'lead-part', party: 'unit', states: ['received'], steps: ['agree', 'askExcuse'] },
      ],
    },
    {
      key: 'promise', zh: '承诺到期', en: 'Promises due',
      places: [{ procedure: 'promise', party: 'unit', states: ['standing', 'proven', 'told'], steps: ['prove', 'tell', 'note', 'reschedule', 'change'] }],
    },
  ],
} as const satisfies { role: string; lists: readonly string[]; groups: readonly { key: string; zh: string; en: string; places: readonly Place[] }[] }

/** The desks of whoever receives, assigns and presses suggestions. */
export const officeDesk = { procedure: 'suggestion', roles: ['personnel-committee', 'secretariat', 'government-office', 'council'] } as const

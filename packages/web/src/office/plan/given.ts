import type { OrganView, StepView } from '@zhitong/server/contract'
import type { Sent } from '../../shared/pieces/form/FileField.tsx'
import { plain, type Schema } from '../../shared/pieces/form/schema.ts'
import { fit } from './schema.ts'
import { told, type Session } from './session.ts'

/** The name under which a reading is kept in this browser; `new` for one without a matter. */
export const draftOf = (congress: string, matter = 'new'): string => `${congress}.plan.${matter}`

/** What is shown as a field all the same, with what was read as its start. */
const shown = new Set(['title', 'year', 'adopted', 'congress'])

/** What a step or an opening is told by the reading itself, and what its form begins with. */
export function givenOf(schema: Schema | undefined, session: Session, organs: readonly OrganView[] | undefined): { given: Record<string, unknown>; start: Record<string, unknown> } {
  if (!schema || !plain(schema).properties) return { given: {}, start: {} }
  const known = Object.entries(fit(schema, told(session, organs)) as Record<string, unknown>)
  return {
    given: Object.fromEntries(known.filter(([key]) => !shown.has(key))),
    start: Object.fromEntries(known.filter(([key, value]) => shown.has(key) && value !== null)),
  }
}

/** The document that was read is the first paper that a step must bring. */
export const filesOf = (step: StepView, session: Session): Record<string, Sent> =>
  step.brings[0] && session.file ? { [step.brings[0].paper]: session.file } : {}

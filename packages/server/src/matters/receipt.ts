import { fieldAudience, kept, stepTitle, type Day } from '@zhitong/kernel'
import type { Roster } from '../roster/roster.ts'
import type { MatterProjection, ReceiptRow } from '../store/write.ts'
import type { Live } from './live.ts'
import { organsShown } from './published.ts'
import { valuesOf } from './said.ts'
import { fieldMeta, shapeOf } from './texts.ts'
import { clockTitle } from './words.ts'

interface Text { readonly zh: string; readonly en: string }
interface Said { readonly field: string; readonly title: Text; readonly value: unknown }

/** What whoever holds the receipt of a matter may read of it: what the procedure opens to `receipt`, and where it stands. */
export interface ReceiptView {
  readonly number: string
  readonly title: string
  readonly procedureTitle: Text
  readonly state: Text
  readonly final: boolean
  readonly since: Day
  readonly organs: readonly Text[]
  readonly next: { readonly title: Text; readonly due: Day } | null
  /** Each step that moved it or said something to its giver, in their order; the first is what the giver handed in. */
  readonly life: readonly { readonly seq: number; readonly day: Day; readonly title: Text; readonly state: Text | null; readonly said: readonly Said[] }[]
}

/** The receipt's row of a matter, worked out anew after every step; nothing where its procedure gives none. */
export function receiptOf(one: Live, row: MatterProjection, roster: Roster): ReceiptRow | undefined {
  const { procedure, matter } = one
  if (!procedure.receipt || row.number === null) return undefined
  const open = (step: string, field: string, seq: number): boolean => {
    const readers = fieldAudience(procedure, matter, step, field, one.parentParties, seq)
    return readers !== 'sealed' && (readers.includes('receipt') || readers.includes('public'))
  }
  const life = kept(one.entries).flatMap((entry): ReceiptView['life'][number][] => {
    const step = entry.step === 'takeover' ? 'open' : entry.step
    const act = step === 'open' ? procedure.open : (procedure.steps as Record<string, { input?: unknown }>)[step]
    const shape = shapeOf(act?.input)
    const said = Object.entries(valuesOf(one.contents[entry.seq - 1] ?? {})).flatMap(([field, value]): Said[] => {
      if (!open(step, field, entry.seq)) return []
      const { title, words, kind } = fieldMeta(shape[field], field)
      return kind === undefined ? [{ field, title, value: typeof value === 'string' ? (words?.[value] ?? value) : value }] : []
    })
    const entered = entry.effects.find(effect => effect.do === 'enter')
    if (!entered && said.length === 0) return []
    const state = entered ? procedure.states[entered.state] : undefined
    return [{ seq: entry.seq, day: entry.day, title: step === 'open' ? { zh: '收到', en: 'Received' } : stepTitle(procedure, step), state: state ? { zh: state.zh, en: state.en } : null, said }]
  })
  const { zh, en } = procedure.states[matter.state]!
  const view: ReceiptView = {
    number: row.number, title: row.title, procedureTitle: procedure.title, state: { zh, en }, final: row.final, since: matter.day,
    organs: organsShown(one, roster).map(organ => ({ zh: organ.zh, en: organ.en })),
    next: row.due === null || row.final ? null : { title: clockTitle(procedure, row.due_clock!), due: row.due as Day }, life,
  }
  return { number: row.number, matter: matter.id, view }
}

import { rulesOf } from './rules.ts'
import type { Procedure } from './words/index.ts'

/** How a matter shows in lists and on the board. */
export interface CardShown {
  readonly title: string
  readonly form?: string
  /** Planned months, each range 1–12. */
  readonly months?: readonly (readonly [from: number, to: number])[]
  readonly year?: number
  readonly item?: number
}

/**
 * The card of a matter from what its kept entries said, in their order: each value is that of the latest entry whose
 * input has the field, so a step that rewords or re-plans changes the card.
 */
export function cardOf(procedure: Procedure<any>, said: readonly unknown[]): CardShown {
  const rules = rulesOf(procedure)
  const latest = (field: string | undefined): unknown => {
    if (field === undefined) return undefined
    for (let i = said.length - 1; i >= 0; i -= 1) {
      const value = (said[i] as Readonly<Record<string, unknown>> | undefined)?.[field]
      if (value !== undefined && value !== null) return value
    }
    return undefined
  }
  const card = rules.card
  const title = latest(card?.title)
  const form = latest(card?.form)
  const months = latest(card?.months)
  const year = latest(card?.year)
  const item = latest(card?.item)
  return {
    title: typeof title === 'string' ? title : rules.title.zh,
    ...(typeof form === 'string' ? { form } : {}),
    ...(Array.isArray(months) ? { months: months as (readonly [number, number])[] } : {}),
    ...(typeof year === 'number' ? { year } : {}),
    ...(typeof item === 'number' ? { item } : {}),
  }
}

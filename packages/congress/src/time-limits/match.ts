import { list, type List, type Span } from '@zhitong/kernel'
import type { StatutoryClock } from './limit.ts'

const units = { day: 'days', 'working-day': 'working-days', month: 'months' } as const

/** The unit of a span as limits call it; null for a setting without a default. */
export function unitOf(span: Span): { readonly value: number; readonly unit: 'days' | 'working-days' | 'months' } | null {
  if (span.unit === 'setting') return span.otherwise ? unitOf(span.otherwise) : null
  return { value: span.count, unit: units[span.unit] }
}

/** What a clock of a procedure says of itself, as far as it can be compared. */
export interface ClockOfProcedure {
  readonly within?: Span | undefined
  readonly by?: Span | undefined
  readonly during?: readonly [from: string, to: string] | undefined
  readonly cites?: List<string> | undefined
}

/**
 * The statutory clocks that a clock of a procedure carries out: one article in common, the same number, unit and
 * direction. Several where one article sets the same term for several things.
 */
export function idsOf(clock: ClockOfProcedure, rows: readonly StatutoryClock[]): readonly string[] {
  const cites = new Set(list(clock.cites))
  const span = clock.within ?? clock.by
  const counted = span && unitOf(span)
  return rows
    .filter(row => row.cites.some(({ law, article }) => cites.has(`${law}:${article}`)))
    .filter(row => {
      if (clock.during) return row.window?.[1] === clock.during[1]
      if (!counted) return false
      const direction = clock.within ? 'after' : 'before'
      return row.value === counted.value && row.unit === counted.unit && row.direction === direction
    })
    .map(row => row.id)
}

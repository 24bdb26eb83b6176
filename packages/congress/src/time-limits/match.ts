import { list, type List, type Span } from '@zhitong/kernel'
import type { LimitDirection, StatutoryClock } from './limit.ts'

const units = { day: 'days', 'working-day': 'working-days', month: 'months', hour: 'hours' } as const

/** The unit of a span as limits call it; null for a setting without a default. */
export function unitOf(span: Span): { readonly value: number; readonly unit: (typeof units)[keyof typeof units] } | null {
  if (span.unit === 'setting') return span.otherwise ? unitOf(span.otherwise) : null
  return { value: span.count, unit: units[span.unit] }
}

/** What a clock of a procedure says of itself, as far as it can be compared. */
export interface ClockOfProcedure {
  readonly within?: Span | undefined
  readonly by?: Span | undefined
  readonly during?: readonly [from: string, to: string] | undefined
  readonly cites?: List<string> | undefined
  readonly extended?: { readonly atMost: Span; readonly cites?: List<string> | undefined } | undefined
}

const rests = (row: StatutoryClock, cites: List<string> | undefined): boolean =>
  row.cites.some(({ law, article }) => list(cites).includes(`${law}:${article}`))

function measures(row: StatutoryClock, span: Span | undefined, direction: LimitDirection): boolean {
  const counted = span && unitOf(span)
  return !!counted && row.value === counted.value && row.unit === counted.unit && row.direction === direction
}

/**
 * The statutory clocks that a clock of a procedure carries out: one article in common, the same number, unit and
 * direction. Several where one article sets the same term for several things, or the clock may be extended.
 */
export function idsOf(clock: ClockOfProcedure, rows: readonly StatutoryClock[]): readonly string[] {
  const { within, by, during, extended } = clock
  return rows
    .filter(row => {
      if (row.extension) return rests(row, extended?.cites ?? clock.cites) && measures(row, extended?.atMost, 'after')
      if (!rests(row, clock.cites)) return false
      if (during) return row.window?.[1] === during[1]
      // By the end of an event is no time at all before it.
      if (row.unit === 'event') return by?.count === 0
      return within ? measures(row, within, 'after') : measures(row, by, 'before')
    })
    .map(row => row.id)
}

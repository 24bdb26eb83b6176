import type { Day, Text } from '@zhitong/kernel'
import type { LawId } from '../laws/index.ts'

/** An article of one version of a law. */
export interface Article {
  readonly law: LawId
  readonly article: number
}

export type LimitUnit = 'working-days' | 'days' | 'months' | 'hours' | 'times-a-year' | 'event' | 'window' | 'date'

/**
 * From where and which way a limit counts: so long after its anchor, at the latest so long before it, by a date or
 * within a window of the year, by the end of an event, at least so long, or so often.
 */
export type LimitDirection = 'after' | 'before' | 'by-date' | 'by-event' | 'at-least' | 'each-year'

/** What every statutory clock and threshold has in common. */
export interface Statutory {
  readonly title: Text
  readonly cites: readonly Article[]
  /** In force from this day (null: a local setting without a date) until the day before `until`. */
  readonly from: Day | null
  readonly until: Day | null
  /** Not verified in a text that binds a district: a setting, with this as its default. */
  readonly nv?: true
  /** The rule is another place's or level's: a model to copy, a comparator, or what is done. Left out: it binds. */
  readonly standing?: 'model' | 'comparator' | 'practice'
  /** What the number alone does not say. */
  readonly note?: Text
}

/** One row of the statutory clocks. */
export interface StatutoryClock extends Statutory {
  readonly id: `C${number}`
  /** How many of the unit; null for a window or a date of the year. */
  readonly value: number | null
  readonly unit: LimitUnit
  readonly direction: LimitDirection
  /** What it is counted from. */
  readonly anchor: Text
  /** Windows and dates of the year, month and day. */
  readonly window?: readonly [from: string, to: string]
  /** How long another limit may be extended, not a limit of its own. */
  readonly extension?: true
  /** By how much more it may be extended, or how long the next stage has, in the same unit. */
  readonly more?: number
  /** The least and the greatest that the sources know, where they differ. */
  readonly range?: readonly [least: number, greatest: number]
}

export const t = (zh: string, en: string): Text => ({ zh, en })
export const art = (law: LawId, article: number): Article => ({ law, article })

type Counted = Pick<StatutoryClock, 'value' | 'unit' | 'direction' | 'anchor'>
type Unit = 'working-days' | 'days' | 'months' | 'hours'

/** Within so long of the anchor. */
export const after = (value: number, unit: Unit, anchor: Text): Counted => ({ value, unit, direction: 'after', anchor })
/** At the latest so long before the anchor. */
export const before = (value: number, unit: Unit, anchor: Text): Counted => ({ value, unit, direction: 'before', anchor })
/** So often in a calendar year. */
export const timesAYear = (value: number): Counted => ({
  value,
  unit: 'times-a-year',
  direction: 'each-year',
  anchor: t('每年', 'each calendar year'),
})
/** In a window of the year. */
export const during = (from: string, to: string): Counted & Pick<StatutoryClock, 'window'> => ({
  value: null,
  unit: 'window',
  direction: 'by-date',
  anchor: t('每年', 'each calendar year'),
  window: [from, to],
})

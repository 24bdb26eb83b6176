import type { Text } from '@zhitong/kernel'
import { t, type Statutory } from './limit.ts'

type ThresholdRelation = 'more-than' | 'at-least' | 'at-most' | 'between'
type ThresholdUnit = 'share' | 'persons' | 'times' | 'percent'

/** A number to be reached: `more-than` 1/2, `at-least` 3 persons, `between` 15 and 35 persons. */
export interface Bound {
  readonly relation: ThresholdRelation
  /** A count, a share (`1/2`), or both ends of a range. */
  readonly value: number | string | readonly [least: number | string, greatest: number | string]
  readonly unit: ThresholdUnit
  /** Of whom or what. */
  readonly of: Text
}

/** One row of the thresholds for a district. */
export interface StatutoryThreshold extends Statutory, Bound {
  readonly id: `T${number}`
  /** Demanded as well. */
  readonly also?: readonly Bound[]
  /** Who may act without that number. */
  readonly or?: Text
  readonly secret?: true
}

export const moreThan = (value: string, of: Text): Bound => ({ relation: 'more-than', value, unit: 'share', of })
export const atLeastShare = (value: string, of: Text): Bound => ({ relation: 'at-least', value, unit: 'share', of })
export const atLeastPersons = (value: number, of: Text): Bound => ({ relation: 'at-least', value, unit: 'persons', of })
export const between = (least: number | string, greatest: number | string, unit: ThresholdUnit, of: Text): Bound => ({
  relation: 'between',
  value: [least, greatest],
  unit,
  of,
})

export const members = t('常委会全体组成人员', 'all members of the standing committee')
export const deputies = t('全体代表', 'all deputies')

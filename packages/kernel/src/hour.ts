import { toDay, toNumber, type Day } from './day.ts'

/** An hour of the legal day in Asia/Shanghai, written 14:30. Hours compare as strings. */
export type Hour = `${number}:${number}`

/** True for 00:00 to 23:59. */
export const isHour = (value: unknown): value is Hour => typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value)

/** The hour in Shanghai of an instant (ISO 8601, UTC). */
export const legalHour = (instant: string): Hour => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(11, 16) as Hour

/** The hour at which an act took place: as stated, or that of its entry where it is entered on its day. */
export const hourOf = (act: {
  readonly hour?: Hour
  readonly at: string
  readonly today: Day
  readonly entered: Day
}): Hour | undefined => act.hour ?? (act.today === act.entered ? legalHour(act.at) : undefined)

/** So many hours on from an hour of a day, or back. */
export function hoursFrom(day: Day, hour: Hour, count: number, sign: 1 | -1): { readonly due: Day; readonly hour: Hour } {
  const minutes = toNumber(day) * 1440 + +hour.slice(0, 2) * 60 + +hour.slice(3) + sign * count * 60
  const left = ((minutes % 1440) + 1440) % 1440
  const two = (number: number): string => String(number).padStart(2, '0')
  return { due: toDay((minutes - left) / 1440), hour: `${two((left - (left % 60)) / 60)}:${two(left % 60)}` as Hour }
}

import * as z from 'zod'

/** A legal day in Asia/Shanghai, written 2026-01-31. Days compare as strings. */
export type Day = `${number}-${number}-${number}`

const millisecondsOfADay = 86_400_000
const hoursOfShanghai = 8

/** Days since 1970-01-01; all arithmetic on days is done on these integers, so no time zone can reach it. */
export const toNumber = (day: Day): number =>
  Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8, 10)) / millisecondsOfADay

const two = (number: number): string => (number < 10 ? `0${number}` : `${number}`)

/** The day with this number. */
export function toDay(number: number): Day {
  const date = new Date(number * millisecondsOfADay)
  return `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}` as Day
}

/** True for a day that exists: 2026-02-29 does not. */
export const isDay = (value: unknown): value is Day => {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false
  const number = toNumber(value as Day)
  return Number.isInteger(number) && toDay(number) === value
}

/** The schema of a day. Clocks can only take their date from fields written with it. */
export const day = z.custom<Day>(isDay, 'a day is written 2026-01-31')

/** The legal day on which an instant (ISO 8601, UTC) falls. */
export const legalDay = (instant: string): Day =>
  toDay(Math.floor((Date.parse(instant) + hoursOfShanghai * 3_600_000) / millisecondsOfADay))

import type { Day } from '@zhitong/kernel'

/** A time of day in Shanghai, 08:30. */
export const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

const shanghai = 8 * 3_600_000
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** The legal day and the minute of the day in Shanghai. */
export function shanghaiTime(at: Date): { day: Day; minute: number } {
  const local = new Date(at.getTime() + shanghai)
  return { day: local.toISOString().slice(0, 10) as Day, minute: local.getUTCHours() * 60 + local.getUTCMinutes() }
}

/** Whether the time of day has come. */
export const hasCome = (at: Date, time: string): boolean => shanghaiTime(at).minute >= minutesOf(time)

/** The moment itself, or the end of the quiet hours in which it lies; the same time twice means that there are none. */
export function afterQuiet(at: Date, from: string, to: string): Date {
  const { day, minute } = shanghaiTime(at)
  const [start, end] = [minutesOf(from), minutesOf(to)]
  if (start === end) return at
  const quiet = start < end ? minute >= start && minute < end : minute >= start || minute < end
  if (!quiet) return at
  const midnight = Date.parse(`${day}T00:00:00Z`) - shanghai
  const next = midnight + end * 60_000
  return new Date(next > at.getTime() ? next : next + 86_400_000)
}

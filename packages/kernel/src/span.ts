/** A length of time as the law writes it. A `setting` is looked up when the clock starts. */
export interface Span {
  readonly unit: 'day' | 'working-day' | 'month' | 'hour' | 'setting'
  readonly count: number
  /** For unit `setting`: its name, and the span that holds where the congress has set none. */
  readonly key?: string
  readonly otherwise?: Span
}

/** Calendar days. */
export const days = (count: number): Span => ({ unit: 'day', count })
/** Working days by the State Council's yearly notice. */
export const workingDays = (count: number): Span => ({ unit: 'working-day', count })
/** Months; they end on the same day number or the month's last day. */
export const months = (count: number): Span => ({ unit: 'month', count })

/** Hours, counted from the hour of the act or back from that of the anchor; by whole days where no hour is known. */
export const hours = (count: number): Span => ({ unit: 'hour', count })

/** Values of local settings on the day of the act: spans, numbers (`late-entry-days`) and words (`rest-day`). */
export type Settings = Readonly<Record<string, Span | number | string>>

/** The span itself, with a setting looked up. */
export function settled(span: Span, settings: Settings): Span {
  if (span.unit !== 'setting') return span
  const value = settings[span.key ?? '']
  if (typeof value === 'object') return settled(value, settings)
  if (span.otherwise) return settled(span.otherwise, settings)
  throw new Error(`No setting ${span.key} of days, working days or months.`)
}

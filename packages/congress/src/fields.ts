import type * as z from 'zod'

interface More {
  /** What an id points at, so that a form can offer a choice: `organ`, `committee`, `person`, `matter`, `months`. */
  readonly kind?: string
  readonly hint?: readonly [zh: string, en: string]
  readonly unit?: readonly [zh: string, en: string]
  /** Worked out by another matter's step, never typed: forms do not ask for it. */
  readonly within?: true
  /** By what a matter is compared with earlier ones, and what came of it: forms show similar matters while these are typed. */
  readonly similar?: 'title' | 'body' | 'place' | 'outcome'
  /** Several lines of text. */
  readonly long?: true
  /** The words of each value of an enumeration. */
  readonly words?: Readonly<Record<string, readonly [zh: string, en: string]>>
}

const both = ([zh, en]: readonly [zh: string, en: string]) => ({ zh, en })

/** A field of an input with the title that forms and the record show. */
export const field = <S extends z.ZodType>(schema: S, zh: string, en: string, more: More = {}): S =>
  schema.meta({
    'x-text': { zh, en },
    ...(more.kind ? { 'x-kind': more.kind } : {}),
    ...(more.hint ? { 'x-hint': both(more.hint) } : {}),
    ...(more.unit ? { 'x-unit': both(more.unit) } : {}),
    ...(more.within ? { 'x-within': true } : {}),
    ...(more.similar ? { 'x-similar': more.similar } : {}),
    ...(more.long ? { 'x-long': true } : {}),
    ...(more.words ? { 'x-words': Object.fromEntries(Object.entries(more.words).map(([value, text]) => [value, both(text)])) } : {}),
  })

import type { Text } from './text.ts'

/**
 * An expected "no". The sentences say what is wrong and what to do; nothing was changed.
 *
 * Grounds: `step` (no such step), `law` (none under this version), `by`, `closed`, `state`, `once`, `personal`, `future`,
 * `before`, `lateEntry`, `input` (with `fields`), `lapsed`, `extension`, `needs`, `awaits`, `papers`, `signatures`,
 * `jointly`, `route`, `ballot`, `numbers`, `rectify`, `takeover`, `calendar`.
 */
export interface Refusal extends Text {
  readonly ok: false
  readonly ground: string
  readonly cites?: readonly string[]
  /** For ground `input`: where each fault is. */
  readonly fields?: readonly FieldFault[]
  readonly detail?: unknown
}

export interface FieldFault extends Text {
  readonly path: readonly (string | number)[]
}

interface More {
  readonly cites?: readonly string[] | undefined
  readonly fields?: readonly FieldFault[]
  readonly detail?: unknown
}

/** Builds a refusal; articles are left out where there are none. */
export const refuse = (ground: string, zh: string, en: string, more: More = {}): Refusal => ({
  ok: false,
  ground,
  zh,
  en,
  ...(more.cites?.length ? { cites: more.cites } : {}),
  ...(more.fields ? { fields: more.fields } : {}),
  ...(more.detail === undefined ? {} : { detail: more.detail }),
})

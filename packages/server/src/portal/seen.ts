import type { Language, Text } from './say.ts'
import { html, type Html } from './html.ts'

export interface Congress { readonly congress: string; readonly zh: string; readonly en: string; readonly demo: boolean }

/** How and when one page is looked at. */
export interface Seen {
  readonly language: Language
  readonly elder: boolean
  /** The legal day and the instant. */
  readonly today: string
  readonly now: Date
  /** The path and query of this page, without what sets language and size. */
  readonly path: string
  /** Scheme and host by which the reader came, for feeds and for the address printed on the page. */
  readonly origin: string
  /** True where the public pages run without an office. */
  readonly alone: boolean
}

/** The words of the page's language. */
export const t = (seen: Seen, zh: string, en: string): string => (seen.language === 'zh' ? zh : en)

export const say = (seen: Seen, text: Text): string => text[seen.language]

/** Words that exist in Chinese only are marked as Chinese on an English page, so that they are read aloud rightly. */
export const chinese = (seen: Seen, text: string): Html =>
  seen.language === 'en' && /\p{Script=Han}/u.test(text) ? html`<span lang="zh-CN">${text}</span>` : html`${text}`

export const home = (congress: Congress): string => `/c/${congress.congress}/`
export const matterPath = (congress: Congress, id: string): string => `/c/${congress.congress}/matters/${id}`

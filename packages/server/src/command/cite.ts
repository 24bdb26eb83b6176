import { laws } from '@zhitong/congress/laws'
import type { Article } from '@zhitong/congress/time-limits'
import { lawOf, type Text } from '@zhitong/kernel'
import type { Language } from './command.ts'

const known = laws as Readonly<Record<string, Text>>

/** `ORG-2022:51` as people say it, with its key: 地方组织法第51条（ORG-2022）. */
function sayCite(cite: string, lang: Language): string {
  const key = lawOf(cite)
  const article = cite.slice(key.length + 1)
  const name = known[key]?.[lang] ?? key
  return lang === 'zh' ? `${name}第${article}条（${key}）` : `${name} Art. ${article} (${key})`
}

export const citeKey = ({ law, article }: Article): string => `${law}:${article}`

/** Several, in one line. */
export const sayCites = (cites: readonly string[], lang: Language): string =>
  cites.map(cite => sayCite(cite, lang)).join(lang === 'zh' ? '、' : ', ')

import laws from 'virtual:laws'
import procedures from 'virtual:procedures'
import words from 'virtual:roles'

export interface LawName {
  zh: string
  en: string
  from: string
}

const names = new Map<string, number>()
for (const law of Object.values(laws)) names.set(law.zh, (names.get(law.zh) ?? 0) + 1)

/** A law by its key (`SUP-2024`); where several versions are known, the year stands in its name. */
export function lawOf(key: string): LawName | undefined {
  const law = laws[key]
  if (!law) return undefined
  const year = /\d{4}$/.exec(key)?.[0]
  const several = (names.get(law.zh) ?? 0) > 1 && year !== undefined
  return { zh: several ? `${law.zh}（${year}）` : law.zh, en: several ? `${law.en} (${year})` : law.en, from: law.from }
}

/** What a procedure is called; its own name where this page is older than it. */
export const procedureTitle = (name: string): { zh: string; en: string } => procedures.find(one => one.name === name)?.title ?? { zh: name, en: name }

/** Every role that can be held. */
export const roles = (): { role: string; zh: string; en: string }[] => Object.entries(words).map(([role, text]) => ({ role, ...text }))

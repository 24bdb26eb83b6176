import type { MatterView } from '@zhitong/server/contract'
import { useTranslation } from 'react-i18next'
import { sayDay } from '../../shared/day.ts'
import { useLanguage } from '../../shared/language/index.ts'
import { useWords } from '../words/index.ts'
import { facts, type Fact } from './seen.ts'

/** The four facts, always all four. */
export function Facts({ view, today }: { view: MatterView; today: string }) {
  const words = useWords()
  const { t } = useTranslation()
  const language = useLanguage()
  const found = facts(view)
  if (!found) return null
  const said = (key: keyof typeof found, fact: Fact): string =>
    fact.day ? sayDay(fact.day, language, today) : fact.said ? fact.said[language] : (fact.of !== undefined ? words.matter.kept(fact.n ?? 0, fact.of) : fact.n !== undefined && key === 'promised' ? words.matter.promised(fact.n) : '—')
  return (
    <dl className="four" aria-label={words.matter.facts}>
      {(['answered', 'promised', 'delivered', 'satisfied'] as const).map(key => <div key={key}><dt>{t(`facts.${key}`)}</dt><dd>{said(key, found[key])}</dd></div>)}
    </dl>
  )
}

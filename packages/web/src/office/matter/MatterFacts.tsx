import type { FactsView } from '@zhitong/server/contract'
import { useTranslation } from 'react-i18next'
import { sayDay } from '../../shared/day.ts'
import { useLanguage, useSay } from '../../shared/language/index.ts'
import { FourFacts, type Fact } from '../../shared/pieces/facts/FourFacts.tsx'
import { useToday } from '../Frame.tsx'

/** 四项 of one matter, as the server worked them out of its record. */
export function MatterFacts({ facts: { answered, promised, delivered, satisfied } }: { facts: FactsView }) {
  const { t } = useTranslation()
  const say = useSay()
  const language = useLanguage()
  const today = useToday()
  const on = (day: string): string => sayDay(day, language, today)
  const joined = (parts: readonly (string | false | null | undefined)[]): string => parts.filter(Boolean).join(t('factsSaid.and'))
  const punctual = answered.early === null ? undefined : answered.early === 0 ? t('factsSaid.onTheDay') : answered.early > 0 ? t('factsSaid.early', { count: answered.early }) : t('factsSaid.late', { count: -answered.early })
  const again = answered.due !== null && answered.times > 0 && t(answered.overdue ? 'factsSaid.againLate' : 'factsSaid.again', { day: on(answered.due) })
  const answer: Fact = answered.on === null
    ? { more: answered.due === null ? '' : t(answered.overdue ? 'factsSaid.dueLate' : 'factsSaid.due', { day: on(answered.due) }), late: answered.overdue }
    : { said: on(answered.on), more: joined([t('factsSaid.nth', { n: answered.times }), punctual, again]) }
  const promise: Fact = promised.n === 0
    ? { more: t(answered.on === null ? 'factsSaid.afterAnswer' : 'factsSaid.noPromise') }
    : { said: t('factsSaid.promises', { n: promised.n }), more: promised.titles.join(language === 'zh' ? '；' : '; ') }
  const delivery: Fact = promised.n === 0 ? {} : {
    said: `${delivered.n} / ${delivered.of}`, late: delivered.overdue,
    more: delivered.due === null ? (delivered.n === delivered.of ? t('factsSaid.allKept') : t('factsSaid.checking')) : t(delivered.overdue ? 'factsSaid.lateSince' : 'factsSaid.nextDue', { day: on(delivered.due) }),
  }
  const word = satisfied && (satisfied.dissatisfiedWith.includes('result') || !satisfied.dissatisfiedWith.includes('attitude') ? 'result' : 'attitude')
  const other = word === 'result' ? 'attitude' : 'result'
  const rating: Fact = !satisfied || !word ? { more: t(answered.on === null ? 'factsSaid.afterAnswer' : 'factsSaid.notKnown') } : {
    said: `${t(`factsSaid.${word}`)}${satisfied[word] ? say(satisfied[word]) : ''}`, late: satisfied.not,
    more: joined([satisfied[other] && `${t(`factsSaid.${other}`)}${say(satisfied[other])}`, on(satisfied.on)]),
  }
  return <FourFacts answered={answer} promised={promise} delivered={delivery} satisfied={rating} />
}

import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { query } from '../../shared/api.ts'
import { useCongress } from '../../shared/congress.ts'
import { ask, at } from '../../shared/office.ts'
import { Empty, Fault, Loading } from '../../shared/pieces/states/states.tsx'

const periods = ['mid-year', 'year-end'] as const

/** 办理情况报告: of each year in which something was assigned, as a document or as a page whose figures lead to their rows. */
export function Reports() {
  const { t } = useTranslation()
  const congress = useCongress()
  const facts = useQuery(ask.facts(congress, 'suggestion', undefined))
  if (facts.isPending) return <Loading />
  if (facts.error) return <Fault error={facts.error} again={() => void facts.refetch()} />
  if (facts.data.years.length === 0) return <div className="nothing"><Empty title={t('report.none')}>{t('stats.noneSays')}</Empty></div>
  return (
    <div className="reports">
      <p className="second">{t('report.says')}</p>
      <ul>
        {facts.data.years.flatMap(({ year, count }) => periods.map(period => {
          const asked = (as: string): string => `/api${at(congress, '/reports/handling')}${query({ procedure: 'suggestion', year, period, as })}`
          const name = `${year} ${t(period === 'mid-year' ? 'report.midYear' : 'report.yearEnd')}`
          return (
            <li key={`${year} ${period}`}>
              <span><b>{name}</b> <span className="past small">{t('list.count', { n: count.counted })}</span></span>
              <span className="row-gap"><a href={asked('page')} aria-label={`${t('report.page')} ${name}`}>{t('report.page')}</a><a href={asked('docx')} download aria-label={`${t('report.download')} ${name}`}>{t('report.download')}</a></span>
            </li>
          )
        }))}
      </ul>
      <p className="small past">{t('report.letters')}</p>
    </div>
  )
}

import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCongress } from '../../shared/congress.ts'
import { useTitle } from '../../shared/title.ts'
import { Clocks } from './Clocks.tsx'
import '../home/home.css'
import '../matter/matter.css'
import './desk.css'
import { Facts } from './Facts.tsx'
import { Presses } from './Presses.tsx'
import { ReadingDesk } from './ReadingDesk.tsx'
import { Reports } from './Reports.tsx'
import { TransferBoard } from './TransferBoard.tsx'

const desks = ['screening', 'transfer', 'arbitration', 'clocks', 'press', 'facts', 'reports'] as const
type Desk = (typeof desks)[number]

/** 代表建议的工作台: screening, assignment, returns and disputes, clocks, pressing, statistics, reports. */
export function SuggestionDesk() {
  const { t } = useTranslation()
  const congress = useCongress()
  const given = (useParams({ strict: false }) as { desk?: string }).desk
  const desk: Desk = desks.find(one => one === given) ?? 'screening'
  useTitle(`${t(`desk.${desk}`)} · ${t('desk.title')}`)
  return (
    <>
      <header className="hhd">
        <h1>{t('desk.title')}</h1>
        <nav className="filters desks" aria-label={t('desk.label')}>
          {desks.map(one => <Link key={one} to="/c/$congress/office/suggestions/$desk" params={{ congress, desk: one }} search={{}} className={one === desk ? 'on' : ''} activeProps={{}} {...(one === desk ? { 'aria-current': 'page' as const } : {})}>{t(`desk.${one}`)}</Link>)}
          <Link to="/c/$congress/office/matters" params={{ congress }} search={{ procedure: 'suggestion' }} activeProps={{}}>{t('desk.all')}</Link>
        </nav>
      </header>
      {desk === 'screening' && <ReadingDesk key={desk} desk="screening" states="submitted" />}
      {desk === 'arbitration' && <ReadingDesk key={desk} desk="arbitration" states="returning,arbitration" />}
      {desk === 'transfer' && <TransferBoard />}
      {desk === 'clocks' && <Clocks />}
      {desk === 'press' && <Presses />}
      {desk === 'facts' && <Facts />}
      {desk === 'reports' && <Reports />}
    </>
  )
}

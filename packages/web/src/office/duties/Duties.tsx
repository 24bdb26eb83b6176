import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { DutyView } from '@zhitong/server/contract'
import { useTranslation } from 'react-i18next'
import { useCongress } from '../../shared/congress.ts'
import { sayDay } from '../../shared/day.ts'
import { useLanguage, useSay } from '../../shared/language/index.ts'
import { ask } from '../../shared/office.ts'
import { Ground } from '../../shared/pieces/ground/Ground.tsx'
import { Empty, Fault, Loading } from '../../shared/pieces/states/states.tsx'
import { useTitle } from '../../shared/title.ts'
import { useToday } from '../Frame.tsx'
import './duties.css'

/** What was done, each on its day; what is still to come; what is lacking stands out. */
function Holder({ row }: { row: DutyView }) {
  const { t } = useTranslation()
  const say = useSay()
  const language = useLanguage()
  const congress = useCongress()
  const today = useToday()
  return (
    <tr>
      <th scope="row">{row.holder ? say(row.holder) : t('duties.congress')}</th>
      <td>{row.done.map(({ day, matter, title }, n) => <span key={matter}>{n > 0 && t('comma')}<Link to="/c/$congress/office/matters/$id" params={{ congress, id: matter }} title={title}>{sayDay(day, language, today)}</Link></span>)}{row.done.length === 0 && <span className="past">{t('duties.none')}</span>}</td>
      <td>{row.asked > 0 ? t('duties.asked', { n: row.asked }) : ''}</td>
      <td>{row.missing > 0 && <b className="late">{t('duties.missing', { n: row.missing })}</b>}{row.left > 0 && <span>{t('duties.left', { n: row.left, day: sayDay(row.due, language, today) })}</span>}{row.left === 0 && row.missing === 0 && <span className="kept">{t('duties.kept')}</span>}</td>
    </tr>
  )
}

/** 法定要做的: what recurs by law in the year, who owes it, and what is missing. */
export function Duties() {
  const { t } = useTranslation()
  const say = useSay()
  const congress = useCongress()
  const found = useQuery(ask.duties(congress))
  useTitle(t('duties.title'))
  const groups = Map.groupBy(found.data ?? [], row => row.duty)
  return (
    <>
      <header className="lhd"><h1>{t('duties.title')}</h1><p className="second">{t('duties.says')}</p></header>
      {found.isPending && <Loading />}
      {found.error && <Fault error={found.error} again={() => void found.refetch()} />}
      {found.data?.length === 0 && <Empty title={t('duties.empty')}>{t('duties.emptySays')}</Empty>}
      {[...groups].map(([duty, rows]) => (
        <section className="sec duty" key={duty}>
          <h2>{say(rows[0]!.title)} <Ground bare ground={{ cites: rows[0]!.cites }} /></h2>
          <table>
            <thead><tr><th scope="col">{t('duties.columns.who')}</th><th scope="col">{t('duties.columns.done')}</th><th scope="col">{t('duties.columns.asked')}</th><th scope="col">{t('duties.columns.left')}</th></tr></thead>
            <tbody>{rows.map(row => <Holder key={row.holder?.id ?? ''} row={row} />)}</tbody>
          </table>
        </section>
      ))}
    </>
  )
}

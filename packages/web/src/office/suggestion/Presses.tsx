import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { SaidRow } from '@zhitong/server/contract'
import { useTranslation } from 'react-i18next'
import { useCongress } from '../../shared/congress.ts'
import { sayDay } from '../../shared/day.ts'
import { useLanguage, useSay } from '../../shared/language/index.ts'
import { ask } from '../../shared/office.ts'
import { ClockMark } from '../../shared/pieces/clock/ClockChip.tsx'
import { Empty, Fault, Loading } from '../../shared/pieces/states/states.tsx'
import { useToday } from '../Frame.tsx'

const modeOf = (row: SaidRow): string => String(row.said['open']?.['mode'] ?? '')

/** 督办: what is pressed, by mode, with the last visit. */
export function Presses() {
  const { t } = useTranslation()
  const say = useSay()
  const language = useLanguage()
  const congress = useCongress()
  const today = useToday()
  const list = useQuery(ask.said(congress, { procedure: 'press', final: 'no', size: 200 }))
  if (list.isPending) return <Loading />
  if (list.error) return <Fault error={list.error} again={() => void list.refetch()} />
  const modes = [...new Map(list.data.rows.map(row => [modeOf(row), row.words['open']?.['mode'] ?? { zh: modeOf(row), en: modeOf(row) }]))]
  if (modes.length === 0) return <div className="nothing"><Empty title={t('desk.none.press')}>{t('desk.noneSays.press')}</Empty></div>
  return (
    <div className="presses">
      {modes.map(([mode, title]) => (
        <section className="day" key={mode}>
          <h2><b>{say(title)}</b><span>{list.data.rows.filter(row => modeOf(row) === mode).length}</span></h2>
          <ul>
            {list.data.rows.filter(row => modeOf(row) === mode).map(({ row, parties, last, words }) => (
              <li key={row.id}>
                <div className="c">{row.due && <ClockMark today={today} date clock={{ now: row.due.now, left: row.due.left, due: row.due.day }} />}</div>
                <div className="w">
                  <Link className="plain t" to="/c/$congress/office/matters/$id" params={{ congress, id: row.id }}>{row.of?.title ?? row.title}</Link>
                  <p className="m">{[row.of?.number ?? '', ...['leader', 'committee', 'deputies'].map(party => (parties[party] ?? []).map(say).join(t('comma')))].filter(Boolean).join(t('dot'))}</p>
                  <p className="m second">{last['visit'] ? `${t('desk.lastVisit')} ${sayDay(last['visit'].day, language, today)}${t('colon')}${words['visit']?.['found'] ? say(words['visit']['found']) : ''}` : t('desk.noVisit')}</p>
                </div>
                <div className="gr" />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

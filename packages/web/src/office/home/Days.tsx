import { Link } from '@tanstack/react-router'
import type { CalendarYear, InboxRow } from '@zhitong/server/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCongress } from '../../shared/congress.ts'
import { daysBetween, sayDay, sayMonths, sayWeekday } from '../../shared/day.ts'
import { sayForm } from '../../shared/forms.ts'
import { useLanguage, useSay } from '../../shared/language/index.ts'
import { ClockMark } from '../../shared/pieces/clock/ClockChip.tsx'
import { Ground } from '../../shared/pieces/ground/Ground.tsx'
import { Tag } from '../../shared/pieces/tag/Tag.tsx'
import { nameOf, type DueDay } from './inbox.ts'

/** One thing to do: the verb first, then the matter; the ground in the last column. */
function Row({ row, today, date }: { row: InboxRow; today: string; date: boolean }) {
  const { t } = useTranslation()
  const say = useSay()
  const language = useLanguage()
  const congress = useCongress()
  const { matter, due } = row
  const about = [
    due ? say(due.title) : '', matter.number ?? '', matter.form ? sayForm(matter.form, language) : '', say(matter.stateTitle),
    matter.committee ? say(matter.committee) : '', sayMonths(matter.months, language),
  ].filter(Boolean)
  return (
    <li>
      <div className="c">{due && <ClockMark today={today} date={date} clock={{ now: due.now, left: due.left, due: due.day }} />}</div>
      <div className="w">
        <Link className="plain t" to="/c/$congress/office/matters/$id" params={{ congress, id: matter.id }} data-name={nameOf(row)}>
          <b className="v">{say(row.stepTitle)}</b>{matter.title}
        </Link>
        {row.insteadOf && <> <Tag>{t('home.onBehalf')}</Tag></>}
        <p className="m">{about.join(t('dot'))}</p>
      </div>
      <div className="gr">{due && <Ground bare ground={due.ground} />}</div>
    </li>
  )
}

const few = 8

/** A day of the diary: the due day is the left column. */
export function DaySection({ day: { day, rows }, today, calendar }: { day: DueDay; today: string; calendar: readonly CalendarYear[] }) {
  const { t } = useTranslation()
  const say = useSay()
  const language = useLanguage()
  const year = calendar.find(one => one.year === Number(day?.slice(0, 4)))
  const holiday = year?.holidays.find(one => one.date === day)
  const [all, setAll] = useState(false)
  // What has no term waits without end: a few of it are enough until it is asked for.
  const shown = day === null && !all ? rows.slice(0, few) : rows
  const left = day === null ? undefined : daysBetween(today, day)
  const note = left === undefined ? t('home.noDaySays') : left < 0 ? t('home.overdue') : left === 0 ? t('home.today') : left === 1 ? t('home.tomorrow') : holiday ? say(holiday) : year?.makeUp.some(one => one.date === day) ? t('why.madeUp') : ''
  return (
    <section className={left !== undefined && left < 0 ? 'day over' : 'day'}>
      <h2><b>{day === null ? t('home.noDay') : sayDay(day, language, today)}</b><span>{day !== null && sayWeekday(day, language)} {note}</span></h2>
      <div>
        <ul>{shown.map(row => <Row key={nameOf(row)} row={row} today={today} date={false} />)}</ul>
        {shown.length < rows.length && <p className="small restof"><button type="button" className="plainlink" onClick={() => setAll(true)}>{t('home.looseMore', { n: rows.length - shown.length })}</button></p>}
      </div>
    </section>
  )
}

/** The same rows put together by matter. */
export function MatterSection({ matter, today }: { matter: { id: string; title: string; rows: InboxRow[] }; today: string }) {
  const say = useSay()
  return (
    <section className="day">
      <h2><span>{say(matter.rows[0]!.matter.stateTitle)}</span></h2>
      <ul>{matter.rows.map(row => <Row key={nameOf(row)} row={row} today={today} date />)}</ul>
    </section>
  )
}

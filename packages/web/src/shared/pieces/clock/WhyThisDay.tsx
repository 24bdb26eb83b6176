import type { ClockView, Explanation } from '@zhitong/server/contract'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { sayDay, sayWeekday, sayWithWeekday } from '../../day.ts'
import { useLanguage, useSay } from '../../language/index.ts'
import { Ground } from '../ground/Ground.tsx'
import { runs, weeks, type Square } from './calendar.ts'

function Day({ square, first }: { square: Square; first: boolean }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const say = useSay()
  const [, , d] = square.day.split('-')
  const label = first || d === '01' ? sayDay(square.day, language) : String(Number(d))
  const kind = { start: 'start', counted: 'c', off: 'off', end: 'end', none: 'n' }[square.kind]
  const inside = square.kind === 'start' ? t('why.start') : square.kind === 'off' ? (square.off ? say(square.off) : '') : (square.n ?? '')
  return (
    <td className={`${kind}${square.makeUp ? ' m' : ''}${square.today ? ' today' : ''}`}>
      <span>{label}</span>
      <b>{inside}</b>
      {square.makeUp && <i className="mark">{t('why.makeUpMark')}</i>}
      {square.today && !square.makeUp && <i className="mark">{t('why.todayMark')}</i>}
    </td>
  )
}

function Proof({ why, today }: { why: Explanation; today: string }) {
  const { t } = useTranslation()
  return (
    <table className="cal" aria-label={t('why.calendar')}>
      <thead><tr>{(['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const).map(day => <th key={day} scope="col">{t(`why.week.${day}`)}</th>)}</tr></thead>
      <tbody>
        {weeks(why, today).map((week, i) =>
          'gap' in week
            ? <tr key={i}><td className="gap" colSpan={7}>{t('why.gap', { n: week.gap })}</td></tr>
            : <tr key={i}>{week.days.map((square, j) => <Day key={square.day} square={square} first={i === 0 && j === 0} />)}</tr>,
        )}
      </tbody>
    </table>
  )
}

/** 为什么是这一天: where it begins, what was counted and skipped, what happens at the end, and the article. */
export function WhyThisDay({ id, clock, today, close, focus }: { id: string; clock: ClockView; today: string; close: () => void; focus: boolean }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const say = useSay()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (focus) box.current?.focus()
  }, [focus])
  const { why, start } = clock
  const span = (run: { from: string; to: string }): string =>
    run.from === run.to ? `${sayDay(run.from, language)} ${sayWeekday(run.from, language)}` : `${sayDay(run.from, language)}—${sayDay(run.to, language)}`
  const skipped = why ? runs(why.skipped.filter(day => day.kind === 'holiday')) : []
  const weekends = why?.skipped.filter(day => day.kind === 'weekend').length ?? 0
  return (
    <div className="pop" role="dialog" aria-label={t('why.label')} id={id} tabIndex={-1} ref={box}>
      <p className="ph">
        <b>{t('why.title', { day: sayDay(clock.due, language, today) })}</b>
        <button type="button" className="plainlink past" onClick={close}>{t('do.close')}</button>
      </p>
      {why && (
        <p>
          {start && <>{say(start)} </>}
          <b>{sayWithWeekday(why.from, language, today)}</b>
          {why.span
            ? t(why.sign === 1 ? `why.forward.${unit(why)}` : `why.backward.${unit(why)}`, { n: why.span.unit === 'setting' ? why.counted : why.span.count })
            : t('why.given')}
        </p>
      )}
      {!why && start && <p>{t('why.setBy', { step: say(start), day: sayWithWeekday(start.day, language, today) })}</p>}
      {why && <Proof why={why} today={today} />}
      <dl className="why">
        {skipped.length > 0 && <div><dt>{t('why.skipped')}</dt><dd>{skipped.map(run => `${say(run)} ${span(run)}${run.n > 1 ? t('why.nDays', { n: run.n }) : ''}`).join(t('comma'))}</dd></div>}
        {weekends > 0 && <div><dt>{t('why.skipped')}</dt><dd>{t('why.weekends', { n: weekends })}</dd></div>}
        {why && why.madeUp.length > 0 && <div><dt>{t('why.counted')}</dt><dd>{runs(why.madeUp).map(span).join(t('comma'))} {t('why.madeUp')}</dd></div>}
        {why?.restDay && why.nextWorkingDay && <div><dt>{t('why.rest')}</dt><dd>{t('why.restDay', { day: sayWithWeekday(why.nextWorkingDay, language) })}</dd></div>}
        {why?.provisional && <div><dt>{t('why.provisional')}</dt><dd className="soon">{t('why.provisionalSays')}</dd></div>}
        {clock.then && <div><dt>{t('why.then')}</dt><dd>{say(clock.then)}</dd></div>}
        {clock.late.length > 0 && <div><dt>{t('why.lateMark')}</dt><dd className="late">{clock.late.map(day => sayDay(day, language, today)).join(t('comma'))} {t('why.lateSays')}</dd></div>}
        <div>
          <dt>{t('why.extended')}</dt>
          <dd>{clock.extended.length === 0 ? t('why.notExtended') : t('why.extendedFrom', { days: clock.extended.map(day => sayDay(day, language, today)).join(t('comma')) })}</dd>
        </div>
        {clock.until.length > 0 && <div><dt>{t('why.ends')}</dt><dd>{clock.until.map(say).join(t('or'))}</dd></div>}
      </dl>
      <p className="pf"><Ground ground={clock.ground} /></p>
    </div>
  )
}

const unit = (why: Explanation): 'day' | 'workingDay' | 'month' => {
  const kind = why.span?.unit
  if (kind === 'month') return 'month'
  // A local setting whose proof numbers working days is one of working days.
  if (kind === 'working-day' || (kind === 'setting' && why.skipped.length > 0)) return 'workingDay'
  return 'day'
}

import { Link } from '@tanstack/react-router'
import type { YearBoard } from '@zhitong/server/contract'
import { useTranslation } from 'react-i18next'
import { useCongress } from '../../shared/congress.ts'
import { addDays, sayDay, sayWeekday } from '../../shared/day.ts'
import { useLanguage, useSay } from '../../shared/language/index.ts'
import { Ground } from '../../shared/pieces/ground/Ground.tsx'

/** 74 项中 38 项已有结果: counted by evidence, the sentence is the title. */
export function Facts({ facts }: { facts: YearBoard['facts'] }) {
  const { t } = useTranslation()
  const parts = ([
    ['done', facts.ended, t('year.ended'), t('year.endedSays')],
    ['going', facts.going, t('year.going'), t('year.goingSays')],
    ['plan', facts.ahead, t('year.ahead'), ''],
    ['late', facts.late, t('year.late'), ''],
    ['drop', facts.dropped, t('year.dropped'), ''],
  ] as const).filter(([, n]) => n > 0)
  return (
    <section className="sec">
      <h2>{t('year.head', { total: facts.total, ended: facts.ended })}{facts.late > 0 && <span className="late">{t('year.lateHead', { n: facts.late })}</span>}</h2>
      <div className="prog" aria-hidden="true">{parts.map(([kind, n]) => <i key={kind} className={kind} style={{ flex: n }} />)}</div>
      <ul className="plab">
        {parts.map(([kind, n, name, more]) => <li key={kind} className={kind} style={{ flexGrow: n }}><p><b>{n}</b>{name}</p>{more && <span>{more}</span>}</li>)}
      </ul>
    </section>
  )
}

/** How many legal days stand above the board. */
const most = 5

/** 接下来的法定日子, each with its article. */
export function Days({ days, today }: { days: YearBoard['days']; today: string }) {
  const { t } = useTranslation()
  const say = useSay()
  const language = useLanguage()
  const congress = useCongress()
  const recent = addDays(today, -7)
  const next = days.filter(day => (day.met ? day.day >= recent : true)).toSorted((a, b) => a.day.localeCompare(b.day)).filter(day => day.day >= today || day.met).slice(0, most)
  return (
    <section className="sec">
      <h2>{t('year.days')}</h2>
      {next.length === 0 && <p className="past small">{t('year.noDays')}</p>}
      <ol className="dates">
        {next.map((day, i) => (
          <li key={i} className={day.met ? 'kept' : undefined}>
            <time dateTime={day.day}>{sayDay(day.day, language, today)}</time><span className="past">{sayWeekday(day.day, language)}</span>
            <b>{say(day.what)}{day.met && <span className="visually-hidden"> {t('year.met')}</span>}</b>
            <span className="second">{day.matter ? <Link className="plain" to="/c/$congress/office/matters/$id" params={{ congress, id: day.matter }}>{day.title}</Link> : day.title}</span>
            <Ground bare ground={day.ground} />
          </li>
        ))}
      </ol>
    </section>
  )
}

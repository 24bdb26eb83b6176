import { Link } from '@tanstack/react-router'
import type { Inbox } from '@zhitong/server/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCongress } from '../../shared/congress.ts'
import { dayOf, sayDay, sayTime } from '../../shared/day.ts'
import { useLanguage, useSay } from '../../shared/language/index.ts'

const few = 6

/** Quieter, on the right: what others owe, what moved. */
export function Aside({ inbox, today, movedOnly = false }: { inbox: Inbox; today: string; movedOnly?: boolean }) {
  const { t } = useTranslation()
  const say = useSay()
  const language = useLanguage()
  const congress = useCongress()
  const [all, setAll] = useState(false)
  const others = all ? inbox.others : inbox.others.slice(0, few)
  return (
    <aside className="hbeside">
      {!movedOnly && <section>
        <h2>{t('home.others')} <i>{inbox.others.length || ''}</i></h2>
        {inbox.others.length === 0 && <p className="small past">{t('home.noOthers')}</p>}
        <ul className="wait">
          {others.map((one, i) => (
            <li key={i}>
              <b>{say(one.who)}</b>
              <span>{say(one.stepTitle)} <Link className="plain" to="/c/$congress/office/matters/$id" params={{ congress, id: one.matter.id }}>{one.matter.title}</Link></span>
              {one.due && <time dateTime={one.due}>{sayDay(one.due, language, today)}</time>}
            </li>
          ))}
        </ul>
        {inbox.others.length > others.length && <p className="small"><button type="button" className="plainlink" onClick={() => setAll(true)}>{t('home.moreOthers', { n: inbox.others.length - others.length })}</button></p>}
      </section>}
      <section>
        <h2>{t('home.moved')}</h2>
        {inbox.moved.length === 0 && <p className="small past">{t('home.noMoved')}</p>}
        <ul className="since">
          {inbox.moved.slice(0, 8).map((one, i) => (
            <li key={i}>
              <Link className="plain" to="/c/$congress/office/matters/$id" params={{ congress, id: one.matter.id }}>{say(one.sentence)}{!say(one.sentence).includes(one.matter.title) && <>{t('colon')}{one.matter.title}</>}</Link>
              <time className="past nowrap" dateTime={one.at}>{sayDay(dayOf(one.at), language, today)} {sayTime(one.at)}</time>
            </li>
          ))}
        </ul>
      </section>
    </aside>
  )
}

import { Link } from '@tanstack/react-router'
import type { MatterView } from '@zhitong/server/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCongress } from '../../shared/congress.ts'
import { sayDay, sayMonths } from '../../shared/day.ts'
import { sayForm } from '../../shared/forms.ts'
import { useLanguage, useSay } from '../../shared/language/index.ts'
import { ClockMark } from '../../shared/pieces/clock/ClockChip.tsx'
import { useToday } from '../Frame.tsx'

/** How many are shown before all are asked for. */
const few = 12

/** The matters below this one, such as the items of a plan. */
export function Children({ view }: { view: MatterView }) {
  const { t } = useTranslation()
  const say = useSay()
  const language = useLanguage()
  const congress = useCongress()
  const today = useToday()
  const [all, setAll] = useState(false)
  const rows = view.children.toSorted((a, b) => (a.item ?? 0) - (b.item ?? 0))
  const numbered = rows.some(row => row.item ?? row.number)
  /** One that has no title of its own is called by whose it is, so that three units are three names. */
  const nameOf = (row: MatterView['children'][number]): string => ((row.title === row.kind.zh || row.title === view.row.title) && row.who.length > 0 ? row.who.map(say).join(t('comma')) : row.title)
  const shown = all ? rows : rows.slice(0, few)
  return (
    <section className="children">
      <h2 className="h">{t('matter.children')} <span className="past">{t('list.count', { n: rows.length })}</span></h2>
      <ul className={numbered ? 'childlist' : 'childlist bare'}>
        {shown.map(row => (
          <li key={row.id}>
            {numbered && <span className="past">{row.item ?? row.number ?? ''}</span>}
            <span>
              <Link to="/c/$congress/office/matters/$id" params={{ congress, id: row.id }}>{nameOf(row)}</Link>
              <span className="past small about">{[row.form ? sayForm(row.form, language) : say(row.kind), row.final ? '' : say(row.stateTitle), nameOf(row) === row.title ? row.who.map(say).join(t('comma')) : '', sayMonths(row.months, language), sayDay(row.day, language, today)].filter(Boolean).join(t('dot'))}</span>
            </span>
            <span className={row.final ? 'past small' : 'small'}>{row.due ? <ClockMark today={today} date clock={{ now: row.due.now, left: row.due.left, due: row.due.day }} /> : row.final ? say(row.stateTitle) : ''}</span>
          </li>
        ))}
      </ul>
      {shown.length < rows.length && <p className="small"><button type="button" className="plainlink" onClick={() => setAll(true)}>{t('matter.all', { n: rows.length })}</button></p>}
    </section>
  )
}

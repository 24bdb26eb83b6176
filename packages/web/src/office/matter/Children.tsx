import { Link } from '@tanstack/react-router'
import type { MatterView } from '@zhitong/server/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCongress } from '../../shared/congress.ts'
import { sayMonths } from '../../shared/day.ts'
import { sayForm } from '../../shared/forms.ts'
import { procedureTitle } from '../../shared/house.ts'
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
  const shown = all ? rows : rows.slice(0, few)
  return (
    <section className="children">
      <h2 className="h">{t('matter.children')} <span className="past">{t('list.count', { n: rows.length })}</span></h2>
      <ul className={numbered ? 'childlist' : 'childlist bare'}>
        {shown.map(row => (
          <li key={row.id}>
            {numbered && <span className="past">{row.item ?? row.number ?? ''}</span>}
            <span>
              <Link to="/c/$congress/office/matters/$id" params={{ congress, id: row.id }}>{row.title}</Link>
              <span className="past small about">{[row.form ? sayForm(row.form, language) : say(procedureTitle(row.procedure)), row.final ? '' : say(row.stateTitle), row.owner ? say(row.owner) : '', sayMonths(row.months, language)].filter(Boolean).join(t('dot'))}</span>
            </span>
            <span className={row.final ? 'past small' : 'small'}>{row.due ? <ClockMark today={today} date clock={{ now: row.due.now, left: row.due.left, due: row.due.day }} /> : row.final ? say(row.stateTitle) : ''}</span>
          </li>
        ))}
      </ul>
      {shown.length < rows.length && <p className="small"><button type="button" className="plainlink" onClick={() => setAll(true)}>{t('matter.all', { n: rows.length })}</button></p>}
    </section>
  )
}

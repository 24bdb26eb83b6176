import { Link } from '@tanstack/react-router'
import type { MatterRow } from '@zhitong/server/contract'
import { useMemo } from 'react'
import { useCongress } from '../../shared/congress.ts'
import { dayOf, sayDay, sayMonths } from '../../shared/day.ts'
import { sayForm } from '../../shared/forms.ts'
import { procedureTitle } from '../../shared/house.ts'
import { useLanguage, useSay } from '../../shared/language/index.ts'
import { en } from '../../shared/language/en.ts'
import { zh } from '../../shared/language/zh.ts'
import { ClockMark } from '../../shared/pieces/clock/ClockChip.tsx'
import { sayClock } from '../../shared/pieces/clock/words.ts'
import type { Column } from '../../shared/pieces/list/List.tsx'

const title = (key: keyof typeof zh.matters.columns) => ({ zh: zh.matters.columns[key], en: en.matters.columns[key] })

/** The columns of every list of matters. */
export function useColumns(today: string): readonly Column<MatterRow>[] {
  const say = useSay()
  const language = useLanguage()
  const congress = useCongress()
  return useMemo(() => {
    const clock = (row: MatterRow) => row.due && { now: row.due.now, left: row.due.left, due: row.due.day }
    return [
      { key: 'item', title: title('item'), width: '44px', of: row => <span className="past">{row.item ?? ''}</span>, text: row => String(row.item ?? ''), sort: 'item' },
      { key: 'number', title: title('number'), width: 'minmax(64px, 110px)', of: row => row.number ?? '', text: row => row.number ?? '', sort: 'number' },
      {
        key: 'title', title: title('title'), width: 'minmax(220px, 1fr)', always: true, sort: 'title', text: row => row.title,
        of: row => <Link className="plain" to="/c/$congress/office/matters/$id" params={{ congress, id: row.id }}>{row.title}</Link>,
      },
      { key: 'form', title: title('form'), width: '128px', of: row => <span className="past small">{row.form ? sayForm(row.form, language) : say(procedureTitle(row.procedure))}</span>, text: row => row.form ?? say(procedureTitle(row.procedure)) },
      { key: 'state', title: title('state'), width: '96px', of: row => <span className={row.final ? 'past' : undefined}>{say(row.stateTitle)}</span>, text: row => say(row.stateTitle) },
      { key: 'owner', title: title('owner'), width: '120px', of: row => <span className="second">{row.owner ? say(row.owner) : ''}</span>, text: row => (row.owner ? say(row.owner) : '') },
      { key: 'months', title: title('months'), width: '84px', of: row => <span className="second">{sayMonths(row.months, language)}</span>, text: row => sayMonths(row.months, language) },
      {
        key: 'due', title: title('due'), width: '212px', sort: 'due', text: row => (row.due ? `${row.due.day} ${sayClock(clock(row)!, language)}` : ''),
        of: row => row.due && <span title={say(row.due.title)}><ClockMark today={today} date clock={clock(row)!} /></span>,
      },
      { key: 'updated', title: title('updated'), width: '84px', sort: 'updated', of: row => <span className="past small">{sayDay(dayOf(row.updated), language, today)}</span>, text: row => row.updated },
    ] satisfies Column<MatterRow>[]
  }, [language, congress, today]) // eslint-disable-line react-hooks/exhaustive-deps
}

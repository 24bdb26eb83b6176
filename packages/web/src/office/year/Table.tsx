import { Link, useNavigate } from '@tanstack/react-router'
import type { MatterRow } from '@zhitong/server/contract'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useCongress } from '../../shared/congress.ts'
import { sayMonths } from '../../shared/day.ts'
import { sayForm } from '../../shared/forms.ts'
import { en } from '../../shared/language/en.ts'
import { useLanguage, useSay } from '../../shared/language/index.ts'
import { zh } from '../../shared/language/zh.ts'
import { ClockMark } from '../../shared/pieces/clock/ClockChip.tsx'
import { List, type Column } from '../../shared/pieces/list/List.tsx'
import { ProgressMark } from './Board.tsx'
import { progressOf } from './board.ts'

const title = (key: keyof typeof zh.year.columns) => ({ zh: zh.year.columns[key], en: en.year.columns[key] })

/** The columns of the board's table. */
function useColumns(month: number, today: string, replan: (row: MatterRow) => void): Column<MatterRow>[] {
  const { t } = useTranslation()
  const say = useSay()
  const language = useLanguage()
  const congress = useCongress()
  return useMemo((): Column<MatterRow>[] => {
    const word = (row: MatterRow): string => {
      const progress = progressOf(row, month)
      return t(progress === 'soon' ? 'year.legendSoon' : progress === 'dropped' ? 'year.dropped' : `year.${progress}`)
    }
    const evidence = ({ evidence: { papers, ended } }: MatterRow): string =>
      [papers > 0 ? t('year.papers', { n: papers }) : '', ended > 0 ? t('year.endedBelow', { n: ended }) : ''].filter(Boolean).join(t('comma'))
    return [
      { key: 'item', title: title('item'), width: '44px', of: row => <span className="past">{row.item}</span>, text: row => String(row.item ?? '') },
      {
        key: 'title', title: title('title'), width: 'minmax(220px, 1fr)', always: true, text: row => row.title,
        of: row => <Link className="plain" to="/c/$congress/office/matters/$id" params={{ congress, id: row.id }}>{row.title}</Link>,
      },
      { key: 'form', title: title('form'), width: '136px', of: row => <span className="past">{row.form && sayForm(row.form, language)}</span>, text: row => row.form ?? '' },
      { key: 'committee', title: title('committee'), width: '120px', of: row => <span className="second">{row.committee && say(row.committee)}</span>, text: row => (row.committee ? say(row.committee) : '') },
      {
        key: 'months', title: title('months'), width: '128px', text: row => sayMonths(row.months, language),
        of: row => <>{sayMonths(row.months, language)}{'　'}{!row.final && <button type="button" className="plainlink small quiet" onClick={() => replan(row)}>{t('year.replan')}</button>}</>,
      },
      { key: 'state', title: title('state'), width: '112px', of: row => <><ProgressMark of={progressOf(row, month)} /> {word(row)}</>, text: word },
      { key: 'due', title: title('due'), width: '184px', of: row => row.due && <ClockMark today={today} date clock={{ now: row.due.now, left: row.due.left, due: row.due.day }} />, text: row => row.due?.day ?? '' },
      { key: 'evidence', title: title('evidence'), width: '128px', of: row => <span className="past small">{evidence(row)}</span>, text: evidence },
    ]
  }, [language, month, today, congress]) // eslint-disable-line react-hooks/exhaustive-deps
}

/** The same items as a table, with re-planning by a button. */
export function Table({ rows, month, today, replan }: { rows: readonly MatterRow[]; month: number; today: string; replan: (row: MatterRow) => void }) {
  const { t } = useTranslation()
  const congress = useCongress()
  const navigate = useNavigate()
  const columns = useColumns(month, today, replan)
  return (
    <List
      name="year" label={t('year.asTable')} rows={rows} columns={columns} id={row => row.id} file="year.csv"
      open={row => void navigate({ to: '/c/$congress/office/matters/$id', params: { congress, id: row.id } })}
    />
  )
}

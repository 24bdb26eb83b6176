import { Link } from '@tanstack/react-router'
import type { MatterRow } from '@zhitong/server/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCongress } from '../../shared/congress.ts'
import { sayMonth, sayMonths } from '../../shared/day.ts'
import { sayForm } from '../../shared/forms.ts'
import { useLanguage, useSay } from '../../shared/language/index.ts'
import { ProgressMark } from './Board.tsx'
import { moved, progressOf, span, type Progress } from './board.ts'

const look: Readonly<Record<Progress, string>> = { ended: 'done', going: 'going', soon: 'soon', ahead: 'plan', late: 'late', dropped: 'dropped' }

/** The items of one month: those that begin in it, then those that go on. */
const inMonth = (rows: readonly MatterRow[], month: number): { row: MatterRow; begins: boolean }[] =>
  rows
    .filter(row => row.months.some(([from, to]) => from <= month && month <= to))
    .map(row => ({ row, begins: row.months.some(([from]) => from === month) }))
    // What runs half the year would stand in every month; it stands where it begins.
    .filter(({ row, begins }) => begins || (span(row)?.[1] ?? 0) - (span(row)?.[0] ?? 0) < 6)
    .toSorted((a, b) => Number(b.begins) - Number(a.begins) || (a.row.item ?? 0) - (b.row.item ?? 0))

/** The year month by month, as a list that also fits a phone; dragging to another month asks for the ground. */
export function Months({ rows, month, replan }: { rows: readonly MatterRow[]; month: number; replan: (row: MatterRow, to: [number, number][] | undefined) => void }) {
  const { t } = useTranslation()
  const say = useSay()
  const language = useLanguage()
  const congress = useCongress()
  const [over, setOver] = useState<number>()
  const words = (progress: Progress): string => t(progress === 'soon' ? 'year.legendSoon' : progress === 'dropped' ? 'year.dropped' : `year.${progress}`)
  const item = (row: MatterRow, begins: boolean) => {
    const progress = progressOf(row, month)
    return (
      <li key={row.id} className={look[progress]} draggable={!row.final} onDragStart={event => { event.dataTransfer.setData('text/x-matter', row.id); event.dataTransfer.effectAllowed = 'move' }}>
        <ProgressMark of={progress} />
        <span>
          <Link className="plain" to="/c/$congress/office/matters/$id" params={{ congress, id: row.id }}>{row.title}</Link><span className="visually-hidden">{t('comma')}{words(progress)}</span>
          <span className="past small">{[row.form ? sayForm(row.form, language) : '', row.committee ? say(row.committee) : '', begins && row.months.length === 1 && row.months[0]![0] === row.months[0]![1] ? '' : sayMonths(row.months, language)].filter(Boolean).join(t('dot'))}</span>
        </span>
        {!row.final && <button type="button" className="plainlink quiet small" onClick={() => replan(row, undefined)} aria-label={`${t('year.replan')} ${row.title}`}>{t('year.replan')}</button>}
      </li>
    )
  }
  const loose = rows.filter(row => row.months.length === 0)
  return (
    <div className="bymonth">
      {Array.from({ length: 12 }, (_, i) => i + 1).map(at => {
        const here = inMonth(rows, at)
        return (
          <section
            key={at} className={over === at ? 'over' : undefined}
            onDragOver={event => { if (event.dataTransfer.types.includes('text/x-matter')) { event.preventDefault(); setOver(at) } }}
            onDragLeave={() => setOver(undefined)}
            onDrop={event => {
              event.preventDefault()
              setOver(undefined)
              const row = rows.find(one => one.id === event.dataTransfer.getData('text/x-matter'))
              if (row && span(row)?.[0] !== at) replan(row, moved(row.months, at))
            }}
          >
            <h3 className={at === month ? 'now' : undefined}>{sayMonth(at, language)}<i>{here.filter(one => one.begins).length || ''}</i></h3>
            <ul>{here.filter(one => one.begins).map(({ row }) => item(row, true))}</ul>
            {here.some(one => !one.begins) && (
              <p className="past small goeson">
                {t('year.goesOn')}
                {here.filter(one => !one.begins).map(({ row }, i) => <span key={row.id}>{i > 0 && t('comma')}<Link className="plain" to="/c/$congress/office/matters/$id" params={{ congress, id: row.id }}>{row.title}</Link></span>)}
              </p>
            )}
          </section>
        )
      })}
      {loose.length > 0 && <section className="loosemonth"><h3>{t('year.noMonth')}<i>{loose.length}</i></h3><ul>{loose.map(row => item(row, true))}</ul></section>}
    </div>
  )
}

import { Link } from '@tanstack/react-router'
import type { MatterRow } from '@zhitong/server/contract'
import { useState, type DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useCongress } from '../../shared/congress.ts'
import { sayDay, sayMonth, sayMonths } from '../../shared/day.ts'
import { useLanguage, useSay } from '../../shared/language/index.ts'
import { Glyph, Pie } from '../../shared/pieces/glyph/Glyph.tsx'
import { goneOf, moved, pack, progressOf, type Group, type Placed, type Progress } from './board.ts'

const look: Readonly<Record<Progress, string>> = { ended: 'done', going: 'going', soon: 'soon', ahead: 'plan', late: 'late', dropped: 'dropped' }

export function ProgressMark({ of }: { of: Progress }) {
  if (of === 'soon') return <Pie gone={0.75} />
  return <Glyph name={({ ended: 'check', going: 'dot', ahead: 'ring', late: 'late', dropped: 'cancelled' } as const)[of]} />
}

interface Act {
  month: number
  today: string
  replan: (row: MatterRow, to: [number, number][] | undefined) => void
}

/** An item: its words are the bar, the line under them is the planned months, its stroke is the state. */
function Item({ item, row, month, today, replan }: Act & { item?: Placed; row: MatterRow }) {
  const { t } = useTranslation()
  const say = useSay()
  const language = useLanguage()
  const congress = useCongress()
  const progress = progressOf(row, month)
  const state = { ended: t('year.legendEnded'), going: t('year.legendGoing'), soon: t('year.legendSoon'), ahead: t('year.legendAhead'), late: t('year.legendLate'), dropped: t('year.dropped') }[progress]
  const note = row.due && (progress === 'late' || progress === 'soon') ? `${say(row.due.title)} ${sayDay(row.due.day, language, today)}` : ''
  const months = sayMonths(row.months, language)
  return (
    <Link
      className={`it ${look[progress]}${item ? '' : ' loose'}${item && item.back > 0 ? ' hang' : ''}`}
      to="/c/$congress/office/matters/$id" params={{ congress, id: row.id }} preload={false}
      style={item && { gridColumn: `${item.from} / ${item.to + 1}`, gridRow: item.line }}
      title={`${row.title}\n${t('year.of', { form: row.form ?? t('year.other'), months: months || t('year.noMonth'), state })}${note ? `\n${note}` : ''}`}
      draggable={item !== undefined && !row.final}
      onDragStart={(event: DragEvent) => {
        event.dataTransfer.setData('text/x-matter', row.id)
        event.dataTransfer.effectAllowed = 'move'
      }}
      onKeyDown={event => {
        if (event.key.toLowerCase() === 'm' && !event.ctrlKey && !event.metaKey) {
          event.preventDefault()
          replan(row, undefined)
        }
      }}
    >
      <ProgressMark of={progress} />
      <span style={item && { maxWidth: `calc(${(item.room * 100) / (item.to - item.from + 1)}% - 24px)` }}>
        {row.title}{note && <em>{note}</em>}<span className="visually-hidden">{t('comma')}{state}{t('comma')}{months}</span>
      </span>
    </Link>
  )
}

/** One row of the board: a form, a committee, a leader. */
function Lane({ group, over, ...act }: Act & { group: Group; over: (event: DragEvent<HTMLElement>) => number | undefined }) {
  const placed = pack(group.rows)
  const loose = group.rows.filter(row => row.months.length === 0)
  const [at, setAt] = useState<number>()
  return (
    <div className="yrow">
      <h3>{group.title}<i>{group.rows.length}</i></h3>
      <div
        className="lane"
        onDragOver={event => {
          if (!event.dataTransfer.types.includes('text/x-matter')) return
          event.preventDefault()
          setAt(over(event))
        }}
        onDragLeave={() => setAt(undefined)}
        onDrop={event => {
          event.preventDefault()
          const to = over(event)
          setAt(undefined)
          const row = group.rows.find(one => one.id === event.dataTransfer.getData('text/x-matter'))
          if (row && to !== undefined) act.replan(row, moved(row.months, to))
        }}
      >
        {at !== undefined && <div className="landing" style={{ gridColumn: at, gridRow: `1 / span ${Math.max(1, ...placed.map(item => item.line))}` }} />}
        {placed.map(item => <Item key={item.row.id} item={item} row={item.row} {...act} />)}
      </div>
      {loose.length > 0 && <div className="loosely">{loose.map(row => <Item key={row.id} row={row} {...act} />)}</div>}
    </div>
  )
}

/** A typographic Gantt of twelve months. */
export function Board({ groups, year, ...act }: Act & { groups: readonly Group[]; year: number }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const over = (event: DragEvent<HTMLElement>): number | undefined => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    const month = Math.floor(((event.clientX - left) / width) * 12) + 1
    return month >= 1 && month <= 12 ? month : undefined
  }
  const now = Number(act.today.slice(0, 4)) === year ? goneOf(act.today) : undefined
  return (
    <div className="boardbox" tabIndex={0} role="region" aria-label={t('year.board', { year })}>
      <div className="board">
        <div className="mo" aria-hidden="true"><span />{Array.from({ length: 12 }, (_, i) => <b key={i} className={i + 1 === act.month ? 'now' : undefined}>{sayMonth(i + 1, language)}</b>)}</div>
        {groups.map(group => <Lane key={group.key} group={group} over={over} {...act} />)}
        {now !== undefined && <div className="nowline" aria-hidden="true" style={{ left: `calc(var(--head) + (100% - var(--head)) * ${now.toFixed(4)})` }}><span>{t('year.today')}</span></div>}
      </div>
    </div>
  )
}

export function Legend() {
  const { t } = useTranslation()
  return (
    <p className="legend small past">
      <ProgressMark of="ended" /> {t('year.legendEnded')}{'　'}<ProgressMark of="going" /> {t('year.legendGoing')}{'　'}<ProgressMark of="soon" /> {t('year.legendSoon')}{'　'}
      <ProgressMark of="late" /> {t('year.legendLate')}{'　'}<ProgressMark of="ahead" /> {t('year.legendAhead')}{'　　'}{t('year.legend')}
      <span className="noprint">{'　'}{t('year.replanSays')} {t('year.moveHint')}</span>
    </p>
  )
}

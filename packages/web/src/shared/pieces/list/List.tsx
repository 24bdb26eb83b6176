import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSay } from '../../language/index.ts'
import { csv, download } from './csv.ts'
import './list.css'
import { hiddenColumns, hideColumns } from './view.ts'

export interface Column<Row> {
  readonly key: string
  readonly title: { readonly zh: string; readonly en: string }
  /** What stands in the cell. */
  readonly of: (row: Row) => ReactNode
  /** The same as plain text, for the file. */
  readonly text: (row: Row) => string
  /** As `grid-template-columns` says it; the title's column should be `minmax(…, 1fr)`. */
  readonly width: string
  readonly num?: true
  /** The name under which the interface sorts by it. */
  readonly sort?: string
  /** Cannot be hidden. */
  readonly always?: true
}

const rowHeight = 45
/** From so many rows on only those in sight are drawn. */
const manyRows = 120

/** 列表: the same for 5 and 50,000 rows: J and K move, Enter opens, columns are chosen, what is shown is exported. */
export function List<Row>({ name, label, rows, columns, id, open, sort, onSort, file, filters, exportAll }: {
  /** Under which choices are remembered. */
  name: string
  label: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  id: (row: Row) => string
  open: (row: Row) => void
  sort?: { by: string; order: 'asc' | 'desc' } | undefined
  onSort?: (by: string, order: 'asc' | 'desc') => void
  /** Name of the exported file. */
  file: string
  filters?: ReactNode
  /** Where the server exports more than is on the page. */
  exportAll?: string | undefined
}) {
  const { t } = useTranslation()
  const say = useSay()
  const [hidden, setHidden] = useState(() => hiddenColumns(name))
  const [choosing, setChoosing] = useState(false)
  const [at, setAt] = useState(-1)
  const body = useRef<HTMLDivElement>(null)
  const shown = useMemo(() => columns.filter(column => column.always || !hidden.includes(column.key)), [columns, hidden])
  const template = shown.map(column => column.width).join(' ')
  const virtual = rows.length >= manyRows
  const virtualizer = useVirtualizer({
    count: virtual ? rows.length : 0,
    getScrollElement: () => body.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  })
  useEffect(() => setAt(now => Math.min(now, rows.length - 1)), [rows.length])
  const go = (to: number): void => {
    const next = Math.max(0, Math.min(rows.length - 1, to))
    setAt(next)
    if (virtual) virtualizer.scrollToIndex(next)
    requestAnimationFrame(() => body.current?.querySelector<HTMLElement>(`[data-row="${next}"]`)?.focus({ preventScroll: virtual }))
  }
  const keys = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const key = event.key.toLowerCase()
    if (key === 'j' || key === 'arrowdown') go(at + 1)
    else if (key === 'k' || key === 'arrowup') go(at - 1)
    else if (key === 'home') go(0)
    else if (key === 'end') go(rows.length - 1)
    else if (key === 'enter' && rows[at] && event.target === event.currentTarget.querySelector(`[data-row="${at}"]`)) open(rows[at])
    else return
    event.preventDefault()
  }
  const row = (one: Row, i: number, style?: React.CSSProperties): ReactNode => (
    <div
      key={id(one)} role="row" data-row={i} className={i === at ? 'lrow sel' : 'lrow'} aria-rowindex={i + 2}
      style={{ gridTemplateColumns: template, ...style }} tabIndex={i === Math.max(0, at) ? 0 : -1}
      onFocus={() => setAt(i)}
      onClick={event => { if (!(event.target as HTMLElement).closest('a,button')) open(one) }}
    >
      {shown.map(column => <div key={column.key} role="cell" data-title={say(column.title)} className={column.always ? 'main' : column.num ? 'num' : undefined}>{column.of(one)}</div>)}
    </div>
  )
  return (
    <div className="llist">
      <div className="lf">
        {filters}
        <span className="lend">
          <button type="button" className="plainlink" aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>{t('list.columns')}</button>
          <button type="button" className="plainlink" onClick={() => download(file, csv([shown.map(column => say(column.title)), ...rows.map(one => shown.map(column => column.text(one)))]))}>
            {t('list.export')}
          </button>
          {exportAll && <a href={exportAll} download>{t('list.exportAll')}</a>}
        </span>
      </div>
      {choosing && (
        <fieldset className="lcols">
          <legend className="visually-hidden">{t('list.columns')}</legend>
          {columns.filter(column => !column.always).map(column => (
            <label key={column.key}>
              <input
                type="checkbox" checked={!hidden.includes(column.key)}
                onChange={event => {
                  const next = event.target.checked ? hidden.filter(key => key !== column.key) : [...hidden, column.key]
                  hideColumns(name, next)
                  setHidden(next)
                }}
              /> {say(column.title)}
            </label>
          ))}
        </fieldset>
      )}
      <div role="table" aria-label={label} aria-rowcount={rows.length + 1} className="ltable" onKeyDown={keys}>
        <div role="rowgroup">
          <div role="row" className="lhead" style={{ gridTemplateColumns: template }}>
            {shown.map(column => (
              <div key={column.key} role="columnheader" className={column.num ? 'num' : undefined}
                aria-sort={sort && sort.by === column.sort ? (sort.order === 'asc' ? 'ascending' : 'descending') : undefined}>
                {column.sort && onSort
                  ? (
                    <button type="button" onClick={() => onSort(column.sort!, sort !== undefined && sort.by === column.sort && sort.order === 'asc' ? 'desc' : 'asc')}>
                      {say(column.title)}{sort && sort.by === column.sort && <span aria-hidden="true"> {sort.order === 'asc' ? '↑' : '↓'}</span>}
                    </button>
                  )
                  : say(column.title)}
              </div>
            ))}
          </div>
        </div>
        <div role="rowgroup" ref={body} className={virtual ? 'lbody tall' : 'lbody'}>
          {virtual
            ? (
              <div role="presentation" style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
                {virtualizer.getVirtualItems().map(item => row(rows[item.index]!, item.index, { position: 'absolute', inset: '0 0 auto', transform: `translateY(${item.start}px)`, height: rowHeight }))}
              </div>
            )
            : rows.map((one, i) => row(one, i))}
        </div>
      </div>
    </div>
  )
}

import type { SimilarRow } from '@zhitong/server/contract'
import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { sayFull } from '../../day.ts'
import { useLanguage, useSay } from '../../language/index.ts'
import { Tag } from '../tag/Tag.tsx'
import { marked } from './typed.ts'
import type { Found } from './useSimilar.ts'
import './similar.css'

const Marked = ({ text, ranges }: { text: string; ranges: readonly (readonly [number, number])[] }) =>
  marked(text, ranges).map((piece, n) => (piece.hit ? <mark key={n} className="hit">{piece.text}</mark> : piece.text))

/** Why a matter is shown: same place, same unit, the same thing by other words, and what came of it and when. */
function Reasons({ row }: { row: SimilarRow }) {
  const { t } = useTranslation()
  const say = useSay()
  const language = useLanguage()
  const { matter, outcome } = row
  return (
    <p className="why second">
      <span>{outcome ? t('similar.outcome', { day: sayFull(outcome.day, language), what: say(outcome.title) }) : say(matter.stateTitle)}</span>
      {row.places.length > 0 && <span>{t('similar.place', { what: row.places.join('、') })}</span>}
      {row.units.length > 0 && <span>{t('similar.unit', { what: row.units.map(say).join('、') })}</span>}
      {row.named.map(([here, there]) => <span key={here}>{t('similar.named', { here, there })}</span>)}
    </p>
  )
}

/**
 * 相似事项: what was raised before and is like what is being typed, each with its reasons. It proposes; `act` is where a
 * desk puts what its people may do about one (merge it, use its answer). Arrows go through the list.
 */
export function Similar({ found, open, act }: { found: Found; open: (row: SimilarRow) => void; act?: (row: SimilarRow) => ReactNode }) {
  const { t } = useTranslation()
  const id = useId()
  const list = useRef<HTMLOListElement>(null)
  const rows = found.list?.rows ?? []
  const keys = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    const all = [...(list.current?.querySelectorAll<HTMLElement>('.to') ?? [])]
    const now = all.findIndex(one => one === document.activeElement)
    const next = all[now + (event.key === 'ArrowDown' ? 1 : -1)]
    if (now < 0 || !next) return
    event.preventDefault()
    next.focus()
  }
  if (!found.list && !found.asking && !found.error) return null
  const says = found.error ? t('similar.failed') : found.list?.ready === false ? t('similar.reading') : !found.list ? t('similar.asking') : rows.length === 0 ? t('similar.none') : t('similar.count', { count: rows.length })
  return (
    <section className="similar" aria-labelledby={id} aria-busy={found.asking}>
      <h3 id={id}>{t('similar.title')} <span className="hint" role="status">{says}</span></h3>
      {rows.length > 0 && (
        <ol ref={list} onKeyDown={keys}>
          {rows.map(row => {
            const ranges = (field: 'title' | 'body') => row.phrases.filter(({ there }) => there.field === field).map(({ there }) => there.range)
            const { from, text } = row.excerpt
            return (
              <li key={row.matter.id}>
                <div className="head">
                  <button type="button" className="plainlink to" onClick={() => open(row)}><Marked text={row.title} ranges={ranges('title')} /></button>
                  {row.merge && <Tag kind="doubt">{t('similar.merge')}</Tag>}
                  {act?.(row)}
                </div>
                {text !== '' && <p className="excerpt">{from > 0 && '…'}<Marked text={text} ranges={ranges('body').map(([a, b]) => [a - from, b - from])} /></p>}
                <Reasons row={row} />
              </li>
            )
          })}
        </ol>
      )}
    </section>
  )
}

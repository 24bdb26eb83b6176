import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCongress } from '../../shared/congress.ts'
import { useSay } from '../../shared/language/index.ts'
import { ask } from '../../shared/office.ts'
import { Find } from '../../shared/pieces/list/Find.tsx'
import { Fault, Loading } from '../../shared/pieces/states/states.tsx'
import type { Wanted } from './wanted.ts'

/** The units in the order of their names, found by typing; a card dropped on one makes it the lead. */
export function UnitList({ wanted, take, dragged }: { wanted: Wanted; take: (unit: string, part: 'lead' | 'co', id?: string) => void; dragged: string | undefined }) {
  const { t } = useTranslation()
  const say = useSay()
  const congress = useCongress()
  const organs = useQuery(ask.organs(congress))
  const counts = useQuery(ask.facts(congress, 'suggestion', undefined))
  const [q, setQ] = useState('')
  const [over, setOver] = useState<string>()
  if (organs.isPending) return <Loading />
  if (organs.error) return <Fault error={organs.error} again={() => void organs.refetch()} />
  const waiting = new Map(counts.data?.units.map(one => [one.unit.id, one.count.waiting]))
  const units = organs.data.filter(organ => organ.kind === 'unit' && (q === '' || organ.zh.includes(q) || organ.en.toLowerCase().includes(q.toLowerCase()))).toSorted((a, b) => a.zh.localeCompare(b.zh, 'zh'))
  return (
    <section className="units" aria-labelledby="units">
      <h2 id="units">{t('desk.units')}</h2>
      <Find label={t('desk.findUnit')} value={q} find={next => setQ(next ?? '')} />
      {units.length === 0 && <p className="small past">{t('desk.noUnit')}</p>}
      <ul className={dragged ? 'ready' : ''}>
        {units.map(unit => {
          const part = wanted.lead === unit.id ? 'lead' : wanted.co.includes(unit.id) ? 'co' : undefined
          const inHand = waiting.get(unit.id) ?? 0
          return (
            <li
              key={unit.id} className={[part ?? '', over === unit.id ? 'over' : ''].join(' ')}
              onDragOver={event => { event.preventDefault(); setOver(unit.id) }} onDragLeave={() => setOver(undefined)}
              onDrop={event => { event.preventDefault(); setOver(undefined); take(unit.id, 'lead', event.dataTransfer.getData('text/plain') || dragged) }}
            >
              <span>{say(unit)}{inHand > 0 && <span className="past small"> {t('desk.inHand', { n: inHand })}</span>}</span>
              <span className="acts">
                <button type="button" className="plainlink small" aria-pressed={part === 'lead'} aria-label={`${t('desk.asLead')} ${say(unit)}`} onClick={() => take(unit.id, 'lead')}>{t('desk.asLead')}</button>
                <button type="button" className="plainlink small" aria-pressed={part === 'co'} aria-label={`${t('desk.asCo')} ${say(unit)}`} onClick={() => take(unit.id, 'co')}>{t('desk.asCo')}</button>
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

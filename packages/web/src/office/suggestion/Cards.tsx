import type { SaidRow } from '@zhitong/server/contract'
import { useTranslation } from 'react-i18next'
import { useSay } from '../../shared/language/index.ts'
import { ClockMark } from '../../shared/pieces/clock/ClockChip.tsx'
import { useToday } from '../Frame.tsx'

/** The suggestions of a desk as cards, one of them chosen; they can be dragged where something takes them. */
export function Cards({ rows, chosen, choose, label, drag }: { rows: readonly SaidRow[]; chosen: string | undefined; choose: (id: string) => void; label: string; drag?: (id: string | undefined) => void }) {
  const { t } = useTranslation()
  const say = useSay()
  const today = useToday()
  return (
    <ul className="cards" aria-label={label}>
      {rows.map(({ row, parties, signed }) => (
        <li key={row.id}>
          <button
            type="button" className={row.id === chosen ? 'card on' : 'card'} aria-pressed={row.id === chosen} onClick={() => choose(row.id)}
            {...(drag ? { draggable: true, onDragStart: event => { event.dataTransfer.setData('text/plain', row.id); drag(row.id) }, onDragEnd: () => drag(undefined) } : {})}
          >
            <span className="t">{row.title}</span>
            <span className="m">{[row.number ?? '', (parties['lead'] ?? []).map(say).join(t('comma')), signed.length > 1 ? t('matter.andMore', { n: signed.length }) : ''].filter(Boolean).join(' ')}</span>
            {row.due && <ClockMark today={today} date clock={{ now: row.due.now, left: row.due.left, due: row.due.day }} />}
          </button>
        </li>
      ))}
    </ul>
  )
}

import { useTranslation } from 'react-i18next'
import { sayMonth } from '../../day.ts'
import { useLanguage } from '../../language/index.ts'

type Ranges = readonly (readonly [number, number])[]

/** The months that ranges cover. */
export const monthsIn = (ranges: Ranges): Set<number> =>
  new Set(ranges.flatMap(([from, to]) => Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)))

/** Months as ranges: 1, 2, 3, 7 become [1,3] and [7,7]. */
export function rangesOf(months: Iterable<number>): [number, number][] {
  const found: [number, number][] = []
  for (const month of [...months].toSorted((a, b) => a - b)) {
    const last = found.at(-1)
    if (last && last[1] === month - 1) last[1] = month
    else found.push([month, month])
  }
  return found
}

/** Planned months: twelve boxes to tick. */
export function MonthsField({ id, label, value, onChange }: { id?: string | undefined; label: string; value: Ranges | undefined; onChange: (ranges: [number, number][]) => void }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const on = monthsIn(value ?? [])
  return (
    <fieldset className="months" id={id}>
      <legend className="visually-hidden">{label}</legend>
      {Array.from({ length: 12 }, (_, i) => i + 1).map(month => (
        <label key={month} className={on.has(month) ? 'on' : undefined}>
          <input
            type="checkbox" checked={on.has(month)} className="visually-hidden"
            onChange={event => {
              const next = new Set(on)
              if (event.target.checked) next.add(month)
              else next.delete(month)
              onChange(rangesOf(next))
            }}
          />
          {sayMonth(month, language)}
        </label>
      ))}
      <button type="button" className="plainlink small" onClick={() => onChange(on.size === 12 ? [] : [[1, 12]])}>{t(on.size === 12 ? 'pick.noMonth' : 'pick.allYear')}</button>
    </fieldset>
  )
}

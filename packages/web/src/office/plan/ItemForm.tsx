import { useQuery } from '@tanstack/react-query'
import type { ItemRead } from '@zhitong/server/contract'
import { useId, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useCongress } from '../../shared/congress.ts'
import { forms, sayForm } from '../../shared/forms.ts'
import { useLanguage } from '../../shared/language/index.ts'
import { ask } from '../../shared/office.ts'
import { Button } from '../../shared/pieces/button/Button.tsx'
import { MonthsField } from '../../shared/pieces/form/MonthsField.tsx'
import type { Item } from './session.ts'

const kinds = ['postponed', 'cancelled', 'added', 'merged'] as const

/** What an item says, one field below the other; Enter in a line keeps it, Escape leaves it as it was. */
export function ItemForm({ item, done, cancel }: { item: Item; done: (to: Partial<Item>) => void; cancel: () => void }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const congress = useCongress()
  const organs = useQuery(ask.organs(congress))
  const id = useId()
  const [now, setNow] = useState(item)
  const [laws, setLaws] = useState(item.laws.join('；'))
  const set = (to: Partial<Item>): void => setNow({ ...now, ...to })
  const keep = (): void => {
    const { type, subject, organ, committee, months, change } = now
    done({
      type, subject: subject.trim() || item.subject, organ: organ?.trim() || null, committee: committee?.trim() || null, months, change,
      laws: laws.split(/[；;、\n]/).map(law => law.replaceAll(/[《》]/g, '').trim()).filter(Boolean),
    })
  }
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      cancel()
    }
  }
  const text = (key: 'organ' | 'committee', label: string) => (
    <div className="field">
      <label htmlFor={id + key}>{label}</label>
      <input id={id + key} className="input" list={`${id}organs`} value={now[key] ?? ''} onChange={event => set({ [key]: event.target.value })} />
    </div>
  )
  return (
    <form className="itemform" onKeyDown={keys} onSubmit={event => { event.preventDefault(); keep() }}>
      <div className="field">
        <label htmlFor={`${id}subject`}>{t('reader.subject')}</label>
        <input id={`${id}subject`} className="input" autoFocus required value={now.subject} onChange={event => set({ subject: event.target.value })} />
      </div>
      <div className="field">
        <label htmlFor={`${id}type`}>{t('reader.form')}</label>
        <select id={`${id}type`} className="input" value={now.type} onChange={event => set({ type: event.target.value })}>
          {[...new Set([...forms, now.type])].map(form => <option key={form} value={form}>{sayForm(form, language)}</option>)}
        </select>
      </div>
      {text('committee', t('reader.committee'))}
      {text('organ', t('reader.organ'))}
      <datalist id={`${id}organs`}>{(organs.data ?? []).map(organ => <option key={organ.id} value={organ.zh} />)}</datalist>
      <div className="field"><span className="label">{t('reader.months')}</span><MonthsField label={t('reader.months')} value={now.months} onChange={months => set({ months })} /></div>
      <div className="field"><label htmlFor={`${id}laws`}>{t('reader.laws')}</label><input id={`${id}laws`} className="input" value={laws} onChange={event => setLaws(event.target.value)} /></div>
      <div className="field">
        <label htmlFor={`${id}change`}>{t('reader.change')}</label>
        <select id={`${id}change`} className="input" value={now.change?.kind ?? ''} onChange={event => set({ change: event.target.value ? { kind: event.target.value as NonNullable<ItemRead['change']>['kind'], was: now.change?.was ?? null } : null })}>
          <option value="">—</option>
          {kinds.map(kind => <option key={kind} value={kind}>{t(`reader.change_${kind}`)}</option>)}
        </select>
      </div>
      <p className="acts"><Button type="submit">{t('reader.done')}</Button><Button kind="text" onClick={cancel}>{t('do.cancel')}</Button></p>
    </form>
  )
}

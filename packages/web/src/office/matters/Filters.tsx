import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCongress } from '../../shared/congress.ts'
import { useSay } from '../../shared/language/index.ts'
import { ask } from '../../shared/office.ts'
import type { Entry } from '../navigation.ts'
import { Find } from '../../shared/pieces/list/Find.tsx'
import { dropView, savedViews, saveView } from '../../shared/pieces/list/view.ts'

type Search = Record<string, string | number>

/** The filters; the same words stand in the address bar. */
export function Filters({ search, go, procedure }: { search: Search; go: (next: Record<string, string | undefined>) => void; procedure: Entry | undefined }) {
  const { t } = useTranslation()
  const say = useSay()
  const congress = useCongress()
  const organs = useQuery(ask.organs(congress))
  const pick = (key: string, label: string, options: readonly { value: string; text: string }[], first = t('matters.all')) => (
    <label>
      <span className="visually-hidden">{label}</span>
      <select className="input" value={String(search[key] ?? '')} onChange={event => go({ [key]: event.target.value || undefined })}>
        <option value="">{label}{t('colon')}{first}</option>
        {options.map(option => <option key={option.value} value={option.value}>{label}{t('colon')}{option.text}</option>)}
      </select>
    </label>
  )
  const states = Object.entries(procedure?.states ?? {}).map(([value, text]) => ({ value, text: say(text) }))
  const committees = (organs.data ?? []).filter(organ => organ.kind === 'committee').map(organ => ({ value: organ.id, text: say(organ) }))
  return (
    <>
      <Find label={t('matters.q')} value={String(search['q'] ?? '')} find={q => go({ q })} />
      {states.length > 0 && pick('state', t('matters.state'), states)}
      {pick('final', t('matters.final'), [{ value: 'no', text: t('no') }, { value: 'yes', text: t('yes') }])}
      {committees.length > 0 && pick('committee', t('matters.committee'), committees)}
      <label className="row-gap small"><input type="checkbox" checked={search['late'] === 'yes'} onChange={event => go({ late: event.target.checked ? 'yes' : undefined })} /> {t('matters.late')}</label>
    </>
  )
}

/** Saved views: a name for the filters as they stand. */
export function Views({ list, search, go }: { list: string; search: Search; go: (search: Search) => void }) {
  const { t } = useTranslation()
  const [views, setViews] = useState(() => savedViews(list))
  const [naming, setNaming] = useState<string>()
  const same = (other: Search): boolean => JSON.stringify(Object.entries(other).toSorted()) === JSON.stringify(Object.entries(search).toSorted())
  const filtered = Object.keys(search).some(key => key !== 'procedure')
  if (views.length === 0 && !filtered) return null
  return (
    <div className="views row-gap small">
      {views.map(view => (
        <span key={view.name} className={same(view.search) ? 'view on' : 'view'}>
          <button type="button" className="plainlink" aria-pressed={same(view.search)} onClick={() => go(view.search)}>{view.name}</button>
          {same(view.search) && <button type="button" className="plainlink past" onClick={() => setViews(dropView(list, view.name))}>{t('list.dropView')}</button>}
        </span>
      ))}
      {filtered && naming === undefined && !views.some(view => same(view.search)) && <button type="button" className="plainlink" onClick={() => setNaming('')}>{t('list.saveView')}</button>}
      {naming !== undefined && (
        <form className="row-gap" onSubmit={event => { event.preventDefault(); if (naming.trim()) setViews(saveView(list, { name: naming.trim(), search })); setNaming(undefined) }}>
          <label><span className="visually-hidden">{t('list.viewName')}</span><input className="input" autoFocus placeholder={t('list.viewName')} value={naming} onChange={event => setNaming(event.target.value)} /></label>
          <button type="submit" className="btn small">{t('do.save')}</button>
        </form>
      )}
    </div>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { SearchHit } from '@zhitong/server/contract'
import { useDeferredValue, useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useCongress } from '../../shared/congress.ts'
import { ask } from '../../shared/office.ts'
import { Excerpt } from './Excerpt.tsx'
import { useOpenHit } from './open.ts'

/** One box from everywhere: `/` goes there, arrows choose, Enter opens. */
export function SearchBox() {
  const { t } = useTranslation()
  const congress = useCongress()
  const navigate = useNavigate()
  const openHit = useOpenHit()
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(-1)
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const q = useDeferredValue(typed.trim())
  const found = useQuery(ask.search(congress, q, 8))
  const hits: readonly SearchHit[] = q === '' ? [] : (found.data?.hits ?? [])
  const shown = open && q !== ''
  useEffect(() => {
    const slash = (event: globalThis.KeyboardEvent): void => {
      const target = event.target as HTMLElement
      if (event.key !== '/' || event.ctrlKey || event.metaKey || target.closest('input,textarea,select,[contenteditable],dialog')) return
      event.preventDefault()
      input.current?.focus()
    }
    document.addEventListener('keydown', slash)
    return () => document.removeEventListener('keydown', slash)
  }, [])
  const leave = (): void => {
    setOpen(false)
    setAt(-1)
  }
  const all = (): void => {
    leave()
    void navigate({ to: '/c/$congress/office/search', params: { congress }, search: { q: typed.trim() } })
  }
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setAt(Math.min(hits.length - 1, at + 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(-1, at - 1))
    else if (event.key === 'Escape') {
      leave()
      input.current?.blur()
    } else return
    event.preventDefault()
  }
  return (
    <form
      className="find" role="search" aria-label={t('search.label')}
      onSubmit={event => {
        event.preventDefault()
        const hit = hits[at]
        if (hit) {
          leave()
          openHit(hit)
        } else if (typed.trim()) all()
      }}
      onBlur={event => { if (!event.currentTarget.contains(event.relatedTarget)) leave() }}
    >
      <div className="search">
        <input
          ref={input} type="search" role="combobox" aria-label={t('search.label')} aria-expanded={shown} aria-controls={`${id}-hits`} aria-autocomplete="list"
          aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined} autoComplete="off" placeholder={t('search.placeholder')} value={typed}
          onChange={event => { setTyped(event.target.value); setOpen(true); setAt(-1) }} onFocus={() => setOpen(true)} onKeyDown={keys}
        />
        <kbd aria-hidden="true">/</kbd>
      </div>
      {shown && (
        <div className="hits">
          <div id={`${id}-hits`} role="listbox" aria-label={t('search.label')}>
            {hits.map((hit, i) => (
              <div
                key={`${hit.kind}${hit.id}`} id={`${id}-${i}`} role="option" aria-selected={i === at} tabIndex={-1}
                onMouseDown={event => { event.preventDefault(); leave(); openHit(hit) }} onMouseEnter={() => setAt(i)}
              >
                <span className="kind">{t(`search.kind.${hit.kind}`)}</span>
                <span>{hit.title}</span>
                {hit.excerpt && hit.excerpt !== hit.title && <span className="ex"><Excerpt text={hit.excerpt} /></span>}
              </div>
            ))}
          </div>
          <p className="small past" style={{ padding: '6px 12px' }} role="status">
            {found.isPending ? t('loading.now') : hits.length === 0 ? t('search.none', { q }) : <button type="button" className="plainlink" onClick={all}>{t('search.all')}</button>}
          </p>
        </div>
      )}
    </form>
  )
}

import { useCallback, useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { sayFull } from '../../shared/day.ts'
import { useLanguage, useSay } from '../../shared/language/index.ts'
import { saySize } from '../../shared/size.ts'
import { Button } from '../../shared/pieces/button/Button.tsx'
import { Empty } from '../../shared/pieces/states/states.tsx'
import { useToday } from '../Frame.tsx'
import { Doubts } from './Doubts.tsx'
import { Items, type ItemActs } from './Items.tsx'
import './plan.css'
import { add, change, openDoubts, remove, rule, type Ruling, type Session } from './session.ts'
import { passage, SourceText } from './SourceText.tsx'

/** Moves a pane so that an element lies in it, and only when it does not. */
function bring(element: Element | null | undefined, block: ScrollLogicalPosition): void {
  const pane = element?.closest('.pane')
  if (!element || !pane) return
  element.closest('details')?.setAttribute('open', '')
  const [inner, outer] = [element.getBoundingClientRect(), pane.getBoundingClientRect()]
  if (inner.top < outer.top + 8 || inner.bottom > outer.bottom - 8) element.scrollIntoView({ block })
}

/** The desk: source on the left, doubts and items on the right, each leading to the other. Without `set` it is only shown. */
export function Desk({ session, set, acts, crumb, below }: { session: Session; set: ((next: Session) => void) | undefined; acts: ReactNode; crumb?: ReactNode; below?: ReactNode }) {
  const { t } = useTranslation()
  const say = useSay()
  const language = useLanguage()
  const today = useToday()
  const [selected, setSelected] = useState(session.items[0]?.key)
  const [editing, setEditing] = useState(false)
  const [doubt, setDoubt] = useState<string>()
  const [before, setBefore] = useState<{ session: Session; title: string }>()
  const [side, setSide] = useState<'source' | 'items'>('items')
  const [marked, setMarked] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const now = useRef(session)
  useLayoutEffect(() => { now.current = session })

  const focusRow = (key: string | undefined): void => {
    requestAnimationFrame(() => root.current?.querySelector<HTMLElement>(`[data-item="${key}"] .irow`)?.focus({ preventScroll: true }))
  }
  /** A row that is chosen once more is edited. */
  const select = (key: string): void => {
    setDoubt(undefined)
    setEditing(key === selected && set !== undefined)
    setSelected(key)
  }
  const look = useCallback((key: string): void => { setSelected(key); setEditing(false); setDoubt(undefined); setSide('items') }, [])
  const lookDoubt = useCallback((key: string): void => { setDoubt(key); setSide('items') }, [])

  useEffect(() => {
    bring(root.current?.querySelector(`[data-items~="${selected}"]`), 'center')
    bring(root.current?.querySelector(`[data-item="${selected}"]`), 'nearest')
  }, [selected, editing])
  useEffect(() => {
    if (!doubt) return
    bring(root.current?.querySelector(`mark[data-doubt="${CSS.escape(doubt)}"]`), 'center')
    bring(root.current?.querySelector(`li[data-doubt="${CSS.escape(doubt)}"]`), 'center')
  }, [doubt])
  useEffect(() => {
    const look = (): void => setMarked(passage() !== undefined)
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [])

  const drop = (key: string): void => {
    const items = now.current.items
    const i = items.findIndex(item => item.key === key)
    setBefore({ session: now.current, title: items[i]!.subject })
    set?.(remove(now.current, key))
    const next = items[i + 1]?.key ?? items[i - 1]?.key
    setSelected(next)
    setEditing(false)
    focusRow(next)
  }
  const fromText = (): void => {
    const range = passage()
    if (!set || !range) return
    const added = add(now.current, range[0], range[1], now.current.items.find(item => item.key === selected)?.type ?? '视察')
    getSelection()?.removeAllRanges()
    set(added.session)
    setSelected(added.key)
    setEditing(true)
    setSide('items')
  }
  const move = (by: number): void => {
    const items = now.current.items
    const i = items.findIndex(item => item.key === selected)
    const next = items[Math.min(items.length - 1, Math.max(0, i === -1 ? 0 : i + by))]?.key
    setSelected(next)
    setEditing(false)
    setDoubt(undefined)
    focusRow(next)
  }
  const itemActs: ItemActs | undefined = set && {
    select,
    edit: key => { setEditing(key !== undefined); if (key === undefined) focusRow(selected) },
    change: (key, to) => { set(change(now.current, key, { ...to, checked: true })); setEditing(false); focusRow(key) },
    remove: drop,
    check: key => set(change(now.current, key, { checked: !now.current.items.find(item => item.key === key)?.checked })),
  }
  useEffect(() => {
    const keys = (event: KeyboardEvent): void => {
      const target = event.target as HTMLElement
      if (event.ctrlKey || event.metaKey || event.altKey || target.closest('input,textarea,select,dialog,.ant-select')) return
      const inList = target.closest('.irow') !== null
      const key = event.key.toLowerCase()
      if (key === 'j' || (key === 'arrowdown' && inList)) move(1)
      else if (key === 'k' || (key === 'arrowup' && inList)) move(-1)
      else if ((key === '+' || key === '=') && set) fromText()
      else if (key === 'delete' && inList && set && selected) drop(selected)
      else if (key === ' ' && inList && set && selected) {
        set(change(now.current, selected, { checked: true }))
        move(1)
      } else return
      event.preventDefault()
    }
    document.addEventListener('keydown', keys)
    return () => document.removeEventListener('keydown', keys)
  })

  const settle = (key: string, ruling: Ruling | null): void => set?.(rule(now.current, key, ruling))
  const open = openDoubts(session).length
  const checked = session.items.filter(item => item.checked).length
  const wrongYear = crumb === undefined && session.year !== null && session.year !== Number(today.slice(0, 4))
  return (
    <div className="reader" ref={root} data-side={side}>
      <header className="rhd">
        <div>
          <p className="crumb">{crumb ?? session.congress ?? t('reader.crumb')}{session.adopted && <>{'　'}{t('reader.adopted')} {sayFull(session.adopted, language)}</>}</p>
          <h1>{session.title ?? t('reader.title')}</h1>
        </div>
        <div className="st">
          <p className="counts">
            <span><b>{session.items.length}</b> {t('reader.items')}</span>
            {set && <span><b>{checked}</b> {t('reader.checked')}</span>}
            <span>{open > 0 ? <><b className="soon">{open}</b> {t('reader.open')}</> : t('reader.noOpen')}</span>
          </p>
          {acts}
        </div>
      </header>
      {(session.warnings.length > 0 || wrongYear) && set && (
        <ul className="warned" aria-label={t('reader.warnings')}>
          {wrongYear && <li>{t('reader.wrongYear', { year: session.year, now: today.slice(0, 4) })}</li>}
          {session.warnings.map(warning => <li key={warning.zh}>{say(warning)}</li>)}
        </ul>
      )}
      <div className="sides" role="group" aria-label={t('reader.title')}>
        <button type="button" aria-pressed={side === 'items'} onClick={() => setSide('items')}>{t('reader.list')}</button>
        <button type="button" aria-pressed={side === 'source'} onClick={() => setSide('source')}>{t('reader.source')}</button>
      </div>
      <div className="two">
        <section className="left pane" aria-label={t('reader.source')} tabIndex={-1}>
          <p className="bar2">
            <b>{t('reader.source')}</b>
            <span className="past">
              {session.file && <>{session.file.name}{t('comma')}{saySize(session.file.size)}{t('comma')}</>}{t('reader.chars', { n: session.text.length.toLocaleString('en') })}{session.file && <span title={session.file.sha256}>{t('comma')}SHA-256 {session.file.sha256.slice(0, 4)}…{session.file.sha256.slice(-2)}</span>}
            </span>
            {set && <span className="end"><Button small disabled={!marked} title={t('reader.addHelp')} onMouseDown={event => event.preventDefault()} onClick={fromText}>{t('reader.addFromText')}</Button></span>}
          </p>
          <SourceText session={session} selected={selected} doubt={doubt} select={look} selectDoubt={lookDoubt} />
        </section>
        <section className="right pane" aria-label={t('reader.list')} tabIndex={-1}>
          {session.doubts.length > 0 && <Doubts doubts={session.doubts} settle={set ? settle : undefined} show={setDoubt} />}
          <section aria-labelledby="items">
            <h2 id="items" className={session.doubts.length > 0 ? 'mt' : undefined}>{t('reader.list')} <i>{session.items.length}</i></h2>
            {session.items.length === 0
              ? <Empty title={t('reader.none')}>{t('reader.noneSays')}</Empty>
              : <Items items={session.items} selected={selected} editing={editing} select={select} acts={itemActs} />}
            <p className="small past removed" role="status">{before && set && <>{t('reader.removed', { title: before.title })} <button type="button" className="plainlink" onClick={() => { set(before.session); setBefore(undefined) }}>{t('reader.bringBack')}</button></>}</p>
            {set && session.items.length > 0 && (
              <p className="keys past small"><kbd>J</kbd> <kbd>K</kbd> {t('reader.keys.move')}{'　'}<kbd>Enter</kbd> {t('reader.keys.edit')}{'　'}<kbd>{t('reader.keys.space')}</kbd> {t('reader.check')}{'　'}<kbd>Del</kbd> {t('reader.keys.remove')}{'　'}<kbd>+</kbd> {t('reader.keys.add')}</p>
            )}
          </section>
          {below}
        </section>
      </div>
    </div>
  )
}

import { useEffect, useRef, type ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { setElder, useElder } from '../shared/sight.ts'
import { useWords } from './words/index.ts'
import { useSendingState } from './sending.ts'

const places = [['home', '/'], ['suggestions', '/suggestions'], ['calendar', '/dates'], ['news', '/news'], ['me', '/me']] as const

/** One step back where there is one, home where the page was opened by its address. */
function Back() {
  const words = useWords()
  const [, go] = useLocation()
  return <a className="back" href="." onClick={event => { event.preventDefault(); if (history.length > 1 && document.referrer !== '' || (history.state as object | null) !== null) history.back(); else go('/') }}>{words.back}</a>
}

/** Name, page, the act under the thumb, and the five places. */
export function Frame({ title, me, tabs = false, thumb, children }: { title?: string; me?: string; tabs?: boolean; thumb?: ReactNode; children: ReactNode }) {
  const words = useWords()
  const elder = useElder()
  const [path] = useLocation()
  const body = useRef<HTMLElement>(null)
  useEffect(() => {
    document.title = title ? `${title} · ${words.name}` : words.app
    body.current?.scrollTo(0, 0)
    scrollTo(0, 0)
  }, [title, path, words])
  return (
    <div className={tabs ? 'phone tabbed' : 'phone'}>
      <a className="skip" href="#page" onClick={event => { event.preventDefault(); body.current?.focus() }}>{words.skip}</a>
      <header className="ph">
        {title === undefined ? <><b className="serif mark">{words.name}</b>{me && <span className="me">{me}</span>}</> : <>{!tabs && <Back />}<h1 className={tabs ? 'ttl first' : 'ttl'}>{title}</h1></>}
        <button type="button" className="el" aria-pressed={elder} onClick={() => setElder(!elder)}>{elder ? words.plain : words.elder}</button>
      </header>
      <Off />
      <main className="body" id="page" tabIndex={0} ref={body}>{children}</main>
      {(thumb || tabs) && (
        <div className="low">
          {thumb && <section className="thumb" aria-label={words.acts}>{thumb}</section>}
          {tabs && (
            <nav className="tabs" aria-label={words.tabs.label}>
              {places.map(([name, href]) => <Link key={name} href={href} aria-current={path === href ? 'page' : undefined}>{words.tabs[name]}</Link>)}
            </nav>
          )}
        </div>
      )}
    </div>
  )
}

/** Whether something waits to be sent, and for what: on every page, in the same place. */
function Off() {
  const words = useWords()
  const { round, waiting } = useSendingState()
  if (waiting === 0) return <div role="status" className="visually-hidden" />
  const [title, says] =
    round === 'signIn' ? [words.sent.signIn, words.sent.signInSays]
    : round === 'busy' ? [words.sent.busy, words.sent.busySays]
    : round === 'unreached' ? [words.sent.off, words.sent.offNow]
    : [words.sent.sending, words.sent.waiting]
  return (
    <div className="off" role="status">
      <svg className="g" viewBox="0 0 14 14" aria-hidden="true" fill="none" stroke="currentColor"><path d="M4.8 3v8M9.2 3v8" strokeWidth="1.8" /></svg>
      <p><b>{title}</b>{says} {round === 'signIn' && <a href={location.href}>{words.signIn.go}</a>}</p>
    </div>
  )
}

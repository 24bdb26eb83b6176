import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useMemo } from 'react'
import { Link, Route, Router, Switch, useLocation } from 'wouter'
import { RefusedError } from '../shared/api.ts'
import { Fault, Loading } from '../shared/pieces/states/states.tsx'
import { Frame } from './Frame.tsx'
import { Home } from './home/Home.tsx'
import { Say } from './say/Say.tsx'
import { Sent } from './say/Sent.tsx'
import { Held } from './Held.tsx'
import { useSending } from './sending.ts'
import { ask, HereContext, type Here } from './session.ts'
import { useWords } from './words/index.ts'

const page = <P extends object>(load: () => Promise<Record<string, unknown>>, name: string) => lazy(async () => ({ default: (await load())[name] as React.ComponentType<P> }))
const Suggestions = page(() => import('./suggestion/Suggestions.tsx'), 'Suggestions')
const Write = page<{ procedure: string }>(() => import('./suggestion/Write.tsx'), 'Write')
const Parcel = page<{ id: string }>(() => import('./matter/Parcel.tsx'), 'Parcel')
const TakeStep = page<{ id: string; step: string }>(() => import('./matter/TakeStep.tsx'), 'TakeStep')
const Dates = page(() => import('./calendar/Dates.tsx'), 'Dates')
const News = page(() => import('./news/News.tsx'), 'News')
const Me = page(() => import('./me/Me.tsx'), 'Me')
const Notice = page(() => import('./me/Notice.tsx'), 'Notice')
const SignIn = page<{ entered: () => void }>(() => import('./SignIn.tsx'), 'SignIn')

/** The deputies' app of one congress: who holds the phone first, then the page. */
export function App({ congress }: { congress: string }) {
  const words = useWords()
  const me = useQuery(ask.me())
  const place = me.data?.value.congresses.find(one => one.id === congress)
  const here = useMemo<Here | undefined>(() => {
    const known = me.data?.value
    return known && place?.person ? { congress, account: known.account, name: known.name, person: place.person, roles: place.roles, today: known.today } : undefined
  }, [congress, me.data, place])
  useEffect(() => { document.title = words.app }, [words])
  const base = `/c/${encodeURIComponent(congress)}/deputy`
  const signedOut = me.error instanceof RefusedError && me.error.status === 401
  if (signedOut) return <Suspense fallback={null}><SignIn entered={() => void me.refetch()} /></Suspense>
  if (!me.data) return <Router base={base}><Frame tabs>{me.error ? <Fault error={me.error} again={() => void me.refetch()} /> : <Loading />}</Frame></Router>
  if (!here) return <Router base={base}><Frame><h1>{words.nobody.title}</h1><p>{words.nobody.says}</p></Frame></Router>
  return (
    <Router base={base}>
      <HereContext value={here}><Pages /></HereContext>
    </Router>
  )
}

function Pages() {
  const words = useWords()
  const [path] = useLocation()
  useSending()
  return (
    <Held key={path}><Suspense fallback={<Frame><Loading /></Frame>}>
      <Switch>
        <Route path="/"><Home /></Route>
        <Route path="/say"><Say /></Route>
        <Route path="/sent/:id">{({ id }) => <Sent id={id} />}</Route>
        <Route path="/suggestions"><Suggestions /></Route>
        <Route path="/write/:procedure">{({ procedure }) => <Write procedure={procedure} />}</Route>
        <Route path="/m/:id">{({ id }) => <Parcel key={id} id={id} />}</Route>
        <Route path="/m/:id/:step">{({ id, step }) => <TakeStep key={`${id}${step}`} id={id} step={step} />}</Route>
        <Route path="/dates"><Dates /></Route>
        <Route path="/news"><News /></Route>
        <Route path="/me"><Me /></Route>
        <Route path="/notice"><Notice /></Route>
        <Route><Frame tabs><h1>{words.lost.title}</h1><p>{words.lost.says} <Link href="/">{words.lost.home}</Link></p></Frame></Route>
      </Switch>
    </Suspense></Held>
  )
}

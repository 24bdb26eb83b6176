import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCongress } from '../../shared/congress.ts'
import { sayMonth } from '../../shared/day.ts'
import { useLanguage, useSay } from '../../shared/language/index.ts'
import { ask } from '../../shared/office.ts'
import { Empty, Fault, Loading } from '../../shared/pieces/states/states.tsx'
import { useTitle } from '../../shared/title.ts'
import { useToday } from '../Frame.tsx'
import { UnitDesk } from '../../unit/UnitDesk.tsx'
import { useDesk } from '../desk.ts'
import { Aside } from './Aside.tsx'
import { DaySection, MatterSection } from './Days.tsx'
import './home.css'
import { asideToday, byDay, byMatter, fold, nameOf, putAside, wanted, type Filter } from './inbox.ts'

const filterOf = (show: string | number | undefined): Filter => {
  const text = String(show ?? 'all')
  if (text === 'mine' || text === 'matter') return { show: text }
  return text.startsWith('for:') ? { show: 'acting', who: text.slice(4) } : { show: 'all' }
}

/** 等我办的: what waits for me, by due day, with the law's reason. */
function Diary() {
  const { t } = useTranslation()
  const say = useSay()
  const language = useLanguage()
  const congress = useCongress()
  const today = useToday()
  const navigate = useNavigate()
  const search = useSearch({ strict: false }) as { show?: string; all?: string | number }
  const inbox = useQuery(ask.inbox(congress))
  const calendar = useQuery({ ...ask.calendar(congress), staleTime: 3_600_000 })
  const [aside, setAside] = useState(() => asideToday(today))
  const list = useRef<HTMLElement>(null)
  useTitle(t('home.title'))
  const filter = filterOf(search.show)
  const mine = inbox.data?.mine ?? []
  const here = mine.filter(row => !aside.includes(nameOf(row)))
  const rows = wanted(here, filter)
  const { near, later } = fold(byDay(rows), today)
  const days = search.all ? [...near, ...later].toSorted((a, b) => (a.day ?? '9999').localeCompare(b.day ?? '9999')) : near
  const actingFor = [...new Map(mine.flatMap(row => (row.insteadOf ? [[row.insteadOf.id, row.insteadOf] as const] : []))).values()]
  const set = (names: string[]): void => {
    setAside(names)
    putAside(names, today)
  }
  useEffect(() => {
    const keys = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || (event.target as HTMLElement).closest('input,textarea,select,dialog')) return
      const links = [...(list.current?.querySelectorAll<HTMLAnchorElement>('a.t') ?? [])]
      const now = links.indexOf(document.activeElement as HTMLAnchorElement)
      const key = event.key.toLowerCase()
      if (key === 'j') links[Math.min(links.length - 1, now + 1)]?.focus()
      else if (key === 'k') links[Math.max(0, now - 1)]?.focus()
      else if (key === 's' && now >= 0) {
        set([...aside, links[now]!.dataset['name']!])
        requestAnimationFrame(() => list.current?.querySelectorAll<HTMLAnchorElement>('a.t')[now]?.focus())
      } else return
      event.preventDefault()
    }
    document.addEventListener('keydown', keys)
    return () => document.removeEventListener('keydown', keys)
  })
  const tab = (show: string | undefined, name: string, n?: number) => {
    const on = (search.show ?? 'all') === (show ?? 'all')
    return (
      <button type="button" key={show ?? 'all'} className={on ? 'on' : ''} aria-pressed={on} onClick={() => void navigate({ to: '/c/$congress/office', params: { congress }, search: show ? { show } : {} })}>
        {name}{n !== undefined && <i> {n}</i>}
      </button>
    )
  }
  return (
    <div className="cols">
      <section ref={list} aria-labelledby="inbox">
        <header className="hhd">
          <h1 id="inbox">{t('home.title')}</h1>
          {mine.length > 0 && (
            <div className="filters">
              {tab(undefined, t('home.all'), here.length)}
              {actingFor.length > 0 && tab('mine', t('home.mine'), wanted(here, { show: 'mine' }).length)}
              {actingFor.map(who => tab(`for:${who.id}`, t('home.acting', { who: say(who) }), wanted(here, { show: 'acting', who: who.id }).length))}
              {tab('matter', t('home.byMatter'))}
            </div>
          )}
        </header>
        {inbox.isPending && <Loading />}
        {inbox.error && <Fault error={inbox.error} again={() => void inbox.refetch()} />}
        {filter.show === 'matter' && byMatter(rows).map(matter => <MatterSection key={matter.id} matter={matter} today={today} />)}
        {filter.show !== 'matter' && days.map(day => <DaySection key={day.day ?? 'none'} day={day} today={today} calendar={calendar.data ?? []} />)}
        {inbox.data && mine.length === 0 && (
          <div className="nothing">
            <Empty title={t('home.empty')}>{t('home.emptySays')}</Empty>
            {inbox.data.others.length === 0 && inbox.data.moved.length === 0 && <p>{t('home.firstSays')} <Link to="/c/$congress/office/plan" params={{ congress }} search={{}}>{t('year.read')}</Link></p>}
          </div>
        )}
        {mine.length > 0 && (
          <footer className="more">
            <span>
              {filter.show !== 'matter' && !search.all && later.length > 0 && (
                <Link to="/c/$congress/office" params={{ congress }} search={{ ...search, all: 1 }}>
                  {t('home.later', { month: sayMonth(Number(later[0]!.day!.slice(5, 7)), language), n: later.reduce((n, day) => n + day.rows.length, 0) })}
                </Link>
              )}
              {aside.length > 0 && <> {t('home.aside', { n: mine.length - here.length })} <button type="button" className="plainlink" onClick={() => set([])}>{t('home.back')}</button></>}
            </span>
            <span className="past keys"><kbd>J</kbd> <kbd>K</kbd> {t('home.keys.move')}{'　'}<kbd>Enter</kbd> {t('home.keys.open')}{'　'}<kbd>S</kbd> {t('home.keys.aside')}</span>
          </footer>
        )}
      </section>
      {inbox.data && <Aside inbox={inbox.data} today={today} />}
    </div>
  )
}

/** What waits: for whoever works in a handling unit by kind of work, for everybody else as a diary. */
export function Home() {
  const { t } = useTranslation()
  const congress = useCongress()
  const today = useToday()
  const desk = useDesk()
  const inbox = useQuery({ ...ask.inbox(congress), enabled: desk !== undefined })
  useTitle(t('home.title'))
  if (!desk) return <Diary />
  return (
    <div className="cols">
      <section aria-labelledby="inbox"><UnitDesk seats={desk.seats} /></section>
      {inbox.data && <Aside movedOnly inbox={{ ...inbox.data, moved: inbox.data.moved.filter(one => desk.lists.includes(one.matter.procedure)) }} today={today} />}
    </div>
  )
}

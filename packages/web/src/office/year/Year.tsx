import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { MatterRow, YearBoard } from '@zhitong/server/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCongress } from '../../shared/congress.ts'
import { forms, sayForm } from '../../shared/forms.ts'
import { useLanguage, useSay } from '../../shared/language/index.ts'
import { ask } from '../../shared/office.ts'
import { Empty, Fault, Loading } from '../../shared/pieces/states/states.tsx'
import { useSlim } from '../../shared/slim.ts'
import { useTitle } from '../../shared/title.ts'
import { useToday } from '../Frame.tsx'
import { Board, Legend } from './Board.tsx'
import { groups, progressOf, progresses, type Group, type Progress } from './board.ts'
import { Days, Facts } from './Facts.tsx'
import { Months } from './Months.tsx'
import { Replan } from './Replan.tsx'
import { Table } from './Table.tsx'
import './year.css'

type Search = { year?: number | string; rows?: string; view?: string; form?: string; committee?: string; state?: string }
type Months = [number, number][]

/** The present month on the board of a year: 0 before it, 13 after it. */
export const monthOn = (year: number, today: string): number => {
  const now = Number(today.slice(0, 4))
  return now < year ? 0 : now > year ? 13 : Number(today.slice(5, 7))
}

function Head({ board, year, search, go }: { board: YearBoard; year: number; search: Search; go: (next: Search) => void }) {
  const { t } = useTranslation()
  const say = useSay()
  const congress = useCongress()
  const plan = board.plans[0]
  const slim = useSlim()
  const choice = (key: 'rows' | 'view', value: string, label: string, first: boolean) => {
    const on = (search[key] ?? (first ? value : undefined)) === value
    return <button type="button" className={on ? 'on' : ''} aria-pressed={on} onClick={() => go({ [key]: first ? undefined : value } as Search)}>{label}</button>
  }
  return (
    <header className="yhd">
      <div>
        <h1>{plan?.title ?? t('year.board', { year })}</h1>
        <p className="second row-gap">
          {plan && <span>{say(plan.stateTitle)}</span>}
          {board.vote && <span>{t('year.vote', { yes: board.vote.for, no: board.vote.against, abstain: board.vote.abstain })}</span>}
          {plan && <Link to="/c/$congress/office/plan" params={{ congress }} search={{ matter: plan.id }}>{t('year.text')}</Link>}
          {plan && <Link to="/c/$congress/office/matters/$id" params={{ congress, id: plan.id }}>{t('year.source')}</Link>}
          {board.plans.slice(1).map(one => <Link key={one.id} to="/c/$congress/office/matters/$id" params={{ congress, id: one.id }}>{one.title}</Link>)}
          {plan?.public && <a href={`/c/${encodeURIComponent(congress)}/?year=${year}`}>{t('year.public')}</a>}
          <Link className="noprint" to="/c/$congress/office/duties" params={{ congress }}>{t('duties.title')}</Link>
          <button type="button" className="plainlink noprint" onClick={() => print()}>{t('year.print')}</button>
          <Link className="noprint" to="/c/$congress/office/year" params={{ congress }} search={{ ...(search as Record<string, string>), year: year - 1 }}>{t('year.previous')}</Link>
          <Link className="noprint" to="/c/$congress/office/year" params={{ congress }} search={{ ...(search as Record<string, string>), year: year + 1 }}>{t('year.next')}</Link>
        </p>
      </div>
      <div className="ctl noprint">
        {(search.view ?? (slim ? 'months' : 'year')) === 'year' && (
          <>
            <span>{t('year.rows')}</span>
            {choice('rows', 'form', t('year.byForm'), true)}
            {choice('rows', 'committee', t('year.byCommittee'), false)}
            {choice('rows', 'leader', t('year.byLeader'), false)}
          </>
        )}
        <span className="gap">{t('year.view')}</span>
        {choice('view', 'year', t('year.asYear'), !slim)}
        {choice('view', 'months', t('year.asMonths'), slim)}
        {choice('view', 'table', t('year.asTable'), false)}
      </div>
    </header>
  )
}

/** Which items are wanted, in the address as on the page. */
function Narrow({ rows, shown, search, go }: { rows: readonly MatterRow[]; shown: number; search: Search; go: (next: Search) => void }) {
  const { t } = useTranslation()
  const say = useSay()
  const language = useLanguage()
  const there = new Set(rows.flatMap(row => row.form ?? []))
  const inUse = [...forms.filter(form => there.has(form)), ...[...there].filter(form => !forms.includes(form))]
  const committees = [...new Map(rows.flatMap(row => (row.committee ? [[row.committee.id, row.committee] as const] : []))).values()]
  const words: Readonly<Record<Progress, string>> = {
    ended: t('year.ended'), going: t('year.going'), soon: t('year.legendSoon'), ahead: t('year.ahead'), late: t('year.late'), dropped: t('year.dropped'),
  }
  const pick = (key: 'form' | 'committee' | 'state', first: string, options: readonly (readonly [string, string])[]) => (
    <label>
      <span className="visually-hidden">{first}</span>
      <select className="input" value={search[key] ?? ''} onChange={event => go({ [key]: event.target.value || undefined } as Search)}>
        <option value="">{first}</option>
        {options.map(([value, text]) => <option key={value} value={value}>{text}</option>)}
      </select>
    </label>
  )
  const filtered = search.form || search.committee || search.state
  return (
    <div className="narrow noprint">
      {pick('form', t('year.allForms'), inUse.map(form => [form, sayForm(form, language)]))}
      {pick('committee', t('year.allCommittees'), committees.map(one => [one.id, say(one)]))}
      {pick('state', t('year.allStates'), progresses.map(one => [one, words[one]]))}
      {filtered && <span className="second">{t('year.filtered', { n: shown })} <button type="button" className="plainlink" onClick={() => go({ form: undefined, committee: undefined, state: undefined } as never)}>{t('year.clear')}</button></span>}
    </div>
  )
}

/** 全年: every promise of the plan on one board. */
export function YearPage() {
  const { t } = useTranslation()
  const say = useSay()
  const congress = useCongress()
  const today = useToday()
  const navigate = useNavigate()
  const search = useSearch({ strict: false }) as Search
  const year = Number(search.year) || Number(today.slice(0, 4))
  const board = useQuery(ask.year(congress, year))
  const slim = useSlim()
  const language = useLanguage()
  const [replan, setReplan] = useState<{ row: MatterRow; to: Months | undefined }>()
  useTitle(t('year.board', { year }))
  const go = (next: Search): void => {
    const all = Object.entries({ ...search, ...next }).filter((entry): entry is [string, string | number] => entry[1] !== undefined)
    void navigate({ to: '/c/$congress/office/year', params: { congress }, search: Object.fromEntries(all), replace: true })
  }
  if (board.isPending) return <><h1>{t('year.board', { year })}</h1><Loading /></>
  if (board.error || !board.data) return <><h1>{t('year.board', { year })}</h1><Fault error={board.error} again={() => void board.refetch()} /></>
  const { data } = board
  const view = search.view ?? (slim ? 'months' : 'year')
  const month = monthOn(year, today)
  const rows = data.rows.filter(row =>
    (!search.form || row.form === search.form) && (!search.committee || row.committee?.id === search.committee) && (!search.state || progressOf(row, month) === search.state))
  const shown: Group[] =
    search.rows === 'committee' ? groups(rows, row => (row.committee ? { key: row.committee.id, title: say(row.committee) } : undefined), t('year.noOwner'))
    : search.rows === 'leader' ? groups(rows, row => (row.owner ? { key: row.owner.id, title: say(row.owner) } : undefined), t('year.noOwner'))
    : groups(rows, row => (row.form ? { key: row.form, title: sayForm(row.form, language) } : undefined), t('year.other'), forms)
  return (
    <>
      <Head board={data} year={year} search={search} go={go} />
      {data.rows.length === 0
        ? <Empty title={t('year.none', { year })}>{t('year.noneSays')} <Link to="/c/$congress/office/plan" params={{ congress }} search={{}}>{t('year.read')}</Link></Empty>
        : (
          <>
            <Facts facts={data.facts} />
            <Days days={data.days} today={today} />
            <Narrow rows={data.rows} shown={rows.length} search={search} go={go} />
            {view === 'months' ? <Months rows={rows} month={month} replan={(row, to) => setReplan({ row, to })} /> : view === 'table'
              ? <Table rows={rows} month={month} today={today} replan={row => setReplan({ row, to: undefined })} />
              : <Board groups={shown} year={year} month={month} today={today} replan={(row, to) => setReplan({ row, to })} />}
            <Legend />
          </>
        )}
      {replan && <Replan row={replan.row} to={replan.to} close={() => setReplan(undefined)} />}
    </>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { StepView } from '@zhitong/server/contract'
import desks from 'virtual:desk'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCongress } from '../shared/congress.ts'
import { sayDay } from '../shared/day.ts'
import { procedureTitle } from '../shared/house.ts'
import { useLanguage, useSay } from '../shared/language/index.ts'
import { ask } from '../shared/office.ts'
import { ClockMark } from '../shared/pieces/clock/ClockChip.tsx'
import { Ground } from '../shared/pieces/ground/Ground.tsx'
import { RefusedStep } from '../shared/pieces/refused/RefusedStep.tsx'
import { Empty, Fault, Loading } from '../shared/pieces/states/states.tsx'
import { useToday } from '../office/Frame.tsx'
import { useHouse } from '../office/navigation.ts'
import { TakeStep } from '../office/matter/TakeStep.tsx'
import { DaySection } from '../office/home/Days.tsx'
import { byDay } from '../office/home/inbox.ts'
import { grouped, type DeskRow, type Group, type Place } from './desk.ts'
import '../office/matter/matter.css'
import './unit.css'

/** What the desk asks the interface for. */
const deskProcedures = [...new Set(desks.unit.groups.flatMap(group => group.places.map(place => place.procedure)))].join(',')

/** What the check notices in the answer that was drafted; whoever signs may pass over it. */
function AnswerRemarks({ id, seq }: { id: string; seq: number }) {
  const { t } = useTranslation()
  const say = useSay()
  const congress = useCongress()
  const remarks = useQuery(ask.remarks(congress, id, seq))
  const answer = remarks.data?.answer
  if (!answer || (answer.remarks.length === 0 && !answer.hollow)) return null
  return (
    <section className="noticed">
      <p className="small past">{t('desk.checkSays')}</p>
      <ul>
        {answer.hollow && <li className="soon"><b>{t('desk.hollow')}</b></li>}
        {answer.remarks.map(one => <li key={one.kind}>{say(one.say)} {one.quote && <q>{one.quote}</q>}</li>)}
      </ul>
    </section>
  )
}

/** The form of a step beside its row, so that nobody leaves the desk for it. */
function QuickStep({ id, step, place, close }: { id: string; step: string; place: Place; close: () => void }) {
  const { t } = useTranslation()
  const say = useSay()
  const congress = useCongress()
  const matter = useQuery(ask.matter(congress, id))
  if (matter.isPending) return <Loading />
  if (matter.error || !matter.data) return <Fault error={matter.error} again={() => void matter.refetch()} />
  const view = matter.data.steps.find(one => one.step === step)
  return (
    <div className="quick">
      {view && !view.refusal && step === place.since?.[1] && <AnswerRemarks id={id} seq={matter.data.row.seq} />}
      {view && !view.refusal && <TakeStep view={matter.data} step={view} ballot={false} done={close} />}
      {view?.refusal && <RefusedStep title={say(view.title)} refusal={view.refusal as NonNullable<StepView['refusal']>} />}
      {!view && <p className="small second">{t('unitDesk.cannot')}</p>}
    </div>
  )
}

/** One matter of the desk: its clock, what it is, and the steps a click away. */
function Row({ row: { said, place }, open, choose }: { row: DeskRow; open: string | undefined; choose: (step: string | undefined) => void }) {
  const { t } = useTranslation()
  const say = useSay()
  const language = useLanguage()
  const congress = useCongress()
  const today = useToday()
  const house = useHouse()
  const { row } = said
  const entry = house.data?.find(one => one.name === row.procedure)
  const [draft] = place.since ?? []
  const drafted = draft === undefined ? undefined : said.last[draft]
  const kind = procedureTitle(row.procedure)
  const title = row.title === kind.zh ? (row.of?.title ?? say(kind)) : row.title
  const about = [
    row.number ?? row.of?.number ?? '', say(row.stateTitle), row.of && title !== row.of.title ? t('unitDesk.of', { title: row.of.title }) : row.of ? say(kind) : '',
    said.parties['lead']?.[0] ? t('unitDesk.from', { who: said.parties['lead'].map(say).join(t('comma')) }) : '', drafted ? t('unitDesk.drafted', { who: say(drafted.person), day: sayDay(drafted.day, language, today) }) : '',
  ].filter(Boolean)
  return (
    <li>
      <div className="c">{row.due && <ClockMark today={today} date clock={{ now: row.due.now, left: row.due.left, due: row.due.day }} />}{row.due && <span className="past small">{say(row.due.title)}</span>}</div>
      <div className="w">
        <Link className="plain t" to="/c/$congress/office/matters/$id" params={{ congress, id: row.id }}>{title}</Link>
        <p className="m">{about.join(t('dot'))}</p>
        <p className="do" role="group" aria-label={title}>
          {place.steps.filter(step => !entry || entry.froms[step]?.some(from => from === 'any' || from === row.state)).map((step, n) => (
            <button key={step} type="button" className={n === 0 ? 'btn small' : 'plainlink small'} aria-expanded={open === step} onClick={() => choose(open === step ? undefined : step)}>
              {say(entry?.stepTitles[step] ?? { zh: step, en: step })}
            </button>
          ))}
        </p>
        {open && <QuickStep key={open} id={row.id} step={open} place={place} close={() => choose(undefined)} />}
      </div>
      <div className="gr">{row.due && <Ground bare ground={row.due.ground} />}</div>
    </li>
  )
}

function Section({ group, rows, open, choose }: { group: Group; rows: readonly DeskRow[]; open: { id: string; step: string } | undefined; choose: (open: { id: string; step: string } | undefined) => void }) {
  const say = useSay()
  return (
    <section className="day" aria-labelledby={`desk-${group.key}`}>
      <h2 id={`desk-${group.key}`}><b>{say(group)}</b><span>{rows.length}</span></h2>
      <ul>
        {rows.map(row => {
          const { id } = row.said.row
          return <Row key={id} row={row} open={open?.id === id ? open.step : undefined} choose={step => choose(step === undefined ? undefined : { id, step })} />
        })}
      </ul>
    </section>
  )
}

/** 承办单位的工作台: what waits for the unit by kind of work, by due day, the usual steps on the row. */
export function UnitDesk({ seats }: { seats: readonly string[] }) {
  const { t } = useTranslation()
  const say = useSay()
  const congress = useCongress()
  const navigate = useNavigate()
  const { group: only } = useSearch({ strict: false }) as { group?: string }
  const list = useQuery(ask.said(congress, { procedure: deskProcedures, final: 'no', size: 200 }))
  const inbox = useQuery(ask.inbox(congress))
  const today = useToday()
  const [open, setOpen] = useState<{ id: string; step: string }>()
  const groups = grouped(list.data?.rows ?? [], seats, desks.unit.groups)
  const onDesk = new Set(groups.flatMap(({ rows }) => rows.map(row => row.said.row.id)))
  /** What waits besides: a report that was asked for. */
  const other = (inbox.data?.mine ?? []).filter(row => !onDesk.has(row.matter.id))
  const shown = groups.filter(({ group, rows }) => (only ? group.key === only : rows.length > 0))
  const tab = (key: string | undefined, name: string, n: number) => (
    <button type="button" key={key ?? 'all'} className={(only ?? '') === (key ?? '') ? 'on' : ''} aria-pressed={(only ?? '') === (key ?? '')} onClick={() => void navigate({ to: '/c/$congress/office', params: { congress }, search: key ? { group: key } : {} })}>
      {name}<i> {n}</i>
    </button>
  )
  const all = groups.reduce((n, { rows }) => n + rows.length, other.length)
  return (
    <>
      <header className="hhd">
        <h1 id="inbox">{t('unitDesk.title')}</h1>
        <div className="filters">
          {tab(undefined, t('home.all'), all)}
          {groups.map(({ group, rows }) => tab(group.key, say(group), rows.length))}
        </div>
      </header>
      {list.isPending && <Loading />}
      {list.error && <Fault error={list.error} again={() => void list.refetch()} />}
      {list.data && all === 0 && <div className="nothing"><Empty title={t('unitDesk.nothing')}>{t('unitDesk.nothingSays')}</Empty></div>}
      {all > 0 && only && shown[0]?.rows.length === 0 && <div className="nothing"><Empty title={t('unitDesk.none')}>{t('unitDesk.nothingSays')}</Empty></div>}
      <div className="udesk">{shown.filter(({ rows }) => rows.length > 0).map(({ group, rows }) => <Section key={group.key} group={group} rows={rows} open={open} choose={setOpen} />)}</div>
      {!only && other.length > 0 && byDay(other).map(day => <DaySection key={day.day ?? 'none'} day={day} today={today} calendar={[]} />)}
    </>
  )
}

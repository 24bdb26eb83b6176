import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { SaidRow, UnitProposals } from '@zhitong/server/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCongress } from '../../shared/congress.ts'
import { useSay } from '../../shared/language/index.ts'
import { ask } from '../../shared/office.ts'
import { Empty, Fault, Loading } from '../../shared/pieces/states/states.tsx'
import { RefusedStep } from '../../shared/pieces/refused/RefusedStep.tsx'
import { TakeStep } from '../matter/TakeStep.tsx'
import { Cards } from './Cards.tsx'
import { useAddress, useMoves } from './chosen.ts'
import { UnitList } from './UnitList.tsx'
import { nobody, taking, type Wanted } from './wanted.ts'

/** Units put forward, each with what speaks for it. */
function Proposals({ id, take }: { id: string; take: (unit: string, part: 'lead' | 'co') => void }) {
  const { t } = useTranslation()
  const say = useSay()
  const congress = useCongress()
  const proposals = useQuery(ask.units(congress, id))
  if (proposals.isPending) return <Loading />
  if (proposals.error) return <Fault error={proposals.error} again={() => void proposals.refetch()} />
  return (
    <section className="proposed" aria-labelledby="proposed">
      <h3 id="proposed">{t('desk.proposed')} <span className="past small">{t('desk.proposedSays')}</span></h3>
      {proposals.data.length === 0 && <p className="small past">{t('desk.noProposal')}</p>}
      <ol>{proposals.data.map(one => <li key={one.unit.id}><Proposal one={one} /><span className="acts"><button type="button" className="btn small" onClick={() => take(one.unit.id, 'lead')} aria-label={`${t('desk.asLead')} ${say(one.unit)}`}>{t('desk.asLead')}</button><button type="button" className="btn small" onClick={() => take(one.unit.id, 'co')} aria-label={`${t('desk.asCo')} ${say(one.unit)}`}>{t('desk.asCo')}</button></span></li>)}</ol>
    </section>
  )
}

function Proposal({ one }: { one: UnitProposals[number] }) {
  const { t } = useTranslation()
  const say = useSay()
  const congress = useCongress()
  const words = [...new Set(one.duties.flatMap(duty => duty.words))].slice(0, 6)
  return (
    <div>
      <b>{say(one.unit)}</b>
      {words.length > 0 && <p className="m">{t('desk.duties')}{t('colon')}{words.join(t('comma'))}</p>}
      {words.length === 0 && one.clues.length > 0 && <p className="m">{t('desk.clue')}{t('colon')}{one.clues.join(t('comma'))}</p>}
      {one.cases.length > 0 && <p className="m">{t('desk.cases')}{t('colon')}{one.cases.map(past => <Link key={past.id} className="case" to="/c/$congress/office/matters/$id" params={{ congress, id: past.id }}>{past.title}</Link>)}</p>}
    </div>
  )
}

/** The chosen suggestion, who is to have it, and the step that hands it over. */
function Assigning({ said, wanted, set }: { said: SaidRow; wanted: Wanted; set: (wanted: Wanted) => void }) {
  const { t } = useTranslation()
  const say = useSay()
  const congress = useCongress()
  const matter = useQuery(ask.matter(congress, said.row.id))
  const steps = matter.data?.steps.filter(one => one.step === 'assign' || one.step === 'distribute' || one.step === 'entrust') ?? []
  const step = steps.find(one => !one.refusal && one.step !== 'entrust')
  const refused = steps.find(one => one.refusal)
  const text = { ...said.said['open'], ...said.said['reword'] } as { body?: string }
  const wished = ({ ...said.words['open'], ...said.words['reword'] })['withUnits']
  return (
    <section className="assign" aria-labelledby="assign">
      <h2 id="assign">{said.row.title}</h2>
      <p className="doc clip">{text.body}</p>
      {wished && <p className="small second">{t('desk.wished')}{t('colon')}{say(wished)}</p>}
      <Proposals id={said.row.id} take={(unit, part) => set(taking(wanted, unit, part))} />
      {matter.isPending && <Loading />}
      {refused && <RefusedStep title={say(refused.title)} refusal={refused.refusal!} />}
      {matter.data && step && (
        <div className="quick">
          <h3>{t('desk.chosen')}</h3>
          <TakeStep
            key={`${said.row.id} ${wanted.lead ?? ''} ${wanted.co.join()}`} view={matter.data} step={step} ballot={false} verb={say(step.title)} fresh
            start={{ channel: 'government', parts: [], ...step.begins, ...(wanted.lead ? { leadUnit: wanted.lead } : {}), coUnits: [...wanted.co] }} done={() => set(nobody)}
          />
        </div>
      )}
    </section>
  )
}

/** 交办: what was accepted on the left, the units on the right; by drag, by click or by keyboard, handed over by the ordinary step. */
export function TransferBoard() {
  const { t } = useTranslation()
  const congress = useCongress()
  const [search, go] = useAddress('transfer')
  const [wanted, setWanted] = useState<{ id: string; units: Wanted }>()
  const [dragged, setDragged] = useState<string>()
  const list = useQuery(ask.said(congress, { procedure: 'suggestion', state: 'accepted,distributing', final: 'no', size: 200, page: search['page'] }))
  const rows = list.data?.rows ?? []
  const at = rows.findIndex(one => one.row.id === search['m'])
  const said = rows[at] ?? rows[0]
  useMoves(by => { const next = rows[Math.min(rows.length - 1, Math.max(0, Math.max(0, at) + by))]; if (next) go({ m: next.row.id }) })
  if (list.isPending) return <Loading />
  if (list.error) return <Fault error={list.error} again={() => void list.refetch()} />
  if (!said) return <div className="nothing"><Empty title={t('desk.none.transfer')}>{t('desk.noneSays.transfer')}</Empty></div>
  const units = wanted?.id === said.row.id ? wanted.units : nobody
  const take = (unit: string, part: 'lead' | 'co', id = said.row.id): void => {
    setWanted(now => ({ id, units: taking(now?.id === id ? now.units : nobody, unit, part) }))
    if (id !== said.row.id) go({ m: id })
  }
  return (
    <div className="board">
      <div className="stack">
        <p className="small past">{t('desk.choose')}<span className="keys">{'　'}<kbd>J</kbd> <kbd>K</kbd> {t('desk.keys')}</span></p>
        <Cards rows={rows} chosen={said.row.id} choose={id => go({ m: id })} label={t('desk.transfer')} drag={setDragged} />
      </div>
      <Assigning key={said.row.id} said={said} wanted={units} set={next => setWanted({ id: said.row.id, units: next })} />
      <UnitList wanted={units} take={take} dragged={dragged} />
    </div>
  )
}

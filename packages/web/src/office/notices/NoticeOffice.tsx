import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { NoticeOffice as Office } from '@zhitong/server/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { post } from '../../shared/api.ts'
import { useCongress } from '../../shared/congress.ts'
import { dayOf, sayDay } from '../../shared/day.ts'
import { useLanguage, useSay } from '../../shared/language/index.ts'
import { at } from '../../shared/office.ts'
import { Button } from '../../shared/pieces/button/Button.tsx'
import { RefusedAnswer } from '../../shared/pieces/refused/RefusedStep.tsx'
import { Fault, Loading } from '../../shared/pieces/states/states.tsx'
import { useTitle } from '../../shared/title.ts'
import { useToday } from '../Frame.tsx'
import { refusalOf } from '../matter/take.ts'
import { askNoticeOffice } from './ask.ts'
import { GatewayForm } from './GatewayForm.tsx'
import './notices.css'

/** How people are told who are not in the app: whom to call, what could not be sent, the gateway. */
export function NoticeOffice() {
  const { t } = useTranslation()
  const congress = useCongress()
  const client = useQueryClient()
  const asked = useQuery(askNoticeOffice(congress))
  useTitle(t('notices.office'))
  const act = useMutation({
    mutationFn: ({ what, ids }: { what: 'done' | 'again'; ids: string[] }) => post<Office>(at(congress, `/notices/${what}`), { ids }),
    onSuccess: view => client.setQueryData(askNoticeOffice(congress).queryKey, view),
  })
  const refusal = refusalOf(act.error)
  const view = asked.data
  return (
    <>
      <h1>{t('notices.office')}</h1>
      <p className="second said-once">{t('notices.officeSays')}</p>
      {asked.isPending && <Loading />}
      {asked.error && <Fault error={asked.error} again={() => void asked.refetch()} />}
      {refusal && <RefusedAnswer refusal={refusal} />}
      {view && (
        <div className="spaced">
          <section className="calls">
            <h2 className="h">{t('notices.calls')} <span className="past">{t('notices.callsCount', { n: view.calls.length })}</span>{view.calls.length > 0 && <button type="button" className="plainlink end" onClick={() => print()}>{t('notices.print')}</button>}</h2>
            <p className="second said-once">{t('notices.callsSays')}</p>
            {view.calls.length === 0 && <p className="past">{t('notices.noCalls')}</p>}
            <Calls view={view} busy={act.isPending} done={ids => act.mutate({ what: 'done', ids })} />
          </section>
          <section className="unprinted">
            <h2 className="h">{t('notices.dead')} <span className="past">{t('notices.callsCount', { n: view.dead.length })}</span></h2>
            {view.dead.length === 0 && <p className="past">{t('notices.noDead')}</p>}
            <Dead view={view} busy={act.isPending} act={(what, ids) => act.mutate({ what, ids })} />
          </section>
          {view.keeps && <GatewayForm key={JSON.stringify(view.gateway)} gateway={view.gateway} />}
        </div>
      )}
    </>
  )
}

/** One line a person: what they are to be told, and a box to tick. */
function Calls({ view, busy, done }: { view: Office; busy: boolean; done: (ids: string[]) => void }) {
  const { t } = useTranslation()
  const say = useSay()
  const people = Map.groupBy(view.calls, one => one.person.id)
  return (
    <ul className="call-list">
      {[...people.values()].map(calls => (
        <li key={calls[0]!.person.id}>
          <b>{say(calls[0]!.person)}{calls[0]!.phone && <span className="past small">{'　'}{calls[0]!.phone}</span>}</b>
          <span>{calls.map(one => (one.title && one.parent ? t('notices.within', { title: one.title, of: one.parent }) : (one.title ?? one.number ?? t('notices.aMatter')))).filter((text, n, all) => all.indexOf(text) === n).join(t('comma'))}</span>
          <span className="tick" aria-hidden="true">□</span>
          <Button small busy={busy} onClick={() => done(calls.map(one => one.id))}>{t('notices.called')}</Button>
        </li>
      ))}
    </ul>
  )
}

function Dead({ view, busy, act }: { view: Office; busy: boolean; act: (what: 'done' | 'again', ids: string[]) => void }) {
  const { t } = useTranslation()
  const say = useSay()
  const language = useLanguage()
  const today = useToday()
  const congress = useCongress()
  const [shown, setShown] = useState(50)
  return (
    <>
      <ul className="call-list">
        {view.dead.slice(0, shown).map(one => (
          <li key={one.id}>
            <b>{say(one.person)}<span className="past small">{'　'}{one.phone ?? t('notices.noNumber')}</span></b>
            <span>
              {one.matter && one.title ? <Link to="/c/$congress/office/matters/$id" params={{ congress, id: one.matter }}>{one.title}</Link> : (one.number ?? t('notices.aMatter'))}
              <span className="past small">{'　'}{sayDay(dayOf(one.at), language, today)}{t('comma')}{one.error && say(one.error)}{t('notices.tries', { n: one.tries })}</span>
            </span>
            <span className="row-gap"><Button small busy={busy} onClick={() => act('again', [one.id])}>{t('notices.again')}</Button><Button small kind="text" busy={busy} onClick={() => act('done', [one.id])}>{t('notices.byHand')}</Button></span>
          </li>
        ))}
      </ul>
      {view.dead.length > shown && <button type="button" className="plainlink" onClick={() => setShown(shown + 50)}>{t('notices.more')}</button>}
    </>
  )
}

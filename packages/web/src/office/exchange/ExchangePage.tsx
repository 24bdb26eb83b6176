import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ExchangeView, ImportedFile } from '@zhitong/server/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { post, send } from '../../shared/api.ts'
import { useCongress } from '../../shared/congress.ts'
import { dayOf, sayDay } from '../../shared/day.ts'
import { useLanguage, useSay } from '../../shared/language/index.ts'
import { at, office } from '../../shared/office.ts'
import { Button } from '../../shared/pieces/button/Button.tsx'
import { PersonPicker } from '../../shared/pieces/person/Pickers.tsx'
import { RefusedAnswer } from '../../shared/pieces/refused/RefusedStep.tsx'
import { Empty, Fault, Loading } from '../../shared/pieces/states/states.tsx'
import { Tag } from '../../shared/pieces/tag/Tag.tsx'
import { useTitle } from '../../shared/title.ts'
import { useToday } from '../Frame.tsx'
import { refusalOf } from '../matter/take.ts'
import { askExchange } from './ask.ts'
import { ChooseFile } from './ChooseFile.tsx'
import './exchange.css'

/** Files between installations: our key, the others', what came and what went. */
export function ExchangePage() {
  const { t } = useTranslation()
  const congress = useCongress()
  const client = useQueryClient()
  const exchange = useQuery(askExchange(congress))
  useTitle(t('exchange.title'))
  const act = useMutation({
    mutationFn: ({ path, file }: { path: string; file?: File }) => (file ? send<ExchangeView>(at(congress, path), file) : post<ExchangeView>(at(congress, path), {})),
    onSuccess: view => client.setQueryData(askExchange(congress).queryKey, view),
  })
  const refusal = refusalOf(act.error)
  const view = exchange.data
  return (
    <>
      <h1>{t('exchange.title')}</h1>
      <p className="second said-once">{t('exchange.says')}</p>
      {exchange.isPending && <Loading />}
      {exchange.error && <Fault error={exchange.error} again={() => void exchange.refetch()} />}
      {refusal && <RefusedAnswer refusal={refusal} />}
      {view && !view.keeps && <Empty title={t('exchange.notMine')}>{t('exchange.notMineSays')}</Empty>}
      {view?.keeps && (
        <div className="spaced">
          {view.may && view.own && <Bring />}
          <h2 className="h">{t('exchange.own')}</h2>
          {view.own
            ? (
              <div className="own-key">
                <p><b className="fingerprint">{view.own.fingerprint}</b></p>
                <p className="small second">{t('exchange.ownSays')}</p>
                <p><a className="btn" href={`/api${at(congress, '/exchange/key')}`} download>{t('exchange.keyFile')}</a></p>
              </div>
              )
            : <Empty title={t('exchange.noKey')}><p>{t('exchange.noKeySays')}</p><p><Button kind="do" busy={act.isPending} onClick={() => act.mutate({ path: '/exchange/key' })}>{t('exchange.makeKey')}</Button></p></Empty>}
          <h2 className="h">{t('exchange.partners')}</h2>
          <p className="second said-once">{t('exchange.partnersSays')}</p>
          <Partners view={view} busy={act.isPending} act={path => act.mutate({ path })} />
          <p><ChooseFile label={t('exchange.addKey')} accept=".json,application/json" disabled={act.isPending} choose={file => act.mutate({ path: '/exchange/partners', file })} /></p>
          {view.may && <Files view={view} />}
        </div>
      )}
    </>
  )
}

function Partners({ view, busy, act }: { view: ExchangeView; busy: boolean; act: (path: string) => void }) {
  const { t } = useTranslation()
  const say = useSay()
  const [sure, setSure] = useState<string>()
  if (view.partners.length === 0) return <p className="past">{t('exchange.noPartners')}</p>
  const path = (fingerprint: string, what: string): string => `/exchange/partners/${encodeURIComponent(fingerprint)}/${what}`
  return (
    <ul className="partners">
      {view.partners.map(one => (
        <li key={one.fingerprint} className={one.retired ? 'past' : undefined}>
          <div>
            <b>{one.name}</b> <Tag>{t(one.retired ? 'exchange.retired' : one.ready ? 'exchange.ready' : 'exchange.notReady')}</Tag>
            <p className="fingerprint">{one.fingerprint}</p>
          </div>
          <p className="small second">
            {one.confirmed.length === 0 ? t('exchange.nobodyYet') : t('exchange.confirmedBy', { who: one.confirmed.map(each => say(each.person)).join(t('comma')) })}
            {one.retired && <>{t('comma')}{t('exchange.retiredBy', { who: say(one.retired.by) })}</>}
          </p>
          <div className="row-gap">
            {one.mine && !one.ready && <Button small busy={busy} onClick={() => act(path(one.fingerprint, 'confirm'))}>{t('exchange.matches')}</Button>}
            {!one.retired && (sure === one.fingerprint
              ? <Button small busy={busy} onClick={() => act(path(one.fingerprint, 'retire'))}>{t('exchange.retireSure', { name: one.name })}</Button>
              : <button type="button" className="plainlink small quiet" onClick={() => setSure(one.fingerprint)}>{t('exchange.retire')}</button>)}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** A file that came, entered; whom it is for is asked where the roster does not tell. */
function Bring() {
  const { t } = useTranslation()
  const say = useSay()
  const congress = useCongress()
  const client = useQueryClient()
  const [asked, setAsked] = useState<File>()
  const [deputy, setDeputy] = useState<string>()
  const bring = useMutation({
    mutationFn: ({ file, to }: { file: File; to?: string | undefined }) => send<ImportedFile>(at(congress, `/exchange/files${to ? `?deputy=${encodeURIComponent(to)}` : ''}`), file),
    onSuccess: () => { setAsked(undefined); void client.invalidateQueries({ queryKey: office(congress) }) },
    onError: (error, { file }) => setAsked((refusalOf(error)?.detail as { deputy?: string } | undefined)?.deputy === undefined ? undefined : file),
  })
  const refusal = refusalOf(bring.error)
  return (
    <section>
      <h2 className="h">{t('exchange.bring')}</h2>
      {refusal && <RefusedAnswer refusal={refusal} />}
      {bring.data && <p className="law" role="status">{say(bring.data.says)} <Link to="/c/$congress/office/matters/$id" params={{ congress, id: bring.data.matter }}>{t('exchange.open')}</Link></p>}
      {asked && (
        <div className="row-gap chosen">
          <PersonPicker label={t('exchange.deputy')} role="deputy" value={deputy} onChange={value => setDeputy(value as string | undefined)} />
          <Button kind="do" disabled={!deputy} busy={bring.isPending} onClick={() => bring.mutate({ file: asked, to: deputy })}>{t('exchange.bringFor')}</Button>
        </div>
      )}
      <p><ChooseFile label={t('exchange.bringFile')} disabled={bring.isPending} choose={file => { setDeputy(undefined); bring.mutate({ file }) }} /></p>
    </section>
  )
}

function Files({ view }: { view: ExchangeView }) {
  const { t } = useTranslation()
  const say = useSay()
  const language = useLanguage()
  const congress = useCongress()
  const today = useToday()
  const names = new Map(view.partners.map(one => [one.fingerprint, one.name]))
  return (
    <section>
      <h2 className="h">{t('exchange.files')}</h2>
      {view.files.length === 0 && <p className="past">{t('exchange.noFiles')}</p>}
      <ul className="came">
        {view.files.map(one => (
          <li key={one.direction + one.id + one.version}>
            <span>{sayDay(dayOf(one.at), language, today)}</span>
            <Link to="/c/$congress/office/matters/$id" params={{ congress, id: one.matter }}>{t(`exchange.kind.${one.direction}.${one.kind === 'relay' ? 'relay' : 'answer'}`, { who: names.get(one.partner) ?? '' })}</Link>
            <span className="past small">{say(one.by)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

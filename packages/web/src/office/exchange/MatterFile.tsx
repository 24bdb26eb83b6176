import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ImportedFile, MatterView } from '@zhitong/server/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { send } from '../../shared/api.ts'
import { useCongress } from '../../shared/congress.ts'
import { dayOf, sayDay } from '../../shared/day.ts'
import { useLanguage, useSay } from '../../shared/language/index.ts'
import { at, office } from '../../shared/office.ts'
import { Button } from '../../shared/pieces/button/Button.tsx'
import { RefusedAnswer } from '../../shared/pieces/refused/RefusedStep.tsx'
import { useToday } from '../Frame.tsx'
import { refusalOf } from '../matter/take.ts'
import { askExchange, askFiles, download } from './ask.ts'
import { ChooseFile } from './ChooseFile.tsx'
import './exchange.css'

/** On the page of a matter that travels as a file: send it, or enter the answer that came. Nothing on other pages. */
export function MatterFile({ view }: { view: MatterView }) {
  const congress = useCongress()
  const exchange = useQuery(askExchange(congress)).data
  const travels = exchange?.may && (exchange.sends.includes(view.row.procedure) || exchange.opens.includes(view.row.procedure))
  return travels ? <Travels view={view} goes={exchange.sends.includes(view.row.procedure)} /> : null
}

function Travels({ view, goes }: { view: MatterView; goes: boolean }) {
  const { t } = useTranslation()
  const say = useSay()
  const language = useLanguage()
  const today = useToday()
  const congress = useCongress()
  const client = useQueryClient()
  const exchange = useQuery(askExchange(congress)).data!
  const files = useQuery(askFiles(congress, view.row.id))
  const ready = exchange.partners.filter(one => one.ready)
  const [to, setTo] = useState<string>()
  const chosen = to ?? ready[0]?.fingerprint
  const fresh = (): void => void client.invalidateQueries({ queryKey: office(congress) })
  const give = useMutation({ mutationFn: () => download(at(congress, `/exchange/matters/${view.row.id}/file`), goes ? { to: chosen } : {}), onSuccess: fresh })
  const bring = useMutation({ mutationFn: (file: File) => send<ImportedFile>(at(congress, '/exchange/files'), file), onSuccess: fresh })
  const refusal = refusalOf(give.error) ?? refusalOf(bring.error)
  const names = new Map(exchange.partners.map(one => [one.fingerprint, one.name]))
  const elsewhere = bring.data && bring.data.matter !== view.row.id ? bring.data.matter : undefined
  return (
    <section className="travels">
      <h2 className="h">{t('exchange.byFile')}</h2>
      {refusal && <RefusedAnswer refusal={refusal} />}
      {bring.data && <p className="law" role="status">{say(bring.data.says)} {elsewhere && <Link to="/c/$congress/office/matters/$id" params={{ congress, id: elsewhere }}>{t('exchange.open')}</Link>}</p>}
      {(!exchange.own || (goes && ready.length === 0))
        ? <p>{t('exchange.notYet')} <Link to="/c/$congress/office/exchange" params={{ congress }}>{t('exchange.toSettings')}</Link></p>
        : (
          <div className="row-gap">
            {goes && (
              <select className="input" aria-label={t('exchange.recipient')} value={chosen} onChange={event => setTo(event.target.value)}>
                {ready.map(one => <option key={one.fingerprint} value={one.fingerprint}>{one.name}</option>)}
              </select>
            )}
            <Button busy={give.isPending} onClick={() => give.mutate()}>{t(goes ? 'exchange.give' : 'exchange.giveAnswer')}</Button>
            {goes && <ChooseFile label={t('exchange.enterAnswer')} disabled={bring.isPending} choose={file => bring.mutate(file)} />}
          </div>
          )}
      <ul className="came">
        {files.data?.map(one => (
          <li key={one.direction + one.id + one.version}>
            <span>{sayDay(dayOf(one.at), language, today)}</span>
            <span>{t(`exchange.kind.${one.direction}.${one.kind === 'relay' ? 'relay' : 'answer'}`, { who: names.get(one.partner) ?? '' })}</span>
            <span className="past small">{say(one.by)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

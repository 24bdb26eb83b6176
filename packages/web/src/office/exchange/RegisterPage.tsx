import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { RegisterCheck, RegisterEntered } from '@zhitong/server/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { post, send } from '../../shared/api.ts'
import { useCongress } from '../../shared/congress.ts'
import { procedureTitle } from '../../shared/house.ts'
import { useSay } from '../../shared/language/index.ts'
import { at, office } from '../../shared/office.ts'
import { Button } from '../../shared/pieces/button/Button.tsx'
import { RefusedAnswer } from '../../shared/pieces/refused/RefusedStep.tsx'
import { Loading } from '../../shared/pieces/states/states.tsx'
import { useTitle } from '../../shared/title.ts'
import { refusalOf } from '../matter/take.ts'
import { ChooseFile } from './ChooseFile.tsx'
import { Columns, Faults, Unknown } from './Checked.tsx'
import './exchange.css'

interface Chosen { readonly mapping: Record<string, string>; readonly names: Record<string, string> }

/** Matters of earlier years from a table: columns, names, faults, then all of it or nothing. */
export function RegisterPage() {
  const { t } = useTranslation()
  const say = useSay()
  const congress = useCongress()
  const client = useQueryClient()
  const { procedure } = useParams({ strict: false }) as { procedure: string }
  const title = say(procedureTitle(procedure))
  const path = (what: string): string => at(congress, `/register/${encodeURIComponent(procedure)}${what}`)
  const [checked, setChecked] = useState<RegisterCheck>()
  const [chosen, setChosen] = useState<Chosen>({ mapping: {}, names: {} })
  const [stale, setStale] = useState(false)
  useTitle(t('register.title', { what: title }))
  const found = (answer: RegisterCheck): void => {
    setChecked(answer)
    setChosen(now => ({ mapping: answer.mapping, names: now.names }))
    setStale(false)
  }
  const body = checked && { file: checked.file.id, mapping: chosen.mapping, names: chosen.names }
  const read = useMutation({ mutationFn: (file: File) => send<RegisterCheck>(path('/read'), file), onSuccess: answer => { setChosen({ mapping: {}, names: {} }); enter.reset(); found(answer) } })
  const check = useMutation({ mutationFn: () => post<RegisterCheck>(path('/check'), body), onSuccess: found })
  const enter = useMutation({ mutationFn: () => post<RegisterEntered>(path('/enter'), body), onSuccess: () => { setChecked(undefined); void client.invalidateQueries({ queryKey: office(congress) }) } })
  const refusal = refusalOf(read.error) ?? refusalOf(check.error) ?? refusalOf(enter.error)
  const change = (next: Partial<Chosen>): void => { setChosen({ ...chosen, ...next }); setStale(true) }
  const ready = checked && !stale && checked.faults.length === 0 && checked.unknown.length === 0
  return (
    <>
      <p className="crumb"><Link to="/c/$congress/office/matters" params={{ congress }} search={{ procedure }}>{title}</Link></p>
      <h1>{t('register.title', { what: title })}</h1>
      <p className="second said-once">{t('register.says')}</p>
      {refusal && <RefusedAnswer refusal={refusal} />}
      {enter.data && <p className="law" role="status">{t('register.entered', { n: enter.data.entered, known: enter.data.known })}</p>}
      <p className="row-gap">
        <ChooseFile label={t(checked ? 'register.other' : 'register.choose')} accept=".xlsx,.csv,.json,.txt" disabled={read.isPending} choose={file => read.mutate(file)} />
        {(['xlsx', 'csv', 'json'] as const).map(format => <a key={format} className="plainlink small" href={`/api${path(`?format=${format}`)}`} download>{t('register.give', { format: format === 'json' ? 'JSON' : format === 'csv' ? 'CSV' : 'Excel' })}</a>)}
      </p>
      {read.isPending && <Loading />}
      {checked && (
        <div className="spaced">
          <p className="summary"><b>{checked.file.name}</b>{'　'}{t('register.count', { rows: checked.rows, fresh: checked.fresh, known: checked.known })}{checked.remembered && <span className="past">{'　'}{t('register.remembered')}</span>}</p>
          <Columns checked={checked} mapping={chosen.mapping} change={mapping => change({ mapping })} />
          <Unknown checked={checked} names={chosen.names} change={names => change({ names })} />
          <Faults checked={checked} />
          <p className="row-gap">
            {stale && <Button kind="do" busy={check.isPending} onClick={() => check.mutate()}>{t('register.check')}</Button>}
            {!stale && <Button kind="do" disabled={!ready || checked.fresh === 0} busy={enter.isPending} onClick={() => enter.mutate()}>{t('register.enter', { n: checked.fresh })}</Button>}
            {!stale && !ready && <span className="second small">{t('register.notYet')}</span>}
          </p>
        </div>
      )}
    </>
  )
}

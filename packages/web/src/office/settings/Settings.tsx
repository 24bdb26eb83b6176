import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { SettingView } from '@zhitong/server/contract'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { post } from '../../shared/api.ts'
import { useCongress } from '../../shared/congress.ts'
import { sayDay } from '../../shared/day.ts'
import { useKey } from '../../shared/keys.ts'
import { useLanguage, useSay } from '../../shared/language/index.ts'
import { ask, at, office } from '../../shared/office.ts'
import { Button } from '../../shared/pieces/button/Button.tsx'
import { Dialog } from '../../shared/pieces/dialog/Dialog.tsx'
import { DateField } from '../../shared/pieces/form/DateField.tsx'
import { Ground } from '../../shared/pieces/ground/Ground.tsx'
import { RefusedAnswer } from '../../shared/pieces/refused/RefusedStep.tsx'
import { Empty, Fault, Loading } from '../../shared/pieces/states/states.tsx'
import { useTitle } from '../../shared/title.ts'
import { useToday } from '../Frame.tsx'
import { refusalOf } from '../matter/take.ts'
import { Calendar } from './Calendar.tsx'
import './settings.css'

type Span = { unit: string; count: number }
const isSpan = (value: unknown): value is Span => typeof value === 'object' && value !== null && 'count' in value

/** A value with its unit: 7 个工作日. */
export function useSayValue(): (value: unknown, unit: string) => string {
  const { t } = useTranslation()
  return (value, unit) => {
    if (value === null || value === undefined) return t('settings.unset')
    const [count, of] = isSpan(value) ? [value.count, value.unit] : [value, unit]
    if (typeof count === 'string' && count !== '') return count === 'stays' || count === 'next' ? t(`settings.words.${count}`) : count
    const word = of === 'number' ? '' : of === 'day' || of === 'working-day' || of === 'month' ? t(`settings.unit.${of}`) : of
    return `${String(count)} ${word}`.trim()
  }
}

function Change({ setting, close }: { setting: SettingView; close: () => void }) {
  const { t } = useTranslation()
  const say = useSay()
  const congress = useCongress()
  const client = useQueryClient()
  const today = useToday()
  const id = useId()
  const key = useKey()
  const now = isSpan(setting.value) ? setting.value.count : setting.value
  const number = typeof now === 'number' || setting.range !== null
  const sayValue = useSayValue()
  const unit = sayValue('', setting.unit)
  const [value, setValue] = useState(String(now ?? ''))
  const [from, setFrom] = useState<string | undefined>(today)
  const [why, setWhy] = useState('')
  const save = useMutation({
    mutationFn: (body: unknown) => post<SettingView>(at(congress, `/settings/${encodeURIComponent(setting.key)}`), body, key(body)),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: office(congress) })
      close()
    },
  })
  const refusal = refusalOf(save.error)
  const next = number ? Number(value) : value
  const submit = (): void => save.mutate({ value: isSpan(setting.value) ? { ...setting.value, count: next } : next, from, why: why.trim() })
  return (
    <Dialog title={say(setting.title)} close={close}>
      {refusal && <RefusedAnswer refusal={refusal} />}
      <form onSubmit={event => { event.preventDefault(); submit() }}>
        <div className="field">
          <label htmlFor={`${id}v`}>{t('settings.value')}</label>
          <div>
            {setting.words
              ? <select id={`${id}v`} className="input" value={value} onChange={event => setValue(event.target.value)}>{setting.words.map(word => <option key={word} value={word}>{sayValue(word, '')}</option>)}</select>
              : <div className="unit"><input id={`${id}v`} className="input" inputMode={number ? 'numeric' : 'text'} value={value} onChange={event => setValue(event.target.value)} />{unit && <span>{unit}</span>}</div>}
            {setting.range && <p className="hint">{t('settings.range', { from: setting.range[0], to: setting.range[1] })}</p>}
          </div>
        </div>
        <div className="field"><label htmlFor={`${id}f`}>{t('settings.from')}</label><DateField id={`${id}f`} label={t('settings.from')} value={from} onChange={setFrom} /></div>
        <div className="field"><label htmlFor={`${id}w`}>{t('settings.why')}</label><input id={`${id}w`} className="input" value={why} onChange={event => setWhy(event.target.value)} /></div>
        <p><Button kind="do" type="submit" busy={save.isPending} disabled={!from || !why.trim() || value.trim() === '' || (number && Number.isNaN(next))}>{t('settings.save')}</Button></p>
      </form>
    </Dialog>
  )
}

/** What the law leaves open, with the day each value holds from and why; and the calendar years. */
export function Settings() {
  const { t } = useTranslation()
  const say = useSay()
  const language = useLanguage()
  const congress = useCongress()
  const today = useToday()
  const sayValue = useSayValue()
  const settings = useQuery(ask.settings(congress))
  const [changing, setChanging] = useState<SettingView>()
  useTitle(t('settings.title'))
  return (
    <>
      <h1>{t('settings.title')}</h1>
      <p className="second said-once">{t('settings.says')}</p>
      {settings.isPending && <Loading />}
      {settings.error && <Fault error={settings.error} again={() => void settings.refetch()} />}
      {settings.data?.length === 0 && <Empty title={t('settings.none')} />}
      <ul className="sets">
        {settings.data?.map(setting => (
          <li key={setting.key}>
            <div><p>{say(setting.title)}</p><p className="small"><Ground bare ground={setting.ground} /></p></div>
            <div><b>{sayValue(setting.value, setting.unit)}</b><p className="past small">{t('settings.default', { value: sayValue(setting.default, setting.unit) })}</p></div>
            <div className="small second">
              {setting.history.length === 0 && <span className="past">{t('settings.never')}</span>}
              {setting.history.map((one, i) => <p key={i}>{t('settings.since', { day: sayDay(one.from, language, today) })} {sayValue(one.value, setting.unit)}<span className="past">{'　'}{t('settings.by', { who: one.by, why: one.why })}</span></p>)}
            </div>
            <Button small onClick={() => setChanging(setting)}>{t('settings.change')}</Button>
          </li>
        ))}
      </ul>
      <h2 className="h">{t('settings.more')}</h2>
      <ul className="further">
        <li><Link to="/c/$congress/office/exchange" params={{ congress }}>{t('exchange.title')}</Link><span className="second">{t('settings.exchangeSays')}</span></li>
        <li><Link to="/c/$congress/office/notices/office" params={{ congress }}>{t('notices.office')}</Link><span className="second">{t('settings.noticesSays')}</span></li>
        <li><Link to="/c/$congress/office/register/$procedure" params={{ congress, procedure: 'suggestion' }}>{t('register.link')}</Link><span className="second">{t('settings.registerSays')}</span></li>
      </ul>
      <Calendar />
      {changing && <Change setting={changing} close={() => setChanging(undefined)} />}
    </>
  )
}

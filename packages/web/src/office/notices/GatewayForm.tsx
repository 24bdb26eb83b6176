import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { GatewayView, NoticeOffice } from '@zhitong/server/contract'
import { useId, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { post } from '../../shared/api.ts'
import { useCongress } from '../../shared/congress.ts'
import { at } from '../../shared/office.ts'
import { Button } from '../../shared/pieces/button/Button.tsx'
import { RefusedAnswer } from '../../shared/pieces/refused/RefusedStep.tsx'
import { refusalOf } from '../matter/take.ts'
import { askNoticeOffice } from './ask.ts'

const empty = { on: false, url: '', body: '{"mobile":"{phone}","params":["{number}","{link}"]}', quietFrom: '21:00', quietTo: '07:30', dailyAt: '18:00' }

/** The HTTP gateway for SMS or 政务微信. Secret headers are written, never read. */
export function GatewayForm({ gateway }: { gateway: GatewayView | null }) {
  const { t } = useTranslation()
  const congress = useCongress()
  const client = useQueryClient()
  const id = useId()
  const [form, setForm] = useState({ ...empty, ...gateway })
  const [headers, setHeaders] = useState<string>()
  const [path, setPath] = useState(gateway?.accepted?.path ?? '')
  const [equals, setEquals] = useState(gateway?.accepted?.equals ?? '')
  const [number, setNumber] = useState('')
  const save = useMutation({
    mutationFn: () => {
      const { on, url, body, quietFrom, quietTo, dailyAt } = form
      return post<NoticeOffice>(at(congress, '/notices/gateway'), { on, url, body, quietFrom, quietTo, dailyAt, accepted: path.trim() ? { path: path.trim(), equals } : null, ...(headers === undefined ? {} : { headers }) })
    },
    onSuccess: view => client.setQueryData(askNoticeOffice(congress).queryKey, view),
  })
  const attempt = useMutation({ mutationFn: () => post(at(congress, '/notices/gateway/try'), { number: number.trim() }) })
  const refusal = refusalOf(save.error) ?? refusalOf(attempt.error)
  const field = (name: string, label: string, made: (id: string) => ReactNode, hint?: string): ReactNode => (
    <div className="field"><label htmlFor={`${id}${name}`}>{label}</label><div>{made(`${id}${name}`)}{hint && <p className="hint">{hint}</p>}</div></div>
  )
  const text = (name: 'url' | 'quietFrom' | 'quietTo' | 'dailyAt') => (own: string) => <input id={own} className="input" value={form[name]} onChange={event => setForm({ ...form, [name]: event.target.value })} />
  return (
    <section className="unprinted">
      <h2 className="h">{t('notices.gateway')}</h2>
      <p className="second said-once">{t('notices.gatewaySays')}</p>
      {refusal && <RefusedAnswer refusal={refusal} />}
      <form className="gateway" onSubmit={event => { event.preventDefault(); save.mutate() }}>
        <p><label><input type="checkbox" checked={form.on} onChange={event => setForm({ ...form, on: event.target.checked })} /> {t('notices.on')}</label></p>
        {field('url', t('notices.url'), text('url'))}
        {field('body', t('notices.body'), own => <textarea id={own} className="input" rows={4} value={form.body} onChange={event => setForm({ ...form, body: event.target.value })} />, t('notices.bodyHint'))}
        {field('headers', t('notices.headers'), own => <textarea id={own} className="input" rows={2} autoComplete="off" placeholder="Authorization: …" value={headers ?? ''} onChange={event => setHeaders(event.target.value)} />, gateway && gateway.headerNames.length > 0 ? t('notices.headersKept', { names: gateway.headerNames.join(t('comma')) }) : t('notices.headersHint'))}
        {field('accepted', t('notices.accepted'), own => <div className="row-gap"><input id={own} className="input short" value={path} onChange={event => setPath(event.target.value)} /><span>{t('notices.is')}</span><input className="input short" aria-label={t('notices.acceptedValue')} value={equals} onChange={event => setEquals(event.target.value)} /></div>, t('notices.acceptedHint'))}
        {field('quietFrom', t('notices.quietFrom'), text('quietFrom'))}
        {field('quietTo', t('notices.quietTo'), text('quietTo'))}
        {field('dailyAt', t('notices.dailyAt'), text('dailyAt'))}
        <p className="row-gap"><Button kind="do" type="submit" busy={save.isPending} disabled={!form.url.trim()}>{t('notices.saveGateway')}</Button></p>
      </form>
      {gateway && (
        <form className="row-gap" onSubmit={event => { event.preventDefault(); attempt.mutate() }}>
          <input className="input short" aria-label={t('notices.numberLabel')} placeholder={t('notices.numberLabel')} value={number} onChange={event => setNumber(event.target.value)} />
          <Button type="submit" busy={attempt.isPending} disabled={!number.trim()}>{t('notices.try')}</Button>
          {attempt.isSuccess && <span role="status">{t('notices.tried')}</span>}
        </form>
      )}
    </section>
  )
}

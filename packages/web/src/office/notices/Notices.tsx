import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { NoticeAddress } from '@zhitong/server/contract'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { post } from '../../shared/api.ts'
import { useCongress } from '../../shared/congress.ts'
import { dayOf, sayDay } from '../../shared/day.ts'
import { useLanguage, useSay } from '../../shared/language/index.ts'
import { at, office } from '../../shared/office.ts'
import { Button } from '../../shared/pieces/button/Button.tsx'
import { RefusedAnswer } from '../../shared/pieces/refused/RefusedStep.tsx'
import { Empty, Fault, Loading } from '../../shared/pieces/states/states.tsx'
import { useTitle } from '../../shared/title.ts'
import { useToday } from '../Frame.tsx'
import { refusalOf } from '../matter/take.ts'
import { askAddress, askNotices } from './ask.ts'
import './notices.css'

const size = 30

/** What I was told, the latest first. What was read is known to me alone. */
export function Notices() {
  const { t } = useTranslation()
  const say = useSay()
  const language = useLanguage()
  const congress = useCongress()
  const today = useToday()
  const client = useQueryClient()
  const [page, setPage] = useState(1)
  const notices = useQuery(askNotices(congress, page))
  useTitle(t('notices.title'))
  const read = useMutation({ mutationFn: (ids?: string[]) => post(at(congress, '/notices/read'), ids ? { ids } : {}), onSettled: () => void client.invalidateQueries({ queryKey: office(congress, 'notices') }) })
  return (
    <>
      <h1>{t('notices.title')}</h1>
      <p className="second said-once">{t('notices.says')}</p>
      {notices.isPending && <Loading />}
      {notices.error && <Fault error={notices.error} again={() => void notices.refetch()} />}
      {notices.data?.total === 0 && <Empty title={t('notices.none')}>{t('notices.noneSays')}</Empty>}
      {(notices.data?.unread ?? 0) > 0 && <p className="row-gap"><b>{t('notices.unread', { n: notices.data!.unread })}</b><button type="button" className="plainlink" onClick={() => read.mutate(undefined)}>{t('notices.readAll')}</button></p>}
      <ul className="told">
        {notices.data?.rows.map(one => (
          <li key={one.id} className={one.read ? 'past' : undefined}>
            <span className="mark" aria-label={one.read ? undefined : t('notices.new')}>{one.read ? '' : '●'}</span>
            <span>
              <Link to="/c/$congress/office/matters/$id" params={{ congress, id: one.matter }} onClick={() => { if (!one.read) read.mutate([one.id]) }}>{one.parent ? t('notices.within', { title: one.title, of: one.parent }) : one.title}</Link>
              {one.number && <span className="past small">{'　'}{one.number}</span>}
            </span>
            <span>{say(one)}</span>
            <time dateTime={one.at} className="past small">{sayDay(dayOf(one.at), language, today)}</time>
          </li>
        ))}
      </ul>
      {notices.data && notices.data.total > size && (
        <p className="pager row-gap">
          <Button small disabled={page <= 1} onClick={() => setPage(page - 1)}>{t('list.previous')}</Button>
          <span>{t('list.page', { n: page })}</span>
          <Button small disabled={page * size >= notices.data.total} onClick={() => setPage(page + 1)}>{t('list.next')}</Button>
        </p>
      )}
      <OwnNumber />
    </>
  )
}

function OwnNumber() {
  const { t } = useTranslation()
  const congress = useCongress()
  const client = useQueryClient()
  const address = useQuery(askAddress(congress))
  const [number, setNumber] = useState<string>()
  const [daily, setDaily] = useState<boolean>()
  const id = useId()
  const now = { number: number ?? address.data?.number ?? '', daily: daily ?? address.data?.daily ?? false }
  const save = useMutation({
    mutationFn: () => post<NoticeAddress>(at(congress, '/notices/address'), { number: now.number.trim() || null, daily: now.daily }),
    onSuccess: saved => { client.setQueryData(askAddress(congress).queryKey, saved); setNumber(undefined); setDaily(undefined) },
  })
  const refusal = refusalOf(save.error)
  if (!address.data) return null
  return (
    <section className="own-number">
      <h2 className="h">{t('notices.number')}</h2>
      <p className="second said-once">{t('notices.numberSays')}</p>
      {refusal && <RefusedAnswer refusal={refusal} />}
      <form onSubmit={event => { event.preventDefault(); save.mutate() }}>
        <div className="field"><label htmlFor={`${id}n`}>{t('notices.numberLabel')}</label><input id={`${id}n`} className="input" autoComplete="tel" value={now.number} onChange={event => setNumber(event.target.value)} /></div>
        <p><label><input type="checkbox" checked={now.daily} onChange={event => setDaily(event.target.checked)} /> {t('notices.daily')}</label></p>
        <p className="row-gap"><Button type="submit" busy={save.isPending} disabled={number === undefined && daily === undefined}>{t('notices.save')}</Button>{save.isSuccess && number === undefined && daily === undefined && <span role="status" className="past">{t('notices.saved')}</span>}</p>
      </form>
    </section>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { SaidRow } from '@zhitong/server/contract'
import { useTranslation } from 'react-i18next'
import { useCongress } from '../../shared/congress.ts'
import { sayDay } from '../../shared/day.ts'
import { useLanguage, useSay } from '../../shared/language/index.ts'
import { ask } from '../../shared/office.ts'
import { Ground } from '../../shared/pieces/ground/Ground.tsx'
import { plain, type Schema } from '../../shared/pieces/form/schema.ts'
import { Similar } from '../../shared/pieces/similar/Similar.tsx'
import { Empty, Fault, Loading } from '../../shared/pieces/states/states.tsx'
import { useToday } from '../Frame.tsx'
import { Steps } from '../matter/Steps.tsx'
import { Cards } from './Cards.tsx'
import { useAddress, useMoves } from './chosen.ts'

/** What the deputy wrote, with who signed it and what is asked besides. */
function Text({ said: { row, said, words, parties, signed, last } }: { said: SaidRow }) {
  const { t } = useTranslation()
  const say = useSay()
  const language = useLanguage()
  const today = useToday()
  const congress = useCongress()
  const text = { ...said['open'], ...said['reword'] } as { title?: string; body?: string; publish?: boolean }
  const worded = { ...words['open'], ...words['reword'] }
  const lead = parties['lead'] ?? []
  const others = signed.filter(name => !lead.some(one => one.id === name.id))
  const names = (list: readonly { zh: string; en: string }[]): string => list.map(say).join(t('comma'))
  const asked = words['askReturn']?.['why']
  const dispute = words['refer']?.['dispute']
  return (
    <article className="read">
      <h2>{text.title ?? row.title}</h2>
      <p className="meta small">
        {row.number && <b>{row.number}</b>}
        <span>{t('desk.lead')} {names(lead)}</span>
        {others.length > 0 && <span>{t('desk.signed')} {names(others)}</span>}
        {last['submit'] && <span>{t('desk.handed', { day: sayDay(last['submit'].day, language, today) })}</span>}
        <span>{t(text.publish ? 'desk.publish' : 'desk.notPublish')}</span>
        <Link to="/c/$congress/office/matters/$id" params={{ congress, id: row.id }}>{t('desk.open')}</Link>
      </p>
      {asked && <p className="remark"><b>{t('desk.reason')}</b> {(parties['leadUnit'] ?? []).map(say).join(t('comma'))}{t('colon')}{say(asked)}</p>}
      {dispute && <p className="remark"><b>{t('desk.dispute')}</b> {say(dispute)}</p>}
      <div className="doc">{(text.body ?? '').split(/\n+/).map((line, n) => <p key={n}>{line}</p>)}</div>
      {worded['withUnits'] && <p className="small second">{t('desk.withUnits')}{t('colon')}{say(worded['withUnits'])}</p>}
    </article>
  )
}

/** What the check notices in the text, each with the words that speak for it. */
function Noticed({ row }: { row: SaidRow['row'] }) {
  const { t } = useTranslation()
  const say = useSay()
  const congress = useCongress()
  const remarks = useQuery(ask.remarks(congress, row.id, row.seq))
  if (!remarks.data) return null
  const { draft } = remarks.data
  return (
    <section className="noticed" aria-label={t('desk.groundsSays')}>
      <p className="small past">{draft.length === 0 ? t('desk.nothingFound') : t('desk.groundsSays')}</p>
      {draft.length > 0 && <ul>{draft.map(one => <li key={one.kind} className="remark">{say(one.say)} {one.quote && <q>{one.quote}</q>} <Ground bare ground={{ cites: [one.cite] }} /></li>)}</ul>}
    </section>
  )
}

/** What was raised before and is like it, each with its reasons; merging is a step like the others, beside. */
function Alike({ row }: { row: SaidRow['row'] }) {
  const congress = useCongress()
  const navigate = useNavigate()
  const found = useQuery({ ...ask.similar(congress, row.id), refetchInterval: query => (query.state.data?.ready === false ? 2_000 : false) })
  return <Similar found={{ list: found.data, asking: found.isFetching || found.data?.ready === false, error: found.error }} open={({ matter }) => void navigate({ to: '/c/$congress/office/matters/$id', params: { congress, id: matter.id } })} />
}

/** The choices of the step that refuses, as a list to read against the text: its schema names them. */
function Grounds({ schema }: { schema: Schema | undefined }) {
  const { t } = useTranslation()
  const say = useSay()
  const choice = Object.values(schema ? (plain(schema).properties ?? {}) : {}).map(plain).find(one => (one.enum?.length ?? 0) > 4 && one['x-words'])
  if (!choice) return null
  return (
    <details className="grounds" open>
      <summary>{t('desk.grounds')}</summary>
      <ol>{choice.enum!.map(one => <li key={String(one)}>{say(choice['x-words']![String(one)]!)}</li>)}</ol>
    </details>
  )
}

/** One suggestion, its text on the left of what can be done with it. */
function Chosen({ said }: { said: SaidRow }) {
  const congress = useCongress()
  const matter = useQuery(ask.matter(congress, said.row.id))
  const refusing = matter.data?.steps.find(step => step.step === 'refuse')?.input as Schema | undefined
  return (
    <div className="chosen">
      <Text said={said} />
      {matter.isPending && <Loading />}
      {matter.error && <Fault error={matter.error} again={() => void matter.refetch()} />}
      {matter.data && <>{refusing && <><Noticed row={said.row} /><Alike row={said.row} /></>}<Grounds schema={refusing} /><Steps key={said.row.id} view={matter.data} /></>}
    </div>
  )
}

/** 审查: those of some states side by side with their text; J and K go on, the chosen one stands in the address. */
export function ReadingDesk({ desk, states }: { desk: 'screening' | 'arbitration'; states: string }) {
  const { t } = useTranslation()
  const congress = useCongress()
  const [search, go] = useAddress(desk)
  const list = useQuery(ask.said(congress, { procedure: 'suggestion', state: states, final: 'no', size: 200, page: search['page'] }))
  const rows = list.data?.rows ?? []
  const at = Math.max(0, rows.findIndex(one => one.row.id === search['m']))
  const said = rows[at]
  useMoves(by => { const next = rows[Math.min(rows.length - 1, Math.max(0, at + by))]; if (next) go({ m: next.row.id }) })
  if (list.isPending) return <Loading />
  if (list.error) return <Fault error={list.error} again={() => void list.refetch()} />
  if (!said) return <div className="nothing"><Empty title={t(`desk.none.${desk}`)}>{t(`desk.noneSays.${desk}`)}</Empty></div>
  return (
    <div className="reading">
      <div className="stack">
        <p className="small past">{t('desk.one', { n: at + 1, total: list.data?.total ?? rows.length })}<span className="keys">{'　'}<kbd>J</kbd> <kbd>K</kbd> {t('desk.keys')}</span></p>
        <Cards rows={rows} chosen={said.row.id} choose={id => go({ m: id })} label={t(`desk.${desk}`)} />
      </div>
      <Chosen key={said.row.id} said={said} />
    </div>
  )
}

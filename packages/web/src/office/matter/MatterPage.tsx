import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { MatterView } from '@zhitong/server/contract'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCongress } from '../../shared/congress.ts'
import { sayForm } from '../../shared/forms.ts'
import { useSay } from '../../shared/language/index.ts'
import { ask, at } from '../../shared/office.ts'
import { Chain, Timeline } from '../../shared/pieces/timeline/Timeline.tsx'
import { NextLine } from '../../shared/pieces/next/NextLine.tsx'
import { Fault, Loading } from '../../shared/pieces/states/states.tsx'
import { Tag } from '../../shared/pieces/tag/Tag.tsx'
import { useTitle } from '../../shared/title.ts'
import { sayCites } from '../../shared/pieces/ground/cite.ts'
import { useLanguage } from '../../shared/language/index.ts'
import { useToday } from '../Frame.tsx'
import { MatterFile } from '../exchange/MatterFile.tsx'
import { Beside } from './Beside.tsx'
import { MatterFacts } from './MatterFacts.tsx'
import { Children } from './Children.tsx'
import './matter.css'
import { Steps } from './Steps.tsx'

/** Who raised it, who signed, which committee faces it: deputies and committees by name; units stand beside. */
function People({ view }: { view: MatterView }) {
  const { t } = useTranslation()
  const say = useSay()
  const shown = view.parties.filter(party => party.names.length > 0 && (party.kind === 'deputy' || party.kind === 'committee'))
  /** One who raised it; those who were invited stand among the signatures once they have signed. */
  const raises = (party: (typeof shown)[number]): boolean => party.kind === 'deputy' && !party.many
  const raised = new Set(shown.filter(raises).flatMap(party => party.names.map(name => name.id)))
  const signed = view.signed.filter(name => !raised.has(name.id))
  const names = (list: readonly { zh: string; en: string }[]): string => `${list.slice(0, 4).map(say).join(t('comma'))}${list.length > 4 ? t('matter.andMore', { n: list.length }) : ''}`
  return (
    <>
      {shown.filter(raises).map(party => <span key={party.party}>{say(party.title)} {names(party.names)}</span>)}
      {signed.length > 0 && <span>{t('matter.signed')} {names(signed)}</span>}
      {shown.filter(party => party.kind === 'committee' && party.names[0]!.id !== view.row.committee?.id).map(party => <span key={party.party}>{say(party.title)} {names(party.names)}</span>)}
    </>
  )
}

/** What it is, where it stands, who has it: the lines under the title. */
function Head({ view }: { view: MatterView }) {
  const { t } = useTranslation()
  const say = useSay()
  const language = useLanguage()
  const congress = useCongress()
  const { row } = view
  return (
    <>
      <p className="crumb">
        <Link to="/c/$congress/office/matters" params={{ congress }} search={{ procedure: row.procedure }}>{say(view.procedureTitle)}</Link>
        {row.year !== null && <>{'　'}{row.year}{language === 'zh' ? '年' : ''}</>}
        {row.parent && <>{'　'}<Link to="/c/$congress/office/matters/$id" params={{ congress, id: row.parent }}>{view.parent ? view.parent.title : t('matter.parent')}</Link></>}
      </p>
      <header className="mhd">
        <h1>{row.title}</h1>
        <p className="meta">
          {row.number && <b>{row.number}</b>}
          <span>{say(row.stateTitle)}</span>
          {row.form && <span>{sayForm(row.form, language)}</span>}
          <People view={view} />
          {row.committee && <span>{t('matter.led')} {say(row.committee)}</span>}
          {view.cites.length > 0 && <span>{t('matter.apply')} {sayCites(view.cites, language)}</span>}
          {row.public && <Tag>{t('matter.public')}</Tag>}
        </p>
      </header>
    </>
  )
}

/** The words that it is about, set as a document is; several each under its name. */
function About({ text }: { text: MatterView['text'] }) {
  const say = useSay()
  return text.map(({ title, value }) => (
    <section className="gist" key={title.zh}>
      <h2>{say(title)}</h2>
      {value.split(/\n+/).filter(line => line.trim() !== '').map((line, n) => <p key={n} lang="zh-CN">{line}</p>)}
    </section>
  ))
}

/** The page of any matter of any procedure. */
export function MatterPage() {
  const { t } = useTranslation()
  const say = useSay()
  const congress = useCongress()
  const today = useToday()
  const { id } = useParams({ strict: false }) as { id: string }
  const matter = useQuery(ask.matter(congress, id))
  const [papersOnly, setPapersOnly] = useState(false)
  const view = matter.data
  const shown = view?.row.id
  useTitle(view ? (view.row.number ?? view.row.title) : undefined)
  useEffect(() => {
    if (location.hash && shown) document.querySelector(location.hash)?.scrollIntoView()
  }, [shown])
  if (matter.isPending) return <Loading />
  if (matter.error || !view) return <><h1 className="visually-hidden">{t('fault.refused')}</h1><Fault error={matter.error} again={() => void matter.refetch()} /></>
  return (
    <>
      <Head view={view} />
      <div className="mgrid">
        <div className="mmain">
          <NextLine next={view.next} ended={view.row.final ? say(view.row.stateTitle) : undefined} />
          {view.facts && <MatterFacts facts={view.facts} />}
          <About text={view.text} />
          <Steps key={id} view={view} />
          <MatterFile key={`${id}-file`} view={view} />
          {view.children.length > 0 && <Children view={view} />}
          <section>
            <h2 className="h">
              {t('record.title')} <span className="past">{t('record.count', { n: view.chain.entries })}</span>
              <span><Chain chain={view.chain} today={today} /></span>
              <button type="button" className="plainlink end" aria-pressed={papersOnly} onClick={() => setPapersOnly(!papersOnly)}>{t(papersOnly ? 'record.allEntries' : 'record.papersOnly')}</button>
            </h2>
            <Timeline
              record={view.record} chain={view.chain} today={today} papersOnly={papersOnly}
              href={paper => (paper.file ? `/api${at(congress, `/files/${encodeURIComponent(paper.file.id)}`)}` : undefined)}
            />
          </section>
        </div>
        <Beside view={view} />
      </div>
    </>
  )
}

import { useQuery } from '@tanstack/react-query'
import type { MatterView } from '@zhitong/server/contract'
import { useState } from 'react'
import { Link } from 'wouter'
import { sayDay } from '../../shared/day.ts'
import { useLanguage, useSay } from '../../shared/language/index.ts'
import { ClockChip, ClockMark } from '../../shared/pieces/clock/ClockChip.tsx'
import { Glyph } from '../../shared/pieces/glyph/Glyph.tsx'
import { Fault, Loading } from '../../shared/pieces/states/states.tsx'
import { Frame } from '../Frame.tsx'
import { house } from '../house.ts'
import { Old } from '../Old.tsx'
import { ask, useHere } from '../session.ts'
import { useWords } from '../words/index.ts'
import { Facts } from './Facts.tsx'
import { Doing, Told } from './Doing.tsx'
import { dayThere, inHand, nearest, textOf } from './seen.ts'
import { Passed, ToCome } from './Track.tsx'

/** A matter like a parcel: where it is now, by when it comes, the four facts, what comes next, and only then how it came. */
export function Parcel({ id }: { id: string }) {
  const words = useWords()
  const say = useSay()
  const { congress, today } = useHere()
  const asked = useQuery(ask.matter(congress, id))
  const view = asked.data?.value
  if (!view) {
    return <Frame title={words.name}>{asked.error ? <><h2>{words.matter.wait}</h2><Fault error={asked.error} again={() => void asked.refetch()} /></> : <Loading />}</Frame>
  }
  const short = say(house[view.row.procedure]?.short ?? view.procedureTitle)
  return (
    <Frame title={view.row.number ? `${short} ${view.row.number}` : short} thumb={<Doing view={view} />}>
      <div className="par">
        <p className="sub">{view.row.title}</p>
        <Old known={asked.data} />
        <Told matter={id} />
        <Now view={view} today={today} />
        <Facts view={view} today={today} />
        <Children view={view} today={today} />
        <ToCome view={view} today={today} />
        <h2>{words.matter.passed}</h2>
        <Passed view={view} today={today} />
        <Text view={view} />
        {view.parent && <p className="m">{words.matter.parent} <Link href={`/m/${view.parent.id}`}>{view.parent.title}</Link></p>}
      </div>
    </Frame>
  )
}

function Now({ view, today }: { view: MatterView; today: string }) {
  const words = useWords()
  const say = useSay()
  const language = useLanguage()
  const { person } = useHere()
  const clock = nearest(view)
  const n = dayThere(view, today)
  const owner = inHand(view)
  return (
    <section className="now" aria-label={words.matter.nowAt}>
      <p className="m">{view.row.final ? words.matter.ended : words.matter.nowAt}</p>
      <p className="who">{view.row.final ? <><Glyph name="check" /> {say(view.row.stateTitle)}</> : owner ? words.matter.hands(owner.id === person ? words.matter.you : say(owner)) : say(view.row.stateTitle)}</p>
      {!view.row.final && <p>{[owner && say(view.row.stateTitle), n !== undefined && n > 0 && words.matter.day(n)].filter(Boolean).join(language === 'zh' ? '，' : ', ')}{language === 'zh' ? '。' : '. '}{view.next && say(view.next).replaceAll('**', '')}</p>}
      {clock && <p className="cl"><ClockChip clock={clock} today={today} /></p>}
    </section>
  )
}

/** What hangs below: promises, co-handling, pressing; each with how it stands. */
function Children({ view, today }: { view: MatterView; today: string }) {
  const words = useWords()
  const say = useSay()
  if (view.children.length === 0) return null
  return (
    <>
      <h2>{words.matter.children}</h2>
      <ul className="todo" aria-label={words.matter.children}>
        {view.children.map(child => (
          <li key={child.id}>
            <Link href={`/m/${child.id}`}>
              <p><b>{say(house[child.procedure]?.short ?? { zh: child.procedure, en: child.procedure })}</b>{child.title}</p>
              <p className="m">{say(child.stateTitle)}{child.owner && ` · ${say(child.owner)}`}</p>
              {child.due && !child.final && <ClockMark clock={{ now: child.due.now, left: child.due.left, due: child.due.day }} today={today} date />}
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}

function Text({ view }: { view: MatterView }) {
  const words = useWords()
  const say = useSay()
  const language = useLanguage()
  const { congress, today } = useHere()
  const [open, setOpen] = useState(false)
  const text = textOf(view)
  const photos = view.papers.filter(paper => paper.file?.type.startsWith('image/'))
  const others = view.papers.filter(paper => paper.file && !paper.file.type.startsWith('image/'))
  const href = (file: { id: string }): string => `/api/c/${encodeURIComponent(congress)}/files/${file.id}`
  return (
    <>
      {text.length > 0 && <h2>{words.matter.text}</h2>}
      {text.length > 0 && <button type="button" className="plainlink" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? words.matter.less : words.matter.look}</button>}
      {open && <dl className="said">{text.map(one => <div key={one.field}><dt>{say(one.title)}</dt><dd>{one.value}</dd></div>)}</dl>}
      {photos.length > 0 && <ul className="pics">{photos.map((paper, n) => <li key={paper.id}><a href={href(paper.file!)}><img src={href(paper.file!)} alt={words.say.picture(n + 1)} loading="lazy" /></a></li>)}</ul>}
      {others.length > 0 && <><h2>{words.matter.papers}</h2><ul className="mine">{others.map(paper => <li key={paper.id}><a href={href(paper.file!)} download={paper.file!.name}><span>{say(paper.title)} {paper.number}<small>{sayDay(view.record.find(entry => entry.seq === paper.seq)?.day ?? today, language, today)}</small></span></a></li>)}</ul></>}
    </>
  )
}

import type { EntryView, PaperView } from '@zhitong/server/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayOf, sayDay, sayFull, sayTime } from '../../day.ts'
import { useLanguage, useSay } from '../../language/index.ts'
import { Glyph, type GlyphName } from '../glyph/Glyph.tsx'
import { Strong } from '../next/Strong.tsx'
import { PaperLine } from '../paper/Paper.tsx'
import { Tag } from '../tag/Tag.tsx'
import { Value } from './Value.tsx'

const marks: Readonly<Record<EntryView['kind'], GlyphName>> = {
  step: 'dot', open: 'public', anchor: 'clock', rectify: 'cross', redact: 'cross', leave: 'ring', takeover: 'half', recount: 'clock', law: 'clock',
}

/** Entered for a person; a vote has no hands, and somebody in charge records it. */
const forSomebody = (entry: EntryView): boolean => entry.onBehalfOf !== undefined && entry.onBehalfOf.kind !== 'law'

const mark = (entry: EntryView): GlyphName => {
  if (entry.kind === 'step' && forSomebody(entry)) return 'half'
  if (entry.kind === 'step' && entry.papers.length > 0) return 'paper'
  return marks[entry.kind]
}

function Entry({ entry, today, href }: { entry: EntryView; today: string; href: (paper: PaperView) => string | undefined }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const say = useSay()
  const [open, setOpen] = useState(false)
  const says = say(entry.says)
  return (
    <li id={`entry-${entry.seq}`} className={entry.takenBack ? 'takenback' : undefined}>
      <time dateTime={entry.day} title={`${sayFull(entry.day, language)}\n${t('record.entered')} ${sayFull(dayOf(entry.at), language)} ${sayTime(entry.at)}`}>
        {sayDay(entry.day, language, today)}
      </time>
      <span className="k"><Glyph name={mark(entry)} /></span>
      <div>
        <p>
          {entry.takenBack ? <del>{says.replaceAll('**', '')}</del> : <Strong>{says}</Strong>}
          {entry.takenBack && <> <Tag>{t('record.takenBack')}</Tag></>}
          {entry.kind !== 'step' && entry.kind !== 'open' && entry.kind !== 'anchor' && <> <Tag>{t(`record.kind.${entry.kind}`)}</Tag></>}
          {forSomebody(entry) && <> <Tag>{t('record.onBehalf')}</Tag></>}
        </p>
        {open && entry.came.length > 0 && <ul className="came">{entry.came.map((line, i) => <li key={i}>{say(line)}</li>)}</ul>}
        {open && entry.fields.length > 0 && (
          <dl className="said">
            {entry.fields.map(field => <div key={field.field}><dt>{say(field.title)}</dt><dd>{field.said ? say(field.said) : <Value value={field.value} />}</dd></div>)}
          </dl>
        )}
        {entry.redacted.length > 0 && <p className="by">{t('record.redacted', { n: entry.redacted.length })}</p>}
        <p className="by">
          {entry.onBehalfOf ? t(forSomebody(entry) ? 'record.by' : 'record.vote', { whom: say(entry.onBehalfOf), who: say(entry.person) }) : say(entry.person)}
          {entry.unit && <>{'　'}{say(entry.unit)}</>}
          {'　'}{sayTime(entry.at)}
          {entry.early !== undefined && !entry.takenBack && <>{'　'}<span className={entry.early < 0 ? 'late' : undefined}>{entry.early < 0 ? t('record.late', { count: -entry.early }) : entry.early > 0 ? t('record.early', { count: entry.early }) : t('record.onTheDay')}</span></>}
          {dayOf(entry.at) !== entry.day && <>{'　'}{t('record.enteredOn', { day: sayDay(dayOf(entry.at), language, today) })}</>}
          {'　'}<button type="button" className="plainlink quiet" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? t('do.less') : t('record.more')}</button>
        </p>
        {entry.papers.map(paper => <PaperLine key={paper.id} paper={paper} href={href(paper)} />)}
        {open && <p className="by mono">{t('record.seq', { n: entry.seq })}{'　'}{entry.hash.slice(0, 16)}…</p>}
      </div>
    </li>
  )
}

/** 卷宗: entries in plain words, newest first; papers in place, corrections visible, the chain verified. */
export function Timeline({ record, chain, today, href, papersOnly = false, most = 12 }: {
  record: readonly EntryView[]
  chain: { entries: number; verified: boolean; sealedUntil: string | null }
  today: string
  href: (paper: PaperView) => string | undefined
  papersOnly?: boolean
  most?: number
}) {
  const { t } = useTranslation()
  const [all, setAll] = useState(false)
  const newest = record.filter(entry => !papersOnly || entry.papers.length > 0).toSorted((a, b) => b.seq - a.seq)
  const shown = all ? newest : newest.slice(0, most)
  return (
    <>
      <ol className="time">{shown.map(entry => <Entry key={entry.seq} entry={entry} today={today} href={href} />)}</ol>
      {shown.length < newest.length && (
        <p className="small"><button type="button" className="plainlink" onClick={() => setAll(true)}>{t('record.earlier', { n: newest.length - shown.length })}</button></p>
      )}
      {newest.length === 0 && <p className="past">{t('record.none', { n: chain.entries })}</p>}
    </>
  )
}

/** 链已核对，封存至 9月26日. */
export function Chain({ chain, today }: { chain: { entries: number; verified: boolean; sealedUntil: string | null }; today: string }) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (!chain.verified) return <span className="late"><Glyph name="late" /> {t('record.broken')}</span>
  return (
    <span className="kept">
      <Glyph name="sealed" /> {t('record.verified')}
      {chain.sealedUntil && t('record.sealed', { day: sayDay(chain.sealedUntil, language, today) })}
    </span>
  )
}

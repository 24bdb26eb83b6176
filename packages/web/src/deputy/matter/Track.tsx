import type { EntryView, MatterView } from '@zhitong/server/contract'
import { useState } from 'react'
import { sayDay } from '../../shared/day.ts'
import { useLanguage, useSay } from '../../shared/language/index.ts'
import { Value } from '../../shared/pieces/timeline/Value.tsx'
import { useWords } from '../words/index.ts'
import { ahead } from './seen.ts'

/** The steps still to come, greyed, with who takes each and by when. */
export function ToCome({ view, today }: { view: MatterView; today: string }) {
  const words = useWords()
  const say = useSay()
  const language = useLanguage()
  const steps = ahead(view)
  if (steps.length === 0) return null
  return (
    <>
      <h2>{words.matter.ahead}</h2>
      <ol className="trk ahead" aria-label={words.matter.ahead}>
        {steps.map(step => (
          <li key={step.step}>
            <span className="when">{step.due ? words.matter.aheadBy(sayDay(step.due, language, today)) : ''}</span>
            <div><p>{say(step)}</p><p className="m">{say(step.who)}</p></div>
          </li>
        ))}
      </ol>
    </>
  )
}

/** Entries that are shown before the rest is asked for. */
const first = 8

/** How it came so far, newest first, in plain words; each opens to what was written. */
export function Passed({ view, today }: { view: MatterView; today: string }) {
  const words = useWords()
  const [all, setAll] = useState(false)
  const entries = view.record.toSorted((a, b) => b.seq - a.seq)
  const shown = all ? entries : entries.slice(0, first)
  return (
    <>
      <ol className="trk" aria-label={words.matter.passed}>{shown.map((entry, n) => <Entry key={entry.seq} entry={entry} on={n === 0} today={today} />)}</ol>
      {shown.length < entries.length && <button type="button" className="plainlink" onClick={() => setAll(true)}>{words.all(entries.length)}</button>}
    </>
  )
}

/** Names and days between ** stand out. */
const Strong = ({ children }: { children: string }) => <>{children.split('**').map((part, n) => (n % 2 === 1 ? <b key={n}>{part}</b> : part))}</>

function Entry({ entry, on, today }: { entry: EntryView; on: boolean; today: string }) {
  const words = useWords()
  const say = useSay()
  const language = useLanguage()
  const [open, setOpen] = useState(false)
  const told = entry.fields.filter(field => field.value !== null && field.value !== '' && field.value !== undefined)
  return (
    <li className={on ? 'on' : undefined}>
      <time dateTime={entry.day}>{sayDay(entry.day, language, today)}</time>
      <div>
        <p>{entry.takenBack ? <del>{say(entry.title)}</del> : <Strong>{say(entry.says)}</Strong>}</p>
        <p className="m">
          {entry.takenBack && `${words.matter.takenBack} `}
          {told.length > 0 && <button type="button" className="plainlink" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? words.matter.less : words.matter.look}</button>}
        </p>
        {open && <dl className="said">{told.map(field => <div key={field.field}><dt>{say(field.title)}</dt><dd>{field.said ? say(field.said) : <Value value={field.value} />}</dd></div>)}</dl>}
      </div>
    </li>
  )
}

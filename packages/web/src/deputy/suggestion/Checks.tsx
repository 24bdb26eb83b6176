import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { useSay } from '../../shared/language/index.ts'
import { Ground } from '../../shared/pieces/ground/Ground.tsx'
import { useSimilar } from '../../shared/pieces/similar/useSimilar.ts'
import { useOnline } from '../online.ts'
import { useHere } from '../session.ts'
import { useWords } from '../words/index.ts'

/** How long after the last letter it is looked at, in milliseconds. */
const pause = 700
/** How many similar matters a telephone shows. */
const most = 5
/** A text of less than this is not read yet: what is missing may be the next sentence. */
const least = 20

/** What one has written, once one pauses. */
function usePaused<T>(value: T): T {
  const [paused, setPaused] = useState(value)
  const key = JSON.stringify(value)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(JSON.parse(key) as T), pause)
    return () => clearTimeout(timer)
  }, [key])
  return paused
}

/** 边写边看: what the office might object to and what may be the same matter, each with why it is shown. It proposes and never decides. */
export function Checks({ procedure, ...now }: { procedure: string; title: string; body: string; attachments: number }) {
  const words = useWords()
  const { title, body, attachments } = usePaused(now)
  return (
    <section aria-label={words.suggestion.checks}>
      <h2>{words.suggestion.checks}</h2>
      <p className="m">{words.suggestion.checksSays}</p>
      <Remarks procedure={procedure} title={title} body={body} attachments={attachments} />
      <Alike title={title} body={body} />
    </section>
  )
}

function Remarks({ procedure, title, body, attachments }: { procedure: string; title: string; body: string; attachments: number }) {
  const words = useWords()
  const say = useSay()
  const remarks = useQuery({
    queryKey: ['remarks', procedure, title, body, attachments], enabled: body.trim().length >= least, gcTime: 10_000, placeholderData: before => before,
    queryFn: async () => (await import('../rules.ts')).remarksOn(procedure, { title, body, attachments: Array.from({ length: attachments }, () => words.suggestion.photo) }),
  })
  return (
    <div role="status"><ul className="remarks">
      {(remarks.data ?? []).map(remark => (
        <li key={remark.kind}>
          <p>{say(remark.say)}</p>
          <p className="m">{remark.quote.text !== '' && remark.quote.text.length < 60 && words.suggestion.quote(remark.quote.text)} <Ground ground={{ cites: [remark.cite] }} /></p>
        </li>
      ))}
    </ul></div>
  )
}

/** What was raised before and is like it: the words both share, the place, and what came of it. */
function Alike({ title, body }: { title: string; body: string }) {
  const words = useWords()
  const say = useSay()
  const online = useOnline()
  const { congress } = useHere()
  const found = useSimilar(congress, online ? { title, body } : undefined)
  const rows = (found.list?.rows ?? []).slice(0, most)
  return (
    <>
      <div role="status">
        {!online && <p className="m">{words.suggestion.checksOff}</p>}
        {found.asking && <p className="m">{words.suggestion.checking}</p>}
        {found.list?.ready && !found.asking && rows.length === 0 && <p className="m">{words.suggestion.noSimilar}</p>}
        {rows.length > 0 && <p className="m soon">{words.suggestion.similar}</p>}
      </div>
      <ul className="mine">
        {rows.map(({ matter, title: called, phrases, places }) => (
          <li key={matter.id}><Link href={`/m/${matter.id}`}><span>{called}<small>{words.suggestion.similarWhy([...places, ...phrases.map(phrase => phrase.text)].slice(0, 3).join('、'), say(matter.stateTitle))}</small></span></Link></li>
        ))}
      </ul>
    </>
  )
}

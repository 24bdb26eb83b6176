import { useQuery } from '@tanstack/react-query'
import type { SearchResult } from '@zhitong/server/contract'
import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { get } from '../../shared/api.ts'
import { useSay } from '../../shared/language/index.ts'
import { at, office } from '../../shared/office.ts'
import { Ground } from '../../shared/pieces/ground/Ground.tsx'
import { useOnline } from '../online.ts'
import { useHere } from '../session.ts'
import { useWords } from '../words/index.ts'

/** How long after the last letter it is looked at, in milliseconds. */
const pause = 700
/** Words of every title, which say nothing of the matter. */
const usual = /关于|的建议|加强|进一步|推进|建议/g
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
      <Similar title={title} />
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

function Similar({ title }: { title: string }) {
  const words = useWords()
  const say = useSay()
  const online = useOnline()
  const { congress } = useHere()
  const asked = title.replaceAll(usual, '').trim()
  const found = useQuery({
    queryKey: office(congress, 'search', asked, 6), enabled: asked.length >= 3 && online,
    queryFn: ({ signal }) => get<SearchResult>(at(congress, '/search'), { q: asked, size: 6 }, signal),
  })
  const hits = (found.data?.hits ?? []).filter(hit => hit.kind === 'matter').slice(0, 5)
  return (
    <>
      <div role="status">
        {!online && <p className="m">{words.suggestion.checksOff}</p>}
        {found.isFetching && <p className="m">{words.suggestion.checking}</p>}
        {found.data && hits.length === 0 && <p className="m">{words.suggestion.noSimilar}</p>}
        {hits.length > 0 && <p className="m soon">{words.suggestion.similar}</p>}
      </div>
      <ul className="mine">
        {hits.map(hit => <li key={hit.id}><Link href={`/m/${hit.id}`}><span>{hit.title}<small>{words.suggestion.similarWhy(hit.row ? say(hit.row.stateTitle) : '')}</small></span></Link></li>)}
      </ul>
    </>
  )
}

import { useQuery } from '@tanstack/react-query'
import type { SearchResult } from '@zhitong/server/contract'
import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { get } from '../../shared/api.ts'
import { useSay } from '../../shared/language/index.ts'
import { at, office } from '../../shared/office.ts'
import { useOnline } from '../online.ts'
import { useHere } from '../session.ts'
import { useWords } from '../words/index.ts'

/** Something noticed while one writes: what, why, and where to look. It proposes and never decides. */
interface Noticed { key: string; what: string; why: string; to?: string }

/** How long after the last letter it is asked, in milliseconds. */
const pause = 700
/** Words of every title, which say nothing of the matter. */
const usual = /关于|的建议|加强|进一步|推进|建议/g

/** 边写边看: what may be the same matter, each with why it is shown. */
export function Checks({ title }: { title: string; body: string }) {
  const words = useWords()
  const say = useSay()
  const online = useOnline()
  const { congress } = useHere()
  const [asked, setAsked] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setAsked(title.replaceAll(usual, '').trim()), pause)
    return () => clearTimeout(timer)
  }, [title])
  const found = useQuery({
    queryKey: office(congress, 'search', asked, 6), enabled: asked.length >= 3 && online,
    queryFn: ({ signal }) => get<SearchResult>(at(congress, '/search'), { q: asked, size: 6 }, signal),
  })
  const noticed: Noticed[] = (found.data?.hits ?? []).filter(hit => hit.kind === 'matter').slice(0, 5)
    .map(hit => ({ key: hit.id, what: hit.title, why: words.suggestion.similarWhy(hit.row ? say(hit.row.stateTitle) : ''), to: `/m/${hit.id}` }))
  return (
    <section aria-label={words.suggestion.checks}>
      <h2>{words.suggestion.checks}</h2>
      <p className="m">{words.suggestion.checksSays}</p>
      <div role="status">
        {!online && <p className="m">{words.suggestion.checksOff}</p>}
        {found.isFetching && <p className="m">{words.suggestion.checking}</p>}
        {found.data && noticed.length === 0 && <p className="m">{words.suggestion.noSimilar}</p>}
        {noticed.length > 0 && <p className="m soon">{words.suggestion.similar}</p>}
      </div>
      <ul className="mine">
        {noticed.map(one => <li key={one.key}>{one.to ? <Link href={one.to}><span>{one.what}<small>{one.why}</small></span></Link> : <p>{one.what}<small>{one.why}</small></p>}</li>)}
      </ul>
    </section>
  )
}

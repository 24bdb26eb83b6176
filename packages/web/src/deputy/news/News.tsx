import { useQuery } from '@tanstack/react-query'
import type { Inbox } from '@zhitong/server/contract'
import { Link } from 'wouter'
import { dayOf, sayDay, sayTime } from '../../shared/day.ts'
import { useLanguage, useSay } from '../../shared/language/index.ts'
import { Empty, Fault, Loading } from '../../shared/pieces/states/states.tsx'
import { Frame } from '../Frame.tsx'
import { Old } from '../Old.tsx'
import { ask, useHere, useInbox } from '../session.ts'
import { useWords } from '../words/index.ts'

/** What moved: in what I raised, signed or passed on first; what else moved in the congress after it. */
export function News() {
  const words = useWords()
  const { congress } = useHere()
  const inbox = useInbox()
  const mine = useQuery(ask.mine(congress, { sort: 'updated', order: 'desc', size: 100 }))
  const own = new Set(mine.data?.value.rows.map(row => row.id) ?? [])
  const moved = inbox.data?.value.moved ?? []
  const near = moved.filter(({ matter }) => own.has(matter.id) || (matter.parent !== null && own.has(matter.parent)))
  return (
    <Frame tabs title={words.news.title}>
      <Old known={inbox.data} />
      {inbox.isPending && <Loading />}
      {inbox.error && !inbox.data && <Fault error={inbox.error} again={() => void inbox.refetch()} />}
      {inbox.data && moved.length === 0 && <Empty title={words.news.none}>{words.news.noneSays}</Empty>}
      {near.length > 0 && <><h2>{words.news.mine}</h2><Lines moved={near} /></>}
      {moved.length > near.length && <><h2>{words.news.rest}</h2><Lines moved={moved.filter(one => !near.includes(one))} /></>}
    </Frame>
  )
}

function Lines({ moved }: { moved: Inbox['moved'] }) {
  const say = useSay()
  const language = useLanguage()
  const { today } = useHere()
  return (
    <ul className="mine">
      {moved.map(({ matter, at, sentence }) => (
        <li key={matter.id}><Link href={`/m/${matter.id}`}><span>{say(sentence)}{'　'}{matter.title}<small>{sayDay(dayOf(at), language, today)} {sayTime(at)}</small></span></Link></li>
      ))}
    </ul>
  )
}

import { Link } from 'wouter'
import { useSay } from '../../shared/language/index.ts'
import { Empty, Fault, Loading } from '../../shared/pieces/states/states.tsx'
import { Frame } from '../Frame.tsx'
import { DraftLine } from '../home/Kept.tsx'
import { Mine } from '../home/Home.tsx'
import { house, raises } from '../house.ts'
import { Old } from '../Old.tsx'
import { useKept } from '../sending.ts'
import { useHere, useInbox, useRaised } from '../session.ts'
import { useWords } from '../words/index.ts'

/** What I lead and what I signed: what I am asked to sign first, then under way, then ended. */
export function Suggestions() {
  const words = useWords()
  const say = useSay()
  const here = useHere()
  const raised = useRaised()
  const inbox = useInbox()
  const { drafts } = useKept()
  const rows = raised.data?.value.rows ?? []
  const asked = new Set((inbox.data?.value.mine ?? []).filter(row => house[row.matter.procedure]?.signs.includes(row.step)).map(row => row.matter.id))
  const part = (title: string, some: typeof rows) => some.length > 0 && <><h2>{title}</h2><ul className="mine" aria-label={title}>{some.map(row => <Mine key={row.id} row={row} today={here.today} />)}</ul></>
  const written = drafts.filter(draft => draft.name.split('/')[2] === 'write')
  return (
    <Frame
      tabs title={words.suggestion.title}
      thumb={<div className="row">{raises.map((name, n) => <Link key={name} href={`/write/${name}`} className={n === 0 ? 'btn do big' : 'btn big'}>{words.suggestion.newOf(say(house[name]!.short))}</Link>)}</div>}
    >
      <Old known={raised.data} />
      {raised.isPending && <Loading />}
      {raised.error && !raised.data && <Fault error={raised.error} again={() => void raised.refetch()} />}
      {raised.data && rows.length + written.length === 0 && <Empty title={words.suggestion.none}>{words.suggestion.noneSays}</Empty>}
      {written.length > 0 && <><h2>{words.suggestion.drafts}</h2><ul className="todo">{written.map(draft => <DraftLine key={draft.name} draft={draft} />)}</ul></>}
      {part(words.suggestion.invited, rows.filter(row => asked.has(row.id)))}
      {part(words.suggestion.open, rows.filter(row => !row.final && !asked.has(row.id)))}
      {part(words.suggestion.ended, rows.filter(row => row.final))}
    </Frame>
  )
}

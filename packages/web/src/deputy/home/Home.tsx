import { Link } from 'wouter'
import type { InboxRow, MatterRow } from '@zhitong/server/contract'
import { sayDay } from '../../shared/day.ts'
import { useLanguage, useSay } from '../../shared/language/index.ts'
import { ClockMark } from '../../shared/pieces/clock/ClockChip.tsx'
import { Glyph } from '../../shared/pieces/glyph/Glyph.tsx'
import { Empty, Fault, Loading } from '../../shared/pieces/states/states.tsx'
import { Frame } from '../Frame.tsx'
import { Old } from '../Old.tsx'
import { useHere, useInbox, useRaised } from '../session.ts'
import { useKept } from '../sending.ts'
import { useWords } from '../words/index.ts'
import { DraftLine, UnsentLine } from './Kept.tsx'

/** What waits for me, nothing else first; then what I raised; the red button under the thumb. */
export function Home() {
  const words = useWords()
  const here = useHere()
  const inbox = useInbox()
  const raised = useRaised()
  const { acts, drafts } = useKept()
  const unsent = acts.filter(act => act.state !== 'sent')
  const taps = new Set(unsent.flatMap(act => ('step' in act.what ? [`${act.what.matter} ${act.what.step}`] : [])))
  // What the person has just done here and is on its way waits for nobody any more.
  const rows = (inbox.data?.value.mine ?? []).filter(row => !taps.has(`${row.matter.id} ${row.step}`))
  const refused = unsent.filter(act => act.state === 'refused')
  const waiting = unsent.filter(act => act.state === 'waiting')
  const count = refused.length + rows.length + drafts.length
  const mine = raised.data?.value.rows ?? []
  return (
    <Frame
      tabs me={words.deputy(here.name)}
      thumb={<Link href="/say" className="btn do big">{words.home.say}</Link>}
    >
      <h1>{words.home.title} <i>{words.items(count)}</i></h1>
      <Old known={inbox.data} />
      {inbox.isPending && <Loading />}
      {inbox.error && !inbox.data && <Fault error={inbox.error} again={() => void inbox.refetch()} />}
      <ul className="todo" aria-label={words.home.title}>
        {refused.map(act => <UnsentLine key={act.id} act={act} />)}
        {rows.map(row => <Waiting key={`${row.matter.id}${row.step}`} row={row} today={here.today} />)}
        {drafts.map(draft => <DraftLine key={draft.name} draft={draft} />)}
        {waiting.map(act => <UnsentLine key={act.id} act={act} />)}
      </ul>
      {inbox.data && count + waiting.length === 0 && <Empty title={words.home.none}>{words.home.noneSays}</Empty>}
      <h2>{words.home.mine}</h2>
      {raised.data && mine.length === 0 && <p className="m">{words.home.noMine}</p>}
      <ul className="mine" aria-label={words.home.mine}>{mine.slice(0, 6).map(row => <Mine key={row.id} row={row} today={here.today} />)}</ul>
    </Frame>
  )
}

function Waiting({ row, today }: { row: InboxRow; today: string }) {
  const say = useSay()
  const language = useLanguage()
  return (
    <li>
      <Link href={`/m/${row.matter.id}`}>
        <p><b>{say(row.stepTitle)}</b>{row.matter.title}</p>
        <p className="m">{[row.matter.number, say(row.matter.stateTitle)].filter(Boolean).join(language === 'zh' ? '，' : ', ')}</p>
        {row.due && <ClockMark clock={{ now: row.due.now, left: row.due.left, due: row.due.day }} today={today} date />}
      </Link>
    </li>
  )
}

/** One of mine: its number, where it is, or that it is over. */
export function Mine({ row, today }: { row: MatterRow; today: string }) {
  const say = useSay()
  const words = useWords()
  const language = useLanguage()
  return (
    <li>
      <Link href={`/m/${row.id}`}>
        <b>{row.number ?? say(row.stateTitle)}</b>
        <span>
          {row.title}
          <small className={row.final ? 'kept' : undefined}>
            {row.final ? <><Glyph name="check" /> {say(row.stateTitle)}</> : <>{say(row.stateTitle)}{row.owner && <>{language === 'zh' ? '，' : ', '}{words.home.at(say(row.owner))}</>}{row.due && <>{language === 'zh' ? '，' : ', '}{words.matter.aheadBy(sayDay(row.due.day, language, today))}</>}</>}
          </small>
        </span>
      </Link>
    </li>
  )
}

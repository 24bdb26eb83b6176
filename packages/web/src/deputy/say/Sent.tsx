import { Link } from 'wouter'
import { dayOf, sayDay, sayTime } from '../../shared/day.ts'
import { useLanguage, useSay } from '../../shared/language/index.ts'
import { Glyph } from '../../shared/pieces/glyph/Glyph.tsx'
import { Loading } from '../../shared/pieces/states/states.tsx'
import { Frame } from '../Frame.tsx'
import { UnsentLine } from '../home/Kept.tsx'
import { useKept } from '../sending.ts'
import { useWords } from '../words/index.ts'

/** What became of what was just handed in: kept here, or with the office; the page changes when it arrives. */
export function Sent({ id }: { id: string }) {
  const words = useWords()
  const say = useSay()
  const language = useLanguage()
  const { acts, ready } = useKept()
  const act = acts.find(one => one.id === id)
  const also = history.state as { title?: string; body?: string } | null
  const sent = act?.state === 'sent'
  return (
    <Frame
      title={act ? say(act.verb) : words.app}
      thumb={
        <>
          {also?.body && <Link href={`/write/suggestion${sent && act.matter ? `?from=${act.matter}` : `?act=${id}`}`} className="btn big" state={also}>{words.say.asSuggestion}</Link>}
          <div className="row"><Link href="/say" className="btn big">{words.say.another}</Link><Link href="/" className="btn do big">{words.say.home}</Link></div>
        </>
      }
    >
      {!ready && <Loading />}
      {ready && (
        <div role="status">
          {!act ? <p>{words.say.doneSays}</p> : sent
            ? <><h2 className="end kept"><Glyph name="check" /> {words.say.done}</h2><p>{act.title}</p>{act.arrived && <p className="m">{words.sent.doneAt(sayDay(dayOf(act.arrived), language), sayTime(act.arrived))}</p>}<p>{words.say.doneSays}</p>{act.matter && <p><Link href={`/m/${act.matter}`}>{words.say.follow}</Link></p>}</>
            : act.state === 'waiting'
              ? <><h2 className="end">{words.say.kept2}</h2><p>{act.title}</p><p className="m">{act.pictures.length > 0 && words.sent.pictures(act.pictures.length)}</p><p>{words.say.kept2Says}</p></>
              : <ul className="todo"><UnsentLine act={act} /></ul>}
        </div>
      )}
    </Frame>
  )
}

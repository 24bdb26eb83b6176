import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { dayOf, sayDay, sayTime } from '../../shared/day.ts'
import { useLanguage, useSay } from '../../shared/language/index.ts'
import type { Act, Draft } from '../keep/device.ts'
import { letGo } from '../keep/outbox.ts'
import { addressOf, mend } from '../mend.ts'
import { useWords } from '../words/index.ts'

/** A draft that was not handed in. */
export function DraftLine({ draft }: { draft: Draft }) {
  const words = useWords()
  const language = useLanguage()
  const value = draft.value as { title?: string; body?: string; text?: string } | undefined
  const first = (value?.title || value?.text || value?.body || words.home.untitled).slice(0, 40)
  return (
    <li>
      <Link href={addressOf(draft.name)}>
        <p><b>{words.home.draft}</b>{first}</p>
        <p className="m">{words.home.draftOf}{language === 'zh' ? '，' : ', '}{words.say.kept(`${sayDay(dayOf(draft.at), language)} ${sayTime(draft.at)}`)}{draft.pictures.length > 0 && <>{language === 'zh' ? '，' : ', '}{words.sent.pictures(draft.pictures.length)}</>}</p>
      </Link>
    </li>
  )
}

/** What was handed in and has not arrived, or was refused: why, and what to do. */
export function UnsentLine({ act }: { act: Act }) {
  const words = useWords()
  const say = useSay()
  const [, go] = useLocation()
  const [sure, setSure] = useState(false)
  const refused = act.state === 'refused'
  return (
    <li>
      <div className="it">
        <p><b>{say(act.verb)}</b>{act.title}</p>
        <p className={refused ? 'm late' : 'm soon'}>{refused ? words.sent.refused : words.sent.waiting}{act.pictures.length > 0 && ` · ${words.sent.pictures(act.pictures.length)}`}</p>
        {refused && (
          <>
            <p className="m">{act.refusal && say(act.refusal)}</p>
            <p className="acts">
              <button type="button" className="plainlink" onClick={() => void mend(act).then(address => { if (address) go(address) })}>{words.sent.mend}</button>
              {sure
                ? <><span className="m">{words.sent.dropSure}</span><button type="button" className="plainlink late" onClick={() => void letGo(act.id)}>{words.sent.drop}</button></>
                : <button type="button" className="plainlink" onClick={() => setSure(true)}>{words.sent.drop}</button>}
            </p>
          </>
        )}
      </div>
    </li>
  )
}

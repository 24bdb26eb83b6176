import { useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import { sayDay } from '../../shared/day.ts'
import { setLanguage, useLanguage, useSay } from '../../shared/language/index.ts'
import { setElder, useElder } from '../../shared/sight.ts'
import { saySize } from '../../shared/size.ts'
import { identity } from '../../office/identity.ts'
import { Frame } from '../Frame.tsx'
import { byHand, canInstall, install } from '../install.ts'
import { clear, lying, type Lying } from '../keep/clear.ts'
import { onChange } from '../keep/device.ts'
import { useHere } from '../session.ts'
import { useWords } from '../words/index.ts'

/** Who I am here, how large the letters are, what this phone keeps, and the way out. */
export function Me() {
  const words = useWords()
  const say = useSay()
  const language = useLanguage()
  const elder = useElder()
  const here = useHere()
  const [kept, setKept] = useState<Lying>()
  useEffect(() => {
    const look = (): void => void lying(here.account).then(setKept)
    look()
    return onChange(look)
  }, [here.account])
  const parts = kept ? [kept.unsent > 0 && words.me.unsent(kept.unsent), kept.drafts > 0 && words.me.drafts(kept.drafts), kept.bytes > 0 && words.me.bytes(saySize(kept.bytes))].filter(Boolean) : []
  return (
    <Frame tabs title={words.me.title}>
      <p className="serif">{words.deputy(here.name)}</p>
      <h2>{words.me.roles}</h2>
      <ul className="mine">{here.roles.map(held => <li key={`${held.role}${held.organ?.id}`}><p>{held.organ && `${say(held.organ)} `}{say(held.title)}{held.until && <span className="m">　{words.me.until(sayDay(held.until, language, here.today))}</span>}</p></li>)}</ul>
      <h2>{words.me.sight}</h2>
      <div className="acts2">
        <button type="button" className="btn big" aria-pressed={elder} onClick={() => setElder(!elder)}>{elder ? words.plain : words.elder}</button>
        <button type="button" className="btn big" onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')} lang={language === 'zh' ? 'en' : 'zh-CN'}>{words.other}</button>
      </div>
      <h2>{words.me.kept}</h2>
      <p role="status">{parts.length > 0 ? parts.join(language === 'zh' ? '，' : ', ') : words.me.keptNone}</p>
      {(canInstall() || byHand()) && <><h2>{words.me.install}</h2><p>{words.me.installSays}</p>{byHand() ? <p className="m">{words.me.installIos}</p> : <button type="button" className="btn big" onClick={() => void install()}>{words.me.installDo}</button>}</>}
      <ul className="mine"><li><Link href="/notice"><span>{words.me.notice}</span></Link></li><li><a href={`/c/${here.congress}/office/account`}><span>{words.me.account}</span></a></li></ul>
      <SignOut kept={kept} />
    </Frame>
  )
}

/** Signing out takes what was written off this phone; what is not sent is asked about first. */
function SignOut({ kept }: { kept: Lying | undefined }) {
  const words = useWords()
  const here = useHere()
  const dialog = useRef<HTMLDialogElement>(null)
  const [fault, setFault] = useState(false)
  const out = async (): Promise<void> => {
    try {
      await identity.signOut()
    } catch {
      // Without the server the session would stay open behind a page that says it is closed.
      setFault(true)
      dialog.current?.close()
      return
    }
    await clear(here.account)
    location.assign(`/c/${encodeURIComponent(here.congress)}/deputy`)
  }
  const ask = (): void => {
    setFault(false)
    if (kept && kept.unsent + kept.drafts > 0) dialog.current?.showModal()
    else void out()
  }
  return (
    <div className="acts2">
      <button type="button" className="btn big" onClick={ask}>{words.me.signOut}</button>
      <p role="status" className="bad-note">{fault ? words.me.outOff : ''}</p>
      <dialog ref={dialog} aria-label={words.me.signOut}>
        {kept && kept.unsent > 0 && <p>{words.me.sure(kept.unsent)}</p>}
        {kept && kept.drafts > 0 && <p>{words.me.sureDrafts(kept.drafts)}</p>}
        <div className="acts2">
          <button type="button" className="btn big" onClick={() => dialog.current?.close()}>{words.me.stay}</button>
          <button type="button" className="btn big late" onClick={() => void out()}>{words.me.out}</button>
        </div>
      </dialog>
    </div>
  )
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSay } from '../../shared/language/index.ts'
import { Button } from '../../shared/pieces/button/Button.tsx'
import { Tag } from '../../shared/pieces/tag/Tag.tsx'
import { letterOf, type Doubt, type Ruling } from './session.ts'

interface Settle {
  /** Left out where the reading is only shown. */
  settle: ((key: string, ruling: Ruling | null) => void) | undefined
  show: (key: string) => void
}

/** An open doubt: what is printed, how it is read, why, and what to do with it. */
function Open({ doubt, letter, first, settle, show }: Settle & { doubt: Doubt; letter: string; first: boolean }) {
  const { t } = useTranslation()
  const say = useSay()
  const [writing, setWriting] = useState<string>()
  return (
    <li data-doubt={doubt.key}>
      <button type="button" className="l" aria-label={`${t('reader.doubts')} ${letter}`} onClick={() => show(doubt.key)}>{letter}</button>
      <div>
        <p>
          {t('reader.printed')} <span className="raw">{doubt.printed}</span>
          {doubt.reading !== null && <>{'　'}{t('reader.readAs')} <b className="rd">{doubt.reading}</b></>}
        </p>
        <p className="small second">{say(doubt)}</p>
        {settle && (writing === undefined
          ? (
            <p className="acts">
              {doubt.reading !== null && <Button small={!first} kind={first ? 'do' : 'plain'} onClick={() => settle(doubt.key, { kind: 'taken', reading: doubt.reading! })}>{t('reader.accept', { reading: doubt.reading })}</Button>}
              <Button small={!first} kind={doubt.reading === null ? 'plain' : 'text'} onClick={() => setWriting(doubt.reading ?? doubt.printed)}>{t('reader.rewrite')}</Button>
              <Button small={!first} kind="text" onClick={() => settle(doubt.key, { kind: 'kept', reading: doubt.printed })}>{t('reader.keep')}</Button>
            </p>
          )
          : (
            <form className="acts" onSubmit={event => { event.preventDefault(); if (writing.trim()) settle(doubt.key, { kind: 'rewritten', reading: writing.trim() }) }}>
              <label className="grow"><span className="visually-hidden">{t('reader.writeIt')}</span><input className="input" autoFocus value={writing} onChange={event => setWriting(event.target.value)} onKeyDown={event => { if (event.key === 'Escape') setWriting(undefined) }} /></label>
              <Button type="submit">{t('reader.done')}</Button>
              <Button kind="text" onClick={() => setWriting(undefined)}>{t('do.cancel')}</Button>
            </form>
          ))}
      </div>
    </li>
  )
}

/** 存疑: open ones first; nothing enters the register while one is open. */
export function Doubts({ doubts, ...act }: Settle & { doubts: readonly Doubt[] }) {
  const { t } = useTranslation()
  const say = useSay()
  const all = doubts.map((doubt, n) => ({ doubt, letter: letterOf(n) }))
  const open = all.filter(({ doubt }) => doubt.ruling === null)
  const settled = all.filter(({ doubt }) => doubt.ruling !== null)
  return (
    <section aria-labelledby="doubts">
      <h2 id="doubts">{t('reader.doubts')} <i>{doubts.length === 0 ? t('reader.noOpen') : t('reader.doubtsCount', { all: doubts.length, open: open.length })}</i></h2>
      {doubts.length > 0 && (
        <ol className="doubts">
          {open.map(({ doubt, letter }, i) => <Open key={doubt.key} doubt={doubt} letter={letter} first={i === 0} {...act} />)}
          {settled.map(({ doubt, letter }) => (
            <li key={doubt.key} className="done" data-doubt={doubt.key}>
              <button type="button" className="l" aria-label={`${t('reader.doubts')} ${letter}`} onClick={() => act.show(doubt.key)}>{letter}</button>
              <div>
                <p>
                  {doubt.ruling!.kind === 'kept' ? <b>{doubt.printed}</b> : <><s>{doubt.printed}</s> → <b>{doubt.ruling!.reading}</b></>}{'　'}
                  <Tag kind="done">{t(`reader.${doubt.ruling!.kind}`)}</Tag>{' '}
                  {act.settle && <button type="button" className="plainlink small past" onClick={() => act.settle?.(doubt.key, null)}>{t('reader.undo')}</button>}
                </p>
                <p className="small past">{say(doubt)}</p>
              </div>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

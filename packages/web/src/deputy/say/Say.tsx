import { useEffect, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { sayTime } from '../../shared/day.ts'
import { useSay } from '../../shared/language/index.ts'
import { RefusedAnswer } from '../../shared/pieces/refused/RefusedStep.tsx'
import { useAct } from '../act.ts'
import { useDraft } from '../draft.ts'
import { Frame } from '../Frame.tsx'
import { draftNames } from '../mend.ts'
import { useOnline } from '../online.ts'
import { useWords } from '../words/index.ts'
import { firstLine } from './line.ts'
import { Pictures } from './Pictures.tsx'
import { Row } from './Row.tsx'
import { Where } from './Where.tsx'

interface Said { text: string; line?: string; where?: string; giver?: string; contact?: string; asSuggestion?: boolean }

const nothing: Said = { text: '' }
const procedure = 'opinion'
const verb = { zh: '传递民意', en: 'Opinion' }
/** What the procedure takes of one text. */
const longest = 20_000

/** What is sent of what was written; what stayed empty is not. */
const inputOf = ({ text, line, where, giver, contact }: Said) => ({
  title: (line?.trim() || firstLine(text)).slice(0, 60), body: text.trim(), channel: 'phone',
  ...Object.fromEntries(Object.entries({ where, giver, contact }).flatMap(([key, value]) => (value?.trim() ? [[key, value.trim()]] : []))),
})

/** 传递民意: one tap from home, one to speak or write, one to send. */
export function Say() {
  const words = useWords()
  const say = useSay()
  const online = useOnline()
  const [, go] = useLocation()
  const draft = useDraft(draftNames.say, nothing)
  const { act, busy, refusal, clear } = useAct()
  const [empty, setEmpty] = useState(false)
  const [speaking, setSpeaking] = useState(false)
  const [sure, setSure] = useState(false)
  const area = useRef<HTMLTextAreaElement>(null)
  const { value } = draft
  const set = (more: Partial<Said>): void => { draft.set({ ...value, ...more }); setEmpty(false); clear() }
  useEffect(() => { if (draft.ready) area.current?.focus() }, [draft.ready])

  const submit = async (): Promise<void> => {
    if (value.text.trim() === '') {
      setEmpty(true)
      area.current?.focus()
      return
    }
    await draft.settle()
    const input = inputOf(value)
    const id = await act({ title: input.title, verb, what: { open: procedure, input }, form: draftNames.say, typed: value, paper: 'photo' }, draft.name, (rules, here) => rules.openingRefused(here, procedure, input))
    if (!id) return
    draft.done()
    go(`/sent/${id}`, { replace: true, state: value.asSuggestion ? { title: input.title, body: input.body } : {} })
  }
  const over = [...value.text].length - longest
  const fields = refusal?.fields?.map(field => say(field)).join(' ')
  return (
    <Frame
      title={words.say.title}
      thumb={
        <>
          <p className="note">{words.say.note} <Link href="/notice">{words.say.notice}</Link></p>
          <button type="button" className="btn do big" disabled={busy || draft.preparing || !draft.ready} aria-busy={busy || undefined} onClick={() => void submit()}>{online ? words.say.send : words.say.sendOff}</button>
        </>
      }
    >
      {refusal && <RefusedAnswer refusal={fields ? { ...refusal, zh: `${refusal.zh}${fields}`, en: `${refusal.en} ${fields}` } : refusal} />}
      <label className="lab" htmlFor="said">{words.say.text}</label>
      <textarea id="said" ref={area} className="input" value={value.text} placeholder={words.say.hint} aria-invalid={empty || over > 0 || undefined} aria-describedby="said-note" onChange={event => set({ text: event.target.value })} />
      <p id="said-note" className={empty || over > 0 ? 'bad-note' : 'm'} role="status">
        {empty ? words.say.empty : over > 0 ? words.say.tooLong(over) : speaking ? words.say.speakSays : draft.at ? words.say.kept(sayTime(draft.at)) : ''}
      </p>
      <Pictures pictures={draft.pictures} preparing={draft.preparing} fault={draft.fault} add={files => void draft.add(files)} remove={id => void draft.remove(id)} speak={() => { setSpeaking(true); area.current?.focus() }} />
      <dl className="kv">
        <Row label={words.say.line} value={value.line ?? firstLine(value.text)}>
          {close => <input className="input" aria-label={words.say.line} maxLength={60} autoFocus value={value.line ?? firstLine(value.text)} onChange={event => set({ line: event.target.value })} onKeyDown={event => { if (event.key === 'Enter') close() }} />}
        </Row>
        <Where value={value.where ?? ''} change={where => set({ where })} />
        <Row label={words.say.giver} value={value.giver ?? ''} hint={words.say.giverHint}>
          {close => (
            <>
              <input className="input" aria-label={words.say.giver} maxLength={50} autoComplete="off" autoFocus value={value.giver ?? ''} onChange={event => set({ giver: event.target.value })} />
              <label className="lab">{words.say.contact} <span className="past">{words.say.contactHint}</span>
                <input className="input" maxLength={100} autoComplete="off" value={value.contact ?? ''} onChange={event => set({ contact: event.target.value })} onKeyDown={event => { if (event.key === 'Enter') close() }} />
              </label>
            </>
          )}
        </Row>
        <div><dt>{words.say.to}</dt><dd>{words.say.toSays}</dd></div>
      </dl>
      <div className="fs"><label className="pick"><input type="checkbox" checked={value.asSuggestion ?? false} onChange={event => set({ asSuggestion: event.target.checked })} /><span>{words.say.asSuggestion}</span></label></div>
      {(value.text !== '' || draft.pictures.length > 0) && (
        <p className="row-gap">
          {sure
            ? <><span className="m">{words.say.dropSure}</span> <button type="button" className="plainlink late" onClick={() => void draft.drop().then(() => go('/'))}>{words.sent.drop}</button></>
            : <button type="button" className="plainlink" onClick={() => setSure(true)}>{words.say.drop}</button>}
        </p>
      )}
    </Frame>
  )
}

import type { MatterView } from '@zhitong/server/contract'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sayDay } from '../../shared/day.ts'
import { useLanguage, useSay } from '../../shared/language/index.ts'
import { Button } from '../../shared/pieces/button/Button.tsx'
import { RefusedAnswer } from '../../shared/pieces/refused/RefusedStep.tsx'
import { useToday } from '../Frame.tsx'
import { useTake } from './take.ts'

/** 更正: back to where the matter stood after an entry; what was entered stays, struck through. */
export function RectifyForm({ view, done }: { view: MatterView; done: () => void }) {
  const { t } = useTranslation()
  const say = useSay()
  const language = useLanguage()
  const today = useToday()
  const id = useId()
  const take = useTake(view)
  const kept = view.record.filter(entry => !entry.takenBack).toSorted((a, b) => b.seq - a.seq)
  const [backTo, setBackTo] = useState(String(kept[1]?.seq ?? ''))
  const [why, setWhy] = useState('')
  return (
    <form className="stepform" onSubmit={event => { event.preventDefault(); take.send('/rectify', { seq: view.row.seq, backTo: Number(backTo), why: why.trim() }, done) }}>
      {take.refusal && <RefusedAnswer refusal={take.refusal} />}
      <p className="hint">{t('matter.rectifySays')}</p>
      <div className="field">
        <label htmlFor={`${id}to`}>{t('matter.rectifyTo')}</label>
        <select id={`${id}to`} className="input" value={backTo} onChange={event => setBackTo(event.target.value)}>
          {kept.slice(1).map(entry => <option key={entry.seq} value={entry.seq}>{sayDay(entry.day, language, today)} {say(entry.title)}</option>)}
        </select>
      </div>
      <div className="field"><label htmlFor={`${id}why`}>{t('matter.rectifyWhy')}</label><textarea id={`${id}why`} className="input" required rows={2} value={why} onChange={event => setWhy(event.target.value)} /></div>
      <div className="field"><span /><div className="do"><Button kind="do" type="submit" busy={take.busy} disabled={!why.trim() || backTo === ''}>{t('matter.rectifyDo')}</Button></div></div>
    </form>
  )
}

import type { MatterView } from '@zhitong/server/contract'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sayDay } from '../../shared/day.ts'
import { useLanguage, useSay } from '../../shared/language/index.ts'
import { Button } from '../../shared/pieces/button/Button.tsx'
import { RefusedAnswer } from '../../shared/pieces/refused/RefusedStep.tsx'
import { useToday } from '../Frame.tsx'
import { useTake } from './take.ts'

/** Takes the content of one field out of the record for good; that it was there stays provable. */
export function RedactForm({ view, done }: { view: MatterView; done: () => void }) {
  const { t } = useTranslation()
  const say = useSay()
  const language = useLanguage()
  const today = useToday()
  const id = useId()
  const take = useTake(view)
  const fields = view.record.flatMap(entry => entry.fields.map(field => ({ key: `${entry.seq} ${field.field}`, entry, field })))
  const [which, setWhich] = useState('')
  const [ground, setGround] = useState('')
  const chosen = fields.find(one => one.key === which)
  const submit = (): void => {
    if (chosen) take.send('/redact', { seq: view.row.seq, entry: chosen.entry.seq, field: chosen.field.field, ground: ground.trim() }, done)
  }
  return (
    <form className="stepform" onSubmit={event => { event.preventDefault(); submit() }}>
      {take.refusal && <RefusedAnswer refusal={take.refusal} />}
      <p className="hint">{t('matter.redactSays')}</p>
      <div className="field">
        <label htmlFor={`${id}which`}>{t('matter.redactField')}</label>
        <select id={`${id}which`} className="input" required value={which} onChange={event => setWhich(event.target.value)}>
          <option value="">{t('pick.one')}</option>
          {fields.map(({ key, entry, field }) => <option key={key} value={key}>{sayDay(entry.day, language, today)} {say(entry.title)}{t('colon')}{say(field.title)}</option>)}
        </select>
      </div>
      <div className="field"><label htmlFor={`${id}ground`}>{t('matter.redactGround')}</label><input id={`${id}ground`} className="input" required value={ground} onChange={event => setGround(event.target.value)} /></div>
      <div className="field"><span /><div className="do"><Button kind="do" type="submit" busy={take.busy} disabled={!chosen || !ground.trim()}>{t('matter.redactDo')}</Button></div></div>
    </form>
  )
}

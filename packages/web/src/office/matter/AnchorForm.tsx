import type { MatterView } from '@zhitong/server/contract'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSay } from '../../shared/language/index.ts'
import { Button } from '../../shared/pieces/button/Button.tsx'
import { Dialog } from '../../shared/pieces/dialog/Dialog.tsx'
import { DateField } from '../../shared/pieces/form/DateField.tsx'
import { RefusedAnswer } from '../../shared/pieces/refused/RefusedStep.tsx'
import { useTake } from './take.ts'

/** Sets or moves a day that belongs to another matter, such as the sitting; the clocks move with it. */
export function AnchorForm({ view, anchor }: { view: MatterView; anchor: MatterView['anchors'][number] }) {
  const { t } = useTranslation()
  const say = useSay()
  const [open, setOpen] = useState(false)
  const [day, setDay] = useState(anchor.day ?? undefined)
  const [ground, setGround] = useState('')
  const id = useId()
  const take = useTake(view)
  const submit = (): void => {
    if (!day) return
    take.send(`/anchors/${anchor.anchor}`, { seq: view.row.seq, day, ...(ground ? { ground } : {}) }, () => setOpen(false))
  }
  return (
    <>
      {' '}<button type="button" className="plainlink small" onClick={() => setOpen(true)}>{t('matter.setAnchor')}</button>
      {open && (
        <Dialog title={`${t('matter.setAnchor')}${t('colon')}${say(anchor.title)}`} close={() => setOpen(false)}>
          {take.refusal && <RefusedAnswer refusal={take.refusal} />}
          <form onSubmit={event => { event.preventDefault(); submit() }}>
            <div className="field"><label htmlFor={`${id}day`}>{t('matter.anchorDay')}</label><DateField id={`${id}day`} label={t('matter.anchorDay')} value={day} onChange={setDay} /></div>
            {anchor.day && <div className="field"><label htmlFor={`${id}why`}>{t('matter.anchorGround')}</label><input id={`${id}why`} className="input" required value={ground} onChange={event => setGround(event.target.value)} /></div>}
            <Button kind="do" type="submit" busy={take.busy} disabled={!day}>{t('matter.record')}</Button>
          </form>
        </Dialog>
      )}
    </>
  )
}

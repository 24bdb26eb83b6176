import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RefusedError, send } from '../../api.ts'
import { useCongress } from '../../congress.ts'
import { useSay } from '../../language/index.ts'
import { saySize } from '../../size.ts'
import { at } from '../../office.ts'

export interface Sent {
  id: string
  name: string
  size: number
}

/** Sends a file at once and keeps its id; a refusal (a secrecy mark, too large) is said beside it. */
export function FileField({ id, label, value, onChange, invalid }: { id: string; label: string; value: Sent | undefined; onChange: (file: Sent | undefined) => void; invalid?: boolean }) {
  const { t } = useTranslation()
  const say = useSay()
  const congress = useCongress()
  const [state, setState] = useState<{ busy: boolean; fault?: string }>({ busy: false })
  const take = async (file: File): Promise<void> => {
    setState({ busy: true })
    try {
      onChange(await send<Sent>(at(congress, '/files'), file))
      setState({ busy: false })
    } catch (error) {
      setState({ busy: false, fault: error instanceof RefusedError ? say(error.refusal) : t('fault.unreachedSays') })
    }
  }
  return (
    <div>
      <div className="row-gap">
        <label className={state.busy ? 'btn small busy' : 'btn small'} htmlFor={id}>{state.busy ? t('file.sending') : t(value ? 'file.other' : 'file.choose')}</label>
        <input
          id={id} type="file" className="visually-hidden" aria-label={label} aria-invalid={invalid || undefined} disabled={state.busy}
          onChange={event => {
            const file = event.target.files?.[0]
            if (file) void take(file)
            event.target.value = ''
          }}
        />
        {value && <span>{value.name} <span className="past small">{saySize(value.size)}</span></span>}
        {value && <button type="button" className="plainlink small" onClick={() => onChange(undefined)}>{t('do.remove')}</button>}
      </div>
      {state.fault && <p className="bad-note" role="alert">{state.fault}</p>}
    </div>
  )
}

/** Several files, each sent at once; any of them can be taken away again. */
export function FilesField({ id, label, value, onChange }: { id: string; label: string; value: readonly Sent[]; onChange: (files: readonly Sent[]) => void }) {
  const { t } = useTranslation()
  return (
    <div className="files" role="group" aria-label={label}>
      {value.map(file => (
        <p key={file.id} className="row-gap">
          <span>{file.name} <span className="past small">{saySize(file.size)}</span></span>
          <button type="button" className="plainlink small" aria-label={`${t('do.remove')} ${file.name}`} onClick={() => onChange(value.filter(one => one.id !== file.id))}>{t('do.remove')}</button>
        </p>
      ))}
      <FileField key={value.length} id={id} label={label} value={undefined} onChange={file => file && onChange([...value, file])} />
    </div>
  )
}

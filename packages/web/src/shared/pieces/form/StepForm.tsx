import { useId, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { sayTime } from '../../day.ts'
import { useSay } from '../../language/index.ts'
import { Button } from '../button/Button.tsx'
import { useDraft } from './draft.ts'
import { Properties } from './Fields.tsx'
import './form.css'
import { at, clean, faults as faultsOf, idOf, nameOf, plain, put, type FieldFault, type Schema } from './schema.ts'

/** The name of the field that a fault is about, following the path through the schema. */
function labelOf(schema: Schema, path: FieldFault['path'], say: (text: { zh: string; en: string }) => string): string {
  let now: Schema | undefined = plain(schema)
  const said: string[] = []
  for (const key of path) {
    if (typeof key === 'number') {
      said.push(String(key + 1))
      now = now?.items ? plain(now.items) : undefined
    } else {
      const inner: Schema | undefined = now?.properties?.[key]
      said.push(inner ? say(nameOf(inner, key)) : key)
      now = inner ? plain(inner) : undefined
    }
  }
  return said.join(' ')
}

/**
 * 一步的表: made from the schema of a step. Faults stand beside their fields and in a summary that links to them; what
 * is typed survives a reload under `draft`. `more` are parts that are no input of the step: papers, the day, the count.
 */
export function StepForm({ schema, verb, draft, onSubmit, busy, refused, more, note, renderBeside, extra, start, ready = true, fresh = false }: {
  schema: Schema | undefined
  verb: string
  draft: string
  onSubmit: (input: unknown, drop: () => void) => void
  busy?: boolean
  /** Faults that came back from the procedure. */
  refused?: readonly FieldFault[] | undefined
  more?: ReactNode
  note?: ReactNode
  /** What belongs to what is being filled in, above the button. */
  renderBeside?: (value: unknown) => ReactNode
  extra?: ReactNode
  start?: unknown
  ready?: boolean
  /** Begins with `start` even where a draft was kept. */
  fresh?: boolean
}) {
  const { t } = useTranslation()
  const say = useSay()
  const form = useId()
  const { value, set, keptAt, drop } = useDraft<unknown>(draft, start ?? {}, fresh)
  const [tried, setTried] = useState<FieldFault[]>([])
  const sum = useRef<HTMLDivElement>(null)
  const faults = tried.length > 0 ? tried : (refused ?? [])
  const submit = (): void => {
    const found = schema ? faultsOf(schema, value) : []
    setTried(found)
    if (found.length > 0) {
      requestAnimationFrame(() => sum.current?.focus())
      return
    }
    onSubmit(schema ? clean(schema, value) : undefined, drop)
  }
  const show = (fault: FieldFault): void => {
    const field = document.getElementById(idOf(form, fault.path))
    field?.scrollIntoView({ block: 'center' })
    field?.focus()
  }
  return (
    <form className="stepform" noValidate onSubmit={event => { event.preventDefault(); submit() }}>
      {faults.length > 0 && (
        <div className="sum" role="alert" tabIndex={-1} ref={sum}>
          <b>{t('form.faults', { count: faults.length })}</b>
          <ul>
            {faults.map((fault, i) => (
              <li key={i}><button type="button" className="plainlink" onClick={() => show(fault)}>{schema ? labelOf(schema, fault.path, say) : ''}{t('colon')}{say(fault)}</button></li>
            ))}
          </ul>
        </div>
      )}
      {schema && (
        <Properties
          schema={plain(schema)} path={[]}
          filling={{
            form, value, faults,
            set: (path, next) => {
              set(put(value, path, next))
              // A fault goes when its field is touched, not before.
              if (tried.length > 0) setTried(tried.filter(fault => !path.every((key, i) => String(fault.path[i]) === String(key)) || at(value, path) === next))
            },
          }}
        />
      )}
      {more}
      {renderBeside?.(value)}
      <div className="field">
        <span />
        <div className="do">
          <Button kind="do" type="submit" busy={busy ?? false} disabled={!ready}>{verb}</Button>
          {extra}
          <span className="hint" aria-live="polite">{busy ? t('form.sending') : keptAt ? t('form.kept', { time: sayTime(keptAt) }) : ''}{note && <> {note}</>}</span>
        </div>
      </div>
    </form>
  )
}

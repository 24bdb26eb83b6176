import { useId } from 'react'
import { useSay } from '../../shared/language/index.ts'
import { at, fieldOf, mute, nameOf, nullable, plain, put, samePath, wordOf, type FieldFault, type Path, type Schema } from '../../shared/pieces/form/schema.ts'
import { useWords } from '../words/index.ts'
import { Choose } from './Choose.tsx'

interface Given {
  schema: Schema
  path: Path
  value: unknown
  needed: boolean
  faults: readonly FieldFault[]
  change: (path: Path, value: unknown) => void
}

/** The fields of a form, one under the other, with the phone's own controls. Nothing is chosen beforehand. */
export function Fields({ schema, value, faults, change, path = [] }: { schema: Schema; value: unknown; faults: readonly FieldFault[]; change: (next: unknown) => void; path?: Path }) {
  const shape = plain(schema)
  return (
    <>
      {Object.entries(shape.properties ?? {}).filter(([, property]) => !mute(property) && property['x-within'] !== true).map(([key, property]) => (
        <One
          key={key} schema={property} path={[...path, key]} value={at(value, [...path, key])} faults={faults}
          needed={(shape.required?.includes(key) ?? false) && !nullable(property)} change={(where, next) => change(put(value, where, next))}
        />
      ))}
    </>
  )
}

function One(given: Given) {
  const { schema: whole, path, value, needed, faults, change } = given
  const words = useWords()
  const say = useSay()
  const id = useId()
  const schema = plain(whole)
  const field = fieldOf(schema)
  const label = say(nameOf(whole, String(path.at(-1))))
  const own = faults.filter(fault => samePath(fault.path, path))
  const hint = schema['x-hint'] ? say(schema['x-hint']) : undefined
  const notes = (
    <>
      {hint && <p className="m" id={`${id}h`}>{hint}</p>}
      {own.map((fault, n) => <p key={n} className="bad-note" id={`${id}f`}>{say(fault)}</p>)}
    </>
  )
  const told = { id, 'aria-invalid': own.length > 0 || undefined, 'aria-describedby': [hint ? `${id}h` : '', own.length > 0 ? `${id}f` : ''].filter(Boolean).join(' ') || undefined, className: own.length > 0 ? 'input bad' : 'input' }
  const title = <>{label}{!needed && <span className="past"> {words.step.optional}</span>}</>
  const group = (inside: React.ReactNode) => <fieldset className="fs" data-field={path.join('.')}><legend>{title}</legend>{notes}<div className={own.length > 0 ? 'bad' : undefined}>{inside}</div></fieldset>
  const line = (inside: React.ReactNode) => <div className="fs" data-field={path.join('.')}><label className="lab" htmlFor={id}>{title}</label>{inside}{notes}</div>
  const radio = (options: readonly (readonly [value: unknown, text: string])[]) =>
    group(options.map(([one, text]) => <label key={String(one)} className="pick"><input type="radio" name={id} checked={value === one} onChange={() => change(path, one)} /><span>{text}</span></label>))

  switch (field) {
    case 'choice':
      return radio((schema.enum ?? []).map(one => [one, say(wordOf(schema, one))]))
    case 'boolean':
      return radio([[true, words.step.yes], [false, words.step.no]])
    case 'choices': {
      const chosen = (value as unknown[] | undefined) ?? []
      const items = plain(schema.items as Schema)
      return group((items.enum ?? []).map(one => (
        <label key={String(one)} className="pick"><input type="checkbox" checked={chosen.includes(one)} onChange={event => change(path, event.target.checked ? [...chosen, one] : chosen.filter(other => other !== one))} /><span>{say(wordOf(items, one))}</span></label>
      )))
    }
    case 'person': case 'people': case 'organ': case 'organs': {
      const kind = schema['x-kind'] ?? (schema.items ? plain(schema.items)['x-kind'] : undefined)
      return group(<Choose what={field === 'person' || field === 'people' ? 'people' : 'organs'} kind={kind} many={field === 'people' || field === 'organs'} label={label} value={value} change={next => change(path, next)} />)
    }
    case 'date':
      return line(<input {...told} type="date" value={(value as string | undefined) ?? ''} onChange={event => change(path, event.target.value || undefined)} />)
    case 'number': case 'integer':
      return line(<input {...told} inputMode={field === 'integer' ? 'numeric' : 'decimal'} value={String(value ?? '')} onChange={event => change(path, event.target.value)} />)
    case 'long':
      return line(<textarea {...told} value={(value as string | undefined) ?? ''} onChange={event => change(path, event.target.value)} />)
    case 'text':
      return line(<input {...told} value={(value as string | undefined) ?? ''} maxLength={schema.maxLength} onChange={event => change(path, event.target.value)} />)
    case 'object':
      return group(<Fields schema={schema} value={undefined} faults={faults} change={() => undefined} path={path} />)
    // What a matter arises from comes with the page; other lists of parts are not filled in on a phone.
    case 'matter': case 'matters':
      return null
    default:
      return needed ? <p className="m">{words.step.computer}</p> : null
  }
}

import { useTranslation } from 'react-i18next'
import { useSay } from '../../language/index.ts'
import { Glyph } from '../glyph/Glyph.tsx'
import { MatterPicker, OrganPicker, PersonPicker } from '../person/Pickers.tsx'
import { DateField } from './DateField.tsx'
import { FileField, type Sent } from './FileField.tsx'
import { FindingsField, type Found } from './FindingsField.tsx'
import { MonthsField } from './MonthsField.tsx'
import { at, fieldOf, idOf, mute, nameOf, nullable, plain, samePath, unitOf, within, wordOf, type FieldFault, type Path, type Schema } from './schema.ts'

export interface Filling {
  form: string
  value: unknown
  faults: readonly FieldFault[]
  set: (path: Path, next: unknown) => void
}

const selfLabelled = new Set(['object', 'objects', 'texts', 'choices', 'months', 'boolean', 'findings'])

/** The control itself. */
function Control({ schema: given, path, label, filling, describedBy, invalid }: {
  schema: Schema; path: Path; label: string; filling: Filling; describedBy: string | undefined; invalid: boolean
}) {
  const { t } = useTranslation()
  const say = useSay()
  const schema = plain(given)
  const id = idOf(filling.form, path)
  const value = at(filling.value, path) ?? schema.default
  const set = (next: unknown): void => filling.set(path, next)
  const aria = { id, 'aria-invalid': invalid || undefined, 'aria-describedby': describedBy }
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  const shared = { id, label, invalid, describedBy }
  switch (fieldOf(schema)) {
    case 'long':
      return <textarea {...aria} className={invalid ? 'input bad' : 'input'} rows={3} value={text} onChange={event => set(event.target.value)} />
    case 'date':
      return <DateField {...shared} value={text || undefined} onChange={set} />
    case 'number':
    case 'integer': {
      const unit = unitOf(schema)
      return (
        <div className="unit">
          <input {...aria} className={invalid ? 'input bad' : 'input'} inputMode={fieldOf(schema) === 'integer' ? 'numeric' : 'decimal'} value={text} onChange={event => set(event.target.value)} />
          {unit && <span>{say(unit)}</span>}
        </div>
      )
    }
    case 'choice':
      if (schema.enum!.length <= 4) {
        return (
          <div className="choices" role="radiogroup" aria-label={label} id={id} tabIndex={-1}>
            {schema.enum!.map(one => (
              <label key={String(one)}><input type="radio" name={id} checked={value === one} onChange={() => set(one)} /> {say(wordOf(schema, one))}</label>
            ))}
          </div>
        )
      }
      return (
        <select {...aria} className={invalid ? 'input bad' : 'input'} value={text} onChange={event => set(event.target.value || undefined)}>
          <option value="">{t('pick.one')}</option>
          {schema.enum!.map(one => <option key={String(one)} value={String(one)}>{say(wordOf(schema, one))}</option>)}
        </select>
      )
    case 'choices': {
      const on = (value as unknown[] | undefined) ?? []
      const item = plain(schema.items as Schema)
      return (
        <div className="choices" role="group" aria-label={label} id={id} tabIndex={-1}>
          {item.enum!.map(one => (
            <label key={String(one)}>
              <input type="checkbox" checked={on.includes(one)} onChange={event => set(event.target.checked ? [...on, one] : on.filter(other => other !== one))} /> {say(wordOf(item, one))}
            </label>
          ))}
        </div>
      )
    }
    case 'boolean':
      return <label className="choices"><span><input {...aria} type="checkbox" checked={value === true} onChange={event => set(event.target.checked)} /> {label}</span></label>
    case 'months':
      return <MonthsField id={id} label={label} value={value as [number, number][] | undefined} onChange={set} />
    case 'person':
      return <PersonPicker {...shared} value={text || undefined} onChange={set} />
    case 'people':
      return <PersonPicker {...shared} many value={value as string[] | undefined} onChange={set} />
    case 'matter':
      return <MatterPicker {...shared} value={text || undefined} onChange={set} />
    case 'matters':
      return <MatterPicker {...shared} many value={value as string[] | undefined} onChange={set} />
    case 'findings':
      return <FindingsField id={id} label={label} value={value as Found[] | undefined} text={at(filling.value, [...path.slice(0, -1), 'text']) as string | undefined} onChange={set} mask={next => filling.set([...path.slice(0, -1), 'text'], next)} />
    case 'organ':
      return <OrganPicker {...shared} value={text || undefined} onChange={set} kind={kindOfOrgan(schema)} />
    case 'organs':
      return <OrganPicker {...shared} many value={value as string[] | undefined} onChange={set} kind={kindOfOrgan(schema['x-kind'] ? schema : (schema.items as Schema))} />
    case 'file':
      return <FileField id={id} label={label} value={value as Sent | undefined} onChange={set} />
    case 'files':
    case 'texts':
    case 'objects':
      return <Rows schema={schema} path={path} label={label} filling={filling} />
    case 'object':
      return <Properties schema={schema} path={path} filling={filling} />
    default:
      return <input {...aria} className={invalid ? 'input bad' : 'input'} value={text} maxLength={schema.maxLength} onChange={event => set(event.target.value)} />
  }
}

const kindOfOrgan = (schema: Schema): string | undefined => {
  const kind = plain(schema)['x-kind']
  return kind === 'organ' || kind === undefined ? undefined : kind
}

/** A list that grows and shrinks: texts one a line, objects one a frame. */
function Rows({ schema, path, label, filling }: { schema: Schema; path: Path; label: string; filling: Filling }) {
  const { t } = useTranslation()
  const rows = (at(filling.value, path) as unknown[] | undefined) ?? []
  const item = schema.items as Schema
  const objects = fieldOf(item) === 'object'
  return (
    <div className="rows" id={idOf(filling.form, path)} tabIndex={-1} role="group" aria-label={label}>
      {rows.map((_, i) => (
        <fieldset key={i} className={objects ? 'rowof' : 'lineof'}>
          <legend className={objects ? undefined : 'visually-hidden'}>{t('form.nth', { label, n: i + 1 })}</legend>
          {objects
            ? <Properties schema={plain(item)} path={[...path, i]} filling={filling} />
            : <Control schema={item} path={[...path, i]} label={t('form.nth', { label, n: i + 1 })} filling={filling} describedBy={undefined} invalid={false} />}
          <button type="button" className="plainlink small" onClick={() => filling.set(path, rows.filter((_one, j) => j !== i))}>{t('do.remove')}</button>
        </fieldset>
      ))}
      <button type="button" className="btn small" onClick={() => filling.set(path, [...rows, objects ? {} : ''])}>{t('form.add')}</button>
    </div>
  )
}

/** One field: its name, its control, a hint or its fault beside it. */
function FieldRow({ schema, name, path, needed, filling }: { schema: Schema; name: string; path: Path; needed: boolean; filling: Filling }) {
  const { t } = useTranslation()
  const say = useSay()
  const label = say(nameOf(schema, name))
  const faults = filling.faults.filter(fault => samePath(fault.path, path))
  const id = idOf(filling.form, path)
  const field = fieldOf(schema)
  const hint = schema['x-hint'] ?? plain(schema)['x-hint']
  const example = (schema.examples ?? plain(schema).examples)?.[0]
  const said = [hint ? say(hint) : '', example === undefined || typeof example === 'object' ? '' : t('form.example', { example: String(example) })].filter(Boolean).join(' ')
  const describedBy = faults.length > 0 ? `${id}-fault` : said ? `${id}-hint` : undefined
  const title = <>{field === 'boolean' ? '' : label}{!needed && field !== 'boolean' && <span className="past small"> {t('form.optional')}</span>}</>
  return (
    <div className="field">
      {selfLabelled.has(field) || (field === 'choice' && plain(schema).enum!.length <= 4)
        ? <span className="label">{title}</span>
        : <label htmlFor={id}>{title}</label>}
      <div>
        <Control schema={schema} path={path} label={label} filling={filling} describedBy={describedBy} invalid={faults.length > 0} />
        {faults.map((fault, i) => <p key={i} className="bad-note" id={i === 0 ? `${id}-fault` : undefined}><Glyph name="late" /><span>{say(fault)}</span></p>)}
        {said && faults.length === 0 && <p className="hint" id={`${id}-hint`}>{said}</p>}
      </div>
    </div>
  )
}

export function Properties({ schema, path, filling }: { schema: Schema; path: Path; filling: Filling }) {
  return (
    <>
      {Object.entries(schema.properties ?? {}).filter(([, property]) => !mute(property) && !within(property)).map(([key, property]) => (
        <FieldRow key={key} schema={property} name={key} path={[...path, key]} needed={(schema.required?.includes(key) ?? false) && !nullable(property)} filling={filling} />
      ))}
    </>
  )
}

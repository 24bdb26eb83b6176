import type { MatterView, StepView } from '@zhitong/server/contract'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCongress } from '../../shared/congress.ts'
import { useSay } from '../../shared/language/index.ts'
import { DateField } from '../../shared/pieces/form/DateField.tsx'
import { FileField, FilesField, type Sent } from '../../shared/pieces/form/FileField.tsx'
import { without, type FieldFault, type Schema } from '../../shared/pieces/form/schema.ts'
import { StepForm } from '../../shared/pieces/form/StepForm.tsx'
import { PersonPicker } from '../../shared/pieces/person/Pickers.tsx'
import { RefusedAnswer } from '../../shared/pieces/refused/RefusedStep.tsx'
import { sayCites } from '../../shared/pieces/ground/cite.ts'
import { useLanguage } from '../../shared/language/index.ts'
import { useToday } from '../Frame.tsx'
import { useTake } from './take.ts'

const totals = ['members', 'present', 'for', 'against', 'abstain', 'unpressed', 'void'] as const
type Total = (typeof totals)[number]
/** Without these there is no result to enter. */
const needed: readonly Total[] = ['members', 'present', 'for', 'against', 'abstain']

/** Something in a text that would become public: confirmed word by word, or corrected first. */
interface Found { text: string; zh: string; en: string }

const isEmpty = (schema: Schema): boolean => Object.keys(schema.properties ?? {}).length === 0 && !schema.anyOf

/** One step: its form, the papers that must come with it, the count of a vote, the day of the act and for whom. */
export function TakeStep({ view, step, ballot, done, start, verb, fresh = false, given, files }: {
  view: MatterView; step: StepView; ballot: boolean; done: () => void; start?: unknown; verb?: string; fresh?: boolean
  /** Parts of the input that the page already holds: they are sent, not asked for. */
  given?: Readonly<Record<string, unknown>> | undefined
  /** Papers that the page already holds, by their name. */
  files?: Readonly<Record<string, Sent>> | undefined
}) {
  const { t } = useTranslation()
  const say = useSay()
  const language = useLanguage()
  const congress = useCongress()
  const today = useToday()
  const id = useId()
  const take = useTake(view)
  const [papers, setPapers] = useState<Record<string, { file?: Sent; signer?: string }>>(() => Object.fromEntries(Object.entries(files ?? {}).map(([paper, file]) => [paper, { file }])))
  const [added, setAdded] = useState<Record<string, readonly Sent[]>>({})
  const [count, setCount] = useState<Partial<Record<Total, string>>>({})
  const [more, setMore] = useState(false)
  const [day, setDay] = useState<string | undefined>(today)
  const [lateGround, setLateGround] = useState('')
  const [confirmed, setConfirmed] = useState<readonly string[]>([])
  const [onBehalfOf, setOnBehalfOf] = useState<string>()
  const schema = given && step.input ? without(step.input as Schema, Object.keys(given)) : (step.input as Schema | undefined)
  const complete = !ballot || needed.every(total => /^\d+$/.test(count[total] ?? ''))
  const brought = step.brings.every(one => papers[one.paper]?.file && (!one.signer || papers[one.paper]?.signer))
  const submit = (said: unknown, drop: () => void): void => {
    const input = given ? { ...(said as object | undefined), ...given } : said
    const body = {
      seq: view.row.seq,
      ...(input === undefined ? {} : { input }),
      ...(more && day && day !== today ? { day } : {}),
      ...(more && lateGround ? { lateGround } : {}),
      ...(more && onBehalfOf ? { onBehalfOf } : {}),
      ...(step.brings.length + step.mayBring.length === 0 ? {} : {
        papers: [
          ...step.brings.map(({ paper }) => ({
            paper,
            ...(papers[paper]?.file ? { file: papers[paper].file.id } : {}),
            ...(papers[paper]?.signer ? { signer: papers[paper].signer } : {}),
          })),
          ...step.mayBring.flatMap(({ paper }) => (added[paper] ?? []).map(file => ({ paper, file: file.id }))),
        ],
      }),
      ...(confirmed.length > 0 ? { confirmed } : {}),
      ...(ballot ? { count: Object.fromEntries(totals.filter(total => count[total]).map(total => [total, Number(count[total])])) } : {}),
    }
    take.send(`/steps/${encodeURIComponent(step.step)}`, body, () => {
      drop()
      done()
    })
  }
  const refusal = take.refusal
  const fields = refusal?.fields as FieldFault[] | undefined
  const found = refusal?.ground === 'findings' ? (refusal.detail as Found[]) : undefined
  return (
    <>
      {refusal && (!fields || fields.length === 0) && <RefusedAnswer refusal={refusal} />}
      <StepForm
        schema={schema && !isEmpty(schema) ? schema : undefined}
        verb={verb ?? t('matter.record')}
        draft={`${congress}.${view.row.id}.${step.step}`} fresh={fresh}
        busy={take.busy} refused={fields} onSubmit={submit} ready={complete && brought}
        {...(start === undefined && step.begins === undefined ? {} : { start: { ...step.begins, ...(start as object | undefined) } })}
        note={step.cites.length > 0 ? <span className="ground">{sayCites(step.cites, language)}</span> : undefined}
        extra={<button type="button" className="btn" aria-expanded={more} onClick={() => setMore(!more)}>{t(view.may.rectify && !step.personal ? 'matter.more' : 'matter.moreDay')}</button>}
        more={
          <>
            {found && (
              <fieldset className="confirms">
                <legend>{t('matter.confirmFound')}</legend>
                {found.map(one => (
                  <label key={one.text}>
                    <input type="checkbox" checked={confirmed.includes(one.text)} onChange={event => setConfirmed(event.target.checked ? [...confirmed, one.text] : confirmed.filter(text => text !== one.text))} />
                    <b>{one.text}</b> <span className="small second">{say(one)}</span>
                  </label>
                ))}
              </fieldset>
            )}
            {step.brings.map(one => (
              <div className="field" key={one.paper}>
                <label htmlFor={`${id}${one.paper}`}>{say(one.title)}</label>
                <div>
                  <FileField id={`${id}${one.paper}`} label={say(one.title)} value={papers[one.paper]?.file}
                    onChange={file => setPapers(now => {
                      const { file: _, ...rest } = now[one.paper] ?? {}
                      return { ...now, [one.paper]: file ? { ...rest, file } : rest }
                    })} />
                  {one.signer && (
                    <div className="signer">
                      <span className="past small">{t('matter.signer')}</span>
                      <PersonPicker label={t('matter.signer')} value={papers[one.paper]?.signer}
                        onChange={signer => setPapers(now => ({ ...now, [one.paper]: { ...now[one.paper], ...(typeof signer === 'string' ? { signer } : {}) } }))} />
                    </div>
                  )}
                </div>
              </div>
            ))}
            {step.mayBring.map(one => (
              <div className="field" key={one.paper}>
                <span className="label">{say(one.title)}<span className="past small"> {t('form.optional')}</span></span>
                <FilesField id={`${id}${one.paper}`} label={say(one.title)} value={added[one.paper] ?? []} onChange={next => setAdded(now => ({ ...now, [one.paper]: next }))} />
              </div>
            ))}
            {ballot && (
              <fieldset className="count">
                <legend>{t('matter.count')}</legend>
                {totals.map(total => (
                  <label key={total}>
                    {t(`matter.counts.${total}`)}
                    <input className="input" inputMode="numeric" required={needed.includes(total)} value={count[total] ?? ''} onChange={event => setCount({ ...count, [total]: event.target.value.trim() })} />
                  </label>
                ))}
              </fieldset>
            )}
            {more && (
              <>
                <div className="field"><label htmlFor={`${id}day`}>{t('matter.day')}</label><DateField id={`${id}day`} label={t('matter.day')} value={day} onChange={setDay} max={today} /></div>
                {day !== today && <div className="field"><label htmlFor={`${id}late`}>{t('matter.lateGround')}</label><input id={`${id}late`} className="input" value={lateGround} onChange={event => setLateGround(event.target.value)} /></div>}
                {!step.personal && view.may.rectify && <div className="field"><label htmlFor={`${id}for`}>{t('matter.onBehalf')}</label><PersonPicker id={`${id}for`} label={t('matter.onBehalf')} value={onBehalfOf} onChange={value => setOnBehalfOf(value as string | undefined)} /></div>}
              </>
            )}
          </>
        }
      />
    </>
  )
}

import { useQuery } from '@tanstack/react-query'
import type { MatterView, StepView } from '@zhitong/server/contract'
import { useEffect, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { sayTime } from '../../shared/day.ts'
import { useLanguage, useSay } from '../../shared/language/index.ts'
import { sayCites } from '../../shared/pieces/ground/cite.ts'
import { clean, type FieldFault, type Schema } from '../../shared/pieces/form/schema.ts'
import { RefusedAnswer, RefusedStep } from '../../shared/pieces/refused/RefusedStep.tsx'
import { Fault, Loading } from '../../shared/pieces/states/states.tsx'
import { useAct } from '../act.ts'
import { useDraft } from '../draft.ts'
import { Fields } from '../form/Fields.tsx'
import { Frame } from '../Frame.tsx'
import { house } from '../house.ts'
import { draftNames } from '../mend.ts'
import { useOnline } from '../online.ts'
import { Pictures } from '../say/Pictures.tsx'
import { ask, useHere } from '../session.ts'
import { useWords } from '../words/index.ts'
import { Changed } from './Changed.tsx'
import { changedSince, textOf } from './seen.ts'

/** One step on a page of its own: what is signed is read first, who may read what is written stands beside it. */
export function TakeStep({ id, step: name }: { id: string; step: string }) {
  const words = useWords()
  const say = useSay()
  const { congress } = useHere()
  const asked = useQuery(ask.matter(congress, id))
  const view = asked.data?.value
  const step = view?.steps.find(one => one.step === name)
  if (!view) return <Frame title={words.name}>{asked.error ? <Fault error={asked.error} again={() => void asked.refetch()} /> : <Loading />}</Frame>
  if (!step || step.refusal) {
    return (
      <Frame title={step ? say(step.title) : view.row.title}>
        {step?.refusal ? <RefusedStep title={say(step.title)} refusal={step.refusal} /> : <><p>{words.step.gone}</p><p className="m">{words.step.goneSays}</p></>}
        <p><Link href={`/m/${id}`}>{view.row.title}</Link></p>
      </Frame>
    )
  }
  return <Form view={view} step={step} />
}

const nothing = {}

/** What a form begins with: what the same fields were last told, where the procedure lets it begin so. */
function beginning(view: MatterView, step: StepView): object {
  const from = house[view.row.procedure]?.begins[step.step] ?? []
  const fields = Object.keys((step.input as Schema | undefined)?.properties ?? {})
  const said = Object.assign({}, ...from.map(one => view.said[one] ?? {})) as Record<string, unknown>
  return Object.fromEntries(fields.flatMap(field => (said[field] === undefined ? [] : [[field, said[field]]])))
}

function Form({ view, step }: { view: MatterView; step: StepView }) {
  const words = useWords()
  const say = useSay()
  const language = useLanguage()
  const here = useHere()
  const online = useOnline()
  const [, go] = useLocation()
  const draft = useDraft<object>(draftNames.step(view.row.id, step.step), nothing)
  const { act, busy, refusal, clear } = useAct()
  const [faults, setFaults] = useState<readonly FieldFault[]>([])
  const known = house[view.row.procedure]
  const signs = known?.signs.includes(step.step) ?? false
  const changes = signs ? changedSince(view, step.step, here.person) : []
  const schema = step.input as Schema | undefined
  const [paper] = step.brings
  const value = draft.at === '' && Object.keys(draft.value).length === 0 ? beginning(view, step) : draft.value
  useEffect(() => { if (faults.length > 0) document.querySelector<HTMLElement>(`[data-field="${faults[0]!.path.join('.')}"] :is(input, textarea)`)?.focus() }, [faults])

  const submit = async (): Promise<void> => {
    const input = schema ? clean(schema, value) : undefined
    draft.set(value)
    await draft.settle()
    const done = await act(
      { title: view.row.title, verb: step.title, what: { matter: view.row.id, step: step.step, seq: view.row.seq, ...(input === undefined ? {} : { input }) }, form: draftNames.step(view.row.id, step.step), typed: value, ...(paper ? { paper: paper.paper } : {}) },
      draft.name, (rules, who) => {
        const refused = rules.stepRefused(who, view, step.step, input)
        setFaults((refused?.fields as FieldFault[] | undefined) ?? [])
        return refused
      })
    if (!done) return document.querySelector('[role=alert]')?.scrollIntoView({ block: 'center' })
    draft.done()
    go(`/m/${view.row.id}`, { replace: true })
  }
  return (
    <Frame
      title={say(step.title)}
      thumb={
        <>
          {known?.readers[step.step] && <p className="note"><b>{words.step.who}</b>{language === 'zh' ? '：' : ': '}{say(known.readers[step.step]!)}</p>}
          {step.cites.length > 0 && <p className="note"><span className="ground">{sayCites(step.cites, language)}</span></p>}
          <button type="button" className="btn do big" disabled={busy || draft.preparing || !draft.ready || (paper !== undefined && draft.pictures.length === 0)} aria-busy={busy || undefined} onClick={() => void submit()}>{online ? words.step.send(say(step.title)) : words.step.sendOff(say(step.title))}</button>
        </>
      }
    >
      <p className="sub">{view.row.title}</p>
      {refusal && <RefusedAnswer refusal={refusal} />}
      {step.personal && <p className="m">{words.step.personal}</p>}
      {changes.length > 0 && <Changed changes={changes} />}
      {(signs || !schema) && <>{signs && <h2>{words.step.read}</h2>}{textOf(view).map(one => <div key={one.field}><p className="m">{say(one.title)}</p><p className="law serif">{one.value}</p></div>)}</>}
      {schema && draft.ready && <Fields schema={schema} value={value} faults={faults} change={next => { draft.set(next as object); clear(); setFaults([]) }} />}
      {paper && <div className="fs"><p className="lab">{say(paper.title)}</p><Pictures pictures={draft.pictures} preparing={draft.preparing} fault={draft.fault} add={files => void draft.add(files)} remove={one => void draft.remove(one)} /></div>}
      {draft.at && schema && <p className="m" role="status">{words.say.kept(sayTime(draft.at))}</p>}
    </Frame>
  )
}

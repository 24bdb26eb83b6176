import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { sayTime } from '../../shared/day.ts'
import { useSay } from '../../shared/language/index.ts'
import { clean, plain, without, type FieldFault, type Schema } from '../../shared/pieces/form/schema.ts'
import { RefusedAnswer } from '../../shared/pieces/refused/RefusedStep.tsx'
import { Loading } from '../../shared/pieces/states/states.tsx'
import { useAct } from '../act.ts'
import { useDraft } from '../draft.ts'
import { Fields } from '../form/Fields.tsx'
import { Frame } from '../Frame.tsx'
import { house } from '../house.ts'
import { actsOf } from '../keep/outbox.ts'
import { draftNames } from '../mend.ts'
import { useOnline } from '../online.ts'
import { Pictures } from '../say/Pictures.tsx'
import { useHere } from '../session.ts'
import { useWords } from '../words/index.ts'
import { Checks } from './Checks.tsx'

interface Written { title?: string; body?: string; arisesFrom?: string[]; after?: string }

const nothing: Written = {}

/** A new suggestion or motion: its form as the procedure has it, kept as it is typed; stored at the office as a draft. */
export function Write({ procedure }: { procedure: string }) {
  const words = useWords()
  const say = useSay()
  const here = useHere()
  const online = useOnline()
  const [, go] = useLocation()
  const search = new URLSearchParams(useSearch())
  const form = useQuery({ queryKey: ['opening', procedure], staleTime: Infinity, queryFn: async () => (await import('virtual:deputy-forms')).default[procedure] as Schema | undefined ?? null })
  const draft = useDraft<Written>(draftNames.write(procedure), nothing)
  const { act, busy, refusal, clear } = useAct()
  const [faults, setFaults] = useState<readonly FieldFault[]>([])
  const { value } = draft
  const given = history.state as { title?: string; body?: string } | null
  const from = search.get('from') ?? undefined
  const after = search.get('act') ?? undefined
  // The same text as was passed on, with where it comes from; what was already written here is never written over.
  useEffect(() => {
    if (draft.ready && given?.body && !value.body) draft.set({ ...value, title: value.title ?? given.title ?? '', body: given.body, ...(from ? { arisesFrom: [from] } : {}), ...(after ? { after } : {}) })
  }, [draft.ready]) // oxlint-disable-line react-hooks/exhaustive-deps

  const submit = async (schema: Schema): Promise<void> => {
    const { after: earlier, ...typed } = value
    const arrived = earlier ? (await actsOf(here.congress, here.account)).find(one => one.id === earlier)?.matter : undefined
    const input = { ...(clean(schema, typed) as object), ...(arrived ? { arisesFrom: [arrived] } : typed.arisesFrom ? { arisesFrom: typed.arisesFrom } : {}) }
    await draft.settle()
    const title = value.title?.trim() || words.home.untitled
    const id = await act(
      { title, verb: house[procedure]!.short, what: { open: procedure, input }, form: draftNames.write(procedure), typed: value, paper: 'attachment', ...(earlier && !arrived ? { after: earlier } : {}) },
      draft.name, (rules, who) => {
        const refused = rules.openingRefused(who, procedure, input)
        setFaults((refused?.fields as FieldFault[] | undefined) ?? [])
        return refused
      })
    if (!id) return document.querySelector('[role=alert]')?.scrollIntoView({ block: 'center' })
    draft.done()
    go(`/sent/${id}`, { replace: true, state: {} })
  }
  const schema = form.data ? plain(without(form.data, ['arisesFrom'])) : undefined
  return (
    <Frame
      title={words.suggestion.newOf(say(house[procedure]?.short ?? { zh: procedure, en: procedure }))}
      thumb={schema && (
        <>
          {draft.at && <p className="note" role="status">{words.say.kept(sayTime(draft.at))}</p>}
          <button type="button" className="btn do big" disabled={busy || draft.preparing || !draft.ready} aria-busy={busy || undefined} onClick={() => void submit(schema)}>{online ? words.suggestion.save : words.suggestion.saveOff}</button>
        </>
      )}
    >
      {refusal && <RefusedAnswer refusal={refusal} />}
      {!schema && form.isPending && <Loading />}
      {!schema && form.data === null && <p>{words.step.gone}</p>}
      {schema && draft.ready && (
        <>
          <Fields schema={schema} value={value} faults={faults} change={next => { draft.set(next as Written); clear(); setFaults([]) }} />
          <div className="fs"><p className="lab">{words.matter.photo}</p><Pictures pictures={draft.pictures} preparing={draft.preparing} fault={draft.fault} add={files => void draft.add(files)} remove={id => void draft.remove(id)} /></div>
          <Checks procedure={procedure} title={value.title ?? ''} body={value.body ?? ''} attachments={draft.pictures.length} />
        </>
      )}
    </Frame>
  )
}

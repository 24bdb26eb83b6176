import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { MatterView } from '@zhitong/server/contract'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { post } from '../../shared/api.ts'
import { useCongress } from '../../shared/congress.ts'
import { useKey } from '../../shared/keys.ts'
import { useSay } from '../../shared/language/index.ts'
import { ask, at, office } from '../../shared/office.ts'
import { Dialog } from '../../shared/pieces/dialog/Dialog.tsx'
import { keepDraft } from '../../shared/pieces/form/draft.ts'
import { faults, without, type FieldFault, type Schema } from '../../shared/pieces/form/schema.ts'
import { StepForm } from '../../shared/pieces/form/StepForm.tsx'
import { RefusedAnswer } from '../../shared/pieces/refused/RefusedStep.tsx'
import { Loading } from '../../shared/pieces/states/states.tsx'
import { refusalOf } from '../matter/take.ts'
import { useHouse, type Entry } from '../navigation.ts'
import { draftOf, filesOf, givenOf } from './given.ts'
import { takesReading } from './schema.ts'
import type { Session } from './session.ts'

/** Procedures that take a reading, text and items, in their opening or in a step: whichever the house has. */
const readable = (procedures: readonly Entry[]): Entry[] =>
  procedures.filter(procedure => [Object.keys(procedure.open.properties ?? {}), ...Object.values(procedure.steps)].some(fields => fields.includes('text') && fields.includes('items')))

/** Opens the matter and has its first reading entered; what the reading does not say is asked for. */
export function Register({ session, drop, close }: { session: Session; drop: () => void; close: () => void }) {
  const { t } = useTranslation()
  const say = useSay()
  const congress = useCongress()
  const navigate = useNavigate()
  const client = useQueryClient()
  const openKey = useKey()
  const readKey = useKey()
  const procedures = useHouse()
  const organs = useQuery(ask.organs(congress))
  const ways = useMemo(() => readable(procedures.data ?? []), [procedures.data])
  const [chosen, setChosen] = useState<string>()
  const procedure = ways.find(way => way.name === chosen) ?? ways[0]
  const schema = procedure?.open
  const { given, start } = useMemo(() => givenOf(schema, session, organs.data), [schema, session, organs.data])
  const unchecked = session.items.filter(item => !item.checked).length

  const show = (view: MatterView): void => {
    client.setQueryData(ask.matter(congress, view.row.id).queryKey, view)
    for (const what of ['inbox', 'year', 'matters'] as const) void client.invalidateQueries({ queryKey: office(congress, what) })
    void navigate({ to: '/c/$congress/office/plan', params: { congress }, search: { matter: view.row.id } })
  }
  const register = useMutation({
    mutationFn: async (input: object): Promise<{ view: MatterView; read: boolean }> => {
      const body = { procedure: procedure!.name, input: { ...input, ...given } }
      const view = await post<MatterView>(at(congress, '/matters'), body, openKey(body))
      const step = view.steps.find(one => takesReading(one) && !one.refusal)
      if (!step) return { view, read: true }
      const known = givenOf(step.input as Schema, session, organs.data)
      const papers = filesOf(step, session)
      const complete = step.brings.every(one => papers[one.paper] && !one.signer)
        && faults(without(step.input as Schema, Object.keys(known.given)), known.start).length === 0
      if (!complete) return { view, read: false }
      const told = { seq: view.row.seq, input: { ...known.start, ...known.given }, ...(step.brings.length > 0 ? { papers: Object.entries(papers).map(([paper, file]) => ({ paper, file: file.id })) } : {}) }
      try {
        return { view: await post<MatterView>(at(congress, `/matters/${view.row.id}/steps/${encodeURIComponent(step.step)}`), told, readKey(told)), read: true }
      } catch {
        // The matter stands; its own page says why the reading was refused, and the draft goes there with it.
        return { view, read: false }
      }
    },
    onSuccess: ({ view, read }) => {
      if (!read) keepDraft(draftOf(congress, view.row.id), session, new Date().toISOString())
      drop()
      show(view)
    },
  })
  const refusal = refusalOf(register.error)
  const fields = refusal?.fields as FieldFault[] | undefined
  return (
    <Dialog title={t('reader.register')} close={close}>
      {refusal && (!fields || fields.length === 0) && <RefusedAnswer refusal={refusal} />}
      <p className="second small">{t('reader.registerSays')} {unchecked > 0 && t('reader.uncheckedSays', { n: unchecked })}</p>
      {procedures.isPending && <Loading />}
      {ways.length > 1 && (
        <div className="field">
          <label htmlFor="plan-way">{t('reader.which')}</label>
          <select id="plan-way" className="input" value={procedure?.name} onChange={event => setChosen(event.target.value)}>{ways.map(way => <option key={way.name} value={way.name}>{say(way.title)}</option>)}</select>
        </div>
      )}
      {procedure && schema && (
        <StepForm
          key={procedure.name} schema={without(schema, Object.keys(given))} verb={t('matter.record')} draft={`${congress}.register.${session.file?.id ?? ''}`} start={start} fresh
          busy={register.isPending} refused={fields} onSubmit={input => register.mutate((input ?? {}) as object)}
        />
      )}
    </Dialog>
  )
}

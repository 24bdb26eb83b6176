import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ItemRead, MatterView, PlanRead, StepView } from '@zhitong/server/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { send } from '../../shared/api.ts'
import { useCongress } from '../../shared/congress.ts'
import { useSay } from '../../shared/language/index.ts'
import { ask, at } from '../../shared/office.ts'
import { Button } from '../../shared/pieces/button/Button.tsx'
import { Dialog } from '../../shared/pieces/dialog/Dialog.tsx'
import { useDraft } from '../../shared/pieces/form/draft.ts'
import type { Schema } from '../../shared/pieces/form/schema.ts'
import { RefusedStep } from '../../shared/pieces/refused/RefusedStep.tsx'
import { Empty, Fault, Loading } from '../../shared/pieces/states/states.tsx'
import { inOrder } from '../matter/order.ts'
import { TakeStep } from '../matter/TakeStep.tsx'
import { useHouse } from '../navigation.ts'
import { Desk } from './Desk.tsx'
import { Drop } from './Drop.tsx'
import { draftOf, filesOf, givenOf } from './given.ts'
import { Held } from './Held.tsx'
import { recorded, startOf, takesReading } from './schema.ts'
import { begin, openDoubts, type Session } from './session.ts'

/** Lays what the record holds back on the desk; without its text, the quotes one below the other. */
function lay(view: MatterView, said: Record<string, unknown>, again: PlanRead | undefined): Session {
  const items = said['items'] as ItemRead[]
  const doubts = (said['doubts'] as PlanRead['doubts'] | undefined) ?? []
  const text = (said['text'] as string | undefined) ?? again?.text
  const loose = items.map(item => item.quote).join('\n')
  let from = 0
  return begin({
    file: again?.file ?? null, encoding: again?.encoding ?? '', warnings: [], congress: null, took: 0,
    title: (said['title'] as string | undefined) ?? again?.title ?? view.row.title, year: view.row.year, adopted: again?.adopted ?? null,
    text: text ?? loose,
    items: items.map((item): ItemRead => {
      const range: [number, number] = text === undefined ? [from, from + item.quote.length] : item.range
      from += item.quote.length + 1
      // A procedure may keep less of an item than was read.
      const rest: Partial<ItemRead> = { organ: null, committee: null, month: null, months: [], laws: [], change: null, doubts: [] }
      return { ...rest, ...item, range }
    }),
    doubts: text === undefined ? [] : doubts.map(doubt => ({ ...doubt, certain: true })),
  })
}

/** The file that was read, read once more: the same file gives the same text. */
function useAgain(view: MatterView, wanted: boolean) {
  const congress = useCongress()
  const paper = view.papers.find(one => one.file !== null)
  return useQuery({
    queryKey: ['reading', paper?.file?.id],
    enabled: wanted && paper !== undefined,
    staleTime: Infinity,
    queryFn: async () => {
      const bytes = await (await fetch(`/api${at(congress, `/files/${encodeURIComponent(paper!.file!.id)}`)}`)).blob()
      return send<PlanRead>(at(congress, '/plan/read'), new File([bytes], paper!.file!.name))
    },
  })
}

/** The steps of the matter as buttons; one that takes a reading waits until no doubt is open. */
function Acts({ view, session, changed, done }: { view: MatterView; session: Session; changed: boolean; done: () => void }) {
  const { t } = useTranslation()
  const say = useSay()
  const congress = useCongress()
  const procedures = useHouse()
  const organs = useQuery(ask.organs(congress))
  const procedure = procedures.data?.find(one => one.name === view.row.procedure)
  const [taking, setTaking] = useState<StepView>()
  const open = inOrder(view.steps.filter(step => !step.refusal), procedure, view.row.state)
  const ready = openDoubts(session).length === 0 && session.items.length > 0
  /** What was changed on the desk is entered before anything else is done. */
  const waits = (step: StepView): boolean => (takesReading(step) ? !ready : changed && open.some(takesReading))
  const first = changed ? open.find(takesReading) : (open.find(step => !takesReading(step)) ?? open[0])
  const known = taking && takesReading(taking) ? givenOf(taking.input as Schema, session, organs.data) : undefined
  return (
    <>
      <p className="dos">
        {open.map(step => (waits(step)
          ? <span key={step.step} className="btn refused" aria-disabled="true">{say(step.title)}</span>
          : <Button key={step.step} kind={step === first ? 'do' : 'plain'} onClick={() => setTaking(step)}>{say(step.title)}</Button>))}
      </p>
      {open.some(takesReading) && <Held session={session} />}
      {changed && ready && <p className="refusal">{t('reader.changedSays')}</p>}
      {taking && (
        <Dialog title={say(taking.title)} close={() => setTaking(undefined)}>
          {known && organs.isPending ? <Loading /> : <TakeStep
            view={view} step={taking} ballot={procedure?.ballots.includes(taking.step) ?? false} fresh={known !== undefined} given={known?.given} start={known?.start ?? startOf(view, taking) ?? {}}
            files={known && filesOf(taking, session)} done={() => { setTaking(undefined); if (known) done() }}
          />}
        </Dialog>
      )}
    </>
  )
}

function Reading({ view }: { view: MatterView }) {
  const { t } = useTranslation()
  const say = useSay()
  const congress = useCongress()
  const said = recorded(view)
  const again = useAgain(view, said !== undefined && said['text'] === undefined)
  const may = view.steps.some(step => !step.refusal && takesReading(step))
  const draft = useDraft<Session | null>(draftOf(congress, view.row.id), null)
  if (said && again.isLoading) return <Loading />
  const session = (may ? draft.value : null) ?? (said ? lay(view, said, again.data) : null)
  const refused = view.steps.filter(step => step.refusal)
  if (!session) {
    return (
      <>
        <h1>{view.row.title}</h1>
        {may ? <Drop read={read => draft.set(begin(read))} /> : <Empty title={t('reader.noItems')}>{view.next ? say(view.next).replaceAll('**', '') : ''}</Empty>}
      </>
    )
  }
  return (
    <Desk
      // A new reading on record lays the desk anew.
      key={`${view.row.seq} ${session.file?.id ?? ''}`} session={session} set={may ? draft.set : undefined} crumb={<><Link to="/c/$congress/office/matters/$id" params={{ congress, id: view.row.id }}>{say(view.procedureTitle)}</Link>{'　'}{say(view.row.stateTitle)}</>}
      acts={<Acts view={view} session={session} changed={may && draft.value !== null} done={draft.drop} />}
      below={refused.length > 0 && (
        <section className="mt" aria-labelledby="refused-steps">
          <h2 id="refused-steps">{t('matter.refused')}</h2>
          {refused.map(step => <RefusedStep key={step.step} title={say(step.title)} refusal={step.refusal!} />)}
        </section>
      )}
    />
  )
}

/** The reading of a plan that has a matter: as it stands in the record, or corrected where a step allows it. */
export function PlanOf({ id }: { id: string }) {
  const matter = useQuery(ask.matter(useCongress(), id))
  if (matter.isPending) return <Loading />
  if (matter.error) return <Fault error={matter.error} again={() => void matter.refetch()} />
  return <Reading view={matter.data} />
}

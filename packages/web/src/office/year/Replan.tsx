import { useQuery } from '@tanstack/react-query'
import type { MatterRow } from '@zhitong/server/contract'
import { useTranslation } from 'react-i18next'
import { useCongress } from '../../shared/congress.ts'
import { useSay } from '../../shared/language/index.ts'
import { ask } from '../../shared/office.ts'
import { Dialog } from '../../shared/pieces/dialog/Dialog.tsx'
import { fieldOf, type Schema } from '../../shared/pieces/form/schema.ts'
import { RefusedStep } from '../../shared/pieces/refused/RefusedStep.tsx'
import { Empty, Fault, Loading } from '../../shared/pieces/states/states.tsx'
import { TakeStep } from '../matter/TakeStep.tsx'

/** The step's own field of months, whatever the procedure calls it. */
const monthsOf = (schema: Schema | undefined): string | undefined => Object.entries(schema?.properties ?? {}).find(([, property]) => fieldOf(property) === 'months')?.[0]

/** Asks for the ground and enters new months: the step `replan` of the item's own procedure. */
export function Replan({ row, to, close }: { row: MatterRow; to: [number, number][] | undefined; close: () => void }) {
  const { t } = useTranslation()
  const say = useSay()
  const congress = useCongress()
  const matter = useQuery(ask.matter(congress, row.id))
  const step = matter.data?.steps.find(one => one.step === 'replan')
  const field = monthsOf(step?.input as Schema | undefined)
  return (
    <Dialog title={t('year.replanTitle', { title: row.title })} close={close}>
      {matter.isPending && <Loading />}
      {matter.error && <Fault error={matter.error} />}
      {matter.data && !step && <Empty title={t('year.hold')}>{matter.data.next ? say(matter.data.next) : say(matter.data.row.stateTitle)}</Empty>}
      {step?.refusal && <RefusedStep title={say(step.title)} refusal={step.refusal} />}
      {matter.data && step && !step.refusal && (
        <TakeStep
          // A drag is a new wish: it does not bring back an older draft.
          key={JSON.stringify(to)} fresh={to !== undefined} view={matter.data} step={step} ballot={false} done={close} verb={say(step.title)}
          start={field ? { [field]: to ?? row.months } : {}}
        />
      )}
    </Dialog>
  )
}

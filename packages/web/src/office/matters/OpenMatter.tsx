import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { MatterView } from '@zhitong/server/contract'
import { useTranslation } from 'react-i18next'
import { post } from '../../shared/api.ts'
import { useCongress } from '../../shared/congress.ts'
import { useKey } from '../../shared/keys.ts'
import { useSay } from '../../shared/language/index.ts'
import { at } from '../../shared/office.ts'
import { Dialog } from '../../shared/pieces/dialog/Dialog.tsx'
import type { FieldFault } from '../../shared/pieces/form/schema.ts'
import { StepForm } from '../../shared/pieces/form/StepForm.tsx'
import { RefusedAnswer } from '../../shared/pieces/refused/RefusedStep.tsx'
import { SimilarWhileTyping } from './SimilarWhileTyping.tsx'
import { refusalOf } from '../matter/take.ts'
import type { Entry } from '../navigation.ts'

/** Opens a matter: the form is made from the procedure's own opening, as it stands on the server. */
export function OpenMatter({ procedure, close }: { procedure: Entry; close: () => void }) {
  const { t } = useTranslation()
  const say = useSay()
  const congress = useCongress()
  const navigate = useNavigate()
  const key = useKey()
  const open = useMutation({
    mutationFn: (body: unknown) => post<MatterView>(at(congress, '/matters'), body, key(body)),
  })
  const refusal = refusalOf(open.error)
  const fields = refusal?.fields as FieldFault[] | undefined
  return (
    <Dialog title={t('matters.openTitle', { what: say(procedure.title) })} close={close}>
      {refusal && (!fields || fields.length === 0) && <RefusedAnswer refusal={refusal} />}
      <StepForm
        schema={procedure.open} verb={t('matter.record')} draft={`${congress}.open.${procedure.name}`} busy={open.isPending} refused={fields}
        renderBeside={value => <SimilarWhileTyping schema={procedure.open} value={value} />}
        onSubmit={(input, drop) => open.mutate({ procedure: procedure.name, input }, {
          onSuccess: view => {
            drop()
            void navigate({ to: '/c/$congress/office/matters/$id', params: { congress, id: view.row.id } })
          },
        })}
      />
    </Dialog>
  )
}

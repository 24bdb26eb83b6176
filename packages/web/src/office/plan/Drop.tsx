import { useMutation } from '@tanstack/react-query'
import type { PlanRead } from '@zhitong/server/contract'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { send } from '../../shared/api.ts'
import { useCongress } from '../../shared/congress.ts'
import { useKey } from '../../shared/keys.ts'
import { at } from '../../shared/office.ts'
import { RefusedAnswer } from '../../shared/pieces/refused/RefusedStep.tsx'
import { Loading } from '../../shared/pieces/states/states.tsx'
import { refusalOf } from '../matter/take.ts'

/** Takes a plan document by dropping or choosing it and has it read; a refusal says what is wrong with the file. */
export function Drop({ read, children }: { read: (read: PlanRead) => void; children?: ReactNode }) {
  const { t } = useTranslation()
  const congress = useCongress()
  const key = useKey()
  const [over, setOver] = useState(false)
  const reading = useMutation({
    mutationFn: (file: File) => send<PlanRead>(at(congress, '/plan/read'), file, key([file.name, file.size, file.lastModified])),
    onSuccess: read,
  })
  const take = (file: File | undefined): void => {
    if (file && !reading.isPending) reading.mutate(file)
  }
  const refusal = refusalOf(reading.error)
  return (
    <div className="droppage">
      {refusal && <RefusedAnswer refusal={refusal} />}
      <div
        className={over ? 'dropzone over' : 'dropzone'}
        onDragOver={event => { event.preventDefault(); setOver(true) }}
        onDragLeave={() => setOver(false)}
        onDrop={event => { event.preventDefault(); setOver(false); take(event.dataTransfer.files[0]) }}
      >
        {reading.isPending
          ? <><p className="big serif">{t('reader.reading', { name: reading.variables.name })}</p><Loading /></>
          : (
            <>
              <p className="big serif">{t('reader.drop')}</p>
              <p className="second">{t('reader.dropSays')}</p>
              <p>
                <input id="plan-file" type="file" className="visually-hidden" accept=".txt,.md,.docx,.doc,.pdf,.html,.htm,.xlsx,.xls,.csv" onChange={event => { take(event.target.files?.[0]); event.target.value = '' }} />
                <label className="btn do" htmlFor="plan-file">{t('reader.choose')}</label>
              </p>
            </>
          )}
      </div>
      {children}
    </div>
  )
}

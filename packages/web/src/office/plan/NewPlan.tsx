import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCongress } from '../../shared/congress.ts'
import { sayTime } from '../../shared/day.ts'
import { useSay } from '../../shared/language/index.ts'
import { ask } from '../../shared/office.ts'
import { Button } from '../../shared/pieces/button/Button.tsx'
import { useDraft } from '../../shared/pieces/form/draft.ts'
import { useToday } from '../Frame.tsx'
import { Desk } from './Desk.tsx'
import { Drop } from './Drop.tsx'
import { draftOf } from './given.ts'
import { Held } from './Held.tsx'
import { Register } from './Register.tsx'
import { begin, openDoubts, type Session } from './session.ts'

/** Plans that are on record already: a document may be meant for one of them. */
function Plans() {
  const { t } = useTranslation()
  const say = useSay()
  const congress = useCongress()
  const board = useQuery(ask.year(congress, Number(useToday().slice(0, 4))))
  if (!board.data || board.data.plans.length === 0) return null
  return (
    <section className="plans">
      <h2 className="h">{t('reader.plans')}</h2>
      <ul>
        {board.data.plans.map(plan => (
          <li key={plan.id}>
            <Link to="/c/$congress/office/plan" params={{ congress }} search={{ matter: plan.id }}>{plan.title}</Link> <span className="past small">{say(plan.stateTitle)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** From the document to the register: read, correct, settle what is doubtful, open the matter. */
export function NewPlan() {
  const { t } = useTranslation()
  const congress = useCongress()
  const { value, set, keptAt, drop } = useDraft<Session | null>(draftOf(congress), null)
  const [registering, setRegistering] = useState(false)
  if (!value) {
    return (
      <>
        <p className="crumb">{t('reader.crumb')}</p>
        <h1>{t('reader.title')}</h1>
        <Drop read={read => set(begin(read))}><Plans /></Drop>
      </>
    )
  }
  const open = openDoubts(value)
  return (
    <>
      <Desk
        key={value.file?.id} session={value} set={set}
        acts={
          <>
            <p className="dos">
              <Button onClick={() => { if (confirm(t('reader.discardSure'))) drop() }}>{t('reader.another')}</Button>
              {open.length === 0 && value.items.length > 0
                ? <Button kind="do" onClick={() => setRegistering(true)}>{t('reader.register')}</Button>
                : <span className="btn refused" aria-disabled="true">{t('reader.register')}</span>}
            </p>
            <Held session={value} />
            <p className="tiny past" aria-live="polite">{keptAt && t('reader.draftKept', { time: sayTime(keptAt) })}</p>
          </>
        }
      />
      {registering && <Register session={value} drop={drop} close={() => setRegistering(false)} />}
    </>
  )
}

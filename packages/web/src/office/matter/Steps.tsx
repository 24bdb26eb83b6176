import { Link } from '@tanstack/react-router'
import type { MatterView, StepView } from '@zhitong/server/contract'
import { useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useCongress } from '../../shared/congress.ts'
import { useSay } from '../../shared/language/index.ts'
import { RefusedStep } from '../../shared/pieces/refused/RefusedStep.tsx'
import { Empty } from '../../shared/pieces/states/states.tsx'
import { useHouse } from '../navigation.ts'
import { startOf, takesReading } from '../plan/schema.ts'
import { inOrder, wayOf } from './order.ts'
import { RectifyForm } from './RectifyForm.tsx'
import { RedactForm } from './RedactForm.tsx'
import { TakeStep } from './TakeStep.tsx'

/** Marks of the tabs that are no step of the procedure. */
const rectify = '·rectify'
const redact = '·redact'

/** The steps this reader may take, one at a time; those that cannot be taken, with why. */
export function Steps({ view }: { view: MatterView }) {
  const { t } = useTranslation()
  const say = useSay()
  const congress = useCongress()
  const [took, setTook] = useState(false)
  const procedures = useHouse()
  const procedure = procedures.data?.find(one => one.name === view.row.procedure)
  const open = inOrder(view.steps.filter(step => !step.refusal), procedure, view.row.state)
  const refused = view.steps.filter((step): step is StepView & { refusal: NonNullable<StepView['refusal']> } => step.refusal !== undefined)
  const tabs = [
    ...open.map(step => ({ key: step.step, title: say(step.title) })),
    ...(view.may.rectify && view.record.length > 1 ? [{ key: rectify, title: t('matter.rectify') }] : []),
    ...(view.may.redact ? [{ key: redact, title: t('matter.redact') }] : []),
  ]
  const [chosen, setChosen] = useState<string>()
  // With nothing to offer but corrections and ways back, none is opened by itself.
  const shown = tabs.find(tab => tab.key === chosen)?.key ?? (open[0] && procedure && wayOf(procedure, view.row.state, open[0].step) < 3 ? open[0].step : undefined)
  const list = useRef<HTMLDivElement>(null)
  const keys = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (by === 0) return
    event.preventDefault()
    const next = tabs[(tabs.findIndex(tab => tab.key === shown) + by + tabs.length) % tabs.length]!
    setChosen(next.key)
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('[aria-selected=true]')?.focus())
  }
  const done = (): void => {
    setTook(true)
    setChosen(undefined)
  }
  const step = open.find(one => one.step === shown)
  return (
    <section aria-label={t('matter.steps')}>
      <p className="took" role="status">{took ? t('matter.taken') : ''}</p>
      {tabs.length === 0 && refused.length === 0 && <div className="nosteps"><Empty title={t('matter.noSteps')}>{t('matter.noStepsSays')}</Empty></div>}
      {tabs.length > 0 && open.length === 0 && refused.length === 0 && <p className="second idle">{t('matter.noSteps')}{t('fullStop')}{t('matter.noStepsSays')}</p>}
      {(tabs.length > 0 || refused.length > 0) && (
        <div className={shown || refused.length > 0 ? 'steps' : 'steps quietly'}>
          {tabs.length > 0 && (
            <div className="tabs" role="tablist" aria-label={t('matter.steps')} ref={list} onKeyDown={keys}>
              {tabs.map((tab, i) => (
                <button
                  key={tab.key} type="button" role="tab" id={`tab-${tab.key}`} aria-selected={tab.key === shown} aria-controls="step-panel"
                  tabIndex={tab.key === shown || (!shown && i === 0) ? 0 : -1} onClick={() => { setChosen(tab.key); setTook(false) }}
                >
                  {tab.title}
                </button>
              ))}
            </div>
          )}
          {shown && (
            <div className="form" role="tabpanel" id="step-panel" aria-labelledby={`tab-${shown}`}>
              {step && takesReading(step) && <p className="field-none"><Link className="btn do" to="/c/$congress/office/plan" params={{ congress }} search={{ matter: view.row.id }}>{t('reader.openReader')}</Link></p>}
              {step && !takesReading(step) && <TakeStep key={step.step} view={view} step={step} {...(startOf(view, step) ? { start: startOf(view, step) } : {})} ballot={procedure?.ballots.includes(step.step) ?? false} done={done} />}
              {shown === rectify && <RectifyForm view={view} done={done} />}
              {shown === redact && <RedactForm view={view} done={done} />}
            </div>
          )}
          {refused.length > 0 && (
            <div className="refused" role="group" aria-label={t('matter.refused')}>
              {refused.map(one => <RefusedStep key={one.step} title={say(one.title)} refusal={one.refusal} />)}
            </div>
          )}
        </div>
      )}
    </section>
  )
}

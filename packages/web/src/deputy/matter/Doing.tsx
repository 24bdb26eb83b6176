import type { MatterView } from '@zhitong/server/contract'
import { useState } from 'react'
import { Link } from 'wouter'
import { dayOf, sayDay, sayTime } from '../../shared/day.ts'
import { useLanguage, useSay } from '../../shared/language/index.ts'
import { RefusedStep } from '../../shared/pieces/refused/RefusedStep.tsx'
import { UnsentLine } from '../home/Kept.tsx'
import { house } from '../house.ts'
import { useKept } from '../sending.ts'
import { useWords } from '../words/index.ts'

/** How many acts stand under the thumb; the others unfold. */
const first = 2

/** What this person can do here: what the matter waits for first, what is possible besides, and what is refused with its ground. */
export function Doing({ view }: { view: MatterView }) {
  const words = useWords()
  const say = useSay()
  const [open, setOpen] = useState(false)
  const { acts } = useKept()
  const under = new Set(acts.flatMap(act => (act.state === 'waiting' && 'step' in act.what && act.what.matter === view.row.id ? [act.what.step] : [])))
  const { asides = [], signs = [] } = house[view.row.procedure] ?? {}
  // A signature asked for, then what leads on, then the rest.
  const rank = (step: string): number => (signs.includes(step) ? 0 : asides.includes(step) ? 2 : 1)
  const may = view.steps.filter(step => !step.refusal && !under.has(step.step)).toSorted((a, b) => rank(a.step) - rank(b.step))
  const refused = view.steps.filter(step => step.refusal)
  if (may.length + refused.length === 0) return null
  const leading = may.filter(step => rank(step.step) < 2)
  const shown = may.slice(0, Math.max(first, 1))
  const rest = may.slice(shown.length)
  return (
    <>
      <div className="row">
        {shown.map((step, n) => <Link key={step.step} href={`/m/${view.row.id}/${step.step}`} className={n === 0 && leading.length > 0 ? 'btn do big' : 'btn big'}>{say(step.title)}</Link>)}
        {(rest.length > 0 || refused.length > 0) && <button type="button" className="btn big" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? words.matter.less : words.matter.others}</button>}
      </div>
      {open && (
        <div className="acts2">
          {rest.map(step => <Link key={step.step} href={`/m/${view.row.id}/${step.step}`} className="btn">{say(step.title)}</Link>)}
          {refused.map(step => <RefusedStep key={step.step} title={say(step.title)} refusal={step.refusal!} />)}
        </div>
      )}
    </>
  )
}

/** What this person did here on this phone: kept and not sent, sent, or refused. */
export function Told({ matter }: { matter: string }) {
  const words = useWords()
  const say = useSay()
  const language = useLanguage()
  const { acts } = useKept()
  // What arrived shortly before this page was opened, or since, is told once more here.
  const [since] = useState(() => Date.now() - 600_000)
  const own = acts.filter(act => 'step' in act.what && act.what.matter === matter)
  const unsent = own.filter(act => act.state !== 'sent')
  const last = own.find(act => act.state === 'sent')
  return (
    <div role="status">
      {unsent.length > 0 && <ul className="todo">{unsent.map(act => <UnsentLine key={act.id} act={act} />)}</ul>}
      {unsent.length === 0 && last?.arrived && Date.parse(last.arrived) > since && <p className="told good">{say(last.verb)} · {words.sent.doneAt(sayDay(dayOf(last.arrived), language), sayTime(last.arrived))}</p>}
    </div>
  )
}

import { useState, type ReactNode } from 'react'
import { useWords } from '../words/index.ts'

/** A line that was filled in for the person, and opens to be changed. */
export function Row({ label, value, hint, children }: { label: string; value: string; hint?: string; children: (close: () => void) => ReactNode }) {
  const words = useWords()
  const [open, setOpen] = useState(false)
  const verb = open ? words.matter.less : value ? words.say.change : words.say.fill
  return (
    <div>
      <dt>{label}</dt>
      <dd>{open ? '' : value || <span className="past">{hint}</span>}</dd>
      <dd><button type="button" className="plainlink" aria-expanded={open} aria-label={`${verb} ${label}`} onClick={() => setOpen(!open)}>{verb}</button></dd>
      {open && <dd className="wide">{children(() => setOpen(false))}</dd>}
    </div>
  )
}

import { useRef, useState } from 'react'

/** A search field that asks a moment after the last key, and shows what the address says when that changes. */
export function Find({ label, value, find }: { label: string; value: string; find: (q: string | undefined) => void }) {
  const [typed, setTyped] = useState(value)
  const [seen, setSeen] = useState({ value, asked: value })
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  if (seen.value !== value) {
    setSeen({ ...seen, value })
    // Back and forward change the address too; what is being typed stays.
    if (seen.asked !== value) setTyped(value)
  }
  const type = (q: string): void => {
    setTyped(q)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      setSeen(now => ({ ...now, asked: q }))
      find(q || undefined)
    }, 250)
  }
  return <label className="find1"><span className="visually-hidden">{label}</span><input className="input" type="search" placeholder={label} value={typed} onChange={event => type(event.target.value)} /></label>
}

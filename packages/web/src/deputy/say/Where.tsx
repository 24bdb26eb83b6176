import { useState } from 'react'
import { useWords } from '../words/index.ts'
import { Row } from './Row.tsx'

/** The place in words; “here” asks the phone once, when tapped, and writes what it said into the line. */
export function Where({ value, change }: { value: string; change: (where: string) => void }) {
  const words = useWords()
  const [state, setState] = useState<'idle' | 'locating' | 'failed'>('idle')
  const here = (): void => {
    setState('locating')
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setState('idle')
        change(words.say.place(coords.latitude.toFixed(5), coords.longitude.toFixed(5), Math.round(coords.accuracy)))
      },
      () => setState('failed'),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 0 },
    )
  }
  return (
    <Row label={words.say.where} value={value} hint={words.say.whereHint}>
      {close => (
        <>
          <input className="input" aria-label={words.say.where} maxLength={100} autoFocus placeholder={words.say.whereHint} value={value} onChange={event => change(event.target.value)} onKeyDown={event => { if (event.key === 'Enter') close() }} />
          {'geolocation' in navigator && <button type="button" className="btn" disabled={state === 'locating'} onClick={here}>{state === 'locating' ? words.say.locating : words.say.here}</button>}
          <span role="status">{state === 'failed' && <span className="bad-note">{words.say.noPlace}</span>}</span>
        </>
      )}
    </Row>
  )
}

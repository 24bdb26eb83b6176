import type { ClockNow, ClockView } from '@zhitong/server/contract'
import { useCallback, useEffect, useId, useRef, useState } from 'react'
import { sayDay } from '../../day.ts'
import { useLanguage } from '../../language/index.ts'
import { Glyph, Pie } from '../glyph/Glyph.tsx'
import './clock.css'
import { gone, look, sayClock } from './words.ts'
import { WhyThisDay } from './WhyThisDay.tsx'

const mark = (clock: { now: ClockNow; left: number; due: string; start?: string | undefined }) => {
  switch (clock.now) {
    case 'late': return <Glyph name="late" />
    case 'kept': return <Glyph name="check" />
    case 'keptLate': return <Glyph name="checkLate" />
    case 'held': return <Glyph name="held" />
    case 'cancelled': return <Glyph name="cancelled" />
    default: return <Pie gone={gone(clock)} />
  }
}

interface Shown {
  now: ClockNow
  left: number
  due: string
  met?: string | undefined
  start?: string | undefined
}

function Face({ clock, date, today }: { clock: Shown; date: boolean; today: string }) {
  const language = useLanguage()
  return (
    <>
      {mark(clock)}
      <span>{sayClock(clock, language)}</span>
      {date && <time className="d" dateTime={clock.met ?? clock.due}>{sayDay(clock.met ?? clock.due, language, today)}</time>}
    </>
  )
}

/** A clock that only says how it stands: in lists, where the day stands beside it. */
export function ClockMark({ clock, today, date = false }: { clock: Shown; today: string; date?: boolean }) {
  return <span className={`clock ${look[clock.now]}`}><Face clock={clock} date={date} today={today} /></span>
}

/** 时限: shape, words and colour together; opens *why this day*. */
export function ClockChip({ clock, today, open: startsOpen = false }: { clock: ClockView; today: string; open?: boolean }) {
  const [open, setOpen] = useState(startsOpen)
  const box = useRef<HTMLSpanElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  const shown: Shown = { now: clock.now, left: clock.left, due: clock.due, met: clock.met, start: clock.why?.from ?? clock.start?.day }
  const close = useCallback((): void => {
    setOpen(false)
    button.current?.focus()
  }, [])
  useEffect(() => {
    if (!open || startsOpen) return
    const outside = (event: PointerEvent): void => {
      if (!box.current?.contains(event.target as Node)) setOpen(false)
    }
    const escape = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') close()
    }
    document.addEventListener('pointerdown', outside)
    document.addEventListener('keydown', escape)
    return () => {
      document.removeEventListener('pointerdown', outside)
      document.removeEventListener('keydown', escape)
    }
  }, [open, startsOpen, close])
  return (
    <span className="clockbox" ref={box}>
      <button
        ref={button}
        type="button"
        className={`clock ${look[clock.now]}`}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-haspopup="dialog"
        onClick={() => setOpen(!open)}
      >
        <Face clock={shown} date today={today} />
      </button>
      {open && <WhyThisDay id={id} clock={clock} today={today} close={close} focus={!startsOpen} />}
    </span>
  )
}

import type { ReactNode } from 'react'

/** The marks of the house: one stroke, fourteen by fourteen, never without a word beside them. */
const drawn = {
  late: <><circle cx="7" cy="7" r="6.3" fill="currentColor" stroke="none" /><path d="M7 3.4v4.4M7 9.4v1.6" className="g-hole" strokeWidth="1.7" /></>,
  check: <path d="M2.5 7.4 5.8 10.6 11.8 3.8" strokeWidth="1.8" />,
  checkLate: <><path d="M2.5 6 5.8 9.2 11.8 2.6" strokeWidth="1.8" /><path d="M2.5 12.4h9.3" /></>,
  held: <path d="M4.6 2.8v8.4M9.4 2.8v8.4" strokeWidth="1.8" />,
  cancelled: <><circle cx="7" cy="7" r="5.6" /><path d="M3.4 10.6 10.6 3.4" /></>,
  dot: <circle cx="7" cy="7" r="4" fill="currentColor" stroke="none" />,
  ring: <circle cx="7" cy="7" r="3.6" />,
  half: <><circle cx="7" cy="7" r="4" /><path d="M7 3a4 4 0 0 1 0 8z" fill="currentColor" stroke="none" /></>,
  cross: <path d="M2 12 12 2M2 2l10 10" />,
  clock: <><circle cx="7" cy="7" r="5.6" /><path d="M7 3.6V7l2.4 1.6" /></>,
  public: <><circle cx="7" cy="7" r="4" /><circle cx="7" cy="7" r="1.4" fill="currentColor" stroke="none" /></>,
  paper: <path d="M2.7 1.2h6l2.6 2.6v9H2.7zM8.7 1.2v2.6h2.6" />,
  sealed: <><rect x="2.2" y="2.2" width="9.6" height="9.6" /><path d="M4.6 7.2 6.4 9l3.2-3.8" /></>,
  link: <path d="M5.2 2H2v10h10V8.8M8 2h4v4M12 2 6.6 7.4" />,
} satisfies Record<string, ReactNode>

export type GlyphName = keyof typeof drawn

const frame = { className: 'g', viewBox: '0 0 14 14', 'aria-hidden': true, fill: 'none', stroke: 'currentColor', strokeWidth: 1.4 } as const

export function Glyph({ name }: { name: GlyphName }) {
  return <svg {...frame}>{drawn[name]}</svg>
}

/** A round clock face with that share of the time gone, 0–1. */
export function Pie({ gone }: { gone: number }) {
  const share = Math.min(0.999, Math.max(0.02, gone))
  const angle = share * 2 * Math.PI
  const x = (7 + 3.6 * Math.sin(angle)).toFixed(2)
  const y = (7 - 3.6 * Math.cos(angle)).toFixed(2)
  return (
    <svg {...frame}>
      <circle cx="7" cy="7" r="6" />
      <path d={`M7 7V3.4A3.6 3.6 0 ${share > 0.5 ? 1 : 0} 1 ${x} ${y}Z`} fill="currentColor" stroke="none" />
    </svg>
  )
}

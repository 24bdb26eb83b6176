import type { ReactNode } from 'react'
import { Glyph } from '../glyph/Glyph.tsx'

/** A word in a hairline; `official` in vermilion, `doubt` in amber, `done` in green with its mark. */
export function Tag({ kind, children }: { kind?: 'official' | 'doubt' | 'done'; children: ReactNode }) {
  return (
    <span className={kind ? `tag ${kind}` : 'tag'}>
      {kind === 'done' && <Glyph name="check" />}
      {kind === 'done' && ' '}
      {children}
    </span>
  )
}

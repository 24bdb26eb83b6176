import { memo, useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { layOut, type Block, type Piece } from './blocks.ts'
import { letterOf, type Session } from './session.ts'

interface Shown {
  session: Session
  selected: string | undefined
  /** Which doubt is looked at. */
  doubt: string | undefined
  select: (key: string) => void
  selectDoubt: (key: string) => void
}

/** Where in the text a point of the selection lies; nothing where it lies outside. */
function offsetAt(node: Node | null, offset: number): number | undefined {
  const element = node instanceof Element ? (node.childNodes[offset] ?? node) : node
  const text = element instanceof Element ? element.querySelector<HTMLElement>('[data-from]') ?? element.closest<HTMLElement>('[data-from]') : element?.parentElement?.closest<HTMLElement>('[data-from]')
  if (!text) return undefined
  return Number(text.dataset['from']) + (node instanceof Text ? offset : 0)
}

/** The passage that is selected in the source, as offsets of the text. */
export function passage(): [number, number] | undefined {
  const chosen = getSelection()
  if (!chosen || chosen.isCollapsed || chosen.rangeCount === 0) return undefined
  const range = chosen.getRangeAt(0)
  const from = offsetAt(range.startContainer, range.startOffset)
  const to = offsetAt(range.endContainer, range.endOffset)
  return from === undefined || to === undefined || to <= from ? undefined : [from, to]
}

/** A stretch of text with what lies over it: quotes are underlined and numbered, doubts dotted in amber with their letter. */
function Stretch({ piece, session, selected, doubt, select, selectDoubt }: Shown & { piece: Piece }) {
  const text = <span data-from={piece.from}>{session.text.slice(piece.from, piece.to)}</span>
  const items = piece.items.map(n => session.items[n]!)
  const doubts = piece.doubts.map(n => session.doubts[n]!)
  let shown: ReactNode = text
  const first = doubts[0]
  if (first) {
    shown = (
      <mark className={`doubt${first.ruling ? ' ok' : ''}${first.key === doubt ? ' on' : ''}`} data-doubt={first.key} onClick={event => { event.stopPropagation(); selectDoubt(first.key) }}>
        {piece.beginsDoubt.length > 0 && <sup>{piece.beginsDoubt.map(letterOf).join('')}</sup>}{shown}
      </mark>
    )
  }
  if (items.length === 0) return shown
  const on = items.some(item => item.key === selected)
  const next = items[(items.findIndex(item => item.key === selected) + 1) % items.length]!
  return (
    <mark className={on ? 'on' : undefined} data-items={items.map(item => item.key).join(' ')} onClick={() => { if (getSelection()?.isCollapsed ?? true) select(next.key) }}>
      {piece.begins.length > 0 && <sup>{piece.begins.map(n => n + 1).join(' ')}</sup>}{shown}
    </mark>
  )
}

function Paragraph({ block, ...shown }: Shown & { block: Block }) {
  const inside = block.pieces.map(piece => <Stretch key={piece.from} piece={piece} {...shown} />)
  // The headings of the source belong to it, not to the outline of this page.
  return <p className={block.kind === 'p' ? undefined : block.kind}>{inside}</p>
}

/** 原文: the sheet keeps the source's faults visible. */
export const SourceText = memo(function SourceText(shown: Shown) {
  const { t } = useTranslation()
  const { session } = shown
  const parts = useMemo(() => layOut(session.text, session.items, session.doubts, session.title), [session.text, session.items, session.doubts, session.title])
  return (
    <article className="doc" lang="zh-CN">
      {parts.map(part =>
        part.kind === 'block'
          ? <Paragraph key={part.block.from} block={part.block} {...shown} />
          : (
            <details className="fold" key={part.blocks[0]!.from}>
              <summary>{t('reader.fold', { count: part.blocks.length })}</summary>
              {part.blocks.map(block => <Paragraph key={block.from} block={block} {...shown} />)}
            </details>
          ),
      )}
    </article>
  )
})

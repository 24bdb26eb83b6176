import type { DoubtRead, ItemRead, OrganView, PlanRead } from '@zhitong/server/contract'
import { committeesIn, organOf, othersIn } from './roster.ts'

/** An item while it is being corrected: what was read, whether it was added by hand, and whether somebody has looked at it. */
export interface Item extends ItemRead {
  key: string
  hand: boolean
  checked: boolean
}

/** How a doubt was settled: its reading taken, another written, or the print kept. */
export interface Ruling {
  kind: 'taken' | 'rewritten' | 'kept'
  reading: string
}

export interface Doubt extends DoubtRead {
  key: string
  ruling: Ruling | null
}

/** A reading on the desk: nothing of it is in any record until a step takes it. */
export interface Session extends Omit<PlanRead, 'items' | 'doubts' | 'file'> {
  file: PlanRead['file'] | null
  items: Item[]
  doubts: Doubt[]
}

const nameOf = (doubt: DoubtRead): string => `${doubt.kind} ${doubt.range.join('-')} ${doubt.printed}`

/** A certain repair counts as taken; an uncertain one waits. */
const ruled = (doubt: DoubtRead): Ruling | null =>
  doubt.certain ? (doubt.reading === null ? { kind: 'kept', reading: doubt.printed } : { kind: 'taken', reading: doubt.reading }) : null

/** Lays a reading on the desk; a doubt that stands in an item and in the document is one doubt. */
export function begin(read: Omit<PlanRead, 'file'> & { file: PlanRead['file'] | null }): Session {
  const found = new Map<string, DoubtRead>()
  for (const doubt of [...read.doubts, ...read.items.flatMap(item => item.doubts)]) found.set(nameOf(doubt), doubt)
  const doubts = [...found].map(([key, doubt]): Doubt => ({ ...doubt, key, ruling: ruled(doubt) })).toSorted((a, b) => a.range[0] - b.range[0])
  return { ...read, items: read.items.map((item, i) => ({ ...item, key: `r${i}`, hand: false, checked: false })), doubts }
}

const stems = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥'
/** 甲乙丙丁… for the n-th doubt (from 0); numbers where they run out. */
export const letterOf = (n: number): string => stems[n] ?? String(n + 1)

export const openDoubts = (session: Session): Doubt[] => session.doubts.filter(doubt => doubt.ruling === null)

const swap = (item: Item, from: string, to: string): Item =>
  from === to || from === '' ? item : { ...item, subject: item.subject.replace(from, to), organ: item.organ?.replace(from, to) ?? null }

const touches = (item: Item, doubt: Doubt): boolean => item.range[0] <= doubt.range[0] && doubt.range[1] <= item.range[1]

/** What stands in an item's words for the print of a doubt. */
const standing = (doubt: Doubt): string => doubt.ruling?.reading ?? doubt.printed

/** Settles a doubt, or opens it again with `null`; the words of the items that it lies in follow. */
export function rule(session: Session, key: string, ruling: Ruling | null): Session {
  const doubt = session.doubts.find(one => one.key === key)
  if (!doubt) return session
  const next = { ...doubt, ruling }
  return {
    ...session,
    doubts: session.doubts.map(one => (one.key === key ? next : one)),
    items: session.items.map(item => (touches(item, doubt) ? swap(item, standing(doubt), standing(next)) : item)),
  }
}

/** Changes an item; one month alone is also its month. */
export function change(session: Session, key: string, to: Partial<Item>): Session {
  const months = to.months
  const month = months === undefined ? {} : { month: months.length === 1 && months[0]![0] === months[0]![1] ? months[0]![0] : null }
  return { ...session, items: session.items.map(item => (item.key === key ? { ...item, ...to, ...month } : item)) }
}

export const remove = (session: Session, key: string): Session => ({ ...session, items: session.items.filter(item => item.key !== key) })

/** Adds an item from a passage of the text, in the place that the passage has among the others. */
export function add(session: Session, from: number, to: number, form: string): { session: Session; key: string } {
  const quote = session.text.slice(from, to)
  const n = session.items.filter(item => item.hand).length
  let key = `h${n}`
  while (session.items.some(item => item.key === key)) key += '+'
  const laws = [...quote.matchAll(/《[^《》]{2,60}》/g)].map(match => match[0].slice(1, -1))
  const item: Item = {
    key, hand: true, checked: true, type: form, subject: quote.replace(/\s+/g, '').slice(0, 60), organ: null, committee: null, month: null, months: [], laws, quote, range: [from, to], change: null, doubts: [],
  }
  const at = session.items.findIndex(other => other.range[0] > from)
  const items = at === -1 ? [...session.items, item] : session.items.toSpliced(at, 0, item)
  return { session: { ...session, items }, key }
}

/** What a step is told: the items as they stand, their organs in the roster, and every doubt with the reading that was settled on. */
export function told(session: Session, organs: readonly OrganView[] = []): Record<string, unknown> {
  const settled = (one: Doubt): DoubtRead => {
    const { key: _, ruling, ...doubt } = one
    return { ...doubt, reading: ruling ? ruling.reading : doubt.reading, certain: ruling !== null }
  }
  const doubts = session.doubts.map(settled)
  const items = session.items.map(one => {
    const { key: _, hand: _hand, checked: _checked, ...item } = one
    const committee = organOf(item.committee, committeesIn(organs))
    const organ = organOf(item.organ, othersIn(organs))
    return { ...item, ...(committee ? { committeeId: committee.id } : {}), ...(organ ? { organId: organ.id } : {}), doubts: item.doubts.map(doubt => { const now = session.doubts.find(other => other.key === nameOf(doubt)); return now ? settled(now) : doubt }) }
  })
  const { text, encoding, title, congress, year, adopted, warnings, file } = session
  return { text, encoding, title, congress, year, adopted, warnings, items, doubts, file: file?.id, sha256: file?.sha256 }
}

import { laws } from '@zhitong/congress/laws'
import { lawOf } from '@zhitong/kernel'
import { procedures } from '../matters/house.ts'
import { html, type Html } from './html.ts'
import type { Row } from './read.ts'
import { addDays, sayDay, type Language } from './say.ts'
import { chinese, say, t, type Seen } from './seen.ts'

/** Due dates are called near from this many days on. */
const near = 14

export type Standing = 'kept' | 'past' | 'late' | 'soon' | 'go' | 'planned'

const stateOf = (row: Row) =>
  Object.entries(procedures.get(row.procedure)?.states ?? {}).find(([, state]) => state.zh === row.view.state.zh)

/** Where a matter stands, from its state and its next date alone: nobody enters progress. */
export function standingOf(row: Row, today: string): Standing {
  const { view } = row
  const state = stateOf(row)
  if (view.final) return state?.[1].fulfilled ? 'kept' : 'past'
  if (view.next && view.next.due < today) return 'late'
  if (view.next && view.next.due <= addDays(today, near)) return 'soon'
  return state?.[0] === procedures.get(row.procedure)?.open.to ? 'planned' : 'go'
}

const marks: Readonly<Record<Standing, string>> = { kept: '●', past: '×', late: '▲', soon: '◐', go: '◐', planned: '○' }

/** The mark, the state in words and, where it matters, the day: never colour alone. */
export function standingHtml(seen: Seen, row: Row): Html {
  const standing = standingOf(row, seen.today)
  const due = row.view.next?.due
  const day = (language: Language): string => sayDay(due!, language, seen.today)
  const when = standing === 'late' ? t(seen, `，已过 ${day('zh')}`, `, was due ${day('en')}`) : standing === 'soon' ? t(seen, `，${day('zh')} 前`, `, due ${day('en')}`) : ''
  return html`<span class="s ${standing}"><i aria-hidden="true">${marks[standing]}</i>${say(seen, row.view.state)}${when}</span>`
}

/** The articles on which the whole procedure rests, of the laws in force on the day it began. */
export function groundsOf(row: Row): readonly string[] {
  const cites = procedures.get(row.procedure)?.cites ?? []
  return [cites].flat().filter(cite => {
    const law = (laws as Readonly<Record<string, { from: string; until?: string }>>)[lawOf(cite)]
    return law !== undefined && law.from <= row.view.since && (law.until === undefined || row.view.since < law.until)
  })
}

/** A value that was said in a step and is public; null where there is none. */
export const valueOf = (row: Row, step: string, field: string): unknown => row.view.fields.find(one => one.step === step && one.field === field)?.value ?? null

export const textOf = (row: Row, step: string, field: string): string | null => {
  const value = valueOf(row, step, field)
  return typeof value === 'string' && value !== '' ? value : null
}

/** Who has it in hand: organs of the roster, else the names that the plan printed. */
export function whoHtml(seen: Seen, row: Row): Html[] {
  const named = [...new Set(row.view.organs.map(organ => (seen.language === 'en' && organ.en ? organ.en : organ.zh)))].map(name => chinese(seen, name))
  if (named.length > 0) return named
  return [textOf(row, 'open', 'organ'), textOf(row, 'open', 'committee')].flatMap(name => (name ? [chinese(seen, name)] : []))
}

import { clockNow, stepTitle, type Day, type Matter } from '@zhitong/kernel'
import type { MatterRow } from '../contract/index.ts'
import type { Roster } from '../roster/roster.ts'
import type { MatterProjection } from '../store/write.ts'
import { procedureOf } from './house.ts'
import { clockTitle } from './words.ts'

/** A row of the projection as the database gives it. */
export interface StoredRow {
  id: string
  procedure: string
  number: string | null
  title: string
  form: string | null
  year: number | null
  item: number | null
  months: [number, number][]
  state: string
  final: boolean
  seq: number
  owner: string | null
  committee: string | null
  parent: string | null
  of: MatterRow['of']
  clock: Matter['clocks'][string] | null
  due_clock: string | null
  papers: number
  ended: number
  public: boolean
  updated: Date
  /** Of rows around a matter: its parties and the day of its last act. */
  parties?: Matter['parties']
  day?: string
}

/** A projection as the database would give it back, for a matter without children and links. */
export const storedRow = (row: MatterProjection): StoredRow => ({
  ...row, of: null, months: row.months as [number, number][], clock: row.due_clock === null ? null : (row.fold.clocks[row.due_clock] ?? null), ended: 0, updated: new Date(row.updated),
})

/**
 * Evidence is counted where it is shown: linked and child matters that reached their end. What it belongs to is named to
 * those who may know of that; `keys` is the parameter that holds the reader's keys.
 */
export const rowColumns = (keys: string): string => `m.id, m.procedure, m.number, m.title, m.form, m.year, m.item, m.months, m.state, m.final, m.seq, m.owner, m.committee, m.parent,
  (select jsonb_build_object('id', o.id, 'title', o.title, 'number', o.number) from office.matter o where o.congress = m.congress and o.id = m.parent and o.readers && ${keys}) as of,
  m.due_state as clock, m.due_clock, m.papers, m.public, m.updated,
  ((select count(*) from office.matter c where c.congress = m.congress and c.parent = m.id and c.final)
   + (select count(*) from office.link l join office.matter t on t.congress = l.congress and t.id = l.target
      where l.congress = m.congress and l.matter = m.id and l.link <> 'merges-into' and t.final))::int as ended`

/** A stored row as every list shows it on a day. */
export function rowOf(row: StoredRow, roster: Roster, today: Day): MatterRow {
  const procedure = procedureOf(row.procedure)
  const state = procedure.states[row.state]!
  const due = row.clock && row.due_clock !== null && !row.final
    ? { clock: row.due_clock, title: clockTitle(procedure, row.due_clock), day: row.clock.due, ...clockNow(row.clock, today), ground: groundOf(row.clock) }
    : null
  return {
    id: row.id, procedure: row.procedure, number: row.number, title: row.title, state: row.state, stateTitle: { zh: state.zh, en: state.en }, final: row.final,
    seq: row.seq, form: row.form, year: row.year, months: row.months, item: row.item, owner: row.owner === null || row.final ? null : roster.nameOfKey(row.owner),
    committee: row.committee === null ? null : roster.name(row.committee), parent: row.parent, of: row.of ?? null, due,
    evidence: { papers: row.papers, ended: row.ended }, public: row.public, updated: row.updated.toISOString(),
  }
}

export const groundOf = ({ ground }: Matter['clocks'][string]) => ({
  cites: [...ground.cites],
  ...(ground.setting === undefined ? {} : { setting: ground.setting }),
  ...(ground.basis === undefined ? {} : { basis: ground.basis }),
})

export const titleOfStep = (procedure: string, step: string) => stepTitle(procedureOf(procedure), step)

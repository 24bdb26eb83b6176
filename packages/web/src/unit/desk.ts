import type { SaidRow } from '@zhitong/server/contract'
import type desks from 'virtual:desk'

export type Group = (typeof desks)['unit']['groups'][number]
export type Place = Group['places'][number]

/** A row of the desk with the steps that are a click away. */
export interface DeskRow {
  readonly said: SaidRow
  readonly place: Place
}

const taken = (row: SaidRow, step: string): number => row.last[step]?.seq ?? 0

const stands = (row: SaidRow, place: Place, seats: readonly string[]): boolean =>
  row.row.procedure === place.procedure && place.states.includes(row.row.state) &&
  (row.parties[place.party] ?? []).some(name => seats.includes(name.id)) &&
  (place.since === undefined || taken(row, place.since[0]!) > taken(row, place.since[1]!))

/** Every row in the first group where it belongs, each group by its due day; what belongs to none is left out. */
export function grouped(rows: readonly SaidRow[], seats: readonly string[], groups: readonly Group[]): { group: Group; rows: DeskRow[] }[] {
  const found = new Map<string, DeskRow[]>(groups.map(group => [group.key, []]))
  for (const said of rows) {
    const at = groups.flatMap(group => group.places.map(place => ({ group, place }))).find(({ place }) => stands(said, place, seats))
    if (at) found.get(at.group.key)!.push({ said, place: at.place })
  }
  return groups.map(group => ({ group, rows: found.get(group.key)!.toSorted((a, b) => (a.said.row.due?.day ?? '9999').localeCompare(b.said.row.due?.day ?? '9999')) }))
}

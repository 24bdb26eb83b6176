import { readerKeys, type Day } from '@zhitong/kernel'
import type { Roster } from '../roster/roster.ts'

/** Who answers to which key on a day: holders of a role, members of an organ, the person himself. */
export function peopleByKey(roster: Roster, day: Day): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const { id } of roster.rows.people)
    for (const key of readerKeys(roster.reader(id, day))) if (key !== 'public') found.set(key, [...(found.get(key) ?? []), id])
  return found
}

/** The keys of one person on a day. */
export const keysOfPerson = (roster: Roster, person: string, day: Day): ReadonlySet<string> => new Set(readerKeys(roster.reader(person, day)))

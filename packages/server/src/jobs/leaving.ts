import { toDay, toNumber, type Day } from '@zhitong/kernel'
import type pg from 'pg'
import type { Commits } from '../matters/commit.ts'
import { procedures } from '../matters/house.ts'
import { uuidv7 } from '../matters/id.ts'
import type { Roster } from '../roster/roster.ts'
import { inCongress } from '../store/transaction.ts'

/** How long after a role has ended matters are still looked through for it: a role may be ended late, for a day that has passed. */
const lookedBack = 60

/** The roles by which lists are signed and parties held: their end changes matters that are not handed in yet. */
const roles = new Set([...procedures.values()].flatMap(procedure => [
  ...Object.values(procedure.signatures as Record<string, { who: string }>).map(list => list.who),
  ...(Object.values(procedure.parties as Record<string, { kind: string }>).some(party => party.kind === 'member') ? ['sc-member'] : []),
]))

/**
 * Who has lost the office by which he signed or stands in a matter: the signature falls away where the list was not handed
 * in yet, the lead goes to the next signer, a seat held by office waits for a successor. Returns how many matters were touched.
 */
export async function recordLeaving(pool: pg.Pool, commits: Commits, congress: string, roster: Roster, today: Day): Promise<number> {
  const since = toDay(toNumber(today) - lookedBack)
  const ended = roster.rows.held.filter(held => roles.has(held.role) && held.until !== null && held.until < today && held.until >= since && !held.delegatedBy)
  const left = ended.filter(held => !roster.heldBy(held.person, today).some(now => now.role === held.role))
  let touched = 0
  for (const held of left) {
    const { rows } = await inCongress(pool, congress, client => client.query<{ id: string }>(
      'select id from office.matter where congress = $1 and not final and readers && $2', [congress, [`id:${held.person}`]]), 'read')
    for (const { id } of rows) {
      const done = await commits.perform(congress, { do: 'leave', matter: id, who: held.person, day: toDay(toNumber(held.until as Day) + 1), key: uuidv7(), person: 'law' })
      if (done.ok) touched += 1
    }
  }
  return touched
}

import type { Day } from '@zhitong/kernel'
import type pg from 'pg'
import type { Commits } from '../matters/commit.ts'
import { uuidv7 } from '../matters/id.ts'
import { inCongress } from '../store/transaction.ts'

/** Takes the steps that the law takes today: clocks that ran out and name one. Returns how many matters it looked at. */
export async function watchClocks(pool: pg.Pool, commits: Commits, congress: string, today: Day): Promise<number> {
  const { rows } = await inCongress(pool, congress, client => client.query<{ matter: string }>(
    'select distinct matter from office.clock where congress = $1 and running and law and due < $2', [congress, today]), 'read')
  for (const { matter } of rows) await commits.perform(congress, { do: 'law', matter, key: uuidv7(), person: 'law' })
  return rows.length
}

import type { Entry } from '@zhitong/kernel'
import type pg from 'pg'
import { inCongress } from '../store/transaction.ts'
import { partsOf } from './project.ts'

/**
 * Lets go what redact entries name: content and salt by the retention role, the words in the search index by the
 * application's. Run after the entry is committed, and again at every start, so that a crash in between leaves nothing.
 */
export async function finishRedactions(pools: { app: pg.Pool; retention: pg.Pool }, congress: string, matter?: string): Promise<number> {
  const { rows } = await inCongress(pools.app, congress, client => client.query<{ matter: string; body: Entry }>(
    `select matter, body from office.entry where congress = $1 and body->>'step' = 'redact' and ($2::uuid is null or matter = $2)`, [congress, matter ?? null],
  ), 'read')
  const gone = rows.flatMap(row => row.body.effects.flatMap(effect => (effect.do === 'redact' ? [{ matter: row.matter, seq: effect.seq, field: effect.field }] : [])))
  if (gone.length === 0) return 0
  await inCongress(pools.retention, congress, async client => {
    for (const { matter: of, seq, field } of gone) {
      await client.query('update office.content set fields = fields - $4 where congress = $1 and matter = $2 and seq = $3 and fields ? $4', [congress, of, seq, field])
    }
  })
  await inCongress(pools.app, congress, async client => {
    for (const { matter: of, seq, field } of gone) {
      // The same step may have been taken again since: what it said then stands and is still found.
      const { rows: [entry] } = await client.query<{ step: string; again: boolean }>(
        `select e.body->>'step' as step, exists (select from office.entry l join office.content c on c.congress = l.congress and c.matter = l.matter and c.seq = l.seq
           where l.congress = e.congress and l.matter = e.matter and l.seq > e.seq and l.body->>'step' = e.body->>'step' and c.fields ? $4) as again
         from office.entry e where e.congress = $1 and e.matter = $2 and e.seq = $3`, [congress, of, seq, field])
      if (entry && !entry.again) await client.query('select office.drop_search($1, $2)', [of, partsOf(entry.step, field)])
    }
  })
  return gone.length
}

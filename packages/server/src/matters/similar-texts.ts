import type { Told } from '@zhitong/congress/similar'
import type pg from 'pg'
import { inCongress, type Client } from '../store/transaction.ts'
import { compared, placeOf, textParts } from './similar-fields.ts'
import type { Part } from './similar-index.ts'

interface Read { matter: string; part: string; body: string; readers: string[] }

const inBatch = 500

/** Every text that is compared, whoever may read it, matter after matter. */
export async function* allTexts(pool: pg.Pool, congress: string): AsyncGenerator<Part[]> {
  let after: string | null = null
  for (;;) {
    const rows: Part[] = await inCongress(pool, congress, async client =>
      (await client.query<Part>({ name: 'similar-texts', text: 'select * from office.similar_texts($1, $2, $3, $4)', values: [compared, textParts, after, inBatch] })).rows, 'read')
    yield rows.filter(({ procedure, part }) => placeOf(procedure, part) !== undefined)
    if (rows.length > 0) after = rows.at(-1)!.matter
    else {
      // A batch of matters without texts is empty too; the last one is that after which there is none.
      const next: string | undefined = await inCongress(pool, congress, async client => (await client.query<{ id: string }>(
        'select id from office.matter where congress = $1 and procedure = any ($2) and ($3::uuid is null or id > $3) order by id offset $4 limit 1', [congress, compared, after, inBatch - 1])).rows[0]?.id, 'read')
      if (next === undefined) return
      after = next
    }
  }
}

/** The parts of some matters: those that these keys may read, or all for the index. */
export async function partsNow(client: Client, ids: readonly string[], parts: readonly string[], keys: readonly string[] | null): Promise<Read[]> {
  const { rows } = await client.query<Read>({ name: 'similar-of', text: 'select * from office.similar_of($1::uuid[], $2, $3)', values: [ids, parts, keys] })
  return rows
}

/** The text of a matter out of its parts: what a later step says stands for what an earlier one said. */
export function toldOf(procedure: string, parts: readonly Pick<Read, 'part' | 'body'>[]): Told {
  const told = { title: '', body: '', place: '' }
  const turns = { title: -1, body: -1, place: -1 }
  for (const { part, body } of parts) {
    const place = placeOf(procedure, part)
    if (!place || place.role === 'outcome' || place.n < turns[place.role]) continue
    turns[place.role] = place.n
    told[place.role] = body
  }
  return told
}

// Ways of finding candidates that were tried and not taken; kept so that the figures in docs/similar.md can be had again.
import type pg from 'pg'
import { indexed } from '@zhitong/congress/similar'
import type { SimilarIndex } from '../packages/server/src/matters/similar-index.ts'
import { allTexts } from '../packages/server/src/matters/similar-texts.ts'

const quoted = (gram: string): string => `'${gram.replaceAll("'", "''")}'`
const most = 40

/** The 16 rarest pairs of a text, any of them, by the search index; PostgreSQL counts how many are met. How rare a pair is, is lent by the index in memory. */
export async function byGrams(client: pg.PoolClient, rarity: SimilarIndex, { title, body }: { title: string; body: string }, keys: readonly string[]): Promise<unknown[]> {
  const grams = new Set([...indexed(title), ...indexed(body)].filter(gram => gram < 0xe000_0000))
  const found = rarity.nearest(grams, new Set(), keys, () => true, 1).rarity
  const rare = [...grams].filter(gram => found(gram) < 12).sort((a, b) => found(b) - found(a)).slice(0, 16).map(gram => String.fromCharCode(gram >>> 16, gram & 0xffff))
  if (rare.length === 0) return []
  const { rows } = await client.query({
    name: 'by-grams', text: 'select * from office.bench_by_grams($1::tsquery, $2, $3, $4)', values: [rare.map(quoted).join(' | '), rare, keys, most],
  })
  return rows
}

const hash = (gram: number, seed: number): number => Math.imul(gram ^ seed, 0x9e3779b1) >>> 0
/** 24 min-hashes in bands of two: texts with a third of their pairs in common share one or more nearly always. */
function prints(text: string): number[] {
  const grams = [...indexed(text)]
  if (grams.length === 0) return []
  const least = Array.from({ length: 96 }, (_, n) => grams.reduce((low, gram) => Math.min(low, hash(gram, Math.imul(n + 1, 0x85ebca6b))), 0xffffffff))
  return Array.from({ length: 48 }, (_, n) => (hash(least[2 * n]!, least[2 * n + 1]! + n) | 0))
}

export async function preparePrints(owner: pg.Pool, app: pg.Pool, congress: string): Promise<void> {
  const from = performance.now()
  await owner.query(`create table office.bench_print (congress text, matter uuid, prints int[], readers text[], primary key (congress, matter))`)
  for await (const batch of allTexts(app, congress)) {
    const byMatter = Map.groupBy(batch.filter(({ part }) => part.startsWith('open.')), ({ matter }) => matter)
    await owner.query('insert into office.bench_print select $1, r.matter, r.prints, r.readers from jsonb_to_recordset($2::jsonb) as r (matter uuid, prints int[], readers text[]) on conflict do nothing',
      [congress, JSON.stringify([...byMatter].map(([matter, parts]) => ({ matter, prints: prints(parts.map(({ body }) => body).join('。')), readers: parts[0]!.readers })))])
  }
  await owner.query('create index on office.bench_print using gin (prints)')
  await owner.query('vacuum analyze office.bench_print')
  await owner.query(`create function office.bench_by_prints(wanted int[], keys text[], most int) returns table (matter uuid, n bigint) language sql security definer stable as
    $$ select p.matter, (select count(*) from unnest(p.prints) x where x = any (wanted)) as n from office.bench_print p where p.congress = current_setting('app.congress', true) and p.prints && wanted and p.readers && keys order by n desc limit most $$`)
  const { rows: [size] } = await owner.query<{ size: string }>(`select pg_size_pretty(pg_total_relation_size('office.bench_print')) as size`)
  console.log(`fingerprints: made in ${((performance.now() - from) / 1000).toFixed(0)} s, ${size!.size}`)
}

export const byPrints = async (client: pg.PoolClient, { title, body }: { title: string; body: string }, keys: readonly string[]): Promise<unknown[]> =>
  (await client.query({ name: 'by-prints', text: 'select * from office.bench_by_prints($1, $2, $3)', values: [prints(`${title}。${body}`), keys, most] })).rows

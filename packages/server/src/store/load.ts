import type { Contents, Entry, Matter } from '@zhitong/kernel'
import type { Client } from './transaction.ts'

/** A matter as a step needs it: the fold, what was said, its parent and the states of its children. */
export interface Loaded {
  readonly matter: Matter
  readonly title: string
  readonly parent: string | null
  readonly entries: readonly Entry[]
  readonly contents: readonly Contents[]
  readonly children: readonly { readonly name: string; readonly id: string; readonly state: string }[]
  readonly parentParties: Readonly<Record<string, readonly string[]>> | undefined
}

const columns = `select m.id, m.fold, m.title, m.parent,
  (select jsonb_agg(e.body order by e.seq) from office.entry e where e.congress = m.congress and e.matter = m.id) as entries,
  (select jsonb_object_agg(c.seq, c.fields) from office.content c where c.congress = m.congress and c.matter = m.id) as contents,
  (select jsonb_agg(jsonb_build_object('id', c.id, 'state', c.state)) from office.matter c where c.congress = m.congress and c.parent = m.id) as children,
  (select p.fold->'parties' from office.matter p where p.congress = m.congress and p.id = m.parent) as "parentParties"
  from office.matter m where m.congress = $1 and m.id = any ($2::uuid[])`

interface Row {
  id: string
  fold: Matter
  title: string
  parent: string | null
  entries: Entry[]
  contents: Record<string, Contents> | null
  children: { id: string; state: string }[] | null
  parentParties: Record<string, string[]> | null
}

/** Loads matters whole, locked when they are to be changed; in the order of their ids, so that two batches cannot wait for one another. */
export async function loadMatters(client: Client, congress: string, ids: readonly string[], lock: boolean): Promise<Map<string, Loaded>> {
  if (ids.length === 0) return new Map()
  const { rows } = await client.query<Row>({
    name: lock ? 'load-locked' : 'load',
    text: `${columns} order by m.id${lock ? ' for update of m' : ''}`,
    values: [congress, [...ids].sort()],
  })
  return new Map(rows.map(row => [row.id, loadedFrom(row)]))
}

function loadedFrom(row: Row): Loaded {
  const names = new Map(row.fold.children.map(child => [child.id, child.name]))
  return {
    matter: row.fold,
    title: row.title,
    parent: row.parent,
    entries: row.entries,
    contents: row.entries.map(entry => row.contents?.[entry.seq] ?? {}),
    children: (row.children ?? []).map(child => ({ ...child, name: names.get(child.id) ?? '' })),
    parentParties: row.parentParties ?? undefined,
  }
}

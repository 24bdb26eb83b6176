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

/** Loads matters whole. Whoever is going to change them has locked them before (`lockMatters`). */
export async function loadMatters(client: Client, congress: string, ids: readonly string[]): Promise<Map<string, Loaded>> {
  if (ids.length === 0) return new Map()
  const { rows } = await client.query<Row>({
    name: 'load', text: columns, values: [congress, ids],
  })
  return new Map(rows.map(row => [row.id, loadedFrom(row)]))
}

/** What changes about a matter without an entry of its own. */
export interface Surrounded {
  readonly head: string
  readonly children: readonly { readonly id: string; readonly state: string }[]
  readonly parentParties: Readonly<Record<string, readonly string[]>> | null
}

/** An act that was answered before, by its id. */
export interface Before { key: string; input: string; person: string; matter: string; seq: number }

/** The first question of a batch: which of these acts were answered before, and where the matters of the others stand, locked. */
export async function beginBatch(client: Client, congress: string, keys: readonly string[], ids: readonly string[]): Promise<{ answered: Map<string, Before>; locked: Map<string, Surrounded> }> {
  const { rows: [row] } = await client.query<{ answered: Before[] | null; locked: (Surrounded & { id: string })[] | null }>({
    name: 'begin-batch',
    text: `with held as materialized (select m.congress, m.id, m.parent, m.fold->>'head' as head from office.matter m where m.congress = $1 and m.id = any ($3::uuid[]) order by m.id for update of m)
      select
        (select jsonb_agg(jsonb_build_object('key', a.key, 'input', a.input, 'person', a.person, 'matter', a.matter, 'seq', a.seq)) from office.answered a where a.congress = $1 and a.key = any ($2::uuid[])) as answered,
        (select jsonb_agg(jsonb_build_object('id', h.id, 'head', h.head,
          'children', coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'state', c.state)) from office.matter c where c.congress = h.congress and c.parent = h.id), '[]'),
          'parentParties', (select p.fold->'parties' from office.matter p where p.congress = h.congress and p.id = h.parent))) from held h) as locked`,
    values: [congress, keys, [...ids].sort()],
  })
  return { answered: new Map((row!.answered ?? []).map(one => [one.key, one])), locked: new Map((row!.locked ?? []).map(one => [one.id, one])) }
}

/** Locks matters and tells where they stand, in the order of their ids, so that two batches cannot wait for one another. */
export async function lockMatters(client: Client, congress: string, ids: readonly string[]): Promise<Map<string, Surrounded>> {
  if (ids.length === 0) return new Map()
  const { rows } = await client.query<Surrounded & { id: string }>({
    name: 'lock',
    text: `select m.id, m.fold->>'head' as head,
      coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'state', c.state)) from office.matter c where c.congress = m.congress and c.parent = m.id), '[]') as children,
      (select p.fold->'parties' from office.matter p where p.congress = m.congress and p.id = m.parent) as "parentParties"
      from office.matter m where m.congress = $1 and m.id = any ($2::uuid[]) order by m.id for update of m`,
    values: [congress, [...ids].sort()],
  })
  return new Map(rows.map(row => [row.id, row]))
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

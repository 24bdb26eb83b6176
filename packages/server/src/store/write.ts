import type { Contents, Entry, Matter } from '@zhitong/kernel'
import { folded, vector } from './grams.ts'
import type { Client } from './transaction.ts'

/** A row of the projection. Days are `YYYY-MM-DD`, readers are keys as in the kernel's `readerKeys`. */
export interface MatterProjection {
  id: string
  procedure: string
  number: string | null
  title: string
  form: string | null
  year: number | null
  item: number | null
  months: readonly (readonly number[])[]
  state: string
  final: boolean
  seq: number
  day: string
  fold: Matter
  owner: string | null
  committee: string | null
  parent: string | null
  due: string | null
  due_clock: string | null
  due_state: unknown
  papers: number
  public: boolean
  readers: readonly string[]
  updated: string
}
interface ClockRow { matter: string; clock: string; due: string; running: boolean; law: boolean; provisional: boolean }
export interface WaitingRow { matter: string; who: string; step: string; due: string | null; clock: string | null; rank: number }
interface LinkRow { matter: string; link: string; target: string }
export interface SearchRow { matter: string; part: string; kind: string; title: string; body: string; readers: readonly string[]; updated: string }
interface OutboxRow { matter: string; seq: number; procedure: string; parent: string | null; step: string; readers: readonly string[]; at: string }
export interface PublishedRow { id: string; procedure: string; parent: string | null; year: number | null; item: number | null; title: string; form: string | null; view: unknown; words: string; updated: string }
export interface ReceiptRow { number: string; matter: string; view: unknown }
export interface TallyRow { matter: string; fact: string; organ: string; year: number; so: boolean }
interface AnsweredRow { key: string; input: string; person: string; matter: string; seq: number }

/** Everything that a batch of steps writes. */
export interface Writes {
  readonly matters: readonly MatterProjection[]
  readonly entries: readonly Entry[]
  readonly contents: readonly { readonly matter: string; readonly seq: number; readonly fields: Contents }[]
  readonly clocks: readonly ClockRow[]
  readonly waiting: readonly WaitingRow[]
  readonly links: readonly LinkRow[]
  readonly search: readonly SearchRow[]
  /** Parts of matters that the search index no longer holds. */
  readonly unsaid: readonly { readonly matter: string; readonly parts: readonly string[] }[]
  readonly outbox: readonly OutboxRow[]
  readonly published: readonly PublishedRow[]
  /** Matters of which nothing is public any more. */
  readonly hidden: readonly string[]
  readonly answered: readonly AnsweredRow[]
  readonly receipts: readonly ReceiptRow[]
  readonly tallies: readonly TallyRow[]
}

/** One statement for all tables: a batch of steps costs one round trip, whatever it touches. */
const statement = `with
  input as (select $2::jsonb as all_),
  e as (insert into office.entry (congress, matter, seq, body, at)
    select $1::text, (b->>'matter')::uuid, (b->>'seq')::int, b, (b->>'at')::timestamptz from input, jsonb_array_elements(all_->'entries') b),
  c as (insert into office.content (congress, matter, seq, fields)
    select $1::text, r.matter, r.seq, r.fields from input, jsonb_to_recordset(all_->'contents') as r (matter uuid, seq int, fields jsonb)),
  m as (insert into office.matter (congress, id, procedure, number, title, form, year, item, months, state, final, seq, day, fold, owner, committee,
      parent, due, due_clock, due_state, papers, public, readers, updated)
    select $1::text, r.id, r.procedure, r.number, r.title, r.form, r.year, r.item, r.months, r.state, r.final, r.seq, r.day, r.fold, r.owner, r.committee,
      r.parent, r.due, r.due_clock, r.due_state, r.papers, r.public, r.readers, r.updated
    from input, jsonb_to_recordset(all_->'matters') as r (id uuid, procedure text, number text, title text, form text, year int, item int, months jsonb,
      state text, final boolean, seq int, day date, fold jsonb, owner text, committee text, parent uuid, due date, due_clock text, due_state jsonb, papers int,
      public boolean, readers text[], updated timestamptz)
    on conflict (congress, id) do update set number = excluded.number, title = excluded.title, form = excluded.form, year = excluded.year,
      item = excluded.item, months = excluded.months, state = excluded.state, final = excluded.final, seq = excluded.seq, day = excluded.day,
      fold = excluded.fold, owner = excluded.owner, committee = excluded.committee, due = excluded.due, due_clock = excluded.due_clock,
      due_state = excluded.due_state, papers = excluded.papers, public = excluded.public, readers = excluded.readers, updated = excluded.updated),
  k as (insert into office.clock (congress, matter, clock, due, running, law, provisional)
    select $1::text, r.matter, r.clock, r.due, r.running, r.law, r.provisional
    from input, jsonb_to_recordset(all_->'clocks') as r (matter uuid, clock text, due date, running boolean, law boolean, provisional boolean)
    on conflict (congress, matter, clock) do update set due = excluded.due, running = excluded.running, law = excluded.law, provisional = excluded.provisional
    where (clock.due, clock.running, clock.provisional) is distinct from (excluded.due, excluded.running, excluded.provisional)),
  touched as (select (b->>'id')::uuid as id from input, jsonb_array_elements(all_->'matters') b),
  wanted as (select r.matter, r.who, r.step, r.due, r.clock, r.rank from input, jsonb_to_recordset(all_->'waiting') as r (matter uuid, who text, step text, due date, clock text, rank int)),
  gone as (delete from office.waiting w using touched t where w.congress = $1 and w.matter = t.id
    and not exists (select from wanted n where n.matter = w.matter and n.who = w.who and n.step = w.step)),
  w as (insert into office.waiting (congress, matter, who, step, due, clock, rank) select $1::text, n.* from wanted n
    on conflict (congress, matter, who, step) do update set due = excluded.due, clock = excluded.clock, rank = excluded.rank
    where (waiting.due, waiting.clock, waiting.rank) is distinct from (excluded.due, excluded.clock, excluded.rank)),
  l as (insert into office.link (congress, matter, link, target)
    select $1::text, r.matter, r.link, r.target from input, jsonb_to_recordset(all_->'links') as r (matter uuid, link text, target uuid) on conflict do nothing),
  p as (insert into office.published (congress, id, procedure, parent, year, item, title, form, view, words, grams, updated)
    select $1::text, r.id, r.procedure, r.parent, r.year, r.item, r.title, r.form, r.view, r.words, r.grams::tsvector, r.updated
    from input, jsonb_to_recordset(all_->'published') as r (id uuid, procedure text, parent uuid, year int, item int, title text, form text, view jsonb,
      words text, grams text, updated timestamptz)
    on conflict (congress, id) do update set title = excluded.title, year = excluded.year, item = excluded.item, form = excluded.form, view = excluded.view,
      words = excluded.words, grams = excluded.grams, updated = excluded.updated),
  r as (insert into office.receipt (congress, number, matter, view)
    select $1::text, n.number, n.matter, n.view from input, jsonb_to_recordset(all_->'receipts') as n (number text, matter uuid, view jsonb)
    on conflict (congress, number) do update set matter = excluded.matter, view = excluded.view),
  counted as (select n.* from input, jsonb_to_recordset(all_->'tallies') as n (matter uuid, fact text, organ text, year int, so boolean)),
  uncounted as (delete from office.tally y using touched t where y.congress = $1 and y.matter = t.id
    and not exists (select from counted n where n.matter = y.matter and n.fact = y.fact and n.organ = y.organ)),
  y as (insert into office.tally (congress, matter, fact, organ, year, so) select $1::text, n.matter, n.fact, n.organ, n.year, n.so from counted n
    on conflict (congress, matter, fact, organ) do update set year = excluded.year, so = excluded.so),
  a as (insert into office.answered (congress, key, input, person, matter, seq)
    select $1::text, r.key, r.input, r.person, r.matter, r.seq
    from input, jsonb_to_recordset(all_->'answered') as r (key uuid, input text, person text, matter uuid, seq int)),
  o as (insert into office.outbox (congress, matter, seq, procedure, parent, step, readers, at)
    select $1::text, r.matter, r.seq, r.procedure, r.parent, r.step, r.readers, r.at
    from input, jsonb_to_recordset(all_->'outbox') as r (matter uuid, seq int, procedure text, parent uuid, step text, readers text[], at timestamptz))
  select pg_notify('office', $1::text), case when jsonb_array_length(all_->'search') > 0 then office.put_search(all_->'search')::text end from input`

/** Writes a batch in the running transaction and wakes the live streams of every process when it commits. */
export async function write(client: Client, congress: string, writes: Writes): Promise<void> {
  const search = writes.search.map(row => ({ ...row, folded: folded(row.body), grams: vector(row.body) }))
  const published = writes.published.map(row => ({ ...row, grams: vector(row.words) }))
  const queries = [client.query({ name: 'write', text: statement, values: [congress, JSON.stringify({ ...writes, search, published })] })]
  for (const { matter, parts } of writes.unsaid) queries.push(client.query('select office.drop_search($1, $2)', [matter, parts]))
  if (writes.hidden.length > 0) queries.push(client.query('delete from office.published where congress = $1 and id = any ($2::uuid[])', [congress, writes.hidden]))
  await Promise.all(queries)
}

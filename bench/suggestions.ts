// Earlier suggestions and opinions as rows, as many as asked, as the rules would have left them: own readers for each, some published,
// half of them answered. Lists, search and similar matters meet what they meet in an office that is years old.
import { v7 } from 'uuid'
import { titleInitials } from '../packages/server/src/roster/sounds.ts'
import { folded, vector } from '../packages/server/src/store/grams.ts'
import { Corpus, drawn } from './corpus.ts'
import type { Served } from './served.ts'

export const deputies = 300
const units = 40
const office = ['role:personnel-committee', 'role:secretariat', 'role:government-office', 'role:council']
const atOnce = 4_000

/** Fills until there are `total`; every fourth is an opinion. Returns a few of the ids. */
export async function fillSuggestions(served: Pick<Served, 'owner'>, congress: string, total: number, seed = 3): Promise<string[]> {
  const corpus = new Corpus(seed)
  const draw = drawn(seed + 1)
  const { owner } = served
  await owner.query('drop index office.search_grams')
  const some: string[] = []
  for (let at = 0; at < total; at += atOnce) {
    const matters: object[] = []
    const search: object[] = []
    const entries: object[] = []
    for (let n = at; n < Math.min(total, at + atOnce); n += 1) {
      const id = v7()
      if (n % 997 === 0) some.push(id)
      const { title, body, place } = corpus.next()
      const opinion = n % 4 === 3
      const lead = `dep${Math.floor(draw() * deputies)}`
      const unit = `unit${Math.floor(draw() * units)}`
      const readers = opinion ? [`id:${lead}`, 'role:station', 'role:street-committee', 'role:personnel-committee', 'receipt'] : [`id:${lead}`, `id:${unit}`, ...office]
      const published = !opinion && draw() < 0.4
      const answered = !opinion && draw() < 0.5
      const state = opinion ? 'answered' : answered ? 'closed' : 'handling'
      const day = new Date(Date.UTC(2016, 0, 1) + Math.floor(draw() * 3600) * 86_400_000).toISOString().slice(0, 10)
      const updated = `${day}T02:00:00Z`
      const parties = opinion ? { deputy: [lead], keepers: [], street: [], organ: [] } : { lead: [lead], invited: [], joined: [], leadUnit: [unit], partUnits: [], coUnits: [], facing: [], decider: [] }
      matters.push({
        id, procedure: opinion ? 'opinion' : 'suggestion', number: `第${n}号`, title, state, final: state !== 'handling', day, updated, year: Number(day.slice(0, 4)), due: state === 'handling' ? '2026-12-01' : null,
        readers: published ? [...readers, 'public'] : readers, public: published, fold: { id, procedure: opinion ? 'opinion' : 'suggestion', state, seq: 1, day, parties, clocks: {}, children: [], links: [], papers: [], signed: {}, taken: { open: 1 }, anchors: {}, head: '' },
      })
      const part = (name: string, kind: string, text: string, whose: string[], titled = ''): object => ({ matter: id, part: name, kind, title: titled, body: text, folded: folded(text), readers: whose, grams: vector(text), updated })
      search.push(part('open.title', 'title', `${title} 第${n}号`, readers, title), part('open.body', 'text', body, readers), part('open.title~', 'sound', titleInitials(title), readers))
      if (opinion) search.push(part('open.where', 'text', place, readers))
      if (published) search.push(part('checkContent.title', 'title', `${title} 第${n}号`, ['public'], title), part('checkContent.body', 'text', body, ['public']))
      if (answered) {
        search.push(part('answer.result', 'text', '解决采纳', published ? [...readers, 'public'] : readers))
        entries.push({ matter: id, at: updated, body: { matter: id, seq: 2, step: 'answer', day, at: updated }, fields: { result: { value: 'solved', salt: '00' } } })
      }
    }
    await Promise.all([
      owner.query(
        `insert into office.matter (congress, id, procedure, number, title, year, state, final, seq, day, fold, owner, due, due_clock, papers, public, readers, updated)
         select $2, r.id, r.procedure, r.number, r.title, r.year, r.state, r.final, 1, r.day, r.fold, null, r.due, null, 0, r.public, r.readers, r.updated
         from jsonb_to_recordset($1::jsonb) as r (id uuid, procedure text, number text, title text, year int, state text, final boolean, day date, fold jsonb, due date, public boolean, readers text[], updated timestamptz)`, [JSON.stringify(matters), congress]),
      owner.query(
        `insert into office.search (congress, matter, part, kind, title, body, folded, readers, grams, updated)
         select $2, r.matter, r.part, r.kind, r.title, r.body, r.folded, r.readers, r.grams::tsvector, r.updated
         from jsonb_to_recordset($1::jsonb) as r (matter uuid, part text, kind text, title text, body text, folded text, readers text[], grams text, updated timestamptz)`, [JSON.stringify(search), congress]),
      owner.query(
        `with r as (select * from jsonb_to_recordset($1::jsonb) as r (matter uuid, at timestamptz, body jsonb, fields jsonb)),
           e as (insert into office.entry (congress, matter, seq, body, at) select $2, matter, 2, body, at from r)
         insert into office.content (congress, matter, seq, fields) select $2, matter, 2, fields from r`, [JSON.stringify(entries), congress]),
    ])
  }
  await owner.query(`set maintenance_work_mem = '256MB'; create index search_grams on office.search using gin (grams) with (fastupdate = off)`)
  for (const table of ['matter', 'search', 'entry', 'content']) await owner.query(`vacuum analyze office.${table}`)
  return some
}

/** What people type: a title, a title with the beginning of a body, a whole text. */
export function typed(seed: number): () => { title: string; body: string } {
  const corpus = new Corpus(seed)
  const draw = drawn(seed + 1)
  return () => {
    const { title, body } = corpus.next()
    const share = draw()
    return { title, body: share < 0.3 ? '' : share < 0.6 ? body.slice(0, 40) : body }
  }
}

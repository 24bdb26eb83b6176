import type pg from 'pg'
import { inCongress, type Client } from '../store/transaction.ts'
import { compared, textParts } from './similar-fields.ts'
import { SimilarIndex, type Part } from './similar-index.ts'
import { allTexts, partsNow } from './similar-texts.ts'

interface Kept {
  index: SimilarIndex | undefined
  building: Promise<void> | undefined
  /** The look at the outbox that goes on, and the one after it, which whoever comes meanwhile shares. */
  looking: Promise<void> | undefined
  next: Promise<void> | undefined
  /** The last entry of the outbox that the index knows, and the last few that it took up. */
  last: number
  readonly taken: Set<number>
  used: number
}

/** So far back an entry is looked for that committed after a later one, as the live streams do. */
const overlap = 200
const atOnce = 2_000
/** An index that nobody asked for so long is let go. */
const idle = 6 * 3_600_000

/** One index for each congress, built when first asked for and kept current from the outbox, in each process for itself. */
export class SimilarIndexes {
  readonly #pool: pg.Pool
  readonly #kept = new Map<string, Kept>()

  constructor(pool: pg.Pool) {
    this.#pool = pool
  }

  /** The index as of now; nothing while it is built for the first time, unless one waits. */
  async now(congress: string, wait: boolean): Promise<SimilarIndex | undefined> {
    const time = Date.now()
    for (const [other, { used }] of this.#kept) if (other !== congress && time - used > idle) this.#kept.delete(other)
    const kept: Kept = this.#kept.get(congress) ?? { index: undefined, building: undefined, looking: undefined, next: undefined, last: 0, taken: new Set(), used: time }
    this.#kept.set(congress, kept)
    kept.used = time
    if (!kept.index) {
      const building = this.#build(congress, kept)
      // A small congress is read while one waits; a large one says that it is not ready.
      await (wait ? building : Promise.race([building, new Promise(resolve => setTimeout(resolve, 1_000))]))
    }
    if (!kept.index) return undefined
    await this.#current(congress, kept)
    if (kept.index.worn) this.#build(congress, kept).catch(() => undefined)
    return kept.index
  }

  #build(congress: string, kept: Kept): Promise<void> {
    kept.building ??= (async () => {
      try {
        const last = await inCongress(this.#pool, congress, async client => (await client.query<{ last: number | null }>('select max(id) as last from office.outbox where congress = $1', [congress])).rows[0]?.last ?? 0, 'read')
        const index = await SimilarIndex.build(allTexts(this.#pool, congress))
        kept.taken.clear()
        kept.last = last
        kept.index = index
      } finally {
        kept.building = undefined
      }
    })()
    return kept.building
  }

  /** One look at a time: an older reading never takes the place of a newer one. */
  #current(congress: string, kept: Kept): Promise<void> {
    if (kept.next) return kept.next
    const look = async (): Promise<void> => {
      kept.next = undefined
      kept.looking = this.#catchUp(congress, kept, kept.index!).finally(() => { kept.looking = undefined })
      return kept.looking
    }
    if (!kept.looking) return look()
    return (kept.next = kept.looking.catch(() => undefined).then(look))
  }

  async #catchUp(congress: string, kept: Kept, index: SimilarIndex): Promise<void> {
    for (;;) {
      const { rows, parts } = await inCongress(this.#pool, congress, client => movedSince(client, congress, kept), 'read')
      // Meanwhile another index took the place of this one.
      if (kept.index !== index) return
      const byMatter = Map.groupBy(parts, ({ matter }) => matter)
      for (const [matter, procedure] of new Map(rows.map(row => [row.matter, row.procedure]))) {
        if (compared.includes(procedure)) index.put(matter, (byMatter.get(matter) ?? []).map((part): Part => ({ ...part, procedure })))
      }
      for (const { id } of rows) {
        kept.taken.add(id)
        kept.last = Math.max(kept.last, id)
      }
      if (kept.taken.size > 4 * overlap) for (const id of kept.taken) if (id < kept.last - 2 * overlap) kept.taken.delete(id)
      if (rows.length < atOnce) return
    }
  }
}

async function movedSince(client: Client, congress: string, kept: Kept) {
  const { rows: all } = await client.query<{ id: number; matter: string; procedure: string }>({
    name: 'similar-moved', text: `select id, matter, procedure from office.outbox where congress = $1 and id > $2 order by id limit ${atOnce + overlap}`, values: [congress, Math.max(0, kept.last - overlap)],
  })
  const rows = all.filter(({ id }) => !kept.taken.has(id))
  const parts = rows.length === 0 ? [] : await partsNow(client, [...new Set(rows.map(({ matter }) => matter))], textParts, null)
  return { rows, parts }
}

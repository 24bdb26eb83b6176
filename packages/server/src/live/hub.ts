import type pg from 'pg'
import type { LiveEvent } from '../contract/index.ts'
import type { Rosters } from '../roster/load.ts'
import type { Roster } from '../roster/roster.ts'
import { inCongress } from '../store/transaction.ts'

/** Somebody who listens: what they may read, and how to tell them. */
export interface Listener {
  readonly keys: (roster: Roster) => ReadonlySet<string>
  readonly tell: (event: LiveEvent) => void
}

interface Row { id: number; matter: string; seq: number; procedure: string; parent: string | null; readers: string[] }

/** So many events are told to somebody who comes back. */
const mostMissed = 1000

/** So far back an entry is looked for that committed after a later one. */
const overlap = 200

const columns = 'select id, matter, seq, procedure, parent, readers from office.outbox'

/** Hands every entry of the outbox to those who may read its matter, in this process and, by LISTEN, from any other. */
export class Hub {
  readonly #pool: pg.Pool
  readonly #rosters: Rosters
  readonly #listeners = new Map<string, Set<Listener>>()
  readonly #last = new Map<string, number>()
  readonly #from = new Map<string, number>()
  readonly #told = new Map<string, Set<number>>()
  #client: pg.PoolClient | undefined
  #stopped = false

  constructor(pool: pg.Pool, rosters: Rosters) {
    this.#pool = pool
    this.#rosters = rosters
  }

  async start(): Promise<void> {
    const client = await this.#pool.connect()
    this.#client = client
    client.on('notification', ({ channel, payload }) => {
      if (channel === 'roster') this.#rosters.forget(payload)
      else if (payload) void this.#look(payload).catch(() => undefined)
    })
    client.on('error', () => {
      // Given back already when the server stops.
      if (this.#client !== client) return
      this.#client = undefined
      client.release(true)
      // Whatever was missed meanwhile is in the outbox and comes with the next look.
      if (!this.#stopped) setTimeout(() => void this.start().catch(() => undefined), 500).unref()
    })
    await client.query('listen office')
    await client.query('listen roster')
  }

  async stop(): Promise<void> {
    this.#stopped = true
    const client = this.#client
    this.#client = undefined
    if (!client) return
    await client.query('unlisten *').catch(() => undefined)
    client.release()
  }

  /** Begins to listen; returns how to stop. */
  async listen(congress: string, listener: Listener): Promise<() => void> {
    if (!this.#last.has(congress)) {
      const { rows: [row] } = await inCongress(this.#pool, congress, client => client.query<{ last: number | null }>('select max(id) as last from office.outbox where congress = $1', [congress]), 'read')
      if (!this.#last.has(congress)) {
        this.#last.set(congress, row?.last ?? 0)
        this.#from.set(congress, row?.last ?? 0)
      }
    }
    const listeners = this.#listeners.get(congress) ?? new Set()
    this.#listeners.set(congress, listeners.add(listener))
    return () => listeners.delete(listener)
  }

  /**
   * What a listener missed since an event, as far as they could read it then and may read it now; undefined where that is
   * more than is worth telling. An entry that committed late under a lower id is told again rather than lost.
   */
  async since(congress: string, id: number, keys: ReadonlySet<string>): Promise<LiveEvent[] | undefined> {
    const { rows } = await inCongress(this.#pool, congress, client => client.query<Row>({
      name: 'missed',
      text: `select o.id, o.matter, o.seq, o.procedure, o.parent, o.readers from office.outbox o join office.matter m on m.congress = o.congress and m.id = o.matter
        where o.congress = $1 and (o.id > $2 or (o.id > $2 - ${overlap} and o.id <> $2 and o.at > (select l.at from office.outbox l where l.congress = $1 and l.id = $2)))
          and o.readers && $3 and m.readers && $3 order by o.id limit ${mostMissed + 1}`,
      values: [congress, id, [...keys]],
    }), 'read')
    return rows.length > mostMissed ? undefined : rows.map(eventOf)
  }

  async #rows(congress: string, after: number): Promise<Row[]> {
    const { rows } = await inCongress(this.#pool, congress, client =>
      client.query<Row>({ name: 'outbox', text: `${columns} where congress = $1 and id > $2 order by id limit 1000`, values: [congress, after] }), 'read')
    return rows
  }

  async #look(congress: string): Promise<void> {
    const listeners = this.#listeners.get(congress)
    if (!listeners?.size) return
    const told = this.#told.get(congress) ?? new Set()
    this.#told.set(congress, told)
    // Ids are given out before their transactions commit: a lower one can come to light after a higher.
    const rows = await this.#rows(congress, (this.#last.get(congress) ?? 0) - overlap)
    // Who may read is asked now, not when the stream was opened.
    const roster = await this.#rosters.of(congress)
    if (!roster) return
    for (const row of rows) {
      if (told.has(row.id) || row.id <= this.#from.get(congress)!) continue
      told.add(row.id)
      this.#last.set(congress, Math.max(row.id, this.#last.get(congress) ?? 0))
      for (const listener of listeners) {
        const keys = listener.keys(roster)
        if (row.readers.some(key => keys.has(key))) listener.tell(eventOf(row))
      }
    }
    const oldest = (this.#last.get(congress) ?? 0) - 2 * overlap
    if (told.size > 4 * overlap) for (const id of told) if (id < oldest) told.delete(id)
  }
}

const eventOf = (row: Row): LiveEvent => ({ id: String(row.id), matter: row.matter, seq: row.seq, procedure: row.procedure, parent: row.parent })

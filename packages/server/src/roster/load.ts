import type pg from 'pg'
import { inCongress, type Client } from '../store/transaction.ts'
import { Roster, type RosterRows } from './roster.ts'

/** Reads the whole roster of a congress: some hundreds of rows, read once and kept until it changes. */
async function readRoster(client: Client, congress: string): Promise<RosterRows | undefined> {
  const one = async <T extends object>(text: string): Promise<T[]> => (await client.query<T>(text, [congress])).rows
  const [found] = await one<RosterRows['congress']>('select congress as id, zh, en, demo from office.congress where congress = $1')
  if (!found) return undefined
  return {
    congress: found,
    organs: await one('select id, kind, zh, en, until from office.organ where congress = $1 order by id'),
    people: await one('select id, name, pinyin, initials, account from office.person where congress = $1 order by id'),
    held: await one(
      `select id, person, role, organ, head, term, from_day as "from", until_day as until, delegated_by as "delegatedBy"
       from office.role_held where congress = $1 order by from_day, id`,
    ),
    settings: await one('select key, from_day as "from", value, by_person as by, why from office.setting where congress = $1 order by from_day, at'),
    years: await one('select year, notice, source, at from office.calendar_year where congress = $1 order by year'),
  }
}

/** The rosters of all congresses of this installation, kept in memory until somebody changes one (`forget`). */
export class Rosters {
  readonly #pool: pg.Pool
  readonly #kept = new Map<string, Promise<Roster | undefined>>()

  constructor(pool: pg.Pool) {
    this.#pool = pool
  }

  /** The roster, or nothing where there is no such congress. */
  of(congress: string): Promise<Roster | undefined> {
    let known = this.#kept.get(congress)
    if (!known) {
      if (!/^[a-z][a-z0-9-]{0,30}$/.test(congress)) return Promise.resolve(undefined)
      known = inCongress(this.#pool, congress, async client => {
        const rows = await readRoster(client, congress)
        return rows && new Roster(rows)
      }, 'read')
      this.#kept.set(congress, known)
      known.then(roster => roster ?? this.#kept.delete(congress), () => this.#kept.delete(congress))
    }
    return known
  }

  forget(congress?: string): void {
    if (congress === undefined) this.#kept.clear()
    else this.#kept.delete(congress)
  }

  async all(): Promise<{ congress: string; zh: string; en: string; demo: boolean }[]> {
    return (await this.#pool.query('select * from office.congresses()')).rows
  }

  /** The congresses in which an account stands for somebody. */
  async ofAccount(account: string): Promise<string[]> {
    const { rows } = await this.#pool.query<{ congress: string }>('select congress from office.persons_of($1)', [account])
    return rows.map(row => row.congress)
  }
}

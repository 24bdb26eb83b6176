import type { Count, Day, GivenPaper } from '@zhitong/kernel'
import type { Database } from '../database/index.ts'
import { keepFile } from '../store/files.ts'
import { Commits } from '../matters/commit.ts'
import { uuidv7 } from '../matters/id.ts'
import type { Rosters } from '../roster/load.ts'
import { loadMatters, type Loaded } from '../store/load.ts'
import { inCongress } from '../store/transaction.ts'

/** Acts of the demo's people on days that have passed: each is entered on its own day, by the rules, like any other. */
export class Acts {
  readonly #database: Database
  readonly #congress: string
  readonly #commits: Commits
  #at: Date

  constructor(database: Database, rosters: Rosters, congress: string, at: Date) {
    this.#database = database
    this.#congress = congress
    this.#at = at
    this.#commits = new Commits(database.app, rosters, () => this.#at)
  }

  /** Ten in the morning of a day in Shanghai. */
  on(day: Day): this {
    this.#at = new Date(`${day}T02:00:00Z`)
    return this
  }

  async open(person: string, procedure: string, input: unknown): Promise<string> {
    const done = await this.#commits.perform(this.#congress, { do: 'open', procedure, input, person, key: uuidv7() })
    if (!done.ok) throw new Error(`${procedure}: ${done.en} ${JSON.stringify(done.fields ?? '')}`)
    return done.matter
  }

  async take(person: string, matter: string, step: string, input?: unknown, more: { papers?: GivenPaper[]; count?: Count } = {}): Promise<void> {
    const { matter: { seq } } = await this.look(matter)
    const done = await this.#commits.perform(this.#congress, { do: 'step', matter, step, seq, input, person, key: uuidv7(), ...more })
    if (!done.ok) throw new Error(`${step}: ${done.en} ${JSON.stringify(done.fields ?? '')}`)
  }

  async anchor(person: string, matter: string, anchor: string, to: Day): Promise<void> {
    const { matter: { seq } } = await this.look(matter)
    const done = await this.#commits.perform(this.#congress, { do: 'anchor', matter, anchor, seq, to, person, key: uuidv7() })
    if (!done.ok) throw new Error(`${anchor}: ${done.en}`)
  }

  async look(matter: string): Promise<Loaded> {
    const loaded = await inCongress(this.#database.app, this.#congress, client => loadMatters(client, this.#congress, [matter]), 'read')
    return loaded.get(matter)!
  }

  /** A paper with a short text of its own. */
  async paper(person: string, paper: string, name: string, text: string, signer?: string): Promise<GivenPaper> {
    const file = await keepFile(this.#database.app, this.#congress, person, `${name}.txt`, Buffer.from(`${text}\n`))
    return { paper, file: file.id, ...(signer ? { signer } : {}) }
  }
}

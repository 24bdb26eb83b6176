import { mayRead, readerKeys, type Procedure } from '@zhitong/kernel'
import { trainRouter, usualDuties, type Router } from '@zhitong/congress/routing'
import type pg from 'pg'
import type { UnitProposals } from '../contract/index.ts'
import type { Roster } from '../roster/roster.ts'
import { loadMatters } from '../store/load.ts'
import { inCongress, type Client } from '../store/transaction.ts'
import { fourFactsOf } from './facts.ts'
import { procedureOf } from './house.ts'
import type { Asking } from './read.ts'
import { saidInOrder } from './said.ts'
import { Viewer } from './view.ts'

/** Answered matters from which is learned, the latest first. */
const mostCases = 20_000
/** A new case is learned within this time; nobody waits for it. */
const freshFor = 10 * 60_000

interface Learned { router: Router; until: number; units: string }
interface Case { matter: string; unit: string; title: string; body: string }

/** Which unit handles such things: routers that know each congress's units and the cases that they answered. */
export class UnitProposer {
  readonly #learned = new Map<string, Learned>()
  readonly #pool: pg.Pool
  constructor(pool: pg.Pool) {
    this.#pool = pool
  }

  /** Units for a matter that is counted by unit and that this reader may read; nothing where there is none. */
  propose = (asking: Asking, id: string): Promise<UnitProposals | undefined> =>
    inCongress(this.#pool, asking.congress, async client => {
      const loaded = (await loadMatters(client, asking.congress, [id])).get(id)
      if (!loaded) return undefined
      const procedure = procedureOf(loaded.matter.procedure)
      const viewer = new Viewer(loaded, asking.roster, asking.reader, asking.today, asking.at)
      const body = longText(procedure)
      if (!viewer.mayKnow() || !fourFactsOf(procedure) || body === undefined) return undefined
      if (!mayRead(procedure, loaded.matter, 'open', body, asking.reader, loaded.parentParties)) return undefined
      const said = Object.assign({}, ...saidInOrder(loaded.entries, loaded.contents).filter(([step]) => step === 'open' || step === 'reword').map(([, values]) => values)) as Record<string, unknown>
      const router = await this.#router(client, asking.congress, asking.roster, procedure.name)
      const proposals = router.route({ title: loaded.title, body: String(said[body] ?? '') })
      const cases = [...new Set(proposals.flatMap(one => one.cases.map(past => past.id)))].filter(past => past !== id)
      const { rows } = await client.query<{ id: string }>('select id from office.matter where congress = $1 and id = any ($2::uuid[]) and readers && $3', [asking.congress, cases, [...readerKeys(asking.reader)]])
      const known = new Set(rows.map(row => row.id))
      return proposals.map(one => ({
        unit: asking.roster.name(one.unit), score: one.score, clues: one.clues.slice(0, 5).map(clue => clue.text),
        duties: one.duties.slice(0, 2).map(({ line, words }) => ({ line, words: [...words] })), cases: one.cases.filter(past => known.has(past.id)).slice(0, 3).map(past => ({ ...past })),
      }))
    }, 'read')

  async #router(client: Client, congress: string, roster: Roster, procedure: string): Promise<Router> {
    const own = roster.rows.organs.filter(organ => organ.kind === 'unit' && organ.until === null)
    const units = own.map(organ => `${organ.id} ${organ.zh}`).join('\n')
    const known = this.#learned.get(congress)
    if (known && known.units === units && known.until > Date.now()) return known.router
    const duties = own.flatMap(organ => { const usual = usualDuties(organ.zh); return usual ? [{ unit: organ.id, lines: usual.lines }] : [] })
    const { rows } = await client.query<Case>({
      name: 'cases',
      text: `select f.matter, f.unit, m.title, coalesce((select c.fields->$3->>'value' from office.content c where c.congress = f.congress and c.matter = f.matter and c.fields ? $3 order by c.seq desc limit 1), '') as body
        from office.fact f join office.matter m on m.congress = f.congress and m.id = f.matter where f.congress = $1 and f.procedure = $2 and f.answers > 0 order by m.updated desc limit ${mostCases}`,
      values: [congress, procedure, longText(procedureOf(procedure))],
    })
    const router = trainRouter(rows.map(({ matter, ...one }) => ({ id: matter, ...one })), duties)
    this.#learned.set(congress, { router, units, until: Date.now() + freshFor })
    return router
  }
}

/** The field of an opening that holds its text: the long one. */
export function longText(procedure: Procedure): string | undefined {
  const shape = (procedure.open.input as unknown as { _zod: { def: { shape?: Record<string, { meta?: () => Record<string, unknown> | undefined }> } } })._zod.def.shape ?? {}
  return Object.entries(shape).find(([, schema]) => schema.meta?.()?.['x-long'] === true)?.[0]
}

import { clockNow, readerKeys, type Matter } from '@zhitong/kernel'
import type pg from 'pg'
import type { YearBoard } from '../contract/index.ts'
import { inCongress } from '../store/transaction.ts'
import { procedureOf } from './house.ts'
import { groundOf, rowColumns, rowOf, type StoredRow } from './row.ts'
import type { Asking } from './read.ts'
import { clockTitle } from './words.ts'

/** So many days ahead stand on the board. */
const daysShown = 12

/** The plans of a year, every matter that they promise, and the next legal days over all of them. */
export const yearOf = (pool: pg.Pool, asking: Asking, year: number): Promise<YearBoard> =>
  inCongress(pool, asking.congress, async client => {
    const { congress, roster, today } = asking
    const keys = [...readerKeys(asking.reader)]
    const { rows } = await client.query<StoredRow & { clocks: Matter['clocks']; outcome: Matter['outcome'] | null }>({
      name: 'year',
      text: `select ${rowColumns('$3')}, m.fold->'clocks' as clocks, m.fold->'outcome' as outcome from office.matter m where m.congress = $1 and m.year = $2 and m.readers && $3 order by m.item nulls last, m.id limit 5000`,
      values: [congress, year, keys],
    })
    const planned = rows.filter(row => row.form !== null || row.item !== null)
    const parents = new Set(planned.map(row => row.parent))
    const shown = planned.map(row => rowOf(row, roster, today))
    const days = rows.flatMap(row =>
      row.final ? [] : Object.entries(row.clocks).flatMap(([clock, state]) =>
        state.running && !state.suspendedOn && state.ground.basis === undefined
          ? [{ day: state.due, what: clockTitle(procedureOf(row.procedure), clock), matter: row.id, title: row.title, ground: groundOf(state), met: false }]
          : [],
      ),
    ).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    const month = Number(today.slice(0, 4)) === year ? Number(today.slice(5, 7)) : Number(today.slice(0, 4)) < year ? 0 : 13
    const facts = { total: shown.length, ended: 0, going: 0, ahead: 0, late: 0, dropped: 0 }
    for (const [n, row] of shown.entries()) {
      const evidence = row.evidence.papers + row.evidence.ended > 0
      const late = !row.final && Object.values(planned[n]!.clocks).some(state => state.running && clockNow(state, today).now === 'late')
      const begun = row.months.some(([from]) => from <= month)
      facts[row.final ? (evidence ? 'ended' : 'dropped') : late ? 'late' : evidence || begun ? 'going' : 'ahead'] += 1
    }
    const plans = rows.filter(row => parents.has(row.id) || (row.form === null && row.item === null && row.parent === null && procedureOf(row.procedure).card?.year !== undefined && Object.keys(procedureOf(row.procedure).children).length > 0))
    const outcome = plans[0]?.outcome
    return {
      year, plans: plans.map(row => rowOf(row, roster, today)), vote: outcome ? { for: outcome.for, against: outcome.against, abstain: outcome.abstain } : null,
      rows: shown, days: days.filter(day => day.day >= today).slice(0, daysShown), facts,
    }
  }, 'read')

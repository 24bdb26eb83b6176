import { clockNow, readerKeys, type Matter, type Procedure } from '@zhitong/kernel'
import type pg from 'pg'
import type { FactCount, FactCounts, RunningClocks } from '../contract/index.ts'
import { inCongress } from '../store/transaction.ts'
import { fourFactsOf, promisedClocks, splitField } from './facts.ts'
import { procedureOf } from './house.ts'
import { keysOf } from './keys.ts'
import type { Asking } from './read.ts'
import { groundOf, rowColumns, rowOf, type StoredRow } from './row.ts'
import { fieldMeta, shapeOf } from './texts.ts'
import { clockTitle } from './words.ts'

interface Grouped {
  unit: string; year: number; class: string | null; attitude: string | null; result: string | null; dissatisfied: boolean | null
  counted: number; answered: number; late: number; overdue: number; promised: number; kept: number; ended: number
}

const none = (): FactCount => ({
  counted: 0, answered: 0, inTime: 0, late: 0, waiting: 0, overdue: 0, classes: {}, promised: 0, kept: 0, open: 0, openLate: 0, ended: 0, rated: 0, dissatisfied: 0, attitude: {}, result: {},
})
const plus = (into: Record<string, number>, word: string | null, n: number): void => { if (word !== null) into[word] = (into[word] ?? 0) + n }

function count(into: FactCount, row: Grouped): void {
  into.counted += row.counted
  into.answered += row.answered
  into.late += row.late
  into.inTime += row.answered - row.late
  into.waiting += row.counted - row.answered
  into.overdue += row.overdue
  into.promised += row.promised
  into.kept += row.kept
  into.ended += row.ended
  into.open += row.promised - row.kept - row.ended
  plus(into.classes, row.class, row.counted)
  if (row.dissatisfied === null) return
  into.rated += row.counted
  if (row.dissatisfied) into.dissatisfied += row.counted
  plus(into.attitude, row.attitude, row.counted)
  plus(into.result, row.result, row.counted)
}

const wordsAt = (procedure: Procedure, path: string | undefined): { word: string; title: { zh: string; en: string } }[] => {
  if (path === undefined) return []
  const [step, field] = splitField(path)
  const { words } = fieldMeta(shapeOf((procedure.steps as Record<string, { input?: unknown }>)[step]?.input)[field], field)
  return Object.entries(words ?? {}).map(([word, title]) => ({ word, title }))
}

/** Names in the order of a register: by their sounds. */
const byName = new Intl.Collator('zh')

/**
 * The four facts of a procedure's matters by unit and by year, of what this reader may know; nothing for a procedure
 * without them. Whoever may not read a rating counts none.
 */
export const countFacts = (pool: pg.Pool, asking: Asking, name: string, year?: number): Promise<FactCounts | undefined> =>
  inCongress(pool, asking.congress, async client => {
    const procedure = procedureOf(name)
    const words = fourFactsOf(procedure)
    if (!words) return undefined
    const keys = [...readerKeys(asking.reader)]
    const { rows } = await client.query<Grouped>({
      name: 'facts',
      text: `select unit, year, class, attitude, result, dissatisfied, count(*)::int as counted, (count(*) filter (where answers > 0))::int as answered,
          (count(*) filter (where answers > 0 and late))::int as late, (count(*) filter (where due < $4::date))::int as overdue,
          sum(promised)::int as promised, sum(delivered)::int as kept, sum(ended)::int as ended
        from (select f.unit, f.year, f.class, f.answers, f.late, f.due, f.promised, f.delivered, f.ended,
            case when f.rates then f.attitude end as attitude, case when f.rates then f.result end as result, case when f.rates then f.dissatisfied end as dissatisfied
          from (select *, f.raters && $2 as rates from office.fact f where f.congress = $1 and f.procedure = $3 and f.readers && $2 offset 0) f) s
        group by unit, year, class, attitude, result, dissatisfied`,
      values: [asking.congress, keys, name, asking.today],
    })
    const clocks = promisedClocks(procedure)
    const late = await client.query<{ unit: string; year: number; n: number }>({
      name: 'facts-late',
      text: `select f.unit, f.year, count(*)::int as n from office.clock k join office.matter p on p.congress = k.congress and p.id = k.matter
          join office.fact f on f.congress = p.congress and f.matter = p.parent
        where k.congress = $1 and k.running and k.due < $4::date and k.clock = any ($5) and p.procedure = any ($6) and not p.final and f.procedure = $3 and f.readers && $2
        group by f.unit, f.year`,
      values: [asking.congress, keys, name, asking.today, Object.values(clocks), Object.keys(clocks)],
    })
    const years = new Map<number, FactCount>()
    const units = new Map<string, FactCount>()
    const total = none()
    const among = <K>(all: Map<K, FactCount>, key: K): FactCount => all.get(key) ?? all.set(key, none()).get(key)!
    const shown = (of: number): boolean => year === undefined || of === year
    for (const row of rows) {
      count(among(years, row.year), row)
      if (!shown(row.year)) continue
      count(among(units, row.unit), row)
      count(total, row)
    }
    for (const row of late.rows) {
      among(years, row.year).openLate += row.n
      if (!shown(row.year)) continue
      among(units, row.unit).openLate += row.n
      total.openLate += row.n
    }
    return {
      procedure: name, title: procedure.title, classes: wordsAt(procedure, words.answered.class), grades: wordsAt(procedure, words.satisfied.result),
      years: [...years].map(([of, counted]) => ({ year: of, count: counted })).toSorted((a, b) => b.year - a.year),
      units: [...units].map(([id, counted]) => ({ unit: asking.roster.name(id), count: counted })).toSorted((a, b) => byName.compare(a.unit.zh, b.unit.zh)),
      total, promises: Object.keys(clocks), today: asking.today,
    }
  }, 'read')

/** More clocks than anybody looks at; the rest is in the lists. */
const mostClocks = 5_000

/** Every clock that runs in a procedure's matters and in those below them, by its day, of what this reader may know. */
export const runningClocks = (pool: pg.Pool, asking: Asking, name: string, until: string | undefined): Promise<RunningClocks> =>
  inCongress(pool, asking.congress, async client => {
    const procedure = procedureOf(name)
    const names = [name, ...Object.values(procedure.children as Readonly<Record<string, Procedure>>).map(child => child.name)]
    const { rows } = await client.query<StoredRow & { of_clock: string; clock_state: Matter['clocks'][string]; fold: Matter; parties: Matter['parties'] | null }>({
      name: 'running',
      text: `select ${rowColumns('$2')}, k.clock as of_clock, m.fold->'clocks'->k.clock as clock_state, m.fold as fold,
          (select p.fold->'parties' from office.matter p where p.congress = m.congress and p.id = m.parent) as parties
        from office.clock k join office.matter m on m.congress = k.congress and m.id = k.matter
        where k.congress = $1 and k.running and m.readers && $2 and not m.final and m.procedure = any ($3) and ($4::date is null or k.due <= $4::date)
        order by k.due, m.id, k.clock limit ${mostClocks + 1}`,
      values: [asking.congress, [...readerKeys(asking.reader)], names, until ?? null],
    })
    return {
      more: rows.length > mostClocks,
      rows: rows.slice(0, mostClocks).flatMap(({ of_clock: clock, clock_state: state, fold, parties, ...row }) => {
        // A right that lapsed is gone; nothing is late by it.
        if (state.lapses && state.due < asking.today) return []
        const own = procedureOf(row.procedure)
        const steps = own.steps as Record<string, { by: string | readonly string[] }>
        const who = [...new Set(state.stops.flatMap(step => [steps[step]?.by ?? []].flat()).filter(one => one !== 'law').flatMap(one => keysOf(one, own, fold, parties ?? undefined)))]
        return [{
          matter: rowOf(row, asking.roster, asking.today), clock, title: clockTitle(own, clock), due: state.due, ...clockNow(state, asking.today),
          who: who.slice(0, 3).map(key => asking.roster.nameOfKey(key)), ground: groundOf(state), extended: state.extended?.length ?? 0,
        }]
      }),
    }
  }, 'read')

import { clockNow, readerKeys } from '@zhitong/kernel'
import type pg from 'pg'
import type { Inbox } from '../contract/index.ts'
import { inCongress } from '../store/transaction.ts'
import { groundOf, rowColumns, rowOf, titleOfStep, type StoredRow } from './row.ts'
import type { Asking } from './read.ts'
import { clockTitle } from './words.ts'
import { procedureOf } from './house.ts'

interface WaitingStored extends StoredRow {
  who: string
  step: string
  waitClock: string | null
  waitState: StoredRow['clock']
}

/** How far ahead and back an inbox looks; the rest is in the lists. */
const most = 200

/** What waits for this person by due date, what others owe to the matters one may see, and what moved lately. */
export const inboxOf = (pool: pg.Pool, asking: Asking): Promise<Inbox> =>
  inCongress(pool, asking.congress, async client => {
    const keys = [...readerKeys(asking.reader)]
    const { roster, today, congress } = asking
    const mine = await client.query<WaitingStored>({
      name: 'inbox',
      text: `select ${rowColumns('$2')}, w.who, w.step, w.clock as "waitClock", m.fold->'clocks'->w.clock as "waitState"
        from office.waiting w join office.matter m on m.congress = w.congress and m.id = w.matter
        where w.congress = $1 and w.who = any ($2) and m.readers && $2 and not m.final order by w.due nulls last, m.updated desc, w.rank limit ${most}`,
      values: [congress, keys],
    })
    const delegated = new Map(roster.heldBy(asking.reader.person, today).filter(held => held.delegatedBy).map(held => [`role:${held.role}`, held.delegatedBy!]))
    const first = new Map<string, WaitingStored>()
    for (const row of mine.rows) if (!first.has(row.id)) first.set(row.id, row)
    const others = await client.query<WaitingStored & { due: string | null }>({
      name: 'others',
      text: `select ${rowColumns('$2')}, w.who, w.step, w.due, w.clock as "waitClock", m.fold->'clocks'->w.clock as "waitState"
        from office.waiting w join office.matter m on m.congress = w.congress and m.id = w.matter
        where w.congress = $1 and not (w.who = any ($2)) and m.readers && $2 and not m.final and w.due is not null order by w.due, w.rank limit 40`,
      values: [congress, keys],
    })
    const moved = await client.query<StoredRow & { step: string; at: Date }>({
      name: 'moved',
      text: `select ${rowColumns('$2')}, o.step, o.at from (select * from office.outbox o where o.congress = $1 and o.readers && $2 order by o.id desc limit 60) o
        join office.matter m on m.congress = o.congress and m.id = o.matter where m.readers && $2 order by o.at desc, o.id desc`,
      values: [congress, keys],
    })
    const counts = await client.query<{ procedure: string; n: number }>({
      name: 'counts',
      text: `select m.procedure, count(distinct m.id)::int as n from office.waiting w join office.matter m on m.congress = w.congress and m.id = w.matter
        where w.congress = $1 and w.who = any ($2) and m.readers && $2 and not m.final group by m.procedure`,
      values: [congress, keys],
    })
    const seen = new Set<string>()
    return {
      mine: [...first.values()].map(row => ({
        matter: rowOf(row, roster, today), step: row.step, stepTitle: titleOfStep(row.procedure, row.step),
        due: row.waitState && row.waitClock
          ? { day: row.waitState.due, ...clockNow(row.waitState, today), ground: groundOf(row.waitState), title: clockTitle(procedureOf(row.procedure), row.waitClock) }
          : null,
        insteadOf: delegated.has(row.who) ? roster.name(delegated.get(row.who)!) : null,
      })),
      others: others.rows.filter(row => !first.has(row.id) && !seen.has(row.id) && seen.add(row.id)).map(row => ({
        matter: rowOf(row, roster, today), who: roster.nameOfKey(row.who), stepTitle: titleOfStep(row.procedure, row.step), due: row.due,
      })),
      moved: moved.rows.filter((row, n) => moved.rows.findIndex(other => other.id === row.id) === n).slice(0, 20).map(row => ({
        matter: rowOf(row, roster, today), at: row.at.toISOString(), sentence: row.step === 'open' ? { zh: '提出', en: 'Opened' } : titleOfStep(row.procedure, row.step),
      })),
      counts: Object.fromEntries(counts.rows.map(row => [row.procedure, row.n])),
    }
  }, 'read')

import { duties } from '@zhitong/congress'
import { dutyState, list, readerKeys, type Day, type Duty, type Matter } from '@zhitong/kernel'
import type pg from 'pg'
import type { DutyView } from '../contract/index.ts'
import { inCongress } from '../store/transaction.ts'
import type { Asking } from './read.ts'

interface Fulfilling { id: string; procedure: string; title: string; fold: Matter; opening: Record<string, { value: unknown }> }

/** The duties of a year and how each stands, for every holder: what was done, what is left, what is lacking. Only matters that the asker may read are counted. */
export const dutiesOf = (pool: pg.Pool, asking: Asking): Promise<DutyView[]> =>
  inCongress(pool, asking.congress, async client => {
    const { congress, roster, today } = asking
    const since = `${today.slice(0, 4)}-01-01` as Day
    const keys = [...readerKeys(asking.reader)]
    const owed: readonly Duty[] = duties
    const { rows } = await client.query<Fulfilling>({
      name: 'duties',
      text: `select m.id, m.procedure, m.title, m.fold, c.fields as opening from office.matter m join office.content c on c.congress = m.congress and c.matter = m.id and c.seq = 1
        where m.congress = $1 and m.procedure = any ($2) and m.readers && $3 and m.day >= $4 limit 5000`,
      values: [congress, [...new Set(owed.map(one => one.opens))], keys, since],
    })
    const views: DutyView[] = []
    for (const one of owed) {
      const counted = rows.filter(row => row.procedure === one.opens && (one.counts?.(Object.fromEntries(Object.entries(row.opening).map(([field, { value }]) => [field, value]))) ?? true))
      for (const holder of await holdersOf(one)) {
        const own = holder === null || one.by === undefined ? counted : counted.filter(row => row.fold.parties[one.by!]?.includes(holder))
        const done = own.flatMap(row => { const day = row.fold.clocks[one.met]?.met; return day === undefined ? [] : [{ day, matter: row.id, title: row.title }] })
        const { from, due, left, missing } = dutyState(one, done.map(({ day }) => day), since, today, roster.calendar, roster.settings(today))
        views.push({ duty: one.name, title: { zh: one.zh, en: one.en }, cites: [...list(one.cites)], holder: holder === null ? null : roster.name(holder), from, due, done, left, missing, asked: own.length - done.length })
      }
    }
    return views

    async function holdersOf({ of }: Duty): Promise<(string | null)[]> {
      if (of === 'congress') return [null]
      if (typeof of === 'string') {
        const role = of === 'each deputy' ? 'deputy' : 'sc-member'
        return roster.rows.held.filter(held => held.role === role && !held.delegatedBy && held.from <= today && (held.until === null || held.until >= today)).map(held => held.person)
      }
      const { rows: organs } = await client.query<{ id: string }>({
        name: 'duty-holders',
        text: `select distinct jsonb_array_elements_text(m.fold->'parties'->$4) as id from office.matter m where m.congress = $1 and m.procedure = $2 and m.readers && $3 and m.day >= $5`,
        values: [congress, of.in, keys, of.each, since],
      })
      return organs.map(({ id }) => id).sort((a, b) => roster.name(a).zh.localeCompare(roster.name(b).zh, 'zh'))
    }
  }, 'read')

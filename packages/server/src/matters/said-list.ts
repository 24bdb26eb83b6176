import { kept } from '@zhitong/kernel'
import type pg from 'pg'
import type { MatterQuery, SaidList } from '../contract/index.ts'
import { loadMatters } from '../store/load.ts'
import { inCongress } from '../store/transaction.ts'
import { listIn, type Asking } from './read.ts'
import { shapeOf } from './texts.ts'
import { valueWords } from './value-words.ts'
import { inputOf, Viewer } from './view.ts'

/** Rows of a list with what was said in each: for desks where several matters are read side by side. */
export const saidList = (pool: pg.Pool, asking: Asking, query: MatterQuery): Promise<SaidList> =>
  inCongress(pool, asking.congress, async client => {
    const list = await listIn(client, asking, query)
    const loaded = await loadMatters(client, asking.congress, list.rows.map(row => row.id))
    return {
      total: list.total, more: list.more,
      rows: list.rows.flatMap(row => {
        const one = loaded.get(row.id)
        if (!one) return []
        const viewer = new Viewer(one, asking.roster, asking.reader, asking.today, asking.at)
        const said = viewer.said()
        const named = (ids: readonly string[]) => ids.map(id => asking.roster.name(id))
        return [{
          row, said,
          words: Object.fromEntries(Object.entries(said).map(([step, values]) => {
            const shape = shapeOf(inputOf(viewer.procedure, step))
            return [step, Object.fromEntries(Object.entries(values).flatMap(([field, value]) => {
              const words = valueWords(value, shape[field], asking.roster, asking.today)
              return words ? [[field, { zh: words.zh, en: words.en }]] : []
            }))]
          })),
          parties: Object.fromEntries(Object.entries(one.matter.parties).map(([party, ids]) => [party, named(ids)])),
          signed: named([...new Set(Object.values(one.matter.signed).flat())]),
          last: Object.fromEntries(kept(one.entries).map(entry => [entry.step, { day: entry.day, seq: entry.seq, person: asking.roster.name(entry.person) }])),
        }]
      }),
    }
  }, 'read')

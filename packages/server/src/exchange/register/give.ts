import { kept, mayRead, readerKeys, type Day, type Entry, type Procedure } from '@zhitong/kernel'
import exceljs from 'exceljs'
import type pg from 'pg'
import { cell as csvCell } from '../../http/csv.ts'
import { Viewer } from '../../matters/view.ts'
import { saidInOrder, valuesOf } from '../../matters/said.ts'
import type { Asking } from '../../matters/read.ts'
import { loadMatters, type Loaded } from '../../store/load.ts'
import { inCongress } from '../../store/transaction.ts'
import { unsaidAnswer, unsaidBody, type Column } from './columns.ts'
import { wordsOf } from './values.ts'

/** A row as it is given out: the text of each column by its key. */
export type Given = Readonly<Record<string, string>>

/** On which day a step was taken: here, or where the matter came from. */
function dayOf(entries: readonly Entry[], steps: readonly string[]): Day | undefined {
  for (const entry of entries.toReversed()) {
    if (steps.includes(entry.step)) return entry.day
    const there = entry.effects.find(effect => effect.do === 'takeover')
    const day = there && 'days' in there ? steps.map(step => there.days?.[step]).find(one => one !== undefined) : undefined
    if (day) return day
  }
  return undefined
}

/** A matter as a row of the register; of what was said only what this reader may read. */
function rowGiven(loaded: Loaded, columns: readonly Column[], procedure: Procedure, asking: Asking): Given {
  const { matter, parentParties } = loaded
  const { roster, reader } = asking
  const entries = kept(loaded.entries)
  const said = saidInOrder(loaded.entries, loaded.contents)
  const first = entries[0] ? valuesOf(loaded.contents[entries[0].seq - 1] ?? {}) : {}
  const name = (id: string): string => roster.name(id).zh
  const textOf = (column: Column): string => {
    const { at } = column
    if ('number' in at) return matter.number ?? ''
    if ('note' in at) return entries[0]?.step === 'takeover' ? String(first[at.note] ?? '') : at.note === 'key' ? matter.id : ''
    if ('state' in at) return wordsOf(column, procedure)[matter.state]?.zh ?? ''
    if ('day' in at) return dayOf(entries, at.day) ?? ''
    if ('party' in at) return (matter.parties[at.party] ?? []).map(name).join('、')
    if ('signed' in at) return (matter.signed[at.signed] ?? []).filter(id => !matter.parties['lead']?.includes(id)).map(name).join('、')
    const last = said.findLast(([step, values]) => at.said.includes(step) && values[at.field] !== undefined)
    const value = last?.[1][at.field]
    if (!last || value === undefined || value === unsaidAnswer || value === unsaidBody) return ''
    if (!mayRead(procedure, matter, last[0], at.field, reader, parentParties)) return ''
    return typeof value === 'boolean' ? (value ? '是' : '否') : (wordsOf(column, procedure)[String(value)]?.zh ?? String(value))
  }
  return Object.fromEntries(columns.map(column => [column.key, textOf(column)]))
}

/** So many matters are held in memory at a time while a register is written. */
const atOnce = 200

/** The register as this reader may read it, by number; nobody's draft is in it. */
export const registerFor = (pool: pg.Pool, asking: Asking, procedure: Procedure, columns: readonly Column[]): Promise<Given[]> =>
  inCongress(pool, asking.congress, async client => {
    const own = Object.entries(procedure.states as Record<string, { own?: true }>).filter(([, state]) => state.own).map(([state]) => state)
    const { rows } = await client.query<{ id: string }>(
      'select id from office.matter where congress = $1 and procedure = $2 and readers && $3 and not (state = any ($4)) order by day, number, id', [asking.congress, procedure.name, [...readerKeys(asking.reader)], own])
    const given: Given[] = []
    for (let at = 0; at < rows.length; at += atOnce) {
      const ids = rows.slice(at, at + atOnce).map(row => row.id)
      const loaded = await loadMatters(client, asking.congress, ids)
      for (const id of ids) {
        const one = loaded.get(id)!
        if (new Viewer(one, asking.roster, asking.reader, asking.today, asking.at).mayKnow()) given.push(rowGiven(one, columns, procedure, asking))
      }
    }
    return given.sort((a, b) => order(a).localeCompare(order(b), 'zh', { numeric: true }))
  }, 'read')

const order = (row: Given): string => `${row['submitted']} ${row['session']} ${row['number']} ${row['title']}`

export type Format = 'xlsx' | 'csv' | 'json'
export const formats: Readonly<Record<Format, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8',
}

/** The register as a file, with the columns that an import takes. */
export async function writtenAs(format: Format, rows: readonly Given[], columns: readonly Column[]): Promise<Buffer> {
  if (format === 'json') return Buffer.from(`${JSON.stringify(rows, null, 1)}\n`)
  if (format === 'csv') return Buffer.from(`\uFEFF${[columns.map(column => column.zh), ...rows.map(row => columns.map(column => row[column.key]))].map(line => line.map(csvCell).join(',')).join('\r\n')}\r\n`)
  const workbook = new exceljs.Workbook()
  const sheet = workbook.addWorksheet('代表建议', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = columns.map(column => ({ header: column.zh, key: column.key, width: column.key === 'body' || column.key === 'answer' ? 60 : column.key === 'title' ? 36 : 14 }))
  for (const row of rows) sheet.addRow(row)
  sheet.getRow(1).font = { bold: true }
  sheet.eachRow(row => { row.alignment = { vertical: 'top', wrapText: true } })
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

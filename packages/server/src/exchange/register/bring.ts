import { lawsOn, refuse, takeover, type Context, type Elsewhere, type Procedure, type Refusal } from '@zhitong/kernel'
import type pg from 'pg'
import type { Brought, Commits } from '../../matters/commit.ts'
import { hashes, salt } from '../../matters/hashing.ts'
import { procedures, words } from '../../matters/house.ts'
import { uuidv7 } from '../../matters/id.ts'
import type { Asking } from '../../matters/read.ts'
import { addOrgans, addPeople } from '../../roster/change.ts'
import type { Rosters } from '../../roster/load.ts'
import { inCongress } from '../../store/transaction.ts'
import { keyFrom } from '../key.ts'
import { suggestionColumns, type Column } from './columns.ts'
import { proposed, signature, type Mapping } from './headings.ts'
import { NameFinder, nameKey, settledNames, type Names, type Unknown } from './names.ts'
import { elsewhereOf, readRow, type Fault } from './row.ts'
import { readRegister, type Register } from './table.ts'

/** The registers that can be brought and given out, by procedure. */
export const registers: Readonly<Record<string, readonly Column[]>> = { suggestion: suggestionColumns }

export interface Source { readonly bytes: Buffer; readonly name: string; readonly mapping?: Mapping | undefined; readonly names?: Names | undefined }

/** What a file would come to: nothing is changed yet. */
export interface Checked {
  readonly ok: true
  readonly headings: readonly string[]
  readonly mapping: Mapping
  readonly remembered: boolean
  readonly unused: readonly string[]
  readonly rows: number
  /** Rows that would be entered, and those that are there already. */
  readonly fresh: number
  readonly known: number
  readonly faults: readonly Fault[]
  readonly unknown: readonly Unknown[]
  readonly sample: readonly Readonly<Record<string, string>>[]
}
interface Ready extends Checked { readonly brought: readonly Brought[]; readonly register: Register; readonly names: Names }

const mayBring = (procedure: Procedure, asking: Asking): boolean => [procedure.rectify].flat().some(role => asking.reader.roles.includes(role as string))
const notEntitled = refuse('by', '导入历年建议由人事代表工委办理，请转请其办理。', 'The register is brought by the personnel and deputies’ committee. Ask them.')

const rememberedMapping = (pool: pg.Pool, congress: string, register: string, headings: readonly string[]): Promise<Mapping | undefined> =>
  inCongress(pool, congress, async client => (await client.query<{ columns: Mapping }>('select columns from office.register_mapping where congress = $1 and register = $2 and headings = $3', [congress, register, signature(headings)])).rows[0]?.columns, 'read')

/**
 * Reads a file of earlier years' matters and says what would come of it: which column is read as what, which names the
 * roster does not have, what is wrong row by row. A mapping or names that are given count; else what was settled before.
 */
export async function checkRegister(pool: pg.Pool, asking: Asking, of: string, source: Source): Promise<Checked | Refusal> {
  const ready = await prepared(pool, asking, of, source)
  if (!ready.ok) return ready
  const { brought: _brought, register: _register, names: _names, ...checked } = ready
  return checked
}

async function prepared(pool: pg.Pool, asking: Asking, of: string, source: Source): Promise<Ready | Refusal> {
  const procedure = procedures.get(of)
  const columns = Object.hasOwn(registers, of) ? registers[of] : undefined
  if (!procedure || !columns) return refuse('procedure', '这一程序没有登记册，不能导入。', 'This procedure has no register.')
  if (!mayBring(procedure, asking)) return notEntitled
  const register = await readRegister(source.bytes, source.name, columns)
  if (!register.ok) return register
  const remembered = source.mapping ? undefined : await rememberedMapping(pool, asking.congress, of, register.headings)
  const mapping = Object.fromEntries(Object.entries(source.mapping ?? remembered ?? proposed(register.headings, columns)).filter(([key, heading]) => columns.some(column => column.key === key) && register.headings.includes(heading)))
  const names = { ...(await settledNames(pool, asking.congress)), ...source.names }
  const finder = new NameFinder(asking.roster, names)
  const reads = register.rows.map((_row, at) => readRow(register, at, columns, mapping, finder, procedure))
  const faults = reads.flatMap(read => read.faults)
  const counted = new Map<string, { kind: 'person' | 'organ'; written: string; rows: number }>()
  for (const { kind, written } of reads.flatMap(read => read.unknown)) counted.set(nameKey(kind, written), { kind, written, rows: (counted.get(nameKey(kind, written))?.rows ?? 0) + 1 })
  const heading = (key: string): string => mapping[key] ?? columns.find(column => column.key === key)?.zh ?? key
  const brought: (Brought & { row: number })[] = []
  const seen = new Map<string, number>()
  for (const read of reads) {
    const { row, values } = read
    const key = values['id'] === undefined ? ['number', String(values['session'] ?? ''), String(values['number'] ?? '')] : ['id', String(values['id'])]
    const id = keyFrom(asking.congress, of, ...key)
    if (values['id'] !== undefined || values['number'] !== undefined) {
      const before = seen.get(id)
      if (before !== undefined) faults.push({ row, column: 'number', heading: heading(key[0] === 'id' ? 'id' : 'number'), zh: `“${key.at(-1)}”与第${before}行重复，请核对。`, en: `“${key.at(-1)}” stands in row ${before} already. Check them.` })
      seen.set(id, row)
    }
    if (read.faults.length > 0 || read.unknown.length > 0) continue
    const made = elsewhereOf(read, { ground: `导入自《${source.name}》第${row}行`, today: asking.today }, procedure, heading)
    if (Array.isArray(made)) { faults.push(...made); continue }
    const refused = tried(procedure, id, made.from, asking)
    if (refused) faults.push(...faultsOf(refused, row, columns, heading))
    else brought.push({ id, row, from: made.from, ...(Object.keys(made.notes).length > 0 ? { notes: made.notes } : {}) })
  }
  const there = await thereAlready(pool, asking.congress, of, brought)
  const fresh = brought.filter(one => !there.has(one.id)).map(({ row: _row, ...one }) => one)
  return {
    ok: true, headings: register.headings.filter(Boolean), mapping, remembered: remembered !== undefined, unused: register.headings.filter(text => text !== '' && !Object.values(mapping).includes(text)),
    rows: register.rows.length, fresh: fresh.length, known: brought.length - fresh.length, faults: faults.sort((a, b) => a.row - b.row), unknown: [...counted.values()].map(one => finder.unknown(one.kind, one.written, one.rows)),
    sample: register.rows.slice(0, 3).map(({ cells }) => Object.fromEntries(register.headings.flatMap((text, n) => (text === '' ? [] : [[text, cells[n]!.slice(0, 60)]])))), brought: fresh, register, names,
  }
}

/** Whether the kernel would take it over: the same rules, before anything is written. */
function tried(procedure: Procedure, id: string, from: Elsewhere, asking: Asking): Refusal | undefined {
  const { reader, roster, today, at } = asking
  const context: Context = {
    actor: { ...reader }, at, today, entered: today, calendar: roster.calendar, settings: roster.settings(today), known: {}, said: {}, laws: lawsOn(words.laws, from.started), hash: hashes.sm3, salt, id: uuidv7,
  }
  const done = takeover(procedure, id, from, context)
  return done.ok ? undefined : done
}

function faultsOf(refusal: Refusal, row: number, columns: readonly Column[], heading: (key: string) => string): Fault[] {
  const places = refusal.fields?.length ? refusal.fields : [{ path: [], zh: refusal.zh, en: refusal.en }]
  return places.map(({ path, zh, en }) => {
    const field = String(path.at(-1) ?? '')
    const step = path[0] === 'said' ? String(path[1]) : path.length === 1 && !['state', 'parties', 'clocks'].includes(field) ? field : 'open'
    const column = columns.find(one => ('said' in one.at && one.at.said.includes(path[0] === 'said' ? step : 'open') && one.at.field === field) || ('day' in one.at && one.at.day.includes(field === 'started' ? 'submit' : field)))
    return { row, column: column?.key ?? '', heading: column ? heading(column.key) : field, zh, en }
  })
}

/** What is there already: brought before, or a matter of this house under the same id. */
async function thereAlready(pool: pg.Pool, congress: string, of: string, brought: readonly Brought[]): Promise<Set<string>> {
  const own = new Map(brought.flatMap(one => { const key = one.notes?.['key']; return typeof key === 'string' && /^[0-9a-f-]{36}$/.test(key) ? [[key, one.id] as const] : [] }))
  const { rows } = await inCongress(pool, congress, client => client.query<{ id: string }>(
    'select id from office.matter where congress = $1 and procedure = $2 and id = any ($3::uuid[])', [congress, of, [...brought.map(one => one.id), ...own.keys()]]), 'read')
  return new Set(rows.map(({ id }) => own.get(id) ?? id))
}

export interface Entered { readonly ok: true; readonly entered: number; readonly known: number }

/**
 * Enters a file that has no fault, all of it or nothing. Names that are to be added are added first; the mapping and what
 * the names mean are remembered for the next file.
 */
export async function enterRegister(place: { readonly app: pg.Pool; readonly commits: Commits; readonly rosters: Rosters }, asking: Asking, of: string, source: Source): Promise<Entered | Refusal> {
  const ready = await prepared(place.app, asking, of, source)
  if (!ready.ok) return ready
  if (ready.unknown.length > 0) return refuse('names', `有 ${ready.unknown.length} 个名称在名册里找不到，没有导入。请逐个选定是谁，或者选“新增”。`, `${ready.unknown.length} names are not in the roster; nothing was imported. Choose whom each means, or add it.`, { detail: ready.unknown })
  if (ready.faults.length > 0) return refuse('register', `有 ${ready.faults.length} 处不对，没有导入。请更正文件后再来；整份文件要么全部导入，要么都不导入。`, `${ready.faults.length} faults; nothing was imported. Correct the file and bring it again: all of it enters or none.`, { detail: ready.faults })
  if (ready.brought.length === 0) return { ok: true, entered: 0, known: ready.known }
  const added = await addNew(place, asking, ready.brought)
  const rows = ready.brought.map(one => ({ ...one, from: renamed(one.from, added) }))
  const { person } = asking.reader
  const done = await place.commits.perform(asking.congress, { do: 'takeover', procedure: of, rows, key: uuidv7(), person })
  if (!done.ok) return done
  await remember(place.app, asking.congress, of, ready, added, person)
  return { ok: true, entered: ready.brought.length, known: ready.known }
}

const isNew = (id: string): boolean => id.startsWith('person:') || id.startsWith('organ:')

/** Adds the people and units that a file names and the roster is to have; returns the id of each. */
async function addNew({ app, rosters }: { readonly app: pg.Pool; readonly rosters: Rosters }, { congress }: Asking, brought: readonly Brought[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(brought.flatMap(({ from }) => [...Object.values(from.parties), ...Object.values(from.signed ?? {})].flat()).filter(isNew))]
  if (wanted.length === 0) return new Map()
  const added = new Map(wanted.map(key => [key, key.startsWith('organ:') ? keyFrom(congress, key) : uuidv7()]))
  const nameOf = (key: string): string => key.slice(key.indexOf(':') + 1)
  const [people, organs] = [wanted.filter(key => key.startsWith('person:')), wanted.filter(key => key.startsWith('organ:'))]
  if (people.length > 0) await addPeople(app, congress, people.map(key => ({ id: added.get(key)!, name: nameOf(key) })))
  if (organs.length > 0) await addOrgans(app, congress, organs.map(key => ({ id: added.get(key)!, kind: 'unit', zh: nameOf(key), en: nameOf(key) })))
  rosters.forget(congress)
  return added
}

/** The same matter with real ids in place of names that were to be added. */
function renamed<T>(value: T, added: ReadonlyMap<string, string>): T {
  if (typeof value === 'string') return (added.get(value) ?? value) as T
  if (Array.isArray(value)) return value.map(one => renamed(one, added)) as T
  return typeof value === 'object' && value !== null ? (Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, renamed(inner, added)])) as T) : value
}

async function remember(pool: pg.Pool, congress: string, of: string, { register, mapping, names }: Ready, added: ReadonlyMap<string, string>, person: string): Promise<void> {
  const meant = Object.entries(names).flatMap(([key, id]) => {
    const to = id === 'new' ? added.get(key) : id
    return to === undefined ? [] : [{ kind: key.slice(0, key.indexOf(':')), written: key.slice(key.indexOf(':') + 1), meant: to }]
  })
  await inCongress(pool, congress, async client => {
    await client.query(
      `insert into office.register_mapping (congress, register, headings, columns, by_person) values ($1, $2, $3, $4, $5)
       on conflict (congress, register, headings) do update set columns = excluded.columns, by_person = excluded.by_person, at = now()`, [congress, of, signature(register.headings), JSON.stringify(mapping), person])
    await client.query(
      `insert into office.register_name (congress, kind, written, meant, by_person) select $1, r.kind, r.written, r.meant, $3 from jsonb_to_recordset($2::jsonb) as r (kind text, written text, meant text)
       on conflict (congress, kind, written) do update set meant = excluded.meant, by_person = excluded.by_person, at = now()`, [congress, JSON.stringify(meant), person])
  })
}

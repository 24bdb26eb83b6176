import { calendar, legalDay, loadYear, type Actor, type Calendar, type CalendarYear, type Day, type Reader, type Settings } from '@zhitong/kernel'
import { words } from '../matters/house.ts'

export interface Organ { id: string; kind: string; zh: string; en: string; until: string | null }
export interface Person { id: string; name: string; pinyin: string; initials: string; account: string | null }
export interface Held {
  id: string; person: string; role: string; organ: string | null; head: boolean; term: string | null
  from: string; until: string | null; delegatedBy: string | null
}
interface SettingValue { key: string; from: string; value: unknown; by: string; why: string }
interface LoadedYear { year: number; notice: CalendarYear; source: string; at: string }

export interface RosterRows {
  congress: { id: string; zh: string; en: string; demo: boolean }
  organs: Organ[]
  people: Person[]
  held: Held[]
  settings: SettingValue[]
  years: LoadedYear[]
}

const holds = (held: Held, day: Day): boolean => held.from <= day && (held.until === null || day <= held.until)

function readerOf(person: string, held: readonly Held[]): Reader {
  const seats = held.flatMap(one => (one.organ ? [one.organ, ...(one.head ? [`${one.organ}.head`] : [])] : []))
  return { person, roles: [...new Set(held.map(one => one.role))], seats: [...new Set(seats)] }
}

/** Who is who in one congress, its settings and its calendar: what the kernel is told of the world. */
export class Roster {
  readonly rows: RosterRows
  readonly organs: ReadonlyMap<string, Organ>
  readonly people: ReadonlyMap<string, Person>
  readonly calendar: Calendar
  readonly #held = new Map<string, Held[]>()
  readonly #byAccount = new Map<string, string>()
  #counted: { day: string; holders: Record<string, number> } | undefined

  constructor(rows: RosterRows) {
    this.rows = rows
    this.organs = new Map(rows.organs.map(organ => [organ.id, organ]))
    this.people = new Map(rows.people.map(person => [person.id, person]))
    this.calendar = rows.years.reduce((known, year) => loadYear(known, year.notice), calendar())
    for (const held of rows.held) this.#held.set(held.person, [...(this.#held.get(held.person) ?? []), held])
    for (const person of rows.people) if (person.account) this.#byAccount.set(person.account, person.id)
  }

  personOf(account: string): string | undefined {
    return this.#byAccount.get(account)
  }

  /** The roles that a person holds on a day, those by delegation too. A role that was lent ends with its lender's own. */
  heldBy(person: string, day: Day): Held[] {
    return (this.#held.get(person) ?? []).filter(held => holds(held, day) && (held.delegatedBy === null || this.#lenderHolds(held, day)))
  }
  #lenderHolds({ delegatedBy, role, organ }: Held, day: Day): boolean {
    return (this.#held.get(delegatedBy!) ?? []).some(own => own.delegatedBy === null && own.role === role && (organ === null || own.organ === organ) && holds(own, day))
  }
  everHeldBy = (person: string): readonly Held[] => this.#held.get(person) ?? []

  /** A person as whoever reads or acts on a day. */
  reader = (person: string, day: Day): Reader => readerOf(person, this.heldBy(person, day))

  /**
   * Whoever takes a step: with the roles held on the day of the act and still on the day of its entry, so that nobody acts
   * in an office that has ended by dating the act back. Staff who enter a step for somebody (代录) act with the roles that
   * that person held on the day of the act; both stand in the entry.
   */
  actor(person: string, day: Day, entered: Day, onBehalfOf?: string): Actor {
    if (onBehalfOf !== undefined) return { ...this.reader(onBehalfOf, day), person, onBehalfOf }
    const now = this.reader(person, entered)
    if (day === entered) return now
    const then = this.reader(person, day)
    return { person, roles: then.roles.filter(role => now.roles.includes(role)), seats: then.seats.filter(seat => now.seats.includes(seat)) }
  }

  /** How many hold each role on a day. */
  holders(day: Day): Record<string, number> {
    if (this.#counted?.day === day) return this.#counted.holders
    const people = new Map<string, Set<string>>()
    for (const held of this.rows.held) {
      if (!holds(held, day) || held.delegatedBy) continue
      people.set(held.role, (people.get(held.role) ?? new Set()).add(held.person))
    }
    const holders = Object.fromEntries([...people].map(([role, who]) => [role, who.size]))
    this.#counted = { day, holders }
    return holders
  }

  /** The local settings that hold on a day; what was not set has the default of the house. */
  settings(day: Day): Settings {
    const values: Record<string, unknown> = Object.fromEntries(Object.entries(words.settings).map(([key, setting]) => [key, setting.default]))
    for (const { key, from, value } of this.rows.settings) if (from <= day) values[key] = value
    return values as Settings
  }

  /** What a person or an organ is called; ids that nobody holds any more are shown as they are. */
  name(id: string): { id: string; kind: 'person' | 'organ' | 'role' | 'law'; zh: string; en: string } {
    if (id === 'law') return { id, kind: 'law', zh: '法律规定', en: 'by law' }
    if (id === 'ballot') return { id, kind: 'law', zh: '表决', en: 'vote' }
    const organ = this.organs.get(id)
    if (organ) return { id, kind: 'organ', zh: organ.zh, en: organ.en }
    const person = this.people.get(id)
    if (person) return { id, kind: 'person', zh: person.name, en: person.name }
    const role = words.roles[id]
    return role ? { id, kind: 'role', zh: role.zh, en: role.en } : { id, kind: 'person', zh: id, en: id }
  }

  /** The one whom a reader's key means: `role:office`, `id:…`, `id:….head`. */
  nameOfKey(key: string): ReturnType<Roster['name']> {
    const id = key.slice(key.indexOf(':') + 1)
    if (!id.endsWith('.head')) return this.name(id)
    const organ = this.name(id.slice(0, -'.head'.length))
    return { ...organ, zh: `${organ.zh}负责人`, en: `head of ${organ.en}` }
  }
}

/** The legal day now, in Asia/Shanghai. */
export const todayIs = (at: Date = new Date()): Day => legalDay(at.toISOString())

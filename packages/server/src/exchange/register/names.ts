import type pg from 'pg'
import type { Organ, Roster } from '../../roster/roster.ts'
import { organNamed } from '../../roster/match.ts'
import { soundsOf } from '../../roster/sounds.ts'
import { inCongress } from '../../store/transaction.ts'
import type { Column } from './columns.ts'

export type NameKind = 'person' | 'organ'
/** What a name that the roster does not have is to mean: an id, or `new`, a person or unit to be added. */
export type Names = Readonly<Record<string, string>>

export const nameKey = (kind: NameKind, written: string): string => `${kind}:${written}`
export const kindOf = (column: Column): NameKind | undefined => (column.kind === 'person' || column.kind === 'people' ? 'person' : column.kind === 'organ' || column.kind === 'organs' ? 'organ' : undefined)

/** A name nobody in the roster has, or several have, with those who may be meant. */
export interface Unknown {
  readonly kind: NameKind
  readonly written: string
  readonly rows: number
  readonly several: boolean
  readonly proposals: readonly { readonly id: string; readonly name: string }[]
}

/** Finds whom names mean: what was settled before, then the roster, as a district's offices shorten and space them. */
export class NameFinder {
  readonly #roster: Roster
  readonly #settled: Names
  readonly #people = new Map<string, string[]>()
  readonly #found = new Map<string, string | undefined>()

  constructor(roster: Roster, settled: Names) {
    this.#roster = roster
    this.#settled = settled
    for (const person of roster.rows.people) {
      const name = person.name.replace(/\s+/g, '')
      this.#people.set(name, [...(this.#people.get(name) ?? []), person.id])
    }
  }

  find(kind: NameKind, written: string, committee = false): string | undefined {
    const key = nameKey(kind, written)
    const settled = this.#settled[key]
    if (settled !== undefined && (settled === 'new' || this.#exists(kind, settled))) return settled === 'new' ? key : settled
    const cached = `${key} ${committee}`
    if (!this.#found.has(cached)) this.#found.set(cached, kind === 'person' ? this.#person(written) : organNamed(written, this.#roster.rows.organs, committee) ?? organNamed(written, this.#roster.rows.organs, !committee))
    return this.#found.get(cached)
  }
  #exists = (kind: NameKind, id: string): boolean => (kind === 'person' ? this.#roster.people.has(id) : this.#roster.organs.has(id))

  #candidates(written: string): string[] {
    const all = this.#people.get(written) ?? []
    const deputies = all.filter(id => this.#roster.everHeldBy(id).some(held => held.role === 'deputy'))
    return deputies.length > 0 ? deputies : all
  }
  #person(written: string): string | undefined {
    const found = this.#candidates(written)
    return found.length === 1 ? found[0] : undefined
  }

  unknown(kind: NameKind, written: string, rows: number): Unknown {
    const several = kind === 'person' ? this.#candidates(written) : []
    const ids = several.length > 1 ? several : kind === 'person' ? this.#likePerson(written) : likeOrgan(written, this.#roster.rows.organs)
    return { kind, written, rows, several: several.length > 1, proposals: ids.slice(0, 5).map(id => ({ id, name: this.#roster.name(id).zh })) }
  }
  #likePerson(written: string): string[] {
    const { pinyin } = soundsOf(written)
    return this.#roster.rows.people.filter(person => person.pinyin === pinyin || (person.name.length === written.length && [...person.name].filter((sign, n) => sign === [...written][n]).length === written.length - 1 && written.length > 2)).map(person => person.id)
  }
}

/** Organs that share the most characters with a name, the best first. */
function likeOrgan(written: string, organs: readonly Organ[]): string[] {
  const signs = new Set(written.replace(/[区市局委办公室]/g, ''))
  return organs.map(organ => ({ id: organ.id, shared: [...signs].filter(sign => organ.zh.includes(sign)).length })).filter(one => one.shared > 0 && one.shared * 2 >= signs.size).sort((a, b) => b.shared - a.shared).map(one => one.id)
}

/** What names were settled to mean when registers were brought before. */
export const settledNames = (pool: pg.Pool, congress: string): Promise<Names> =>
  inCongress(pool, congress, async client => {
    const { rows } = await client.query<{ kind: NameKind; written: string; meant: string }>('select kind, written, meant from office.register_name where congress = $1', [congress])
    return Object.fromEntries(rows.map(row => [nameKey(row.kind, row.written), row.meant]))
  }, 'read')

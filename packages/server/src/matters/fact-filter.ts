import type { Day } from '@zhitong/kernel'
import type { FactKey, MatterQuery } from '../contract/index.ts'
import { fourFactsOf, promisedClocks } from './facts.ts'
import { procedures } from './house.ts'

/** What each fact asks of a row of `office.fact f`; `$2` are the reader's keys. Nobody is found by a rating that he may not read. */
const conditions: Readonly<Record<Exclude<FactKey, 'promised' | 'kept' | 'open' | 'openLate'>, string>> = {
  counted: 'true', answered: 'f.answers > 0', inTime: 'f.answers > 0 and not f.late', late: 'f.answers > 0 and f.late', waiting: 'f.answers = 0',
  overdue: 'f.due < @today', promising: 'f.promised > 0', rated: 'f.dissatisfied is not null and f.raters && $2',
  satisfied: 'not f.dissatisfied and f.raters && $2', dissatisfied: 'f.dissatisfied and f.raters && $2',
}

/** The promises of the house: their procedure, the clock of the promised day, the states in which they are kept. */
const promises = (): { procedure: string; clock: string; kept: readonly string[] }[] =>
  [...procedures.values()].flatMap(procedure => {
    const words = fourFactsOf(procedure)
    if (!words) return []
    const children = procedure.children as Readonly<Record<string, { name: string }>>
    const delivered = words.delivered as Readonly<Record<string, string | readonly string[]>>
    const clocks = promisedClocks(procedure)
    return Object.keys(words.promised).map(child => ({ procedure: children[child]!.name, clock: clocks[children[child]!.name]!, kept: [delivered[child] ?? []].flat() }))
  })

/**
 * The condition on `office.matter m` that a list's filters of facts come to; `place` writes a parameter, `give` adds one
 * and tells its number.
 */
export function factFilter(query: Pick<MatterQuery, 'fact' | 'unit' | 'since' | 'class'>, today: Day, place: (n: number) => string, give: (value: unknown) => number): string | undefined {
  const { fact, unit, since } = query
  if (fact === undefined && unit === undefined && since === undefined && query.class === undefined) return undefined
  const of = ['f.congress = $1', 'f.readers && $2']
  if (unit !== undefined) of.push(`f.unit = ${place(give(unit))}`)
  if (since !== undefined) of.push(`f.year = ${place(give(since))}`)
  if (query.class !== undefined) of.push(`f.class = ${place(give(query.class))}`)
  if (fact === 'promised' || fact === 'kept' || fact === 'open' || fact === 'openLate') {
    const below = `m.parent in (select f.matter from office.fact f where ${of.join(' and ')})`
    const each = promises().map(one => {
      const own = `m.procedure = ${place(give(one.procedure))}`
      if (fact === 'promised') return own
      if (fact === 'kept') return `${own} and m.state = any (${place(give(one.kept))})`
      const late = fact === 'openLate' ? ` and exists (select from office.clock k where k.congress = m.congress and k.matter = m.id and k.clock = ${place(give(one.clock))} and k.running and k.due < ${place(give(today))})` : ''
      return `${own} and not m.final${late}`
    })
    return `${below} and (${each.map(one => `(${one})`).join(' or ')})`
  }
  if (fact !== undefined) of.push(conditions[fact].includes('@today') ? conditions[fact].replace('@today', `${place(give(today))}::date`) : conditions[fact])
  return `m.id in (select f.matter from office.fact f where ${of.join(' and ')})`
}

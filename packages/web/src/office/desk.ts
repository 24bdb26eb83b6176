import { useSuspenseQuery } from '@tanstack/react-query'
import desks from 'virtual:desk'
import { useCongress } from '../shared/congress.ts'
import { ask } from '../shared/office.ts'

/** The desk of a unit, for whoever holds that role and no office of the congress; with the organs for which one acts. */
export function useDesk(): { seats: readonly string[]; lists: readonly string[] } | undefined {
  const congress = useCongress()
  const { data: me } = useSuspenseQuery(ask.me())
  const roles = me.congresses.find(one => one.id === congress)?.roles ?? []
  if (roles.length === 0 || roles.some(held => held.role !== desks.unit.role)) return undefined
  return { lists: desks.unit.lists, seats: roles.flatMap(held => (held.organ ? [held.organ.id] : [])) }
}

/** The procedure whose desks this person works at, if there is one. */
export function useOfficeDesk(): string | undefined {
  const congress = useCongress()
  const { data: me } = useSuspenseQuery(ask.me())
  const roles = me.congresses.find(one => one.id === congress)?.roles ?? []
  return roles.some(held => desks.office.roles.includes(held.role)) ? desks.office.procedure : undefined
}

import { useQuery } from '@tanstack/react-query'
import desks from 'virtual:desk'
import procedures from 'virtual:procedures'
import type openings from 'virtual:openings'

/** A procedure as pages know it: its name, its states, its opening. */
export type Entry = (typeof openings)[number]
type Listed = (typeof procedures)[number]

/** The systems in the order in which a house is walked through; what is not named stands after them, in its own order. */
const order = ['annual-plan', 'plan-item', 'special-report', 'interpellation', 'suggestion', 'motion', 'promise', 'handling-year']
const people = ['opinion']
const place = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length)
const named = (name: string): Listed[] => procedures.filter(procedure => procedure.name === name)

/** One entry for each procedure that somebody opens, and for promises, which outlive what they belong to. */
export const navigation: readonly (readonly Listed[])[] = [
  procedures.filter(procedure => (procedure.alone || order.includes(procedure.name)) && !people.includes(procedure.name)).toSorted((a, b) => place(a.name) - place(b.name)),
  people.flatMap(named),
]

/** What a handling unit finds: its own matters and nothing else. */
export const unitNavigation: readonly (readonly Listed[])[] = [desks.unit.lists.flatMap(named)]

/** Every procedure with its opening, fetched when a page asks for it. */
export const useHouse = () => useQuery({ queryKey: ['house'], queryFn: async () => (await import('virtual:openings')).default, staleTime: Infinity })

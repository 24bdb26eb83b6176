import { useQuery } from '@tanstack/react-query'
import procedures from 'virtual:procedures'
import type openings from 'virtual:openings'

/** A procedure as pages know it: its name, its states, its opening. */
export type Entry = (typeof openings)[number]

/** One entry for each procedure that somebody opens; those that only live below another matter are reached from it. */
export const navigation = procedures.filter(procedure => procedure.alone)

/** Every procedure with its opening, fetched when a page asks for it. */
export const useHouse = () => useQuery({ queryKey: ['house'], queryFn: async () => (await import('virtual:openings')).default, staleTime: Infinity })

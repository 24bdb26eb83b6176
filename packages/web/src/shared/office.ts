import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type {
  CalendarYear, DutyView, Inbox, MatterList, MatterView, Me, OrganView, PersonList, SearchResult, SettingView, YearBoard,
} from '@zhitong/server/contract'
import { get, type Params } from './api.ts'

/** The key under which an answer about a congress is kept. */
export const office = (congress: string, ...rest: unknown[]): unknown[] => ['c', congress, ...rest]

/** The address of the interface for a congress. */
export const at = (congress: string, path: string): string => `/c/${encodeURIComponent(congress)}${path}`

/** Every question that pages ask, with the key under which the answer is kept. */
export const ask = {
  me: () => queryOptions({ queryKey: ['me'], queryFn: () => get<Me>('/me'), staleTime: 60_000 }),
  inbox: (c: string) => queryOptions({ queryKey: office(c, 'inbox'), queryFn: () => get<Inbox>(at(c, '/inbox')) }),
  year: (c: string, year: number) =>
    queryOptions({ queryKey: office(c, 'year', year), queryFn: () => get<YearBoard>(at(c, `/year/${year}`)), placeholderData: keepPreviousData }),
  matters: (c: string, params: Params) =>
    queryOptions({
      queryKey: office(c, 'matters', params),
      queryFn: ({ signal }) => get<MatterList>(at(c, '/matters'), params, signal),
      placeholderData: keepPreviousData,
    }),
  matter: (c: string, id: string) =>
    queryOptions({ queryKey: office(c, 'matter', id), queryFn: () => get<MatterView>(at(c, `/matters/${encodeURIComponent(id)}`)) }),
  search: (c: string, q: string, size: number) =>
    queryOptions({
      queryKey: office(c, 'search', q, size),
      queryFn: ({ signal }) => get<SearchResult>(at(c, '/search'), { q, size }, signal),
      enabled: q.trim() !== '',
      placeholderData: keepPreviousData,
    }),
  people: (c: string, params: Params) =>
    queryOptions({
      queryKey: office(c, 'people', params),
      queryFn: ({ signal }) => get<PersonList>(at(c, '/people'), params, signal),
      placeholderData: keepPreviousData,
    }),
  organs: (c: string) => queryOptions({ queryKey: office(c, 'organs'), queryFn: () => get<OrganView[]>(at(c, '/organs')), staleTime: 300_000 }),
  duties: (c: string) => queryOptions({ queryKey: office(c, 'duties'), queryFn: () => get<DutyView[]>(at(c, '/duties')) }),
  settings: (c: string) => queryOptions({ queryKey: office(c, 'settings'), queryFn: () => get<SettingView[]>(at(c, '/settings')) }),
  calendar: (c: string) => queryOptions({ queryKey: office(c, 'calendar'), queryFn: () => get<CalendarYear[]>(at(c, '/calendar')) }),
}

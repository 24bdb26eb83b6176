import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type {
  CalendarYear, DutyView, FactCounts, Inbox, MatterList, MatterView, Me, OrganView, PersonList, Remarks, RunningClocks, SaidList, SearchResult, SettingView, SimilarList, UnitProposals, YearBoard,
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
  said: (c: string, params: Params) =>
    queryOptions({
      queryKey: office(c, 'matters', 'said', params),
      queryFn: ({ signal }) => get<SaidList>(at(c, '/said'), params, signal),
      placeholderData: keepPreviousData,
    }),
  facts: (c: string, procedure: string, year: number | undefined) =>
    queryOptions({
      queryKey: office(c, 'matters', 'facts', procedure, year),
      queryFn: ({ signal }) => get<FactCounts>(at(c, '/facts'), { procedure, year }, signal),
      placeholderData: keepPreviousData,
    }),
  clocks: (c: string, procedure: string, until: string | undefined) =>
    queryOptions({
      queryKey: office(c, 'matters', 'clocks', procedure, until),
      queryFn: ({ signal }) => get<RunningClocks>(at(c, '/clocks'), { procedure, until }, signal),
      placeholderData: keepPreviousData,
    }),
  remarks: (c: string, id: string, seq: number) =>
    queryOptions({ queryKey: office(c, 'matter', id, 'remarks', seq), queryFn: ({ signal }) => get<Remarks>(at(c, `/matters/${encodeURIComponent(id)}/remarks`), {}, signal), staleTime: 300_000 }),
  units: (c: string, id: string) =>
    queryOptions({ queryKey: office(c, 'matter', id, 'units'), queryFn: ({ signal }) => get<UnitProposals>(at(c, `/matters/${encodeURIComponent(id)}/units`), {}, signal), staleTime: 300_000 }),
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
  similar: (c: string, id: string) => queryOptions({ queryKey: office(c, 'similar', id), queryFn: () => get<SimilarList>(at(c, `/matters/${encodeURIComponent(id)}/similar`)) }),
  duties: (c: string) => queryOptions({ queryKey: office(c, 'duties'), queryFn: () => get<DutyView[]>(at(c, '/duties')) }),
  settings: (c: string) => queryOptions({ queryKey: office(c, 'settings'), queryFn: () => get<SettingView[]>(at(c, '/settings')) }),
  calendar: (c: string) => queryOptions({ queryKey: office(c, 'calendar'), queryFn: () => get<CalendarYear[]>(at(c, '/calendar')) }),
}

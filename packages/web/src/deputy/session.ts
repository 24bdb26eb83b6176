import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Inbox, MatterList, MatterView, Me } from '@zhitong/server/contract'
import { createContext, useContext } from 'react'
import { get, query, type Params } from '../shared/api.ts'
import { at, office } from '../shared/office.ts'
import { forget, remembered, type Known } from './keep/known.ts'
import { device } from './keep/device.ts'
import { raises } from './house.ts'

/** Whoever holds the phone, in one congress. */
export interface Here {
  readonly congress: string
  readonly account: string
  readonly name: string
  /** The person's id in this congress. */
  readonly person: string
  readonly roles: Me['congresses'][number]['roles']
  readonly today: string
}
export const HereContext = createContext<Here | undefined>(undefined)

export function useHere(): Here {
  const here = useContext(HereContext)
  if (!here) throw new Error('no session')
  return here
}

async function whoIs(): Promise<Known<Me>> {
  const kept = (await (await device()).get('known', 'me'))?.value as Me | undefined
  const me = await remembered('me', () => get<Me>('/me'))
  // Somebody else signed in on this phone: what the office told the last person is not his.
  if (kept && kept.account !== me.value.account) {
    await forget()
    return remembered('me', () => Promise.resolve(me.value))
  }
  return me
}

/** Every question of the app; each answer is remembered on the phone, for the stairwell. */
export const ask = {
  me: () => queryOptions({ queryKey: ['me'], queryFn: whoIs, staleTime: 60_000 }),
  inbox: (c: string) => queryOptions({ queryKey: office(c, 'inbox'), queryFn: () => remembered(`${c}/inbox`, () => get<Inbox>(at(c, '/inbox'))) }),
  mine: (c: string, params: Params) =>
    queryOptions({ queryKey: office(c, 'matters', params), queryFn: () => remembered(`${c}/matters${query(params)}`, () => get<MatterList>(at(c, '/matters'), { mine: 'yes', ...params })) }),
  matter: (c: string, id: string) =>
    queryOptions({ queryKey: office(c, 'matter', id), queryFn: () => remembered(`${c}/matter/${id}`, () => get<MatterView>(at(c, `/matters/${encodeURIComponent(id)}`))) }),
}

/** What a deputy raised himself, in the order in which it moved. */
export const raised: Params = { procedure: raises.join(','), sort: 'updated', order: 'desc', size: 50 }

export const useInbox = () => useQuery(ask.inbox(useHere().congress))
export const useRaised = () => useQuery(ask.mine(useHere().congress, raised))

import { queryOptions } from '@tanstack/react-query'
import type { NoticeAddress, NoticeList, NoticeOffice } from '@zhitong/server/contract'
import { get } from '../../shared/api.ts'
import { at, office } from '../../shared/office.ts'

export const askNotices = (c: string, page = 1) => queryOptions({ queryKey: office(c, 'notices', page), queryFn: () => get<NoticeList>(at(c, '/notices'), { page }), refetchInterval: 60_000 })
export const askAddress = (c: string) => queryOptions({ queryKey: office(c, 'notices', 'address'), queryFn: () => get<NoticeAddress>(at(c, '/notices/address')) })
export const askNoticeOffice = (c: string) => queryOptions({ queryKey: office(c, 'notices', 'office'), queryFn: () => get<NoticeOffice>(at(c, '/notices/office')) })

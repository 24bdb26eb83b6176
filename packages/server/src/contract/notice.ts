import * as z from 'zod'
import { Name } from './words.ts'

/** What one person was told. Only that person sees it, and whether it was read. */
export const NoticeList = z.object({
  rows: z.array(z.object({ id: z.uuid(), kind: z.enum(['step', 'clock']), matter: z.uuid(), number: z.string().nullable(), title: z.string(), parent: z.string().nullable(), zh: z.string(), en: z.string(), at: z.string(), read: z.boolean() })),
  total: z.number(), unread: z.number(),
})
export type NoticeList = z.infer<typeof NoticeList>

const time = z.string()
/** Where messages go: `daily` asks for one a day. */
export const NoticeAddress = z.object({ person: Name, number: z.string().nullable(), daily: z.boolean() })
export type NoticeAddress = z.infer<typeof NoticeAddress>
export const AddressRequest = z.object({ person: z.string().max(60).optional(), number: z.string().trim().max(60).regex(/^[\w.@+-]*$/).nullable(), daily: z.boolean() })

const Accepted = z.object({ path: z.string().trim().min(1).max(100), equals: z.string().max(100) })
/** The HTTP gateway. The values of its headers are never given out. */
export const GatewayView = z.object({ on: z.boolean(), url: z.string(), body: z.string(), headerNames: z.array(z.string()), accepted: Accepted.nullable(), quietFrom: time, quietTo: time, dailyAt: time })
export type GatewayView = z.infer<typeof GatewayView>
export const GatewayRequest = GatewayView.omit({ headerNames: true }).extend({ url: z.string().trim().max(1000), body: z.string().max(10_000), headers: z.string().max(5_000).optional() })
export type GatewayRequest = z.infer<typeof GatewayRequest>

const Delivery = z.object({ id: z.uuid(), person: Name, matter: z.uuid().nullable(), number: z.string().nullable(), title: z.string().nullable(), parent: z.string().nullable(), notices: z.number(), tries: z.number(), at: z.string(), error: z.object({ zh: z.string(), en: z.string() }).nullable(), phone: z.string().nullable() })
/** What the office keeps of telling: the gateway, numbers, messages that could not be sent, whom to call. */
export const NoticeOffice = z.object({ gateway: GatewayView.nullable(), keeps: z.boolean(), addresses: z.array(NoticeAddress), dead: z.array(Delivery), calls: z.array(Delivery) })
export type NoticeOffice = z.infer<typeof NoticeOffice>

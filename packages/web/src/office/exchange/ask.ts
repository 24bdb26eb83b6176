import { queryOptions } from '@tanstack/react-query'
import type { ExchangeFileView, ExchangeView, Refused } from '@zhitong/server/contract'
import { get, newKey, RefusedError, Unreached } from '../../shared/api.ts'
import { at, office } from '../../shared/office.ts'

export const askExchange = (c: string) => queryOptions({ queryKey: office(c, 'exchange'), queryFn: () => get<ExchangeView>(at(c, '/exchange')), staleTime: 60_000 })
export const askFiles = (c: string, matter: string) =>
  queryOptions({ queryKey: office(c, 'exchange', matter), queryFn: () => get<ExchangeFileView[]>(at(c, `/exchange/matters/${encodeURIComponent(matter)}`)) })

/** Asks for a file that is made on demand, and gives it to the person as a download. */
export async function download(path: string, body: unknown): Promise<void> {
  let response: Response
  try {
    response = await fetch(`/api${path}`, { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': newKey() }, body: JSON.stringify(body) })
  } catch {
    throw new Unreached('unreached')
  }
  if (!response.ok) throw new RefusedError(((await response.json()) as Refused).refused, response.status)
  const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1]
  const address = URL.createObjectURL(await response.blob())
  const link = Object.assign(document.createElement('a'), { href: address, download: name ? decodeURIComponent(name) : 'file' })
  link.click()
  URL.revokeObjectURL(address)
}

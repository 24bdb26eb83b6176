import type { FastifyRequest } from 'fastify'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/** The origin that a browser must name when it sends something to this server: the address it was reached at. */
export const originOf = (request: Pick<FastifyRequest, 'protocol' | 'host'>): string => `${request.protocol}://${request.host}`

/**
 * Whether a request that changes something may be from a page of ours. Browsers name the origin of every cross-site POST;
 * programs name none and carry no cookies that were not given to them.
 */
export const fromOurPages = (request: FastifyRequest, others: readonly string[]): boolean => {
  if (safe.has(request.method)) return true
  const origin = request.headers.origin
  if (origin !== undefined) return origin === originOf(request) || others.includes(origin)
  const site = request.headers['sec-fetch-site']
  return site === undefined || site === 'same-origin' || site === 'none'
}

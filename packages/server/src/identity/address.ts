import type { FastifyRequest } from 'fastify'
import { isIP } from 'node:net'

const loopback = (address: string): boolean =>
  address === '::1' || /^(::ffff:)?127\.\d+\.\d+\.\d+$/.test(address)

/**
 * Whether a request comes from the machine itself. A forwarding header that names anybody else counts against it, so that
 * a proxy on the same machine does not make the whole world local.
 */
export const fromHere = (request: Pick<FastifyRequest, 'ip' | 'headers'>): boolean => {
  if (!loopback(request.ip)) return false
  const { forwarded, 'x-forwarded-for': chain, 'x-real-ip': real } = request.headers
  if (forwarded) return false
  return [chain, real]
    .flat()
    .flatMap(value => (value ?? '').split(','))
    .map(value => value.trim())
    .filter(value => value !== '')
    .every(value => isIP(value) !== 0 && loopback(value))
}

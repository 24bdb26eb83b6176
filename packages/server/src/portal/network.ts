import type { FastifyRequest } from 'fastify'
import { isIPv6 } from 'node:net'

/** The network that asks. Of IPv6 the first 64 bits: one household has all the rest. */
export function networkOf({ ip }: Pick<FastifyRequest, 'ip'>): string {
  if (!isIPv6(ip) || ip.startsWith('::ffff:')) return ip
  const [head = '', tail = ''] = ip.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === '' ? [] : tail.split(':')
  const all = ip.includes('::') ? [...before, ...Array.from({ length: 8 - before.length - after.length }, () => '0'), ...after] : before
  return all.slice(0, 4).map(part => part.padStart(4, '0')).join(':')
}

import { BlockList, isIP } from 'node:net'

/**
 * Whose word is taken for where a request comes from: a proxy on this machine, and those named in `TRUST_PROXY`
 * (addresses or networks, such as `10.0.0.5,10.1.0.0/16`). Behind it people are told apart: one of them who errs or
 * attacks does not lock out all. What others write into forwarding headers counts for nothing.
 */
export function proxiesTrusted(named: string | undefined): (address: string) => boolean {
  const trusted = new BlockList()
  const family = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 6 ? 'ipv6' : 'ipv4')
  trusted.addSubnet('127.0.0.0', 8, 'ipv4')
  trusted.addAddress('::1', 'ipv6')
  for (const one of (named ?? '').split(',').map(part => part.trim()).filter(part => part !== '')) {
    const [address, bits] = one.split('/') as [string, string?]
    if (isIP(address) === 0 || (bits !== undefined && !/^\d{1,3}$/.test(bits))) throw new Error(`TRUST_PROXY: ${one} is no address or network.`)
    if (bits === undefined) trusted.addAddress(address, family(address))
    else trusted.addSubnet(address, Number(bits), family(address))
  }
  return address => {
    const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
    return isIP(plain) !== 0 && trusted.check(plain, family(plain))
  }
}

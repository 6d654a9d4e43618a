import { BlockList, isIP } from 'node:net'

/** Where requests may go: `private` addresses only where somebody who runs the lake said so, `forbidden` never. */
export type AddressKind = 'public' | 'private' | 'forbidden'

const privateNetworks: readonly string[] = [
  ...['127.0.0.0/8', '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', '198.18.0.0/15'],
  ...['::1/128', 'fc00::/7'],
]
// Link-local, where clouds keep the credentials of the machine; their other addresses for the same; and what is no
// host at all. The last ones carry an IPv4 address inside, which would lead round these rules.
const forbiddenNetworks: readonly string[] = [
  ...['169.254.0.0/16', 'fe80::/10', 'fd00:ec2::254/128', '100.100.100.200/32', '168.63.129.16/32', '192.0.0.0/24'],
  ...['0.0.0.0/8', '224.0.0.0/4', '240.0.0.0/4', '::/128', 'ff00::/8', 'fec0::/10'],
  ...['64:ff9b::/96', '64:ff9b:1::/48', '2002::/16', '2001::/32', '::/96'],
]

const privateList = toBlockList(privateNetworks)
const forbiddenList = toBlockList(forbiddenNetworks)

/** @param address an IP address; anything else is forbidden. IPv4 addresses written as IPv6 count as IPv4. */
export function kindOfAddress(address: string): AddressKind {
  const version = isIP(address)
  if (version === 0) return 'forbidden'
  const family = version === 4 ? 'ipv4' : 'ipv6'
  // "::1" is loopback, although it lies in a range of forbidden ones.
  if (forbiddenList.check(address, family) && address !== '::1') return 'forbidden'
  return privateList.check(address, family) ? 'private' : 'public'
}

export interface TargetPolicy {
  /**
   * Why a request to this address must not be sent, or null.
   * @param addresses all that its host name stands for; one that is not allowed is enough to refuse
   */
  findRefusal(url: URL, addresses: readonly string[]): string | null
}

/**
 * @param allowedOrigins such as `http://localhost:3000`: these may have private addresses. Link-local ones nobody may.
 */
export function createTargetPolicy(allowedOrigins: readonly string[]): TargetPolicy {
  const allowed = new Set(allowedOrigins.map((origin) => new URL(origin).origin))
  return {
    findRefusal({ origin }, addresses) {
      const kinds = addresses.map(kindOfAddress)
      if (kinds.length === 0) return 'The name of the target is not known.'
      if (kinds.includes('forbidden')) return `${origin} has an address to which the lake sends nothing.`
      if (!kinds.includes('private') || allowed.has(origin)) return null
      return `${origin} is on this machine or in its network. Whoever runs the lake can allow it: serve --webhook-target ${origin}`
    },
  }
}

function toBlockList(networks: readonly string[]): BlockList {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', length = ''] = network.split('/')
    list.addSubnet(address, Number(length), isIP(address) === 4 ? 'ipv4' : 'ipv6')
  }
  return list
}

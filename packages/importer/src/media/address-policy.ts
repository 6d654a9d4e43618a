import { BlockList, isIP } from 'node:net'

const privateNetworks = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '198.18.0.0/15'],
  ...['169.254.0.0/16', '192.0.0.0/24', '224.0.0.0/4', '240.0.0.0/4'],
  // The later ones carry an IPv4 address inside, which would lead round these rules.
  ...[
    '::/96',
    'fc00::/7',
    'fe80::/10',
    'fec0::/10',
    'ff00::/8',
    '64:ff9b::/96',
    '64:ff9b:1::/48',
    '2001::/32',
    '2002::/16',
  ],
]
// Where clouds keep the credentials of the machine: not even for those who ask for it.
const forbiddenNetworks = ['169.254.0.0/16', 'fe80::/10', 'fd00:ec2::254/128', '100.100.100.200/32', '168.63.129.16/32']

const privateList = toBlockList(privateNetworks)
const forbiddenList = toBlockList(forbiddenNetworks)

/**
 * Why nothing may be fetched from this host, or null. An export names addresses; it must not make this machine knock
 * at its own doors or at those of its network.
 *
 * @param addresses that the name of the host stands for; one that is not allowed is enough
 * @param allowedHosts `host` or `host:port` that may be private, because somebody said so
 */
export function findRefusal(url: URL, addresses: readonly string[], allowedHosts: ReadonlySet<string>): string | null {
  if (!/^https?:$/.test(url.protocol)) return 'Only addresses that start with http:// or https:// are fetched.'
  if (addresses.length === 0) return `The host ${url.hostname} is not known.`
  const isAllowed = allowedHosts.has(url.host.toLowerCase()) || allowedHosts.has(url.hostname.toLowerCase())
  const isRefused = addresses.some(
    (address) => isIn(forbiddenList, address) || (!isAllowed && isIn(privateList, address)),
  )
  return isRefused
    ? `${url.host} is on this machine or in its network, so nothing was fetched from it. If it is your copy of the site, name it with --image-host ${url.host}.`
    : null
}

function isIn(list: BlockList, address: string): boolean {
  const version = isIP(address)
  return version === 0 || list.check(address, version === 4 ? 'ipv4' : 'ipv6')
}

function toBlockList(networks: readonly string[]): BlockList {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', length = ''] = network.split('/')
    list.addSubnet(address, Number(length), isIP(address) === 4 ? 'ipv4' : 'ipv6')
  }
  return list
}

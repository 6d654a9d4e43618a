/**
 * Lets a Node program find `<anything>.localhost` on this machine, as browsers do and many resolvers do not. The `sanity`
 * command line always puts the project in front of the host. Load it before the program, for that program alone:
 *
 *     NODE_OPTIONS="--import @vigil/lake/cli/resolve-localhost" SANITY_INTERNAL_ENV=http://localhost:3333 \
 *       SANITY_AUTH_TOKEN=... npx sanity dataset export production
 */
import dns, { type LookupAddress } from 'node:dns'
import { syncBuiltinESMExports } from 'node:module'

const { lookup } = dns

type Callback = (error: Error | null, address: string | LookupAddress[], family?: number) => void

function lookupLocally(hostname: string, ...rest: unknown[]): void {
  const callback = rest.at(-1)
  if (!/\.localhost\.?$/i.test(hostname) || !isCallback(callback)) {
    Reflect.apply(lookup, dns, [hostname, ...rest])
    return
  }
  const options = rest[0]
  const wantsAll = typeof options === 'object' && options !== null && 'all' in options && options.all === true
  const address = { address: '127.0.0.1', family: 4 }
  process.nextTick(() => (wantsAll ? callback(null, [address]) : callback(null, address.address, address.family)))
}

function isCallback(value: unknown): value is Callback {
  return typeof value === 'function'
}

Reflect.set(dns, 'lookup', lookupLocally)
syncBuiltinESMExports()

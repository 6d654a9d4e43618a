import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import type { Principal } from '../auth/create-auth.ts'
import { assetAccess } from '../images/create-asset-keeper.ts'
import type { LakeEnv } from './lake-env.ts'

/**
 * Addresses that open one asset for a day. `sanity dataset export` fetches the assets of an export without its token,
 * as every other host than Sanity's could be a stranger's: so the export hands out the keys with the addresses.
 */
export interface AssetLinks {
  /** @param path - Such as `/images/vigil/production/<name>`. */
  sign(path: string): string
  isOpened(url: URL): boolean
}

const secondsOpen = 86_400

/** The keys end with the process: the secret behind them is kept nowhere. */
export function createAssetLinks(clock: () => Date): AssetLinks {
  const secret = randomBytes(32)
  const keyOf = (path: string, until: string) => createHmac('sha256', secret).update(`${until} ${path}`).digest()
  const now = () => Math.floor(clock().getTime() / 1000)

  return {
    sign(path) {
      const until = String(now() + secondsOpen)
      return `${path}?until=${until}&key=${keyOf(path, until).toString('base64url')}`
    },
    isOpened({ pathname, searchParams }) {
      const until = searchParams.get('until') ?? ''
      const key = Buffer.from(searchParams.get('key') ?? '', 'base64url')
      const expected = keyOf(pathname, until)
      return key.length === expected.length && timingSafeEqual(key, expected) && now() <= Number(until)
    },
  }
}

const linkBearer: Principal = {
  kind: 'program',
  label: 'Export',
  role: 'export',
  draftReading: 'all',
  isStaff: false,
  access: assetAccess,
}

/** Lets requests in that come by such an address, and sends the asset as it is stored. Everything else goes on to `otherwise`. */
export function openedByLink(links: AssetLinks, otherwise: MiddlewareHandler<LakeEnv>): MiddlewareHandler<LakeEnv> {
  return async (c, next) => {
    if (!links.isOpened(new URL(c.req.url))) return otherwise(c, next)
    c.set('principal', linkBearer)
    await next()
  }
}

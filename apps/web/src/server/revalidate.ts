/** Tells the app's own `/api/revalidate` route which cached data to forget. */

import type { Change } from './bridge.ts'
import type { InProcessClient } from './in-process-client.ts'

export interface RevalidateOptions {
  ask: InProcessClient
  siteUrl: URL
  /** The route refuses whoever does not know it; the front refuses everybody. */
  secret: string
}

/** @returns a function that rejects unless the route said yes */
export function createRevalidate({ ask, siteUrl, secret }: RevalidateOptions): (change: Change) => Promise<void> {
  return async (change) => {
    const { status } = await ask({
      method: 'POST',
      url: '/api/revalidate',
      headers: { host: siteUrl.host, 'content-type': 'application/json', 'x-vigil-revalidate': secret },
      body: JSON.stringify(change === 'all' ? { all: true } : { tags: change }),
      signal: AbortSignal.timeout(10_000),
    })
    if (status < 200 || status >= 300) throw new Error(`/api/revalidate answered ${status}`)
  }
}

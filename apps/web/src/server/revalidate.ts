/** Tells the app's own `/api/revalidate` route which cached data to forget. */

import type { Change } from './bridge.ts'
import type { InProcessClient } from './next/in-process-client.ts'

/** The route takes no more at a time. */
const mostTags = 1000

export interface RevalidateOptions {
  ask: InProcessClient
  siteUrl: URL
  /** The route refuses whoever does not know it; the front refuses everybody. */
  secret: string
}

/** @returns a function that rejects unless the route said yes */
export function createRevalidate({ ask, siteUrl, secret }: RevalidateOptions): (change: Change) => Promise<void> {
  async function tell(what: { all: true } | { tags: readonly string[] }): Promise<void> {
    const { status } = await ask({
      method: 'POST',
      url: '/api/revalidate',
      headers: { host: siteUrl.host, 'content-type': 'application/json', 'x-vigil-revalidate': secret },
      body: JSON.stringify(what),
      signal: AbortSignal.timeout(10_000),
    })
    if (status < 200 || status >= 300) throw new Error(`/api/revalidate answered ${status}`)
  }

  return async (change) => {
    if (change === 'all') return tell({ all: true })
    for (let start = 0; start < change.length; start += mostTags) {
      await tell({ tags: change.slice(start, start + mostTags) })
    }
  }
}

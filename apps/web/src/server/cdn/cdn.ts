/** How each shared cache is spoken to: in the headers of answers, and when something has to go. */

import { createCloudflarePurge } from './cloudflare-purge.ts'
import type { CdnSettings } from './cdn-settings.ts'
import { createFastlyPurge } from './fastly-purge.ts'
import type { PurgePort } from './purge-port.ts'
import { createVarnishPurge } from './varnish-purge.ts'

export type Headers = Readonly<Record<string, string>>

export interface Cdn {
  port: PurgePort
  /** On an answer that it may keep until it is told otherwise, for so many seconds at most. */
  keep(keys: readonly string[], seconds: number): Headers
  /** On every other answer. */
  refuse: Headers
  /** Whether it keeps one answer for each `Accept` that readers' browsers send. */
  heedsAccept: boolean
}

/**
 * Surrogate-Control goes no further than the shared cache. Fastly keeps what says `no-store` alone in Cache-Control, for
 * an hour: https://www.fastly.com/documentation/guides/full-site-delivery/caching/about-cache-control-headers
 */
const surrogate = {
  keep: (keys: readonly string[], seconds: number) => ({
    'Surrogate-Key': keys.join(' '),
    'Surrogate-Control': `max-age=${seconds}`,
  }),
  refuse: { 'Surrogate-Control': 'no-store, max-age=0' },
  heedsAccept: true,
}

/**
 * NB: Cloudflare's own header, not CDN-Cache-Control: that one is passed on, and a cache behind Cloudflare that heeds it
 * would keep what nobody can purge there.
 */
const cloudflare = {
  keep: (keys: readonly string[], seconds: number) => ({
    'Cache-Tag': keys.join(','),
    'Cloudflare-CDN-Cache-Control': `max-age=${seconds}`,
  }),
  refuse: { 'Cloudflare-CDN-Cache-Control': 'no-store' },
  heedsAccept: false,
}

export function createCdn(settings: CdnSettings): Cdn {
  switch (settings.kind) {
    case 'fastly':
      return { ...surrogate, port: createFastlyPurge(settings) }
    case 'cloudflare':
      return { ...cloudflare, port: createCloudflarePurge(settings) }
    case 'varnish':
      return { ...surrogate, port: createVarnishPurge(settings) }
  }
}

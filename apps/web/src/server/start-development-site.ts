/** The same site for developers: every page comes from Next at once, nothing is stored, publishes still arrive. */

import type { RequestListener } from 'node:http'
import { createBridge } from './bridge.ts'
import { createFront } from './front.ts'
import { createInProcessClient } from './in-process-client.ts'
import { followLiveEvents } from './live-stream.ts'
import { createMediaLibrary } from './media/media-library.ts'
import { createRevalidate } from './revalidate.ts'
import { createSecurityHeaders } from './security-headers.ts'
import { type SiteOptions, toLiveEventsUrl } from './start-site.ts'

export interface DevelopmentSiteOptions extends Omit<SiteOptions, 'app'> {
  app: Pick<SiteOptions['app'], 'handle' | 'isDraftCookie'>
}

export function startDevelopmentSite({ settings, app, revalidateSecret, log }: DevelopmentSiteOptions): {
  handle: RequestListener
  close(): Promise<void>
} {
  const media = createMediaLibrary({ source: settings, log })
  const bridge = createBridge({
    revalidate: createRevalidate({
      ask: createInProcessClient(app.handle),
      siteUrl: settings.siteUrl,
      secret: revalidateSecret,
    }),
    applyChange: () => void media.confirmAll(),
    log,
  })
  const stream = followLiveEvents({
    url: toLiveEventsUrl(settings),
    token: settings.readToken,
    onEvent: bridge.receive,
    onTrouble: (error) => log.warn('Not following the content at the moment', error),
  })
  const front = createFront({
    pages: { find: () => null, findMissingPage: async () => null, visit: async () => ({ state: 'unavailable' }) },
    media,
    app: app.handle,
    isDraftCookie: app.isDraftCookie,
    health: () => ({ isReady: true, detail: { status: 'ready', stream: { state: stream.state() } } }),
    security: createSecurityHeaders(settings.studioOrigin),
    log,
  })
  return {
    // Pictures, health and the closed revalidation route as in production; everything else is Next's.
    handle: (request, response) =>
      /^\/(?:media\/|healthz$|api\/revalidate)/.test(request.url ?? '')
        ? front(request, response)
        : app.handle(request, response),
    async close() {
      stream.close()
      await bridge.close()
    },
  }
}

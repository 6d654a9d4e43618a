/** The same site for developers: every page comes from Next at once, nothing is stored, publishes still arrive. */

import type { RequestListener, ServerResponse } from 'node:http'
import { type PagePath, parsePagePath } from '@vigil/page-store/page-path'
import { createBridge } from './bridge.ts'
import { readEnhancementFiles } from './enhancement-files.ts'
import { createFront } from './front.ts'
import { noOtherInstances } from './build-files/other-instances.ts'
import { openSharedCache } from './cdn/shared-cache.ts'
import { connectTo } from './next/connections.ts'
import { createInProcessClient } from './next/in-process-client.ts'
import type { NextDevelopment } from './next/next-development.ts'
import { followLiveEvents } from './live-stream.ts'
import { createMediaLibrary } from './media/media-library.ts'
import { createPreviewLinks } from './preview-link/preview-links.ts'
import { createRenderForOne } from './render-for-one.ts'
import { createRenderPage } from './render-page.ts'
import { createRevalidate } from './revalidate.ts'
import { openSearch } from './search/open-search.ts'
import { createSavedStories, isSavedStory } from './save/saved-stories.ts'
import { createSecurityHeaders } from './security-headers.ts'
import { type SiteOptions, toLiveEventsUrl } from './start-site.ts'
import { allowStudioLook } from './studio-look.ts'
import { openMessageDesk } from './write/open-message-desk.ts'

export interface DevelopmentSiteOptions extends Omit<SiteOptions, 'app'> {
  app: Pick<NextDevelopment, 'handle' | 'isDraftCookie' | 'draftId'>
}

export function startDevelopmentSite({ settings, app, revalidateSecret, log }: DevelopmentSiteOptions): {
  handle: RequestListener
  close(): Promise<void>
} {
  const ask = createInProcessClient(connectTo(app.handle))
  const media = createMediaLibrary({ source: settings, log })
  const render = createRenderForOne({ ask, siteUrl: settings.siteUrl, secret: revalidateSecret })
  const search = openSearch(settings, { render, log })
  const security = createSecurityHeaders(settings)
  const savedStories = createSavedStories({ ask, media, siteUrl: settings.siteUrl })
  const renderPage = createRenderPage({ ask, siteUrl: settings.siteUrl, patience: 120_000 })
  const bridge = createBridge({
    revalidate: createRevalidate({
      ask,
      siteUrl: settings.siteUrl,
      secret: revalidateSecret,
    }),
    applyChange(change) {
      media.notePublish()
      search.applyChange(change)
    },
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
    health: () => ({
      isReady: true,
      isFollowing: stream.state() === 'following',
      detail: { status: 'ready', stream: { state: stream.state() } },
    }),
    // Old addresses are the stored pages' business.
    savedStories,
    search: search.answer,
    messages: openMessageDesk({ environment: settings, render, headers: security.reader, log }),
    // Next's own route takes them.
    webhook: null,
    enhancements: readEnhancementFiles(),
    buildFiles: null,
    otherInstances: noOtherInstances,
    // Nothing is stored, so nothing may be kept elsewhere.
    sharedCache: openSharedCache({ settings: null, siteUrl: settings.siteUrl, log }),
    onionUrl: settings.onionUrl,
    redirects: { peek: () => null, find: async () => null },
    previewLinks: createPreviewLinks({ environment: settings, ask, draftId: app.draftId, log }),
    studioOrigin: settings.studioOrigin,
    observability: null,
    security,
    log,
  })
  async function sendSavedStory(path: PagePath, response: ServerResponse): Promise<void> {
    try {
      const rendered = await renderPage(path)
      if (rendered.state !== 'page') return void response.writeHead(404).end()
      const { body, headers } = await savedStories.toFile(path, rendered.body.toString())
      response.writeHead(200, headers).end(body)
    } catch (error) {
      log.warn(`${path} cannot be made a file of`, error)
      response.writeHead(503).end()
    }
  }

  return {
    // Pictures, health, shared previews, searches, forms and the closed revalidation route as in production; everything else is Next's.
    handle: (request, response) => {
      const isForm = request.method === 'POST' && /^\/(?:\w+\/)?write\//.test(request.url ?? '')
      if (
        isForm ||
        /^\/(?:media\/|enhance\/|healthz$|api\/(?:revalidate|preview-link)|(?:\w+\/)?search\?)/.test(request.url ?? '')
      )
        return front(request, response)
      const path = parsePagePath(new URL(request.url ?? '/', settings.siteUrl).pathname)
      if (path !== null && isSavedStory(path)) return void sendSavedStory(path, response)
      allowStudioLook(request, response, settings.studioOrigin)
      return app.handle(request, response)
    },
    async close() {
      stream.close()
      await search.close()
      await bridge.close()
    },
  }
}

/** Puts the rooms of the site's server together and gives back what opens and closes them. */

import type { RequestListener } from 'node:http'
import { createClient } from '@sanity/client'
import { createPageStore } from '@vigil/page-store/create-page-store'
import { readPosition, writeBookmark } from './bookmark.ts'
import { type Bridge, createBridge } from './bridge.ts'
import { openKeptBuildFiles } from './build-files/open-kept-build-files.ts'
import { createOtherInstances } from './build-files/other-instances.ts'
import { toAllLanguages } from './cdn/to-all-languages.ts'
import { openSharedCache } from './cdn/shared-cache.ts'
import { readEnhancementFiles } from './enhancement-files.ts'
import { createFront } from './front.ts'
import { openAnnouncer } from './index-now/open-announcer.ts'
import { withKeyFile } from './index-now/with-key-file.ts'
import { followLiveEvents, type LiveStream } from './live-stream.ts'
import { createMediaLibrary } from './media/media-library.ts'
import { mayLieOpen } from './may-lie-open.ts'
import { createInProcessClient } from './next/in-process-client.ts'
import type { NextApp } from './next/next-app.ts'
import { createPassOn } from './next/pass-on.ts'
import { createPublishedClient } from '../data/content-client.ts'
import { openObservability } from './observability/open-observability.ts'
import { toObservedState } from './observability/site-state.ts'
import { createPreviewLinks } from './preview-link/preview-links.ts'
import { createReadiness } from './readiness.ts'
import { createRedirects } from './redirects.ts'
import { createRenderForOne } from './render-for-one.ts'
import { createRenderPage } from './render-page.ts'
import { createRevalidate } from './revalidate.ts'
import { openSearch } from './search/open-search.ts'
import { createSavedStories } from './save/saved-stories.ts'
import { createSecurityHeaders } from './security-headers.ts'
import type { Settings } from './settings.ts'
import type { SiteLog } from './site-log.ts'
import { createSitePages, type SitePages } from './site-pages.ts'
import { watchDays } from './watch-days.ts'
import { createAnswerWebhook } from './webhook/answer-webhook.ts'
import { openMessageDesk } from './write/open-message-desk.ts'

/** How long a story may stay whose time is over, where the content server does not take it away itself. */
const recheckMilliseconds = 5 * 60_000

export interface Site {
  handle: RequestListener
  pages: SitePages
  bridge: Bridge
  stream: LiveStream
  /** Ends what is under way; the pages stay on disk. */
  close(): Promise<void>
}

export interface SiteOptions {
  settings: Settings
  app: Pick<NextApp, 'connect' | 'buildId' | 'staticFolder' | 'isDraftCookie' | 'draftId'>
  /** Proves to the app's revalidation route that the bridge is asking. */
  revalidateSecret: string
  log: SiteLog
}

/** Opens the store and starts following the content; stored pages can be served at once. */
export function startSite({ settings, app, revalidateSecret, log }: SiteOptions): Site {
  const ask = createInProcessClient(app.connect)
  const sharedCache = openSharedCache({ settings: settings.cdn, siteUrl: settings.siteUrl, log })
  const redirects = createRedirects({
    client: createPublishedClient(settings),
    log,
    onLoad(changed) {
      store.withdrawClosed()
      toAllLanguages(changed).forEach(sharedCache.pageMayHaveChanged)
    },
  })
  const store = createPageStore({
    directory: settings.pagesFolder,
    buildId: app.buildId,
    isOpen: (path) => mayLieOpen(path, redirects),
    onDiskTrouble: (error) => log.warn('Pages cannot be stored; make room on the disk with VIGIL_DATA', error),
  })
  const observability = openObservability({
    metricsToken: settings.metricsToken,
    readState: () => toObservedState({ stream, bridge, pages }),
  })
  const { publishTimer, measureRendering } = observability
  const renderPage = measureRendering(createRenderPage({ ask, siteUrl: settings.siteUrl }))
  const pages = createSitePages({
    ...{
      store,
      render: withKeyFile(renderPage, settings.indexNowKey),
      log,
      publishTimer,
      readMoment: () => toldTimes,
    },
    onChange: ({ path, wasThere }) => (wasThere ? sharedCache.pageChanged(path) : sharedCache.pageMayHaveChanged(path)),
  })
  const announcer = openAnnouncer(settings, log)
  const media = createMediaLibrary({ source: settings, log, onMissing: sharedCache.pictureGone })
  const render = createRenderForOne({ ask, siteUrl: settings.siteUrl, secret: revalidateSecret })
  const buildFiles = openKeptBuildFiles({ app, folder: settings.buildFilesFolder, log })
  const search = openSearch(settings, { render, log })
  const security = createSecurityHeaders(settings)
  const source = toLiveEventsUrl(settings)
  const today = () => new Date().toISOString().slice(0, 10)
  let day = today()
  let hasHeard = false
  /** How often Next was told of a change. */
  let toldTimes = 0
  const readiness = createReadiness(pages.warm)
  const tellNext = createRevalidate({ ask, siteUrl: settings.siteUrl, secret: revalidateSecret })
  const bridge = createBridge({
    revalidate(change) {
      toldTimes += 1
      return tellNext(change)
    },
    applyChange(change, { position, arrivals }) {
      // What a process hears first may have happened long before.
      pages.applyChange(change, { isLate: !hasHeard, arrivals })
      hasHeard = true
      if (change === 'all') day = today()
      if (position !== null) store.writeBookmark(writeBookmark({ source, position, day }))
      readiness.begin()
      redirects.applyChange(change)
      search.applyChange(change)
      announcer.noteChange()
      media.notePublish()
    },
    log,
  })
  const stream = followLiveEvents({
    url: source,
    token: settings.readToken,
    lastEventId: readPosition(store.readBookmark(), { source, day }),
    onEvent: bridge.receive,
    onTrouble(error) {
      log.warn('Not following the content at the moment, readers get what is stored', error)
      readiness.begin()
    },
  })
  const days = watchDays({ onNewDay: bridge.checkEverything })
  // The lake unpublishes what must leave and tells us; elsewhere nobody does, and consents are in another dataset.
  const recheck = settings.apiHost === null ? setInterval(bridge.checkEverything, recheckMilliseconds) : null
  recheck?.unref()
  const handle = createFront({
    pages,
    media,
    redirects,
    savedStories: createSavedStories({ ask, media, siteUrl: settings.siteUrl }),
    search: search.answer,
    messages: openMessageDesk({ environment: settings, render, headers: security.reader, log }),
    webhook: createAnswerWebhook({ environment: settings, onChange: bridge.checkEverything }),
    enhancements: readEnhancementFiles(),
    buildFiles,
    otherInstances: createOtherInstances({ origins: settings.instances, log }),
    sharedCache,
    onionUrl: settings.onionUrl,
    app: createPassOn(app.connect),
    isDraftCookie: app.isDraftCookie,
    previewLinks: createPreviewLinks({ environment: settings, ask, draftId: app.draftId, log }),
    studioOrigin: settings.studioOrigin,
    observability,
    security,
    log,
    health: () => {
      const { stored, stale, unchecked, wanted, ...queue } = pages.counts()
      const isReady = readiness.isReady()
      const detail = {
        status: isReady ? 'ready' : 'warming',
        stream: { state: stream.state(), lastChangeAt: toTime(bridge.lastChangeAt()) },
        pages: { stored, stale, unchecked, wanted },
        queue,
        ...sharedCache.state(),
      }
      return { isReady, isFollowing: isReady && stream.state() === 'following', detail }
    },
  })

  return {
    handle,
    pages,
    bridge,
    stream,
    async close() {
      days.close()
      buildFiles.close()
      if (recheck !== null) clearInterval(recheck)
      stream.close()
      redirects.close()
      announcer.close()
      await search.close()
      await bridge.close()
      await pages.close()
      await sharedCache.close()
      store.close()
    },
  }
}

/** @sanity/client knows where a dataset's live events are, on hosted Sanity and on a lake. */
export function toLiveEventsUrl({
  projectId,
  dataset,
  apiHost,
}: Pick<Settings, 'projectId' | 'dataset' | 'apiHost'>): string {
  const client = createClient({
    projectId,
    dataset,
    apiVersion: '2025-02-19',
    useCdn: false,
    ...(apiHost === null ? {} : { apiHost, useProjectHostname: false }),
  })
  const url = new URL(client.getUrl(client.getDataUrl('live/events')))
  url.searchParams.set('tag', 'vigil.site')
  return url.href
}

function toTime(milliseconds: number | null): string | null {
  return milliseconds === null ? null : new Date(milliseconds).toISOString()
}

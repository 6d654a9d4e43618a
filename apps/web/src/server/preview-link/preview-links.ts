/** Shared previews: one unpublished page, shown to whoever has its link for as long as the link works. */

import { preparePage } from '@vigil/page-store/prepare-page'
import type { Environment } from '../../environment.ts'
import { findPreviewLink } from '../../preview-link/find-preview-link.ts'
import { loadSharedStory, photosOf } from '../../preview-link/load-shared-story.ts'
import { previewLinkHeader, previewLinkPath } from '../../preview-link/preview-link.ts'
import type { InProcessClient } from '../next/in-process-client.ts'
import { defaultLocale } from '../../locales.ts'
import { toKindPage } from '../kind-pages.ts'
import type { SiteLog } from '../site-log.ts'

export type PreviewAnswer =
  | { state: 'page'; status: 200 | 404 | 410 | 503; html: string }
  /** It is published now: readers' own page tells more than a preview. */
  | { state: 'moved'; location: string }
  /** A photo of the page, which readers must not get yet. */
  | { state: 'photo'; url: string }

export interface PreviewLinks {
  /** @param url path and query below `/api/preview-link` */
  open(url: string): Promise<PreviewAnswer>
}

export interface PreviewLinksOptions {
  environment: Environment
  /** Asks Next. */
  ask: InProcessClient
  /** The value of the cookie that turns Next to drafts; it stays in this process. Null when there is none. */
  draftId: string | null
  log: SiteLog
  clock?: () => Date
}

// A link names no language.
const endedPage = toKindPage('previewEnded', defaultLocale)
const missingPage = toKindPage('missing', defaultLocale)
const unavailablePage = toKindPage('unavailable', defaultLocale)

/** Where Next renders the page, for this server alone. */
const renderPath = '/shared-preview'

export function createPreviewLinks(options: PreviewLinksOptions): PreviewLinks {
  const { environment, ask, draftId, log, clock = () => new Date() } = options

  async function answer(url: string): Promise<PreviewAnswer> {
    const { pathname, searchParams } = new URL(url, environment.siteUrl)
    const token = searchParams.get('token') ?? ''
    const link = await findPreviewLink(environment, token, clock())
    if (link.state === 'ended' || draftId === null) return { state: 'page', status: 410, html: endedPage }
    if (link.state === 'published') return { state: 'moved', location: `/stories/${encodeURIComponent(link.slug)}` }

    if (pathname === previewLinkPath) return renderPage(token, draftId)
    const file = /^\/api\/preview-link\/media\/([\w.-]+)$/.exec(pathname)?.[1]
    const photos = photosOf(file === undefined ? null : await loadSharedStory(environment, link.documentId))
    if (file === undefined || !photos.has(file)) return { state: 'page', status: 404, html: missingPage }
    searchParams.delete('token')
    return { state: 'photo', url: `/media/${file}?${searchParams}` }
  }

  async function renderPage(token: string, cookie: string): Promise<PreviewAnswer> {
    const { status, body } = await ask({
      method: 'GET',
      url: renderPath,
      headers: {
        host: environment.siteUrl.host,
        accept: 'text/html',
        'accept-encoding': 'identity',
        cookie: `__prerender_bypass=${cookie}`,
        [previewLinkHeader]: token,
      },
      signal: AbortSignal.timeout(20_000),
    })
    // It ended a moment ago, while the page was rendered.
    if (status === 404) return { state: 'page', status: 410, html: endedPage }
    if (status !== 200) throw new Error(`Next answered ${status}`)
    const page = preparePage(body.toString('utf8'))
    if (page.state === 'incomplete') throw new Error(page.reason)
    return { state: 'page', status: 200, html: page.html }
  }

  return {
    async open(url) {
      try {
        return await answer(url)
      } catch (error) {
        log.warn('A shared preview cannot be shown', error)
        return { state: 'page', status: 503, html: unavailablePage }
      }
    },
  }
}

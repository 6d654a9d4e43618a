/** Has Next render a published page, or a feed, a calendar, a picture, and reads what came of it. */

import { type PagePath, toUrlPath } from '@vigil/page-store/page-path'
import { htmlType } from '@vigil/page-store/content-kind'
import { preparePage } from '@vigil/page-store/prepare-page'
import { renderingAgent } from '../rendering-agent.ts'
import type { InProcessClient, InternalResponse } from './next/in-process-client.ts'

export type RenderedPage =
  | {
      state: 'page'
      body: string | Buffer
      contentType: string
      tags: string[]
      headers: Record<string, string>
      /** For the next rendering of this address. */
      note: string
    }
  /** Not there, or not any more. Next leaves the words for it to a browser's scripts, so there is nothing to show here. */
  | { state: 'missing'; status: 404 | 410 }
  /** A redirect, or what names no sync tags: passed on as it is and not stored. */
  | { state: 'other'; status: number; headers: Record<string, string>; body: Buffer }

/** @param note what the last rendering of this address noted for this one */
export type RenderPage = (path: PagePath, note?: string) => Promise<RenderedPage>

export interface RenderOptions {
  ask: InProcessClient
  /** What pages are told is their own address. */
  siteUrl: URL
  /** Milliseconds after which a rendering counts as failed. Defaults to 20,000. */
  patience?: number
}

/**
 * The reader's headers and cookies never reach this request: what is rendered is the page as everybody sees it.
 *
 * @returns a function that rejects when the page could not be rendered whole, for instance because the content
 *   server is unreachable; trying again later is right then
 */
export function createRenderPage({ ask, siteUrl, patience = 20_000 }: RenderOptions): RenderPage {
  const headers = {
    host: siteUrl.host,
    accept: 'text/html,*/*',
    'accept-encoding': 'identity',
    'x-forwarded-host': siteUrl.host,
    'x-forwarded-proto': siteUrl.protocol.slice(0, -1),
    'x-vigil-render': 'published',
    'user-agent': renderingAgent,
  }

  return async (path, note = '') => {
    const response = await ask({
      method: 'GET',
      url: toUrlPath(path),
      headers: note === '' ? headers : { ...headers, [noteHeader]: note },
      signal: AbortSignal.timeout(patience),
    })
    return readResponse(response)
  }
}

function readResponse({ status, headers, body }: InternalResponse): RenderedPage {
  if (status >= 500) throw new Error(`Next answered ${status}`)
  if (status === 404 || status === 410) return { state: 'missing', status }
  const { 'content-type': contentType, [tagsHeader]: tags, [noteHeader]: note } = headers
  if (status === 200 && contentType?.startsWith('text/html')) {
    const page = preparePage(body.toString('utf8'))
    if (page.state === 'incomplete') throw new Error(`the page is not whole: ${page.reason}`)
    const { html, tags } = page
    return { state: 'page', body: html, contentType: htmlType, tags, headers: pickHeaders(headers, stored), note: '' }
  }
  if (status !== 200 || contentType === undefined || typeof tags !== 'string') {
    return { state: 'other', status, headers: pickHeaders(headers, passedOn), body }
  }
  return {
    state: 'page',
    body,
    contentType,
    tags: tags.split(/[\s,]+/).filter((tag) => tag !== ''),
    headers: pickHeaders(headers, stored),
    note: typeof note === 'string' ? note : '',
  }
}

// What has no markup to say it in says it in headers, which end here.
const tagsHeader = 'x-vigil-sync-tags'
const noteHeader = 'x-vigil-note'

// NB: named one by one, so that no cookie and no header of the framework ever reaches a reader or the store.
const stored = ['content-language', 'x-robots-tag']
const passedOn = [...stored, 'content-type', 'location', 'cache-control', 'etag', 'last-modified']

function pickHeaders(headers: InternalResponse['headers'], names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = headers[name]
      return typeof value === 'string' ? [[name, value]] : []
    }),
  )
}

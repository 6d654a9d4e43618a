/** Renders a page for one request. It is answered once and kept nowhere. */

import { preparePage } from '@vigil/page-store/prepare-page'
import { givenHeader, sealGiven } from '../given.ts'
import type { InProcessClient } from './next/in-process-client.ts'

export interface RenderForOneOptions {
  ask: InProcessClient
  /** What pages are told is their own address. */
  siteUrl: URL
  /** What the pages know as well: they take nothing from others. */
  secret: string
  /** Milliseconds after which a rendering counts as failed. Defaults to 20,000. */
  patience?: number
}

/**
 * @param path of the page, which reads what it is given with `readGiven`
 * @param value what it is given; it does not leave the process
 */
export type RenderForOne = (path: string, value: unknown) => Promise<{ status: number; html: string }>

/** @returns a function that rejects when the page could not be rendered whole */
export function createRenderForOne({ ask, siteUrl, secret, patience = 20_000 }: RenderForOneOptions): RenderForOne {
  return async (path, value) => {
    const { status, body } = await ask({
      method: 'GET',
      url: path,
      headers: {
        host: siteUrl.host,
        accept: 'text/html',
        'accept-encoding': 'identity',
        'x-forwarded-host': siteUrl.host,
        'x-forwarded-proto': siteUrl.protocol.slice(0, -1),
        [givenHeader]: sealGiven(value, secret),
      },
      signal: AbortSignal.timeout(patience),
    })
    if (status >= 500) throw new Error(`Next answered ${status}`)
    const page = preparePage(body.toString('utf8'))
    if (page.state === 'incomplete') throw new Error(`the page is not whole: ${page.reason}`)
    return { status, html: page.html }
  }
}

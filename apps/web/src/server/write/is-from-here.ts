import type { IncomingHttpHeaders } from 'node:http'

/**
 * Whether a form may have been sent from a page of this site; what was sent from another site's page is not taken.
 *
 * Browsers say so in `Sec-Fetch-Site`, on https and on this machine. `Origin` does not help there: this site asks for
 * `Referrer-Policy: no-referrer`, and with it browsers send `Origin: null` from its own pages too. So null counts for
 * nothing, and only an origin that names another host speaks against a request without `Sec-Fetch-Site`.
 */
export function isFromHere(headers: IncomingHttpHeaders, siteUrl: URL): boolean {
  const site = headers['sec-fetch-site']
  // "none": somebody loads the page again, which no other site can make them do.
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const { origin } = headers
  if (origin === undefined || origin === 'null') return true
  if (!URL.canParse(origin)) return false
  // The host as the reader knows it: a proxy or an onion address may stand before the site.
  const { host } = new URL(origin)
  return host === siteUrl.host || host === headers.host
}

/** What an editor gets in place of a draft that Next cannot render. */

import type { ServerResponse } from 'node:http'

/**
 * Sends this page instead of whatever the handler answers with a status of 500 or more: of a page that fails, Next sends
 * an empty one that only scripts fill.
 *
 * @param headers those that a draft leaves with
 */
export function replaceFailure(
  response: ServerResponse,
  page: string,
  headers: Readonly<Record<string, string>>,
): void {
  const { writeHead, write, end } = response
  let isFailure = false

  response.writeHead = (status: number, ...rest: unknown[]) => {
    if (isFailure) return response
    isFailure = status >= 500
    if (!isFailure) return Reflect.apply(writeHead, response, [status, ...rest])
    const body = Buffer.from(page)
    for (const name of response.getHeaderNames()) response.removeHeader(name)
    const own = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': body.byteLength, 'Retry-After': '30' }
    Reflect.apply(writeHead, response, [503, { ...headers, ...own }])
    Reflect.apply(end, response, [response.req.method === 'HEAD' ? undefined : body])
    return response
  }
  response.write = (...given: unknown[]) => {
    if (!response.headersSent) response.writeHead(response.statusCode)
    return isFailure || Reflect.apply(write, response, given)
  }
  response.end = (...given: unknown[]) => {
    if (!response.headersSent) response.writeHead(response.statusCode)
    return isFailure ? response : Reflect.apply(end, response, given)
  }
}

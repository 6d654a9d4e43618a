import type { ServerResponse } from 'node:http'

/**
 * Makes sure that a response leaves with these headers, whatever the handler it is given to sets.
 *
 * The headers are set at the last moment before they are sent, so they win.
 */
export function pinHeaders(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  const writeHead = response.writeHead.bind(response)
  const pinned = Object.entries(headers)
  response.writeHead = (status: number, ...rest: unknown[]) => {
    // Headers given to writeHead itself would win over ours, so they are set first.
    const [given] = rest.slice(-1)
    if (typeof given === 'object' && given !== null && !Array.isArray(given)) {
      for (const [name, value] of Object.entries(given)) response.setHeader(name, value)
    }
    for (const [name, value] of pinned) response.setHeader(name, value)
    return writeHead(status)
  }
}

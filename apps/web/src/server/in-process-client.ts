/**
 * Asks a Node request handler over real HTTP, but without a port: each request travels through a pair of connected
 * streams. What answers here cannot be reached from outside the process.
 */

import { createServer, type IncomingHttpHeaders, type RequestListener, request } from 'node:http'
import { duplexPair } from 'node:stream'

export interface InternalRequest {
  method: 'GET' | 'POST'
  /** Path and query. */
  url: string
  headers: Readonly<Record<string, string>>
  body?: string
  signal: AbortSignal
}

export interface InternalResponse {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

export type InProcessClient = (request: InternalRequest) => Promise<InternalResponse>

// A sitemap names the sync tags of each of its stories.
const largestHeaders = 1024 * 1024

/** @param limit bytes of an answer before it is refused; a page is far below. Defaults to 16 MB. */
export function createInProcessClient(handler: RequestListener, limit = 16 * 1024 * 1024): InProcessClient {
  // Never told to listen: connections are handed to it.
  const server = createServer({ maxHeaderSize: largestHeaders }, handler)

  return ({ method, url, headers, body, signal }) =>
    new Promise((resolve, reject) => {
      const [near, far] = duplexPair()
      const fail = (error: Error) => {
        near.destroy()
        far.destroy()
        reject(error)
      }
      server.emit('connection', far)
      const outgoing = request({
        method,
        path: url,
        headers: { ...headers, connection: 'close' },
        signal,
        maxHeaderSize: largestHeaders,
        createConnection: () => near,
      })
      outgoing.on('error', fail)
      outgoing.on('response', (incoming) => {
        const chunks: Buffer[] = []
        let size = 0
        incoming.on('error', fail)
        incoming.on('data', (chunk: Buffer) => {
          size += chunk.byteLength
          if (size > limit) return fail(new Error(`The answer to ${url} is larger than ${limit} bytes.`))
          chunks.push(chunk)
        })
        incoming.on('end', () =>
          resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.concat(chunks) }),
        )
      })
      outgoing.end(body)
    })
}

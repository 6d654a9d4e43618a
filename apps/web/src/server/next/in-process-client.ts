/** Asks over real HTTP, but within the process. */

import { type IncomingHttpHeaders, request } from 'node:http'
import { type Connect, largestHeaders } from './connections.ts'

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

/** @param limit bytes of an answer before it is refused; a page is far below. Defaults to 16 MB. */
export function createInProcessClient(connect: Connect, limit = 16 * 1024 * 1024): InProcessClient {
  return ({ method, url, headers, body, signal }) =>
    new Promise((resolve, reject) => {
      const connection = connect()
      const fail = (error: Error) => {
        connection.destroy()
        reject(error)
      }
      const outgoing = request({
        method,
        path: url,
        headers: { ...headers, connection: 'close' },
        signal,
        maxHeaderSize: largestHeaders,
        createConnection: () => connection,
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

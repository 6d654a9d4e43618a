/** Asks below `fetch`, whose own work would be a good part of what is measured. */

import { Agent, request } from 'node:http'

export interface Got {
  readonly status: number
  readonly body: Buffer
}

export type HttpGet = (url: string, headers?: Readonly<Record<string, string>>) => Promise<Got>

/** @param maxSockets connections that are kept open; further requests wait. Defaults to as many as there are requests */
export function createHttpGet(maxSockets = Number.POSITIVE_INFINITY): HttpGet {
  // Idle connections of an agent keep no process alive.
  const agent = new Agent({ keepAlive: true, maxSockets })
  return (url, headers = {}) =>
    new Promise((resolve, reject) => {
      const asking = request(url, { headers, agent }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks) }))
        response.on('error', reject)
      })
      asking.on('error', reject).end()
    })
}

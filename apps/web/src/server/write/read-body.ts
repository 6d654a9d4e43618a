/** Takes the body of a request into memory, up to a limit. */

import type { IncomingMessage } from 'node:http'

export type ReadBody =
  | { state: 'read'; body: Buffer }
  | { state: 'tooLarge' }
  /** The sender went away in the middle. */
  | { state: 'broken' }

/** So much of a body that is too large is still taken and dropped, because browsers show no answer before that. */
const mostDropped = 32 * 1024 * 1024

/** @param limit bytes */
export async function readBody(request: IncomingMessage, limit: number): Promise<ReadBody> {
  const chunks: Buffer[] = []
  let size = 0
  if (Number(request.headers['content-length'] ?? 0) > mostDropped) return { state: 'tooLarge' }
  try {
    for await (const chunk of request) {
      size += chunk.length
      if (size <= limit) chunks.push(chunk)
      else if (size > mostDropped) return { state: 'tooLarge' }
      else chunks.length = 0
    }
  } catch {
    return { state: 'broken' }
  }
  return size > limit ? { state: 'tooLarge' } : { state: 'read', body: Buffer.concat(chunks) }
}

/** HTTP connections that need no port: what answers at their other end cannot be reached from outside the process. */

import { createServer, type RequestListener } from 'node:http'
import { type Duplex, duplexPair } from 'node:stream'

/** Opens a connection to whoever answers. */
export type Connect = () => Duplex

// A sitemap names the sync tags of each of its stories.
export const largestHeaders = 1024 * 1024

/** @returns a function that has this handler answer what comes over a connection, as if it had been accepted */
export function createAnswering(handler: RequestListener): (connection: Duplex) => void {
  // Never told to listen: connections are handed to it.
  const server = createServer({ maxHeaderSize: largestHeaders }, handler)
  return (connection) => void server.emit('connection', connection)
}

/** Connects to a handler of this thread. */
export function connectTo(handler: RequestListener): Connect {
  const answer = createAnswering(handler)
  return () => {
    const [near, far] = duplexPair()
    near.once('close', () => far.destroy())
    answer(far)
    return near
  }
}

import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'
import { type WebSocket, WebSocketServer } from 'ws'
import { createOriginCheck, type OriginList } from '../http/cors.ts'
import type { LakeEnv } from '../http/lake-env.ts'
import { multiplexStreams, streamsPath } from './stream-multiplexer.ts'

export interface LakeServerOptions {
  readonly handler: Hono<LakeEnv>
  readonly port: number
  /** Default: reachable from this machine only. */
  readonly hostname?: string
  readonly allowedOrigins?: readonly string[]
  /** Origins that administrators have listed. Default: none. */
  readonly listedOrigins?: OriginList
  /** Serves the presence socket of a dataset. Default: there is none. */
  readonly connectPresence?: (socket: WebSocket, dataset: string) => void
}

export interface LakeServer {
  readonly port: number
  /** Stops taking requests, lets those under way finish, ends streams. */
  close(): Promise<void>
}

const presencePath = /^\/v[^/]+\/socket\/([^/]+)$/
const pingMilliseconds = 30_000
const millisecondsToFinish = 3_000
// Longer than the 60 s for which proxies keep an idle connection, so that a request never meets one that was just closed.
const keepAliveMilliseconds = 65_000

/** Listens for HTTP requests and WebSockets on one port. @throws the error of `listen`, such as `EADDRINUSE`. */
export async function startLakeServer(options: LakeServerOptions): Promise<LakeServer> {
  const { handler, port, hostname = '127.0.0.1', allowedOrigins = [], listedOrigins, connectPresence } = options
  const server = createAdaptorServer({
    fetch: handler.fetch,
    serverOptions: { keepAliveTimeout: keepAliveMilliseconds },
  })
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 1024 * 1024 })
  const isAllowedOrigin = createOriginCheck(allowedOrigins, listedOrigins)

  server.on('upgrade', (request: IncomingMessage, connection: Duplex, head: Buffer) => {
    const { host = '', origin } = request.headers
    const url = URL.parse(request.url ?? '/', `http://${host}`)
    if (url === null) return refuse(connection, '400 Bad Request')
    // Browsers let any page open a socket to anywhere; programs send no origin.
    if (origin !== undefined && !isAllowedOrigin(origin, host)) return refuse(connection, '403 Forbidden')
    const serve = chooseService(url)
    if (serve === null) return refuse(connection, '404 Not Found')
    sockets.handleUpgrade(request, connection, head, (socket) => {
      // A dropped connection is told twice, as an error and as a close; the close is what everybody acts on.
      socket.on('error', () => {})
      keepAlive(socket)
      serve(socket)
    })
  })

  function chooseService({ origin, pathname }: URL): ((socket: WebSocket) => void) | null {
    if (pathname === streamsPath) return (socket) => multiplexStreams(socket, { origin, fetch: handler.fetch })
    const dataset = presencePath.exec(pathname)?.[1]
    return dataset === undefined || connectPresence === undefined ? null : (socket) => connectPresence(socket, dataset)
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, hostname, () => {
      server.off('error', reject)
      resolve()
    })
  })

  return {
    port: toPort(server.address()),
    async close() {
      for (const socket of sockets.clients) socket.close(1001, 'The lake is closing.')
      const closed = new Promise((resolve) => server.close(resolve))
      // NB: `server.close` lets a connection that is busy now go on with further requests afterwards.
      const sweep = setInterval(() => 'closeIdleConnections' in server && server.closeIdleConnections(), 20)
      const impatience = setTimeout(() => {
        for (const socket of sockets.clients) socket.terminate()
        if ('closeAllConnections' in server) server.closeAllConnections()
      }, millisecondsToFinish)
      await closed
      clearInterval(sweep)
      clearTimeout(impatience)
    },
  }
}

/** Finds out when the other side has gone without saying so (a closed laptop), and ends the socket. */
function keepAlive(socket: WebSocket): void {
  let isAlive = true
  socket.on('pong', () => {
    isAlive = true
  })
  const timer = setInterval(() => {
    if (!isAlive) return socket.terminate()
    isAlive = false
    socket.ping()
  }, pingMilliseconds)
  socket.on('close', () => clearInterval(timer))
}

function refuse(connection: Duplex, status: string): void {
  connection.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

function toPort(address: string | AddressInfo | null): number {
  if (address === null || typeof address === 'string') throw new Error('The lake listens on no port.')
  return address.port
}

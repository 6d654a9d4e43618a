/** Real HTTP servers on ports of their own, for tests. */

import { createServer, type IncomingMessage, type RequestListener, request, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'

export interface RunningServer {
  origin: string
  port: number
  close(): Promise<void>
}

/** @param port 0, the default, takes any free one */
export async function aServer(handler: RequestListener, port = 0): Promise<RunningServer> {
  const server = createServer(handler)
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const bound = isAddress(address) ? address.port : 0
  return {
    origin: `http://127.0.0.1:${bound}`,
    port: bound,
    async close() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

export interface RawAnswer {
  status: number
  headers: IncomingMessage['headers']
  body: string
  /** As they came, compressed where they are. */
  bytes: Buffer
}

/** Sends the address exactly as it is written; `fetch` would tidy it up first. */
export async function ask(
  origin: string,
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<RawAnswer> {
  const { hostname, port } = new URL(origin)
  const outgoing = request({ hostname, port, path, method, headers, agent: false }).end()
  const [incoming]: IncomingMessage[] = await once(outgoing, 'response')
  if (incoming === undefined) throw new Error('There was no answer.')
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk)
  const bytes = Buffer.concat(chunks)
  return { status: incoming.statusCode ?? 0, headers: incoming.headers, body: bytes.toString(), bytes }
}

export interface LiveEventsServer extends RunningServer {
  /** What the next connections get. */
  answer: (response: ServerResponse, connection: number) => void
  /** Headers of each connection that was made. */
  connections: IncomingMessage['headers'][]
  /** Sends an event to the connection that is open. */
  send(event: string, data: unknown, id?: string): void
  /** Breaks the open connection as a lost network would. */
  cut(): void
  connected(count: number): Promise<void>
}

/** A content server that has no content but redirects, and live events as the test says. */
export async function aLiveEventsServer(
  answer: (response: ServerResponse, connection: number) => void = (response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' })
    response.write('event: welcome\ndata: {}\n\n')
  },
  { port = 0, redirects = [] }: { port?: number; redirects?: readonly object[] } = {},
): Promise<LiveEventsServer> {
  const connections: IncomingMessage['headers'][] = []
  let current: ServerResponse | undefined
  const server = await aServer((incoming, response) => {
    if (incoming.url?.includes('/data/query/')) {
      response.setHeader('Content-Type', 'application/json')
      return response.end(JSON.stringify({ result: redirects, syncTags: ['s1:redirects'], ms: 1 }))
    }
    connections.push(incoming.headers)
    current = response
    running.answer(response, connections.length)
  }, port)
  const running: LiveEventsServer = {
    ...server,
    answer,
    connections,
    send(event, data, id) {
      current?.write(`event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`)
    },
    cut: () => current?.destroy(),
    connected: (count) => until(() => connections.length >= count),
  }
  return running
}

/** Waits for a condition, not for a time. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 2))
}

function isAddress(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === 'object' && address !== null
}

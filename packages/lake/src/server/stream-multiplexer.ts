import { WebSocket } from 'ws'
import { z } from 'zod'
import { streamPath } from '../http/routes/stream-routes.ts'

/** Where browsers open the one connection that carries all their streams; see `studio-transport.js`. */
export const streamsPath = '/v1/streams'

const mostStreams = 100
/** A reader who is that far behind is gone, or better off with starting anew. */
const mostBufferedBytes = 16 * 1024 * 1024
const passedHeaders = ['authorization', 'last-event-id', 'accept']

const frameShape = z.union([
  z.object({ open: z.int(), url: z.string(), headers: z.record(z.string(), z.string()).default({}) }),
  z.object({ close: z.int() }),
])

export interface StreamMultiplexerOptions {
  /** Scheme and host that the requests are answered for, such as `http://localhost:3333`. */
  readonly origin: string
  /** The lake's HTTP handler: who may see what is decided there, for each stream by its own headers. */
  readonly fetch: (request: Request) => Response | Promise<Response>
}

/**
 * Serves many event streams over one WebSocket.
 *
 * The browser sends `{ open: id, url, headers }` and `{ close: id }`; it gets `{ id, status, headers }`,
 * then `{ id, data }` as text comes, then `{ id, end: true }`.
 */
export function multiplexStreams(socket: WebSocket, { origin, fetch }: StreamMultiplexerOptions): void {
  const streams = new Map<number, AbortController>()

  const send = (frame: Readonly<Record<string, unknown>>) => {
    if (socket.readyState !== WebSocket.OPEN) return
    if (socket.bufferedAmount > mostBufferedBytes) socket.terminate()
    else socket.send(JSON.stringify(frame))
  }

  async function open(id: number, path: string, headers: Readonly<Record<string, string>>): Promise<void> {
    const url = URL.parse(path, origin)
    if (url?.origin !== origin || !streamPath.test(url.pathname)) return refuse(id, 400)
    if (streams.size >= mostStreams || streams.has(id)) return refuse(id, 429)
    const stream = new AbortController()
    streams.set(id, stream)
    try {
      const request = new Request(url, { headers: pickHeaders(headers), signal: stream.signal })
      await forward(id, await fetch(request))
    } finally {
      streams.delete(id)
      send({ id, end: true })
    }
  }

  async function forward(id: number, response: Response): Promise<void> {
    const type = response.headers.get('content-type') ?? 'text/plain'
    send({ id, status: response.status, headers: { 'content-type': type } })
    if (response.body === null) return
    for await (const data of response.body.pipeThrough(new TextDecoderStream())) send({ id, data })
  }

  function refuse(id: number, status: number): void {
    send({ id, status, headers: {} })
    send({ id, end: true })
  }

  socket.on('message', (message) => {
    const frame = parseFrame(String(message))
    if (frame === null) return socket.close(1003, 'That is no frame.')
    if ('close' in frame) return streams.get(frame.close)?.abort()
    // Streams report their own failures as responses; what is left is a stream that was aborted meanwhile.
    open(frame.open, frame.url, frame.headers).catch(() => send({ id: frame.open, end: true }))
  })
  socket.on('close', () => {
    for (const stream of streams.values()) stream.abort()
  })
}

function parseFrame(text: string): z.infer<typeof frameShape> | null {
  try {
    return frameShape.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

function pickHeaders(headers: Readonly<Record<string, string>>): Headers {
  const picked = Object.entries(headers).filter(([name]) => passedHeaders.includes(name.toLowerCase()))
  return new Headers(picked.map(([name, value]) => [name, value]))
}
